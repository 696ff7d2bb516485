import type { TargetScope } from '../../policies/policy.js';
import { example, PLANT, type Examples } from './example.js';

const ALL: TargetScope = {
  lists: ['new-start', 'under-construction'],
  programme: null,
  tier: null,
  sector: null,
  organisation: null,
  fundingSource: null,
  totalInvestmentAtLeast: null,
};
const SOURCE = { document: '长寿区贯彻落实重庆市扩大有效投资若干措施任务分解方案', number: null, clause: '（二）' };
const WUXI = {
  document: '市政府关于进一步扩大有效投资的实施意见',
  number: '锡政发〔2022〕15号',
  clause: '附件 二、（一）',
};

export const portfolio = {
  'start-rate-low': example(
    'start-rate-low',
    'portfolio',
    'warning',
    { list: 'new-start' },
    {
      id: 'start-rate-september',
      title: '9月底前新建项目开工率',
      source: SOURCE,
      scope: { ...ALL, lists: ['new-start'] },
      measure: 'startRate',
      unit: null,
      actual: 48 / 62,
      atLeast: 0.8,
      atMost: null,
      of: 62,
      by: '2022-09-30',
      projects: 62,
    },
  ),
  'completion-rate-low': example(
    'completion-rate-low',
    'portfolio',
    'warning',
    {},
    {
      id: 'provincial-progress-june',
      title: '省重大项目半年度投资进度',
      source: WUXI,
      scope: { ...ALL, tier: '省重大项目' },
      measure: 'completionRate',
      unit: null,
      actual: 0.542,
      atLeast: 0.6,
      atMost: null,
      of: 1_880_000,
      by: '2022-06-30',
      projects: 27,
    },
  ),
  'target-shortfall': example(
    'target-shortfall',
    'portfolio',
    'warning',
    {},
    {
      id: 'invested',
      title: '全年完成投资',
      source: SOURCE,
      scope: ALL,
      measure: 'investedYearToDate',
      unit: '亿元',
      actual: 3_286_000,
      atLeast: 3_300_000,
      atMost: null,
      of: null,
      by: '2022-12-31',
      projects: 166,
    },
  ),
  'entry-threshold-missed': example(
    'entry-threshold-missed',
    'portfolio',
    'warning',
    { ...PLANT, cell: 'F8', field: 'totalInvestment' },
    {
      heading: '总投资',
      unit: '万元',
      totalInvestment: 15_000,
      threshold: 20_000,
      kinds: ['市级重大产业项目', '现代服务业'],
    },
  ),
} satisfies Partial<Examples>;
