/** Formulas over 调度明细 for any cell of a summary. */
import { BAND_TERMS, LIST_TERMS } from '../../messages/fields.js';
import type { Policy } from '../../policies/policy.js';
import { IN_WAN, type ListId, type MoneyUnit } from '../../schema/fields.js';
import { sizeClassesOf, sizeMember } from '../members.js';
import type { SummaryMeasure, TableKind } from '../summary.js';
import { isMoneyMeasure } from '../values.js';
import { comparedAs, isOwnCriterion, textCriterion } from './criterion.js';
import { detailRange, TIME_PROGRESS_CELL, type DetailColumn } from './detail-columns.js';
import { MEMBER_COLUMNS, memberText, type Detail } from './detail-sheet.js';
import { isOurFormula } from './our-formula.js';

/** Whose projects a formula is about: everything, a member, or those that have no member of the kind. */
export type DetailMember =
  | { readonly of: 'everything' }
  | { readonly of: 'member'; readonly kind: TableKind; readonly member: string }
  | { readonly of: 'unnamed'; readonly kind: Exclude<TableKind, 'by-size'> };

export interface DetailQuestion {
  readonly measure: SummaryMeasure;
  readonly about: DetailMember;
  /** Crossed heads: only projects of this list. */
  readonly list?: ListId | null;
  /** The cell that holds the row's label, $A6, and its text: used where a reference means the same. */
  readonly label?: { readonly address: string; readonly text: string };
  /** What the cell is in; 万元 where it is not said. */
  readonly moneyUnit?: MoneyUnit;
  /** Rates: 1 as a fraction (the usual), 100 for numbers under a heading that says %. */
  readonly times?: 1 | 100;
  /**
   * Cells of the same row and list that hold other measures, amounts in 万元 and rates as fractions: shorter formulas, and
   * easier to follow. Used where the formula asks 调度明细 all the same, so that it is known again as ours.
   */
  readonly beside?: Readonly<Partial<Record<SummaryMeasure, string>>>;
  /** The tab is one that we make: its formulas need not be known again, so they may ask nothing but cells beside them. */
  readonly isOurTab?: boolean;
}

/**
 * Without its =. null: no formula says it (rank, band, money other than yuan, members that criteria cannot tell apart),
 * so the value is to be written. Where there is nothing to say the formula gives ''.
 */
export function detailFormula(detail: Detail, policy: Policy, question: DetailQuestion): string | null {
  const conditions = conditionsOf(detail, policy, question);
  if (conditions === null) return null;
  const formula = new Formulas(detail, question, conditions).of(question.measure);
  if (formula === null || question.isOurTab === true || isOurFormula(formula)) return formula;
  return new Formulas(detail, { ...question, beside: {} }, conditions).of(question.measure);
}

/** A range and its criterion, as they follow each other in COUNTIFS. */
type Condition = readonly [column: DetailColumn, criterion: string];

function conditionsOf(detail: Detail, policy: Policy, { about, list, label }: DetailQuestion): Condition[] | null {
  const conditions: Condition[] = [];
  if (list !== undefined && list !== null) conditions.push(listCondition(detail, list));
  if (about.of === 'everything') return conditions;
  if (about.kind === 'by-size') {
    const atLeast = sizeClassesOf(policy).find((size) => about.of === 'member' && sizeMember(size) === about.member);
    return atLeast === undefined ? null : [...conditions, ['totalInvestment', `">=${atLeast}"`]];
  }
  const column = MEMBER_COLUMNS[about.kind];
  const text = memberText(column, about.of === 'member' ? about.member : null, detail.language);
  if (detail.alike[column].has(comparedAs(text))) return null;
  const criterion = label?.text === text && isOwnCriterion(text) ? label.address : textCriterion(text);
  return criterion === null ? null : [...conditions, [column, criterion]];
}

function listCondition({ language }: Detail, list: ListId): Condition {
  return ['list', `"${LIST_TERMS[list][language]}"`];
}

class Formulas {
  constructor(
    private readonly detail: Detail,
    private readonly question: DetailQuestion,
    private readonly conditions: readonly Condition[],
  ) {}

  of(measure: SummaryMeasure): string | null {
    const { hasMonth, hasAsOf, language } = this.detail;
    switch (measure) {
      case 'projects':
        return this.count();
      case 'totalInvestment':
      case 'annualPlan':
      case 'investedThisMonth':
      case 'investedYearToDate':
      case 'investedSinceStart':
        return this.money(measure);
      case 'planToDate':
        return hasMonth ? this.money(measure) : null;
      case 'startedCount':
        return this.count(['started', '1']);
      case 'dueCount':
        return hasAsOf ? this.count(['due', '1']) : null;
      case 'problemCount':
        return this.count(['problem', '1']);
      case 'organisationMissing':
        return this.count(['organisationMissing', '1']);
      case 'green':
      case 'yellow':
      case 'red':
        return hasMonth ? this.count(['band', `"${BAND_TERMS[measure][language]}"`]) : null;
      case 'behindCount': {
        const { yellow, red } = this.question.beside ?? {};
        if (!hasMonth) return null;
        return `${yellow ?? this.of('yellow') ?? ''}+${red ?? this.of('red') ?? ''}`;
      }
      case 'timeProgress':
        return hasMonth ? this.scaled(TIME_PROGRESS_CELL) : null;
      case 'completionRate':
        return this.ratio(this.cell('investedYearToDate'), this.cell('annualPlan'));
      case 'startRate':
        return this.ratio(this.cell('startedCount'), this.newStarts());
      case 'dueStartRate':
        return hasAsOf ? this.ratio(this.count(['started', '1'], ['due', '1']), this.cell('dueCount')) : null;
      case 'gapPoints':
        return hasMonth ? this.gapPoints() : null;
      case 'rank':
      case 'band':
        return null;
    }
  }

  private count(...more: readonly Condition[]): string {
    const all = [...this.conditions, ...more];
    return all.length === 0 ? `COUNTA(${this.range('list')})` : `COUNTIFS(${this.written(all)})`;
  }

  /** In 万元. */
  private sum(column: DetailColumn): string {
    if (this.conditions.length === 0) return `SUM(${this.range(column)})`;
    return `SUMIFS(${this.range(column)},${this.written(this.conditions)})`;
  }

  private money(column: DetailColumn): string | null {
    const inWan = IN_WAN[this.question.moneyUnit ?? '万元'];
    if (inWan === undefined) return null;
    if (inWan === 1) return this.sum(column);
    return inWan > 1 ? `${this.sum(column)}/${inWan}` : `${this.sum(column)}*${Math.round(1 / inWan)}`;
  }

  private newStarts(): string {
    const { about, list } = this.question;
    const isAboutThem = about.of === 'member' && about.kind === 'by-list' && about.member === 'new-start';
    if (list === 'new-start' || isAboutThem) return this.cell('projects');
    return this.count(listCondition(this.detail, 'new-start'));
  }

  /** The measure as a neighbouring cell has it, else its own formula; amounts in 万元. */
  private cell(measure: SummaryMeasure): string {
    const beside = this.question.beside?.[measure];
    if (beside !== undefined) return beside;
    return isMoneyMeasure(measure) ? this.sum(measure) : (this.of(measure) ?? '""');
  }

  private ratio(part: string, whole: string): string {
    return `IF(${whole}>0,${this.scaled(`${part}/${whole}`)},"")`;
  }

  private gapPoints(): string {
    const rate = this.question.beside?.completionRate;
    if (rate !== undefined) return `IF(${rate}="","",(${rate}-${TIME_PROGRESS_CELL})*100)`;
    const plan = this.cell('annualPlan');
    return `IF(${plan}>0,(${this.cell('investedYearToDate')}/${plan}-${TIME_PROGRESS_CELL})*100,"")`;
  }

  private scaled(fraction: string): string {
    return this.question.times === 100 ? `${fraction}*100` : fraction;
  }

  private written(conditions: readonly Condition[]): string {
    return conditions.map(([column, criterion]) => `${this.range(column)},${criterion}`).join(',');
  }

  private range(column: DetailColumn): string {
    return detailRange(column, this.detail.lastRow);
  }
}
