import { readMeasure } from './measure-headings.js';

/** Measure, list, money unit; what is unsaid is none. */
test.each<[path: string, expected: string]>([
  ['项目个数', 'projects'],
  ['项 目 数', 'projects'],
  ['数量（个）', 'projects'],
  ['项数', 'projects'],
  ['年投资计划', 'annualPlan'],
  ['年度计划投资', 'annualPlan'],
  ['2022年计划投资（亿元）', 'annualPlan 亿元'],
  ['完成投资额', 'investedYearToDate'],
  ['1-9月累计完成投资', 'investedYearToDate'],
  ['截至9月底完成投资（万元）', 'investedYearToDate 万元'],
  ['9月完成投资', 'investedThisMonth'],
  ['开工以来累计完成投资', 'investedSinceStart'],
  ['同期计划投资', 'planToDate'],
  ['序时计划', 'planToDate'],
  ['序时进度', 'timeProgress'],
  ['年计划投资完成率', 'completionRate'],
  ['完成率（%）', 'completionRate %'],
  ['投资进度', 'completionRate'],
  ['占年度计划（%）', 'completionRate %'],
  ['与序时差', 'gapPoints'],
  ['超（欠）序时进度（百分点）', 'gapPoints'],
  ['与序时进度相比（±百分点）', 'gapPoints'],
  ['已开工（个）', 'startedCount'],
  ['开工率', 'startRate'],
  ['应开工（个）', 'dueCount'],
  ['应开工项目开工率（%）', 'dueStartRate %'],
  ['赋色/绿', 'green'],
  ['滞后项目（个）', 'behindCount'],
  ['存在问题（个）', 'problemCount'],
  ['责任单位缺失（个）', 'organisationMissing'],
  ['排名', 'rank'],
  ['赋色', 'band'],
  ['新开工/个数', 'projects new-start'],
  ['新开工项目/年度计划', 'annualPlan new-start'],
  ['新开工/累计完成', 'investedYearToDate new-start'],
  ['在建（续建）/完成投资额（亿元）', 'investedYearToDate under-construction 亿元'],
  ['前期/总投资', 'totalInvestment preliminary'],
  ['新开工项目个数', 'projects new-start'],
  ['新开工项目数', 'projects new-start'],
  ['在建项目数（个）', 'projects under-construction'],
  ['前期重点项目数', 'projects preliminary'],
  ['在建数', 'projects under-construction'],
  ['新开工（个）', 'projects new-start'],
  ['前期项目（项）', 'projects preliminary'],
  ['在建（续建）（个）', 'projects under-construction'],
  ['项目个数/新开工', 'projects new-start'],
  ['在建项目年度计划投资（万元）', 'annualPlan under-construction 万元'],
  ['在建项目/本年度投资计划完成情况(亿元)', 'investedYearToDate under-construction 亿元'],
  ['投资（亿元）/年度计划', 'annualPlan 亿元'],
  ['合计/个数', 'projects'],
  ['2022年1-9月投资完成情况/完成率', 'completionRate'],
])('%s', (path, expected) => {
  const read = readMeasure(path.split('/'));
  if (read.kind !== 'measure') throw new Error(read.kind);
  const { measure, list, moneyUnit, percent } = read;
  expect([measure, list, moneyUnit, percent ? '%' : null].filter((one) => one !== null).join(' ')).toBe(expected);
});

test.each([
  '未开工项目/数量(个)',
  '完工项目/数量(个)',
  '竣工/个数',
  '未开工(个)',
  '市级重大/个数',
  '去年同期/完成投资',
  '投资进度（万元）/8月/累计',
  '同比',
  '到上年底累计完成投资(亿元)',
  '新开工/在建项目个数',
  '新开工/在建（个）',
  '新开工',
  '在建项目',
  '在建人数',
  '建设用地（亩）',
])('%s is told, not guessed', (path) => {
  expect(readMeasure(path.split('/')).kind).toBe('unknown');
});

test.each(['备注', '序号', '联系人', '单 位'])('%s says nothing', (heading) => {
  expect(readMeasure([heading]).kind).toBe('silent');
});

test.each<[path: string, month: number | null, year: number | null]>([
  ['1-8月累计完成投资', 8, null],
  ['1-8月/完成投资', 8, null],
  ['2021年/完成投资', null, 2021],
  ['2021年计划投资', null, 2021],
])('%s names its time', (path, month, year) => {
  expect(readMeasure(path.split('/'))).toMatchObject({ kind: 'measure', month, year });
});

test('累计完成投资 alone is settled by the columns beside', () => {
  expect(readMeasure(['累计完成投资']).kind).toBe('total-to-date');
});
