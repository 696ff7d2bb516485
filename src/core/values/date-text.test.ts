import { isoDay } from './day.js';
import { readDateText } from './date-text.js';

test.each([
  ['2022年末', '2022-12-31'],
  ['2022年中', '2022-06-30'],
  ['年中', '2021-06-30'],
  ['2022年初', '2022-01-31'],
  ['9月初', '2021-09-10'],
  ['9月中', '2021-09-20'],
  ['本年9月', '2021-09-30'],
  ['后年', '2023-12-31'],
  ['前年', '2019-12-31'],
  ['一至三季度', '2021-09-30'],
  ['2022年上半年底', '2022-06-30'],
  ['2022年全年', '2022-12-31'],
])('%j said in 2021', (text, iso) => {
  const reading = readDateText(text, 2021);
  expect(reading).toMatchObject({ kind: 'value', done: false });
  expect(reading.kind === 'value' && reading.day !== null && isoDay(reading.day)).toBe(iso);
});

test('long text is not searched for dates', () => {
  expect(readDateText(`${' '.repeat(80)}2022年9月`, 2022)).toEqual({ kind: 'invalid' });
});
