/** The documents of the shipped policies as batches of projects, and what each change of a figure makes of them. */
import { fewer, having, less, unstarted, type Batch, type Change, type Made } from './made-to-figures.js';

export interface Document extends Made {
  readonly changes: readonly (readonly [title: string, change: Change, missed: readonly string[]])[];
}

const GOVERNMENT = { tier: '市级政府投资项目', sector: '城市建设', programme: '' };
const PROVINCIAL = { tier: '省重大项目', sector: '交通运输', programme: '' };
const INDUSTRIAL = { tier: '市级重大产业项目', sector: '先进制造业', programme: '' };

/** Each project of the industrial tier stands above the entry threshold of 5 亿元. */
export const WUXI: readonly Batch[] = [
  { list: 'new-start', projects: 60, invested: 100, annualPlan: 100, values: GOVERNMENT },
  { list: 'under-construction', projects: 123, invested: 250, annualPlan: 250, values: GOVERNMENT },
  { list: 'new-start', projects: 18, invested: 88, annualPlan: 88, values: PROVINCIAL },
  { list: 'under-construction', projects: 9, invested: 100, annualPlan: 100, values: PROVINCIAL },
  { list: 'new-start', projects: 100, totalInvestment: 1000, invested: 400, annualPlan: 400, values: INDUSTRIAL },
  {
    list: 'under-construction',
    projects: 181,
    totalInvestment: 1810,
    invested: 950,
    annualPlan: 950,
    values: INDUSTRIAL,
  },
  {
    list: 'under-construction',
    projects: 40,
    invested: 290,
    annualPlan: 290,
    values: { tier: '', sector: '新型基础设施', programme: '', responsiblePerson: '张三' },
  },
  { list: 'under-construction', projects: 185, values: { tier: '', sector: '', programme: '全省一季度开工项目' } },
  ...(
    [
      [65, 10],
      [7, 50],
      [8, 100],
    ] as const
  ).map(([projects, size]): Batch => ({
    list: 'preliminary',
    projects,
    totalInvestment: projects * size,
    values: { tier: '', sector: '', programme: '招引备案' },
  })),
];

/** 65 of the largest projects, in the programmes' own shares. */
const LARGEST = { tier: '特别重大项目' };
const OTHERS = { tier: '年度重大建设项目' };

export const DOCUMENTS: readonly Document[] = [
  {
    policy: 'changshou-2022',
    asOf: '2022-12-31',
    batches: [
      { list: 'new-start', projects: 52, started: 40, invested: 80, annualPlan: 80, values: { fundingSource: '自筹' } },
      { list: 'new-start', projects: 10, invested: 20, annualPlan: 20, values: { fundingSource: '中央预算内投资' } },
      { list: 'under-construction', projects: 104, invested: 230, annualPlan: 230, values: { fundingSource: '自筹' } },
    ],
    changes: [
      ['165 projects', fewer(2), ['target-shortfall projects']],
      ['329.9 亿元', less(2, 'invested'), ['target-shortfall invested']],
      ['49 of 62 started', unstarted(0, 39), ['start-rate-low start-rate-september']],
      [
        'one project of the central budget has not started',
        (batches) => unstarted(0, 41)(unstarted(1, 9)(batches)),
        ['start-rate-low central-budget-started'],
      ],
    ],
  },
  {
    policy: 'changshou-2023',
    asOf: '2023-12-31',
    batches: [
      {
        list: 'new-start',
        projects: 32,
        totalInvestment: 526,
        annualPlan: 101,
        values: { ...OTHERS, programme: '新材料高地专项' },
      },
      {
        list: 'under-construction',
        projects: 60,
        totalInvestment: 600,
        annualPlan: 100,
        values: { ...LARGEST, programme: '新材料高地专项' },
      },
      {
        list: 'under-construction',
        projects: 43,
        totalInvestment: 602,
        annualPlan: 28,
        values: { ...OTHERS, programme: '运动康养旅游目的地' },
      },
      {
        list: 'under-construction',
        projects: 5,
        totalInvestment: 100,
        annualPlan: 10,
        values: { ...LARGEST, programme: '运动康养旅游目的地' },
      },
      {
        list: 'under-construction',
        projects: 80,
        totalInvestment: 1136,
        annualPlan: 93,
        values: { ...OTHERS, programme: '生命科学城' },
      },
    ],
    changes: [
      ['219 projects', fewer(4), ['target-shortfall life-science-projects', 'target-shortfall projects']],
      [
        'a project in another programme',
        (batches) => fewer(0)(having(2, ({ projects }) => ({ projects: projects + 1 }))(batches)),
        ['target-shortfall materials-projects'],
      ],
      [
        'a project of the tourist programme in that of life science',
        (batches) => fewer(2)(having(4, ({ projects }) => ({ projects: projects + 1 }))(batches)),
        ['target-shortfall tourism-projects'],
      ],
      ['0.1 of the total', less(0, 'totalInvestment'), ['target-shortfall materials-total', 'target-shortfall total']],
      [
        '0.1 of the tourist total',
        less(2, 'totalInvestment'),
        ['target-shortfall total', 'target-shortfall tourism-total'],
      ],
      [
        '0.1 of the materials plan',
        less(0, 'annualPlan'),
        ['target-shortfall materials-plan', 'target-shortfall plan'],
      ],
      ['0.1 of the tourist plan', less(2, 'annualPlan'), ['target-shortfall plan', 'target-shortfall tourism-plan']],
      [
        '0.1 of the life science total',
        less(4, 'totalInvestment'),
        ['target-shortfall life-science-total', 'target-shortfall total'],
      ],
      ['0.1 of the plan', less(4, 'annualPlan'), ['target-shortfall life-science-plan', 'target-shortfall plan']],
      [
        '64 of the largest',
        (batches) => fewer(1)(having(0, ({ projects }) => ({ projects: projects + 1 }))(batches)),
        ['target-shortfall special-major-projects'],
      ],
    ],
  },
  {
    policy: 'wuxi-2022',
    asOf: '2022-12-31',
    batches: WUXI,
    changes: [
      ['182 of the government', fewer(1), ['target-shortfall government-projects']],
      ['349.9 亿元 of the government', less(1, 'invested'), ['target-shortfall government-invested']],
      ['26 of the province', fewer(3), ['target-shortfall provincial-projects']],
      [
        '17 new ones of the province',
        (batches) => fewer(2)(having(3, ({ projects }) => ({ projects: projects + 1 }))(batches)),
        ['target-shortfall provincial-new-projects'],
      ],
      ['187.9 亿元 of the province', less(2, 'invested'), ['target-shortfall provincial-invested']],
      ['280 of industry', fewer(4), ['target-shortfall industrial-projects']],
      ['1349.9 亿元 of industry', less(4, 'invested'), ['target-shortfall industrial-invested']],
      [
        'industry under construction behind schedule',
        less(5, 'invested'),
        ['completion-rate-low industrial-carry-over-ahead', 'target-shortfall industrial-invested'],
      ],
      ['one of the province has not started', unstarted(2, 17), ['start-rate-low provincial-started-september']],
      ['one of industry has not started', unstarted(4, 99), ['start-rate-low industrial-started-september']],
      ['289.9 亿元 of new infrastructure', less(6, 'invested'), ['target-shortfall new-infrastructure']],
      ['184 of the first quarter', fewer(7), ['target-shortfall started-first-quarter']],
      ['79 of 10 亿元', fewer(8), ['target-shortfall filed-over-1-billion']],
      [
        '14 of 50 亿元',
        (batches) => fewer(9)(having(8, ({ projects }) => ({ projects: projects + 1, totalInvestment: 660 }))(batches)),
        ['target-shortfall filed-over-5-billion'],
      ],
      [
        '7 of 100 亿元',
        (batches) =>
          fewer(10)(having(9, ({ projects }) => ({ projects: projects + 1, totalInvestment: 400 }))(batches)),
        ['target-shortfall filed-over-10-billion'],
      ],
    ],
  },
  {
    policy: 'beibei-2022',
    asOf: '2022-04-30',
    batches: [
      { list: 'new-start', projects: 49, totalInvestment: 154.63, annualPlan: 110.59 },
      { list: 'under-construction', projects: 150, totalInvestment: 2000, annualPlan: 300 },
      { list: 'preliminary', projects: 129, totalInvestment: 993.06 },
    ],
    changes: [
      ['198 projects', fewer(1), ['target-shortfall construction-projects']],
      ['2154.53 亿元', less(1, 'totalInvestment'), ['target-shortfall construction-total']],
      ['410.49 亿元', less(0, 'annualPlan'), ['target-shortfall construction-plan']],
      ['128 projects', fewer(2), ['target-shortfall preliminary-projects']],
      ['992.96 亿元', less(2, 'totalInvestment'), ['target-shortfall preliminary-total']],
      ['rounded up to the printed figure', having(1, () => ({ totalInvestment: 1999.9951 })), []],
    ],
  },
];
