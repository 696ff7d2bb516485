import { contextOf } from '../../../test/harness/contexts.js';
import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { prepare } from '../../core/check.js';
import type { CheckContext } from '../../core/rules/context.js';
import { compareBands, PRESETS, schedulesApart } from './standing-bands.js';
import { FIGURE_STATES, standingFigures } from './standing-figures.js';
import { groupDetail, programmesOf, rankingOf, type StandingGroup } from './standing-groups.js';
import { dayOfReport, problemLevelsOf, problemOf, sizesOf, stagesOf } from './standing-overview.js';
import { standingProject, worstFirst } from './standing-project.js';

function ofSheets(sheets: readonly SheetSpec[], policy: Readonly<Record<string, unknown>> = {}): CheckContext {
  return prepare(workbook({ sheets }), policyWith(policy)).context;
}

const REGISTER = {
  rankGroups: ['部门', '平台公司'],
  organisations: [
    { name: '区交通局', aliases: [], group: '部门', kind: 'department' },
    { name: '区水利局', aliases: [], group: '部门', kind: 'department' },
    { name: '开投集团', aliases: [], group: '平台公司', kind: 'platform-company' },
    { name: '领导小组', aliases: [], group: '部门', kind: 'body' },
  ],
};

describe('ranking', () => {
  const rows: RowValues[] = [
    { responsibleOrganisation: '区交通局' },
    { responsibleOrganisation: '区水利局' },
    { responsibleOrganisation: '开投集团', investedYearToDate: 90 },
    { responsibleOrganisation: '领导小组' },
    { responsibleOrganisation: '' },
    { responsibleOrganisation: '外来公司', annualPlan: 0, investedYearToDate: 0 },
  ];
  const ranking = rankingOf(contextOf(rows, REGISTER));
  const told = ({ name, rank, isTied }: StandingGroup) => [name, rank, isTied];

  test('within groups, ties told, nobody without a plan has a rank', () => {
    expect(ranking.groups.map(({ name, organisations }) => [name, ...organisations.map(told)])).toEqual([
      ['部门', ['区交通局', 1, true], ['区水利局', 1, true]],
      ['平台公司', ['开投集团', 1, false]],
      [null, ['外来公司', null, false]],
    ]);
  });

  test('bodies and the projects of nobody are told apart', () => {
    expect(ranking.unranked.map(told)).toEqual([
      ['领导小组', null, false],
      [null, null, false],
    ]);
  });
});

describe('an organisation opened', () => {
  const checkpoint = { measure: 'completionRate', atLeast: 0.9, by: '2022-11-30', source: { document: '文' } };
  const policy = {
    year: 2022,
    checkpoints: [{ ...checkpoint, id: 'c', title: '11月底', scope: { lists: ['under-construction'] } }],
  };
  const only = (context: CheckContext): StandingGroup => rankingOf(context).groups[0]!.organisations[0]!;

  test('what it needs a month until the next checkpoint and for the year', () => {
    const context = contextOf([{ investedYearToDate: 480 }], policy);
    expect(groupDetail(context, only(context)).needs).toMatchObject([
      { checkpoint: { by: '2022-11-30' }, need: { missing: 600, months: 2, aMonth: 300 } },
      { checkpoint: null, need: { missing: 720, months: 3, aMonth: 240 } },
    ]);
  });

  test('preliminary projects do not hide a checkpoint of the others', () => {
    const sheets = [listSheet('under-construction', [{ investedYearToDate: 480 }]), listSheet('preliminary', [{}])];
    const context = ofSheets(sheets, policy);
    expect(groupDetail(context, only(context)).needs).toHaveLength(2);
  });

  test.each<[string, RowValues[], object]>([
    ['green already', [{}], { kind: 'green' }],
    [
      'the one that is furthest behind is enough',
      [{ investedYearToDate: 899 }, { investedYearToDate: 0 }, { investedYearToDate: 900 }],
      { kind: 'projects', projects: [{ cell: 'B5', behind: 900 }] },
    ],
    ['without a plan nothing tells', [{ annualPlan: 0, investedYearToDate: 0 }], { kind: 'unknown' }],
    [
      'a finished project cannot catch up',
      [{ investedYearToDate: 100, actualFinish: '2022-08' }],
      { kind: 'not-enough' },
    ],
  ])('the way to green: %s', (_, rows, way) => {
    const context = contextOf(rows);
    expect(groupDetail(context, only(context)).wayToGreen).toMatchObject(way);
  });
});

test('projects come worst first, those without a band last, each with why it has none', () => {
  const context = ofSheets([
    listSheet('new-start', [
      { name: '没开', started: '否', actualStart: '' },
      { name: '矛盾', started: '是', actualStart: '' },
    ]),
    listSheet('under-construction', [
      { name: '快', investedYearToDate: 1200 },
      { name: '慢', investedYearToDate: 90 },
      { name: '完', actualFinish: '2022-08' },
      { name: '缺', annualPlan: '' },
    ]),
    listSheet('preliminary', [{ name: '前' }]),
  ]);
  const told = worstFirst(context, context.rows).map((row) => {
    const { name, judged } = standingProject(context, row);
    return [name, typeof judged === 'string' ? judged : judged.band];
  });
  expect(told).toEqual([
    ['慢', 'red'],
    ['快', 'green'],
    ['没开', 'not-started'],
    ['矛盾', 'start-unclear'],
    ['完', 'finished'],
    ['缺', 'no-figures'],
    ['前', 'preliminary'],
  ]);
});

describe('programmes', () => {
  const rows = [
    { programme: '甲', investedYearToDate: 1200 },
    { programme: '乙', investedYearToDate: 90 },
    { programme: '', investedYearToDate: 90 },
  ];
  test('those of the column, furthest behind first', () => {
    expect(programmesOf(contextOf(rows)).map(({ name }) => name)).toEqual(['乙', '甲']);
  });
  test('those of the policy by all their names; one without projects is left out', () => {
    const programmes = ['甲类', '丙'].map((name) => ({ name, aliases: name === '甲类' ? ['甲'] : [] }));
    const found = programmesOf(contextOf(rows, { programmes }));
    expect(found.map(({ name, figures }) => [name, figures.projects])).toEqual([['甲类', 1]]);
  });
});

describe('figures of the policy', () => {
  const scope = { lists: ['under-construction'] };
  const source = { document: '文', clause: '（二）' };
  const target = { title: '目标', source, scope };
  const only = (figure: object, more: object = {}) => {
    const targets = [{ id: 'one', ...target, ...figure }];
    const context = contextOf([{}, {}], { year: 2022, targets, ...more });
    return standingFigures(context).find(({ id }) => id === 'one')!;
  };
  const money = { measure: 'investedYearToDate', unit: '亿元', by: '2022-12-31' };

  test.each([
    ['missed', { ...money, atLeast: 1, by: '2022-09-30' }, {}],
    ['ahead', { ...money, atLeast: 1 }, {}],
    ['met', { ...money, atLeast: 0.19 }, {}],
    ['part-only', { ...money, atLeast: 1 }, { held: 10 }],
    ['not-asked', { ...money, atLeast: 1, enforced: false }, {}],
    ['damaged', { ...money, atLeast: 1, damaged: true, enforced: false }, {}],
    ['other-year', { ...money, atLeast: 1, by: '2023-12-31' }, { year: 2023 }],
    ['not-in-lists', { measure: 'outside-lists', atLeast: 6.5, unit: '万亩' }, {}],
  ])('%s', (state, figure, { held, ...more }: { held?: number; year?: number }) => {
    const counted = { id: 'count', ...target, measure: 'projects', atLeast: held, unit: '个', by: '2022-12-31' };
    const targets = [{ id: 'one', ...target, ...figure }, ...(held === undefined ? [] : [counted])];
    expect(only(figure, { ...more, targets }).state).toBe(state);
  });

  test('money is in 万元, and what is needed is told with its months and days', () => {
    expect(only({ ...money, atLeast: 1 })).toMatchObject({
      actual: 1900,
      atLeast: 10000,
      need: { amount: { missing: 8100, months: 3, aMonth: 2700 }, daysLeft: 92 },
    });
  });

  test('a checkpoint that a later one has replaced, and the order of all', () => {
    const checkpoint = { title: '节点', source, scope, measure: 'completionRate' };
    const checkpoints = [
      { ...checkpoint, id: 'june', atLeast: 0.6, by: '2022-06-30' },
      { ...checkpoint, id: 'december', atLeast: 1, by: '2022-12-31' },
      { ...checkpoint, id: 'september', atLeast: 0.9, by: '2022-09-30' },
    ];
    const figures = standingFigures(contextOf([{}], { year: 2022, checkpoints }));
    expect(figures.map(({ id, state }) => [id, state])).toEqual([
      ['september', 'missed'],
      ['december', 'ahead'],
      ['june', 'replaced'],
    ]);
    const order = figures.map(({ state }) => FIGURE_STATES.indexOf(state));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe('other band rules', () => {
  test('what changes, of organisations and of projects', () => {
    const context = contextOf([{ investedYearToDate: 730 }, { investedYearToDate: 90, responsibleOrganisation: '乙' }]);
    const { before, after, organisations, projects } = compareBands(context, 'wuhan-2022');
    expect([before, after]).toEqual([
      { green: 0, yellow: 1, red: 1 },
      { green: 1, yellow: 0, red: 1 },
    ]);
    expect(organisations).toEqual([{ name: '区交通局', before: 'yellow', after: 'green' }]);
    expect(projects.map(({ row, before: was, after: is }) => [row.row, was, is])).toEqual([[3, 'yellow', 'green']]);
  });
  test('every preset can be chosen, another one is our own error', () => {
    const context = contextOf([{}]);
    for (const { id } of PRESETS) expect(() => compareBands(context, id)).not.toThrow();
    expect(() => compareBands(context, 'nowhere')).toThrow(RangeError);
  });
  test('only rows with plans of their own have two schedules', () => {
    const own = { planToDate: 200, investedYearToDate: 200 };
    const rows = schedulesApart(contextOf([own, { planToDate: '', investedYearToDate: 200 }]));
    expect(rows.map(({ row, own: { band }, calendar }) => [row.row, band, calendar.band])).toEqual([
      [3, 'green', 'red'],
    ]);
  });
});

test('stages: nodes in order with those overdue, and no figure where no column tells', () => {
  const context = contextOf(
    [
      { 'milestones.tender.planned': '2022-08', 'milestones.tender.actual': '' },
      { 'milestones.feasibility.planned': '2022-08', 'milestones.feasibility.actual': '2022-08' },
    ],
    {},
    { list: 'preliminary' },
  );
  const { milestones, steps } = stagesOf(context);
  expect(milestones).toEqual([
    { node: 'feasibility', done: 1, overdue: 0, projects: 2 },
    { node: 'tender', done: 0, overdue: 1, projects: 2 },
  ]);
  expect(steps.find(({ step }) => step === 'atCapacity')?.projects).toBeNull();
});

test('sizes are nested', () => {
  const sizes = sizesOf(
    contextOf([{ totalInvestment: 10_000 }, { totalInvestment: 100_000 }], { sizeClasses: [10_000, 100_000] }),
  );
  expect(sizes.map(({ projects }) => projects)).toEqual([2, 1]);
});

test('problems: the highest level first, overdue projects first, those of no level last', () => {
  const context = contextOf([
    { problem: '缺地', escalationLevel: '分管领导' },
    { problem: '缺钱', escalationLevel: '领导小组', plannedFinish: '2023-01' },
    { problem: '缺人', escalationLevel: '领导小组', plannedFinish: '2022-08' },
    { problem: '缺料', escalationLevel: '' },
    { problem: '无', escalationLevel: '' },
  ]);
  const told = problemLevelsOf(context).map(({ level, problems, overdue, rows }) => [
    level,
    problems,
    overdue,
    ...rows.map((row) => problemOf(context, row).problem),
  ]);
  expect(told).toEqual([
    ['领导小组', 2, 1, '缺人', '缺钱'],
    ['分管领导', 1, 0, '缺地'],
    [null, 1, 0, '缺料'],
  ]);
});

test.each([
  [new Date(2022, 8, 20), { day: '2022-09-25', daysLeft: 5 }],
  [new Date(2022, 8, 25, 23, 59), { day: '2022-09-25', daysLeft: 0 }],
  [new Date(2022, 8, 27), { day: '2022-09-25', daysLeft: -2 }],
])('the day of the report, seen on %s', (now, expected) => {
  expect(dayOfReport(contextOf([{}], { reportDay: 25 }), now)).toEqual(expected);
  expect(dayOfReport(contextOf([{}]), now)).toBeNull();
});
