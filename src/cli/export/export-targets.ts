/** --out of `dispatch export`: a file for one table, a folder for several with their description. */
import { mkdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { dataPackage, EXPORT_TABLES, type ExportFormat, type ExportTable } from '../../core/export/data-package.js';
import type { CliWords } from '../../app/messages/words.js';
import { jsonText } from '../json-output.js';
import { systemCode } from '../system-errors.js';
import { UsageError } from '../usage-error.js';
import { prepareOutput } from '../write-output.js';
import { streamedFile, streamedOutput, type LineSink } from './streamed-file.js';

export interface ExportTargets {
  readonly tables: ReadonlyMap<ExportTable, LineSink>;
  /** The description of the tables, where there is one. */
  readonly description: LineSink | undefined;
}

export interface TargetQuestion {
  readonly out: string | undefined;
  /** undefined: the usual. */
  readonly what: ExportTable | undefined;
  readonly format: ExportFormat;
  /** Every file that the run reads. */
  readonly inputs: readonly string[];
  readonly stdout: NodeJS.WriteStream;
}

/** @throws UsageError where a file cannot be written; none of them is left behind then */
export async function openTargets(question: TargetQuestion, words: CliWords): Promise<ExportTargets> {
  const { out, what = 'projects', stdout } = question;
  if (out === undefined) return { tables: new Map([[what, streamedOutput(stdout)]]), description: undefined };
  if (out.trim() === '') throw new UsageError(words.optionNeedsValue('--out'));
  if (await meansFolder(out)) return openFolder(out, question, words);
  const target = await prepareOutput(out, question.inputs, words);
  return { tables: new Map([[what, await streamedFile(target, words)]]), description: undefined };
}

/** What is there tells; else a closing separator, or no ending, means a folder. */
async function meansFolder(out: string): Promise<boolean> {
  try {
    return (await stat(out)).isDirectory();
  } catch (error) {
    systemCode(error);
    return /[\\/]$/.test(out) || extname(out) === '';
  }
}

async function openFolder(
  folder: string,
  { what, format, inputs }: TargetQuestion,
  words: CliWords,
): Promise<ExportTargets> {
  const wanted =
    what === undefined ? EXPORT_TABLES : EXPORT_TABLES.filter((table) => table === what || table === 'files');
  const files = wanted.map((table) => ({ table, path: `${table}.${format}` }));
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(words.outFailed(folder, systemCode(error)));
  }
  const opened: LineSink[] = [];
  async function openIn(name: string): Promise<LineSink> {
    const sink = await streamedFile(await prepareOutput(join(folder, name), inputs, words), words);
    opened.push(sink);
    return sink;
  }
  try {
    const tables = new Map<ExportTable, LineSink>();
    for (const { table, path } of files) tables.set(table, await openIn(path));
    const description = await openIn('datapackage.json');
    await description.write(jsonText(dataPackage(files, format)));
    return { tables, description };
  } catch (error) {
    await Promise.all(opened.map((sink) => sink.abandon()));
    throw error;
  }
}
