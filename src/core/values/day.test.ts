import fc from 'fast-check';
import { dayFromSerial, dayFromYmd, isoDay, lastDayOfMonth, monthLength, parseIsoDay, ymdFromDay } from './day.js';

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 2, 29, 11016],
  [2022, 9, 30, 19265],
  [1900, 3, 1, -25508],
])('%i-%i-%i is day %i', (year, month, day, expected) => {
  expect(dayFromYmd(year, month, day)).toBe(expected);
});

test.each([
  [2022, 2, 29],
  [2022, 2, 30],
  [1900, 2, 29],
  [2022, 13, 1],
  [2022, 0, 1],
  [2022, 4, 31],
  [2022, 9, 0],
  [2022, 9, 1.5],
  [2022.5, 9, 1],
  [Number.NaN, 9, 1],
])('the calendar lacks %p-%p-%p', (year, month, day) => {
  expect(dayFromYmd(year, month, day)).toBeNull();
});

test.each([
  ['2022-09-15', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2022-9-15', false],
  ['2022-09-15 ', false],
  ['', false],
])('ISO day %j', (text, isDay) => {
  const day = parseIsoDay(text);
  expect(day !== null).toBe(isDay);
  if (day !== null) expect(isoDay(day)).toBe(text);
});

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [44819, false, '2022-09-15'],
  [44819.75, false, '2022-09-15'],
  [2958465, false, '9999-12-31'],
  [0, true, '1904-01-01'],
  [43357, true, '2022-09-15'],
  [2957003, true, '9999-12-31'],
])('serial %p (1904: %p)', (serial, date1904, iso) => {
  const day = dayFromSerial(serial, date1904);
  expect(day === null ? null : isoDay(day)).toBe(iso);
});

test.each([
  [0, false],
  [0.5, false],
  [60, false],
  [60.5, false],
  [-1, false],
  [2958466, false],
  [-1, true],
  [2957004, true],
  [Number.NaN, false],
  [Number.NaN, true],
])('serial %p (1904: %p) is no day', (serial, date1904) => {
  expect(dayFromSerial(serial, date1904)).toBeNull();
});

test('days and calendar agree with the platform calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (day) => {
      const { year, month, day: dayOfMonth } = ymdFromDay(day);
      const platform = new Date(day * 86_400_000);
      expect([year, month, dayOfMonth]).toEqual([
        platform.getUTCFullYear(),
        platform.getUTCMonth() + 1,
        platform.getUTCDate(),
      ]);
      expect(dayFromYmd(year, month, dayOfMonth)).toBe(day);
      expect(ymdFromDay(lastDayOfMonth(year, month)).day).toBe(monthLength(year, month));
    }),
  );
});
