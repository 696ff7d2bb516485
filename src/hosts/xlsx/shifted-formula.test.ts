import fc from 'fast-check';
import { formulaTemplate, shiftedFormula } from './shifted-formula.js';

describe('one row down and two columns right', () => {
  test.each([
    ['A1', 'C2'],
    ['$A$1', '$A$1'],
    ['$A1+A$1', '$A2+C$1'],
    ['SUM(A1:B10)', 'SUM(C2:D11)'],
    ['SUM(A:B)', 'SUM(C:D)'],
    ['SUM($A:B)', 'SUM($A:D)'],
    ['SUM(1:3)', 'SUM(2:4)'],
    ['SUM($1:3)', 'SUM($1:4)'],
    ['Sheet1!A1', 'Sheet1!C2'],
    ["'A1 B2'!A1", "'A1 B2'!C2"],
    ["'It''s A1'!$A1", "'It''s A1'!$A2"],
    ['在建!A1', '在建!C2'],
    ['A1!A1', 'A1!C2'],
    ['"A1"&A1', '"A1"&C2'],
    ['"say ""A1"""&A1', '"say ""A1"""&C2'],
    ['LOG10(A1)', 'LOG10(C2)'],
    ['Rate2022*A1', 'Rate2022*C2'],
    ['年度A1+A1', '年度A1+C2'],
    ['_A1+A1', '_A1+C2'],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+C2'],
    ['[1]Sheet1!A1', '[1]Sheet1!C2'],
    ['#REF!+A1', '#REF!+C2'],
    ['1.5E3*A1', '1.5E3*C2'],
    ['XFE1+XFD1', 'XFE1+B2'],
    ['A1048576', 'C1'],
    ['A1#', 'C2#'],
    ['IF(A1>10,TRUE,"3:4")', 'IF(C2>10,TRUE,"3:4")'],
    ['', ''],
  ])('%s → %s', (formula, expected) => {
    expect(shiftedFormula(formulaTemplate(formula), 1, 2)).toBe(expected);
  });
});

test('whatever the text, nothing moved means nothing changed, but for letter case and leading zeros', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AZB19$:!()"\'[],+ .#项_') }), (formula) => {
      expect(shiftedFormula(formulaTemplate(formula), 0, 0)).toBe(formula);
    }),
    { numRuns: 2000 },
  );
});

test('there and back again', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('A', 'Z', 'AA', 'XFD'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 1048576 }),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      reference,
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -999, max: 999 }),
      (formula, rows, columns) => {
        const away = shiftedFormula(formulaTemplate(formula), rows, columns);
        expect(shiftedFormula(formulaTemplate(away), -rows, -columns)).toBe(formula);
      },
    ),
  );
});
