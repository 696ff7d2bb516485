import { localTime } from './local-time.js';

test('the time names its moment, to the second', () => {
  const moment = new Date('2022-10-08T01:30:05.678Z');
  const text = localTime(moment);
  expect(text).toMatch(/^2022-10-0[78]T\d{2}:\d{2}:05[+-]\d{2}:\d{2}$/);
  expect(Date.parse(text)).toBe(Date.parse('2022-10-08T01:30:05Z'));
});

test.each([
  [-480, '2022-10-08T09:30:05+08:00'],
  [210, '2022-10-07T22:00:05-03:30'],
  [0, '2022-10-08T01:30:05+00:00'],
])('where the clock is %i minutes behind', (offset, expected) => {
  const moment = new Date('2022-10-08T01:30:05Z');
  moment.getTimezoneOffset = () => offset;
  expect(localTime(moment)).toBe(expected);
});
