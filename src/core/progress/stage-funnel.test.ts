import { contextOf } from '../../../test/harness/contexts.js';
import { stageFunnel } from './stage-funnel.js';

test('from the filing to the finish', () => {
  const filed = { 'milestones.proposal.planned': '2022-02-01', 'milestones.proposal.actual': '2022-03-01' };
  const context = contextOf(
    [
      { ...filed, started: '是', investedYearToDate: 600, actualFinish: null },
      { ...filed, started: '否', investedYearToDate: 0, actualFinish: null },
      {
        ...filed,
        'milestones.proposal.actual': null,
        started: '是',
        investedYearToDate: 1200,
        actualFinish: '2022-09-01',
      },
    ],
    {},
    {
      list: 'new-start',
      headings: { 'milestones.proposal.planned': '备案计划完成时间', 'milestones.proposal.actual': '备案实际完成时间' },
    },
  );
  expect(stageFunnel(context)).toEqual({
    filed: 2,
    started: 2,
    finished: 1,
    filingRate: null,
    startRate: 0.5,
    completionRate: 0.75,
    productionRate: null,
    capacityRate: null,
  });
  expect(stageFunnel(contextOf([{}]))).toMatchObject({ filed: null, finished: null, startRate: null });
});
