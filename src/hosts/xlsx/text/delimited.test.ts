import fc from 'fast-check';
import { decodeText } from './decode-text.js';
import { guessSeparator, isClearlyTable, parseDelimited } from './delimited.js';
import { fieldValue } from './read-delimited.js';

function rows(text: string): string[][] {
  const found: string[][] = [];
  parseDelimited(text, (fields) => found.push(fields));
  return found;
}

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\rc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb,c\n1\t2',
    [
      ['a', 'b,c'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\n1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['sep=|\r\na|b,c', [['a', 'b,c']]],
  [
    '"a,1","b ""q""","c\r\nd"\n,,',
    [
      ['a,1', 'b "q"', 'c\r\nd'],
      ['', '', ''],
    ],
  ],
  ['a"b,c', [['a"b', 'c']]],
  ['"a"b,c', [['ab', 'c']]],
  ['"never closed,\nb', [['never closed,\nb']]],
  ['a,b\n\nc,d', [['a', 'b'], [''], ['c', 'd']]],
  ['甲，乙,1', [['甲，乙', '1']]],
  ['', []],
])('%j', (text, expected) => {
  expect(rows(text)).toEqual(expected);
});

test('what is written in quotes is read back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\t', '甲', ' ') });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (table) => {
      const text = table
        .map((fields) => fields.map((content) => `"${content.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      expect(rows(`sep=,\n${text}`)).toEqual(table);
    }),
  );
});

test('whatever the text, reading ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';') }), (text) => {
      expect(rows(text).flat().join('').length).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['序号\t项目名称\n1\t甲', '\t', true],
  ['a,b\n"1,2",3', ',', true],
  ['a,b,c\n1,2\n', ',', false],
  ['今天开会，讨论项目。\n明天继续。', ',', false],
  ['a,b', ',', false],
])('%j: separator %j, clearly a table %s', (text, separator, table) => {
  expect(guessSeparator(text)).toBe(separator);
  expect(isClearlyTable(text)).toBe(table);
});

test.each([
  ['', null],
  ['  ', null],
  ['12', 12],
  ['-0.5', -0.5],
  [' 3 ', 3],
  ['1,234.56', 1234.56],
  ['12,34', '12,34'],
  ['1,2345', '1,2345'],
  ['13800138000', 13800138000],
  ['123456789012345', 123456789012345],
  ['1234567890123456', '1234567890123456'],
  ['22000000000000000001', '22000000000000000001'],
  ['0012', '0012'],
  ['0', 0],
  ['0.5', 0.5],
  ['.5', '.5'],
  ['5.', '5.'],
  ['1e3', '1e3'],
  ['+1', '+1'],
  ['0x10', '0x10'],
  ['92.35%', '92.35%'],
  ['2022-09', '2022-09'],
  ['2022年9月', '2022年9月'],
  ['TRUE', 'TRUE'],
  ['="00123"', '00123'],
  ['="a""b"', 'a"b'],
  ['=A1', '=A1'],
  [' 甲 ', ' 甲 '],
])('the field %j is %j', (field, value) => {
  expect(fieldValue(field)).toBe(value);
});

test('a field that becomes a number loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', '-') }), (field) => {
      const value = fieldValue(field);
      if (typeof value === 'number') expect(Number(field.replaceAll(',', ''))).toBe(value);
      else expect(value).toBe(field === '' ? null : field);
    }),
  );
});

const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (_, index) => text.charCodeAt(index)).buffer);

test.each([
  ['UTF-8', new TextEncoder().encode('长寿'), '长寿'],
  ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeff长寿'), '长寿'],
  ['UTF-16', utf16('\ufeff长寿'), '长寿'],
  ['UTF-16, big-endian', Uint8Array.of(0xfe, 0xff, 0x95, 0x7f), '长'],
  ['UTF-16 without a mark', utf16('a,b\n1,2'), 'a,b\n1,2'],
  ['GB18030', Uint8Array.of(0xb3, 0xa4, 0xca, 0xd9, 0x2c, 0x31), '长寿,1'],
  ['GB18030 with four bytes', Uint8Array.of(0xce, 0xd2, 0x81, 0x39, 0xef, 0x30), '我㐁'],
  ['binary', Uint8Array.of(1, 2, 3), undefined],
  ['neither', Uint8Array.of(0xff, 0xff, 0x41), undefined],
])('%s', (_, bytes, expected) => {
  expect(decodeText(bytes)).toBe(expected);
});
