import { listSheet } from '../../../test/harness/lists.js';
import { checked, placeOf } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { check } from '../check.js';
import { findPolicy } from '../policies/shipped.js';
import { RULES } from './registry.js';

function places(of: Parameters<typeof checked>[0]) {
  return checked(of).findings.map((finding) => [finding.rule, placeOf(finding)]);
}

const FAULTY = listSheet('under-construction', [
  { totalInvestment: 1000, remark: '略', responsibleOrganisation: null, investedThisMonth: -1 },
  { name: '西1号路', annualPlan: 'x' },
]);

test('findings are ordered by sheet, row, column and rule, those about no cell first', () => {
  const sheets = [listSheet('under-construction', [{}], { name: '在建', without: ['annualPlan'] }), FAULTY];
  const found = places({
    workbook: [sheets[0] as typeof FAULTY, { ...FAULTY, name: '续建' }],
    policy: { requiredLists: ['preliminary'] },
  });
  expect(found).toEqual([
    ['list-missing', ''],
    ['column-missing', '在建'],
    ['project-duplicate', '续建!B4'],
    ['plan-over-total', '续建!D4'],
    ['responsible-organisation-missing', '续建!F4'],
    ['number-negative', '续建!H4'],
    ['project-duplicate', '续建!B5'],
    ['number-invalid', '续建!D5'],
  ]);
});

test('the same workbook gives the same report', () => {
  expect(checked({ workbook: FAULTY })).toEqual(checked({ workbook: FAULTY }));
});

test('counts, rules and cells are those of what was checked', () => {
  const report = checked({ workbook: FAULTY });
  expect(report.counts).toEqual({ error: 3, warning: 2, info: 0 });
  expect(report.checked.projects).toBe(2);
  expect(report.checked.rules).toBe(RULES.filter(({ severity }) => severity !== 'off').length);
});

describe('a policy', () => {
  test.each(['info', 'warning', 'error'] as const)('sets a severity: %s', (severity) => {
    const rules = { 'plan-over-total': severity, 'number-negative': { severity } };
    const { findings } = checked({ workbook: FAULTY, policy: { rules } });
    const told = findings.filter(({ rule }) => rule in rules);
    expect(told.map((finding) => finding.severity)).toEqual([severity, severity]);
  });

  test('switches rules off, whoever tells them', () => {
    const ids = RULES.map(({ id }) => id);
    const report = checked({ workbook: FAULTY, policy: { rules: Object.fromEntries(ids.map((id) => [id, 'off'])) } });
    expect(report.findings).toEqual([]);
    expect(report.checked.rules).toBe(0);
  });

  test('a rule that is off explains nothing', () => {
    const tall = listSheet('under-construction', [{ totalInvestment: 1000, annualPlan: 12000 }]);
    expect(places({ workbook: tall })).toEqual([['magnitude-suspect', '在建!D4']]);
    expect(places({ workbook: tall, policy: { rules: { 'magnitude-suspect': 'off' } } })).toEqual([
      ['plan-over-total', '在建!D4'],
      ['behind-schedule', '在建!E4'],
    ]);
  });

  test('its own levels win over those that a rule tells apart', () => {
    const negative = listSheet('under-construction', [{ investedThisMonth: -1, investedToPriorYear: -1 }]);
    expect(checked({ workbook: negative }).findings.map(({ severity }) => severity)).toEqual(['warning', 'error']);
    const rules = { 'number-negative': 'error' };
    expect(checked({ workbook: negative, policy: { rules } }).findings.map(({ severity }) => severity)).toEqual([
      'error',
      'error',
    ]);
  });
});

describe('sheets that are left out', () => {
  const AUGUST = listSheet('under-construction', [{ annualPlan: 'x' }], {
    name: '在建8月',
    title: '在建项目清单（2022年8月）',
  });
  const SEPTEMBER = listSheet('under-construction', [{}], { name: '在建9月' });

  test('hidden ones are named and not checked', () => {
    const report = checked({
      workbook: [
        SEPTEMBER,
        { ...AUGUST, name: '在建旧', visibility: 'hidden' },
        { ...AUGUST, name: '底稿', visibility: 'very-hidden' },
      ],
    });
    expect(report.findings).toEqual([]);
    expect(report.skippedSheets).toEqual([
      { sheet: '在建旧', reason: 'hidden' },
      { sheet: '底稿', reason: 'hidden' },
    ]);
  });

  test('of a list for several months the newest is checked, wherever it stands', () => {
    for (const sheets of [
      [AUGUST, SEPTEMBER],
      [SEPTEMBER, AUGUST],
    ]) {
      const report = checked({ workbook: sheets });
      expect(report.month).toBe('2022-09');
      expect(report.findings).toEqual([]);
      expect(report.lists.map(({ sheet }) => sheet)).toEqual(['在建9月']);
      expect(report.skippedSheets).toEqual([{ sheet: '在建8月', reason: 'older-month' }]);
    }
  });

  test('the month that was asked for is checked', () => {
    const report = checked({ workbook: [AUGUST, SEPTEMBER], options: { month: '2022-08' } });
    expect(report.lists.map(({ sheet }) => sheet)).toEqual(['在建8月']);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['number-invalid']);
  });

  test('lists of other months do not push each other out', () => {
    const report = checked({
      workbook: [listSheet('new-start', [{}], { title: '新开工项目清单（2022年8月）' }), SEPTEMBER],
    });
    expect(report.lists.map(({ list }) => list)).toEqual(['new-start', 'under-construction']);
  });

  test('what is no list is named', () => {
    const report = checked({ workbook: [SEPTEMBER, { name: '封面', rows: [['调度工作簿']] }] });
    expect(report.skippedSheets).toEqual([{ sheet: '封面', reason: 'not-a-list' }]);
  });
});

describe('totals of the lists', () => {
  test('are sums in 万元 over project rows, whatever unit a column or a cell has', () => {
    const sheet = listSheet('new-start', [{ totalInvestment: 1.5 }, { totalInvestment: '5000万元', started: '否' }], {
      headings: { totalInvestment: '总投资（亿元）' },
    });
    expect(checked({ workbook: sheet }).totals).toEqual({
      'new-start': {
        projects: 2,
        totalInvestment: 20000,
        annualPlan: 2400,
        investedYearToDate: 1900,
        completionRate: 1900 / 2400,
      },
    });
  });

  test('have no completion rate without a plan', () => {
    expect(checked({ workbook: listSheet('preliminary') }).totals).toMatchObject({
      preliminary: { projects: 1, annualPlan: 0, completionRate: null },
    });
  });
});

test.each(['general', 'changshou-2022', 'changshou-2023'])('the shipped policy %s runs', (id) => {
  const policy = findPolicy(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  const report = check(workbook({ sheets: [listSheet('under-construction')] }), policy);
  expect(report.policy).toBe(id);
  expect(report.checked.rules).toBeGreaterThan(0);
});
