import type { CellStyle } from '../../../grid/model/cell.js';
import { displayedText } from '../../../grid/model/displayed-text.js';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../core/sheet/snapshot.js';
import type { Worksheet } from '../../../grid/model/worksheet.js';
import { booleanArgument, choiceArgument, colorArgument, numberArgument } from '../arguments.js';
import { uniform, uniformOfCells } from '../cell-grid.js';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, NO_FILL, NO_FONT_COLOR } from '../../../grid/model/default-looks.js';
import { writeStyle } from '../edits.js';
import { refuse } from '../host-error.js';
import { defineType } from '../member-table.js';
import type { Session } from '../session.js';

interface Cells {
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
}

function styleOf<Part extends keyof CellStyle>(
  { sheet, areas }: Cells,
  part: Part,
  without: NonNullable<CellStyle[Part]>,
): NonNullable<CellStyle[Part]> | null {
  return uniformOfCells(sheet, areas, (cell) => cell?.style?.[part] ?? without);
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** Excel's widest column and highest row, in points about. */
const MAX_SIZE = 1790;

function sizeArgument(value: unknown): number {
  const size = numberArgument(value);
  return size >= 0 && size <= MAX_SIZE ? size : refuse('InvalidArgument');
}

function sizeOf(
  sizes: ReadonlyMap<number, number>,
  spans: readonly [number, number][],
  without: number,
): number | null {
  const touched = spans.flatMap(([first, last]) => {
    const inside = [...sizes].filter(([index]) => index >= first && index <= last).map(([, size]) => size);
    return inside.length < last - first + 1 ? [...inside, without] : inside;
  });
  return uniform(touched);
}

function setSizes(
  session: Session,
  cells: Cells,
  sizes: Map<number, number>,
  spans: readonly [number, number][],
  size: number,
): void {
  session.ensureUnprotected(cells.sheet);
  for (const [first, last] of spans) {
    if (last - first + 1 >= MAX_COLUMNS) refuse('InvalidArgument');
    for (let index = first; index <= last; index++) sizes.set(index, size);
  }
}

const columnSpans = ({ areas }: Cells): [number, number][] => areas.map((area) => [area.left, area.right]);
const rowSpans = ({ areas }: Cells): [number, number][] => areas.map((area) => [area.top, area.bottom]);

/** About six points for a letter and twice that for a Chinese character, with some room at the sides. */
function autofitColumns(session: Session, { sheet, areas }: Cells): void {
  session.ensureUnprotected(sheet);
  const widths = new Map<number, number>();
  for (const area of areas) {
    for (const { column, cell } of sheet.cellsIn({ ...area, top: 0, bottom: MAX_ROWS - 1 })) {
      if (column < area.left || column > area.right) continue;
      const text = displayedText(cell, session.workbook.date1904);
      const letters = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
      widths.set(column, Math.max(widths.get(column) ?? 0, letters * 6 + 6));
    }
  }
  for (const [column, width] of widths) sheet.columnWidths.set(column, Math.min(width, MAX_SIZE));
}

export const rangeFormatTable = defineType('RangeFormat', (make) => ({
  fill: make.object('1.1', ({ sheet, areas }) => ({ type: 'RangeFill', sheet, areas })),
  font: make.object('1.1', ({ sheet, areas }) => ({ type: 'RangeFont', sheet, areas })),
  wrapText: make.writable(
    '1.1',
    (cells) => styleOf(cells, 'wrapText', false),
    ({ sheet, areas }, wrap, session) =>
      writeStyle(session, sheet, areas, { wrapText: booleanArgument(wrap) || undefined }),
  ),
  horizontalAlignment: make.writable(
    '1.1',
    (cells) => styleOf(cells, 'horizontalAlignment', 'General'),
    ({ sheet, areas }, alignment, session) =>
      writeStyle(session, sheet, areas, { horizontalAlignment: choiceArgument(alignment, HORIZONTAL) }),
  ),
  verticalAlignment: make.writable(
    '1.1',
    (cells) => styleOf(cells, 'verticalAlignment', 'Bottom'),
    ({ sheet, areas }, alignment, session) =>
      writeStyle(session, sheet, areas, { verticalAlignment: choiceArgument(alignment, VERTICAL) }),
  ),
  columnWidth: make.writable(
    '1.2',
    (cells) => sizeOf(cells.sheet.columnWidths, columnSpans(cells), DEFAULT_COLUMN_WIDTH),
    (cells, width, session) =>
      setSizes(session, cells, cells.sheet.columnWidths, columnSpans(cells), sizeArgument(width)),
    { belief: 'an untouched column is 48 points wide' },
  ),
  rowHeight: make.writable(
    '1.2',
    (cells) => sizeOf(cells.sheet.rowHeights, rowSpans(cells), DEFAULT_ROW_HEIGHT),
    (cells, height, session) => setSizes(session, cells, cells.sheet.rowHeights, rowSpans(cells), sizeArgument(height)),
    { belief: 'an untouched row is 15 points high' },
  ),
  autofitColumns: make.method('1.2', (cells, _args, session) => autofitColumns(session, cells), {
    belief: 'widths are estimated from the number of letters',
  }),
}));

export const rangeFillTable = defineType('RangeFill', (make) => ({
  color: make.writable(
    '1.1',
    (cells) => styleOf(cells, 'fill', NO_FILL) ?? '',
    ({ sheet, areas }, color, session) => writeStyle(session, sheet, areas, { fill: colorArgument(color) }),
    { belief: 'white for no fill, and an empty text where colours differ' },
  ),
  clear: make.method('1.1', ({ sheet, areas }, _args, session) =>
    writeStyle(session, sheet, areas, { fill: undefined }),
  ),
}));

export const rangeFontTable = defineType('RangeFont', (make) => ({
  bold: make.writable(
    '1.1',
    (cells) => styleOf(cells, 'bold', false),
    ({ sheet, areas }, bold, session) =>
      writeStyle(session, sheet, areas, { bold: booleanArgument(bold) || undefined }),
  ),
  italic: make.writable(
    '1.1',
    (cells) => styleOf(cells, 'italic', false),
    ({ sheet, areas }, italic, session) =>
      writeStyle(session, sheet, areas, { italic: booleanArgument(italic) || undefined }),
  ),
  color: make.writable(
    '1.1',
    (cells) => styleOf(cells, 'fontColor', NO_FONT_COLOR) ?? '',
    ({ sheet, areas }, color, session) => writeStyle(session, sheet, areas, { fontColor: colorArgument(color) }),
    { belief: 'an empty text where colours differ, as for fills' },
  ),
}));
