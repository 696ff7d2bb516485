/** What templates say: titles, headings and notes. Headings are Chinese in both languages, since sheets are read by them. */
import type { Month } from '../lists/dispatch-month.js';
import { FIELD_TERMS } from '../messages/fields.js';
import type { Policy } from '../policies/policy.js';
import type { FieldName, ListId } from '../schema/fields.js';
import { fieldOf } from '../schema/lists.js';

export const SHEET_NAMES: Readonly<Record<ListId, string>> = {
  'new-start': '新开工',
  'under-construction': '在建',
  preliminary: '前期',
};

export const NAMES_SHEET = '名单';
export const NOTES_SHEET = '填报说明';
export const UNIT_ROW = '单位：万元';
export const TOTAL = '合计';

const TITLES: Readonly<Record<ListId, string>> = {
  'new-start': '新开工项目调度表',
  'under-construction': '在建项目调度表',
  preliminary: '前期项目调度表',
};

export function titleOf(list: ListId, policy: Policy, { year, month }: Month): string {
  return `${policy.region?.name ?? ''}${year}年${month}月${TITLES[list]}`;
}

/** As the sheets of real dispatches have it. */
export function headingOf(list: ListId, field: FieldName, { year, month }: Month): string {
  switch (field) {
    case 'investedYearToDate':
      return month === 1 ? '1月累计完成投资' : `1-${month}月累计完成投资`;
    case 'investedToPriorYear':
      return `截至${year - 1}年底累计完成投资`;
    case 'annualPlan':
      return `${year}年度计划投资`;
    default:
      return fieldOf(list, field)?.title ?? FIELD_TERMS[field]?.['zh-CN'] ?? field;
  }
}

/** Sheet 填报说明: a column, what belongs there. */
export const NOTES: Readonly<Partial<Record<FieldName, string>>> = {
  name: '每行一个项目，名称用全称；同一项目不要在两张表里重复填报',
  code: '在线审批监管平台代码，如 2020-500115-48-01-123456；没有可不填',
  constructionType: '从下拉框选择',
  totalInvestment: '万元，只填数字，不写单位',
  investedToPriorYear: '万元，截至上年12月底',
  annualPlan: '万元，本年计划完成的投资',
  investedThisMonth: '万元，本月完成的投资，不大于累计',
  investedYearToDate: '万元，本年1月至本月累计，含本月',
  completionRate: '自动计算，不用填',
  investedSinceStart: '万元，等于截至上年底累计加本年累计',
  started: '是或否；填“是”时要有实际开工时间',
  plannedStart: '日期，如 2022-09-15；只知道月份时填 2022年9月',
  actualStart: '日期；没有开工的不填',
  plannedFinish: '日期，不早于开工时间',
  actualFinish: '日期；没有竣工的不填',
  inStatistics: '是或否',
  problem: '没有问题不填',
  escalationLevel: '有问题时从下拉框选择',
  responsibleOrganisation: '用名单里的规范名称，几个单位之间用“、”隔开，第一个为牵头',
  phone: '手机或区号-座机',
};

export const NOTES_LEAD: readonly string[] = [
  '浅色表头下填写，不要改动表头、不要插入列；行数不够时在最后一行之上插入行。',
  '填好后用“投资调度助手”检查，没有错误再报送。',
];
