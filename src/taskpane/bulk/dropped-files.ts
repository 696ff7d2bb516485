/** Files that were dropped or picked, those of folders by name; what in a folder is no workbook is passed over. */
import { WORKBOOK_FILES } from '../workers/chosen-file.js';
import type { ChosenFile } from './bulk-state.js';

const ENDINGS = WORKBOOK_FILES.split(',');

/** Of a file or folder picker. */
export function pickedFiles(files: Iterable<File>): ChosenFile[] {
  const chosen = [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return [...chosen.filter(isAlone), ...inOrder(chosen.filter((one) => !isAlone(one)))];
}

/** What was dropped; must be called while the drop is being handled, since what it holds is gone afterwards. */
export function droppedFiles({ items, files }: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return Promise.resolve(pickedFiles(files));
  return chosenOf(entries);
}

async function chosenOf(entries: readonly FileSystemEntry[]): Promise<ChosenFile[]> {
  const chosen: ChosenFile[] = [];
  for (const entry of entries) {
    const path = entry.fullPath.replace(/^\//, '');
    if (isFolder(entry)) chosen.push(...inOrder(await chosenOf(await inFolder(entry))));
    else chosen.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
  }
  return chosen;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Browsers give a hundred at a time, until there is nothing left. */
async function inFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isAlone({ path }: ChosenFile): boolean {
  return !path.includes('/');
}

/** Workbooks only, by their paths (code units): the same on every machine. */
function inOrder(files: readonly ChosenFile[]): ChosenFile[] {
  return files
    .filter(({ path, file: { name } }) => isWorkbook(name) && !path.split('/').some((part) => /^(\.|~\$)/.test(part)))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function isWorkbook(name: string): boolean {
  const lower = name.toLowerCase();
  return ENDINGS.some((ending) => lower.endsWith(ending));
}
