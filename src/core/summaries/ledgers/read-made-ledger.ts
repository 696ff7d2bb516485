/** A ledger that we made, as it stands: our columns, those that people added, and every row that holds something. */
import { cellKey, formatIndexAt, valueAt, type CellValue, type SheetSnapshot } from '../../sheet/snapshot.js';
import type { WorkbookSnapshot } from '../../sheet/snapshot.js';
import { singleLine } from '../../values/text.js';
import type { LedgerKind } from '../summary.js';
import { madeLedgerFields, type MadeLedgerField } from './made-ledger-columns.js';
import { ledgerEntry, type LedgerEntry } from './match-entries.js';
import { CLOSED_MARKS, LEDGER_HEADINGS, NOBODY } from './words.js';

export interface KeptCell {
  readonly column: number;
  readonly value: CellValue;
  /** Without its leading =. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

export interface KeptRow {
  readonly row: number;
  /** null: no project (a note, a signature). */
  readonly entry: LedgerEntry | null;
  /** The project's, as the ledger writes it. */
  readonly name: string;
  /** All that stands in the row. */
  readonly cells: readonly KeptCell[];
  /** Whether people wrote something in columns of their own. */
  readonly isWrittenIn: boolean;
}

/** A column in its place: ours, or one that people added with its heading. */
export type LedgerPlace =
  { readonly field: MadeLedgerField; readonly heading: null } | { readonly field: null; readonly heading: CellValue };

export interface MadeLedgerReading {
  readonly places: readonly LedgerPlace[];
  readonly rows: readonly KeptRow[];
}

/**
 * undefined: its head is not found any more.
 * @param isFilled whether the lists have what a column of ours is for: else what stands there was written by people
 */
export function readMadeLedger(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  kind: LedgerKind,
  isFilled: (field: MadeLedgerField) => boolean,
): MadeLedgerReading | undefined {
  const head = headOf(sheet, kind);
  if (head === undefined) return undefined;
  const width = sheet.rows.slice(head).reduce((widest, cells) => Math.max(widest, lastFilled(cells) + 1), 0);
  const fields = fieldsOf(sheet, head, kind);
  const places = Array.from({ length: width }, (_, column): LedgerPlace => {
    const field = fields.get(column);
    return field === undefined ? { field: null, heading: valueAt(sheet, head, column) } : { field, heading: null };
  });
  const columnOf = new Map(Array.from(fields, ([column, field]) => [field, column]));
  const rows: KeptRow[] = [];
  for (let row = head + 1; row < sheet.rows.length; row++) {
    const cells = keptCells(workbook, sheet, row, width);
    if (cells.length === 0 || isOurs(cells, kind)) continue;
    const at = (field: MadeLedgerField): CellValue => {
      const column = columnOf.get(field);
      return column === undefined ? null : valueAt(sheet, row, column);
    };
    const entry = ledgerEntry(at('code'), at('name'), at('list'), at('source'));
    const isWrittenIn = cells.some(({ column, formula }) => {
      const field = fields.get(column);
      return formula === null && (field === undefined || !isFilled(field));
    });
    const isProject = entry.name + entry.code + entry.source !== '';
    const name = at('name');
    rows.push({
      row,
      entry: isProject ? entry : null,
      name: typeof name === 'string' ? name : entry.name,
      cells,
      isWrittenIn,
    });
  }
  return { places, rows };
}

/** People may have put rows of their own above. */
const LOOKED_AT = 20;
const ENOUGH = 3;

function headOf(sheet: SheetSnapshot, kind: LedgerKind): number | undefined {
  for (let row = 0; row < LOOKED_AT; row++) {
    const fields = new Set(fieldsOf(sheet, row, kind).values());
    if (fields.size >= ENOUGH && fields.has('name')) return row;
  }
  return undefined;
}

/** Our columns by place; a heading that stands twice is ours once. */
function fieldsOf(sheet: SheetSnapshot, row: number, kind: LedgerKind): ReadonlyMap<number, MadeLedgerField> {
  const found = new Map<number, MadeLedgerField>();
  const open = new Set(madeLedgerFields(kind));
  for (const [column, value] of (sheet.rows[row] ?? []).entries()) {
    if (typeof value !== 'string') continue;
    const text = singleLine(value).trim();
    const field = [...open].find((one) => Object.values(LEDGER_HEADINGS[one] ?? {}).includes(text));
    if (field === undefined) continue;
    open.delete(field);
    found.set(column, field);
  }
  return found;
}

/** The words that stand on a ledger without projects, and those above closed ones. */
function isOurs(cells: readonly KeptCell[], kind: LedgerKind): boolean {
  const [only, ...more] = cells;
  if (only === undefined || more.length > 0 || typeof only.value !== 'string') return false;
  const { value } = only;
  return Object.values(NOBODY[kind]).includes(value) || CLOSED_MARKS.some((mark) => value.startsWith(mark));
}

function lastFilled(cells: readonly (CellValue | undefined)[] | undefined): number {
  return (cells ?? []).findLastIndex((value) => value !== null && value !== undefined && value !== '');
}

function keptCells(workbook: WorkbookSnapshot, sheet: SheetSnapshot, row: number, width: number): readonly KeptCell[] {
  const cells: KeptCell[] = [];
  for (let column = 0; column < width; column++) {
    const value = valueAt(sheet, row, column);
    const formula = sheet.formulas.get(cellKey(row, column)) ?? null;
    if (formula === null && (value === null || value === '')) continue;
    const numberFormat = workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
    cells.push({ column, value, formula, numberFormat });
  }
  return cells;
}
