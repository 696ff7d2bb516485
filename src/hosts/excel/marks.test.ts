import { isMarkFormula, markFormula, markStates, withoutSheetName } from './marks.js';

test.each(['invested-over-total', 'a"b'])('a mark of the rule %s is known again', (rule) => {
  expect(isMarkFormula(markFormula(rule))).toBe(true);
});

test.each(['=N("dispatch:x")=0 ', '= N( "dispatch:x" ) = 0', '=n("dispatch:x")=0'])('%s is ours', (formula) =>
  expect(isMarkFormula(formula)).toBe(true),
);

test.each([
  '=N("somebody:x")=0',
  '=N("dispatch:x")=1',
  '=A1="dispatch:x"',
  '=AND(N("dispatch:x")=0,A1)',
  '',
  '=N("dispatch:x"&"")=0',
])('%s is the user’s', (formula) => expect(isMarkFormula(formula)).toBe(false));

test.each([
  ['清单!A1', 'A1'],
  ['清单!A1:B2,清单!D4', 'A1:B2,D4'],
  ["'a,b!c'!A1,'a,b!c'!B2", 'A1,B2'],
  ["'it''s'!A1", 'A1'],
  ['A1,B2', 'A1,B2'],
])('%s is %s without its sheet', (address, wanted) => expect(withoutSheetName(address)).toBe(wanted));

test('a mark of many cells becomes as many formats as its address needs', () => {
  const cells = Array.from({ length: 3000 }, (_cell, index) => ({ row: index * 2, column: 3 }));
  const states = markStates({ sheet: '清单', rule: 'r', level: 'info', cells });
  expect(states.length).toBeGreaterThan(1);
  expect(new Set(states.map(({ formula }) => formula))).toEqual(new Set(['=N("dispatch:r")=0']));
  expect(states.flatMap(({ address }) => address.split(','))).toHaveLength(3000);
});
