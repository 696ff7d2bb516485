/** The figures of a summary tab as text, for people who may not write into it: tabs between columns, a line a row. */
import type { Language } from '../../core/messages/language.js';
import { isCellError } from '../../core/sheet/snapshot.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import { linesOf } from './summary-lines.js';

/** With the headings; numbers as they stand in the cells, without separators. */
export function summaryAsText(summary: PlannedSummary, language: Language): string {
  const columns: (string | null)[] = [];
  const rows = new Map<string, Map<string | null, string>>();
  const columnOf = (cell: string | null): string | null => cell?.replace(/\d+$/, '') ?? null;
  const headings = new Map<string | null, string>();
  for (const { cell, label, heading, unit, computed } of linesOf(summary, [], language)) {
    const column = columnOf(cell);
    if (!headings.has(column)) {
      columns.push(column);
      headings.set(column, `${heading ?? ''}${unit === null ? '' : `（${unit}）`}`);
    }
    const key = `${cell?.slice(column?.length ?? 0) ?? ''}\t${plain(label)}`;
    const row = rows.get(key) ?? new Map<string | null, string>();
    rows.set(key, row.set(column, isCellError(computed) ? computed.error : plain(String(computed ?? ''))));
  }
  const lines = [...rows].map(([key, row]) => [
    key.slice(key.indexOf('\t') + 1),
    ...columns.map((column) => row.get(column) ?? ''),
  ]);
  return [['', ...columns.map((column) => plain(headings.get(column) ?? ''))], ...lines]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** On one line of one column. */
function plain(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}
