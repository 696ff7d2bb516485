import fc from 'fast-check';
import { findPeriods, findYears } from './period.js';

/** year from-month kind, as the text has it. */
function said(text: string): string[] {
  return findPeriods(text).map(({ year, month, from, kind, index, length, tenDays, day }) => {
    const months = from === null ? `${month}` : `${from}-${month}`;
    const until = [...(tenDays === null ? [] : [` ten days ${tenDays}`]), ...(day === null ? [] : [` day ${day}`])];
    return `${year ?? '?'} ${months} ${kind}${until.join('')}: ${text.slice(index, index + length)}`;
  });
}

test.each<[string, string]>([
  ['2022年9月新开工项目清单', '2022 9 month: 2022年9月'],
  ['（2022年9月）', '2022 9 month: 2022年9月'],
  ['2022 年 9 月', '2022 9 month: 2022 年 9 月'],
  ['２０２２年９月', '2022 9 month: ２０２２年９月'],
  ['二〇二二年九月', '2022 9 month: 二〇二二年九月'],
  ['22年9月', '2022 9 month: 22年9月'],
  ['9月完成投资', '? 9 month: 9月'],
  ['9月份完成投资', '? 9 month: 9月份'],
  ['九月', '? 9 month: 九月'],
  ['十一月份', '? 11 month: 十一月份'],
  ['8月上旬完成投资', '? 8 month ten days 1: 8月上旬'],
  ['2022年9月中旬', '2022 9 month ten days 2: 2022年9月中旬'],
  ['2022年9月（下旬）在建项目', '2022 9 month ten days 3: 2022年9月（下旬）'],
  ['9月份上旬', '? 9 month ten days 1: 9月份上旬'],
  ['2022年9月上、中旬', '2022 9 month ten days 2: 2022年9月上、中旬'],
  ['截至9月中旬', '? 1-9 year-to-date ten days 2: 截至9月中旬'],
  ['截至2022年9月上旬完成投资', '2022 1-9 year-to-date ten days 1: 截至2022年9月上旬'],
  ['2022年1-9月中旬', '2022 1-9 year-to-date ten days 2: 2022年1-9月中旬'],
  ['每月中旬通报，2022年9月', '2022 9 month: 2022年9月'],
  ['312国道3月', '? 3 month: 3月'],
  ['2022.9', '2022 9 month: 2022.9'],
  ['2022.10', '2022 10 month: 2022.10'],
  ['2022-09', '2022 9 month: 2022-09'],
  ['2022_09', '2022 9 month: 2022_09'],
  ['2022/9', '2022 9 month: 2022/9'],
  ['重点项目202209.xlsx', '2022 9 month: 202209'],
  ['附件2 2022年9月', '2022 9 month: 2022年9月'],
  ['2022年9月30日', '2022 9 month: 2022年9月30日'],
  ['20220930', '2022 9 month: 20220930'],
  ['1-9月', '? 1-9 year-to-date: 1-9月'],
  ['1—9月', '? 1-9 year-to-date: 1—9月'],
  ['１－９月', '? 1-9 year-to-date: １－９月'],
  ['1 - 9 月', '? 1-9 year-to-date: 1 - 9 月'],
  ['1至9月累计完成投资', '? 1-9 year-to-date: 1至9月'],
  ['1～9月', '? 1-9 year-to-date: 1～9月'],
  ['1月-9月', '? 1-9 year-to-date: 1月-9月'],
  ['1-2月', '? 1-2 year-to-date: 1-2月'],
  ['元至9月', '? 1-9 year-to-date: 元至9月'],
  ['元-9月', '? 1-9 year-to-date: 元-9月'],
  ['元月至3月份', '? 1-3 year-to-date: 元月至3月份'],
  ['一至十月', '? 1-10 year-to-date: 一至十月'],
  ['2022年1—9月完成投资', '2022 1-9 year-to-date: 2022年1—9月'],
  ['2022年度1-9月', '2022 1-9 year-to-date: 2022年度1-9月'],
  ['2022.1-9月', '2022 1-9 year-to-date: 2022.1-9月'],
  ['2022.1-9', '2022 1-9 year-to-date: 2022.1-9'],
  ['2022年1月-2022年9月', '2022 1-9 year-to-date: 2022年1月-2022年9月'],
  ['2022年1-9月（去年同期）', '2022 1-9 year-to-date: 2022年1-9月'],
  ['前9月', '? 1-9 year-to-date: 前9月'],
  ['前9个月', '? 1-9 year-to-date: 前9个月'],
  ['前八月', '? 1-8 year-to-date: 前八月'],
  ['截至9月底', '? 1-9 year-to-date: 截至9月底'],
  ['截至9月30日', '? 1-9 year-to-date day 30: 截至9月30日'],
  ['截止2022年9月底', '2022 1-9 year-to-date: 截止2022年9月底'],
  ['截至2022-09-30', '2022 1-9 year-to-date day 30: 截至2022-09-30'],
  ['前三季度', '? 1-9 year-to-date: 前三季度'],
  ['一至三季度', '? 1-9 year-to-date: 一至三季度'],
  ['一季度', '? 1-3 year-to-date: 一季度'],
  ['上半年', '? 1-6 year-to-date: 上半年'],
  ['2022年上半年', '2022 1-6 year-to-date: 2022年上半年'],
  ['半年度', '? 1-6 year-to-date: 半年度'],
  ['2022年全年', '2022 1-12 year-to-date: 2022年全年'],
  ['8月至12月计划投资额', '? 8-12 range: 8月至12月'],
  ['三季度', '? 7-9 range: 三季度'],
  ['2022年第三季度', '2022 7-9 range: 2022年第三季度'],
  ['2022Q3', '2022 7-9 range: 2022Q3'],
  ['下半年', '? 7-12 range: 下半年'],
  ['长寿区2022年重大项目表（截至11月底）', '2022 1-11 year-to-date: 截至11月底'],
  ['2026年德阳市省重点项目1-6月进度（续建+新开工）', '2026 1-6 year-to-date: 1-6月'],
  ['1-6月进度（2026年）', '2026 1-6 year-to-date: 1-6月'],
  ['填报时间：2022年10月8日 单位：万元 报告期：2022年9月', '2022 9 month: 2022年9月'],
  ['2023年8月    填报时间：2023年9月', '2023 8 month: 2023年8月'],
])('%j', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

test.each([
  '',
  '新开工项目清单',
  '截至2021年底累计完成投资',
  '至2021年底累计完成投资',
  '至上年底累计完成投资',
  '到上年末',
  '2025-2027',
  '2025-2027年',
  '2009－2012',
  '09.10-11.3',
  '2011.01-2012.12',
  '2022年9月-2023年5月',
  '填报单位：长寿区发展改革委    填报时间：2023年9月8日',
  '填报日期：2022年9月30日',
  '报送时间：2022年10月',
  '制表时间 2022-09',
  '制表日期：2022.9.30',
  '上报时间：2022年9月',
  '打印日期:2022/09/30',
  '2022年9月8日',
  '2022-09-15',
  '20220915',
  '9月30日',
  '9月底前',
  '9月中旬前',
  '9月上旬以前完成',
  '2022年9月底前开工',
  '上年1-9月完成投资',
  '明年上半年',
  '2019-500115-48-03-012345',
  '2209-500115-72-02-314669',
  '13812345678',
  '023-40251234',
  '发改投资〔2020〕1439号',
  '附件1-9月',
  '1-  月累计完成投资',
  '全年目标',
  '3-6个月',
  '提前3个月',
  '工期36个月',
  '1-13月',
  '13月',
  '0月',
  '2022年计划投资',
  '大干150天',
])('no period in %j', (text) => {
  expect(said(text)).toEqual([]);
});

test('several periods, in the order of the text, each with its own year', () => {
  expect(said('2022年1-8月、9月，2023年一季度')).toEqual([
    '2022 1-8 year-to-date: 2022年1-8月',
    '2022 9 month: 9月',
    '2023 1-3 year-to-date: 2023年一季度',
  ]);
});

test.each<[string, number[]]>([
  ['漳州台商投资区2022年项目明细表', [2022]],
  ['2022年度计划投资', [2022]],
  ['重点项目2022', [2022]],
  ['重点项目-2022.xlsx', [2022]],
  ['（2022年）', [2022]],
  ['2022.9', [2022]],
  ['202209', [2022]],
  ['2021年完成，2022年计划', [2021, 2022]],
  ['二〇二二年', [2022]],
  ['截至2021年底累计完成投资', []],
  ['2025-2027年', []],
  ['2000万元以上项目', []],
  ['填报时间：2023年9月8日', []],
  ['2019-500115-48-03-012345', []],
  ['发改投资〔2020〕1439号', []],
  ['新开工', []],
])('years of %j', (text, years) => {
  expect(findYears(text).map(({ year }) => year)).toEqual(years);
});

const plausible = fc.string({
  unit: fc.constantFrom(
    ...[
      '2022',
      '2023',
      '9',
      '1',
      '12',
      '年',
      '月',
      '底',
      '-',
      '—',
      '至',
      '.',
      '截至',
      '前',
      '季度',
      '上半年',
      ' ',
      '填报时间：',
      '一',
      '日',
    ],
  ),
  maxLength: 14,
});

test('what is found lies in the text, in order, without overlap, and is a month', () => {
  fc.assert(
    fc.property(fc.oneof(plausible, fc.string({ unit: 'binary' })), (text) => {
      let end = 0;
      for (const { index, length, month, from } of findPeriods(text)) {
        expect(index).toBeGreaterThanOrEqual(end);
        end = index + length;
        expect(month).toBeGreaterThanOrEqual(from ?? 1);
        expect(month).toBeLessThanOrEqual(12);
      }
      expect(end).toBeLessThanOrEqual(text.length);
      findYears(text);
    }),
    { numRuns: 500 },
  );
});

test('full-width text reads as half-width text', () => {
  fc.assert(
    fc.property(plausible, (text) => {
      const wide = text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
      expect(findPeriods(wide)).toEqual(findPeriods(text));
    }),
  );
});
