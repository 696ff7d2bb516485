import { fieldTerm, LIST_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import {
  listed,
  listedFileNames,
  listedPaths,
  month,
  place,
  plainNumber,
  quoted,
  quotedFileName,
  quotedPath,
} from './wording.js';

/** Several files together. */
export const batch = {
  'project-duplicate-across-files': {
    title: 'Project in several files',
    what: ({ data }) =>
      `${quoted(data.name)} stands in ${plainNumber(data.files.length)} files: ` +
      data.files.map(({ file, sheet, cell }) => `${quotedPath(file)} ${place(sheet, cell)}`).join(', '),
    why: 'Once the files are merged it would count twice, in number and in money.',
    how: 'Ask the organisations who reports it, and have the others delete the row.',
    toSender: {
      what: ({ data }, own) => {
        const others = data.files.filter(({ file }) => file !== own);
        const here = data.files.find(({ file }) => file === own);
        const at = here === undefined ? '' : ` (${place(here.sheet, here.cell)})`;
        return `${quoted(data.name)}${at} stands in other files too: ${listedFileNames(others.map(({ file }) => file))}`;
      },
      how: 'Please settle with the development and reform office who reports this project; if you do not, delete the row and send the file again.',
    },
    page: 'Speaks when several files are checked together and two or more of them hold the same project, by its code or by its name. Spaces, width and the form of brackets make no difference.',
  },
  'submission-missing': {
    title: 'Nothing sent yet',
    what: ({ data }) => `There is no workbook of ${quoted(data.organisation)}, and no project that it answers for`,
    why: 'Every organisation of the register sends its lists.',
    how: 'Remind it; where it has no project this month, this can be passed over.',
    page: 'Speaks when several files are checked together under a policy with a register: an organisation that no file is named after and that answers for no project. Headquarters and collective names send nothing; a file that cannot be opened counts as sent, by its name.',
  },
  'submission-duplicate': {
    title: 'Several files of one organisation',
    what: ({ data }) =>
      `${quoted(data.organisation)} sent ${plainNumber(data.files.length)} files: ${listedPaths(data.files)}`,
    why: 'Nobody knows which one holds, and merging would count both.',
    how: 'Ask which one holds and take the rest out of the folder.',
    toSender: {
      what: ({ data }) => `${plainNumber(data.files.length)} files came in: ${listedFileNames(data.files)}`,
      how: 'Please say which one holds.',
    },
    page: 'A file’s sender is the organisation of its “填报单位”, of its file’s name, or the one that answers for all its projects. Speaks when two or more files have the same sender.',
  },
  'month-differs': {
    title: 'Another month than the other files',
    what: ({ data }) =>
      `${quotedPath(data.file)} is for ${month(data.month)} and should be for ${month(data.expected)}`,
    why: 'Figures of another month cannot be added to the others.',
    how: 'Ask for this month’s workbook; where only the title is old, change the title.',
    toSender: {
      what: ({ data }) =>
        `${quotedFileName(data.file)} is for ${month(data.month)} and should be for ${month(data.expected)}`,
      how: 'Please send this month’s workbook instead; where only the title is old, change it and send the file again.',
    },
    page: 'Speaks when several files are checked together and the month that a file names is not the one asked for, or not the one that most files name.',
  },
  'template-differs': {
    title: 'Another form than the other files',
    what: ({ data }) =>
      `${quotedPath(data.file)}, list ${LIST_TERMS[data.list].en}, lacks columns that the others have: ${listed(data.missing.map((field) => fieldTerm(field, 'en') ?? field))}`,
    why: 'It may be an old form, or a column was deleted.',
    how: 'Use the latest form.',
    toSender: {
      what: ({ data }) =>
        `${quotedFileName(data.file)}, list ${LIST_TERMS[data.list].en}, lacks columns that the others have: ${listed(data.missing.map((field) => fieldTerm(field, 'en') ?? field))}`,
      how: 'Please use the latest form and send the file again.',
    },
    page: 'Speaks where four or more files have the same list: columns that four fifths of them have and this one has not.',
  },
} satisfies Partial<Messages>;
