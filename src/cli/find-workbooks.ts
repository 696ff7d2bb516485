/** Files and folders as given on the command line → the files to check, in an order that never changes. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { systemCode } from './system-errors.js';

const EXTENSIONS = ['.xlsx', '.xlsm', '.xls', '.et', '.xlsb', '.ods', '.csv'];

export interface FoundFile {
  /** As given, with / between folders. */
  readonly path: string;
  /** For the file system. */
  readonly file: string;
}

export type FolderProblem =
  | { readonly kind: 'no-workbooks'; readonly path: string }
  /** `code`: the system's own name of what went wrong. */
  | { readonly kind: 'folder-unreadable'; readonly path: string; readonly code: string };

/**
 * Files stand for themselves whatever their name, folders for the workbooks in and below them by name (code points).
 * Lock files (~$…), hidden files and links to folders are passed over. A file met twice is taken once. What is not
 * there counts as a file: reading it says so.
 */
export async function findWorkbooks(
  given: readonly string[],
): Promise<{ files: readonly FoundFile[]; problems: readonly FolderProblem[] }> {
  const files: FoundFile[] = [];
  const problems: FolderProblem[] = [];
  const seen = new Set<string>();
  for (const argument of given) {
    const file = withoutClosingSeparator(argument);
    const found = (await isFolder(file)) ? await workbooksIn({ path: slashed(file), file }, problems) : undefined;
    if (found?.length === 0 && problems.at(-1)?.path !== slashed(file)) {
      problems.push({ kind: 'no-workbooks', path: slashed(file) });
    }
    for (const one of found ?? [{ path: slashed(file), file }]) {
      const identity = await identityOf(one.file);
      if (seen.has(identity)) continue;
      seen.add(identity);
      files.push(one);
    }
  }
  return { files, problems };
}

async function workbooksIn(folder: FoundFile, problems: FolderProblem[]): Promise<FoundFile[]> {
  let entries;
  try {
    entries = await readdir(folder.file, { withFileTypes: true });
  } catch (error) {
    problems.push({ kind: 'folder-unreadable', path: folder.path, code: systemCode(error) });
    return [];
  }
  entries.sort((a, b) => byCodePoint(a.name, b.name));
  const found: FoundFile[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const below = { path: joined(folder.path, entry.name), file: join(folder.file, entry.name) };
    if (entry.isDirectory()) found.push(...(await workbooksIn(below, problems)));
    else if (isWorkbookName(entry.name) && !(await isFolder(below.file))) found.push(below);
  }
  return found;
}

function isWorkbookName(name: string): boolean {
  const lower = name.toLowerCase();
  return EXTENSIONS.some((extension) => lower.endsWith(extension));
}

/** What cannot be looked at is taken for a file; reading it tells what is the matter. */
async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch (error) {
    systemCode(error);
    return false;
  }
}

async function identityOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    systemCode(error);
    return file;
  }
}

function withoutClosingSeparator(path: string): string {
  const trimmed = path.replace(sep === '\\' ? /[\\/]+$/ : /\/+$/, '');
  return trimmed === '' || trimmed.endsWith(':') ? path : trimmed;
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function joined(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Names in the order of their code points: the same on every machine, unlike a locale's order or UTF-16's. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
