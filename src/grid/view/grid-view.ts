/** The active sheet: scrolling, selecting and editing it by mouse and keyboard. */
import { cellAddress } from '../../core/sheet/address.js';
import type { Area } from '../../core/sheet/snapshot.js';
import type { GridWorkbook } from './grid-workbook.js';
import { containsCell, intersection } from '../model/area.js';
import type { Worksheet } from '../model/worksheet.js';
import { element } from './element.js';
import type { GridWords } from './grid-words.js';
import { CellEditor } from './cell-editor.js';
import { copiedText, pastedCells } from './clipboard-text.js';
import { editText } from './edit-text.js';
import { GridTable, type RowsInView } from './grid-table.js';
import { areaBetween, movedPlace, type KeyPressed, type Place } from './selection-moves.js';
import { HEAD_HEIGHT, HEAD_WIDTH, sheetGeometry, type SheetGeometry } from './sheet-geometry.js';

export interface GridEvents {
  /** An edit that Excel refuses. */
  refused(error: unknown): void;
  /** Another cell is selected, or it has other content. */
  selected(address: string, text: string): void;
}

export class GridView {
  readonly element = element('div', { class: 'grid-scroll' });
  private readonly table: GridTable;
  private readonly editor: CellEditor;
  private readonly darkScheme = matchMedia('(prefers-color-scheme: dark)');
  /** By the sheet's name. */
  private readonly scrolls = new Map<string, { left: number; top: number }>();
  private readonly stop: () => void;
  private sheet: Worksheet;
  private geometry: SheetGeometry;
  /** The corner that stays while a selection is stretched, and the one that moves. */
  private fixed: Place = { row: 0, column: 0 };
  private moving: Place = { row: 0, column: 0 };
  private due = false;
  private selecting = false;

  constructor(
    private readonly shown: GridWorkbook,
    private readonly words: GridWords,
    private readonly events: GridEvents,
  ) {
    this.sheet = shown.workbook.activeSheet;
    this.geometry = sheetGeometry(this.sheet);
    this.table = new GridTable(shown, words);
    this.editor = new CellEditor(shown.user.type !== undefined, {
      text: () => this.activeText(),
      editing: (isEditing) => (shown.cellEditing = isEditing),
      commit: (text) => this.act(() => shown.user.type?.(this.sheet, this.oneCell(), text)),
      key: (pressed) => this.key(pressed),
    });
    this.element.append(this.table.element, this.editor.element);
    this.listen();
    this.stop = shown.listen({
      changed: () => this.refreshSoon(),
      selectionChanged: () => this.selectionChanged(),
    });
    this.draw();
    this.showSelection();
  }

  close(): void {
    this.stop();
    this.darkScheme.removeEventListener('change', this.refreshSoon);
  }

  /** Rows of the present selection. */
  get selectedRows(): { readonly first: number; readonly count: number } {
    const [area] = this.shown.workbook.selection;
    const { top, bottom } = area ?? this.oneCell();
    return { first: top, count: Math.min(bottom, this.geometry.rows.count - 1) - top + 1 };
  }

  /** Ends an edit under way with what was typed. */
  finishEditing(): boolean {
    return this.editor.commit();
  }

  private listen(): void {
    const scroll = this.element;
    scroll.addEventListener('scroll', () => this.scrolled());
    new ResizeObserver(() => this.refreshSoon()).observe(scroll);
    this.darkScheme.addEventListener('change', this.refreshSoon);
    this.table.element.addEventListener('mousedown', (event) => this.mouseDown(event));
    this.table.element.addEventListener('mouseover', (event) => this.mouseOver(event));
    this.table.element.addEventListener('dblclick', () => this.editor.edit());
    const field = this.editor.element;
    field.addEventListener('copy', (event) => this.copy(event));
    field.addEventListener('paste', (event) => this.paste(event));
  }

  private readonly refreshSoon = (): void => {
    if (this.due || this.selecting) return;
    this.due = true;
    requestAnimationFrame(() => {
      this.due = false;
      this.refresh();
    });
  };

  private refresh(): void {
    const { activeSheet } = this.shown.workbook;
    const changed = activeSheet.name !== this.sheet.name;
    if (changed) this.scrolls.set(this.sheet.name, { left: this.element.scrollLeft, top: this.element.scrollTop });
    this.sheet = activeSheet;
    this.geometry = sheetGeometry(this.sheet);
    this.draw();
    if (changed) {
      const { left, top } = this.scrolls.get(this.sheet.name) ?? { left: 0, top: 0 };
      this.element.scrollTo(left, top);
      this.takeSelection();
      this.drawIfScrolledAway();
    }
    this.showSelection();
  }

  private get frozenHeight(): number {
    return this.geometry.rows.offset(this.geometry.frozen.rows);
  }

  private rowsInView(): RowsInView {
    const { rows, frozen } = this.geometry;
    const top = this.element.scrollTop + this.frozenHeight;
    const height = Math.max(0, this.element.clientHeight - HEAD_HEIGHT - this.frozenHeight);
    return { first: Math.max(frozen.rows, rows.indexAt(top)), last: rows.indexAt(top + height) };
  }

  private draw(): void {
    this.table.draw(this.sheet, this.geometry, this.rowsInView(), this.darkScheme.matches);
  }

  private scrolled(): void {
    this.drawIfScrolledAway();
    this.placeEditor();
  }

  private drawIfScrolledAway(): void {
    if (this.table.covers(this.rowsInView())) return;
    this.draw();
    this.showSelection();
  }

  /** Somebody, the add-in too, has selected something: it comes into view, the focus stays where it is. */
  private selectionChanged(): void {
    if (this.selecting) return;
    if (this.shown.workbook.activeSheet !== this.sheet) {
      this.refresh();
    } else this.takeSelection();
    this.showSelection();
  }

  private takeSelection(): void {
    const [area] = this.shown.workbook.selection;
    if (area === undefined) return;
    this.fixed = { row: area.top, column: area.left };
    this.moving = this.fixed;
    this.scrollTo(this.moving);
  }

  private select(area: Area): void {
    this.selecting = true;
    this.shown.user.select(this.sheet, [area]);
    this.selecting = false;
    this.showSelection();
  }

  private showSelection(): void {
    const { selection } = this.shown.workbook;
    for (const { element: drawn, area, kind } of this.table.drawn) {
      const selected = selection.some((chosen) => intersection(chosen, area) !== undefined);
      drawn.classList.toggle('selected', selected);
      if (kind !== 'cell') continue;
      const active = containsCell(area, this.fixed.row, this.fixed.column);
      drawn.classList.toggle('active', active);
      if (selected) drawn.setAttribute('aria-selected', 'true');
      else drawn.removeAttribute('aria-selected');
    }
    const address = cellAddress(this.fixed.row, this.fixed.column);
    this.editor.element.setAttribute('aria-label', this.words.editor(address));
    this.placeEditor();
    this.events.selected(address, this.activeText());
  }

  private placeEditor(): void {
    const parts = this.table.drawn.filter(({ element: drawn }) => drawn.classList.contains('active'));
    const [box, ...others] = parts.map(({ element: drawn }) => drawn.getBoundingClientRect());
    if (box === undefined) return;
    const right = Math.max(box.right, ...others.map((other) => other.right));
    const around = this.element.getBoundingClientRect();
    const left = box.left - around.left + this.element.scrollLeft;
    this.editor.place(left, box.top - around.top + this.element.scrollTop, right - box.left, box.height);
  }

  private scrollTo({ row, column }: Place): void {
    const { rows, columns, frozen } = this.geometry;
    const scroll = this.element;
    if (row >= frozen.rows) {
      const top = rows.offset(row) - this.frozenHeight;
      const view = scroll.clientHeight - HEAD_HEIGHT - this.frozenHeight;
      if (top < scroll.scrollTop) scroll.scrollTop = top;
      else if (top + rows.size(row) > scroll.scrollTop + view) scroll.scrollTop = top + rows.size(row) - view;
    }
    if (column >= frozen.columns) {
      const frozenWidth = columns.offset(frozen.columns);
      const left = columns.offset(column) - frozenWidth;
      const view = scroll.clientWidth - HEAD_WIDTH - frozenWidth;
      if (left < scroll.scrollLeft) scroll.scrollLeft = left;
      else if (left + columns.size(column) > scroll.scrollLeft + view) {
        scroll.scrollLeft = Math.min(left, left + columns.size(column) - view);
      }
    }
    this.drawIfScrolledAway();
  }

  private key(pressed: KeyPressed): boolean {
    const { sheet, geometry, shown } = this;
    if (pressed.key === 'Delete' || pressed.key === 'Backspace') {
      const used = { top: 0, left: 0, bottom: geometry.last.row, right: geometry.last.column };
      const areas = shown.workbook.selection.flatMap((area) => intersection(area, used) ?? []);
      for (const area of areas) this.act(() => shown.user.type?.(sheet, area, ''));
      return true;
    }
    const stretches = pressed.shift && pressed.key !== 'Enter' && pressed.key !== 'Tab';
    const view = this.rowsInView();
    const shape = { ...geometry, merges: sheet.merges, page: Math.max(1, view.last - view.first - 1) };
    const place = movedPlace(stretches ? this.moving : this.fixed, pressed, shape);
    if (place === undefined) return false;
    this.moveTo(place, stretches);
    return true;
  }

  private moveTo(place: Place, stretches: boolean): void {
    this.moving = place;
    if (!stretches) this.fixed = place;
    this.scrollTo(place);
    this.select(areaBetween(this.fixed, place, this.sheet.merges));
  }

  private mouseDown(event: MouseEvent): void {
    if (event.button !== 0) return;
    const hit = this.table.at(event.target);
    if (hit === undefined) return;
    event.preventDefault();
    if (!this.editor.commit()) return;
    this.editor.focus();
    const place = { row: hit.area.top, column: hit.area.left };
    if (hit.kind === 'cell') this.moveTo(place, event.shiftKey);
    else {
      this.fixed = this.moving = place;
      this.select(hit.area);
    }
  }

  private mouseOver(event: MouseEvent): void {
    if (event.buttons !== 1 || this.editor.isEditing || document.activeElement !== this.editor.element) return;
    const hit = this.table.at(event.target);
    if (hit?.kind === 'cell') this.moveTo({ row: hit.area.top, column: hit.area.left }, true);
  }

  private copy(event: ClipboardEvent): void {
    if (this.editor.isEditing || event.clipboardData === null) return;
    const [area] = this.shown.workbook.selection;
    if (area === undefined) return;
    event.clipboardData.setData('text/plain', copiedText(this.sheet, area, this.shown.workbook.date1904));
    event.preventDefault();
  }

  private paste(event: ClipboardEvent): void {
    if (this.editor.isEditing || event.clipboardData === null) return;
    event.preventDefault();
    const cells = pastedCells(event.clipboardData.getData('text/plain'));
    const width = cells[0]?.length ?? 0;
    if (width === 0) return;
    const { row, column } = this.fixed;
    const area = { top: row, left: column, bottom: row + cells.length - 1, right: column + width - 1 };
    this.act(() => this.shown.user.type?.(this.sheet, area, cells));
  }

  private act(action: () => void): boolean {
    try {
      action();
      return true;
    } catch (error) {
      this.events.refused(error);
      return false;
    }
  }

  private activeText(): string {
    return editText(this.sheet.cellAt(this.fixed.row, this.fixed.column), this.shown.workbook.date1904);
  }

  private oneCell(): Area {
    const { row, column } = this.fixed;
    return { top: row, left: column, bottom: row, right: column };
  }
}
