/** Every cell of a summary tab before and after a fill, as the preview lists them, each with the way back to its projects. */
import type { ProjectRow } from '../../core/lists/project-row.js';
import { LIST_TERMS } from '../../core/messages/fields.js';
import type { Language } from '../../core/messages/language.js';
import type { MoneyUnit } from '../../core/schema/fields.js';
import { cellAddress, parseAddress } from '../../core/sheet/address.js';
import { valueAt, type CellValue, type SheetSnapshot } from '../../core/sheet/snapshot.js';
import type { CellContent } from '../../core/sheet/write-plan.js';
import { onPaper } from '../../core/summaries/decimal-sum.js';
import type { TabCell } from '../../core/summaries/fill/filled-tab.js';
import { MEASURE_HEADINGS } from '../../core/summaries/made/words.js';
import type { PlannedRow, PlannedSummary } from '../../core/summaries/summarise.js';
import type { FilledCell, SummaryMeasure } from '../../core/summaries/summary.js';
import { isMoneyMeasure } from '../../core/summaries/values.js';
import { singleLine } from '../../core/values/text.js';

export interface SummaryLine {
  /** A1; null: no cell of its own yet, as of the rows of a ledger that is to be made. */
  readonly cell: string | null;
  /** The row's label, or the project of a ledger's row. */
  readonly label: string;
  /** The column's heading; null: none stands over it. */
  readonly heading: string | null;
  /** Of amounts, where the heading does not say it. */
  readonly unit: MoneyUnit | null;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly isChanged: boolean;
  /** A formula of the person's own: it stays. */
  readonly isKept: boolean;
  /** What the projects come to, in the cell's own unit, whatever a formula of the person says. */
  readonly computed: CellValue;
  /** What the number says; null: a label, or a cell of a ledger. */
  readonly measure: SummaryMeasure | null;
  /** What makes the number; worked out when asked for. */
  readonly projects: () => readonly ProjectRow[];
}

/** @param sheets as they were checked: headings of ledgers are read from them */
export function linesOf(
  summary: PlannedSummary,
  sheets: readonly SheetSnapshot[],
  language: Language,
): readonly SummaryLine[] {
  const { cells, rows, written, made, created } = summary;
  if (made && cells.length === 0) return rows.map(projectLine);
  const rowAt = rowsByNumber(summary);
  const changed = new Set(written.map(({ cell }) => cell));
  const measured = new Set<string>();
  const lines: Placed[] = cells.map((cell) => {
    const address = cellAddress(cell.row, cell.column);
    measured.add(address);
    const { heading, unit } = headOf(cell, language);
    return {
      row: cell.row,
      column: cell.column,
      line: {
        cell: address,
        label: rowAt.get(cell.row)?.label ?? '',
        heading,
        unit,
        before: cell.before,
        after: cell.after,
        isChanged: changed.has(address),
        isKept: isTabCell(cell) && cell.isKept,
        computed: computedOf(cell),
        measure: cell.measure,
        projects: () => cell.projects,
      },
    };
  });
  const sheet = created ? undefined : sheets.find(({ name }) => name === summary.sheet);
  const firstRow = Math.min(...rows.map(({ row }) => row));
  for (const { cell, before, after } of written) {
    const place = parseAddress(cell);
    if (place === undefined || measured.has(cell)) continue;
    const row = rowAt.get(place.row);
    lines.push({
      ...place,
      line: {
        cell,
        label: row?.label ?? '',
        heading: sheet === undefined ? null : headingAbove(sheet, firstRow, place.column),
        unit: null,
        before,
        after,
        isChanged: true,
        isKept: false,
        computed: after.value,
        measure: null,
        projects: () => row?.projects ?? [],
      },
    });
  }
  return lines.toSorted((one, other) => one.row - other.row || one.column - other.column).map(({ line }) => line);
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly line: SummaryLine;
}

const NOTHING: CellContent = { value: null, formula: null, numberFormat: 'General' };

/** A row of a ledger that is written whole. */
function projectLine({ label, projects }: PlannedRow): SummaryLine {
  return {
    cell: null,
    label,
    heading: null,
    unit: null,
    before: NOTHING,
    after: NOTHING,
    isChanged: true,
    isKept: false,
    computed: null,
    measure: null,
    projects: () => projects,
  };
}

/** Rows of tabs that are made bear no number: theirs come in the order of the cells. */
function rowsByNumber({ rows, cells, made }: PlannedSummary): ReadonlyMap<number, PlannedRow> {
  if (!made) return new Map(rows.map((row) => [row.row, row]));
  const numbers = [...new Set(cells.map(({ row }) => row))];
  return new Map(rows.flatMap((row, index) => (numbers[index] === undefined ? [] : [[numbers[index], row] as const])));
}

/** Cells of the person's own tabs know their column. */
function isTabCell(cell: FilledCell): cell is TabCell {
  return 'tabColumn' in cell;
}

function computedOf(cell: FilledCell): CellValue {
  if (!isTabCell(cell) || !cell.isKept || typeof cell.expected !== 'number') return cell.after.value;
  const { expected, factor } = cell;
  return onPaper(factor < 1 ? expected / onPaper(1 / factor) : expected * factor);
}

function headOf(cell: FilledCell, language: Language): Pick<SummaryLine, 'heading' | 'unit'> {
  if (!isTabCell(cell)) return { heading: MEASURE_HEADINGS[cell.measure][language], unit: null };
  const { heading, moneyUnit } = cell.tabColumn;
  const unit = isMoneyMeasure(cell.measure) ? (moneyUnit ?? '万元') : null;
  const list = cell.list === null ? null : LIST_TERMS[cell.list][language];
  const written = singleLine(heading);
  return {
    // Under a list's heading the same words stand for every list.
    heading: list === null || written.includes(list) ? written : `${list} · ${written}`,
    unit: unit !== null && heading.includes(unit) ? null : unit,
  };
}

/** How many rows a heading may stand above. */
const HEAD_ROWS = 5;

function headingAbove(sheet: SheetSnapshot, firstRow: number, column: number): string | null {
  for (let row = firstRow - 1; row >= Math.max(0, firstRow - HEAD_ROWS); row--) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' && value.trim() !== '') return singleLine(value).trim();
  }
  return null;
}
