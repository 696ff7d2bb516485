/** --out of several files: a new folder appears whole or not at all; in one that is there each file is replaced whole. */
import { lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { CliWords } from '../../app/messages/words.js';
import type { SplitWords } from '../../app/messages/split/words.js';
import { systemCode } from '../system-errors.js';
import { UsageError } from '../usage-error.js';
import { prepareOutput, writeWhole } from '../write-output.js';

export interface FileToWrite {
  /** Without a folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * @param inputs every file that the run reads: none of them is overwritten
 * @param force whether files of the same names may be replaced: units may have filled them in
 * @throws UsageError
 */
export async function writeFolder(
  folder: string,
  files: readonly FileToWrite[],
  inputs: readonly string[],
  words: { readonly cli: CliWords; readonly own: SplitWords },
  force: boolean,
): Promise<void> {
  if (folder.trim() === '') throw new UsageError(words.cli.optionNeedsValue('--out'));
  if (await isThere(folder, words.own)) {
    const targets = [];
    for (const { fileName, bytes } of files) {
      targets.push({ bytes, target: await prepareOutput(join(folder, fileName), inputs, words.cli) });
    }
    const others: string[] = [];
    for (const { target, bytes } of targets) {
      if (target.mode !== undefined && !(await holds(target.file, bytes))) others.push(basename(target.path));
    }
    if (others.length > 0 && !force) throw new UsageError(words.own.wouldOverwrite(others));
    for (const { target, bytes } of targets) await writeWhole(target, bytes, words.cli);
    return;
  }
  let draft: string | undefined;
  try {
    await mkdir(dirname(resolve(folder)), { recursive: true });
    draft = await mkdtemp(join(dirname(resolve(folder)), '.dispatch-'));
    for (const { fileName, bytes } of files) await writeFile(join(draft, fileName), bytes, { flag: 'wx' });
    await rename(draft, resolve(folder));
  } catch (error) {
    const code = systemCode(error);
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
    throw new UsageError(words.own.outFailed(folder, code));
  }
}

/** A file that cannot be read is another one. */
async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(file)).equals(bytes);
  } catch (error) {
    systemCode(error);
    return false;
  }
}

/** @throws UsageError where something else than a folder is there */
async function isThere(folder: string, own: SplitWords): Promise<boolean> {
  let found;
  try {
    found = await lstat(resolve(folder));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return false;
    throw new UsageError(own.outFailed(folder, code));
  }
  if (!found.isDirectory()) throw new UsageError(own.outNotAFolder(folder));
  return true;
}
