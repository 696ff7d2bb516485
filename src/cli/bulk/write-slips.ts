/** --slips: what goes back to organisations, into a folder, each file whole or not at all. */
import { lstat, mkdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ReturnFile } from '../../app/bulk/return-files.js';
import { bulkWords } from '../../app/messages/bulk/words.js';
import type { Words } from '../../app/messages/words.js';
import { writingWords } from '../../app/messages/writing/words.js';
import type { Io } from '../io.js';
import { tell } from '../messages-to-people.js';
import { systemCode } from '../system-errors.js';
import { UsageError } from '../usage-error.js';
import { prepareOutput, writeWhole } from '../write-output.js';

/**
 * Looks before the work begins whether the folder will do.
 * @param given files and folders that are checked: copies inside them would be checked the next time
 * @throws UsageError
 */
export async function requireSlipsFolder(folder: string, given: readonly string[], words: Words): Promise<void> {
  const own = bulkWords(words.language).cli;
  if ((await kindOf(folder)) === 'other') throw new UsageError(own.slipsNotAFolder(folder));
  const real = await realPlace(resolve(folder));
  for (const argument of given) {
    if ((await kindOf(argument)) !== 'folder') continue;
    const way = relative(await realPlace(resolve(argument)), real);
    // To another drive the way is a whole path.
    const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    if (!isOutside) {
      throw new UsageError(own.slipsAmongInputs(folder));
    }
  }
}

/** @throws UsageError where the system refuses */
export async function writeSlips(
  folder: string,
  files: AsyncIterable<ReturnFile>,
  inputs: readonly string[],
  words: Words,
  io: Io,
): Promise<void> {
  const own = bulkWords(words.language).cli;
  let slips = 0;
  let copies = 0;
  for await (const file of files) {
    if (file.kind === 'no-copy') {
      tell(io, noCopy(file, words));
      continue;
    }
    if (slips + copies === 0) await makeFolder(folder, own.slipsFailed);
    await writeWhole(await prepareOutput(join(folder, file.fileName), inputs, words.cli), file.bytes, words.cli);
    if (file.kind === 'slip') slips += 1;
    else copies += 1;
  }
  tell(io, slips === 0 ? own.nothingToReturn : own.slipsWritten(folder, slips, copies));
}

function noCopy({ path, why }: Extract<ReturnFile, { kind: 'no-copy' }>, words: Words): string {
  const own = bulkWords(words.language).cli;
  switch (why.kind) {
    case 'changed':
      return own.changedMeanwhile(path);
    case 'unreadable':
      return own.noCopy(path, words.unreadable(why.reason));
    case 'refused':
      return own.noCopy(path, writingWords(words.language).refused(why.refusal));
  }
}

async function makeFolder(folder: string, failed: (folder: string, code: string) => string): Promise<void> {
  try {
    await mkdir(resolve(folder), { recursive: true });
  } catch (error) {
    throw new UsageError(failed(folder, systemCode(error)));
  }
}

async function kindOf(path: string): Promise<'folder' | 'nothing' | 'other'> {
  try {
    return (await lstat(await realpath(path))).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    systemCode(error);
    return 'nothing';
  }
}

/** Of what is not there yet: below the real place of the nearest folder that is. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    systemCode(error);
    const parent = dirname(path);
    return parent === path ? path : join(await realPlace(parent), path.slice(parent.length));
  }
}
