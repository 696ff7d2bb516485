/**
 * The port: where a workbook lives. Adapters only translate; whoever uses a workbook knows nothing but this. Outcomes are
 * unions: what can happen to a workbook in a clerk's hands is no exception. A rejected promise is a defect of the program.
 */
import type { WorkbookSnapshot } from '../core/sheet/snapshot.js';
import type { CellRef, WritePlan } from '../core/sheet/write-plan.js';

export interface Capabilities {
  /** Whether the host has an undo group of its own around a write (no perpetual Excel has). */
  readonly undoGroups: boolean;
  /** Whether a write empties the host's undo list: then people are told before the first. */
  readonly writingClearsUndo: boolean;
  readonly notes: boolean;
  readonly charts: boolean;
  /** Whether a new workbook can be opened from bytes. */
  readonly newWorkbook: boolean;
  /** Whether the host tells of edits. */
  readonly events: boolean;
  /** Whether formulas are calculated anew after a write; else their stored results stay. */
  readonly calculates: boolean;
}

/** How far a read is, in cells. */
export interface ReadProgress {
  readonly sheet: string;
  readonly done: number;
  readonly of: number;
}

export interface ReadScope {
  /** These sheets only; all where it is not said. */
  readonly sheets?: readonly string[];
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
}

/** Why nothing was done. `cell`: an address with its sheet, where one is known. */
export type Refusal =
  /** Somebody types into a cell: the host tells when it has ended, or the caller asks again. */
  | { readonly kind: 'editing'; readonly cell: string | null }
  /** `structure`: not the sheet, which is still to be made, but the workbook's structure. */
  | { readonly kind: 'protected'; readonly sheet: string; readonly structure?: true }
  /** Other content than when it was read. */
  | { readonly kind: 'stale'; readonly cells: readonly string[] }
  | { readonly kind: 'missing'; readonly sheet: string }
  /** A sheet of that name is there and is not ours. */
  | { readonly kind: 'not-ours'; readonly sheet: string }
  | { readonly kind: 'unsupported'; readonly what: string }
  | { readonly kind: 'cancelled' }
  /** The host failed; what had been written is undone unless `undone` is false. */
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string; readonly undone: boolean };

export type ReadOutcome =
  { readonly kind: 'read'; readonly workbook: WorkbookSnapshot; readonly protectedSheets: readonly string[] } | Refusal;

/** What apply wrote, kept to take it back; plain data, so that it can be stored. Its inside is the host's own. */
export interface Receipt {
  readonly id: string;
  readonly host: string;
  readonly data: unknown;
}

export type ApplyOutcome =
  | {
      readonly kind: 'applied';
      readonly receipt: Receipt;
      /** Protected sheets that kept the marks they had; only a plan of nothing but marks leaves any out. */
      readonly skippedSheets: readonly string[];
    }
  | Refusal;
export type RevertOutcome = { readonly kind: 'reverted' } | Refusal;
export type RevealOutcome = { readonly kind: 'revealed' } | Refusal;
export type SaveOutcome = { readonly kind: 'saved' } | Refusal;
export type FileBytesOutcome = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | Refusal;

export type WorkbookChange =
  /** Cells of one sheet have other content. */
  | { readonly kind: 'cells'; readonly sheet: string; readonly areas: readonly string[] }
  /** Rows, columns or sheets came, went or moved: read again. `sheet` null: the workbook. */
  | { readonly kind: 'structure'; readonly sheet: string | null }
  /** Formulas were calculated anew: their values may differ. */
  | { readonly kind: 'calculated'; readonly sheet: string };

export type Unsubscribe = () => Promise<void>;

export interface WorkbookHost {
  readonly can: Capabilities;
  /** One consistent snapshot in few round trips. */
  read(scope?: ReadScope): Promise<ReadOutcome>;
  /** Checks that what it overwrites is as read, writes, reads back; whole or undone. Writes are serialised. */
  apply(plan: WritePlan): Promise<ApplyOutcome>;
  /** Gives back each cell exactly: value, formula, format; marks and sheets as they were. */
  revert(receipt: Receipt): Promise<RevertOutcome>;
  /** Shows the cell to the person: activates its sheet and selects it. */
  reveal(cell: CellRef): Promise<RevealOutcome>;
  /**
   * Edits and calculations, put together over a short while. Our own writes are not told, but calculations around them
   * are, some time later: nobody can say what made the workbook calculate.
   */
  onChange(listener: (changes: readonly WorkbookChange[]) => void): Promise<Unsubscribe>;
  /** The settings that we keep in the workbook. */
  settings(): Promise<Readonly<Record<string, string>> | Refusal>;
  /** Gives a file out; hosts that cannot say so. */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** The workbook's own file as it stands, saved or not. Hosts that have none to give leave it out. */
  fileBytes?(): Promise<FileBytesOutcome>;
}
