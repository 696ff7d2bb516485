/** What people do to the workbook in the preview's grid: typing, selecting, inserting rows, protecting a sheet. */
import { MAX_COLUMNS, type Area } from '../../core/sheet/snapshot.js';
import { conditionalLooks } from '../../grid/model/conditional-look.js';
import type { ConditionalLook } from '../../grid/model/conditional-format.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { insertOrDelete, writeCells } from './edits.js';
import { setProtected } from './members/worksheet-members.js';
import type { Session } from './session.js';
import { activateSheet, selectCells } from './sheet-edits.js';

export class UserActions {
  constructor(
    private readonly session: Session,
    private readonly done: () => void,
  ) {}

  /**
   * Text as it is typed, or a matrix of such. `remote`: another person in the same workbook. Throws a HostError where
   * the sheet is protected, as Excel shows a message then.
   */
  type(sheet: Worksheet, area: Area, input: unknown, origin: 'user' | 'remote' = 'user'): void {
    this.act(origin, () => writeCells(this.session, sheet, area, input));
  }

  select(sheet: Worksheet, areas: readonly [Area, ...Area[]]): void {
    this.act('user', () => selectCells(this.session, sheet, areas));
  }

  activate(sheet: Worksheet): void {
    this.act('user', () => activateSheet(this.session, sheet));
  }

  /** Rows count from 0. */
  insertRows(sheet: Worksheet, row: number, count: number): void {
    this.shiftRows(sheet, 'insert', row, count);
  }

  deleteRows(sheet: Worksheet, row: number, count: number): void {
    this.shiftRows(sheet, 'delete', row, count);
  }

  protect(sheet: Worksheet, isProtected: boolean): void {
    this.act('user', () => setProtected(this.session, sheet, isProtected));
  }

  /** What conditional formats show in the visible area, by cellKey. */
  conditionalLooks(sheet: Worksheet, area: Area): ReadonlyMap<number, ConditionalLook> {
    return conditionalLooks(sheet, area, this.session.recalculation);
  }

  private shiftRows(sheet: Worksheet, kind: 'insert' | 'delete', row: number, count: number): void {
    const area = { top: row, left: 0, bottom: row + count - 1, right: MAX_COLUMNS - 1 };
    this.act('user', () => insertOrDelete(this.session, sheet, { kind, axis: 'rows', area }));
  }

  private act(origin: 'user' | 'remote', action: () => void): void {
    this.session.origin = origin;
    action();
    this.session.recalculateIfDue();
    this.done();
  }
}
