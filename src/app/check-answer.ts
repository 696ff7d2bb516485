/** What checking workbooks answers: the shape of `check --format json`, key for key, language already rendered. */
import type {
  CellEdit,
  Category,
  Counts,
  ListTotals,
  Report,
  ReportedList,
  ReportedPrevious,
  Severity,
} from '../core/report.js';
import type { ListId } from '../core/schema/fields.js';

export type { ListId };

export type FileStatus = 'clean' | 'findings' | 'unreadable';

export interface AnsweredFinding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly list: ListId | null;
  readonly sheet: string | null;
  /** A1; null where the finding is about no cell. */
  readonly cell: string | null;
  /** As people count rows, from 1. */
  readonly row: number | null;
  readonly field: string | null;
  readonly project: string | null;
  /** What is wrong, one sentence with the value. */
  readonly message: string;
  /** How to fix it, one sentence. */
  readonly how: string;
  readonly data: object;
  readonly fix: { readonly edits: readonly CellEdit[] } | null;
}

export interface AnsweredPrevious extends ReportedPrevious {
  /** As given, with /; absent where older sheets of the workbook itself served. */
  readonly path?: string;
  /** Which month was compared, or why none was; one sentence. */
  readonly message: string;
}

export interface AnsweredFile {
  /** As given, with / between folders. */
  readonly path: string;
  /** Of the file's bytes, hexadecimal; null where not even they could be read. */
  readonly sha256: string | null;
  readonly status: FileStatus;
  /** Why the file could not be read and what to do; null for every other status. */
  readonly reason: string | null;
  readonly month: string | null;
  readonly asOf: string | null;
  /** The policy's id. */
  readonly policy: string;
  readonly lists: readonly ReportedList[];
  readonly totals: Readonly<Partial<Record<ListId, ListTotals>>>;
  readonly findings: readonly AnsweredFinding[];
  readonly counts: Counts;
  /** Last month's lists: compared, or why not. Absent: none were given, and the workbook has no older sheets. */
  readonly previous?: AnsweredPrevious;
  /** Findings that people accepted in the workbook; they are in no count. Absent: none. */
  readonly accepted?: Report['accepted'];
  readonly checked: Report['checked'];
  readonly skippedSheets: Report['skippedSheets'];
}

export interface CheckAnswer {
  readonly tool: { readonly name: 'dispatch'; readonly version: string };
  readonly files: readonly AnsweredFile[];
  /** Findings about the files together (category batch). */
  readonly findings: readonly AnsweredFinding[];
  /** Over all files and the findings about them together. */
  readonly counts: Counts;
}

export const NO_COUNTS: Counts = { error: 0, warning: 0, info: 0 };

export function addCounts(some: Counts, more: Counts): Counts {
  return { error: some.error + more.error, warning: some.warning + more.warning, info: some.info + more.info };
}
