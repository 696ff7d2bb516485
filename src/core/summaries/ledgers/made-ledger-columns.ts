/** The columns of the ledgers that we make. Always the same ones: columns that people add find their place beside them. */
import type { LedgerKind } from '../summary.js';

const COLUMNS = {
  behind: [
    'serialNumber',
    'list',
    'name',
    'code',
    'organisation',
    'annualPlan',
    'planToDate',
    'investedYearToDate',
    'completionRate',
    'gapPoints',
    'band',
    'physicalProgress',
    'source',
  ],
  'not-started': [
    'serialNumber',
    'name',
    'code',
    'organisation',
    'totalInvestment',
    'annualPlan',
    'plannedStart',
    'daysOverdue',
    'startState',
    'source',
  ],
  problems: [
    'serialNumber',
    'escalationLevel',
    'list',
    'name',
    'code',
    'organisation',
    'problem',
    'problemType',
    'nextStep',
    'overdue',
    'source',
  ],
  'organisation-missing': [
    'serialNumber',
    'list',
    'name',
    'code',
    'owner',
    'totalInvestment',
    'annualPlan',
    'responsibleOrganisation',
    'source',
  ],
} as const satisfies Readonly<Record<LedgerKind, readonly string[]>>;

export type MadeLedgerField = (typeof COLUMNS)[LedgerKind][number];

export function madeLedgerFields(kind: LedgerKind): readonly MadeLedgerField[] {
  return COLUMNS[kind];
}

const WIDTHS: Readonly<Partial<Record<MadeLedgerField, number>>> = {
  serialNumber: 6,
  list: 8,
  name: 36,
  code: 26,
  organisation: 18,
  responsibleOrganisation: 18,
  owner: 24,
  physicalProgress: 40,
  problem: 48,
  nextStep: 36,
  escalationLevel: 14,
  source: 16,
};

/** In characters. */
export function ledgerWidth(field: MadeLedgerField | null): number {
  return field === null ? 20 : (WIDTHS[field] ?? 13);
}
