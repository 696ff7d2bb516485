/** Files that come one after the other, as they do in a month: nobody's figure is replaced by another's without asking. */
import { bare, listSheet, type RowValues } from '../../../test/harness/lists.js';
import { withPlan } from '../../../test/harness/planned-workbook.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { CONFLICT_SHEET, readConflicts, type MergeDecision } from './conflict-sheet.js';
import type { MergeOutcome, MergePart } from './merge-outcome.js';
import { mergePlan } from './merge-plan.js';

const contextOf = (snapshot: WorkbookSnapshot) => prepare(snapshot, policyWith({})).context;

const ROAD = { name: '东环路', investedYearToDate: 900, annualPlan: 1200 };
const master = workbook({
  sheets: [listSheet('under-construction', [ROAD, { name: '西环路' }, bare({ name: '合计' })])],
});

/** A file's hash goes with its contents. */
function part(file: string, organisation: string, ...rows: RowValues[]): MergePart {
  const sheet = listSheet(
    'under-construction',
    rows.map((row) => ({ ...row, responsibleOrganisation: organisation })),
  );
  const sha256 = Buffer.from(JSON.stringify([file, rows]))
    .toString('hex')
    .padEnd(64, '0')
    .slice(-64);
  return { file, sha256, context: contextOf(workbook({ sheets: [sheet] })) };
}

function merge(into: WorkbookSnapshot, parts: readonly MergePart[], decisions: readonly MergeDecision[] = []) {
  const outcome = mergePlan({ master: contextOf(into), parts, decisions });
  return { outcome, after: withPlan(into, outcome.plan) };
}

const traffic = (invested: number, name = '东环路') =>
  part('交通局.xlsx', '区交通局', { ...ROAD, name, investedYearToDate: invested });
const water = (invested: number) => part('水利局.xlsx', '区水利局', { ...ROAD, investedYearToDate: invested });

const amounts = ({ changes }: MergeOutcome) =>
  changes.filter(({ field }) => field === 'investedYearToDate').map(({ after }) => after);
const asked = ({ conflicts }: MergeOutcome) => conflicts.map(({ field }) => field);

test('another organisation’s figure is asked about, the same one’s is its newer report', () => {
  const first = merge(master, [traffic(1000)]);
  expect(amounts(first.outcome)).toEqual([1000]);
  const other = merge(first.after, [water(1100)]);
  expect(amounts(other.outcome)).toEqual([]);
  expect(asked(other.outcome)).toEqual(expect.arrayContaining(['investedYearToDate', 'responsibleOrganisation']));
  const newer = merge(first.after, [part('交通局十月.xlsx', '区交通局', { ...ROAD, investedYearToDate: 1050 })]);
  expect(amounts(newer.outcome)).toEqual([1050]);
  expect(newer.outcome.conflicts).toEqual([]);
});

test('the same of a project that stands on our own list', () => {
  const first = merge(master, [part('交通局.xlsx', '区交通局', { ...ROAD, name: '水库' })]);
  const other = merge(first.after, [part('水利局.xlsx', '区水利局', { ...ROAD, name: '水库', investedYearToDate: 1 })]);
  expect(asked(other.outcome)).toContain('investedYearToDate');
  const row = contextOf(other.after).rows.find(({ name }) => name === '水库');
  expect(row?.amount('investedYearToDate')).toBe(900);
});

describe('a question that two files raised', () => {
  const both = merge(master, [traffic(1000), water(1100)]);

  test('stays open while one of them is merged alone, whatever its bytes', () => {
    expect(asked(both.outcome)).toContain('investedYearToDate');
    const again = merge(both.after, [part('交通局（另存）.xlsx', '区交通局', { ...ROAD, investedYearToDate: 1000 })]);
    expect(amounts(again.outcome)).toEqual([]);
    expect(readConflicts(again.after)).toEqual(readConflicts(both.after));
  });

  test('once decided is not decided the other way by the other file', () => {
    const conflict = both.outcome.conflicts.find(({ field }) => field === 'investedYearToDate');
    const value = conflict?.values.find(({ file }) => file === '水利局.xlsx');
    const decision = { project: '东环路', key: conflict?.key ?? '', file: '', sheet: '', cell: '', ...value };
    const decided = merge(both.after, [traffic(1000), water(1100)], [decision]);
    expect(amounts(decided.outcome)).toEqual([1100]);
    const resent = part(
      '交通局.xlsx',
      '区交通局',
      { ...ROAD, investedYearToDate: 1000 },
      { name: '西环路', investedYearToDate: 7 },
    );
    const after = merge(decided.after, [resent]);
    expect(amounts(after.outcome)).toEqual([7]);
  });

  test('is carried out when its file alone is merged again after somebody has chosen its value', () => {
    const conflict = both.outcome.conflicts.find(({ field }) => field === 'investedYearToDate');
    const value = conflict?.values.find(({ file }) => file === '交通局.xlsx');
    const decision = { project: '东环路', key: conflict?.key ?? '', file: '', sheet: '', cell: '', ...value };
    const carried = merge(both.after, [traffic(1000)], [decision]);
    expect(amounts(carried.outcome)).toEqual([1000]);
    expect(amounts(merge(carried.after, [traffic(1000)], [decision]).outcome)).toEqual([]);
  });

  test('is asked anew where a file says something new', () => {
    const corrected = merge(both.after, [traffic(1111)]);
    expect(amounts(corrected.outcome)).toEqual([]);
    expect(asked(corrected.outcome)).toContain('investedYearToDate');
    const records = readConflicts(corrected.after).filter(({ key }) => key === 'investedYearToDate');
    expect(records.map(({ file, value }) => [file, value])).toEqual([
      ['', 900],
      ['交通局.xlsx', 1111],
      ['水利局.xlsx', 1100],
    ]);
    expect(merge(corrected.after, [traffic(1111)]).outcome.plan.sheets.map(({ name }) => name)).not.toContain(
      CONFLICT_SHEET,
    );
  });
});

test('rows on our own list keep their places, however undecided they are', () => {
  const parts = [
    part('交通局.xlsx', '区交通局', { ...ROAD, name: '水库' }, { name: '大坝' }),
    part('水利局.xlsx', '区水利局', { ...ROAD, name: '水库', investedYearToDate: 1 }, { name: '泵站' }),
  ];
  const { after } = merge(master, parts);
  expect(merge(after, parts).outcome.plan).toMatchObject({ cells: [], sheets: [] });
});

test('our own list counts in the master’s money unit', () => {
  const inWan = part('交通局.xlsx', '区交通局', { ...ROAD, name: '水库' });
  const sheet = listSheet('under-construction', [{ ...ROAD, name: '大坝', responsibleOrganisation: '区交通局' }], {
    unitRow: '单位：亿元',
  });
  const inYi = { ...inWan, file: '亿元.xlsx', context: contextOf(workbook({ sheets: [sheet] })) };
  const made = merge(master, [inYi]).outcome.plan.sheets.find(({ name }) => name.startsWith('合并新增'));
  const headings = made?.rows[2]?.map(({ value }) => String(value)) ?? [];
  expect(headings.filter((heading) => heading.includes('亿元'))).toEqual([]);
});

test('an organisation that sent nothing but new projects has sent something', () => {
  const known = workbook({
    sheets: [
      listSheet('under-construction', [
        { name: '东环路', responsibleOrganisation: '区交通局' },
        { name: '西环路', responsibleOrganisation: '区水利局' },
      ]),
    ],
  });
  const { outcome } = merge(known, [part('交通局.xlsx', '区交通局', { name: '水库' })]);
  expect(outcome.missing).toMatchObject({
    organisations: [{ organisation: '区水利局', projects: 1 }],
    projects: [{ project: '东环路' }],
  });
});
