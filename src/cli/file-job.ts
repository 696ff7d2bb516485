/** What the commands share that make one workbook out of one: the options they all have, the file's bytes, the place to write. */
import type { Words } from '../app/messages/words.js';
import { writingWords, type WritingWords } from '../app/messages/writing/words.js';
import { fileName, type UnreadableReason } from '../app/unreadable.js';
import { LANGUAGES } from '../core/messages/language.js';
import type { Policy } from '../core/policies/policy.js';
import { choiceOption, dayOption, FORMATS, monthOption, type Format } from './check-options.js';
import { loadPolicy } from './load-policy.js';
import { readSource } from './read-source.js';
import { visible } from './terminal-text.js';
import { UsageError } from './usage-error.js';
import { prepareWorkbookOutput, type OutputTarget } from './write-output.js';

/** As commander hands them over: not yet checked. */
export interface RawFileOptions {
  readonly out?: string;
  readonly month?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly format?: string;
  readonly lang?: string;
}

/** A command's own words for what can go wrong with its file. */
export interface FileWords {
  readonly outMissing: string;
  cannotOpen(path: string, reason: string): string;
}

export interface GivenFile {
  readonly bytes: Uint8Array;
  /** Without its folder: the month may stand in it. */
  readonly name: string;
}

export interface FileJob extends GivenFile {
  readonly format: Format;
  readonly policy: Policy;
  readonly options: { readonly month?: string; readonly asOf?: string };
  readonly target: OutputTarget;
}

/**
 * Everything is asked for before the file is read, so that a wrong option costs no time.
 * @throws UsageError for options, for a place that may not be written, for a file that cannot be read
 */
export async function fileJob(path: string, raw: RawFileOptions, own: FileWords, words: Words): Promise<FileJob> {
  const format = formatOption(raw, words);
  const options = {
    ...(raw.month === undefined ? {} : { month: monthOption(raw.month, words) }),
    ...(raw.asOf === undefined ? {} : { asOf: dayOption(raw.asOf, words) }),
  };
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);
  if (raw.out === undefined) throw new UsageError(own.outMissing);
  const inputs = [path, ...(policyFile === undefined ? [] : [policyFile])];
  const target = await prepareWorkbookOutput(raw.out, path, inputs, words.cli);
  return { ...(await givenFile(path, own, words)), format, policy, options, target };
}

/** With the language, which the program has taken already and only here may complain about. */
export function formatOption(raw: Pick<RawFileOptions, 'format' | 'lang'>, words: Words): Format {
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  return choiceOption('--format', raw.format ?? 'text', FORMATS, words);
}

export async function givenFile(path: string, own: FileWords, words: Words): Promise<GivenFile> {
  const source = await readSource(path);
  if (source.kind === 'unreadable') throw cannotOpen(path, source.reason, own, words);
  return { bytes: source.bytes, name: fileName(path.replaceAll('\\', '/')) };
}

export function cannotOpen(path: string, reason: UnreadableReason, own: FileWords, words: Words): UsageError {
  return new UsageError(own.cannotOpen(path, words.unreadable(reason)));
}

/** The file could be read, and a copy with changes cannot be written. */
export function refused(path: string, refusal: Parameters<WritingWords['refused']>[0], words: Words): UsageError {
  return new UsageError(`${path}: ${writingWords(words.language).refused(refusal)}`);
}
