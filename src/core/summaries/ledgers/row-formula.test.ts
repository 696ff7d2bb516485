import { formulaInRow } from './row-formula.js';

it.each([
  ['F5/E5', 4, 8, 'F9/E9'],
  ['$F5*$G$1', 4, 8, '$F9*$G$1'],
  ['F5', 4, 4, 'F5'],
  ['SUM(F4:F5)', 4, 4, 'SUM(F4:F5)'],
  ['LOG10(F5)', 4, 0, 'LOG10(F1)'],
  ['IF(F5="F5","甲""F5",1)', 4, 6, 'IF(F7="F5","甲""F5",1)'],
  ["VLOOKUP(C5,'F5'!$A$1:$B$9,2,0)", 4, 6, "VLOOKUP(C7,'F5'!$A$1:$B$9,2,0)"],
  ['在建!$K$9', 4, 6, '在建!$K$9'],
  ['TODAY()-税率', 4, 6, 'TODAY()-税率'],
])('%s from %d to %d', (formula, from, to, moved) => expect(formulaInRow(formula, from, to)).toBe(moved));

it.each(['F4+1', 'SUM(F$2:F4)', '在建!K9', '在建!K5', 'F5-F6'])('%s means something else in another row', (formula) =>
  expect(formulaInRow(formula, 4, 6)).toBeNull(),
);
