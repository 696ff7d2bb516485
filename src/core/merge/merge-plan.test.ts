import { bare, listSheet, type BareRow, type ListSheetOptions, type RowValues } from '../../../test/harness/lists.js';
import { withPlan } from '../../../test/harness/planned-workbook.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, formula, workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import { cellAddress } from '../sheet/address.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import type { WritePlan } from '../sheet/write-plan.js';
import { mergePlan } from './merge-plan.js';
import type { MergeOutcome, MergePart } from './merge-outcome.js';

type Row = RowValues | BareRow;

const policy = policyWith({});

function book(...sheets: SheetSpec[]): WorkbookSnapshot {
  return workbook({ sheets });
}

function list(rows: readonly Row[], options: ListSheetOptions = {}): SheetSpec {
  return listSheet('under-construction', rows, options);
}

function contextOf(snapshot: WorkbookSnapshot) {
  return prepare(snapshot, policy).context;
}

function part(file: string, snapshot: WorkbookSnapshot): MergePart {
  const sha256 = Buffer.from(file).toString('hex').padStart(64, '0').slice(-64);
  return { file, sha256, context: contextOf(snapshot) };
}

function merge(master: WorkbookSnapshot | null, parts: readonly MergePart[], prefer?: 'first' | 'last'): MergeOutcome {
  const own = master === null ? null : contextOf(master);
  return mergePlan({ master: own, parts, ...(prefer === undefined ? {} : { prefer }) });
}

function cellsOf({ cells }: WritePlan): Record<string, unknown> {
  return Object.fromEntries(cells.map(({ row, column, after }) => [cellAddress(row, column), after.value]));
}

const ROAD = { name: '东环路', investedYearToDate: 950 };

describe('into the master’s own rows', () => {
  test.each<[string, SheetSpec, Row, Record<string, unknown>]>([
    ['a new amount', list([ROAD]), { ...ROAD, investedYearToDate: 1000 }, { E4: 1000 }],
    ['the same amount as text', list([ROAD]), { ...ROAD, investedYearToDate: '950' }, {}],
    ['an empty cell takes nothing away', list([ROAD]), { ...ROAD, investedYearToDate: null }, {}],
    ['/ takes no amount away', list([ROAD]), { ...ROAD, investedYearToDate: '/' }, {}],
    ['无 takes a problem away', list([{ ...ROAD, problem: '征地' }]), { ...ROAD, problem: '无' }, { G4: '无' }],
    ['spaces in a text are no difference', list([{ ...ROAD, remark: '甲乙' }]), { ...ROAD, remark: '甲 乙' }, {}],
    ['marks on a name are none', list([ROAD]), { ...ROAD, name: '★东环路' }, {}],
    [
      'a day in another writing is none',
      list([{ ...ROAD, plannedFinish: 44926 }]),
      { ...ROAD, plannedFinish: '2022年12月' },
      {},
    ],
    [
      'a date without a format gets one',
      list([{ ...ROAD, plannedFinish: null }]),
      { ...ROAD, plannedFinish: formatted(44927, 'yyyy-mm-dd') },
      { G4: 44927 },
    ],
    ['text that looks like a formula', list([{ ...ROAD, remark: null }]), { ...ROAD, remark: '=1+1' }, { G4: '=1+1' }],
    [
      'a rate as the master writes rates',
      list([{ ...ROAD, completionRate: formatted(0.79, '0%') }]),
      { ...ROAD, investedYearToDate: 960, completionRate: 80 },
      { E4: 960, G4: 0.8 },
    ],
    [
      'a total that was the sum',
      list([ROAD, { name: '西环路' }, bare({ name: '合计', investedYearToDate: 1900 })]),
      { ...ROAD, investedYearToDate: 1000 },
      { E4: 1000, E6: 1950 },
    ],
    [
      'a total that was not is left for the check',
      list([ROAD, bare({ name: '合计', investedYearToDate: 1900 })]),
      { ...ROAD, investedYearToDate: 1000 },
      { E4: 1000 },
    ],
  ])('%s', (_, master, row, expected) => {
    const { plan, conflicts } = merge(book(master), [part('a.xlsx', book(list([row])))]);
    expect(cellsOf(plan)).toEqual(expected);
    expect(conflicts).toEqual([]);
  });

  test('amounts are converted to the master’s money unit, its format stays', () => {
    const master = list(
      [{ ...ROAD, totalInvestment: formatted(1, '0.00'), annualPlan: 0.12, investedYearToDate: 0.095 }],
      {
        unitRow: '单位：亿元',
      },
    );
    const { plan } = merge(book(master), [part('a.xlsx', book(list([{ ...ROAD, totalInvestment: 25_000 }])))]);
    expect(plan.cells).toMatchObject([
      { row: 3, column: 2, after: { value: 2.5, numberFormat: '0.00', formula: null } },
    ]);
  });

  test('columns are found by what they are, in whatever order', () => {
    const sheet = list([{ ...ROAD, investedYearToDate: 1000 }]);
    const mirrored = { ...sheet, rows: sheet.rows.map((row) => [...row].reverse()) };
    const other = { ...mirrored, rows: [['在建项目清单（2022年9月）'], ['单位：万元'], ...mirrored.rows.slice(2)] };
    expect(cellsOf(merge(book(list([ROAD])), [part('a.xlsx', book(other))]).plan)).toEqual({ E4: 1000 });
  });

  test('a formula is never overwritten; a sum keeps its formula and follows', () => {
    const rows = [{ ...ROAD, completionRate: formula('E4/D4', 950 / 1200) }];
    const total = bare({ name: '合计', investedYearToDate: formula('SUM(E4:E4)', 950) });
    const reported = { ...ROAD, investedYearToDate: 1000, completionRate: 0.5 };
    const { plan, unwritten } = merge(book(list([...rows, total])), [part('a.xlsx', book(list([reported])))]);
    expect(unwritten).toMatchObject([{ field: 'completionRate', cell: 'G4', reason: 'formula' }]);
    const sum = plan.cells.find(({ row, column }) => row === 4 && column === 4);
    expect(sum?.after).toMatchObject({ value: 1000, formula: 'SUM(E4:E4)' });
    const rate = plan.cells.find(({ row, column }) => row === 3 && column === 6);
    expect(rate?.after).toMatchObject({ value: 1000 / 1200, formula: 'E4/D4' });
  });

  test('a cell merged over several projects is not written for one of them', () => {
    const master = list([{ ...ROAD, remark: '甲' }, { name: '西环路' }], { merges: ['G4:G5'] });
    const { plan, unwritten } = merge(book(master), [part('a.xlsx', book(list([{ ...ROAD, remark: '乙' }])))]);
    expect(plan.cells).toEqual([]);
    expect(unwritten).toMatchObject([{ cell: 'G4', reason: 'merged' }]);
  });

  test('columns that the master lacks are told', () => {
    const { withoutColumn } = merge(book(list([ROAD])), [part('a.xlsx', book(list([{ ...ROAD, phone: '023-1' }])))]);
    expect(withoutColumn).toEqual([{ list: 'under-construction', field: 'phone', heading: '联系电话' }]);
  });
});

describe('which projects are the same', () => {
  const CODE = '2109-500115-04-01-123456';
  const OTHER = '2110-500115-04-01-654321';
  test.each<[string, RowValues, RowValues, 'same' | 'apart']>([
    [
      'the same code and organisation under a new name',
      { name: '东环路', code: CODE },
      { name: '滨江大道', code: CODE },
      'same',
    ],
    [
      'the same code, written full-width',
      { name: '东环路', code: CODE },
      { name: '东环路', code: CODE.replaceAll('-', '－') },
      'same',
    ],
    ['phases under one code', { name: '东环路一期', code: CODE }, { name: '东环路二期', code: CODE }, 'apart'],
    [
      'packages of two organisations under one code',
      { name: '东环路', code: CODE },
      { name: '管网', code: CODE, responsibleOrganisation: '区水利局' },
      'apart',
    ],
    ['the same name, one without a code', { name: '东环路', code: CODE }, { name: '东 环路', code: null }, 'same'],
    [
      'the same name of two towns with codes of their own',
      { name: '旧改', code: CODE },
      { name: '旧改', code: OTHER, responsibleOrganisation: '葛兰镇' },
      'apart',
    ],
    ['another name', { name: '东环路' }, { name: '西环路' }, 'apart'],
  ])('%s', (_, own, reported, expected) => {
    const { added, updated, unchanged } = merge(book(list([own])), [part('a.xlsx', book(list([reported])))]);
    expect([added.length, updated.length + unchanged.length]).toEqual(expected === 'same' ? [0, 1] : [1, 0]);
  });

  test('a name that stands twice in the master is not guessed', () => {
    const twice = list([ROAD, { ...ROAD, annualPlan: 5 }]);
    const { plan, unclear, added, missing } = merge(book(twice), [
      part('a.xlsx', book(list([{ ...ROAD, investedYearToDate: 1 }]))),
    ]);
    expect([plan.cells, added]).toEqual([[], []]);
    expect(unclear).toMatchObject([{ project: '东环路', file: 'a.xlsx', row: 4 }]);
    expect(missing).toEqual({ organisations: [], projects: [] });
  });
});

describe('new projects', () => {
  test('fill rows that stand ready; count and total follow', () => {
    const master = list([
      bare({ serialNumber: '一、交通（1个）' }),
      { ...ROAD, investedYearToDate: formatted(950, '0.0') },
      bare({ serialNumber: 2 }),
      bare({ name: '合计', investedYearToDate: 950 }),
    ]);
    const group = list([bare({ serialNumber: '一、交通（1个）' }), { name: '西环路', investedYearToDate: 50 }]);
    const { plan, added } = merge(book(master), [part('a.xlsx', book(group))]);
    expect(added).toMatchObject([{ project: '西环路', place: { sheet: '在建', row: 6 } }]);
    expect(cellsOf(plan)).toMatchObject({ A4: '一、交通（2个）', B6: '西环路', E6: 50, E7: 1000 });
    expect(plan.cells.find(({ row, column }) => row === 5 && column === 4)?.after.numberFormat).toBe('0.0');
  });

  test('of another group are not put among them', () => {
    const master = list([
      bare({ serialNumber: '一、交通（1个）' }),
      ROAD,
      bare({ serialNumber: 2 }),
      bare({ name: '合计' }),
    ]);
    const { added } = merge(book(master), [part('a.xlsx', book(list([{ name: '水库' }])))]);
    expect(added).toMatchObject([{ place: { sheet: '合并新增-在建' } }]);
  });

  test('where the master has no row stand on a list of ours, which the check counts and a merge knows again', () => {
    const master = book(list([ROAD, bare({ name: '合计', investedYearToDate: 950 })]));
    const parts = [part('a.xlsx', book(list([{ name: '水库', remark: '=cmd' }])))];
    const first = merge(master, parts);
    expect(first.plan.cells).toEqual([]);
    expect(first.plan.sheets.map(({ name }) => name)).toEqual(['合并新增-在建', '合并来源']);
    const after = withPlan(master, first.plan);
    expect(contextOf(after).rows.map(({ name }) => name)).toEqual(['东环路', '水库']);
    expect(merge(after, parts).plan).toMatchObject({ cells: [], sheets: [] });
    const more = merge(after, [part('b.xlsx', book(list([{ name: '水库', annualPlan: 7 }, { name: '大坝' }])))]);
    const made = contextOf(withPlan(after, more.plan)).rows.map((row) => [row.name, row.amount('annualPlan')]);
    expect(made).toEqual([
      ['东环路', 1200],
      // Rows that people have seen stay where they are; new ones come below.
      ['水库', 7],
      ['大坝', 1200],
    ]);
  });

  test('below a list without a total they are written down', () => {
    const { plan } = merge(book(list([ROAD])), [part('a.xlsx', book(list([{ name: '西环路' }])))]);
    expect(cellsOf(plan)).toMatchObject({ A5: 2, B5: '西环路', C5: 10_000, F5: '区交通局' });
  });

  test('not where a total above would not add them up', () => {
    const total = bare({ name: '合计', investedYearToDate: formula('SUM(E5:E5)', 950) });
    const { added } = merge(book(list([total, ROAD])), [part('a.xlsx', book(list([{ name: '西环路' }])))]);
    expect(added).toMatchObject([{ place: { sheet: '合并新增-在建' } }]);
  });
});

describe('files that differ', () => {
  const master = book(list([ROAD]));
  const a = part('a.xlsx', book(list([{ ...ROAD, investedYearToDate: 1000 }])));
  const b = part('b.xlsx', book(list([{ ...ROAD, investedYearToDate: 1100 }])));

  test('are set side by side, and the master keeps its own', () => {
    const { plan, conflicts } = merge(master, [a, b]);
    expect(plan.cells).toEqual([]);
    expect(conflicts).toMatchObject([
      {
        project: '东环路',
        field: 'investedYearToDate',
        chosen: null,
        values: [
          { file: '', cell: 'E4', value: 950 },
          { file: 'a.xlsx', cell: 'E4', value: 1000 },
          { file: 'b.xlsx', cell: 'E4', value: 1100 },
        ],
      },
    ]);
    expect(plan.sheets.map(({ name }) => name)).toEqual(['合并冲突', '合并来源']);
  });

  test.each([
    ['first', 1000],
    ['last', 1100],
  ] as const)('%s is taken where that is asked', (prefer, expected) => {
    expect(cellsOf(merge(master, [a, b], prefer).plan)).toEqual({ E4: expected });
  });

  test('one of them merged again changes nothing, and what is asked stays asked', () => {
    const after = withPlan(master, merge(master, [a, b]).plan);
    expect(merge(after, [a]).plan).toMatchObject({ cells: [], sheets: [] });
    expect(merge(after, [b, a]).plan).toMatchObject({ cells: [], sheets: [] });
  });

  test('是 beside a value decides', () => {
    const after = withPlan(master, merge(master, [a, b]).plan);
    const decided = {
      ...after,
      sheets: after.sheets.map((sheet) =>
        sheet.name !== '合并冲突'
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((row) => (row?.includes('b.xlsx') === true ? ['√', ...row.slice(1)] : row)),
            },
      ),
    };
    const { plan, conflicts } = merge(decided, [a, b]);
    expect(cellsOf(plan)).toEqual({ E4: 1100 });
    expect(conflicts).toMatchObject([{ chosen: 1, values: [{ file: 'a.xlsx' }, { file: 'b.xlsx' }] }]);
    const again = merge(withPlan(decided, plan), [a, b]);
    expect(again.plan).toMatchObject({ cells: [], sheets: [] });
  });

  test('what is said now stands in the place of what the sheet says', () => {
    const [conflict] = merge(master, [a, b]).conflicts;
    const decisionOf = (file: string) => {
      const value = conflict!.values.find((one) => one.file === file)!;
      return { project: conflict!.project ?? '', key: conflict!.key, ...value };
    };
    const own = contextOf(master);
    const first = mergePlan({ master: own, parts: [a, b], decisions: [decisionOf('a.xlsx')] });
    expect(cellsOf(first.plan)).toEqual({ E4: 1000 });
    const after = contextOf(withPlan(master, first.plan));
    const second = mergePlan({ master: after, parts: [a, b], decisions: [decisionOf('b.xlsx')] });
    expect(cellsOf(second.plan)).toEqual({ E4: 1100 });
  });

  test('a new master leaves the cell empty', () => {
    const { plan } = merge(null, [a, b]);
    const [sheet] = plan.sheets;
    const column = sheet?.rows[2]?.findIndex(({ value }) => value === '1-9月累计完成投资') ?? -1;
    expect(sheet?.rows[3]?.[column]).toEqual({ value: null });
    expect(sheet?.rows[3]?.some(({ value }) => value === '东环路')).toBe(true);
  });

  test('an empty cell is no other opinion', () => {
    const silent = part('c.xlsx', book(list([{ ...ROAD, investedYearToDate: null }])));
    const { conflicts, plan } = merge(master, [silent, a]);
    expect(conflicts).toEqual([]);
    expect(cellsOf(plan)).toEqual({ E4: 1000 });
  });

  test('about the list: the row stays where it is, and people are asked', () => {
    const started = part('d.xlsx', book(listSheet('new-start', [ROAD])));
    const { plan, conflicts } = merge(master, [started]);
    expect(plan.cells).toEqual([]);
    expect(conflicts).toMatchObject([{ field: 'list', chosen: null }]);
  });
});

describe('what is told besides', () => {
  test('a file of another month is not merged', () => {
    const august = { title: '在建项目清单（2022年8月）', headings: { investedYearToDate: '1-8月累计完成投资' } };
    const { plan, otherMonth } = merge(book(list([ROAD])), [
      part('8月.xlsx', book(list([{ ...ROAD, investedYearToDate: 1 }], august))),
    ]);
    expect(otherMonth).toEqual([{ file: '8月.xlsx', month: '2022-08' }]);
    expect(plan.cells).toEqual([]);
  });

  test('organisations that sent nothing, and projects that were left out', () => {
    const water = { responsibleOrganisation: '区水利局' };
    const master = list([ROAD, { name: '西环路' }, { name: '水库', ...water }, { name: '大坝', ...water }]);
    const { missing } = merge(book(master), [part('a.xlsx', book(list([ROAD])))]);
    expect(missing).toEqual({
      organisations: [{ organisation: '区水利局', projects: 2 }],
      projects: [{ project: '西环路', sheet: '在建', row: 5 }],
    });
  });

  test('where each project came from', () => {
    const { plan } = merge(null, [part('=HYPERLINK("x").xlsx', book(list([ROAD])))]);
    const sheet = plan.sheets.find(({ name }) => name === '合并来源');
    const row = sheet?.rows[3]?.map(({ value, formula: of }) => [value, of]);
    expect(row?.slice(0, 6)).toEqual([
      ['东环路', undefined],
      ['在建', undefined],
      ['区交通局', undefined],
      ['=HYPERLINK("x").xlsx', undefined],
      ['在建', undefined],
      [4, undefined],
    ]);
  });
});

test('the sum of a new master reaches over a row whose amount is still to be chosen', () => {
  const parts = [950, 1000].map((investedYearToDate, index) =>
    part(
      `${index}.xlsx`,
      book(
        list([
          { name: '西路', investedYearToDate: 10 },
          { ...ROAD, investedYearToDate },
        ]),
      ),
    ),
  );
  const { plan, conflicts } = merge(null, parts);
  expect(conflicts).toMatchObject([{ project: '东环路', chosen: null }]);
  const rows = plan.sheets.find(({ name }) => name !== '合并冲突' && name !== '合并来源')?.rows ?? [];
  const column = rows[2]?.findIndex(({ value }) => String(value).includes('累计')) ?? -1;
  expect(
    rows
      .slice(3, 5)
      .map((row) => row[column]?.value)
      .sort(),
  ).toEqual([10, null]);
  expect(rows.at(-1)?.[column]).toMatchObject({
    value: 10,
    formula: expect.stringMatching(/^SUM\([A-Z]+4:[A-Z]+5\)$/),
  });
});

test('amounts that differ say what they count in', () => {
  const inYi = book(list([{ ...ROAD, investedYearToDate: 0.2 }], { unitRow: '单位：亿元' }));
  const { conflicts, plan } = merge(null, [part('a.xlsx', book(list([ROAD]))), part('b.xlsx', inYi)]);
  const invested = conflicts.find(({ field }) => field === 'investedYearToDate');
  expect(invested?.values).toMatchObject([
    { value: 950, unit: '万元' },
    { value: 0.2, unit: '亿元' },
  ]);
  const sheet = plan.sheets.find(({ name }) => name === '合并冲突');
  const headings = sheet?.rows
    .filter((row) => [950, 0.2].includes(row[4]?.value as number))
    .map((row) => row[3]?.value);
  expect(headings).toEqual([expect.stringMatching(/（万元）$/), expect.stringMatching(/（亿元）$/)]);
});
