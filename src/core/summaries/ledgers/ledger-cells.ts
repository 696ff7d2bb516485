/** What stands in a project's row of a ledger, column by column. */
import type { ProjectRow } from '../../lists/project-row.js';
import { BAND_TERMS, LIST_TERMS } from '../../messages/fields.js';
import type { Language } from '../../messages/language.js';
import type { CheckContext } from '../../rules/context.js';
import { responsibilityField } from '../../rules/values/responsible-organisation.js';
import type { FieldName } from '../../schema/fields.js';
import { cellAddress } from '../../sheet/address.js';
import { onPaper } from '../decimal-sum.js';
import { PERCENTAGE, POINTS } from '../made/number-formats.js';
import { bandOfRow, organisationOf, planToDateOf } from '../project-facts.js';
import type { LedgerKind } from '../summary.js';
import type { LedgerMeasure } from './ledger-outline.js';
import { daysOverdue, rowGapPoints, type LedgerProject } from './ledger-projects.js';
import { LEVEL_MISSING, OVERDUE, startWord } from './words.js';

export interface LedgerValue {
  /** Money in 万元, rates as fractions. */
  readonly value: string | number | null;
  readonly kind: 'text' | 'number' | 'money' | 'rate' | 'points' | 'date';
  /** How the list's own cell shows it, where it says; rates and points as made tabs show them. */
  readonly numberFormat: string | null;
}

const MONEY_FIELD =
  /^(?:totalInvestment|annual(?:Plan|Target)|month(?:ly)?(?:Plan|Invested).*|(?:previousYear|plan)ToDate|invested.*)$/;
const DATE_FIELD = /(?:Start|Finish|\.planned|\.actual)$/;

/** `position`: from 1. */
export function ledgerValue(
  context: CheckContext,
  { row, isOverdue, level }: LedgerProject,
  field: FieldName | LedgerMeasure,
  kind: LedgerKind,
  position: number,
  language: Language,
): LedgerValue {
  switch (field) {
    case 'serialNumber':
      return { value: position, kind: 'number', numberFormat: null };
    case 'name':
      return text(row.name);
    case 'list':
      return text(row.list === null ? null : LIST_TERMS[row.list][language]);
    case 'organisation':
      return text(organisationOf(context, row));
    case 'responsibleOrganisation':
    case 'leadOrganisation':
    case 'competentAuthority':
      return text(kind === 'organisation-missing' ? asFilledIn(row) : organisationOf(context, row));
    case 'planToDate':
      return money(planToDateOf(context, row) ?? undefined);
    case 'completionRate':
      return { value: completionRate(row), kind: 'rate', numberFormat: PERCENTAGE };
    case 'gapPoints':
      return { value: rowGapPoints(context, row), kind: 'points', numberFormat: POINTS };
    case 'band': {
      const band = bandOfRow(context, row);
      return text(band === null ? null : BAND_TERMS[band][language]);
    }
    case 'escalationLevel':
      return text(kind === 'problems' ? (level ?? (row.text(field) || LEVEL_MISSING[language])) : row.text(field));
    case 'daysOverdue':
      return { value: daysOverdue(context, row) ?? null, kind: 'number', numberFormat: null };
    case 'overdue':
      return text(isOverdue ? OVERDUE[language] : null);
    case 'startState':
      return text(startWord(context.start(row), language));
    case 'source': {
      const { sheet, cell } = ledgerSource(row, kind);
      return text(`${sheet}!${cell}`);
    }
    default:
      if (isMoneyColumn(field)) return money(row.amount(field));
      return DATE_FIELD.test(field) ? date(row, field) : text(row.text(field));
  }
}

/** The cell of the list that a ledger's row is about. */
export function ledgerSource(row: ProjectRow, kind: LedgerKind): { readonly sheet: string; readonly cell: string } {
  const wanted: Readonly<Record<LedgerKind, string | undefined>> = {
    behind: 'investedYearToDate',
    'not-started': 'plannedStart',
    problems: 'problem',
    'organisation-missing': responsibilityField(row.table),
  };
  const field = [wanted[kind], 'name'].find((one) => one !== undefined && row.table.column(one) !== undefined);
  return { sheet: row.table.sheet.name, cell: field === undefined ? cellAddress(row.row, 0) : row.address(field) };
}

export function isMoneyColumn(field: FieldName | LedgerMeasure): boolean {
  return MONEY_FIELD.test(field);
}

function text(value: string | null): LedgerValue {
  return { value: value === '' ? null : value, kind: 'text', numberFormat: null };
}

function money(amount: number | undefined): LedgerValue {
  return {
    value: amount === undefined ? null : Number.isInteger(amount) ? amount : onPaper(amount),
    kind: 'money',
    numberFormat: null,
  };
}

function asFilledIn(row: ProjectRow): string | null {
  const field = responsibilityField(row.table);
  return field === undefined ? null : row.text(field);
}

function completionRate(row: ProjectRow): number | null {
  const plan = row.amount('annualPlan');
  const done = row.amount('investedYearToDate');
  return plan === undefined || plan <= 0 || done === undefined ? null : done / plan;
}

/** As the list has it: a date that is text stays that text. */
function date(row: ProjectRow, field: FieldName): LedgerValue {
  const value = row.value(field);
  const column = row.table.column(field);
  if (typeof value !== 'number' || column === undefined) return text(row.text(field));
  const numberFormat = row.table.formatCode(row.table.originRow(row.row, column), column.column);
  return { value, kind: 'date', numberFormat };
}
