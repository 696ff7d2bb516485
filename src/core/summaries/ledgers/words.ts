/** The words of ledgers. */
import type { Language, Term } from '../../messages/language.js';
import type { Start } from '../../progress/start.js';
import type { LedgerKind } from '../summary.js';

function term(chinese: string, english: string): Term {
  return { 'zh-CN': chinese, en: english };
}

export const LEDGER_TITLES: Readonly<Record<LedgerKind, Term>> = {
  behind: term('滞后项目清单', 'Projects behind schedule'),
  'not-started': term('未开工项目清单', 'New starts that have not started'),
  problems: term('卡点难点台账', 'Problems by level'),
  'organisation-missing': term('责任单位缺失项目清单', 'Projects without a responsible organisation'),
};

/** What stands on a ledger without projects. */
export const NOBODY: Readonly<Record<LedgerKind, Term>> = {
  behind: term('本月没有滞后项目', 'No project is behind schedule'),
  'not-started': term('新开工项目均已开工', 'All new starts have started'),
  problems: term('没有需协调的问题', 'There are no problems'),
  'organisation-missing': term('责任单位均已明确', 'Every project has a responsible organisation'),
};

/** By the field or measure of a made ledger's column. */
export const LEDGER_HEADINGS: Readonly<Record<string, Term>> = {
  serialNumber: term('序号', 'No.'),
  list: term('清单', 'List'),
  name: term('项目名称', 'Project'),
  code: term('项目代码', 'Project code'),
  organisation: term('责任单位', 'Responsible organisation'),
  responsibleOrganisation: term('责任单位（原填）', 'Responsible organisation as filled in'),
  owner: term('项目业主', 'Owner'),
  totalInvestment: term('总投资（万元）', 'Total investment (wan yuan)'),
  annualPlan: term('年度计划投资（万元）', 'Annual plan (wan yuan)'),
  investedYearToDate: term('本年累计完成投资（万元）', 'Invested year to date (wan yuan)'),
  planToDate: term('同期计划投资（万元）', 'Plan to date (wan yuan)'),
  completionRate: term('完成率', 'Completion rate'),
  gapPoints: term('与序时差（百分点）', 'Gap to schedule (points)'),
  band: term('赋色', 'Band'),
  physicalProgress: term('形象进度', 'Physical progress'),
  plannedStart: term('计划开工时间', 'Planned start'),
  startState: term('开工状态', 'Start'),
  daysOverdue: term('逾期天数', 'Days overdue'),
  escalationLevel: term('需协调层级', 'Level'),
  problem: term('存在问题', 'Problem'),
  problemType: term('问题类别', 'Problem type'),
  nextStep: term('下步工作', 'Next step'),
  overdue: term('是否逾期', 'Overdue'),
  source: term('来源', 'Source'),
};

/** Above the rows of projects that have left the ledger and hold what people wrote. */
export const CLOSED: Term = term(
  '已销号（不再在本台账中，保留手工填写的内容，不需要时可删除）',
  'Closed (no longer on this ledger; kept for what was written by hand, delete when not needed)',
);

/** The first words of CLOSED, by which it is known when people have shortened the rest. */
export const CLOSED_MARKS: readonly string[] = ['已销号', 'Closed'];

export const LEVEL_MISSING: Term = term('未填层级', 'No level');
export const OVERDUE: Term = term('逾期', 'Overdue');

const STARTS: Readonly<Record<Start, Term>> = {
  yes: term('已开工', 'started'),
  no: term('未开工', 'not started'),
  unknown: term('无法判断', 'cannot be told'),
  conflict: term('填报矛盾', 'contradictory'),
};

export function startWord(start: Start, language: Language): string {
  return STARTS[start][language];
}
