/** The contract's scratch sheet in the preview: a person edits there, and nothing about a sheet stays unseen. */
import type { ContractScratch } from '../../src/hosts/contract/scratch.js';
import { parseArea } from '../../src/core/sheet/address.js';
import type { ExcelInPage } from '../../src/preview/transport/start-excel-in-page.js';
import { hasContent, hasFormat, type Cell } from '../../src/preview/workbook/cell.js';
import type { Worksheet } from '../../src/preview/workbook/worksheet.js';
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
    merges: sheet.merges,
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    frozen: sheet.frozen,
    properties: [...sheet.customProperties],
    formats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    isProtected: sheet.isProtected,
  };
}

function rawCell(cell: Cell | undefined): unknown {
  const isThere = hasContent(cell) || hasFormat(cell) || cell?.hyperlink !== undefined;
  return isThere ? { ...cell } : null;
}

function trimmed(list: readonly unknown[]): unknown[] {
  const dense = Array.from(list, (item) => item ?? null);
  while (dense.length > 0 && dense.at(-1) === null) dense.pop();
  return dense;
}
