import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { cellError, formula, workbook, type Cell } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import type { ListId } from '../schema/fields.js';
import { startOf } from './start.js';

function startIn(list: ListId, values: RowValues) {
  const { context } = prepare(workbook({ sheets: [listSheet(list, [values])] }), policyWith());
  const [row] = context.rows;
  if (row === undefined) throw new Error('no project');
  return startOf(row);
}

/** undefined: the sheet has no such column. */
const CASES: readonly (readonly [started: Cell, actualStart: Cell, start: string])[] = [
  ['是', undefined, 'yes'],
  ['是', '2022-03-01', 'yes'],
  ['是', '2022-11-01', 'yes'],
  ['是', '已开工', 'yes'],
  ['是', null, 'conflict'],
  ['是', '不详', 'yes'],
  ['否', undefined, 'no'],
  ['否', null, 'no'],
  ['否', '/', 'no'],
  ['否', '2022-03-01', 'conflict'],
  ['否', '已开工', 'conflict'],
  [null, '2022-03-01', 'yes'],
  ['/', '2022-03-01', 'yes'],
  [null, '已开工', 'yes'],
  [undefined, '2022-03-01', 'yes'],
  [undefined, '2022年3月', 'yes'],
  [undefined, 2022.1, 'yes'],
  [null, null, 'no'],
  [null, undefined, 'no'],
  [undefined, null, 'no'],
  [null, '不详', 'unknown'],
  [undefined, '不详', 'unknown'],
  [undefined, cellError('#N/A'), 'unknown'],
  [undefined, formula('A1', null), 'unknown'],
  ['可能', undefined, 'unknown'],
  ['可能', '2022-03-01', 'unknown'],
  [cellError('#REF!'), '2022-03-01', 'unknown'],
  [formula('A1', null), undefined, 'unknown'],
];

test.each(CASES)('是否开工 %j, 实际开工时间 %j: %s', (started, actualStart, start) => {
  const values = {
    investedYearToDate: 0,
    ...(started === undefined ? {} : { started }),
    ...(actualStart === undefined ? {} : { actualStart }),
  };
  expect(startIn('new-start', values)).toBe(start);
});

test.each([
  [950, 'yes'],
  ['950', 'yes'],
  [0, 'unknown'],
  [null, 'unknown'],
  [-5, 'unknown'],
  ['很多', 'unknown'],
] as const)('neither column, %j invested: %s', (investedYearToDate, start) => {
  expect(startIn('new-start', { investedYearToDate })).toBe(start);
});

test('rows under construction count as started, whatever stands in columns that they do not read', () => {
  expect(startIn('under-construction', { investedYearToDate: 0 })).toBe('yes');
  expect(startIn('under-construction', { started: '否', actualStart: null })).toBe('yes');
});

test('preliminary projects do not', () => {
  expect(startIn('preliminary', { investedYearToDate: 5 })).toBe('no');
});
