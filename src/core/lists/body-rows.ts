/** What classifying the rows below a head gives. */
import type { ListId } from '../schema/fields.js';

export interface RowCount {
  readonly projects: number;
  readonly column: number;
}

export interface GroupRow {
  readonly row: number;
  readonly label: string;
  readonly level: number;
  readonly list: ListId | undefined;
  readonly count: RowCount | undefined;
  /** The first row behind the group: the next of its level or higher, or the table's end. */
  end: number;
}

export interface TotalRow {
  readonly row: number;
  readonly label: string;
  /** What it is a total of: everything, the group above it, one list, or a part that its text names. */
  readonly of: 'all' | 'group' | 'list' | 'part';
  readonly list: ListId | undefined;
  readonly part: string;
  readonly count: RowCount | undefined;
}

export interface BodyRows {
  /** Rows of projects, ascending. */
  readonly projects: number[];
  /** By project row: the list that its group row names. */
  readonly listByGroup: Map<number, ListId>;
  readonly groups: GroupRow[];
  readonly totals: TotalRow[];
  /** Children (其中：, 1.1) and the rows below a merged name, with the project that they belong to. */
  readonly childOf: Map<number, number>;
  readonly partOf: Map<number, number>;
}
