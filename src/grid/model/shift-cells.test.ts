import { WHOLE_SHEET, areaAddress, parseReference } from './area.js';
import type { CellShift } from './cell-shift.js';
import { shiftCells, shiftFault } from './shift-cells.js';
import { Workbook } from './workbook.js';
import type { Worksheet } from './worksheet.js';
import { MAX_ROWS } from '../../core/sheet/snapshot.js';

function area(address: string): CellShift['area'] {
  const found = parseReference(address)?.area;
  if (found === undefined) throw new Error(address);
  return found;
}

let workbook: Workbook;
let sheet: Worksheet;

beforeEach(() => {
  workbook = new Workbook();
  sheet = workbook.addSheet('清单');
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 3; column++) sheet.ensureCell(row, column).value = `${row}${column}`;
  }
});

function grid(): unknown[][] {
  const rows: unknown[][] = [];
  for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) (rows[row] ??= [])[column] = cell.value;
  return Array.from(rows, (cells) => Array.from(cells ?? [], (value) => value ?? ''));
}

test.each<[CellShift['kind'], CellShift['axis'], string, unknown[][]]>([
  ['insert', 'rows', '2:2', [['00', '01', '02'], [], ['10', '11', '12'], ['20', '21', '22'], ['30', '31', '32']]],
  [
    'delete',
    'rows',
    '2:3',
    [
      ['00', '01', '02'],
      ['30', '31', '32'],
    ],
  ],
  [
    'delete',
    'columns',
    'B:B',
    [
      ['00', '02'],
      ['10', '12'],
      ['20', '22'],
      ['30', '32'],
    ],
  ],
  [
    'insert',
    'columns',
    'A1:A2',
    [
      ['', '00', '01', '02'],
      ['', '10', '11', '12'],
      ['20', '21', '22'],
      ['30', '31', '32'],
    ],
  ],
  [
    'delete',
    'rows',
    'B1:B2',
    [
      ['00', '21', '02'],
      ['10', '31', '12'],
      ['20', '', '22'],
      ['30', '', '32'],
    ],
  ],
])('%s %s %s', (kind, axis, address, expected) => {
  shiftCells(workbook, sheet, { kind, axis, area: area(address) });
  expect(grid()).toEqual(expected);
});

test('merges, hidden rows, notes, conditional formats and names follow', () => {
  sheet.merges = [area('A3:B4')];
  sheet.hiddenRows = new Set([1, 3]);
  sheet.notes = [{ row: 3, column: 0, content: 'x', authorName: 'y', visible: false }];
  sheet.conditionalFormats = [
    { id: '1', type: 'Custom', areas: [area('A2'), area('A1:A4')], formula: '=A4', stopIfTrue: false, look: {} },
  ];
  workbook.names.push({ name: 'n', formula: '=清单!$A$3', comment: '', visible: true });
  shiftCells(workbook, sheet, { kind: 'delete', axis: 'rows', area: area('2:2') });
  expect(sheet.merges.map(areaAddress)).toEqual(['A2:B3']);
  expect([...sheet.hiddenRows]).toEqual([2]);
  expect(sheet.notes[0]).toMatchObject({ row: 2, column: 0 });
  expect(sheet.conditionalFormats[0]?.areas.map(areaAddress)).toEqual(['A1:A3']);
  expect(sheet.conditionalFormats[0]?.formula).toBe('=A3');
  expect(workbook.names[0]?.formula).toBe('=清单!$A$2');
});

test('a torn merge and cells pushed off the sheet are refused', () => {
  sheet.merges = [area('A3:B4')];
  expect(shiftFault(sheet, { kind: 'delete', axis: 'rows', area: area('B1') })).toBe('merge-conflict');
  expect(shiftFault(sheet, { kind: 'delete', axis: 'rows', area: area('1:1') })).toBeUndefined();
  sheet.ensureCell(MAX_ROWS - 1, 0).value = 'last';
  expect(shiftFault(sheet, { kind: 'insert', axis: 'rows', area: area('1:1') })).toBe('off-sheet');
});
