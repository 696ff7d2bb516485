import fc from 'fast-check';
import { readProjectCode } from './project-code.js';

test.each([
  ['2019-500115-48-03-012345', '2019-500115-48-03-012345'],
  ['２０１９－５００１１５－４８－０３－０１２３４５', '2019-500115-48-03-012345'],
  ['2019—500115–48−03‐012345', '2019-500115-48-03-012345'],
  [' 2019 - 500115 - 48 - 03 - 012345\n', '2019-500115-48-03-012345'],
  ['20195001154803012345', '2019-500115-48-03-012345'],
  ['2014-330327-48-01-167360', '2014-330327-48-01-167360'],
  ['2020-451421-88-03-016343', '2020-451421-88-03-016343'],
  ['2608-110000-04-01-000001', '2608-110000-04-01-000001'],
  ['2011-110000-04-01-000001', '2011-110000-04-01-000001'],
  ['2012-110000-04-01-000001', '2012-110000-04-01-000001'],
  ['3512-110000-04-01-000001', '3512-110000-04-01-000001'],
])('%j', (text, code) => {
  expect(readProjectCode(text)).toEqual({ kind: 'value', code });
});

test.each([
  ['2019-500115-48-03-12345', 'shape'],
  ['2019-500115-48-03-0123456', 'shape'],
  ['2019500115-48-03-012345', 'shape'],
  ['2019-500115-48-03-01234X', 'shape'],
  ['2019--500115-48-03-012345', 'shape'],
  ['2019-500115-48-03-012345（一期）', 'shape'],
  ['正在办理', 'shape'],
  ['1950011548030123450', 'shape'],
  [2.0195001154803e19, 'shape'],
  [2019, 'shape'],
  [true, 'shape'],
  [{ error: '#N/A' } as const, 'shape'],
  ['2013-500115-48-03-012345', 'month'],
  ['2021-500115-48-03-012345', 'month'],
  ['2200-500115-48-03-012345', 'month'],
  ['2213-500115-48-03-012345', 'month'],
  ['1999-500115-48-03-012345', 'year'],
  ['1912-500115-48-03-012345', 'year'],
  ['3601-500115-48-03-012345', 'year'],
  ['9999-500115-48-03-012345', 'year'],
] as const)('%p: wrong %s', (value, reason) => {
  expect(readProjectCode(value)).toEqual({ kind: 'invalid', reason });
});

test.each([null, '', '/', '—', '无', ' '])('%j is empty', (value) => {
  expect(readProjectCode(value)).toEqual({ kind: 'empty' });
});

test('a code reads the same however it is written, and nothing throws', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  fc.assert(
    fc.property(fc.tuple(digits(4), digits(6), digits(2), digits(2), digits(6)), (segments) => {
      const expected = readProjectCode(segments.join('-'));
      expect(readProjectCode(segments.join(''))).toEqual(expected);
      expect(readProjectCode(segments.join(' － '))).toEqual(expected);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readProjectCode(text)));
});
