import fc from 'fast-check';
import { MONEY_UNITS, type MoneyUnit } from '../schema/fields.js';
import type { Language } from './language.js';
import { amount, amountsApart, day, figure, gap, month, percentage, plainNumber, points } from './numbers.js';

describe('plainNumber', () => {
  test.each<[number, number, string]>([
    [0, 2, '0'],
    [-0, 2, '0'],
    [-0.001, 2, '0'],
    [900, 2, '900'],
    [1200, 2, '1,200'],
    [12_345.67, 2, '12,345.67'],
    [-1_234_567.5, 2, '-1,234,567.5'],
    [999_999.999, 2, '1,000,000'],
    [0.1 + 0.2, 6, '0.3'],
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [1e-9, 6, '0'],
    [123_456_789_012_345, 0, '123,456,789,012,345'],
    [1e300, 2, '1.00e+300'],
    [Number.NaN, 2, '—'],
    [Number.POSITIVE_INFINITY, 2, '—'],
  ])('%p with %p decimals is %p', (value, decimals, text) => {
    expect(plainNumber(value, decimals)).toBe(text);
  });

  test('reads back as the number it was given, to the decimals it shows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const back = Number(plainNumber(value, decimals).replaceAll(',', ''));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6 * 10 ** -decimals + 1e-6);
        },
      ),
    );
  });

  test('separates every three digits and none else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (value) => {
        expect(plainNumber(value, 2)).toMatch(/^-?\d{1,3}(,\d{3})*$/);
      }),
    );
  });
});

describe('amount', () => {
  test.each<[number, MoneyUnit, string, string]>([
    [12_345.67, '万元', '12,345.67 万元', '12,345.67 wan yuan'],
    [1200, '万元', '1,200 万元', '1,200 wan yuan'],
    [12_345.6789, '万元', '12,345.68 万元', '12,345.68 wan yuan'],
    [0.001, '万元', '0.001 万元', '0.001 wan yuan'],
    [450, '亿元', '0.045 亿元', '0.045 yi yuan'],
    [123_456.7, '亿元', '12.3457 亿元', '12.3457 yi yuan'],
    [1.2, '元', '12,000 元', '12,000 yuan'],
    [1.2, '千元', '12 千元', '12 thousand yuan'],
    [35, '万美元', '35 万美元', '35 wan US dollars'],
  ])('%p 万元 in %s', (inWan, unit, chinese, english) => {
    expect(amount(inWan, unit, 'zh-CN')).toBe(chinese);
    expect(amount(inWan, unit, 'en')).toBe(english);
  });
});

describe('amountsApart', () => {
  test.each<[readonly number[], MoneyUnit, readonly string[]]>([
    [[1200, 900], '万元', ['1,200 万元', '900 万元']],
    [[100.001, 100.004], '万元', ['100.001 万元', '100.004 万元']],
    [[12_000.4, 12_000.1], '亿元', ['1.20004 亿元', '1.20001 亿元']],
    [[0.1 + 0.2, 0.3], '万元', ['0.3 万元', '0.3 万元']],
    [[5, 5.004, 0.004], '万元', ['5 万元', '5.004 万元', '0.004 万元']],
  ])('%p in %s', (inWan, unit, shown) => {
    expect(amountsApart(inWan, unit, 'zh-CN')).toEqual(shown);
  });

  test('amounts that differ by a 分 never look alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(...MONEY_UNITS),
        (base, more, unit) => {
          const [first, second] = amountsApart([base / 100, (base + more) / 100], unit, 'zh-CN');
          expect(first).not.toBe(second);
        },
      ),
    );
  });
});

describe('rates and gaps', () => {
  test.each<[number, string, string]>([
    [0.732, '73.2 %', '73.2%'],
    [0.6, '60 %', '60%'],
    [0.73249, '73.2 %', '73.2%'],
    [0.7325, '73.3 %', '73.3%'],
    [12.3456, '1,234.6 %', '1,234.6%'],
    [-0.05, '-5 %', '-5%'],
  ])('%p as a percentage', (fraction, chinese, english) => {
    expect(percentage(fraction, 'zh-CN')).toBe(chinese);
    expect(percentage(fraction, 'en')).toBe(english);
  });

  test.each<[number, string, string]>([
    [-1.8, '慢于序时 1.8 个百分点', '1.8 percentage points behind schedule'],
    [6.8, '快于序时 6.8 个百分点', '6.8 percentage points ahead of schedule'],
    [-1, '慢于序时 1 个百分点', '1 percentage point behind schedule'],
    [0, '与序时持平', 'on schedule'],
    [-0.04, '与序时持平', 'on schedule'],
  ])('a gap of %p', (value, chinese, english) => {
    expect(gap(value, 'zh-CN')).toBe(chinese);
    expect(gap(value, 'en')).toBe(english);
  });

  test('points say no direction', () => {
    expect(points(-25, 'zh-CN')).toBe('25 个百分点');
    expect(points(25, 'en')).toBe('25 percentage points');
  });
});

test('a figure keeps the digits that it has', () => {
  expect(figure(2000.1234, '万元', 'zh-CN')).toBe('2,000.1234 万元');
});

describe('days and months', () => {
  test.each<[string, Language, string]>([
    ['2022-09-30', 'zh-CN', '2022年9月30日'],
    ['2022-09-30', 'en', '30 Sep 2022'],
    ['2022-01-05', 'zh-CN', '2022年1月5日'],
    ['2022-01-05', 'en', '5 Jan 2022'],
    ['soon', 'en', 'soon'],
  ])('the day %s in %s', (iso, language, text) => {
    expect(day(iso, language)).toBe(text);
  });

  test.each<[string, Language, string]>([
    ['2022-10', 'zh-CN', '2022年10月'],
    ['2022-12', 'en', 'Dec 2022'],
    ['2022-13', 'en', '2022-13'],
    ['', 'zh-CN', ''],
  ])('the month %s in %s', (yearMonth, language, text) => {
    expect(month(yearMonth, language)).toBe(text);
  });
});
