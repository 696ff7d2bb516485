import { FakeHost } from '../../../test/harness/fake-host.js';
import { sheetOf } from '../../../test/harness/months.js';
import { listSheet } from '../../../test/harness/lists.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { comparisonOfChecked, judgeCandidate, monthsApart } from './compare.js';
import { checkSnapshot, recheck, type CheckedWorkbook } from './check-workbook.js';
import type { Comparing } from './comparing.js';
import { NO_CORRECTIONS, type Corrections } from './corrections.js';

const LIST = 'under-construction';
const book = (...sheets: SheetSpec[]) => workbook({ sheets });
const september = (values: Record<string, string | number | null> = {}) => book(sheetOf(2022, 9, LIST, [values]));
const august = (values: Record<string, string | number | null> = {}): Comparing => ({
  name: '8月.xlsx',
  workbook: book(sheetOf(2022, 8, LIST, [values])),
});

function compared(checked: CheckedWorkbook) {
  const comparison = comparisonOfChecked(checked);
  if (comparison.kind !== 'compared') throw new Error(comparison.kind);
  return comparison;
}

describe('whether a file serves as last month’s', () => {
  const UNDATED = listSheet(LIST, [{}], {
    title: '年度重点项目基数清单',
    headings: { annualPlan: '年度计划投资', investedYearToDate: '本年累计完成投资' },
  });
  test.each<[string, SheetSpec, unknown]>([
    ['an earlier month', sheetOf(2022, 8, LIST), { kind: 'earlier', month: '2022-08' }],
    ['a month long ago', sheetOf(2021, 12, LIST), { kind: 'earlier', month: '2021-12' }],
    ['no month', UNDATED, { kind: 'earlier', month: null }],
    ['the same month', sheetOf(2022, 9, LIST), { kind: 'not-earlier', month: '2022-09' }],
    ['a later month', sheetOf(2022, 11, LIST), { kind: 'not-earlier', month: '2022-11' }],
    ['no list', { name: 'Sheet1', rows: [['铅笔', 3]] }, { kind: 'no-lists' }],
  ])('%s', (_, sheet, expected) => {
    const checked = checkSnapshot(september(), NO_CORRECTIONS, []);
    expect(judgeCandidate(checked, book(sheet))).toEqual(expected);
  });

  test('the month that a person corrected is the one that counts', () => {
    const checked = checkSnapshot(september(), { ...NO_CORRECTIONS, month: '2022-12' }, []);
    expect(judgeCandidate(checked, book(sheetOf(2022, 11, LIST)))).toEqual({ kind: 'earlier', month: '2022-11' });
  });
});

test.each([
  ['2022-09', '2022-08', 1],
  ['2023-01', '2022-12', 1],
  ['2022-09', '2022-06', 3],
  ['2022-09', null, null],
  [null, '2022-08', null],
])('from %s back to %s it is %s months', (month, previous, expected) => {
  expect(monthsApart(month, previous)).toBe(expected);
});

describe('what is compared with', () => {
  const rules = ({ report }: CheckedWorkbook) => report.findings.map(({ rule }) => rule);

  test('brings findings, and stays through edits and whole reads', async () => {
    const host = new FakeHost(september({ investedYearToDate: 700 }));
    const checked = checkSnapshot(host.workbook, NO_CORRECTIONS, [], august({ investedYearToDate: 800 }));
    expect(rules(checked)).toContain('year-to-date-decreased');

    host.type('在建', 'E4', 750);
    const edited = await recheck(host, checked, [{ kind: 'cells', sheet: '在建', areas: ['E4'] }]);
    if (edited.kind !== 'checked') throw new Error(edited.kind);
    expect(rules(edited.checked)).toContain('year-to-date-decreased');

    const again = await recheck(host, edited.checked, [{ kind: 'structure', sheet: null }]);
    if (again.kind !== 'checked') throw new Error(again.kind);
    expect(again.checked.comparing?.name).toBe('8月.xlsx');
    expect(rules(again.checked)).toContain('year-to-date-decreased');
  });

  test('a change of a row is seen without a new whole check', async () => {
    const host = new FakeHost(september({ leader: '张三' }));
    const checked = checkSnapshot(host.workbook, NO_CORRECTIONS, [], august({ leader: '张三' }));
    expect(compared(checked).changed).toEqual([]);
    host.type('在建', 'G4', '李四');
    const edited = await recheck(host, checked, [{ kind: 'cells', sheet: '在建', areas: ['G4'] }]);
    if (edited.kind !== 'checked') throw new Error(edited.kind);
    expect(compared(edited.checked).changed[0]?.fields).toMatchObject([{ from: '张三', to: '李四' }]);
  });

  test.each<[string, Corrections['renamed'], boolean, number]>([
    ['nobody was asked', {}, true, 1],
    ['the same project', { 长寿经开区路网工程: '长寿经开区路网一期工程' }, false, 0],
    ['none of them', { 长寿经开区路网工程: null }, true, 1],
  ])('near names: %s', (_, renamed, isDropped, near) => {
    const now = september({ name: '长寿经开区路网一期工程' });
    const before = august({ name: '长寿经开区路网工程' });
    const checked = checkSnapshot(now, { ...NO_CORRECTIONS, renamed }, [], before);
    expect(rules(checked).includes('project-dropped')).toBe(isDropped);
    expect(compared(checked).near).toHaveLength(near);
  });
});
