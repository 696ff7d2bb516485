/** What `dispatch summarize --format json` answers. */
import { renderFinding } from '../../core/messages/render.js';
import type { Language } from '../../core/messages/language.js';
import type { Finding } from '../../core/report.js';
import type { CellValue } from '../../core/sheet/snapshot.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import type { SummaryKind, SummaryValue, UnreadTab } from '../../core/summaries/summary.js';
import type { PlannedSummaries } from './summarize-workbook.js';

export interface AnsweredCell {
  /** A1. */
  readonly cell: string;
  /** What stands in the cell, in the tab's own money unit. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** With its leading =, where a formula is written. */
  readonly formula?: string;
}

export interface AnsweredSummary {
  readonly kind: SummaryKind;
  readonly sheet: string;
  readonly created: boolean;
  /** Amounts in 万元, rates as fractions, gaps in points; under a list's heading by `new-start.projects`. */
  readonly rows: readonly { readonly label: string; readonly values: Readonly<Record<string, SummaryValue>> }[];
  readonly written: readonly AnsweredCell[];
  readonly keptFormulas: readonly string[];
  readonly unlisted: readonly string[];
  readonly withoutProjects: readonly string[];
  /** Headings and labels that could not be read: their columns and rows are left alone. */
  readonly unread: UnreadTab['cells'];
  readonly refused: PlannedSummary['refused'];
  /** Projects with an amount that cannot be read: it counts as 0. */
  readonly unreadable: readonly string[];
  readonly unitAssumed: readonly string[];
  readonly closed: readonly string[];
}

export interface SummarizeAnswer {
  readonly tool: { readonly name: 'dispatch'; readonly version: string };
  /** As given, with /. */
  readonly path: string;
  readonly out: string;
  readonly month: string | null;
  readonly policy: string;
  readonly mode: 'values' | 'formulas';
  readonly summaries: readonly AnsweredSummary[];
  /** Sheets that look like summaries and could not be read. */
  readonly unread: readonly UnreadTab[];
  /** Tabs that were to be made and are not. */
  readonly leftOut: readonly { readonly sheet: string; readonly reason: string }[];
  readonly findings: readonly (Finding & { readonly message: string })[];
}

export interface AnswerContext {
  readonly version: string;
  readonly path: string;
  readonly out: string;
  readonly mode: SummarizeAnswer['mode'];
  readonly language: Language;
}

export function summarizeAnswer(planned: PlannedSummaries, about: AnswerContext): SummarizeAnswer {
  const { version, path, out, mode, language } = about;
  return {
    tool: { name: 'dispatch', version },
    path,
    out,
    month: planned.month,
    policy: planned.context.policy.id,
    mode,
    summaries: planned.summaries.map(answered),
    unread: planned.unread,
    leftOut: planned.leftOut.map(({ sheet, reason }) => ({ sheet, reason })),
    findings: planned.findings.map((finding) => ({ ...finding, message: renderFinding(finding, language).what })),
  };
}

function answered(summary: PlannedSummary): AnsweredSummary {
  const { kind, sheet, created, keptFormulas, unlisted, withoutProjects, unread, refused } = summary;
  return {
    kind,
    sheet,
    created,
    rows: summary.rows.map(({ label, values }) => ({ label, values })),
    written: summary.written.map(({ cell, before, after }) => ({
      cell,
      before: before.value,
      after: after.value,
      ...(after.formula === null ? {} : { formula: `=${after.formula}` }),
    })),
    keptFormulas,
    unlisted,
    withoutProjects,
    unread,
    refused,
    unreadable: summary.unreadable,
    unitAssumed: summary.unitAssumed,
    closed: summary.closed,
  };
}
