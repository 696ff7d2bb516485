/** An open file as the grid shows it: looked at, selected, never typed into. Formulas keep the values the file has for them. */
import type { Area, WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { CellRef } from '../../core/sheet/write-plan.js';
import { applyLooks } from '../../grid/looks/read-looks.js';
import { conditionalLooks } from '../../grid/model/conditional-look.js';
import { workbookFromSnapshot } from '../../grid/model/workbook-from-snapshot.js';
import type { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import type { GridActions, GridListener, GridWorkbook } from '../../grid/view/grid-workbook.js';
import { MARKS_ONLY } from './mark-evaluation.js';

export class FileGrid implements GridWorkbook {
  cellEditing = false;
  readonly user: GridActions;
  /** Whether fills, sizes and marks could be read: of .xlsx and its like only, which are also those that can be written. */
  hasLooks = false;
  private shown: Workbook;
  private readonly listeners = new Set<GridListener>();

  constructor(bytes: Uint8Array, content: WorkbookSnapshot) {
    this.shown = this.built(bytes, content);
    this.user = {
      select: (sheet, areas) => this.select(sheet, areas),
      activate: (sheet) => this.act(() => this.shown.activate(this.present(sheet))),
      conditionalLooks: (sheet, area) => conditionalLooks(sheet, area, MARKS_ONLY),
    };
  }

  get workbook(): Workbook {
    return this.shown;
  }

  listen(listener: GridListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The file holds something else now. The active sheet and the selection stay, where the sheet is still there. */
  refresh(bytes: Uint8Array, content: WorkbookSnapshot): void {
    const { activeSheet, selection } = this.shown;
    this.shown = this.built(bytes, content);
    const [first, ...others] = selection;
    const sheet = this.visibleSheet(activeSheet.name);
    if (sheet !== undefined && first !== undefined) this.shown.select(sheet, [first, ...others]);
    for (const listener of this.listeners) listener.changed?.();
  }

  /** Shows the cell; false: there is no such sheet. A hidden sheet is shown too: the cell was asked for. */
  reveal({ sheet: name, row, column }: CellRef): boolean {
    const sheet = this.shown.findSheet(name);
    if (sheet === undefined) return false;
    sheet.visibility = 'visible';
    this.select(sheet, [{ top: row, left: column, bottom: row, right: column }]);
    return true;
  }

  private built(bytes: Uint8Array, content: WorkbookSnapshot): Workbook {
    const workbook = workbookFromSnapshot(content);
    this.hasLooks = applyLooks(bytes, workbook);
    return workbook;
  }

  private visibleSheet(name: string): Worksheet | undefined {
    const sheet = this.shown.findSheet(name);
    return sheet?.visibility === 'visible' ? sheet : undefined;
  }

  private select(sheet: Worksheet, areas: readonly [Area, ...Area[]]): void {
    this.act(() => this.shown.select(this.present(sheet), areas));
  }

  /** Whoever asks may still hold the sheet as it was before the file was read anew. */
  private present(sheet: Worksheet): Worksheet {
    return this.shown.findSheet(sheet.name) ?? this.shown.activeSheet;
  }

  private act(action: () => void): void {
    action();
    for (const listener of this.listeners) {
      listener.selectionChanged?.();
      listener.changed?.();
    }
  }
}
