/** A workbook with some cells changed; what is not changed is shared with the workbook that was given. */
import { cellKey, formatIndexAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot.js';
import type { CellContent, CellRef } from '../sheet/write-plan.js';

export interface CellEdition extends CellRef {
  readonly content: CellContent;
}

export function contentOf(workbook: WorkbookSnapshot, sheet: SheetSnapshot, row: number, column: number): CellContent {
  return {
    value: valueAt(sheet, row, column),
    formula: sheet.formulas.get(cellKey(row, column)) ?? null,
    numberFormat: workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General',
  };
}

export function sameContent(one: CellContent, other: CellContent): boolean {
  return one.value === other.value && one.formula === other.formula && one.numberFormat === other.numberFormat;
}

/** Editions of sheets that the workbook does not have are a mistake of the caller. @throws Error for them */
export function editedWorkbook(workbook: WorkbookSnapshot, editions: readonly CellEdition[]): WorkbookSnapshot {
  const numberFormats = [...workbook.numberFormats];
  const bySheet = new Map<string, CellEdition[]>();
  for (const edition of editions) {
    const there = bySheet.get(edition.sheet);
    if (there === undefined) bySheet.set(edition.sheet, [edition]);
    else there.push(edition);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    bySheet.delete(sheet.name);
    return own === undefined ? sheet : editedSheet(sheet, own, numberFormats);
  });
  const [missing] = bySheet.keys();
  if (missing !== undefined) throw new Error(`no sheet: ${missing}`);
  return { ...workbook, numberFormats, sheets };
}

function editedSheet(sheet: SheetSnapshot, editions: readonly CellEdition[], numberFormats: string[]): SheetSnapshot {
  const rows = [...sheet.rows];
  const formats = [...sheet.formats];
  const formulas = new Map(sheet.formulas);
  const copied = new Set<number>();
  for (const { row, column, content } of editions) {
    if (!copied.has(row)) {
      copied.add(row);
      rows[row] = [...(rows[row] ?? [])];
      formats[row] = Array.from(formats[row] ?? []);
    }
    (rows[row] as unknown[])[column] = content.value;
    (formats[row] as number[])[column] = formatIndex(numberFormats, content.numberFormat);
    if (content.formula === null) formulas.delete(cellKey(row, column));
    else formulas.set(cellKey(row, column), content.formula);
  }
  return { ...sheet, rows, formats, formulas };
}

function formatIndex(numberFormats: string[], code: string): number {
  const known = numberFormats.indexOf(code);
  return known === -1 ? numberFormats.push(code) - 1 : known;
}
