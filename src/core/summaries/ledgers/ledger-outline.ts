/** A ledger (one row a project) as it stands in a tab of the user, for filling. */
import type { FieldName, MoneyUnit } from '../../schema/fields.js';
import type { LedgerKind } from '../summary.js';

/** What a column of a ledger tells besides the fields of the lists. */
export const LEDGER_MEASURES = [
  'list',
  'organisation',
  'completionRate',
  'planToDate',
  'gapPoints',
  'band',
  'daysOverdue',
  'overdue',
  'startState',
  'source',
] as const;
export type LedgerMeasure = (typeof LEDGER_MEASURES)[number];

export interface LedgerColumn {
  /**
   * A field of the lists (serialNumber is our own count; responsibleOrganisation, leadOrganisation and competentAuthority
   * are the first organisation by the register's name), or one of LEDGER_MEASURES.
   */
  readonly field: FieldName | LedgerMeasure;
  /** Counted from 0. */
  readonly column: number;
  readonly heading: string;
  /** Of money columns; null: 万元. */
  readonly moneyUnit: MoneyUnit | null;
  /** Of rates that are no percentage by format: whether the heading says %. */
  readonly percent?: boolean;
}

export interface LedgerOutline {
  readonly kind: LedgerKind;
  readonly sheet: string;
  /** The columns that were recognised; every other column is the user's own and moves with its project. */
  readonly columns: readonly LedgerColumn[];
  /** Rows for projects, counted from 0, both included: what is filled now and the empty rows below that belong to the form. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The last column that belongs to the ledger, foreign ones included. */
  readonly lastColumn: number;
}
