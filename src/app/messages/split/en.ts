import type { SplitWords } from './words.js';

export const en: SplitWords = {
  about: 'Split a master into a file for each organisation, to be merged again later',
  fileArgument: 'the master to be split',
  out: 'folder to write the files to (required; made where it is missing)',
  month: 'month, such as 2022-09; otherwise told by the file',
  format: 'text or json',
  outMissing: '--out is missing. Name the folder that the files are written to',
  outNotAFolder: (path) => `--out is no folder: ${path}. Name another`,
  force: 'replace files of the same names in the folder',
  wouldOverwrite: (names) =>
    `The folder holds files of the same names with other content, and they are kept: ${names.join(', ')}. Name another folder, or add --force where they are not needed`,
  outFailed: (path, code) => `Cannot be written (${code}): ${path}`,
  cannotOpen: (path, reason) => `${path}: ${reason}`,
  unwritable: (path, what) =>
    `${path}: it holds what an xlsx file cannot (${what}). Shorten or rename it and split again`,
  noProjects: (path) => `${path}: no projects were found, and nothing is written. Check the headings and split again`,
  summary: (files, projects) => `Split into ${files} files, ${projects} projects in all`,
  file: (name, projects) => `${name} (${projects} projects)`,
  errors: (cells) =>
    `These cells hold error values and are empty in the parts: ${cells.map(({ sheet, cell, error }) => `${sheet}!${cell} ${error}`).join(', ')}. Correct them in the master and split again`,
  written: (path) => `Written to ${path}`,
};
