import fc from 'fast-check';
import { check } from '../check.js';
import { commonSheet, listSheet, bare, project, type RowValues } from '../../../test/harness/lists.js';
import { anyWorkbook } from '../../../test/harness/generated-workbook.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, formula, workbook, type Cell, type SheetSpec } from '../../../test/harness/workbook.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { editedWorkbook } from './edited-workbook.js';
import { FIXED_RULES } from './fix-kind.js';
import { plannedFixes, type FixOptions } from './planned-fixes.js';

const REGISTER = {
  rankGroups: ['部门'],
  organisations: [
    { name: '区交通运输局', aliases: ['区交通局', '区交委(旧)'], group: '部门' },
    { name: '区住房和城乡建设委员会', aliases: ['区住建委'], group: '部门' },
  ],
};
const policy = policyWith(REGISTER);
const CLEAN = { responsibleOrganisation: '区交通运输局' };

function planned(sheet: SheetSpec | WorkbookSnapshot, options?: FixOptions) {
  const snapshot = 'rows' in sheet ? workbook({ sheets: [sheet] }) : sheet;
  return plannedFixes(snapshot, { policy }, options);
}

function shownCells(sheet: SheetSpec, options?: FixOptions) {
  return planned(sheet, options).cells.map(({ cell, kinds, after }) => [
    cell,
    kinds.join('+'),
    after.value,
    after.numberFormat,
  ]);
}

describe('one cell', () => {
  const cases: readonly [title: string, values: RowValues, expected: readonly unknown[][]][] = [
    ['a number stored as text', { totalInvestment: '10000' }, [['C4', 'number-as-text', 10000, 'General']]],
    ['with a unit of its own', { totalInvestment: '1.2亿元' }, [['C4', 'number-as-text', 12000, 'General']]],
    ['an alias', { responsibleOrganisation: '区交通局' }, [['F4', 'organisation-alias', '区交通运输局', 'General']]],
    [
      'an alias with needless spaces: the finding first, the spaces after it',
      { responsibleOrganisation: ' 区交通局、区 住建委 ' },
      [['F4', 'organisation-alias+spaces', '区交通运输局、区住房和城乡建设委员会', 'General']],
    ],
    ['spaces in a name', { name: ' 东\u200b1 号路 ' }, [['B4', 'spaces', '东1 号路', 'General']]],
    ['spaces between characters', { name: '东 环路' }, [['B4', 'spaces', '东环路', 'General']]],
    ['a line break in a name stays', { name: '东环路\n一期' }, []],
    [
      'a full-width code',
      { code: '２１０９-500115-04-01-123456' },
      [['G4', 'code-form', '2109-500115-04-01-123456', 'General']],
    ],
    [
      'a code without hyphens',
      { code: '21095001150401123456' },
      [['G4', 'code-form', '2109-500115-04-01-123456', 'General']],
    ],
    ['a wrong code', { code: '2109-500115-04-01' }, []],
    ['a day as text', { plannedFinish: '2023.9.15' }, [['G4', 'date-form', 45184, 'yyyy-mm-dd']]],
    ['a day as eight digits', { plannedFinish: 20230915 }, [['G4', 'date-form', 45184, 'yyyy-mm-dd']]],
    [
      'eight digits under a date format',
      { plannedFinish: formatted(20230915, 'yyyy/m/d') },
      [['G4', 'date-form', 45184, 'yyyy/m/d']],
    ],
    ['a serial number that shows as a number', { plannedFinish: 45184 }, [['G4', 'date-form', 45184, 'yyyy-mm-dd']]],
    ['a real date', { plannedFinish: formatted(45184.5, 'yyyy/m/d') }, []],
    ['a month is no day', { plannedFinish: '2023年9月' }, []],
    ['nor is a year that must be guessed', { plannedFinish: '12月15日' }, []],
    ['nor what cannot be read', { plannedFinish: '2023年13月5日' }, []],
    ['a currency kept apart', { totalInvestment: '300万美元' }, []],
    ['nothing', {}, []],
  ];
  test.each(cases)('%s', (_, values, expected) => {
    expect(shownCells(listSheet('under-construction', [{ ...CLEAN, ...values }]))).toEqual(expected);
  });

  test('dates get the format of the column’s real ones', () => {
    const rows = [
      { ...CLEAN, plannedFinish: formatted(45184, 'yyyy"年"m"月"d"日"') },
      { ...CLEAN, plannedFinish: '2023/10/1' },
    ];
    expect(shownCells(listSheet('under-construction', rows))).toEqual([
      ['G5', 'date-form', 45200, 'yyyy"年"m"月"d"日"'],
    ]);
  });

  test('in the 1904 system a date has the serial number of that system', () => {
    const sheet = listSheet('under-construction', [{ ...CLEAN, plannedFinish: '2023-09-15' }]);
    const [cell] = planned(workbook({ date1904: true, sheets: [sheet] })).cells;
    expect(cell?.after.value).toBe(45184 - 1462);
  });

  test('only the kinds that are asked for', () => {
    const sheet = listSheet('under-construction', [{ totalInvestment: '10000', responsibleOrganisation: '区交通局' }]);
    expect(shownCells(sheet, { kinds: ['organisation-alias'] })).toEqual([
      ['F4', 'organisation-alias', '区交通运输局', 'General'],
    ]);
  });

  test('a cell merged over two projects is written once, at its top', () => {
    const rows = [{ responsibleOrganisation: '区交通局' }, { responsibleOrganisation: undefined }];
    const sheet = listSheet('under-construction', rows, { merges: ['F4:F5'] });
    expect(shownCells(sheet)).toEqual([['F4', 'organisation-alias', '区交通运输局', 'General']]);
  });
});

describe('what is left', () => {
  const left = (values: RowValues, options?: FixOptions) =>
    planned(listSheet('under-construction', [{ ...CLEAN, ...values }]), options).left.map(({ finding, reason }) => [
      finding.cell,
      finding.rule,
      reason,
    ]);

  test.each<[string, RowValues, FixOptions | undefined, readonly unknown[][]]>([
    ['a formula', { totalInvestment: formula('"10000"', '10000') }, undefined, [['C4', 'number-as-text', 'formula']]],
    [
      'an alias that a formula gives',
      { responsibleOrganisation: formula('Z1', '区交通局') },
      undefined,
      [['F4', 'organisation-alias', 'formula']],
    ],
    [
      'a protected sheet',
      { totalInvestment: '10000' },
      { protectedSheets: ['在建'] },
      [['C4', 'number-as-text', 'protected']],
    ],
    ['a currency kept apart', { totalInvestment: '300万美元' }, undefined, [['C4', 'number-as-text', 'no-safe-value']]],
  ])('%s is told and not written', (_, values, options, expected) => {
    expect(left(values, options)).toEqual(expected);
    expect(planned(listSheet('under-construction', [{ ...CLEAN, ...values }]), options).cells).toEqual([]);
  });
});

test('an edit that does not remove its finding is not made, and the others are', () => {
  // The role in brackets is no part of what a cell names: the name reads as its alias.
  const organisations = [...REGISTER.organisations, { name: '平台公司（牵头）', aliases: ['平台公司'], group: '部门' }];
  const rows = [
    { ...CLEAN, responsibleOrganisation: '平台公司', totalInvestment: '10000' },
    { ...CLEAN, responsibleOrganisation: '区交通局' },
  ];
  const snapshot = workbook({ sheets: [listSheet('under-construction', rows)] });
  const { cells, left } = plannedFixes(snapshot, { policy: policyWith({ ...REGISTER, organisations }) });
  expect(cells.map(({ cell, after }) => [cell, after.value])).toEqual([
    ['C4', 10000],
    ['F5', '区交通运输局'],
  ]);
  expect(left.map(({ finding, reason }) => [finding.cell, finding.rule, reason])).toEqual([
    ['F4', 'organisation-alias', 'no-safe-value'],
  ]);
});

describe('sums', () => {
  /** Row 4 and 5 are projects, C4 is text that SUM passes over. */
  function withTotal(total: Cell, ...more: readonly (Cell | undefined)[]): SheetSpec {
    const rows = [
      { ...CLEAN, totalInvestment: '1000', annualPlan: 500, investedYearToDate: 480 },
      { ...CLEAN, totalInvestment: 2000, annualPlan: 500, investedYearToDate: 480 },
      bare({ serialNumber: '合计', totalInvestment: total, annualPlan: 1000, investedYearToDate: 960 }),
      ...more.map((cell) => bare({ remark: 'x', totalInvestment: cell })),
    ];
    return listSheet('under-construction', rows);
  }

  test('a total that passed over the text follows, for a file', () => {
    const outcome = planned(withTotal(formula('SUM(C4:C5)', 2000)), { recalculate: true });
    expect(outcome.plan.cells.map(({ row, after }) => [row, after.value, after.formula])).toEqual([
      [3, 1000, null],
      [5, 3000, 'SUM(C4:C5)'],
    ]);
    expect(outcome.after.findings.map(({ rule }) => rule)).not.toContain('total-row-mismatch');
    expect(outcome.revealed).toEqual([]);
  });

  test('where the host calculates, no formula is touched', () => {
    const outcome = planned(withTotal(formula('SUM(C4:C5)', 2000)));
    expect(outcome.plan.cells.map(({ row }) => row)).toEqual([3]);
    expect(outcome.recalculated).toBe(1);
  });

  test.each<[string, Cell, readonly Cell[], readonly unknown[]]>([
    ['a result that was stale before stays', formula('SUM(C4:C5)', 1900), [], []],
    ['a rounded sum stays', formula('ROUND(SUM(C4:C5),0)', 2000), [], []],
    ['a count stays', formula('SUBTOTAL(3,C4:C5)', 2), [], []],
    ['a sum of a sum follows', formula('SUM(C7)', 2000), [formula('SUBTOTAL(9,C4:C5)', 2000)], [3000, 3000]],
    ['a sum that holds itself stays', formula('SUM(C4:C6)', 2000), [], []],
  ])('%s', (_, total, more, expected) => {
    const outcome = planned(withTotal(total, ...more), { recalculate: true, kinds: ['number-as-text'] });
    expect(outcome.plan.cells.slice(1).map(({ after }) => after.value)).toEqual(expected);
  });
});

test('what an unusable value hid is told as revealed', () => {
  const rows = [
    { ...CLEAN, totalInvestment: '1000', annualPlan: 500, investedYearToDate: 480 },
    // Typed by somebody who left the text out: while it was text, the formula’s value was thought to be explained.
    bare({
      serialNumber: '合计',
      totalInvestment: formula('ROUND(SUM(C4:C4),0)', 0),
      annualPlan: 500,
      investedYearToDate: 480,
    }),
  ];
  const outcome = planned(listSheet('under-construction', rows), { recalculate: true });
  expect(outcome.before.findings.map(({ rule }) => rule)).not.toContain('total-row-mismatch');
  expect(outcome.revealed.map(({ rule, cell }) => [rule, cell])).toEqual([['total-row-mismatch', 'C5']]);
});

test('a wrong kind of sheet has nothing to fix, and nothing is planned', () => {
  const { plan, cells } = planned({ name: '说明', rows: [['报送说明'], ['请按时报送']] });
  expect([plan.cells, cells]).toEqual([[], []]);
});

test('a list told by a column keeps its lists when its words are tidied', () => {
  const sheet = commonSheet([
    project('new-start', 1, { ...CLEAN, constructionType: ' 新 开 工 ' }),
    project('under-construction', 2, { ...CLEAN, constructionType: '续建' }),
  ]);
  const { after, before, cells } = planned(sheet);
  expect(cells.map(({ after: { value } }) => value)).toEqual(['新开工']);
  expect(after.totals).toEqual(before.totals);
});

/** Numbers made text and needless spaces brought in, here and there below the head. */
function slovenly(snapshot: WorkbookSnapshot, seed: number): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet, index) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row?.map((value, column) => {
        if (at < 3 || (at * 31 + column * 17 + index * 7 + seed) % 5 !== 0) return value;
        if (typeof value === 'number') return ` ${value}`;
        return typeof value === 'string' ? ` ${value}\u200b` : value;
      }),
    ),
  }));
  return { ...snapshot, sheets };
}

test('fixing, then checking: no fixable finding is left, none is new, and fixing again writes nothing', () => {
  fc.assert(
    fc.property(anyWorkbook, fc.nat(4), (generated, seed) => {
      const snapshot = slovenly(generated, seed);
      const outcome = plannedFixes(snapshot, { policy }, { recalculate: true });
      const fixed = editedWorkbook(
        snapshot,
        outcome.plan.cells.map(({ sheet, row, column, after }) => ({ sheet, row, column, content: after })),
      );
      const before = check(snapshot, policy);
      const after = check(fixed, policy);
      expect(after.findings).toEqual(outcome.after.findings);
      expect(after.findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
      const keys = new Set(
        before.findings.map(({ rule, sheet, cell, row }) => JSON.stringify([rule, sheet, cell, row])),
      );
      for (const { rule, sheet, cell, row } of after.findings)
        expect(keys).toContain(JSON.stringify([rule, sheet, cell, row]));
      const fixedRules = new Set<string>(FIXED_RULES);
      const others = (findings: typeof after.findings) => findings.filter(({ rule }) => !fixedRules.has(rule)).length;
      expect(others(after.findings)).toBeLessThanOrEqual(others(before.findings));
      expect(after.totals).toEqual(before.totals);
      for (const { before: was } of outcome.cells) expect(was.formula).toBeNull();
      expect(plannedFixes(fixed, { policy }, { recalculate: true }).plan.cells).toEqual([]);
    }),
    { numRuns: 120 },
  );
});
