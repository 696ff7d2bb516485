import { contextOf } from '../../../test/harness/contexts.js';
import type { RowValues } from '../../../test/harness/lists.js';
import { ranked, rankedOrganisations } from './ranks.js';

describe('ranks', () => {
  it.each([
    [
      [3, 2, 2, 1],
      [1, 2, 2, 4],
    ],
    [
      [0.1 + 0.2, 0.3, 0.5],
      [1, 2, 2],
    ],
    [
      [null, 1, null],
      [1, null, null],
    ],
    [[], []],
  ])('%p: %p', (values, ranks) =>
    expect(
      ranked(
        values.map((value) => ({ value })),
        ({ value }) => value,
      ).map(({ rank }) => rank),
    ).toEqual(ranks),
  );

  const REGISTER = {
    rankGroups: ['部门', '平台公司'],
    organisations: [
      { name: '甲局', group: '部门' },
      { name: '乙局', group: '部门' },
      { name: '丙局', group: '部门' },
      { name: '开投集团', group: '平台公司', kind: 'platform-company' },
      { name: '指挥部', group: '部门', kind: 'body' },
    ],
  };
  const ROWS = [
    { responsibleOrganisation: '甲局', investedYearToDate: 600 },
    { responsibleOrganisation: '乙局', investedYearToDate: 1500 },
    { responsibleOrganisation: '丙局', annualPlan: null },
    { responsibleOrganisation: '开投集团', investedYearToDate: 100 },
    { responsibleOrganisation: '指挥部', investedYearToDate: 1200 },
    { responsibleOrganisation: '某公司', investedYearToDate: 1200 },
  ];
  const told = (policy: Readonly<Record<string, unknown>>, rows: readonly RowValues[] = ROWS) =>
    rankedOrganisations(contextOf(rows, policy)).map(({ group, organisations }) => [
      group,
      ...organisations.map(({ of, rank }) => `${of.name} ${rank}`),
    ]);

  it('keep groups apart, rank no body and nobody without a plan', () =>
    expect(told(REGISTER)).toEqual([
      ['部门', '乙局 1', '甲局 2', '丙局 null'],
      ['平台公司', '开投集团 1'],
      [null, '某公司 1'],
    ]));

  it('go by attainment where the policy says so', () => {
    const rows = [
      { responsibleOrganisation: '甲局', investedYearToDate: 600, planToDate: 300 },
      { responsibleOrganisation: '乙局', investedYearToDate: 800, planToDate: 800 },
    ];
    expect(told(REGISTER, rows)).toEqual([['部门', '乙局 1', '甲局 2']]);
    expect(told({ ...REGISTER, rankBy: 'attainment' }, rows)).toEqual([['部门', '甲局 1', '乙局 2']]);
  });
});
