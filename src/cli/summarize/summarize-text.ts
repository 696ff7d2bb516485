/** The answer of `dispatch summarize` for people: what each tab got, what is kept, and what could not be read. */
import type { SummaryWords } from '../../app/messages/summaries/words.js';
import type { AnsweredCell, AnsweredSummary, SummarizeAnswer } from '../../app/summarize/summarize-answer.js';
import type { CellValue } from '../../core/sheet/snapshot.js';
import { alignedColumns } from '../terminal-text.js';

const LEDGERS: ReadonlySet<string> = new Set(['behind', 'not-started', 'problems', 'organisation-missing']);

export function summarizeText({ summaries, unread, leftOut, findings }: SummarizeAnswer, words: SummaryWords): string {
  const lines: string[] = summaries.length === 0 ? [words.nothing] : [];
  for (const summary of summaries) lines.push(...summaryLines(summary, words));
  for (const { sheet, cells } of unread) {
    lines.push(words.unreadSheet(sheet));
    for (const { cell, value, reason } of cells) lines.push(`  ${words.unread(cell, plain(value), reason)}`);
  }
  for (const { sheet, reason } of leftOut) {
    lines.push(words.leftOut(sheet, reason === 'name-taken' ? 'name-taken' : 'nothing-to-tell'));
  }
  if (findings.length > 0) {
    lines.push(words.findings(findings.length));
    for (const { sheet, cell, message } of findings) lines.push(`  ${sheet ?? ''}!${cell ?? ''} ${message}`);
  }
  return `${lines.join('\n')}\n`;
}

function summaryLines(summary: AnsweredSummary, words: SummaryWords): string[] {
  const { kind, sheet, created, rows, written, refused } = summary;
  const lines = [
    LEDGERS.has(kind)
      ? words.ledger(sheet, kind, created, rows.length)
      : words.filled(sheet, kind, created, written.length),
  ];
  const told = (names: readonly string[], say: (names: readonly string[]) => string): void => {
    if (names.length > 0) lines.push(`  ${say(names)}`);
  };
  if (refused !== null) lines.push(`  ${words.refused(refused)}`);
  told(summary.keptFormulas, words.keptFormulas);
  told(summary.unlisted, words.unlisted);
  told(summary.withoutProjects, words.withoutProjects);
  told(summary.unreadable, words.unreadable);
  told(summary.unitAssumed, words.unitAssumed);
  told(summary.closed, words.closed);
  for (const { cell, value, reason } of summary.unread) lines.push(`  ${words.unread(cell, plain(value), reason)}`);
  if (!created && written.length > 0) lines.push(...cellTable(written, words));
  return lines;
}

function cellTable(written: readonly AnsweredCell[], words: SummaryWords): string[] {
  const { columns } = words;
  const rows = [
    [columns.cell, columns.before, columns.after],
    ...written.map(({ cell, before, after, formula }) => [cell, shown(before, words), formula ?? shown(after, words)]),
  ];
  return alignedColumns(rows, new Set()).map((text) => `    ${text}`);
}

function shown(value: CellValue, words: SummaryWords): string {
  return words.value(typeof value === 'object' && value !== null ? value.error : value);
}

function plain(value: CellValue): string {
  return typeof value === 'object' && value !== null ? value.error : String(value ?? '');
}
