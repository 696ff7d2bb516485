import { contextOf } from '../../../test/harness/contexts.js';
import { aggregate } from './aggregates.js';
import { aggregateNeed, fewestToGreen, figureNeeds, monthlyNeed, needsUntil, projectNeed } from './needs.js';

describe('what is needed', () => {
  it.each([
    [900, 1200, 9, 12, { missing: 300, months: 3, aMonth: 100 }],
    [900, 1200, 12, 12, { missing: 300, months: 0, aMonth: 300 }],
    [1300, 1200, 9, 12, { missing: 0, months: 3, aMonth: 0 }],
    [300, 600, 4, 6, { missing: 300, months: 2, aMonth: 150 }],
    [300, 600, 9, 6, { missing: 300, months: 0, aMonth: 300 }],
  ])('%d of %d in month %d by %d', (done, wanted, month, last, need) =>
    expect(monthlyNeed(done, wanted, month, last)).toEqual(need),
  );

  it('of a project and of an organisation, to the year’s plan', () => {
    const context = contextOf([{ investedYearToDate: 600 }, { annualPlan: null }, { investedYearToDate: '很多' }]);
    expect(context.rows.map((row) => projectNeed(context, row)?.aMonth)).toEqual([200, undefined, undefined]);
    expect(aggregateNeed(context, aggregate(context, context.rows.slice(0, 1)))?.aMonth).toBe(200);
  });

  const SOURCE = { document: '方案', clause: '一' };
  const FIGURES = {
    year: 2022,
    targets: [
      { id: 'invested', title: '投资', source: SOURCE, measure: 'investedYearToDate', atLeast: 0.3, unit: '亿元' },
      { id: 'count', title: '个数', source: SOURCE, measure: 'projects', atLeast: 3, unit: '个' },
      { id: 'reached', title: '个数', source: SOURCE, measure: 'projects', atLeast: 2, unit: '个' },
    ],
    checkpoints: [
      { id: 'june', title: '开工率', source: SOURCE, measure: 'startRate', atLeast: 0.5, by: '2022-06-30' },
      { id: 'november', title: '开工率', source: SOURCE, measure: 'startRate', atLeast: 1, by: '2022-11-30' },
      { id: 'progress', title: '投资进度', source: SOURCE, measure: 'completionRate', atLeast: 0.9, by: '2022-10-31' },
      { id: 'ahead', title: '超序时', source: SOURCE, measure: 'gapPoints', atLeast: 0, by: '2022-03-31' },
    ],
  };

  it('of each figure, before its day and behind it', () => {
    const rows = [
      { started: '是', investedYearToDate: 600 },
      { started: '否', investedYearToDate: 0 },
    ];
    const context = contextOf(rows, FIGURES, { list: 'new-start', asOf: '2022-09-30' });
    const needs = figureNeeds(context).map(({ standing, projects, amount, daysLeft }) => [
      standing.figure.id,
      standing.time,
      projects,
      amount === null ? null : Math.round(amount.aMonth),
      daysLeft,
    ]);
    expect(needs).toEqual([
      ['invested', 'ahead', null, 800, 92],
      ['count', 'ahead', 1, null, 92],
      ['november', 'ahead', 1, null, 61],
      ['progress', 'ahead', null, 1560, 31],
      ['ahead', 'due', null, 1200, -183],
    ]);
  });

  it('of any projects, to each checkpoint that lies ahead and to the year’s plan', () => {
    const rate = (by: string, atLeast: number, scope = {}) => ({
      id: by,
      title: '投资进度',
      source: SOURCE,
      measure: 'completionRate',
      atLeast,
      by,
      scope,
    });
    const context = contextOf([{ investedYearToDate: 600 }, { investedYearToDate: 1200 }], {
      year: 2022,
      checkpoints: [
        rate('2022-11-30', 0.9),
        rate('2022-10-31', 0.8),
        rate('2022-06-30', 0.4),
        rate('2022-10-15', 1, { lists: ['new-start'] }),
      ],
    });
    const told = (rows: typeof context.rows) =>
      needsUntil(context, rows).map(({ checkpoint, need }) => [checkpoint?.id ?? null, Math.round(need.aMonth)]);
    expect(told(context.rows)).toEqual([
      ['2022-10-31', 120],
      ['2022-11-30', 180],
      [null, 200],
    ]);
    expect(told(context.rows.slice(1))).toEqual([
      ['2022-10-31', 0],
      ['2022-11-30', 0],
      [null, 0],
    ]);
    expect(told([])).toEqual([]);
  });

  it.each([
    ['nobody is behind', [900, 900], [], {}],
    ['the worst is enough', [0, 895, 895, 900], [0], {}],
    ['two of four', [0, 100, 850, 950], [0, 1], {}],
    ['one that is ahead makes up for another', [1800, 0], [], {}],
    ['by points, half of the distance may stay', [600, 899], [], { bands: { by: 'points', yellow: 15 } }],
    ['by points', [600, 600], [0, 1], { bands: { by: 'points', yellow: 5 } }],
  ])('the fewest projects to green: %s', (_, done, chosen, policy) => {
    const context = contextOf(
      done.map((investedYearToDate) => ({ investedYearToDate })),
      policy,
    );
    const found = fewestToGreen(context, context.rows);
    expect(found?.map(({ row }) => context.rows.indexOf(row))).toEqual(chosen);
  });

  it('no plans to date, no telling', () => {
    const context = contextOf([{ annualPlan: null }]);
    expect(fewestToGreen(context, context.rows)).toBeUndefined();
  });
});
