/**
 * What is to be written, as data: core and app plan, a host applies it whole or not at all, and can take it back. Nothing
 * here knows a file format or Office.js.
 */
import type { SheetLook } from './sheet-look.js';
import type { Area, CellValue } from './snapshot.js';

export interface CellRef {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
}

/** One cell's content as it stands or shall stand. `formula` without its leading =, null where there is none. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/**
 * A cell to write. Text is written as text whatever it looks like (=1+1, 2022-09): the host sees to it.
 * `before` is what the cell held when it was read; a host refuses the whole plan where it holds something else by now.
 */
export interface CellWrite extends CellRef {
  readonly before: CellContent;
  readonly after: CellContent;
}

export type MarkLevel = 'error' | 'warning' | 'info';

/** Cells of one sheet to be marked for one rule: conditional formats of ours, never fill colours. */
export interface MarkWrite {
  readonly sheet: string;
  /** Kept in the mark's formula (`=N("dispatch:rule-id")=0`), by which we know it again. */
  readonly rule: string;
  readonly level: MarkLevel;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** How a cell of a made sheet looks. The colours are the host's; meaning never hangs on them alone. */
export type MadeFill = 'head' | 'total' | 'green' | 'yellow' | 'red';

export type MadeCell = {
  readonly value: string | number | boolean | null;
  /** Without its leading =; `value` is then what it comes to, for readers that do not calculate. */
  readonly formula?: string;
  /** General where it is not said. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly fill?: MadeFill;
  readonly wrap?: boolean;
  /** A cell of this workbook that a click goes to. */
  readonly link?: { readonly sheet: string; readonly cell: string };
};

/** A drop-down for the cells of an area. */
export interface MadeChoices {
  readonly area: Area;
  /** A range of this workbook ('名单'!$A$1:$A$9), without =, or the choices themselves (at most 255 characters together). */
  readonly from: string | readonly string[];
  /** Whether other content may be typed all the same. */
  readonly open: boolean;
}

export interface MadeChart {
  /** By which it is found again and refilled, not multiplied. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'bar' | 'column';
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** The cells that it covers. */
  readonly place: Area;
}

/**
 * A sheet that the product makes and refills in place. To be refilled it must bear our stamp (a custom property of the
 * sheet) or, where another program dropped that, carry the texts of ours.
 */
export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** How many rows stay in view. */
  readonly frozenRows: number;
  readonly merges?: readonly Area[];
  readonly choices?: readonly MadeChoices[];
  /** Native charts; a host that has none (can.charts) leaves them out. */
  readonly charts?: readonly MadeChart[];
  /** Of a sheet that is not there yet: whether its tab is hidden. One that is there stays as people have it. */
  readonly hidden?: boolean;
  /** By what it is known without its stamp, in whatever language it was made; not said: by its head. */
  readonly knownBy?: readonly SheetLook[];
}

export interface WritePlan {
  readonly cells: readonly CellWrite[];
  /** `replace`: clears the marks that are there first; null: marks stay as they are. */
  readonly marks: { readonly replace: boolean; readonly add: readonly MarkWrite[] } | null;
  readonly sheets: readonly MadeSheet[];
  /** Kept in the workbook for us; null takes the setting out. */
  readonly settings: Readonly<Record<string, string | null>>;
}

export const EMPTY_PLAN: WritePlan = { cells: [], marks: null, sheets: [], settings: {} };
