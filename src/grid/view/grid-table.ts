/** The table of the active sheet, of which only the rows in view and some around them are drawn. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/snapshot.js';
import type { GridWorkbook } from './grid-workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { element } from './element.js';
import type { GridWords } from './grid-words.js';
import { HEAD_WIDTH, type SheetGeometry } from './sheet-geometry.js';
import { columnGroup, columnHeads, rowSection, spacer, type DrawnElement } from './table-sections.js';

/** Rows drawn beyond the view, so that small scrolls draw nothing. */
const MARGIN_ROWS = 15;

/** Colours of cells without a fill, as the pages around the grid have them. */
const LIGHT = { paper: '#FFFFFF', ink: '#242424' };
const DARK = { paper: '#1F1F1F', ink: '#E6E6E6' };

export interface RowsInView {
  readonly first: number;
  readonly last: number;
}

export class GridTable {
  readonly element: HTMLTableElement;
  /** Cells and heads that are in the table now. */
  drawn: readonly DrawnElement[] = [];
  private rows: RowsInView | undefined;

  constructor(
    private readonly shown: GridWorkbook,
    private readonly words: GridWords,
  ) {
    this.element = element('table', { role: 'grid', 'aria-label': words.grid });
  }

  covers({ first, last }: RowsInView): boolean {
    return this.rows !== undefined && first >= this.rows.first && last <= this.rows.last;
  }

  draw(sheet: Worksheet, geometry: SheetGeometry, { first, last }: RowsInView, dark: boolean): void {
    const { rows, columns, frozen } = geometry;
    const right = columns.count - 1;
    const head: Area = { top: 0, left: 0, bottom: frozen.rows - 1, right };
    const top = Math.max(frozen.rows, first - MARGIN_ROWS);
    const body: Area = { top, left: 0, bottom: Math.min(rows.count - 1, last + MARGIN_ROWS), right };
    const heads = columnHeads(geometry, (column) => ({ top: 0, left: column, bottom: MAX_ROWS - 1, right: column }));
    const frozenRows = this.section(head, sheet, geometry, dark);
    const bodyRows = this.section(body, sheet, geometry, dark);
    this.drawn = [...heads.elements, ...frozenRows.elements, ...bodyRows.elements];
    this.rows = { first: body.top, last: body.bottom };
    const above = rows.offset(body.top) - rows.offset(frozen.rows);
    const below = rows.total - rows.offset(body.bottom + 1);
    this.element.style.width = `${HEAD_WIDTH + columns.total}px`;
    this.element.setAttribute('aria-rowcount', String(rows.count + 1));
    this.element.setAttribute('aria-colcount', String(columns.count));
    this.element.replaceChildren(
      columnGroup(geometry),
      element('thead', {}, [...heads.rows, ...frozenRows.rows]),
      element('tbody', {}, [spacer(above), ...bodyRows.rows, spacer(below)]),
    );
  }

  at(target: EventTarget | null): DrawnElement | undefined {
    const cell = target instanceof Element ? target.closest('td, th') : null;
    return this.drawn.find(({ element: drawn }) => drawn === cell);
  }

  private section(area: Area, sheet: Worksheet, geometry: SheetGeometry, dark: boolean): ReturnType<typeof rowSection> {
    const { user, workbook } = this.shown;
    const looks = area.bottom < area.top ? new Map() : user.conditionalLooks(sheet, area);
    const surroundings = { sheet, date1904: workbook.date1904, ...(dark ? DARK : LIGHT) };
    const wholeRow = (row: number): Area => ({ top: row, left: 0, bottom: row, right: MAX_COLUMNS - 1 });
    return rowSection(area, geometry, looks, surroundings, (row) => this.words.row(row), wholeRow);
  }
}
