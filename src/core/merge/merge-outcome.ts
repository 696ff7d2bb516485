/** What a merge asks for and answers: data only. */
import type { CheckContext } from '../rules/context.js';
import type { FieldName, ListId, MoneyUnit } from '../schema/fields.js';
import type { WritePlan } from '../sheet/write-plan.js';
import type { Language } from '../messages/language.js';
import type { MergeDecision } from './conflict-sheet.js';
import type { Prefer } from './decide-field.js';

/** A file whose projects are merged. */
export interface MergePart {
  /** Its name as people know it; of two files it is never the same. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal: by it a file that is merged again is known. */
  readonly sha256: string;
  readonly context: CheckContext;
}

export interface MergeRequest {
  /** Into which is merged; null: a new master is made of the parts. */
  readonly master: CheckContext | null;
  /** Their order matters only where `prefer` says so. */
  readonly parts: readonly MergePart[];
  /** Beside those that the master's sheet 合并冲突 holds; of the same field of a project, in their place. */
  readonly decisions?: readonly MergeDecision[];
  readonly prefer?: Prefer;
  /** Of the notes on the sheets that are made. */
  readonly language?: Language;
}

export interface ProjectSource {
  readonly file: string;
  readonly sheet: string;
  /** As people count rows, from 1. */
  readonly row: number;
}

export interface MergedProject {
  /** As its cell has it; null where the name is missing. */
  readonly project: string | null;
  readonly list: ListId | null;
  readonly sources: readonly ProjectSource[];
  /** Where it stands in the master; row as people count. */
  readonly place: { readonly sheet: string; readonly row: number };
}

/** One cell of the master that is written, in its own money unit. */
export interface MergeChange {
  readonly project: string | null;
  readonly list: ListId | null;
  readonly field: FieldName;
  readonly heading: string;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  readonly from: { readonly file: string; readonly sheet: string; readonly cell: string };
}

export interface ConflictValue {
  /** '' for what the master holds. */
  readonly file: string;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** As its cell has it. */
  readonly value: string | number | boolean;
  /** Of an amount that is a number: what that cell's column counts in. */
  readonly unit?: MoneyUnit;
}

export interface MergeConflict {
  readonly project: string | null;
  readonly list: ListId | null;
  /** 'list' where files disagree about the project's list. */
  readonly field: FieldName;
  /** Of MergeDecision. */
  readonly key: string;
  readonly heading: string;
  readonly values: readonly ConflictValue[];
  /** Index into `values`; null: undecided, the master keeps what it has (a new one leaves the cell empty). */
  readonly chosen: number | null;
}

/** A value that the master should hold and does not. */
export interface UnwrittenValue {
  readonly project: string | null;
  readonly field: FieldName;
  readonly heading: string;
  readonly sheet: string;
  readonly cell: string;
  /** formula: never overwritten; merged: the cell stands for other projects too; no-row: a part that the master lacks. */
  readonly reason: 'formula' | 'merged' | 'no-row';
}

export interface MergeOutcome {
  /** For the master: cells and sheets of ours, one step. Without a master: its sheets, for a new workbook. */
  readonly plan: WritePlan;
  /** YYYY-MM of the merge; null where no file tells it. */
  readonly month: string | null;
  readonly added: readonly MergedProject[];
  readonly updated: readonly MergedProject[];
  readonly unchanged: readonly MergedProject[];
  readonly changes: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
  /** Rows that may be one of several projects of their name, or that have no name: not merged into a master. */
  readonly unclear: readonly (ProjectSource & { readonly project: string | null })[];
  /** Rows of which nothing tells the list: not merged. */
  readonly untold: readonly (ProjectSource & { readonly project: string | null })[];
  readonly unwritten: readonly UnwrittenValue[];
  /** Columns of parts for which the master's list has no column. */
  readonly withoutColumn: readonly { readonly list: ListId; readonly field: FieldName; readonly heading: string }[];
  /** What the master has and no part reports: whole organisations first. Empty without a master. */
  readonly missing: {
    readonly organisations: readonly { readonly organisation: string | null; readonly projects: number }[];
    readonly projects: readonly { readonly project: string | null; readonly sheet: string; readonly row: number }[];
  };
  /** Parts of another month: nothing of them is merged. */
  readonly otherMonth: readonly { readonly file: string; readonly month: string }[];
  /** Parts that the master holds already. */
  readonly alreadyMerged: readonly string[];
}
