/** What is to be changed, as states and not as commands: a change set can be performed again, and so can its inverse. */
import type { Area } from '../../core/sheet/snapshot.js';
import type { SheetLook } from '../../core/sheet/sheet-look.js';
import type { CellContent, CellWrite, MadeChart } from '../../core/sheet/write-plan.js';

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
  readonly wrap: boolean;
  /** #RRGGBB; null: none; not said: none of ours, anybody else's stays. */
  readonly fill?: string | null;
  /** As in a hyperlink: 'My sheet'!A1. */
  readonly link: string | null;
}

/** Cells with one data validation; its parts are as Office.js has them. */
export interface ValidationState {
  readonly area: Area;
  /** Of one kind: { list: { … } }. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  /** null: as a new validation has it. */
  readonly prompt: Readonly<Record<string, unknown>> | null;
}

export type ChartSpec = Omit<MadeChart, 'name'>;

/** In points from the sheet's corner. */
export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartState {
  readonly name: string;
  /** null: the chart is not there. */
  readonly spec: ChartSpec | null;
  /** null: where the spec places it. */
  readonly frame: ChartFrame | null;
}

export interface MadeSheetContent {
  readonly rows: readonly (readonly MadeSheetCell[])[];
  /** In points, by column; of a sheet that is there people's stay. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly hidden: boolean;
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationState[];
  /** Where other merges and validations go, besides the cells that hold something. */
  readonly own: readonly Area[];
  readonly charts: readonly ChartState[];
  /** What the sheet keeps of its charts (see charts.ts); not said: brought up to date by what is written. */
  readonly chartRecord?: string | null;
  /** Ids of the charts that were there: any other came from a write that failed. */
  readonly knownCharts: readonly string[];
}

export interface MadeSheetState {
  readonly name: string;
  /** By what a sheet that is there is known as ours where it bears no stamp; not said: by nothing. */
  readonly knownBy?: readonly SheetLook[];
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
