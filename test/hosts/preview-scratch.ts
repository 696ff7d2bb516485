/** The contract's scratch sheet in the preview: a person edits there, and nothing about a sheet stays unseen. */
import type { ContractScratch } from '../../src/hosts/contract/scratch.js';
import { parseArea } from '../../src/core/sheet/address.js';
import type { ExcelInPage } from '../../src/preview/transport/start-excel-in-page.js';
import { hasContent, hasFormat, type Cell } from '../../src/grid/model/cell.js';
import type { SheetChart } from '../../src/grid/model/sheet-chart.js';
import type { Worksheet } from '../../src/grid/model/worksheet.js';
import { createSelfTestScratch } from '../../src/hosts/excel/self-test-scratch.js';

export function createPreviewScratch(excel: ExcelInPage): ContractScratch {
  const own = createSelfTestScratch();
  const { engine, workbook } = excel;
  const sheet = (): Worksheet => found(workbook.findSheet(own.sheet), own.sheet);
  return {
    ...own,
    host: 'preview',
    typesAsPerson: true,
    async type(address, text) {
      engine.user.type(sheet(), found(parseArea(address), address), text);
    },
    async protect(isProtected) {
      engine.user.protect(sheet(), isProtected);
    },
    async raw(name) {
      const named = workbook.findSheet(name);
      return named === undefined ? null : rawSheet(named);
    },
    async failNextWrite() {
      // Of a write of cells: one batch for the sheets, one for what the cells hold, one that writes.
      engine.faults.failBatch(engine.nextBatch + 2, { code: 'GeneralException', afterActions: 12 });
    },
  };
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`There is no ${name}`);
  return value;
}

/** All the preview keeps of a sheet; cells that were only touched count as missing, ids of formats are only numbers. */
export function rawSheet(sheet: Worksheet): unknown {
  const rows = sheet.rows.map((cells) => trimmed((cells ?? []).map(rawCell)));
  return {
    name: sheet.name,
    rows: trimmed(rows.map((cells) => (cells.length === 0 ? null : cells))),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    frozen: sheet.frozen,
    visibility: sheet.visibility,
    validations: rawValidations(sheet),
    charts: sheet.charts.map(rawChart),
    properties: [...sheet.customProperties],
    formats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    isProtected: sheet.isProtected,
  };
}

/** Keys in order: looks that came one after another make the same text in any order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]));
}

/** Without the ids of sheets, which are only numbers. */
function rawChart({ series, ...rest }: SheetChart): unknown {
  return { ...rest, series: series.map(({ name, values, categories }) => [name, values.area, categories?.area]) };
}

/** Cell by cell: the same cells may be told as other areas. */
function rawValidations({ validations }: Worksheet): unknown {
  const cells = validations.flatMap(({ areas, content }) =>
    areas.flatMap(({ top, left, bottom, right }) => {
      const rows = Array.from({ length: bottom - top + 1 }, (_row, index) => top + index);
      const columns = Array.from({ length: right - left + 1 }, (_column, index) => left + index);
      return rows.flatMap((row) => columns.map((column) => ({ row, column, content: inOrder(content) })));
    }),
  );
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function rawCell(cell: Cell | undefined): unknown {
  const isThere = hasContent(cell) || hasFormat(cell) || cell?.hyperlink !== undefined;
  return isThere ? inOrder(cell) : null;
}

function trimmed(list: readonly unknown[]): unknown[] {
  const dense = Array.from(list, (item) => item ?? null);
  while (dense.length > 0 && dense.at(-1) === null) dense.pop();
  return dense;
}
