/** Checking again after edits, with a last month to compare with, gives what checking the edited workbook whole gives. */
import fc from 'fast-check';
import { policyWith } from '../../../test/harness/rule-cases.js';
import type { RowValues } from '../../../test/harness/lists.js';
import { monthlyName, sheetOf } from '../../../test/harness/months.js';
import { workbook } from '../../../test/harness/workbook.js';
import { check, type CheckOptions } from '../check.js';
import { CheckSession, type CellChange } from '../recheck.js';
import type { CellValue, WorkbookSnapshot } from '../sheet/snapshot.js';

const CODE = '2109-500115-04-01-123456';
const OTHER_CODE = '2109-500115-04-01-654321';
const policy = policyWith();

const ROWS: readonly RowValues[] = [
  { name: '滨江路', code: CODE, investedThisMonth: 100, physicalProgress: '主体施工' },
  { name: '沿江路', code: OTHER_CODE, investedThisMonth: 100, physicalProgress: '基础施工' },
  { name: '人民医院', code: null, investedThisMonth: 100, physicalProgress: '主体封顶' },
];

/** The first was renamed since: only its code tells which project it is. */
const BEFORE = ROWS.map((row, index) => ({
  ...row,
  investedYearToDate: 850,
  ...(index === 0 ? { name: '滨江大道一期' } : {}),
}));

function ofMonth(month: number, rows: readonly RowValues[]) {
  return [
    sheetOf(2022, month, 'under-construction', rows.slice(0, 2), { name: monthlyName('under-construction', month) }),
    sheetOf(2022, month, 'new-start', rows.slice(2), { name: monthlyName('new-start', month) }),
  ];
}

const WAYS: readonly (readonly [string, WorkbookSnapshot, CheckOptions])[] = [
  ['older sheets', workbook({ sheets: [...ofMonth(8, BEFORE), ...ofMonth(9, ROWS)] }), {}],
  [
    "last month's file",
    workbook({ sheets: [sheetOf(2022, 9, 'under-construction', ROWS)] }),
    { previous: workbook({ sheets: ofMonth(8, BEFORE) }) },
  ],
];

const VALUES: readonly CellValue[] = [
  null,
  0,
  800,
  900,
  1200,
  '950万',
  '滨江路',
  '人民医院二期',
  CODE,
  OTHER_CODE,
  '主体施工',
  '否',
  '合计',
  { error: '#REF!' },
];

describe.each(WAYS)('%s', (_, of, options) => {
  const edit = fc.record({
    sheet: fc.constantFrom(...of.sheets.map(({ name }) => name)),
    row: fc.nat(7),
    column: fc.nat(9),
    value: fc.constantFrom(...VALUES),
    formula: fc.constant(null),
    numberFormat: fc.constantFrom('General', '0'),
  });

  it('agrees with a whole check after any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits: CellChange[]) => {
        const session = new CheckSession(of, policy, options);
        for (const one of edits) {
          session.update([one]);
          expect(session.report).toEqual(check(session.snapshot, policy, options));
        }
      }),
      { numRuns: 150, seed: 20220930 },
    );
  });

  it('tells of a fall and takes it back', () => {
    const session = new CheckSession(of, policy, options);
    const sheet = of.sheets.find(({ name }) => name === '在建9月' || name === '在建')?.name ?? '';
    const write = (value: number): boolean => {
      session.update([{ sheet, row: 3, column: 4, value, formula: null, numberFormat: 'General' }]);
      return session.report.findings.some(({ rule, cell }) => rule === 'year-to-date-decreased' && cell === 'E4');
    };
    expect([write(849), write(950)]).toEqual([true, false]);
  });

  it('finds the project gone once its code is', () => {
    const session = new CheckSession(of, policy, options);
    const sheet = of.sheets.find(({ name }) => name === '在建9月' || name === '在建')?.name ?? '';
    const write = (value: string | null): boolean => {
      session.update([{ sheet, row: 3, column: 6, value, formula: null, numberFormat: '@' }]);
      return session.report.findings.some(({ rule }) => rule === 'project-dropped');
    };
    expect([write(null), write(CODE)]).toEqual([true, false]);
  });
});
