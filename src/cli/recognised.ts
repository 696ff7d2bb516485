/** The head of a file's text report: what was recognised in it, before any finding. */
import type { AnsweredFile, ListId } from '../app/check-answer.js';
import type { Words } from '../app/messages/words.js';
import { LIST_TERMS } from '../core/messages/fields.js';
import { percentage, plainNumber } from '../core/messages/numbers.js';
import type { ListTotals } from '../core/report.js';
import { alignedColumns, segment, type Segment } from './terminal-text.js';

/** Amounts in 万元 are kept to the 百元 at most. */
const AMOUNT_DECIMALS = 2;

/** Month, day and policy; the lists with sheet, head rows and projects; the totals; the sheets left out. */
export function recognisedLines(file: AnsweredFile, words: Words, policyTitle: string): Segment[][] {
  const { report } = words;
  const month = file.month === null ? report.monthUnknown : report.month(file.month);
  const asOf = file.asOf === null ? [] : [report.asOf(file.asOf)];
  const lines = [indented([month, ...asOf, report.policy(policyTitle, file.policy)].join(' · '))];
  if (file.lists.length > 0) lines.push([], ...listLines(file, words), [], ...totalLines(file, words));
  if (file.skippedSheets.length > 0) {
    const sheets = file.skippedSheets.map(({ sheet, reason }) => report.skippedSheet(sheet, reason));
    lines.push([], [segment(`  ${report.skipped(sheets.join(report.separator))}`, 'dim')]);
  }
  return lines;
}

function indented(text: string): Segment[] {
  return [segment(`  ${text}`)];
}

function listLines(file: AnsweredFile, { report, language }: Words): Segment[][] {
  const head = [report.list, report.sheet, report.headerRows, report.projects];
  const rows = file.lists.map(({ list, sheet, headerRows, projects }) => [
    LIST_TERMS[list][language],
    sheet,
    report.rows(headerRows),
    plainNumber(projects),
  ]);
  return table([head, ...rows], new Set([3]));
}

function totalLines(file: AnsweredFile, { report, language }: Words): Segment[][] {
  const head = [
    report.totals,
    report.projects,
    report.totalInvestment,
    report.annualPlan,
    report.investedYearToDate,
    report.completionRate,
  ];
  // Object.entries widens the keys to string.
  const totals = Object.entries(file.totals) as [ListId, ListTotals][];
  const rows = totals.map(([list, total]) => [
    LIST_TERMS[list][language],
    plainNumber(total.projects),
    plainNumber(total.totalInvestment, AMOUNT_DECIMALS),
    plainNumber(total.annualPlan, AMOUNT_DECIMALS),
    plainNumber(total.investedYearToDate, AMOUNT_DECIMALS),
    total.completionRate === null ? '–' : percentage(total.completionRate, language),
  ]);
  return table([head, ...rows], new Set([1, 2, 3, 4, 5]));
}

/** The first row is the head. */
function table(rows: readonly (readonly string[])[], right: ReadonlySet<number>): Segment[][] {
  return alignedColumns(rows, right).map((text, row) => [segment(`  ${text}`, row === 0 ? 'dim' : 'plain')]);
}
