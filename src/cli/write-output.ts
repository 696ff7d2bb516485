/** --out: never over an input, whole or not at all. */
import type { Stats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { CliWords } from '../app/messages/words.js';
import { systemCode } from './system-errors.js';
import { UsageError } from './usage-error.js';

export interface OutputTarget {
  /** As given. */
  readonly path: string;
  /** The real file behind links. */
  readonly file: string;
  /** Permissions of the file that it replaces; undefined where there is none yet. */
  readonly mode: number | undefined;
}

/**
 * Looks before the work begins whether the file can be written.
 * @param inputs every file that the run reads
 * @throws UsageError where it is an input (by any name: links are followed), its folder is missing or it is no file
 */
export async function prepareOutput(path: string, inputs: readonly string[], words: CliWords): Promise<OutputTarget> {
  if (path.trim() === '') throw new UsageError(words.optionNeedsValue('--out'));
  const existing = await statIfThere(path);
  for (const input of inputs) {
    const other = await statIfThere(input);
    const sameFile = existing !== undefined && other?.dev === existing.dev && other.ino === existing.ino;
    if (sameFile || resolve(input) === resolve(path)) throw new UsageError(words.outIsInput(path));
  }
  if (existing !== undefined) {
    if (!existing.isFile()) throw new UsageError(words.outNotAFile(path));
    return { path, file: await realpath(path), mode: existing.mode & 0o777 };
  }
  const folder = dirname(resolve(path));
  if (!(await statIfThere(folder))?.isDirectory()) throw new UsageError(words.outFolderMissing(dirname(path)));
  return { path, file: join(await realpath(folder), basename(resolve(path))), mode: undefined };
}

/**
 * As {@link prepareOutput}, for a workbook.
 * @param like the workbook that is written anew: a file with macros stays one; null: one of our own making
 * @throws UsageError where the ending promises something else, too
 */
export async function prepareWorkbookOutput(
  path: string,
  like: string | null,
  inputs: readonly string[],
  words: CliWords,
): Promise<OutputTarget> {
  const ending = like !== null && extname(like).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  if (path.trim() !== '' && extname(path).toLowerCase() !== ending) throw new UsageError(words.outEnding(path, ending));
  return prepareOutput(path, inputs, words);
}

/**
 * Writes beside the target and renames: a reader never sees half of it.
 * @throws UsageError where the system refuses; nothing is left behind then
 */
export async function writeWhole(target: OutputTarget, content: string | Uint8Array, words: CliWords): Promise<void> {
  const draft = join(dirname(target.file), `.dispatch-${process.pid}.tmp`);
  try {
    const handle = await open(draft, 'wx', target.mode);
    try {
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target.file);
  } catch (error) {
    const code = systemCode(error);
    // A draft that was there before is another run's.
    if (code !== 'EEXIST') await rm(draft, { force: true });
    throw new UsageError(words.outFailed(target.path, code));
  }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    systemCode(error);
    return undefined;
  }
}
