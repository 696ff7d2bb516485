/** Workbooks as a plan leaves them: what a host would read back, without a host. */
import { columnName } from '../../src/core/sheet/address.js';
import {
  cellKey,
  formatIndexAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/sheet/snapshot.js';
import type { MadeSheet, WritePlan } from '../../src/core/sheet/write-plan.js';
import { formatted, formula, workbook, type Cell } from './workbook.js';

/** A new workbook of these sheets. */
export function madeWorkbook(sheets: readonly MadeSheet[], name = ''): WorkbookSnapshot {
  return workbook({
    name,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) =>
        row.map((cell): Cell => {
          if (cell.formula !== undefined) return formula(cell.formula, cell.value, cell.numberFormat);
          return cell.numberFormat === undefined ? cell.value : formatted(cell.value, cell.numberFormat);
        }),
      ),
      merges: (sheet.merges ?? []).map(
        ({ top, left, bottom, right }) => `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`,
      ),
      ...(sheet.hidden === true ? { visibility: 'hidden' as const } : {}),
    })),
  });
}

/** The workbook with the plan's cells written and its sheets made or made anew. */
export function withPlan(before: WorkbookSnapshot, { cells, sheets }: WritePlan): WorkbookSnapshot {
  const codes = [...before.numberFormats];
  const changed = before.sheets.map((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows: (CellValue | undefined)[][] = Array.from(sheet.rows, (cells) => [...(cells ?? [])]);
    const formulas = new Map(sheet.formulas);
    const formats: number[][] = Array.from(sheet.rows, (cells, row) =>
      Array.from(cells ?? [], (_, column) => formatIndexAt(sheet, row, column)),
    );
    for (const { row, column, after } of own) {
      while (rows.length <= row) rows.push([]);
      (rows[row] ?? [])[column] = after.value;
      if (!codes.includes(after.numberFormat)) codes.push(after.numberFormat);
      (formats[row] ??= [])[column] = codes.indexOf(after.numberFormat);
      if (after.formula === null) formulas.delete(cellKey(row, column));
      else formulas.set(cellKey(row, column), after.formula);
    }
    return { ...sheet, rows, formats, formulas };
  });
  const made = madeWorkbook(sheets);
  const remapped = made.sheets.map((sheet): SheetSnapshot => {
    const formats = sheet.rows.map((cells, row) =>
      Array.from(cells ?? [], (_, column) => {
        const code = made.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
        if (!codes.includes(code)) codes.push(code);
        return codes.indexOf(code);
      }),
    );
    return { ...sheet, formats };
  });
  const kept = changed.map((sheet) => remapped.find(({ name }) => name === sheet.name) ?? sheet);
  const added = remapped.filter(({ name }) => changed.every((sheet) => sheet.name !== name));
  return { ...before, numberFormats: codes, sheets: [...kept, ...added] };
}
