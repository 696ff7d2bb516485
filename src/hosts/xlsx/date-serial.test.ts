import { isoToSerial } from './date-serial.js';

test.each([
  ['2022-09-15', 44819],
  ['1899-12-30', 0],
  ['2022-09-15T12:00:00', 44819.5],
  ['2022-09-15T06:00:00Z', 44819.25],
  ['2022-09-15T06:00:00.000+08:00', 44819.25],
  ['2022-09-15 18:00', 44819.75],
  ['12:00', 0.5],
  ['T06:00:00', 0.25],
  [' 2024-02-29 ', 45351],
])('%s is %d', (text, serial) => {
  expect(isoToSerial(text, false)).toBeCloseTo(serial, 9);
});

test('1904', () => {
  expect(isoToSerial('1904-01-01', true)).toBe(0);
  expect(isoToSerial('2022-09-15', true)).toBe(43357);
});

test.each([
  '',
  '2022-9-15',
  '2022-02-30',
  '2023-02-29',
  '2022-13-01',
  '2022-09-15T25:00',
  '2022年9月',
  '12:60',
  '44819',
])('%s is no date', (text) => {
  expect(isoToSerial(text, false)).toBeUndefined();
});
