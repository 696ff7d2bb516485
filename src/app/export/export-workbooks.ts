/**
 * Projects and findings of many files as records, file by file: one file's content is in memory at a time. A file that
 * cannot be read is a record of its own and stops nothing; an exception of ours is never taken for bad data.
 */
import { checkWithContext, prepare, type CheckOptions } from '../../core/check.js';
import type { ExportTable } from '../../core/export/data-package.js';
import type { ExportRecord } from '../../core/export/export-column.js';
import { checkedFileRecord, unreadableFileRecord } from '../../core/export/file-records.js';
import { findingRecords } from '../../core/export/finding-records.js';
import { projectRecords } from '../../core/export/project-records.js';
import type { Language } from '../../core/messages/language.js';
import type { Policy } from '../../core/policies/policy.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import { DefectInCheck, type WorkbookSource } from '../check-workbooks.js';
import { wordsOf } from '../messages/words.js';
import { fileName, type UnreadableReason } from '../unreadable.js';

export interface ExportSettings {
  readonly policy: Policy;
  readonly options: CheckOptions;
  /** Of messages and reasons. */
  readonly language: Language;
  readonly tables: ReadonlySet<ExportTable>;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
  /** Waited for: whoever writes slowly is not overrun. */
  readonly write: (table: ExportTable, records: Iterable<ExportRecord>) => Promise<void>;
  readonly onProgress?: (done: number) => void;
}

export interface ExportedFiles {
  readonly files: number;
  readonly projects: number;
  readonly findings: number;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** @throws DefectInCheck for the file on which the program itself failed */
export async function exportWorkbooks(
  sources: readonly WorkbookSource[],
  settings: ExportSettings,
): Promise<ExportedFiles> {
  const unreadable: { path: string; reason: string }[] = [];
  let projects = 0;
  let findings = 0;
  for (const [index, source] of sources.entries()) {
    const outcome = await exported(source, settings);
    if (outcome.kind === 'unreadable') unreadable.push({ path: source.path, reason: outcome.reason });
    else {
      projects += outcome.projects;
      findings += outcome.findings;
    }
    settings.onProgress?.(index + 1);
  }
  return { files: sources.length, projects, findings, unreadable };
}

type ExportedFile =
  | { readonly kind: 'exported'; readonly projects: number; readonly findings: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

async function exported(source: WorkbookSource, settings: ExportSettings): Promise<ExportedFile> {
  const records = await recordsOf(source, settings).catch((cause: unknown) => {
    throw new DefectInCheck(source.path, cause);
  });
  for (const [table, of] of records.tables) await settings.write(table, of);
  return records.outcome;
}

interface FileRecords {
  readonly tables: ReadonlyMap<ExportTable, readonly ExportRecord[]>;
  readonly outcome: ExportedFile;
}

async function recordsOf(source: WorkbookSource, settings: ExportSettings): Promise<FileRecords> {
  const { path } = source;
  const { policy, options, tables, language } = settings;
  const bytes = await source.read();
  if (bytes.kind === 'unreadable') return unreadableFile(path, null, bytes.reason, settings);
  const sha256 = settings.hash(bytes.bytes);
  const reading = await readWorkbook(bytes.bytes, fileName(path));
  if (reading.kind === 'unreadable') return unreadableFile(path, sha256, reading.reason, settings);

  const made = new Map<ExportTable, readonly ExportRecord[]>();
  const isChecked = tables.has('findings') || tables.has('files');
  const { context, report } = isChecked
    ? checkWithContext(reading.workbook, policy, options)
    : { ...prepare(reading.workbook, policy, options), report: undefined };
  const from = { file: path, sha256, policy: context.policy.id, month: context.monthText, asOf: context.asOfText };
  if (tables.has('projects')) made.set('projects', [...projectRecords(context, from)]);
  if (report !== undefined) {
    if (tables.has('findings')) made.set('findings', [...findingRecords(report, from, language)]);
    if (tables.has('files')) made.set('files', [checkedFileRecord(path, sha256, report)]);
  }
  const projects = made.get('projects')?.length ?? 0;
  const findings = made.get('findings')?.length ?? 0;
  return { tables: made, outcome: { kind: 'exported', projects, findings } };
}

function unreadableFile(
  path: string,
  sha256: string | null,
  why: UnreadableReason,
  { tables, language, policy }: ExportSettings,
): FileRecords {
  const reason = wordsOf(language).unreadable(why);
  const record = unreadableFileRecord(path, sha256, reason, policy.id);
  return {
    tables: tables.has('files') ? new Map([['files' as const, [record]]]) : new Map(),
    outcome: { kind: 'unreadable', reason },
  };
}
