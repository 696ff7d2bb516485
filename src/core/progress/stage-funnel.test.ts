import { contextOf } from '../../../test/harness/contexts.js';
import type { RowValues } from '../../../test/harness/lists.js';
import { check } from '../check.js';
import { policyFigures } from './policy-figures.js';
import { stageFunnel, STAGE_RATES } from './stage-funnel.js';

const HEADINGS = {
  signed: '是否签约',
  'milestones.signing.actual': '签约时间',
  filed: '是否备案',
  'milestones.proposal.planned': '备案计划完成时间',
  'milestones.proposal.actual': '备案实际完成时间',
  inProduction: '投产情况',
  'milestones.production.actual': '投产时间',
  atCapacity: '是否达产达效',
  'milestones.capacity.actual': '达效时间',
};
const DAYS = [
  'milestones.signing.actual',
  'milestones.proposal.actual',
  'started',
  'actualFinish',
  'milestones.production.actual',
  'milestones.capacity.actual',
] as const;

/** A project that has come through so many of the six stages. */
function through(stages: number, more: RowValues = {}): RowValues {
  return {
    ...Object.fromEntries(
      DAYS.map((field, at) => [
        field,
        field === 'started' ? (at < stages ? '是' : '否') : at < stages ? '2022-08-01' : null,
      ]),
    ),
    ...(stages > 2 ? {} : { investedYearToDate: 0 }),
    ...more,
  };
}

function funnelOf(rows: readonly RowValues[], policy: Readonly<Record<string, unknown>> = {}) {
  return contextOf(rows, policy, { list: 'new-start', headings: HEADINGS });
}

const TEN = [0, 1, 2, 3, 3, 4, 4, 5, 6, 6].map((stages) => through(stages));

test('from the contract to full capacity', () => {
  const { rates, ...counts } = stageFunnel(funnelOf(TEN));
  expect(counts).toEqual({
    ...{ signed: 9, filed: 8, started: 7, finished: 5, inProduction: 3, atCapacity: 2 },
    filingRate: 8 / 9,
    startRate: 7 / 8,
    completionRate: 950 / 1200,
    productionRate: 3 / 5,
    capacityRate: 2 / 3,
  });
  expect(rates).toEqual({
    filingRate: { done: 8, of: 9, rate: 8 / 9 },
    filedStartRate: { done: 7, of: 8, rate: 7 / 8 },
    startedCompletionRate: { done: 7 * 950, of: 7 * 1200, rate: 950 / 1200 },
    productionRate: { done: 3, of: 5, rate: 3 / 5 },
    capacityRate: { done: 2, of: 3, rate: 2 / 3 },
  });
  expect(Object.keys(rates)).toEqual([...STAGE_RATES]);
});

test('what one more project changes', () => {
  const rateOf = (rows: readonly RowValues[]) => stageFunnel(funnelOf(rows)).rates;
  const before = rateOf(TEN);
  const changed = (rows: readonly RowValues[]) =>
    STAGE_RATES.filter((rate) => JSON.stringify(rateOf(rows)[rate]) !== JSON.stringify(before[rate]));
  expect(changed([...TEN, through(0)])).toEqual([]);
  expect(changed([...TEN, through(1)])).toEqual(['filingRate']);
  expect(changed([...TEN, through(2)])).toEqual(['filingRate', 'filedStartRate']);
  expect(changed([...TEN, through(3)])).toEqual(['filingRate', 'filedStartRate', 'startedCompletionRate']);
  expect(changed([...TEN, through(6)])).toEqual([...STAGE_RATES]);
});

test('by yes and no, which go before the days', () => {
  const rows = [
    { signed: '已签约', filed: '已备案', started: '是', inProduction: '未投产', actualFinish: '2022-09-01' },
    { signed: '√', filed: '未备案', 'milestones.proposal.actual': '2022-03-01', started: '否', investedYearToDate: 0 },
    { signed: '是', filed: null, 'milestones.proposal.actual': '2022-03-01', started: '否', investedYearToDate: 0 },
    { signed: '否', filed: '', started: '否', investedYearToDate: 0, actualFinish: null },
  ];
  const context = funnelOf(rows.map((row) => ({ ...row, 'milestones.proposal.planned': null })));
  expect(stageFunnel(context)).toMatchObject({
    signed: 3,
    filed: 2,
    started: 1,
    finished: 1,
    inProduction: 0,
    atCapacity: null,
    rates: { filingRate: { done: 2, of: 3 }, productionRate: { done: 0, of: 1 }, capacityRate: null },
  });
  expect(check(context.recognised.workbook, context.policy).findings).toEqual([]);
});

test('without columns nothing is told but what has started', () => {
  expect(stageFunnel(contextOf([{}]))).toMatchObject({
    signed: null,
    filed: null,
    started: 1,
    finished: null,
    inProduction: null,
    atCapacity: null,
    rates: { filingRate: null, filedStartRate: null, productionRate: null, capacityRate: null },
  });
  expect(stageFunnel(contextOf([]))).toMatchObject({ started: null, rates: { startedCompletionRate: null } });
});

test('投产时间 alone is the finish', () => {
  const context = contextOf([{ actualFinish: '2022-09-01' }], {}, { headings: { actualFinish: '投产时间' } });
  expect(stageFunnel(context)).toMatchObject({ finished: 1, inProduction: null });
});

test.each([
  ['filingRate', 'target-shortfall'],
  ['filedStartRate', 'start-rate-low'],
  ['startedCompletionRate', 'completion-rate-low'],
  ['productionRate', 'target-shortfall'],
  ['capacityRate', 'target-shortfall'],
] as const)('a policy may set a figure for %s', (measure, rule) => {
  const told = stageFunnel(funnelOf(TEN)).rates[measure]?.rate ?? 0;
  const policy = (atLeast: number) => ({
    checkpoints: [{ id: 'rate', title: '五率', source: { document: '文件' }, measure, atLeast, by: '2022-09-30' }],
  });
  const missed = (atLeast: number) => {
    const { recognised, policy: asked } = funnelOf(TEN, policy(atLeast));
    return check(recognised.workbook, asked).findings.flatMap((finding) =>
      finding.category === 'portfolio' ? [finding.rule] : [],
    );
  };
  expect(policyFigures(funnelOf(TEN, policy(told)))).toMatchObject([{ actual: told, met: true }]);
  expect(missed(told)).toEqual([]);
  expect(missed(told + 0.01)).toEqual([rule]);
});
