/** The workbook that units fill: made from a policy for a month. */
import type { Policy } from '../../core/policies/policy.js';
import { parseMonth } from '../../core/lists/dispatch-month.js';
import { templateSheets } from '../../core/template/template-sheets.js';
import { newWorkbook } from '../../hosts/xlsx/write/new-workbook.js';

/** The setting by which a workbook made of a template is known: what it was made for, as JSON. */
export const TEMPLATE_SETTING = 'dispatch.template';

export interface TemplateMark {
  readonly policy: string;
  /** YYYY-MM */
  readonly month: string;
  /** Of the program that made it. */
  readonly version: string;
}

/**
 * The same bytes for the same mark.
 * @param month YYYY-MM
 * @throws RangeError where it is no month
 */
export function makeTemplate(policy: Policy, month: string, version: string): Uint8Array {
  const parsed = parseMonth(month);
  if (parsed === undefined) throw new RangeError(`no month: ${month}`);
  const mark: TemplateMark = { policy: policy.id, month, version };
  return newWorkbook(templateSheets(policy, parsed), { [TEMPLATE_SETTING]: JSON.stringify(mark) });
}

/** Where nobody says: this month, in the policy's year where it has one. @param today ISO date */
export function templateMonth({ year }: Policy, today: string): string {
  return `${year === null ? today.slice(0, 4) : String(year)}-${today.slice(5, 7)}`;
}

/** 2022年9月项目调度表.xlsx */
export function templateName(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${Number(number)}月项目调度表.xlsx`;
}
