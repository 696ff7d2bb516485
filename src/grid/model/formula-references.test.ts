import { formulaAfterRename, formulaAfterShift, formulaMovedBy, hasRelativeReference } from './formula-references.js';
import { parseReference } from './area.js';
import type { CellShift } from './cell-shift.js';

function shift(kind: 'insert' | 'delete', axis: 'rows' | 'columns', address: string): CellShift {
  const area = parseReference(address)?.area;
  if (area === undefined) throw new Error(address);
  return { kind, axis, area };
}

test.each([
  ['SUM(A1:A10)', shift('insert', 'rows', '3:4'), 'SUM(A1:A12)'],
  ['SUM($A$1:$A$10)+A2', shift('insert', 'rows', '1:1'), 'SUM($A$2:$A$11)+A3'],
  ['SUM(A1:A10)', shift('delete', 'rows', '3:4'), 'SUM(A1:A8)'],
  ['A3+A5', shift('delete', 'rows', '3:4'), '#REF!+A3'],
  ['SUM(A:A)&"A5"', shift('delete', 'rows', '3:4'), 'SUM(A:A)&"A5"'],
  ['B1*C:C', shift('insert', 'columns', 'B:B'), 'C1*D:D'],
  ["清单!A5+汇总!A5+'清单'!A5", shift('delete', 'rows', '1:1'), "清单!A4+汇总!A5+'清单'!A4"],
  ['LOG10(A5)+A5', shift('insert', 'rows', '2:2'), 'LOG10(A6)+A6'],
  ['B5+C5', shift('insert', 'rows', 'B2:B3'), 'B7+C5'],
  ['3:5', shift('insert', 'rows', '4:4'), '3:6'],
])('%s after a shift is %s', (formula, by, expected) =>
  expect(formulaAfterShift(formula, '清单', '清单', by)).toBe(expected),
);

test.each([
  ['=A1="x"', 2, 1, '=B3="x"'],
  ['=$A1+A$1+$A$1', 2, 1, '=$A3+B$1+$A$1'],
  ['=SUM(A:A,$B:B,1:2)', 1, 1, '=SUM(B:B,$B:C,2:3)'],
  ['=清单!A1&"A1"', 1, 0, '=清单!A2&"A1"'],
])('%s moved by %i, %i is %s', (formula, rows, columns, expected) =>
  expect(formulaMovedBy(formula, rows, columns)).toBe(expected),
);

test.each([
  ['=N("dispatch:period")=0', false],
  ['=$A$1>0', false],
  ['=$A1>0', true],
  ['=SUM(A:A)>0', true],
])('%s depends on its cell: %p', (formula, expected) => expect(hasRelativeReference(formula)).toBe(expected));

test.each([
  ['清单!A1+A1', '清单', '新 表', "'新 表'!A1+A1"],
  ['\'旧 表\'!A:A&"旧 表!A1"', '旧 表', '新', '新!A:A&"旧 表!A1"'],
])('%s after the sheet %s is named %s', (formula, from, to, expected) =>
  expect(formulaAfterRename(formula, from, to)).toBe(expected),
);
