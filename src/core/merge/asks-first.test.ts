/** What may not take the place of the master's before somebody has said so, and what is taken as a newer report. */
import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { withPlan } from '../../../test/harness/planned-workbook.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { mergePlan } from './merge-plan.js';
import type { MergePart } from './merge-outcome.js';
import type { MergeDecision } from './conflict-sheet.js';

const CODE = '2109-500115-04-01-123456';
const OTHER = '2110-500115-04-01-654321';
const ORGANISATION = '区交通局';

const contextOf = (snapshot: WorkbookSnapshot) => prepare(snapshot, policyWith({})).context;

function book(row: RowValues): WorkbookSnapshot {
  return workbook({ sheets: [listSheet('under-construction', [{ ...row, responsibleOrganisation: ORGANISATION }])] });
}

function part(row: RowValues): MergePart {
  return { file: 'a.xlsx', sha256: 'a'.repeat(64), context: contextOf(book(row)) };
}

function merge(master: WorkbookSnapshot, row: RowValues, decisions: readonly MergeDecision[] = []) {
  const { plan, conflicts, changes } = mergePlan({ master: contextOf(master), parts: [part(row)], decisions });
  return { plan, conflicts, changed: changes.map(({ field, after }) => [field, after]) };
}

test.each<[string, RowValues, RowValues, readonly [string, unknown][], readonly string[]]>([
  ['another code under the same name', { name: '东环路', code: CODE }, { name: '东环路', code: OTHER }, [], ['code']],
  ['another name under the same code', { name: '东环路', code: CODE }, { name: '东环大道', code: CODE }, [], ['name']],
  ['a code where there was none', { name: '东环路', code: null }, { name: '东环路', code: CODE }, [['code', CODE]], []],
  [
    'a code for one that cannot be read',
    { name: '东环路', code: '待定123' },
    { name: '东环路', code: CODE },
    [['code', CODE]],
    [],
  ],
  [
    'one that cannot be read for a code',
    { name: '东环路', code: CODE },
    { name: '东环路', code: '2110-500115' },
    [],
    ['code'],
  ],
  [
    'the same code in another writing',
    { name: '东环路', code: CODE },
    { name: '东环路', code: CODE.replaceAll('-', '') },
    [],
    [],
  ],
  [
    '待定 for an amount',
    { name: '东环路', annualPlan: 8000 },
    { name: '东环路', annualPlan: '待定' },
    [],
    ['annualPlan'],
  ],
  [
    'a day for a word',
    { name: '东环路', plannedFinish: '待定' },
    { name: '东环路', plannedFinish: '2023年6月' },
    [['plannedFinish', '2023年6月']],
    [],
  ],
  [
    'a word for a day',
    { name: '东环路', plannedFinish: '2023年6月' },
    { name: '东环路', plannedFinish: '视情况' },
    [],
    ['plannedFinish'],
  ],
  ['the same name with a mark', { name: '东环路', code: CODE }, { name: '★东环路', code: CODE }, [], []],
])('%s', (_, master, row, changed, conflicts) => {
  const outcome = merge(book(master), row);
  expect(outcome.changed).toEqual(changed);
  expect(outcome.conflicts.map(({ field }) => field)).toEqual(conflicts);
});

const HELD = { name: '东环路', code: CODE };
const REPORTED = { name: '东环路', code: OTHER };

test('both codes are shown, and the amounts of the row are merged all the same', () => {
  const { changed, conflicts } = merge(book({ ...HELD, investedYearToDate: 900 }), {
    ...REPORTED,
    investedYearToDate: 1000,
  });
  expect(changed).toEqual([['investedYearToDate', 1000]]);
  expect(conflicts).toMatchObject([
    {
      field: 'code',
      chosen: null,
      values: [
        { file: '', value: CODE },
        { file: 'a.xlsx', value: OTHER },
      ],
    },
  ]);
});

test.each<[string, 0 | 1, readonly [string, unknown][]]>([
  ['the file’s', 1, [['code', OTHER]]],
  ['the master’s', 0, []],
])('%s code, once somebody has chosen it', (_, index, changed) => {
  const [conflict] = merge(book(HELD), REPORTED).conflicts;
  const { file = '', sheet = '', cell = '' } = conflict?.values[index] ?? {};
  const decision = { project: '东环路', key: conflict?.key ?? '', file, sheet, cell };
  expect(merge(book(HELD), REPORTED, [decision]).changed).toEqual(changed);
});

test('merged again before anybody has chosen, it changes nothing and stays asked', () => {
  const first = merge(book(HELD), REPORTED);
  const again = merge(withPlan(book(HELD), first.plan), REPORTED);
  expect(again.plan).toMatchObject({ cells: [], sheets: [] });
  expect(again.conflicts).toEqual(first.conflicts);
});

describe('a row whose code is one project’s and whose name another’s', () => {
  const rows = (...of: RowValues[]): SheetSpec => listSheet('under-construction', of);
  const two = rows({ name: '东环路', code: CODE }, { name: '西环路', code: OTHER });
  const files = (...sheets: SheetSpec[]): MergePart[] =>
    sheets.map((sheet, index) => ({
      file: `${index}.xlsx`,
      sha256: String(index).repeat(64),
      context: contextOf(workbook({ sheets: [sheet] })),
    }));
  const into = contextOf(workbook({ sheets: [two] }));

  test.each<[string, SheetSpec, readonly string[]]>([
    ['is told and written to neither', rows({ name: '西环路', code: CODE, investedYearToDate: 1 }), ['西环路']],
    [
      'two of them with their codes exchanged',
      rows(
        { name: '东环路', code: OTHER, investedYearToDate: 1 },
        { name: '西环路', code: CODE, investedYearToDate: 2 },
      ),
      ['东环路', '西环路'],
    ],
    [
      'but not where another row of the master has both',
      rows({ name: '西环路', code: OTHER, investedYearToDate: 950 }),
      [],
    ],
  ])('%s', (_, sheet, unclear) => {
    const outcome = mergePlan({ master: into, parts: files(sheet) });
    expect(outcome.unclear.map(({ project }) => project)).toEqual(unclear);
    expect([outcome.plan.cells, outcome.added]).toEqual([[], []]);
  });

  test('hinders no other file’s row that says both', () => {
    const torn = rows({ name: '西环路', code: CODE, investedYearToDate: 1 });
    const sure = rows({ name: '东环路', code: CODE, investedYearToDate: 1000 });
    const outcome = mergePlan({ master: into, parts: files(torn, sure) });
    expect(outcome.changes.map(({ project, after }) => [project, after])).toEqual([['东环路', 1000]]);
    expect(outcome.added).toEqual([]);
  });

  test('is kept, and told, where a new master is made', () => {
    const torn = rows({ name: '西环路', code: CODE });
    const outcome = mergePlan({ master: null, parts: files(two, torn) });
    expect(outcome.added).toHaveLength(3);
    expect(outcome.unclear.map(({ project, file }) => [project, file])).toEqual([
      ['西环路', '0.xlsx'],
      ['西环路', '1.xlsx'],
    ]);
  });
});

test('what is written is not called unclear: one of two of a name is told by its organisation', () => {
  const twice = listSheet('under-construction', [
    { name: '旧改', responsibleOrganisation: '葛兰镇' },
    { name: '旧改', responsibleOrganisation: '渡舟街道' },
  ]);
  const reported = listSheet('under-construction', [
    { name: '旧改', responsibleOrganisation: '渡舟街道', investedYearToDate: 1 },
  ]);
  const outcome = mergePlan({
    master: contextOf(workbook({ sheets: [twice] })),
    parts: [{ file: 'a.xlsx', sha256: 'a'.repeat(64), context: contextOf(workbook({ sheets: [reported] })) }],
  });
  expect(outcome.changes).toMatchObject([{ cell: 'E5', after: 1 }]);
  expect(outcome.unclear).toEqual([]);
});

test('a short form of the same organisation is no other opinion, and the master keeps its name', () => {
  const policy = policyWith({
    organisations: [
      { name: '区交通局', aliases: ['交通局'] },
      { name: '区水利局', aliases: [] },
    ],
  });
  const file = (organisation: string) =>
    prepare(
      workbook({
        sheets: [listSheet('under-construction', [{ name: '东环路', responsibleOrganisation: organisation }])],
      }),
      policy,
    ).context;
  const parts = ['交通局', '区交通局'].map((organisation, index) => ({
    file: `${index}.xlsx`,
    sha256: String(index).repeat(64),
    context: file(organisation),
  }));
  expect(mergePlan({ master: file('区交通局'), parts })).toMatchObject({ changes: [], conflicts: [] });
  const other = mergePlan({ master: file('区水利局'), parts });
  expect(other.changes.map(({ field }) => field)).toEqual(['responsibleOrganisation']);
});
