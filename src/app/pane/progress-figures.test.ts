import { listSheet } from '../../../test/harness/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import { checkSnapshot } from './check-workbook.js';
import { NO_CORRECTIONS } from './corrections.js';
import { progressFigures } from './progress-figures.js';
import { contextOf, organisationsOfRows } from './rows-in-context.js';

const checked = checkSnapshot(
  workbook({
    sheets: [
      listSheet('new-start', [
        { started: '是', actualStart: '2022-03', plannedStart: '2022-03', annualPlan: 1000, investedYearToDate: 1000 },
        { started: '否', actualStart: '', plannedStart: '2022-06', annualPlan: 1000, investedYearToDate: '' },
      ]),
      listSheet('under-construction', [
        { name: '慢', annualPlan: 1200, investedYearToDate: 300 },
        { name: '稍慢', annualPlan: 1200, investedYearToDate: 800, responsibleOrganisation: '' },
        { name: '快', annualPlan: 1200, investedYearToDate: 1200 },
      ]),
    ],
  }),
  { ...NO_CORRECTIONS, policy: 'changshou-2022' },
  [],
);
const figures = progressFigures(checked.report, contextOf(checked));

test('completion is that of new starts and projects under construction, against the months that passed', () => {
  expect(figures.completion).toMatchObject({ investedYearToDate: 3300, annualPlan: 5600 });
  expect(figures.completion?.rate).toBeCloseTo(0.589, 3);
  expect(figures.completion?.gapPoints).toBeCloseTo(-16.07, 2);
});

test('starts are counted, beside what the policy asks for', () => {
  expect(figures.starts).toMatchObject({ started: 1, projects: 2 });
  expect(figures.starts?.required).toMatchObject({ atLeast: expect.any(Number) as number });
});

test('every project of which the schedule can be told has one band', () => {
  expect(figures.bands).toEqual({ red: 1, yellow: 1, green: 2 });
  expect(figures.unbanded).toBe(1);
});

test('projects behind come worst first, with what each month left must bring', () => {
  expect(figures.behind.map(({ finding, neededAMonth }) => [finding.project, neededAMonth])).toEqual([
    ['慢', 300],
    ['稍慢', (1200 - 800) / 3],
  ]);
});

test('who is late or missing is listed', () => {
  expect(figures.overdue.map(({ rule }) => rule)).toEqual(['start-overdue']);
  expect(figures.withoutOrganisation.map(({ project }) => project)).toEqual(['稍慢']);
});

test('who is accepted to have no organisation has none all the same, and is told apart', () => {
  const [finding] = figures.withoutOrganisation;
  const { report } = checked;
  const accepted = { ...report, findings: [], accepted: [{ ...finding!, reason: '已核实', by: '李四', until: null }] };
  expect(progressFigures(accepted, contextOf(checked))).toMatchObject({
    withoutOrganisation: [],
    acceptedWithoutOrganisation: 1,
  });
});

test('rows are known by their organisation, by its registered name', () => {
  const organisationOf = organisationsOfRows(checked);
  expect(organisationOf('在建', 4)).toBe('区交通局');
  expect(organisationOf('在建', 5)).toBeNull();
  expect(organisationOf('在建', 99)).toBeNull();
});
