import fc from 'fast-check';
import { parseDelimited } from '../../hosts/xlsx/text/delimited.js';
import type { ExportColumn, ExportValue } from './export-column.js';
import { csvHead, csvLine, ndjsonLine } from './record-text.js';

const RAW = { guarded: false };
const GUARDED = { guarded: true };

test.each<[ExportValue, string]>([
  [null, ''],
  ['东路', '东路'],
  ['a,b', '"a,b"'],
  ['说“好”"', '"说“好”"""'],
  [' 前', '" 前"'],
  ['后 ', '"后 "'],
  ['第一行\n第二行', '第一行 第二行'],
  ['一 \r\n\r\n  二\r三', '一 二 三'],
  ['\n一\n', '一'],
  ['\n\n', ''],
  ['\n=1+1', "'=1+1"],
  [0.1, '0.1'],
  [-5, '-5'],
  [1e21, '1e+21'],
  [true, 'true'],
  ['=1+1', "'=1+1"],
  ['+86 23', "'+86 23"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"`],
])('%j stands in CSV as %s', (value, expected) => {
  expect(csvLine([value], GUARDED)).toBe(`${expected}\n`);
});

test('unguarded, text stands as it is', () => {
  expect(csvLine(['=1+1', '-'], RAW)).toBe('=1+1,-\n');
});

const COLUMNS: readonly ExportColumn[] = [
  { name: 'a', type: 'string', title: 'A' },
  { name: 'b', type: 'number', title: 'B' },
];

test('the head, and a line of JSON with every column', () => {
  expect(csvHead(COLUMNS)).toBe('a,b\n');
  expect(ndjsonLine(COLUMNS, ['=1+1', null])).toBe('{"a":"=1+1","b":null}\n');
});

function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  // Said in the file, so that the reader need not guess.
  parseDelimited(`sep=,\n${csv}`, (fields) => rows.push(fields));
  return rows;
}

const TEXT = fc.string({ unit: 'binary' }).filter((text) => !/[\r\n\0]/.test(text));

test('any text comes back out of CSV; guarded, none begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(TEXT, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const wide = rows.map((row) => [...row, '', '', ''].slice(0, 4));
      const raw = wide.map((row) => csvLine(row, RAW)).join('');
      expect(parsed(raw)).toEqual(wide);
      const guarded = parsed(wide.map((row) => csvLine(row, GUARDED)).join(''));
      expect(guarded.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    }),
  );
});
