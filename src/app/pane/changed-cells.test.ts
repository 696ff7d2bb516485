import { formatted, formula, workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { changedCells } from './changed-cells.js';

const book = (sheet: Partial<SheetSpec>) => workbook({ sheets: [{ name: '在建', rows: [['a', 1]], ...sheet }] });

test.each([
  ['a value', { rows: [['b', 1]] }, [{ row: 0, column: 0, value: 'b', formula: null, numberFormat: 'General' }]],
  ['text for a number', { rows: [['a', '1']] }, [{ row: 0, column: 1, value: '1' }]],
  ['an emptied cell', { rows: [['a']] }, [{ row: 0, column: 1, value: null }]],
  ['a new row', { rows: [['a', 1], [2]] }, [{ row: 1, column: 0, value: 2 }]],
  ['a formula of the same value', { rows: [['a', formula('1', 1)]] }, [{ column: 1, formula: '1' }]],
  ['a number format', { rows: [['a', formatted(1, '0.0')]] }, [{ column: 1, numberFormat: '0.0' }]],
  ['nothing', {}, []],
] as const)('%s', (_, now, expected) => {
  expect(changedCells(book({}), book(now as Partial<SheetSpec>))).toEqual(
    expected.map((change) => expect.objectContaining({ sheet: '在建', ...change })),
  );
});

test('number formats are compared by their codes, whatever their order in the table', () => {
  const one = book({ rows: [[formatted(1, '0.0'), formatted(2, '0.00')]] });
  const other = book({ rows: [[formatted(1, '0.0'), formatted(3, '0.00')]] });
  const swapped = { ...other, numberFormats: ['General', '0.00', '0.0'] };
  const sheet = { ...other.sheets[0]!, formats: [[2, 1]] };
  expect(changedCells(one, { ...swapped, sheets: [sheet] })).toMatchObject([{ column: 1, value: 3 }]);
});

test.each([
  ['a merge', { merges: ['A1:B1'] }],
  ['a hidden row', { hiddenRows: [1] }],
  ['a hidden sheet', { visibility: 'hidden' as const }],
  ['another sheet', { name: '前期' }],
])('%s is more than cells', (_, now) => expect(changedCells(book({}), book(now))).toBe('structure'));
