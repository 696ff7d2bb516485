/** Findings that a person looked into and accepted: a row each on the workbook's sheet 已核实事项. */
import { fieldTerm, LIST_TERMS } from '../messages/fields.js';
import { RULES_WITH_WORDS, ruleText } from '../messages/render.js';
import type { Finding } from '../report.js';
import type { RuleId } from '../rules/finding-data.js';
import { foldName, foldText } from '../values/text.js';

export const ACCEPTANCE_SHEET = '已核实事项';

export const ACCEPTANCE_COLUMNS = ['rule', 'sheet', 'item', 'reason', 'by', 'until'] as const;
export type AcceptanceColumn = (typeof ACCEPTANCE_COLUMNS)[number];

export const ACCEPTANCE_HEADINGS: Readonly<Record<AcceptanceColumn, string>> = {
  rule: '规则',
  sheet: '工作表',
  item: '单元格或项目',
  reason: '理由',
  by: '核实人',
  until: '有效期至',
};

/** A row as it is written; '' for an empty cell. */
export type WrittenAcceptance = Readonly<Record<AcceptanceColumn, string>>;

/** A row that can be followed. */
export interface Acceptance {
  readonly rule: RuleId;
  readonly written: WrittenAcceptance;
  /** Days since 1970-01-01, the last on which it holds; null: it holds until it is taken out. */
  readonly until: number | null;
  readonly sheetName: string;
  readonly sheetIndex: number;
  /** Counted from 0, as are the columns. */
  readonly row: number;
  readonly columns: { readonly rule: number; readonly until: number };
}

/** A row that cannot: `empty` where reason, name or rule lack. */
export interface AcceptanceProblem {
  readonly sheetName: string;
  readonly sheetIndex: number;
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly value: string;
  readonly reason: 'empty' | 'unknown-rule' | 'date-invalid';
}

export function isAcceptanceSheet(name: string): boolean {
  return foldText(name) === ACCEPTANCE_SHEET;
}

/** 年度计划大于总投资（plan-over-total）: the name for people, the id so that a later name still finds it. */
export function ruleCell(rule: RuleId): string {
  return `${ruleText(rule, 'zh-CN').title}（${rule}）`;
}

/** By its id, or by its title alone; undefined: there is no such rule. */
export function ruleIn(text: string): RuleId | undefined {
  const folded = foldText(text).toLowerCase();
  const id = /[a-z]+(?:-[a-z]+)+/.exec(folded)?.[0];
  return RULES_WITH_WORDS.find(
    (rule) => rule === id || [ruleText(rule, 'zh-CN').title, ruleText(rule, 'en').title].some(sameAs(folded)),
  );
}

function sameAs(folded: string): (title: string) => boolean {
  return (title) => foldText(title).toLowerCase() === folded;
}

export type AcceptedPlace = Pick<Finding, 'project' | 'cell' | 'field' | 'list' | 'data'>;

/**
 * What stands under 单元格或项目 for a finding. A project's name and the field, so that one empty cell accepted does not
 * accept every other of the row; without a project the cell; without a cell what the finding is about.
 */
export function itemOf({ project, cell, field, list, data }: AcceptedPlace): string {
  const term = field === null ? undefined : (fieldTerm(field, 'zh-CN') ?? field);
  if (project !== null) return term === undefined ? project : `${project}｜${term}`;
  if (cell !== null) return cell;
  if ('title' in data) return data.title;
  return term ?? (list === null ? '' : LIST_TERMS[list]['zh-CN']);
}

export function foldItem(item: string): string {
  return foldName(item).toUpperCase();
}

/** Whatever a row may say to mean this finding, folded. A project's name alone means all that the rule says of it. */
export function itemsOf(place: AcceptedPlace): readonly string[] {
  const items = [itemOf(place), place.project, place.cell].filter((item) => item !== null);
  return items.map(foldItem);
}
