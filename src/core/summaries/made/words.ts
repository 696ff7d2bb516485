/** The words of made tabs. Their names are the same in every language: they are found again by them. */
import type { Language, Term } from '../../messages/language.js';
import type { SummaryMeasure } from '../summary.js';

function term(chinese: string, english: string): Term {
  return { 'zh-CN': chinese, en: english };
}

export const MADE_TABS = [
  'overall',
  'organisations',
  'programmes',
  'sectors',
  'starts',
  'behind',
  'not-started',
  'problems',
  'organisation-missing',
] as const;
export type MadeTab = (typeof MADE_TABS)[number];

export const TAB_NAMES: Readonly<Record<MadeTab, string>> = {
  overall: '汇总-总体',
  organisations: '汇总-分单位',
  programmes: '汇总-分专项',
  sectors: '汇总-分行业',
  starts: '汇总-开工情况',
  behind: '滞后项目',
  'not-started': '未开工项目',
  problems: '卡点难点台账',
  'organisation-missing': '责任单位缺失',
};

const TITLES: Readonly<Record<'overall' | 'organisations' | 'programmes' | 'sectors' | 'starts', Term>> = {
  overall: term('项目投资完成情况汇总', 'Investment by list'),
  organisations: term('项目投资完成情况汇总（分责任单位）', 'Investment by responsible organisation'),
  programmes: term('项目投资完成情况汇总（分专项）', 'Investment by programme'),
  sectors: term('项目投资完成情况汇总（分行业）', 'Investment by sector'),
  starts: term('新开工项目开工情况汇总（分责任单位）', 'New starts by responsible organisation'),
};

export function tableTitle(tab: keyof typeof TITLES, monthName: string | null, language: Language): string {
  const title = TITLES[tab][language];
  if (monthName === null) return title;
  return language === 'en' ? `${title}, ${monthName}` : monthName + title;
}

export const LABEL_HEADINGS: Readonly<Record<keyof typeof TITLES, Term>> = {
  overall: term('清单', 'List'),
  organisations: term('责任单位', 'Responsible organisation'),
  programmes: term('专项', 'Programme'),
  sectors: term('行业', 'Sector'),
  starts: term('责任单位', 'Responsible organisation'),
};

export const GROUP: Term = term('组别', 'Group');
export const TOTAL: Term = term('合计', 'Total');

export const MEASURE_HEADINGS: Readonly<Record<SummaryMeasure, Term>> = {
  projects: term('项目个数', 'Projects'),
  totalInvestment: term('总投资（万元）', 'Total investment (wan yuan)'),
  annualPlan: term('年度计划投资（万元）', 'Annual plan (wan yuan)'),
  investedThisMonth: term('本月完成投资（万元）', 'Invested this month (wan yuan)'),
  investedYearToDate: term('本年累计完成投资（万元）', 'Invested year to date (wan yuan)'),
  investedSinceStart: term('开工以来累计完成投资（万元）', 'Invested since start (wan yuan)'),
  planToDate: term('同期计划投资（万元）', 'Plan to date (wan yuan)'),
  timeProgress: term('序时进度', 'Time progress'),
  completionRate: term('年计划投资完成率', 'Completion rate'),
  gapPoints: term('与序时差（百分点）', 'Gap to schedule (points)'),
  startedCount: term('已开工（个）', 'Started'),
  startRate: term('开工率', 'Start rate'),
  dueCount: term('应开工（个）', 'Due to start'),
  dueStartRate: term('应开工项目开工率', 'Start rate of those due'),
  green: term('绿（个）', 'Green'),
  yellow: term('黄（个）', 'Yellow'),
  red: term('红（个）', 'Red'),
  behindCount: term('滞后项目（个）', 'Behind schedule'),
  problemCount: term('存在问题（个）', 'With problems'),
  organisationMissing: term('责任单位缺失（个）', 'Organisation missing'),
  rank: term('排名', 'Rank'),
  band: term('赋色', 'Band'),
};

/** Heading of the count of projects where only new starts are counted. */
export const NEW_STARTS: Term = term('新开工项目（个）', 'New starts');

export const CHART_TITLES = {
  completion: term('各单位年计划投资完成率', 'Completion rate by organisation'),
  plan: term('各专项年度计划与累计完成投资（万元）', 'Annual plan and investment to date by programme (wan yuan)'),
} as const;

export const SERIES = {
  completionRate: term('年计划投资完成率', 'Completion rate'),
  annualPlan: term('年度计划投资', 'Annual plan'),
  investedYearToDate: term('本年累计完成投资', 'Invested year to date'),
} as const;
