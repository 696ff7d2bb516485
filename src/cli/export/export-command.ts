/** dispatch export */
import { createHash } from 'node:crypto';
import { exportWorkbooks, type ExportedFiles, type ExportSettings } from '../../app/export/export-workbooks.js';
import { exportWords } from '../../app/messages/export/words.js';
import type { Words } from '../../app/messages/words.js';
import {
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  EXPORT_TABLES,
  type ExportFormat,
  type ExportTable,
} from '../../core/export/data-package.js';
import type { ExportRecord } from '../../core/export/export-column.js';
import { csvHead, csvLine, ndjsonLine } from '../../core/export/record-text.js';
import { LANGUAGES } from '../../core/messages/language.js';
import { choiceOption, dayOption, monthOption } from '../check-options.js';
import type { AddCommand } from '../commands.js';
import { EXIT } from '../exit-codes.js';
import { findWorkbooks, type FoundFile } from '../find-workbooks.js';
import type { Io } from '../io.js';
import { loadPolicy } from '../load-policy.js';
import { tell } from '../messages-to-people.js';
import { startProgress } from '../progress.js';
import { sourceOf } from '../read-source.js';
import { visible } from '../terminal-text.js';
import { UsageError } from '../usage-error.js';
import { openTargets, type ExportTargets } from './export-targets.js';

/** As commander hands them over: not yet checked. */
interface RawExportOptions {
  readonly format?: string;
  readonly what?: string;
  readonly out?: string;
  readonly month?: string;
  readonly asOf?: string;
  readonly policy?: string;
  readonly bom?: boolean;
  readonly raw?: boolean;
  readonly lang?: string;
}

export const addExport: AddCommand = (program, { words, io, finish }) => {
  const own = exportWords(words.language);
  program
    .command('export')
    .description(own.about)
    .argument('<files...>', words.cli.filesArgument)
    .option('--format <csv|ndjson>', own.format)
    .option('--what <projects|findings|files>', own.what)
    .option('--out <FILE|FOLDER>', own.out)
    .option('--month <YYYY-MM>', own.month)
    .option('--as-of <YYYY-MM-DD>', words.cli.asOf)
    .option('--policy <ID|FILE>', words.cli.policy)
    .option('--bom', own.bom)
    .option('--raw', own.raw)
    .option('--lang <zh-CN|en>', words.cli.lang)
    .addHelpText('after', `\n${own.exitCodes}`)
    .action(async (files: string[], options: RawExportOptions) => {
      finish(await runExport(files, options, words, io));
    });
};

/** Answers the exit code. @throws UsageError, and DefectInCheck where the program itself fails */
async function runExport(given: readonly string[], raw: RawExportOptions, words: Words, io: Io): Promise<number> {
  choiceOption('--lang', visible(raw.lang ?? words.language), LANGUAGES, words);
  const own = exportWords(words.language);
  const format = choiceOption('--format', raw.format ?? 'csv', EXPORT_FORMATS, words);
  const what = raw.what === undefined ? undefined : choiceOption('--what', raw.what, EXPORT_TABLES, words);
  if (format !== 'csv' && (raw.bom === true || raw.raw === true)) throw new UsageError(own.onlyWithCsv);
  const options = {
    ...(raw.month === undefined ? {} : { month: monthOption(raw.month, words) }),
    ...(raw.asOf === undefined ? {} : { asOf: dayOption(raw.asOf, words) }),
  };
  const { policy, file: policyFile } = await loadPolicy(raw.policy ?? 'general', words);

  const { files, problems } = await findWorkbooks(given);
  for (const problem of problems) {
    const { cli } = words;
    tell(
      io,
      problem.kind === 'no-workbooks'
        ? cli.noWorkbooks(problem.path)
        : cli.folderUnreadable(problem.path, problem.code),
    );
  }
  if (files.length === 0) return EXIT.wrongUse;

  const inputs = [...files.map(({ file }) => file), ...(policyFile === undefined ? [] : [policyFile])];
  const targets = await openTargets({ out: raw.out, what, format, inputs, stdout: io.stdout }, words.cli);
  const lines = lineWriter(targets, format, { bom: raw.bom === true, guarded: raw.raw !== true });
  const settings = { policy, options, language: words.language, hash: sha256 };
  const done = await whole(targets, async () => {
    await lines.begin();
    return exportFiles(
      files,
      { ...settings, tables: new Set(targets.tables.keys()), write: lines.write },
      own.progress,
      io,
    );
  });
  for (const { path, reason } of done.unreadable) tell(io, own.cannotOpen(path, reason));
  tell(io, own.exported(done));
  if (raw.out !== undefined) tell(io, own.written(raw.out));
  return problems.length > 0 || done.unreadable.length > 0 ? EXIT.wrongUse : EXIT.nothingFound;
}

async function exportFiles(
  files: readonly FoundFile[],
  settings: ExportSettings,
  progressWords: string,
  io: Io,
): Promise<ExportedFiles> {
  const progress = startProgress(files.length, progressWords, io);
  try {
    return await exportWorkbooks(files.map(sourceOf), { ...settings, onProgress: (done) => progress.update(done) });
  } finally {
    progress.stop();
  }
}

/** All of the files, or as few as can be: where one cannot be put in its place, those behind it are not. */
async function whole<Done>({ tables, description }: ExportTargets, work: () => Promise<Done>): Promise<Done> {
  const open = [...tables.values(), ...(description === undefined ? [] : [description])];
  try {
    const done = await work();
    for (let sink = open[0]; sink !== undefined; sink = open[0]) {
      await sink.commit();
      open.shift();
    }
    return done;
  } catch (error) {
    await Promise.all(open.map((sink) => sink.abandon()));
    throw error;
  }
}

interface LineWriter {
  begin(): Promise<void>;
  readonly write: (table: ExportTable, records: Iterable<ExportRecord>) => Promise<void>;
}

function lineWriter(
  { tables }: ExportTargets,
  format: ExportFormat,
  { bom, guarded }: { readonly bom: boolean; readonly guarded: boolean },
): LineWriter {
  return {
    async begin() {
      if (format !== 'csv') return;
      for (const [table, sink] of tables) await sink.write((bom ? '\uFEFF' : '') + csvHead(EXPORT_COLUMNS[table]));
    },
    async write(table, records) {
      const sink = tables.get(table);
      if (sink === undefined) return;
      const columns = EXPORT_COLUMNS[table];
      for (const record of records) {
        await sink.write(format === 'csv' ? csvLine(record, { guarded }) : ndjsonLine(columns, record));
      }
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
