/** The table's parts: its column heads, and stretches of rows with their cells. */
import { columnName } from '../../../core/sheet/address.js';
import { cellKey, type Area } from '../../../core/sheet/snapshot.js';
import type { ConditionalLook } from '../../workbook/conditional-format.js';
import { element } from '../element.js';
import { cellElement, type CellSurroundings } from './cell-element.js';
import { sectionCells } from './section-cells.js';
import { HEAD_HEIGHT, HEAD_WIDTH, type SheetGeometry } from './sheet-geometry.js';

/** A cell (or head) on the screen and the cells of the sheet it stands for. */
export interface DrawnElement {
  readonly element: HTMLTableCellElement;
  readonly area: Area;
  readonly kind: 'cell' | 'row-head' | 'column-head';
}

export interface Section {
  readonly rows: readonly HTMLTableRowElement[];
  readonly elements: readonly DrawnElement[];
}

export function columnGroup({ columns }: SheetGeometry): HTMLTableColElement {
  const group = element('colgroup');
  const add = (width: number): void => {
    const column = element('col');
    column.style.width = `${width}px`;
    group.append(column);
  };
  add(HEAD_WIDTH);
  for (let column = 0; column < columns.count; column++) if (columns.size(column) > 0) add(columns.size(column));
  return group;
}

export function columnHeads(geometry: SheetGeometry, wholeColumn: (column: number) => Area): Section {
  const corner = element('td', { class: 'corner' });
  const row = element('tr', { 'aria-rowindex': '1' }, [corner]);
  row.style.height = `${HEAD_HEIGHT}px`;
  const elements: DrawnElement[] = [];
  for (let column = 0; column < geometry.columns.count; column++) {
    if (geometry.columns.size(column) === 0) continue;
    const head = element('th', { scope: 'col', role: 'columnheader' }, [columnName(column)]);
    stick(head, column, column, geometry);
    row.append(head);
    elements.push({ element: head, area: wholeColumn(column), kind: 'column-head' });
  }
  return { rows: [row], elements };
}

export function rowSection(
  section: Area,
  geometry: SheetGeometry,
  looks: ReadonlyMap<number, ConditionalLook>,
  surroundings: CellSurroundings,
  rowName: (row: number) => string,
  wholeRow: (row: number) => Area,
): Section {
  const { rows, columns } = geometry;
  const elements: DrawnElement[] = [];
  const drawn = sectionCells(surroundings.sheet.merges, section, rows, columns).map(({ row, cells }) => {
    const head = element('th', { scope: 'row', role: 'rowheader', 'aria-label': rowName(row + 1) }, [String(row + 1)]);
    const line = element('tr', { 'aria-rowindex': String(row + 2) }, [head]);
    line.style.height = `${rows.size(row)}px`;
    elements.push({ element: head, area: wholeRow(row), kind: 'row-head' });
    for (const cell of cells) {
      const height = rows.span(cell.area.top, cell.area.bottom);
      const look = looks.get(cellKey(cell.row, cell.column));
      const td = cellElement(cell, look, height, surroundings);
      stick(td, cell.area.left, cell.area.right, geometry);
      line.append(td);
      elements.push({ element: td, area: cell.area, kind: 'cell' });
    }
    return line;
  });
  return { rows: drawn, elements };
}

/** Stands for the rows above or below that are not drawn. */
export function spacer(height: number): HTMLTableRowElement {
  const row = element('tr', { class: 'spacer', 'aria-hidden': 'true' });
  row.style.height = `${height}px`;
  return row;
}

/** A merged cell that reaches beyond the frozen columns scrolls with the rest, or it would lie over it. */
function stick(cell: HTMLElement, left: number, right: number, { columns, frozen }: SheetGeometry): void {
  if (right >= frozen.columns) return;
  cell.classList.add('frozen-column');
  cell.style.left = `${HEAD_WIDTH + columns.offset(left)}px`;
}
