/** Workbooks laid out differently that say the same: what the checks find may only move with the cells. */
import { recognise, type ListSheet } from '../../src/core/lists/recognise.js';
import type { MoneyUnit } from '../../src/core/schema/fields.js';
import { IN_WAN } from '../../src/core/schema/fields.js';
import { cellAddress, columnIndex, columnName, parseAddress } from '../../src/core/sheet/address.js';
import { shownDecimals } from '../../src/core/sheet/number-format.js';
import {
  cellKey,
  formatIndexAt,
  MAX_COLUMNS,
  type Area,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/sheet/snapshot.js';
import { readMoney } from '../../src/core/values/money.js';

/** Where a cell of the old sheet stands in the new one. */
export type Move = (row: number, column: number) => { readonly row: number; readonly column: number };

export interface Rearranged {
  readonly workbook: WorkbookSnapshot;
  readonly movedTo: (sheet: string, address: string) => string;
}

function rearranged(workbook: WorkbookSnapshot, moves: ReadonlyMap<string, Move>): Rearranged {
  return {
    workbook: {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => {
        const move = moves.get(sheet.name);
        return move === undefined ? sheet : movedSheet(sheet, move);
      }),
    },
    movedTo: (sheet, address) => movedAddress(moves.get(sheet), address),
  };
}

function movedAddress(move: Move | undefined, address: string): string {
  const place = parseAddress(address);
  if (move === undefined || place === undefined) return address;
  const { row, column } = move(place.row, place.column);
  return cellAddress(row, column);
}

function movedFormula(formula: string, move: Move): string {
  if (formula.includes('!')) return formula;
  return formula.replace(/\b([A-Z]{1,3})(\d+)\b/g, (_, letters: string, digits: string) => {
    const { row, column } = move(Number(digits) - 1, columnIndex(letters));
    return columnName(column) + String(row + 1);
  });
}

function movedArea(area: Area, move: Move): Area {
  const from = move(area.top, area.left);
  const to = move(area.bottom, area.right);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function movedSheet(sheet: SheetSnapshot, move: Move): SheetSnapshot {
  const rows: (CellValue | undefined)[][] = [];
  const formats: (number | undefined)[][] = [];
  const formulas = new Map<number, string>();
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((value, column) => {
      const to = move(row, column);
      (rows[to.row] ??= [])[to.column] = value;
      (formats[to.row] ??= [])[to.column] = formatIndexAt(sheet, row, column);
    }),
  );
  for (const [key, formula] of sheet.formulas) {
    const to = move(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
    formulas.set(cellKey(to.row, to.column), movedFormula(formula, move));
  }
  return {
    ...sheet,
    rows,
    formats,
    formulas,
    merges: sheet.merges.map((area) => movedArea(area, move)),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => move(row, 0).row)),
  };
}

/** The first row of each sheet's first head; sheets that are no list are left out. */
function headTops(workbook: WorkbookSnapshot): ReadonlyMap<string, { readonly top: number; readonly bottom: number }> {
  const { sheets, older } = recognise(workbook, { month: null, policyYear: null, policyUnit: null });
  const tops = new Map<string, { readonly top: number; readonly bottom: number }>();
  for (const { tables, reading } of [...sheets, ...older]) {
    const head = tables[0]?.heads[0];
    if (head !== undefined) tops.set(reading.sheet.name, head);
  }
  return tops;
}

/** @param order numbers by which the sheets are sorted */
export function withSheetsInOrder(workbook: WorkbookSnapshot, order: readonly number[]): WorkbookSnapshot {
  const sheets = workbook.sheets
    .map((sheet, index) => ({ sheet, key: order[index % order.length] ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ sheet }) => sheet);
  return { ...workbook, sheets };
}

/**
 * Sorts the columns from the head down by the given numbers; columns under one heading stay together, titles stay where
 * they are, and so does a row that one merged cell fills.
 */
export function withColumnsInOrder(workbook: WorkbookSnapshot, order: readonly number[]): Rearranged {
  const moves = new Map<string, Move>();
  for (const [name, { top }] of headTops(workbook)) {
    const sheet = workbook.sheets.find((one) => one.name === name) as SheetSnapshot;
    moves.set(name, columnMove(sheet, top, order));
  }
  return rearranged(workbook, moves);
}

function columnMove(sheet: SheetSnapshot, top: number, order: readonly number[]): Move {
  const width = Math.max(...sheet.rows.map((cells) => cells?.length ?? 0));
  const across = sheet.merges.filter((area) => area.top >= top && area.right > area.left);
  const filled = new Set(across.filter((area) => area.right - area.left + 1 > width / 2).map((area) => area.top));
  const blocks: { readonly columns: number[]; readonly key: number }[] = [];
  for (let column = 0; column < width; column++) {
    const joined = across.some((area) => !filled.has(area.top) && area.left < column && area.right >= column);
    const last = blocks.at(-1);
    if (joined && last !== undefined) last.columns.push(column);
    else blocks.push({ columns: [column], key: order[blocks.length % order.length] ?? 0 });
  }
  const places = blocks.sort((one, other) => one.key - other.key).flatMap(({ columns }) => columns);
  const placeOf = new Map(places.map((column, place) => [column, place]));
  return (row, column) => ({
    row,
    column: row < top || filled.has(row) ? column : (placeOf.get(column) ?? column),
  });
}

/** Blank rows before the first row and among the rows below each head, as many as the numbers say, in turn. */
export function withBlankRows(workbook: WorkbookSnapshot, blanks: readonly number[]): Rearranged {
  const moves = new Map<string, Move>();
  for (const [name, { bottom }] of headTops(workbook)) {
    const sheet = workbook.sheets.find((one) => one.name === name) as SheetSnapshot;
    let down = blanks[0] ?? 0;
    const places = Array.from({ length: sheet.rows.length + 1 }, (_, row) => {
      if (row > bottom + 1) down += blanks[row % blanks.length] ?? 0;
      return row + down;
    });
    const last = places.length - 1;
    moves.set(name, (row, column) => ({ row: places[row] ?? row + (places[last] ?? 0) - last, column }));
  }
  return rearranged(workbook, moves);
}

/** Blank columns before each column, as many as the numbers say, in turn. */
export function withBlankColumns(workbook: WorkbookSnapshot, blanks: readonly number[]): Rearranged {
  const moves = new Map<string, Move>();
  for (const name of headTops(workbook).keys()) {
    moves.set(name, (row, column) => {
      let right = 0;
      for (let before = 0; before <= column; before++) right += blanks[before % blanks.length] ?? 0;
      return { row, column: column + right };
    });
  }
  return rearranged(workbook, moves);
}

export interface MoneyChange {
  readonly unit: MoneyUnit;
  /** Where the new unit is named; columns whose heading names one keep theirs where the unit row tells the others. */
  readonly named: 'headings' | 'unit row';
  /**
   * `whole`: cells of format General hold whole numbers, and get a format that shows as much as before (the tolerance of
   * comparisons is half of the last digit shown, and 1 亿元 shows less than 10000 万元); `kept`: they stay General
   */
  readonly general: 'whole' | 'kept';
}

/** Money columns with their values in another unit. */
export function withMoneyIn(workbook: WorkbookSnapshot, change: MoneyChange): WorkbookSnapshot {
  const codes = [...workbook.numberFormats];
  const { sheets } = recognise(workbook, { month: null, policyYear: null, policyUnit: '万元' });
  const changed = new Map(sheets.map((sheet) => [sheet.reading.sheet.name, sheetWithMoneyIn(sheet, change, codes)]));
  return {
    ...workbook,
    numberFormats: codes,
    sheets: workbook.sheets.map((sheet) => changed.get(sheet.name) ?? sheet),
  };
}

const UNIT_ROW = /(单位[:：].*?)(?:万元|亿元|千元|元)/;

function sheetWithMoneyIn({ tables, reading }: ListSheet, change: MoneyChange, codes: string[]): SheetSnapshot {
  const { sheet } = reading;
  const rows = sheet.rows.map((cells) => (cells === undefined ? undefined : [...cells]));
  const formats = rows.map((cells, row) => cells?.map((_, column) => formatIndexAt(sheet, row, column)));
  const byUnitRow = change.named === 'unit row' && replaceUnitRow(rows, tables[0]?.top ?? 0, change.unit);
  for (const table of tables) {
    for (const { column, kind, moneyUnit, headingRow } of table.columns) {
      if (kind !== 'money') continue;
      const own = table.heads[0]?.columns.find((one) => one.column === column)?.heading.unit ?? null;
      if (byUnitRow && own !== null) continue;
      if (!byUnitRow) {
        const heading = String(rows[headingRow]?.[column] ?? '').replace(/[(（][^()（）]*元[)）]/, '');
        (rows[headingRow] ?? [])[column] = `${heading}（${change.unit}）`;
      }
      const factor = (IN_WAN[moneyUnit ?? '万元'] ?? 1) / (IN_WAN[change.unit] ?? 1);
      for (let row = table.top; row < table.end; row++) {
        const cells = rows[row];
        if (cells !== undefined) cells[column] = scaled(cells[column] ?? null, factor);
        const shown =
          shownDecimals(codes[formats[row]?.[column] ?? 0] ?? 'General') ?? (change.general === 'whole' ? 0 : null);
        const line = formats[row];
        if (line !== undefined && shown !== null)
          line[column] = indexOf(codes, decimalsCode(shown - Math.log10(factor)));
      }
    }
  }
  return { ...sheet, rows, formats };
}

/** Whether there was a unit row to replace. */
function replaceUnitRow(
  rows: readonly ((CellValue | undefined)[] | undefined)[],
  top: number,
  unit: MoneyUnit,
): boolean {
  for (const cells of rows.slice(0, top)) {
    const column = cells?.findIndex((value) => typeof value === 'string' && UNIT_ROW.test(value)) ?? -1;
    if (cells === undefined || column === -1) continue;
    cells[column] = String(cells[column]).replace(UNIT_ROW, `$1${unit}`);
    return true;
  }
  return false;
}

function scaled(value: CellValue, factor: number): CellValue {
  if (typeof value === 'number') return Number((value * factor).toPrecision(14));
  if (typeof value !== 'string') return value;
  const reading = readMoney(value);
  if (reading.kind !== 'value' || reading.unit !== null) return value;
  return String(Number((reading.number * factor).toPrecision(14)));
}

function decimalsCode(decimals: number): string {
  const places = Math.max(0, Math.round(decimals));
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}

function indexOf(codes: string[], code: string): number {
  const known = codes.indexOf(code);
  return known === -1 ? codes.push(code) - 1 : known;
}
