import type { CellContent } from '../../core/sheet/write-plan.js';
import { contentOf, sameContent } from './same-content.js';

const cell = (value: CellContent['value'], numberFormat = 'General', formula: string | null = null): CellContent => ({
  value,
  formula,
  numberFormat,
});

test.each([
  [cell(0.1 + 0.2), cell(0.3)],
  [cell('a\r\nb'), cell('a\nb')],
  [cell(1, 'yyyy年m月'), cell(1, 'yyyy"年"m"月"')],
  [cell(1, 'yyyy-mm-dd'), cell(1, 'yyyy\\-mm\\-dd;@')],
  [cell(1, 'General', 'sum(A1, B1)'), cell(1, 'General', 'SUM(A1,B1)')],
  [cell({ error: '#N/A' }), cell({ error: '#N/A' })],
])('same: %j %j', (one, other) => expect(sameContent(one, other, true)).toBe(true));

test.each([
  [cell(1), cell('1')],
  [cell(1), cell(1.0000001)],
  [cell(null), cell('')],
  [cell(null), cell(0)],
  [cell(true), cell('TRUE')],
  [cell('#N/A'), cell({ error: '#N/A' })],
  [cell(1, '0.0'), cell(1, '0.00')],
  [cell(2, 'General', 'A1'), cell(2)],
  [cell(2, 'General', 'A1'), cell(3, 'General', 'A1')],
])('different: %j %j', (one, other) => expect(sameContent(one, other, true)).toBe(false));

test('results of formulas may be left out', () => {
  expect(sameContent(cell(2, 'General', 'A1'), cell(3, 'General', 'A1'), false)).toBe(true);
  expect(sameContent(cell(2), cell(3), false)).toBe(false);
});

test.each([
  [['=1+1', '=1+1', 'General', 'String'], cell('=1+1')],
  [[2, '=1+1', 'General', 'Double'], cell(2, 'General', '1+1')],
  [['', '=""', 'General', 'String'], cell('', 'General', '""')],
  [['', '', '@', 'Empty'], cell(null, '@')],
  [['#REF!', '#REF!', 'General', 'Error'], cell({ error: '#REF!' })],
  [['#REF!', '#REF!', 'General', 'String'], cell('#REF!')],
  [['=', '=', '', 'String'], cell('=')],
])('%j', ([value, formula, numberFormat, type], wanted) => {
  expect(contentOf({ value, formula, numberFormat, type })).toEqual(wanted);
});
