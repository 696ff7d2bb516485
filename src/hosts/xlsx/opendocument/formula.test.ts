import { excelFormula } from './formula.js';

test.each([
  ['of:=[.A1]+[.$B$2]', 'A1+$B$2'],
  ['of:=SUM([.A1:.B2];[.C3])', 'SUM(A1:B2,C3)'],
  ["of:=[$'我的 表'.A1]", "'我的 表'!A1"],
  ["of:=SUM(['a:b'.A1:.B2])", "SUM('a:b'!A1:B2)"],
  ['of:=[在建.A1:.A9]', '在建!A1:A9'],
  ['of:=[Sheet1.A1:Sheet3.B2]', 'Sheet1!A1:B2'],
  ['of:=IF([.A1]="a;[.B1]";"x""";1)', 'IF(A1="a;[.B1]","x""",1)'],
  ['of:=SUM([.A1]~[.B1])', 'SUM(A1,B1)'],
  ['of:=[.A:.C]', 'A:C'],
  ['of:=#REF!', '#REF!'],
  ['oooc:=[.A1]', 'A1'],
  ['msoxl:=SUM(A1,B1)', 'SUM(A1,B1)'],
  ['=1+1', '1+1'],
])('%s → %s', (formula, expected) => {
  expect(excelFormula(formula)).toBe(expected);
});
