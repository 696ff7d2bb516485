/** getCellProperties, getRowProperties and getColumnProperties: many cells' looks in one answer. */
import type { Area } from '../../core/sheet/snapshot.js';
import { areaAddress, cellCount, quotedSheetName } from '../../grid/model/area.js';
import type { Cell } from '../../grid/model/cell.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { notEmulated, refuse } from './host-error.js';
import { hyperlinkOf } from './hyperlinks.js';
import { MAX_CELLS_READ } from './limits.js';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, NO_FILL, NO_FONT_COLOR } from '../../grid/model/default-looks.js';

type Properties = Record<string, unknown>;
type Readers = Readonly<Record<string, unknown>>;

/** The readers' values for what is wanted: { format: { fill: { color: true } } } has the answer's shape. */
function pick(wanted: unknown, readers: Readers, path: string): Properties {
  if (typeof wanted !== 'object' || wanted === null) refuse('InvalidArgument');
  const picked: Properties = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === undefined || want === null) continue;
    const reader = readers[name];
    if (typeof reader === 'function') picked[name] = (reader as () => unknown)();
    else if (typeof reader === 'object') picked[name] = pick(want, reader as Readers, `${path}.${name}`);
    else throw notEmulated(`${path}.${name}`);
  }
  return picked;
}

function addressOf(sheet: Worksheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${areaAddress(area)}`;
}

function looksOf(cell: Cell | undefined): Readers {
  return {
    fill: {
      color: () => cell?.style?.fill ?? NO_FILL,
      pattern: () => (cell?.style?.fill === undefined ? 'None' : 'Solid'),
    },
    font: {
      bold: () => cell?.style?.bold ?? false,
      italic: () => cell?.style?.italic ?? false,
      color: () => cell?.style?.fontColor ?? NO_FONT_COLOR,
    },
    wrapText: () => cell?.style?.wrapText ?? false,
  };
}

export function cellProperties(sheet: Worksheet, area: Area, wanted: unknown): Properties[][] {
  if (cellCount(area) > MAX_CELLS_READ) refuse('RangeExceedsLimit');
  const grid: Properties[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Properties[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const own = { top: row, left: column, bottom: row, right: column };
      const readers = {
        address: () => addressOf(sheet, own),
        hidden: () => sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
        hyperlink: () => hyperlinkOf(sheet, own),
        format: looksOf(sheet.cellAt(row, column)),
      };
      line.push(pick(wanted, readers, 'CellProperties'));
    }
    grid.push(line);
  }
  return grid;
}

export function rowProperties(sheet: Worksheet, area: Area, wanted: unknown): Properties[] {
  const list: Properties[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const readers = {
      address: () => addressOf(sheet, { ...area, top: row, bottom: row }),
      rowIndex: () => row,
      rowHidden: () => sheet.hiddenRows.has(row),
      format: { rowHeight: () => sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT },
    };
    list.push(pick(wanted, readers, 'RowProperties'));
  }
  return list;
}

export function columnProperties(sheet: Worksheet, area: Area, wanted: unknown): Properties[] {
  const list: Properties[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const readers = {
      address: () => addressOf(sheet, { ...area, left: column, right: column }),
      columnIndex: () => column,
      columnHidden: () => sheet.hiddenColumns.has(column),
      format: { columnWidth: () => sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH },
    };
    list.push(pick(wanted, readers, 'ColumnProperties'));
  }
  return list;
}
