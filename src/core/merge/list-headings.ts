/** The headings of a list that we make: read back, each gives its field. */
import type { Month } from '../lists/dispatch-month.js';
import { MILESTONE_TERMS } from '../messages/fields.js';
import { fieldOf } from '../schema/lists.js';
import type { FieldName, ListId } from '../schema/fields.js';

/** Fields whose heading names the month or the year that is reported, where these are known. */
const DATED: Readonly<Record<string, (month: Month) => string>> = {
  annualPlan: ({ year }) => `${year}年计划投资`,
  investedToPriorYear: ({ year }) => `截至${year - 1}年底累计完成投资`,
  investedThisMonth: ({ month }) => `${month}月完成投资`,
  investedYearToDate: ({ month }) => `1-${month}月累计完成投资`,
  previousYearToDate: ({ month }) => (month === 1 ? UNDATED.previousYearToDate : `1-${month - 1}月累计完成投资`),
};

const UNDATED = {
  annualPlan: '年度计划投资',
  investedToPriorYear: '截至上年底累计完成投资',
  investedThisMonth: '本月完成投资',
  investedYearToDate: '本年累计完成投资',
  previousYearToDate: '1至上月累计完成投资',
  totalCompletionRate: '占总投资（%）',
} as const;

/** null: the list does not have the field. */
export function headingFor(field: FieldName, list: ListId, month: Month | null): string | null {
  const descriptor = fieldOf(list, field);
  if (descriptor === undefined) return null;
  const dated = DATED[field];
  if (month !== null && dated !== undefined) return dated(month);
  const [kind, node, part] = field.split('.');
  if (kind === 'milestones' && node !== undefined) {
    return `${MILESTONE_TERMS[node]?.['zh-CN'] ?? node}${part === 'planned' ? '计划完成时间' : '实际完成时间'}`;
  }
  return (UNDATED as Readonly<Record<string, string>>)[field] ?? descriptor.title;
}
