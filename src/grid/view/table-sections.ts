/** The table's parts: its column heads, and stretches of rows with their cells. */
import { columnName } from '../../core/sheet/address.js';
import { cellKey, type Area } from '../../core/sheet/snapshot.js';
import type { ConditionalLook } from '../model/conditional-format.js';
import { element } from './element.js';
import type { AxisLayout } from './axis-layout.js';
import { cellElement, type CellSurroundings } from './cell-element.js';
import { sectionCells, type DrawnCell } from './section-cells.js';
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
  const drawn = sectionCells(surroundings.sheet.merges, section, rows, columns, geometry.frozen.columns).map(
    ({ row, cells }) => {
      const head = element('th', { scope: 'row', role: 'rowheader', 'aria-label': rowName(row + 1) }, [
        String(row + 1),
      ]);
      const line = element('tr', { 'aria-rowindex': String(row + 2) }, [head]);
      line.style.height = `${rows.size(row)}px`;
      elements.push({ element: head, area: wholeRow(row), kind: 'row-head' });
      for (const cell of cells) {
        const height = rows.span(cell.area.top, cell.area.bottom);
        const look = looks.get(cellKey(cell.row, cell.column));
        const td = cellElement(cell, look, height, surroundings);
        showPart(td, cell, columns);
        stick(td, cell.left, cell.right, geometry);
        line.append(td);
        elements.push({ element: td, area: cell.area, kind: 'cell' });
      }
      return line;
    },
  );
  return { rows: drawn, elements };
}

/** Stands for the rows above or below that are not drawn. */
export function spacer(height: number): HTMLTableRowElement {
  const row = element('tr', { class: 'spacer', 'aria-hidden': 'true' });
  row.style.height = `${height}px`;
  return row;
}

/** Padding and border of a cell, as in grid.css. */
const CELL_EDGES = 7;

/** The parts of a merge that is drawn in two show their stretch of one text, as far as it is not scrolled away. */
function showPart(td: HTMLElement, { area, left, right }: DrawnCell, columns: AxisLayout): void {
  const before = columns.span(area.left, left - 1);
  const after = columns.span(right + 1, area.right);
  if (before + after === 0) return;
  const content = td.querySelector<HTMLElement>('.content');
  if (after > 0) td.classList.add('continued');
  if (before > 0) {
    // One cell has one name and is read out once.
    delete td.dataset.cell;
    content?.setAttribute('aria-hidden', 'true');
  }
  if (content === null) return;
  content.style.width = `${columns.span(area.left, area.right) - CELL_EDGES}px`;
  content.style.marginLeft = `${-before}px`;
}

function stick(cell: HTMLElement, left: number, right: number, { columns, frozen }: SheetGeometry): void {
  if (right >= frozen.columns) return;
  cell.classList.add('frozen-column');
  cell.style.left = `${HEAD_WIDTH + columns.offset(left)}px`;
}
