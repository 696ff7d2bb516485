import { listSheet } from '../../../test/harness/lists.js';
import { specOf } from '../../../test/harness/made-sheet.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { check } from '../check.js';
import { EXAMPLES } from '../messages/examples.js';
import { RULES } from '../rules/registry.js';
import { CheckSession } from '../recheck.js';
import { acceptFinding, acceptanceSheet } from './accept-finding.js';
import { ruleCell, ruleIn } from './acceptance.js';
import { readAcceptances } from './read-acceptances.js';

const LIST = listSheet('under-construction', [
  { name: '东一路', totalInvestment: 1000, annualPlan: 1200, investedYearToDate: 950 },
  { name: '西二路', totalInvestment: 1000, annualPlan: 1200, investedYearToDate: null, responsibleOrganisation: null },
]);
const GIVEN = { reason: '批复如此', by: '张三', until: '2022-12-31' };
const POLICY = policyWith({ requiredLists: ['new-start', 'preliminary'], organisations: [{ name: '区水利局' }] });

function reportOf(...more: SheetSpec[]) {
  return check(workbook({ sheets: [LIST, ...more] }), POLICY);
}

const PLAIN = reportOf();

it.each(RULES.map(({ id }) => id))('%s is known by what its row says', (rule) =>
  expect(ruleIn(ruleCell(rule))).toBe(rule),
);

it('no two rules have one title', () => {
  const titles = RULES.map(({ id }) => ruleCell(id).split('（')[0]);
  expect(new Set(titles).size).toBe(titles.length);
});

it('there is something to accept, and nothing is accepted by itself', () => {
  expect(PLAIN.findings.length).toBeGreaterThan(5);
  expect(PLAIN.accepted).toEqual([]);
});

it.each(PLAIN.findings.map((finding) => [`${finding.rule} ${finding.cell ?? finding.list}`, finding] as const))(
  'one accepted is left out, the others stay: %s',
  (_, finding) => {
    const report = reportOf(specOf(acceptFinding(finding, GIVEN, [])));
    expect(report.findings).toEqual(PLAIN.findings.filter((one) => one !== finding));
    const { rule, sheet, cell, project } = finding;
    expect(report.accepted).toEqual([{ rule, sheet, cell, project, ...GIVEN }]);
    expect(report.counts[finding.severity]).toBe(PLAIN.counts[finding.severity] - 1);
  },
);

it('all accepted one after the other: each keeps the rows before', () => {
  let sheets: SheetSpec[] = [];
  for (const finding of PLAIN.findings) {
    const { rows } = readAcceptances(workbook({ sheets }));
    sheets = [specOf(acceptFinding(finding, GIVEN, rows))];
  }
  expect(reportOf(...sheets)).toMatchObject({ findings: [], counts: { error: 0, warning: 0, info: 0 } });
});

it('accepted again, the row is replaced; what is written by hand stays as it is', () => {
  const byHand = { rule: '记不清', sheet: '', item: '东一路', reason: '', by: '', until: '年底' };
  const first = acceptFinding(EXAMPLES['plan-over-total'], GIVEN, [byHand]);
  const { rows } = readAcceptances(workbook({ sheets: [specOf(first)] }));
  expect(rows).toHaveLength(2);
  const second = acceptFinding(EXAMPLES['plan-over-total'], { ...GIVEN, until: null }, rows);
  expect(readAcceptances(workbook({ sheets: [specOf(second)] })).rows).toEqual([byHand, { ...rows[1], until: '' }]);
});

it.each([{ reason: ' ' }, { by: '' }])('needs a reason and a name: %p', (lacking) =>
  expect(() => acceptFinding(EXAMPLES['plan-over-total'], { ...GIVEN, ...lacking }, [])).toThrow(RangeError),
);

it('a project accepted by name alone is accepted wherever the rule speaks of it', () => {
  const row = { rule: 'value-required', sheet: '', item: '西二路', reason: '在办', by: '张三', until: '' };
  const { findings } = reportOf(specOf(acceptanceSheet([row])));
  expect(findings.filter(({ rule, project }) => rule === 'value-required' && project === '西二路')).toEqual([]);
});

it.each(['visible', 'hidden'] as const)(
  'after an edit of the list or of the %s sheet as from the start',
  (visibility) => {
    const finding = PLAIN.findings.find(({ rule }) => rule === 'plan-over-total');
    if (finding === undefined) throw new Error('no finding to accept');
    const accepted = { ...specOf(acceptFinding(finding, GIVEN, [])), visibility };
    const session = new CheckSession(workbook({ sheets: [LIST, accepted] }), POLICY);
    expect(session.report.accepted).toHaveLength(1);
    const edit = { formula: null, numberFormat: 'General' };
    session.update([{ ...edit, sheet: '在建', row: 3, column: 3, value: 900 }]);
    expect(session.report).toEqual(check(session.snapshot, POLICY));
    expect(session.report.findings.map(({ rule }) => rule)).toContain('acceptance-needless');
    session.update([{ ...edit, sheet: '在建', row: 3, column: 3, value: 1200 }]);
    expect(session.report.accepted).toHaveLength(1);
    session.update([{ ...edit, sheet: '已核实事项', row: 1, column: 5, value: '2022-08-31' }]);
    expect(session.report).toEqual(check(session.snapshot, POLICY));
    expect(session.report.accepted).toEqual([]);
    expect(session.report.findings.map(({ rule }) => rule)).toContain('acceptance-expired');
  },
);
