import { FakeHost } from '../../../test/harness/fake-host.js';
import { listSheet } from '../../../test/harness/lists.js';
import { checked } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { SEVERITIES } from './choices.js';
import { clearMarks, markFindings, marksOf } from './marks.js';

const SHEETS = [
  listSheet('new-start', [{ responsibleOrganisation: '' }]),
  listSheet('under-construction', [
    { responsibleOrganisation: '' },
    { responsibleOrganisation: '' },
    { totalInvestment: '多' },
  ]),
];
const { findings } = checked({ workbook: SHEETS });
const host = (): FakeHost => new FakeHost(workbook({ sheets: SHEETS }));

test('one mark for each sheet and rule', () => {
  expect(marksOf(findings)).toEqual([
    { sheet: '新开工', rule: 'responsible-organisation-missing', level: 'error', cells: [{ row: 3, column: 5 }] },
    {
      sheet: '在建',
      rule: 'responsible-organisation-missing',
      level: 'error',
      cells: [
        { row: 3, column: 5 },
        { row: 4, column: 5 },
      ],
    },
    { sheet: '在建', rule: 'number-invalid', level: 'error', cells: [{ row: 5, column: 2 }] },
  ]);
});

test('marks take the place of the marks before, and clearing leaves none', async () => {
  const excel = host();
  expect(await markFindings(excel, findings, SEVERITIES, [])).toMatchObject({ kind: 'marked', cells: 4 });
  await markFindings(excel, findings, SEVERITIES, []);
  expect(excel.written.marks).toHaveLength(3);
  await clearMarks(excel);
  expect(excel.written.marks).toEqual([]);
});

test('a protected sheet is left out and told', async () => {
  const excel = host();
  const outcome = await markFindings(excel, findings, SEVERITIES, ['在建']);
  expect(outcome).toMatchObject({ kind: 'marked', cells: 1, protectedSheets: ['在建'] });
  expect(excel.written.marks.map(({ sheet }) => sheet)).toEqual(['新开工']);
});

test('nothing is written where there is nothing to mark', async () => {
  const excel = host();
  expect(await markFindings(excel, findings, ['info'], [])).toEqual({ kind: 'nothing-to-mark', protectedSheets: [] });
  expect(excel.plans).toEqual([]);
});

test('a refusal comes back as it is', async () => {
  const excel = host();
  excel.refusals.apply = [{ kind: 'protected', sheet: '在建' }];
  expect(await markFindings(excel, findings, SEVERITIES, [])).toEqual({ kind: 'protected', sheet: '在建' });
});

test('clearing tells of the protected sheets that keep their marks', async () => {
  const excel = host();
  const apply = excel.apply.bind(excel);
  excel.apply = async (plan) => {
    const outcome = await apply(plan);
    return outcome.kind === 'applied' ? { ...outcome, skippedSheets: ['在建'] } : outcome;
  };
  expect(await clearMarks(excel)).toMatchObject({ kind: 'cleared', protectedSheets: ['在建'] });
});
