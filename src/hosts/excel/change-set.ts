/** What is to be changed, as states and not as commands: a change set can be performed again, and so can its inverse. */
import type { CellContent, CellWrite } from '../../core/sheet/write-plan.js';

/** One conditional format of ours. */
export interface MarkState {
  readonly sheet: string;
  /** Without the sheet's name; areas with commas. */
  readonly address: string;
  /** With its leading =. */
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  /** Its place among all conditional formats of the sheet, from 0; null: behind all. */
  readonly place: number | null;
}

export interface MadeSheetCell {
  readonly content: CellContent;
  readonly bold: boolean;
  /** As in a hyperlink: 'My sheet'!A1. */
  readonly link: string | null;
}

export interface MadeSheetContent {
  readonly rows: readonly (readonly MadeSheetCell[])[];
  /** In points, by column. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
}

export interface MadeSheetState {
  readonly name: string;
  /** null: the sheet is not there. */
  readonly content: MadeSheetContent | null;
}

export interface MarkChange {
  /** All marks that are there go first. */
  readonly replace: boolean;
  readonly add: readonly MarkState[];
  /** Ids of sheets whose marks stay as they are whatever `replace` says; receipts of before may have none. */
  readonly leave?: readonly string[];
}

export interface ChangeSet {
  readonly cells: readonly CellWrite[];
  /** null: marks stay as they are. */
  readonly marks: MarkChange | null;
  readonly sheets: readonly MadeSheetState[];
  /** Without our prefix; null: not there. */
  readonly settings: Readonly<Record<string, string | null>>;
}
