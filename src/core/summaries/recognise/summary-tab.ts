/** A summary table as it stands in a tab of the user: what its rows and columns are, and what of it could not be read. */
import type { ProjectRow } from '../../lists/project-row.js';
import type { ListId } from '../../schema/fields.js';
import type { SheetSnapshot } from '../../sheet/snapshot.js';
import type { MeasureColumn, SummaryRow, TableKind, UnreadTab } from '../summary.js';

export type TabRowRole = 'member' | 'rest' | 'total' | 'subtotal' | 'group';

/** `member` null: a total, a subtotal, a group, or the projects that name no member (未明确责任单位). */
export interface TabRow extends SummaryRow {
  /** Counted from 0. */
  readonly row: number;
  /** Where the label stands. */
  readonly column: number;
  readonly role: TabRowRole;
  /** Members: whether register, policy or a project know it. */
  readonly known: boolean;
  /** Rows of one outer label are ranked among themselves; '' without outer labels. */
  readonly siblings: string;
  /** What criteria could ask for: everything (null list: of every list), one member; null where no criteria say it. */
  readonly asks: { readonly of: 'everything' | 'member' | 'unnamed'; readonly list: ListId | null } | null;
}

/** How a measure stands in a column; `percent`: the heading or the unit row says % for rates. */
export interface TabColumn extends MeasureColumn {
  readonly percent: boolean;
  /** Whether heading, unit row or policy name the unit; false: 万元 is assumed. */
  readonly unitKnown: boolean;
}

export interface SummaryTab {
  readonly kind: TableKind;
  readonly sheet: SheetSnapshot;
  readonly sheetIndex: number;
  /** The one list of which the whole table speaks; null: of all. */
  readonly list: ListId | null;
  /** Of the head, both included. */
  readonly top: number;
  readonly bottom: number;
  /** The row behind its last. */
  readonly end: number;
  readonly labelColumn: number;
  readonly outerColumns: readonly number[];
  readonly serialColumn: number | null;
  readonly lastColumn: number;
  readonly columns: readonly TabColumn[];
  readonly rows: readonly TabRow[];
  /** Members of projects that no row is for, with their projects; the projects of nobody among them. */
  readonly unlisted: readonly UnlistedMember[];
  readonly unread: UnreadTab['cells'];
}

export interface UnlistedMember {
  /** 未明确责任单位 and the like where `member` is null. */
  readonly label: string;
  readonly member: string | null;
  readonly projects: readonly ProjectRow[];
}
