/** What tells which project a row is, name and code, is never replaced without asking; what a month changes is. */
import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { withPlan } from '../../../test/harness/planned-workbook.js';
import { workbook } from '../../../test/harness/workbook.js';
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
