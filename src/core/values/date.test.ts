import fc from 'fast-check';
import { type DateContext, readDate } from './date.js';
import { isoDay } from './day.js';
import type { DateReading } from './reading.js';

const plain: DateContext = { year: 2022, date1904: false, isDateFormat: false };
const dated: DateContext = { ...plain, isDateFormat: true };

function said(value: string | number, context = plain): string {
  const reading = readDate(value, context);
  if (reading.kind !== 'value') return reading.kind;
  if (reading.done) return 'done';
  if (reading.ambiguous !== null) return reading.ambiguous.join(' or ');
  return `${reading.day === null ? 'no year' : isoDay(reading.day)} ${reading.precision}`;
}

test.each<[string, string]>([
  ['2022-09-15', '2022-09-15 day'],
  ['2022/9/15', '2022-09-15 day'],
  ['2022.9.15', '2022-09-15 day'],
  ['20220915', '2022-09-15 day'],
  ['2022年9月15日', '2022-09-15 day'],
  ['2022年09月05日', '2022-09-05 day'],
  ['2022年9月15', '2022-09-15 day'],
  ['2022年9月15号', '2022-09-15 day'],
  ['２０２２年９月１５日', '2022-09-15 day'],
  ['2022 年 9 月 15 日', '2022-09-15 day'],
  ['2022—09—15', '2022-09-15 day'],
  ['2022-09-15 00:00:00', '2022-09-15 day'],
  ['2022-9-1 5:00', '2022-09-01 day'],
  ['2022/9/15 10:30', '2022-09-15 day'],
  ['2022-09-15T08:00:00Z', '2022-09-15 day'],
  ['2022年9月15日 10时30分', '2022-09-15 day'],
  ['2022年9月15日（周四）', '2022-09-15 day'],
  ['二〇二二年九月十五日', '2022-09-15 day'],
  ['22年9月15日', '2022-09-15 day'],
  ['9月15日', '2022-09-15 day'],
  ['明年2月28日', '2023-02-28 day'],
  ['44819', '2022-09-15 day'],
  ['2022年9月', '2022-09-30 month'],
  ['2022年9月份', '2022-09-30 month'],
  ['2022年09月', '2022-09-30 month'],
  ['2022年2月', '2022-02-28 month'],
  ['2024年2月', '2024-02-29 month'],
  ['2022.9', '2022-09-30 month'],
  ['2022.09', '2022-09-30 month'],
  ['2022.1', '2022-01-31 month'],
  ['2022.10', '2022-10-31 month'],
  ['2022-09', '2022-09-30 month'],
  ['2022/9', '2022-09-30 month'],
  ['202209', '2022-09-30 month'],
  ['2022年九月', '2022-09-30 month'],
  ['2022年十二月', '2022-12-31 month'],
  ['2022年9月底', '2022-09-30 month'],
  ['2022年9月底前', '2022-09-30 month'],
  ['2022年9月末', '2022-09-30 month'],
  ['2022.9月', '2022-09-30 month'],
  ['9月', '2022-09-30 month'],
  ['9月份', '2022-09-30 month'],
  ['9月底', '2022-09-30 month'],
  ['9月底前', '2022-09-30 month'],
  ['元月', '2022-01-31 month'],
  ['9月上旬', '2022-09-10 period'],
  ['9月中旬', '2022-09-20 period'],
  ['9月下旬', '2022-09-30 period'],
  ['2022年三季度', '2022-09-30 period'],
  ['2022年3季度', '2022-09-30 period'],
  ['2022年第三季度', '2022-09-30 period'],
  ['第三季度', '2022-09-30 period'],
  ['2022Q3', '2022-09-30 period'],
  ['2024Q4', '2024-12-31 period'],
  ['2022年Q3', '2022-09-30 period'],
  ['三季度', '2022-09-30 period'],
  ['前三季度', '2022-09-30 period'],
  ['四季度末', '2022-12-31 period'],
  ['上半年', '2022-06-30 period'],
  ['下半年', '2022-12-31 period'],
  ['2023年上半年', '2023-06-30 period'],
  ['年底', '2022-12-31 period'],
  ['年底前', '2022-12-31 period'],
  ['年内', '2022-12-31 period'],
  ['2022年底', '2022-12-31 period'],
  ['2022年年底', '2022-12-31 period'],
  ['2022年内', '2022-12-31 period'],
  ['2022年', '2022-12-31 period'],
  ['2022年度', '2022-12-31 period'],
  ['2022', '2022-12-31 period'],
  ['今年', '2022-12-31 period'],
  ['本年度', '2022-12-31 period'],
  ['明年', '2023-12-31 period'],
  ['明年上半年', '2023-06-30 period'],
  ['明年三季度', '2023-09-30 period'],
  ['明年3月', '2023-03-31 month'],
  ['去年', '2021-12-31 period'],
  ['去年底', '2021-12-31 period'],
  ['拟于2022年10月开工', '2022-10-31 month'],
  ['拟2022年10月开工', '2022-10-31 month'],
  ['预计2022年9月', '2022-09-30 month'],
  ['计划于2022年9月底前开工建设', '2022-09-30 month'],
  ['2022年9月底前完成', '2022-09-30 month'],
  ['力争年底前竣工投产', '2022-12-31 period'],
  ['2022年9月左右', '2022-09-30 month'],
  ['已于2022年9月开工', '2022-09-30 month'],
  ['2022年9月（暂定）', '2022-09-30 month'],
])('%j', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  '2022年13月',
  '2024年13月',
  '2022年0月',
  '2022年2月30日',
  '2022-02-29',
  '2022-13-01',
  '20221301',
  '202213',
  '2022.13',
  '2022Q5',
  '五季度',
  '13月',
  '视情况',
  '待定',
  '未开工',
  '长期',
  '底',
  '前',
  '年',
  '开工',
  '拟开工',
  '是',
  '大概吧',
  '22.9.15',
  '9.15',
  '15/9/2022',
  '2022-09/15',
  '2022.9-2023.5',
  '2022年9月-2023年5月',
  '2022-2025',
  '2022年9月\n2022年10月',
  '0022-09-15',
  '1022年9月',
  '3022-01-01',
  '征地拆迁完成后开工',
  '2022年9月15日前完成征地，10月开工',
  '12345678901',
])('%j is no date', (text) => {
  expect(said(text)).toBe('invalid');
});

test.each([
  '已开工',
  '已 开工',
  '已竣工',
  '已完工',
  '已完成',
  '已投产',
  '已建成',
  '已建成投产',
  '项目已开工',
  '已正式开工建设',
  '已取得',
  '已批复。',
])('%j has happened', (text) => {
  expect(said(text)).toBe('done');
  expect(readDate(text, plain)).toMatchObject({ day: null, ambiguous: null });
});

test.each<[number, string]>([
  [44819, '2022-09-15 day'],
  [44819.5, '2022-09-15 day'],
  [29221, '1980-01-01 day'],
  [2022.9, '2022-09-30 month'],
  [2022.09, '2022-09-30 month'],
  [2022.01, '2022-01-31 month'],
  [2022.1, '2022-01 or 2022-10'],
  [2022.11, '2022-11-30 month'],
  [2022.12, '2022-12-31 month'],
  [2022.13, 'invalid'],
  [2022.915, 'invalid'],
  [202209, '2022-09-30 month'],
  [202213, 'invalid'],
  [20220915, '2022-09-15 day'],
  [20220931, 'invalid'],
  [2022, '2022-12-31 period'],
  [0, 'invalid'],
  [-44819, 'invalid'],
  [9, 'invalid'],
  [12000, 'invalid'],
  [99999, 'invalid'],
  [13812345678, 'invalid'],
  [Number.NaN, 'invalid'],
  [Number.POSITIVE_INFINITY, 'invalid'],
])('the number %p', (value, expected) => {
  expect(said(value)).toBe(expected);
});

test.each<[number, string]>([
  [44819, '2022-09-15 day'],
  [12000, '1932-11-07 day'],
  [500, '1901-05-14 day'],
  [2022.9, '2022-09-30 month'],
  [2022.1, '2022-01 or 2022-10'],
  [202209, '2022-09-30 month'],
  [20220915, '2022-09-15 day'],
  [60, 'invalid'],
  [0, 'invalid'],
  [-1, 'invalid'],
])('the number %p shown as a date', (value, expected) => {
  expect(said(value, dated)).toBe(expected);
});

test('serial numbers of 1904 workbooks', () => {
  expect(said(43357, { ...dated, date1904: true })).toBe('2022-09-15 day');
  expect(said(43357, { ...plain, date1904: true })).toBe('2022-09-15 day');
});

test.each([
  ['9月底', 'no year month'],
  ['三季度', 'no year period'],
  ['2月29日', 'no year day'],
  ['明年上半年', 'no year period'],
  ['年底', 'no year period'],
  ['2月30日', 'invalid'],
  ['13月', 'invalid'],
  ['2022年9月', '2022-09-30 month'],
])('%j where no year is known', (text, expected) => {
  expect(said(text, { ...plain, year: null })).toBe(expected);
});

test.each([null, '', ' ', '/', '—', '无', '暂无', 'N/A'])('%j is empty', (value) => {
  expect(readDate(value, plain)).toEqual({ kind: 'empty' });
});

test.each([true, false, { error: '#N/A' } as const])('%p is invalid', (value) => {
  expect(readDate(value, plain)).toEqual({ kind: 'invalid' });
});

const days = fc.integer({ min: 3653, max: 47_000 });

test('every day reads back from each of its forms', () => {
  fc.assert(
    fc.property(days, (day) => {
      const iso = isoDay(day);
      const [year, month, date] = iso.split('-').map(Number);
      const expected: DateReading = { day, precision: 'day', done: false, ambiguous: null };
      for (const form of [
        iso,
        iso.replaceAll('-', ''),
        `${year}/${month}/${date}`,
        `${year}.${month}.${date}`,
        `${year}年${month}月${date}日`,
        `${iso} 00:00:00`,
        day + 25_569,
        String(day + 25_569),
      ]) {
        expect(readDate(form, plain)).toEqual({ kind: 'value', ...expected });
      }
    }),
  );
});

const plausible = fc.string({
  unit: fc.constantFrom(...'0123456789.-/年月日上下中旬半底前季度一二三十Q已开工: '),
  maxLength: 12,
});

test('full-width text reads as half-width text, and nothing throws', () => {
  fc.assert(
    fc.property(plausible, (text) => {
      const wide = text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
      expect(readDate(wide, plain)).toEqual(readDate(text, plain));
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void readDate(text, plain)));
  fc.assert(
    fc.property(fc.double(), fc.boolean(), (number, isDateFormat) => void readDate(number, { ...plain, isDateFormat })),
  );
});
