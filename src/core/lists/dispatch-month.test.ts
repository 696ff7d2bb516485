import { commonSheet, listSheet, project } from '../../../test/harness/lists.js';
import { workbook, type Cell, type SheetSpec } from '../../../test/harness/workbook.js';
import { monthText, parseMonth } from './dispatch-month.js';
import { recognise } from './recognise.js';

interface Case {
  /** Row 1, each text in a cell of its own. */
  readonly titles?: readonly string[];
  readonly name?: string;
  readonly file?: string;
  readonly headings?: readonly string[];
  readonly year?: number | null;
  readonly settings?: Cell;
  readonly asked?: string;
}

/** A sheet 在建 whose headings speak of no month, but for those of the case. */
function sheetOf({ titles = [], name = '在建', headings = ['本年完成投资'] }: Case): SheetSpec {
  return {
    name,
    rows: [
      [...titles],
      ['序号', '项目名称', '总投资', '责任单位', ...headings],
      [1, '东一路', 100, '区交通局', ...headings.map(() => 1)],
    ],
  };
}

function monthOf(one: Case): string | null {
  const settings: SheetSpec[] =
    one.settings === undefined
      ? []
      : [
          {
            name: '调度参数',
            rows: [
              ['地区', '某区'],
              ['调度月份', one.settings],
            ],
          },
        ];
  const { month } = recognise(workbook({ name: one.file ?? '', sheets: [sheetOf(one), ...settings] }), {
    month: one.asked === undefined ? null : (parseMonth(one.asked) ?? null),
    policyYear: one.year ?? null,
    policyUnit: null,
  });
  return month === null ? null : monthText(month);
}

test.each<[Case, string | null]>([
  [{ titles: ['2022年9月在建项目清单'] }, '2022-09'],
  [{ titles: ['2022年9月份重点项目'] }, '2022-09'],
  [{ titles: ['二〇二二年九月在建项目清单'] }, '2022-09'],
  [{ titles: ['２０２２年９月在建项目清单'] }, '2022-09'],
  [{ titles: ['2022年1-9月在建项目清单'] }, '2022-09'],
  [{ titles: ['2022年1—9月在建项目清单'] }, '2022-09'],
  [{ titles: ['2022年元至3月在建项目清单'] }, '2022-03'],
  [{ titles: ['2022年一至三月在建项目清单'] }, '2022-03'],
  [{ titles: ['2022年前三季度在建项目清单'] }, '2022-09'],
  [{ titles: ['2022年三季度在建项目清单'] }, '2022-09'],
  [{ titles: ['2022年一季度在建项目清单'] }, '2022-03'],
  [{ titles: ['2022年上半年在建项目清单'] }, '2022-06'],
  [{ titles: ['截至2022年9月底在建项目清单'] }, '2022-09'],
  [{ titles: ['在建项目清单（截至2022年9月30日）'] }, '2022-09'],
  [{ titles: ['2022年重点项目（1-9月）'] }, '2022-09'],
  [{ titles: ['2022年重点项目', '1-9月'] }, '2022-09'],
])('by titles: %j', (one, month) => {
  expect(monthOf(one)).toBe(month);
});

test.each<[Case, string | null]>([
  [{ titles: ['2022年9月在建项目', '填报时间：2022年10月8日'] }, '2022-09'],
  [{ titles: ['2022年9月在建项目', '填报时间：2022年10月'] }, '2022-09'],
  [{ titles: ['2022年9月在建项目', '报送时间: 2022-10-05'] }, '2022-09'],
  [{ titles: ['2022年9月在建项目', '制表日期 2022.10.8'] }, '2022-09'],
  [{ titles: ['填报时间：2022年10月8日'], headings: ['1-9月完成投资'] }, null],
  [
    { titles: ['填报时间：2022年10月8日'], headings: ['截至2021年底累计完成投资', '1-9月完成投资'], year: 2022 },
    '2022-09',
  ],
  [{ titles: ['2022年9月在建项目', '注：10月底前完成纳统'] }, '2022-09'],
  [{ titles: ['2025-2027年三年行动计划', '2025年9月'] }, '2025-09'],
  [{ titles: ['截至2021年底在建项目'] }, null],
  [{ titles: ['2022年9月15日'] }, null],
])('what is no dispatch month: %j', (one, month) => {
  expect(monthOf(one)).toBe(month);
});

test.each<[Case, string | null]>([
  [{ headings: ['2022年1-9月完成投资'] }, '2022-09'],
  [{ headings: ['1-9月完成投资'], year: 2022 }, '2022-09'],
  [{ headings: ['1-9月完成投资'] }, null],
  [{ headings: ['2022年度计划投资', '1-9月完成投资'] }, '2022-09'],
  [{ headings: ['截至2021年底累计完成投资', '1-9月完成投资'] }, '2022-09'],
  [{ headings: ['截至2021年12月底累计完成投资', '1-9月完成投资'] }, '2022-09'],
  [{ headings: ['1-8月完成投资', '1-9月完成投资'], year: 2022 }, '2022-09'],
  [{ headings: ['2021年1-9月完成投资', '2022年1-9月完成投资'] }, '2022-09'],
  [{ headings: ['2021年1-12月完成投资', '1-9月完成投资'], year: 2022 }, '2022-09'],
  [{ headings: ['9月完成投资', '本年完成投资'], year: 2022 }, '2022-09'],
  [{ headings: ['截至9月底形象进度', '本年完成投资'], year: 2022 }, '2022-09'],
  [{ headings: ['1-9月计划投资', '本年完成投资'], year: 2022 }, '2022-09'],
  [{ headings: ['前三季度完成投资'], year: 2022 }, '2022-09'],
  [{ headings: Array.from({ length: 12 }, (_, month) => `${month + 1}月计划`), year: 2022 }, null],
  [{ titles: ['2022年在建项目'], headings: ['1-9月完成投资'], year: 2021 }, '2022-09'],
])('by headings: %j', (one, month) => {
  expect(monthOf(one)).toBe(month);
});

test.each<[Case, string | null]>([
  [{ name: '在建2022年9月' }, '2022-09'],
  [{ name: '在建202209' }, '2022-09'],
  [{ name: '在建(9月)', year: 2022 }, '2022-09'],
  [{ name: '在建(9月)', file: '2022年重点项目.xlsx' }, '2022-09'],
  [{ name: '在建(1-9月)', year: 2022 }, '2022-09'],
  [{ file: '2022年9月重点项目.xlsx' }, '2022-09'],
  [{ file: '重点项目2022-09.xlsx' }, '2022-09'],
  [{ file: '重点项目202209.xls' }, '2022-09'],
  [{ file: '9月重点项目.xlsx', year: 2022 }, '2022-09'],
  [{ file: '9月重点项目.xlsx' }, null],
  [{ file: '重点项目（前三季度）.xlsx', year: 2022 }, '2022-09'],
  [{}, null],
  [{ year: 2022 }, null],
])('by sheet and file names: %j', (one, month) => {
  expect(monthOf(one)).toBe(month);
});

test.each<[Case, string | null]>([
  [{ titles: ['2022年9月'], headings: ['2022年1-8月完成投资'], name: '在建7月', file: '2022年6月.xlsx' }, '2022-09'],
  [{ headings: ['2022年1-8月完成投资'], name: '在建7月', file: '2022年6月.xlsx' }, '2022-08'],
  [{ name: '在建7月', file: '2022年6月.xlsx' }, '2022-07'],
  [{ titles: ['2022年9月'], settings: '2022年5月' }, '2022-05'],
  [{ titles: ['2022年9月'], settings: '2022-05' }, '2022-05'],
  [{ titles: ['2022年9月'], settings: '5月' }, '2022-05'],
  [{ titles: ['2022年9月'], settings: '' }, '2022-09'],
  [{ titles: ['2022年9月'], settings: '2022年5月', asked: '2022-04' }, '2022-04'],
])('who goes before whom: %j', (one, month) => {
  expect(monthOf(one)).toBe(month);
});

function recognised(sheets: readonly SheetSpec[], asked?: string) {
  const {
    month,
    sheets: current,
    older,
  } = recognise(workbook({ sheets }), {
    month: asked === undefined ? null : (parseMonth(asked) ?? null),
    policyYear: 2022,
    policyUnit: null,
  });
  const names = (of: typeof current) => of.map(({ reading }) => reading.sheet.name);
  return { month: month === null ? null : monthText(month), current: names(current), older: names(older) };
}

describe('sheets for several months', () => {
  const building = (month: number, title = '在建项目清单') => ({
    ...listSheet('under-construction', [{}], { name: `在建${month}月`, title }),
  });

  test('the newest is checked', () => {
    expect(recognised([building(8), building(9), building(7)])).toEqual({
      month: '2022-09',
      current: ['在建9月'],
      older: ['在建8月', '在建7月'],
    });
  });

  test('for each list', () => {
    const starting = listSheet('new-start', [{}], { name: '新开工8月', title: '新开工项目清单' });
    expect(recognised([building(8), starting, building(9)])).toMatchObject({
      current: ['新开工8月', '在建9月'],
      older: ['在建8月'],
    });
  });

  test('over the turn of the year, told by titles', () => {
    const december = building(12, '2021年12月在建项目清单');
    const january = building(1, '2022年1月在建项目清单');
    expect(recognised([december, january])).toMatchObject({ month: '2022-01', current: ['在建1月'] });
  });

  test('one names the year, the other does not', () => {
    const august = building(8, '2022年8月在建项目清单');
    expect(recognised([august, building(9)])).toMatchObject({ current: ['在建9月'], older: ['在建8月'] });
  });

  test('the month asked for', () => {
    expect(recognised([building(8), building(9)], '2022-08')).toMatchObject({ current: ['在建8月'] });
  });

  test('sheets of the same month stand together', () => {
    const two = [
      listSheet('under-construction', [{}], { name: '在建（交通）' }),
      listSheet('under-construction', [{}], { name: '在建（产业）' }),
    ];
    expect(recognised(two)).toEqual({ month: '2022-09', current: ['在建（交通）', '在建（产业）'], older: [] });
  });

  test('sheets for all lists', () => {
    const all = (month: number) =>
      commonSheet([project('new-start', 1, { constructionType: '新开工' })], {
        name: `${month}月`,
        title: '重点项目调度表',
      });
    expect(recognised([all(9), all(8)])).toMatchObject({ current: ['9月'], older: ['8月'] });
  });
});

test.each([
  ['2022-09', { year: 2022, month: 9 }],
  ['2022-9', undefined],
  ['2022-13', undefined],
  ['2022-00', undefined],
  ['202209', undefined],
  ['', undefined],
])('%s as an option', (text, month) => {
  expect(parseMonth(text)).toEqual(month);
});
