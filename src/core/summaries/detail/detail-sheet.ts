/** 调度明细: one visible sheet with a row a project, to which the formulas of summaries point. */
import type { ProjectRow } from '../../lists/project-row.js';
import { BAND_TERMS, LIST_TERMS } from '../../messages/fields.js';
import { LANGUAGES, type Language } from '../../messages/language.js';
import { month as monthName } from '../../messages/numbers.js';
import { timeProgress } from '../../progress/time-progress.js';
import type { CheckContext } from '../../rules/context.js';
import { cellAddress } from '../../sheet/address.js';
import { headLook } from '../../sheet/sheet-look.js';
import type { MadeCell, MadeSheet } from '../../sheet/write-plan.js';
import { onPaper } from '../decimal-sum.js';
import { WHOLE, WITH_DECIMALS } from '../made/number-formats.js';
import { memberOf } from '../members.js';
import {
  bandOfRow,
  hasOpenProblem,
  isDueNewStart,
  isNewStart,
  isOrganisationMissing,
  isStartedNewStart,
  planToDateOf,
} from '../project-facts.js';
import type { TableKind } from '../summary.js';
import { comparedAs } from './criterion.js';
import { DETAIL_COLUMNS, DETAIL_SHEET, FIRST_ROW, lastReachedRow, type DetailColumn } from './detail-columns.js';
import { DETAIL_HEADINGS, DETAIL_NOTE, detailTitle, TIME_PROGRESS, UNNAMED } from './words.js';

/** Columns of text by which projects are told apart, and of what kind of summary. */
export const MEMBER_COLUMNS = {
  'by-list': 'list',
  'by-organisation': 'organisation',
  'by-programme': 'programme',
  'by-sector': 'sector',
  'by-tier': 'tier',
  'by-jurisdiction': 'jurisdiction',
} as const satisfies Readonly<Record<Exclude<TableKind, 'by-size'>, DetailColumn>>;

type MemberColumn = (typeof MEMBER_COLUMNS)[keyof typeof MEMBER_COLUMNS];

/** What formulas need to know of the sheet. */
export interface Detail {
  readonly sheet: MadeSheet;
  readonly language: Language;
  /** Counted from 0. */
  readonly lastRow: number;
  readonly hasMonth: boolean;
  readonly hasAsOf: boolean;
  /** By column: texts that Excel's criteria cannot tell from another one of the column, as {@link comparedAs}. */
  readonly alike: Readonly<Record<MemberColumn, ReadonlySet<string>>>;
}

const WIDTHS: Readonly<Partial<Record<DetailColumn, number>>> = { name: 36, organisation: 20, sourceSheet: 16 };

export function detailSheet(context: CheckContext, language: Language): MadeSheet {
  return detailOf(context, language).sheet;
}

export function detailOf(context: CheckContext, language: Language): Detail {
  const { month } = context;
  const projects = context.rows.map((row) => detailRow(context, row, language));
  const name = context.monthText === null ? null : monthName(context.monthText, language);
  const head: MadeCell[] = headings(language).map((value) => ({
    value,
    bold: true,
    fill: 'head',
    wrap: true,
  }));
  return {
    sheet: {
      name: DETAIL_SHEET,
      rows: [
        [{ value: detailTitle(language, name), bold: true }],
        [{ value: DETAIL_NOTE[language] }],
        [
          { value: TIME_PROGRESS[language] },
          month === null ? { value: null } : { value: timeProgress(month.month), numberFormat: '0.00%' },
        ],
        head,
        ...projects,
      ],
      widths: DETAIL_COLUMNS.map((column) => WIDTHS[column] ?? 12),
      frozenRows: FIRST_ROW,
      knownBy: LANGUAGES.map((of) => headLook(FIRST_ROW - 1, headings(of))),
    },
    language,
    lastRow: lastReachedRow(projects.length),
    hasMonth: month !== null,
    hasAsOf: context.asOf !== null,
    alike: {
      list: alikeIn(projects, 'list'),
      organisation: alikeIn(projects, 'organisation'),
      programme: alikeIn(projects, 'programme'),
      sector: alikeIn(projects, 'sector'),
      tier: alikeIn(projects, 'tier'),
      jurisdiction: alikeIn(projects, 'jurisdiction'),
    },
  };
}

function headings(language: Language): string[] {
  return DETAIL_COLUMNS.map((column) => DETAIL_HEADINGS[column][language]);
}

/** The text of the column for a member; null: for the projects without one. */
export function memberText(column: MemberColumn, member: string | null, language: Language): string {
  if (member === null) return UNNAMED[column][language];
  return column === 'list' ? listText(member, language) : member;
}

function listText(list: string, language: Language): string {
  return (LIST_TERMS as Readonly<Record<string, { readonly [Of in Language]: string }>>)[list]?.[language] ?? list;
}

function detailRow(context: CheckContext, row: ProjectRow, language: Language): readonly MadeCell[] {
  const sheet = row.table.sheet.name;
  const cell = row.table.column('name') === undefined ? cellAddress(row.row, 0) : row.address('name');
  const cells: Readonly<Record<DetailColumn, MadeCell>> = {
    list: member('list', row.list),
    name: { value: row.name },
    organisation: member('organisation', memberOf(context, row, 'by-organisation')),
    programme: member('programme', memberOf(context, row, 'by-programme')),
    sector: member('sector', memberOf(context, row, 'by-sector')),
    tier: member('tier', memberOf(context, row, 'by-tier')),
    jurisdiction: member('jurisdiction', memberOf(context, row, 'by-jurisdiction')),
    size: { value: memberOf(context, row, 'by-size') },
    totalInvestment: money(row.amount('totalInvestment')),
    annualPlan: money(row.amount('annualPlan')),
    investedThisMonth: money(row.amount('investedThisMonth')),
    investedYearToDate: money(row.amount('investedYearToDate')),
    investedSinceStart: money(row.amount('investedSinceStart')),
    planToDate: money(planToDateOf(context, row) ?? undefined),
    started: isNewStart(row) ? flag(isStartedNewStart(context, row)) : NOTHING,
    due: isNewStart(row) && context.asOf !== null ? flag(isDueNewStart(context, row)) : NOTHING,
    band: bandCell(context, row, language),
    problem: flag(hasOpenProblem(context, row)),
    organisationMissing: flag(isOrganisationMissing(context, row)),
    sourceSheet: { value: sheet },
    sourceCell: { value: cell, link: { sheet, cell } },
  };
  return DETAIL_COLUMNS.map((column) => cells[column]);

  function member(column: MemberColumn, of: string | null): MadeCell {
    return { value: memberText(column, of, language) };
  }
}

const NOTHING: MadeCell = { value: null };
const YES: MadeCell = { value: 1 };
const NO: MadeCell = { value: 0 };

function flag(is: boolean): MadeCell {
  return is ? YES : NO;
}

function money(amount: number | undefined): MadeCell {
  if (amount === undefined) return NOTHING;
  return Number.isInteger(amount)
    ? { value: amount, numberFormat: WHOLE }
    : { value: onPaper(amount), numberFormat: WITH_DECIMALS };
}

function bandCell(context: CheckContext, row: ProjectRow, language: Language): MadeCell {
  const band = bandOfRow(context, row);
  return band === null ? NOTHING : { value: BAND_TERMS[band][language], fill: band };
}

function alikeIn(projects: readonly (readonly MadeCell[])[], column: MemberColumn): ReadonlySet<string> {
  const index = DETAIL_COLUMNS.indexOf(column);
  const texts = new Set(projects.map((cells) => String(cells[index]?.value ?? '')));
  const met = new Set<string>();
  const alike = new Set<string>();
  for (const text of texts) {
    const compared = comparedAs(text);
    if (met.has(compared)) alike.add(compared);
    met.add(compared);
  }
  return alike;
}
