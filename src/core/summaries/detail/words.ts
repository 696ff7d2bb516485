/** The words of 调度明细. */
import type { Language, Term } from '../../messages/language.js';
import type { DetailColumn } from './detail-columns.js';

function term(chinese: string, english: string): Term {
  return { 'zh-CN': chinese, en: english };
}

export const DETAIL_HEADINGS: Readonly<Record<DetailColumn, Term>> = {
  list: term('清单', 'List'),
  name: term('项目名称', 'Project'),
  organisation: term('责任单位', 'Responsible organisation'),
  programme: term('专项', 'Programme'),
  sector: term('行业', 'Sector'),
  tier: term('级别', 'Tier'),
  jurisdiction: term('隶属', 'Jurisdiction'),
  size: term('规模', 'Size'),
  totalInvestment: term('总投资（万元）', 'Total investment (wan yuan)'),
  annualPlan: term('年度计划投资（万元）', 'Annual plan (wan yuan)'),
  investedThisMonth: term('本月完成投资（万元）', 'Invested this month (wan yuan)'),
  investedYearToDate: term('本年累计完成投资（万元）', 'Invested year to date (wan yuan)'),
  investedSinceStart: term('开工以来累计完成投资（万元）', 'Invested since start (wan yuan)'),
  planToDate: term('同期计划投资（万元）', 'Plan to date (wan yuan)'),
  started: term('新开工已开工', 'New start, started'),
  due: term('新开工应开工', 'New start, due'),
  band: term('赋色', 'Band'),
  problem: term('存在问题', 'Has a problem'),
  organisationMissing: term('责任单位缺失', 'Organisation missing'),
  sourceSheet: term('来源工作表', 'Source sheet'),
  sourceCell: term('来源单元格', 'Source cell'),
};

/** What stands where a project names nothing: the text by which formulas count these projects. */
export const UNNAMED: Readonly<
  Record<'list' | 'organisation' | 'programme' | 'sector' | 'tier' | 'jurisdiction', Term>
> = {
  list: term('未明确清单', 'No list'),
  organisation: term('未明确责任单位', 'No organisation'),
  programme: term('未明确专项', 'No programme'),
  sector: term('未明确行业', 'No sector'),
  tier: term('未明确级别', 'No tier'),
  jurisdiction: term('未明确隶属', 'No jurisdiction'),
};

export const TIME_PROGRESS: Term = term('序时进度', 'Time progress');

export function detailTitle(language: Language, monthName: string | null): string {
  if (language === 'en') return monthName === null ? 'Dispatch detail' : `Dispatch detail, ${monthName}`;
  return `${monthName ?? ''}调度明细`;
}

export const DETAIL_NOTE: Term = term(
  '单位：万元；每个项目一行，是、有记 1，否、无记 0。由投资调度助手生成，重新生成时整表刷新，请勿改动。',
  'Unit: wan yuan; a row a project; 1 is yes, 0 is no. Made by Investment Dispatch: filled anew each time, so leave it as it is.',
);
