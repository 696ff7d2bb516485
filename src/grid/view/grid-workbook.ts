/** What the grid shows and whom it tells what a person does to it: the preview's Excel, or a file that is open. */
import type { Area } from '../../core/sheet/snapshot.js';
import type { ConditionalLook } from '../model/conditional-format.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';

export interface GridListener {
  selectionChanged?(): void;
  /** The workbook may look different now: draw it. */
  changed?(): void;
}

/** What a person does in the grid. What throws is refused: the grid hands it to its `refused` event. */
export interface GridActions {
  /** Text as it is typed, or a matrix of such. Absent: cells are only looked at here. */
  type?(sheet: Worksheet, area: Area, input: string | readonly (readonly string[])[]): void;
  select(sheet: Worksheet, areas: readonly [Area, ...Area[]]): void;
  activate(sheet: Worksheet): void;
  /** What conditional formats show in the area, by cellKey. */
  conditionalLooks(sheet: Worksheet, area: Area): ReadonlyMap<number, ConditionalLook>;
}

export interface GridWorkbook {
  /** Another one when the file was read anew: its sheets are known again by their names. */
  readonly workbook: Workbook;
  readonly user: GridActions;
  /** Set by the grid while somebody is typing in a cell. */
  cellEditing: boolean;
  /** Returns the way to stop listening. */
  listen(listener: GridListener): () => void;
}
