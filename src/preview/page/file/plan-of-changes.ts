/** What was done to an opened workbook, as a plan to be written into its file. */
import {
  MAX_COLUMNS,
  formatIndexAt,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../core/sheet/snapshot.js';
import type {
  CellContent,
  CellWrite,
  MadeCell,
  MadeSheet,
  MarkLevel,
  MarkWrite,
  WritePlan,
} from '../../../core/sheet/write-plan.js';
import { WHOLE_SHEET } from '../../../grid/model/area.js';
import { GENERAL } from '../../../grid/model/cell.js';
import type { ConditionalFormat } from '../../../grid/model/conditional-format.js';
import type { Workbook } from '../../../grid/model/workbook.js';
import type { Worksheet } from '../../../grid/model/worksheet.js';

/** What the file will not have. */
export type Unwritten =
  /** Rows or columns came or went: contents are written where they stand now, formats and merged cells stay behind. */
  | { readonly kind: 'moved-cells'; readonly sheet: string }
  /** A sheet of the file was taken away or renamed. */
  | { readonly kind: 'missing-sheet'; readonly sheet: string };

export interface PlannedChanges {
  readonly plan: WritePlan;
  readonly unwritten: readonly Unwritten[];
}

/** `movedSheets`: those whose rows or columns were inserted or deleted. */
export function planOfChanges(
  opened: WorkbookSnapshot,
  workbook: Workbook,
  movedSheets: ReadonlySet<string> = new Set(),
): PlannedChanges {
  const unwritten: Unwritten[] = [...movedSheets].map((sheet) => ({ kind: 'moved-cells', sheet }));
  const cells: CellWrite[] = [];
  for (const source of opened.sheets) {
    const sheet = workbook.findSheet(source.name);
    if (sheet === undefined) unwritten.push({ kind: 'missing-sheet', sheet: source.name });
    else cells.push(...changedCells(opened, source, sheet));
  }
  const known = new Set(opened.sheets.map(({ name }) => name));
  const sheets = workbook.sheets.filter(({ name }) => !known.has(name)).map(madeSheet);
  const add = workbook.sheets.flatMap(marksOf);
  return { plan: { cells, sheets, marks: { replace: true, add }, settings: settingsOf(workbook) }, unwritten };
}

function changedCells(opened: WorkbookSnapshot, source: SheetSnapshot, sheet: Worksheet): CellWrite[] {
  const writes: CellWrite[] = [];
  const rows = Math.max(source.rows.length, source.formats.length, sheet.rows.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(
      source.rows[row]?.length ?? 0,
      source.formats[row]?.length ?? 0,
      sheet.rows[row]?.length ?? 0,
    );
    for (let column = 0; column < columns; column++) {
      const before = contentBefore(opened, source, row, column);
      const after = contentNow(sheet, row, column);
      if (!sameContent(before, after)) writes.push({ sheet: sheet.name, row, column, before, after });
    }
  }
  return writes;
}

function contentBefore(opened: WorkbookSnapshot, source: SheetSnapshot, row: number, column: number): CellContent {
  return {
    value: valueAt(source, row, column),
    formula: source.formulas.get(row * MAX_COLUMNS + column) ?? null,
    numberFormat: opened.numberFormats[formatIndexAt(source, row, column)] ?? GENERAL,
  };
}

function contentNow(sheet: Worksheet, row: number, column: number): CellContent {
  const cell = sheet.cellAt(row, column);
  return {
    value: cell?.value ?? null,
    formula: cell?.formula ?? null,
    numberFormat: cell?.numberFormat ?? GENERAL,
  };
}

/** A formula's value follows from the others: a spreadsheet program calculates it anew when it opens the file. */
function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.formula !== b.formula || a.numberFormat !== b.numberFormat) return false;
  return a.formula !== null || sameValue(a.value, b.value);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}

const MARK = /^=?N\("dispatch:((?:[^"]|"")*)"\)=0$/;
/** A mark's level by what it paints. */
const LEVELS: Readonly<Record<string, MarkLevel>> = { '#FFC7CE': 'error', '#FFEB9C': 'warning' };

function marksOf(sheet: Worksheet): MarkWrite[] {
  return sheet.conditionalFormats.flatMap((format) => {
    const rule = MARK.exec(format.formula)?.[1]?.replaceAll('""', '"');
    if (rule === undefined) return [];
    const level = LEVELS[format.look.fill?.toUpperCase() ?? ''] ?? 'info';
    return [{ sheet: sheet.name, rule, level, cells: cellsOf(format) }];
  });
}

function cellsOf({ areas }: ConditionalFormat): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.push({ row, column });
    }
  }
  return cells;
}

/** A file's column width counts digits of 7 pixels; the workbook's, points. */
const POINTS_PER_DIGIT = 5.25;
const DEFAULT_WIDTH = 9;

function madeSheet(sheet: Worksheet): MadeSheet {
  const rows: MadeCell[][] = [];
  let width = 0;
  for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) {
    const value = typeof cell.value === 'object' ? (cell.value?.error ?? null) : cell.value;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as MadeCell[];
    while (cells.length < column) cells.push({ value: null });
    cells[column] = { value, numberFormat: cell.numberFormat, ...(cell.style?.bold === true && { bold: true }) };
    width = Math.max(width, column + 1);
  }
  const widths = Array.from({ length: width }, (_, column) => {
    const points = sheet.columnWidths.get(column);
    return points === undefined ? DEFAULT_WIDTH : Math.round(points / POINTS_PER_DIGIT);
  });
  return { name: sheet.name, rows, widths, frozenRows: sheet.frozen.rows };
}

/** In a file our settings stand without the prefix they bear among those of other add-ins. */
const SETTING_PREFIX = 'dispatch.';

function settingsOf(workbook: Workbook): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [key, value] of workbook.settings) {
    if (key.startsWith(SETTING_PREFIX) && typeof value === 'string') own[key.slice(SETTING_PREFIX.length)] = value;
  }
  return own;
}
