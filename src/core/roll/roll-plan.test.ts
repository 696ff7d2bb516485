import { policyWith } from '../../../test/harness/rule-cases.js';
import { formula, workbook, type Cell } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import { editedWorkbook } from '../fixes/edited-workbook.js';
import { parseAddress } from '../sheet/address.js';
import { valueAt, type CellValue } from '../sheet/snapshot.js';
import { rollPlan, type RollPlan } from './roll-plan.js';

const FIXED = ['序号', '项目名称', '总投资', '年度计划投资', '责任单位'];

/** One project in row 4 below the title and the head in row 3; the columns that are given begin at F. */
function rolled(
  month: string,
  columns: readonly (readonly [heading: string, cell: Cell])[],
  protectedSheets: readonly string[] = [],
  recalculate = true,
) {
  const before = workbook({
    sheets: [
      {
        name: '在建',
        rows: [
          [`2022年${month}在建项目调度表`],
          ['单位：万元'],
          [...FIXED, ...columns.map(([heading]) => heading)],
          [1, '甲桥', 20_000, 8000, '区交通局', ...columns.map(([, cell]) => cell)],
        ],
      },
    ],
  });
  const plan = rollPlan(prepare(before, policyWith()).context, { protectedSheets, recalculate });
  if (plan === null) throw new Error('no month');
  const cells = plan.plan.cells.map(({ sheet, row, column, after }) => ({ sheet, row, column, content: after }));
  const [sheet] = editedWorkbook(before, cells).sheets;
  const at = (address: string): CellValue => {
    const place = parseAddress(address);
    if (sheet === undefined || place === undefined) throw new Error(address);
    return valueAt(sheet, place.row, place.column);
  };
  return { plan, at };
}

const told = ({ told: all }: RollPlan): unknown[] =>
  all.map((one) => [one.kind, 'cell' in one ? one.cell : null, 'month' in one ? one.month : null]);

const TWELVE = Array.from({ length: 12 }, (_, index): [string, Cell] => [
  `${index + 1}月完成投资`,
  index < 9 ? 100 : null,
]);
const TO_DATE: [string, Cell] = ['1-9月累计完成投资', 900];

describe('columns of single months keep their month and their figures', () => {
  test.each<[string, string, [string, Cell][], Readonly<Record<string, CellValue>>, unknown[]]>([
    [
      'twelve of them',
      '9月',
      [...TWELVE, TO_DATE],
      { N3: '9月完成投资', N4: 100, O3: '10月完成投资', O4: null, R3: '1-10月累计完成投资', R4: 900 },
      [],
    ],
    [
      'as far as the next month',
      '9月',
      [['8月完成投资', 500], ['9月完成投资', 600], ['10月完成投资', null], TO_DATE],
      { F3: '8月完成投资', F4: 500, G3: '9月完成投资', G4: 600, H3: '10月完成投资', H4: null },
      [],
    ],
    [
      'as far as this month',
      '9月',
      [['8月完成投资', 500], ['9月完成投资', 600], TO_DATE],
      { F3: '8月完成投资', G3: '9月完成投资', G4: 600, H3: '1-10月累计完成投资' },
      [['month-column-missing', 'G3', 10]],
    ],
    [
      'last month beside 本月, which alone has this month’s figure',
      '9月',
      [['8月完成投资', 500], ['本月完成投资', 600], TO_DATE],
      { F3: '8月完成投资', F4: 500, G3: '本月完成投资', G4: 600 },
      [['month-kept', 'G3', 9]],
    ],
    [
      '本月 beside its own month, which has the figure',
      '9月',
      [['本月完成投资', 600], ['8月完成投资', 500], ['9月完成投资', 600], ['10月完成投资', null], TO_DATE],
      { F4: null, G4: 500, H3: '9月完成投资', H4: 600 },
      [],
    ],
    [
      'plans of single months',
      '9月',
      [['9月计划投资', 700], ['10月计划投资', 800], TO_DATE],
      { F3: '9月计划投资', F4: 700, G4: 800 },
      [],
    ],
    [
      'plans to date, next month’s beside this month’s',
      '9月',
      [['1-9月计划投资', 6000], ['1-10月计划投资', 7000], TO_DATE],
      { F3: '1-9月计划投资', F4: 6000, G3: '1-10月计划投资', G4: 7000 },
      [],
    ],
    [
      'over New Year the year’s months are emptied where they stand',
      '12月',
      [...TWELVE, ['1-12月累计完成投资', 900]],
      { F3: '1月完成投资', F4: null, Q3: '12月完成投资', Q4: null, R3: '1月累计完成投资', R4: null },
      [],
    ],
  ])('%s', (_, month, columns, cells, expected) => {
    const { plan, at } = rolled(month, columns);
    expect(Object.fromEntries(Object.keys(cells).map((address) => [address, at(address)]))).toEqual(cells);
    expect(told(plan)).toEqual(expected);
  });
});

describe('columns that move on with the month are emptied', () => {
  test.each<[string, [string, Cell][], Readonly<Record<string, CellValue>>]>([
    [
      'the month beside the months before',
      [['1-8月完成投资', 300], ['9月完成投资', 600], TO_DATE],
      { F3: '1-9月完成投资', F4: 900, G3: '10月完成投资', G4: null, H3: '1-10月累计完成投资', H4: 900 },
    ],
    ['the plan to date', [['1-9月计划投资', 6000], TO_DATE], { F3: '1-10月计划投资', F4: null }],
    ['同期计划', [['同期计划投资', 6000], TO_DATE], { F4: null }],
    ['the plan of the month', [['9月计划投资', 700], TO_DATE], { F3: '10月计划投资', F4: null }],
    [
      'all ten-day periods',
      [['9月上旬完成投资', 1], ['9月中旬完成投资', 2], ['9月下旬完成投资', 3], TO_DATE],
      { F3: '10月上旬完成投资', F4: null, G4: null, H4: null },
    ],
  ])('%s', (_, columns, cells) => {
    const { at } = rolled('9月', columns);
    expect(Object.fromEntries(Object.keys(cells).map((address) => [address, at(address)]))).toEqual(cells);
  });
});

describe('a figure that cannot be carried is told at the cell that keeps its old one', () => {
  const PRIOR = '截至2021年底累计完成投资';
  test.each<[string, string, [string, Cell][], unknown[]]>([
    [
      'over New Year',
      '12月',
      [
        [PRIOR, 5000],
        ['1-12月累计完成投资', '待核'],
      ],
      [
        ['unreadable', 'G4', null],
        ['not-carried', 'F4', null],
      ],
    ],
    [
      'where nothing stands there, nothing is old',
      '12月',
      [
        [PRIOR, null],
        ['1-12月累计完成投资', '待核'],
      ],
      [['unreadable', 'G4', null]],
    ],
    [
      'what is carried from the sum since start is carried',
      '12月',
      [
        [PRIOR, 5000],
        ['1-12月累计完成投资', '待核'],
        ['开工以来累计完成投资', 6000],
      ],
      [],
    ],
    [
      'within the year',
      '9月',
      [
        ['1-8月完成投资', 300],
        ['9月完成投资', 600],
        ['1-9月累计完成投资', '待核'],
      ],
      [
        ['unreadable', 'H4', null],
        ['not-carried', 'F4', null],
      ],
    ],
  ])('%s', (_, month, columns, expected) => {
    expect(told(rolled(month, columns).plan)).toEqual(expected);
  });
});

describe('stored results of formulas follow what was carried and emptied', () => {
  test.each<[string, string, [string, Cell][], Readonly<Record<string, CellValue>>, unknown[]]>([
    [
      'arithmetic of the row',
      '12月',
      [
        ['截至2021年底累计完成投资', 1000],
        ['1-11月完成投资', 7000],
        ['12月完成投资', 600],
        ['1-12月累计完成投资', formula('G4+H4', 7600)],
        ['开工以来累计完成投资', formula('F4+I4', 8600)],
      ],
      { F4: 8600, G4: null, H4: null, I4: 0, J4: 8600 },
      [['column-formulas', null, null]],
    ],
    [
      'no last month’s result of a formula that is not understood',
      '9月',
      [['9月完成投资', 600], TO_DATE, ['备注', formula('INT(F4)', 600)]],
      { F4: null, H4: null },
      [['formulas-uncalculated', 'H4', null]],
    ],
    [
      'texts stay, and are told',
      '9月',
      [['9月完成投资', 600], TO_DATE, ['备注', formula('TEXT(F4,"0")', '600')]],
      { F4: null, H4: '600' },
      [['formulas-uncalculated', 'H4', null]],
    ],
  ])('%s', (_, month, columns, cells, expected) => {
    const { plan, at } = rolled(month, columns);
    expect(Object.fromEntries(Object.keys(cells).map((address) => [address, at(address)]))).toEqual(cells);
    expect(told(plan)).toEqual(expected);
  });

  test('sheets that cannot be written keep theirs, and are told', () => {
    const { plan } = rolled('9月', [['9月完成投资', 600], TO_DATE, ['备注', formula('F4*2', 1200)]], ['在建']);
    expect(plan.plan.cells.filter(({ column }) => column === 7)).toEqual([]);
    expect(told(plan)).toEqual([['formulas-uncalculated', 'H4', null]]);
  });

  test('where the host calculates, no formula is touched', () => {
    const { plan } = rolled('9月', [['9月完成投资', 600], TO_DATE, ['备注', formula('F4*2', 1200)]], [], false);
    expect([plan.plan.cells.filter(({ column }) => column === 7), told(plan)]).toEqual([[], []]);
  });
});
