import { contextOf } from '../../../test/harness/contexts.js';
import { aggregate, aggregateBy, firstOrganisation } from './aggregates.js';

describe('aggregates', () => {
  it('sum up, with time progress by the calendar beside the rows’ own plans, and no cap', () => {
    const context = contextOf([
      { annualPlan: 1000, investedYearToDate: 1500, planToDate: 500 },
      { annualPlan: 1000, investedYearToDate: 900, planToDate: 1000 },
    ]);
    expect(aggregate(context, context.rows)).toMatchObject({
      projects: 2,
      annualPlan: 2000,
      investedYearToDate: 2400,
      completionRate: 1.2,
      timeProgress: 0.75,
      gapPoints: expect.closeTo(45, 9) as number,
      planToDate: 1500,
      attainment: 1.6,
      band: 'green',
      unreadable: 0,
    });
  });

  it('have no rate without a plan, and tell what cannot be read', () => {
    const context = contextOf([{ annualPlan: 0, investedYearToDate: '很多' }]);
    expect(aggregate(context, context.rows)).toMatchObject({
      completionRate: null,
      gapPoints: null,
      band: null,
      unreadable: 1,
    });
  });

  it('count a project for the first organisation that answers for it', () => {
    const context = contextOf(
      [
        { responsibleOrganisation: '甲局、乙局' },
        { responsibleOrganisation: '甲' },
        { responsibleOrganisation: '相关部门' },
        { responsibleOrganisation: '相关部门、丙局' },
      ],
      { organisations: [{ name: '甲局', aliases: ['甲'], group: '部门' }] },
    );
    const found = aggregateBy(context, (row) => firstOrganisation(context, row));
    expect(found.map(({ name, projects }) => [name, projects])).toEqual([
      ['甲局', 2],
      [null, 1],
      ['丙局', 1],
    ]);
  });
});
