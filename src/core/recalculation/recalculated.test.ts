import { formula, workbook, type Cell, type SheetSpec } from '../../../test/harness/workbook.js';
import { cellAddress, parseAddress } from '../sheet/address.js';
import type { CellValue } from '../sheet/snapshot.js';
import { recalculated } from './recalculated.js';

const error: CellValue = { error: '#DIV/0!' };

/** Sheet 表: what is given in A1 and on; A1 becomes 5. */
function changed(rows: readonly Cell[][], more: readonly SheetSpec[] = []) {
  const { sheets } = workbook({ sheets: [{ name: '表', rows }, ...more] });
  const { results, unknown } = recalculated(sheets, [
    { sheet: '表', ...(parseAddress('A1') ?? { row: -1, column: -1 }), value: 5 },
  ]);
  const named = (sheet: string, row: number, column: number) =>
    `${sheet === '表' ? '' : `${sheet}!`}${cellAddress(row, column)}`;
  return {
    results: Object.fromEntries(results.map(({ sheet, row, column, value }) => [named(sheet, row, column), value])),
    unknown: unknown.map(({ sheet, row, column }) => named(sheet, row, column)),
  };
}

test.each<[string, Cell[][], Readonly<Record<string, CellValue>>, string[]]>([
  ['arithmetic of the row', [[2, 3, formula('A1+B1', 5)]], { C1: 8 }, []],
  ['what looks at a result', [[2, formula('C1*2', 8), formula('A1+A1', 4)]], { B1: 20, C1: 10 }, []],
  ['a sum of the column', [[2], [3], [formula('SUM(A1:A2)', 5)]], { A3: 8 }, []],
  [
    'a sum of results',
    [
      [2, formula('A1*2', 4)],
      [1, 1],
      [null, formula('SUM(B1:B2)', 5)],
    ],
    { B1: 10, B3: 11 },
    [],
  ],
  ['a rate of sums', [[2], [3, 10], [formula('SUM(A1:A2)', 5), 10, formula('A3/B3', 0.5)]], { A3: 8, C3: 0.8 }, []],
  ['nothing that looks elsewhere', [[2, 3, formula('B1*2', 6)], [formula('SUM(B1:B1)', 3)]], {}, []],
  ['a result that stays', [[2, formula('IF(A1>0,"是","否")', '是')]], {}, []],
  ['what is not understood', [[2, formula('VLOOKUP(A1,D:E,2)', 7)]], {}, ['B1']],
  ['what looks at what is not understood', [[2, formula('INT(A1)', 2), formula('B1+1', 3)]], {}, ['B1', 'C1']],
  ['a stored result that was no longer right', [[2, 3, formula('A1+B1', 99)]], {}, ['C1']],
  ['a division by nothing', [[2, formula('1/(A1-5)', -1 / 3)]], {}, ['B1']],
  ['an error that was there', [[2, formula('A1/C1', error)]], {}, ['B1']],
  ['a circle', [[2, formula('A1+C1', 2), formula('B1-A1', 0)]], {}, ['B1', 'C1']],
  ['a name, which may stand for anything', [[2, formula('SUM(计划)', 7)]], {}, ['B1']],
  ['a cell found by its text', [[2, formula('INDIRECT("A"&1)', 2)]], {}, ['B1']],
  ['whole columns', [[2], [formula('COUNT(A:A)', 1), formula('SUM($A:$A)', 1)]], {}, ['A2', 'B2']],
  ['texts that look like references', [[2, formula('"A1"&TRUE&C1', 'A1TRUE')]], {}, []],
])('%s', (_, rows, results, unknown) => {
  expect(changed(rows)).toEqual({ results, unknown });
});

test('other sheets that look at the change', () => {
  const other: SheetSpec = {
    name: '汇总 1',
    rows: [[formula("'表'!A1*2", 4), formula('表!B1', 3), formula('[1]表!A1', 9)]],
  };
  expect(changed([[2, 3]], [other])).toEqual({ results: {}, unknown: ['汇总 1!A1', '汇总 1!C1'] });
});

test('where nothing is written, nothing is looked at', () => {
  const { sheets } = workbook({ sheets: [{ name: '表', rows: [[2, formula('VLOOKUP(A1,计划,2)', 7)]] }] });
  expect(recalculated(sheets, [])).toEqual({ results: [], unknown: [] });
});
