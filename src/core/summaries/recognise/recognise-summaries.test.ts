import { policyWith } from '../../../../test/harness/rule-cases.js';
import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { workbook, type Cell, type SheetSpec } from '../../../../test/harness/workbook.js';
import { prepare } from '../../check.js';
import { recogniseSummaries } from './recognise-summaries.js';

const POLICY = {
  rankGroups: ['部门'],
  organisations: [
    { name: '区交通运输局', aliases: ['区交通局'], group: '部门' },
    { name: '区水利局', aliases: [], group: '部门' },
    { name: '区教委', aliases: ['区教育委员会'], group: '部门' },
  ],
  programmes: [{ name: '新材料高地专项', aliases: ['新材料高地'] }],
  sectors: [{ name: '交通', aliases: ['交通运输'] }],
};

const NEW: RowValues[] = [
  {
    responsibleOrganisation: '区交通局',
    jurisdiction: '州直',
    programme: '新材料高地',
    sector: '交通',
    tier: '省重点',
  },
  {
    responsibleOrganisation: '区水利局、区教委',
    jurisdiction: '吉首市',
    programme: '其他类',
    sector: '水利',
    totalInvestment: 600_000,
  },
];
const GOING: RowValues[] = [
  { responsibleOrganisation: '区教育委员会', jurisdiction: '吉首市', sector: '社会民生', tier: '市重点' },
  { responsibleOrganisation: '相关部门', jurisdiction: '龙山县', totalInvestment: 200_000 },
];

function recognised(sheet: SheetSpec | readonly SheetSpec[], policy: Readonly<Record<string, unknown>> = POLICY) {
  const sheets = [listSheet('new-start', NEW), listSheet('under-construction', GOING), ...[sheet].flat()];
  return recogniseSummaries(prepare(workbook({ sheets }), policyWith(policy)).context);
}

function tab(rows: readonly (readonly Cell[])[], merges: readonly string[] = [], name = '汇总表'): SheetSpec {
  return { name, rows, merges };
}

/** kind; a column as measure[@list][ unit]; a row as label=projects. */
interface Outline {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly unlisted?: readonly string[];
  readonly unread?: readonly string[];
}

function outlines(sheet: SheetSpec): Outline[] {
  return recognised(sheet).tables.map(({ kind, columns, rows, unlisted, unread }) => ({
    kind,
    columns: columns.map(
      ({ measure, list, moneyUnit }) =>
        `${measure}${list === null ? '' : `@${list}`}${moneyUnit === null ? '' : ` ${moneyUnit}`}`,
    ),
    rows: rows.map(({ label, projects }) => `${label}=${projects.length}`),
    ...(unlisted.length === 0 ? {} : { unlisted: unlisted.map(({ label }) => label) }),
    ...(unread.length === 0 ? {} : { unread: unread.map(({ cell, reason }) => `${cell} ${reason}`) }),
  }));
}

const TITLE: readonly Cell[] = ['2022年1-9月重点项目投资完成情况汇总表'];

const CASES: readonly (readonly [title: string, sheet: SheetSpec, expected: Outline])[] = [
  [
    'by jurisdiction, spaces inside labels, two units in the unit row',
    tab(
      [
        TITLE,
        [null, null, null, null, '单位：个、亿元'],
        ['隶 属', '项目个数', '年投资计划', '完成投资额', '年计划投资完成率'],
        ['州 直'],
        ['吉首市'],
        ['龙山县'],
        ['合 计'],
      ],
      ['A1:E1'],
    ),
    {
      kind: 'by-jurisdiction',
      columns: ['projects', 'annualPlan 亿元', 'investedYearToDate 亿元', 'completionRate'],
      rows: ['州 直=1', '吉首市=2', '龙山县=1', '合 计=4'],
    },
  ],
  [
    'by organisation, aliases, total on top, serial numbers',
    tab([
      TITLE,
      ['序号', '责 任 单 位', '项目个数', '年度计划投资（万元）'],
      [null, '合计'],
      [1, '区交通局'],
      [2, '区水利局'],
      [3, '区教委'],
    ]),
    {
      kind: 'by-organisation',
      columns: ['projects', 'annualPlan 万元'],
      rows: ['合计=4', '区交通局=1', '区水利局=1', '区教委=1'],
      unlisted: ['未明确责任单位'],
    },
  ],
  [
    'a total merged over serial number and label',
    tab([['序号', '单位', '项目数'], [1, '区交通局'], [2, '区水利局'], ['合计']], ['A4:B4']),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['区交通局=1', '区水利局=1', '合计=4'],
      unlisted: ['区教委', '未明确责任单位'],
    },
  ],
  [
    'a total below the ranks, left of the labels',
    tab([['排名', '单位', '项目数'], [2, '区交通局'], [1, '区水利局'], ['合计']]),
    {
      kind: 'by-organisation',
      columns: ['rank', 'projects'],
      rows: ['区交通局=1', '区水利局=1', '合计=4'],
      unlisted: ['区教委', '未明确责任单位'],
    },
  ],
  [
    'a total over bands and labels merged, and a note below the ranks',
    tab([['排名', '赋色', '单位', '项目数'], [null, '合计'], [1, '绿', '区水利局'], ['注：9月底数据']], ['B2:C2']),
    {
      kind: 'by-organisation',
      columns: ['rank', 'band', 'projects'],
      rows: ['合计=4', '区水利局=1'],
      unlisted: ['区交通运输局', '区教委', '未明确责任单位'],
    },
  ],
  [
    'two-row head that crosses measures with lists',
    tab(
      [
        TITLE,
        ['责任单位', '新开工', null, null, '在建', null, null, '前期', null],
        [null, '个数', '年度计划', '累计完成', '个数', '年度计划', '累计完成', '个数', '总投资'],
        ['区教委'],
        ['总计'],
      ],
      ['A2:A3', 'B2:D2', 'E2:G2', 'H2:I2'],
    ),
    {
      kind: 'by-organisation',
      columns: [
        'projects@new-start',
        'annualPlan@new-start 万元',
        'investedYearToDate@new-start 万元',
        'projects@under-construction',
        'annualPlan@under-construction 万元',
        'investedYearToDate@under-construction 万元',
        'projects@preliminary',
        'totalInvestment@preliminary 万元',
      ],
      rows: ['区教委=1', '总计=4'],
      unlisted: ['区交通运输局', '区水利局', '未明确责任单位'],
    },
  ],
  [
    'headings that spread without being merged',
    tab([
      ['专项', '总体情况', null, '新开工', null],
      [null, '个数', '总投资', '个数', '总投资'],
      ['新材料高地'],
      ['合计'],
    ]),
    {
      kind: 'by-programme',
      columns: ['projects', 'totalInvestment 万元', 'projects@new-start', 'totalInvestment@new-start 万元'],
      rows: ['新材料高地=1', '合计=4'],
      unlisted: ['其他类', '未明确专项'],
    },
  ],
  [
    'by list, the label column open',
    tab([['类别', '个数', '总投资（亿元）'], ['新开工'], ['在建（续建）'], ['前期'], ['合计']]),
    {
      kind: 'by-list',
      columns: ['projects', 'totalInvestment 亿元'],
      rows: ['新开工=2', '在建（续建）=2', '前期=0', '合计=4'],
    },
  ],
  [
    'by list under 项目类型, numerals and counts',
    tab([['项目类型', '项目数'], ['一、新开工项目（2个）'], ['二、续建项目（2个）'], ['总计（4个）']]),
    {
      kind: 'by-list',
      columns: ['projects'],
      rows: ['一、新开工项目（2个）=2', '二、续建项目（2个）=2', '总计（4个）=4'],
    },
  ],
  [
    'by sector, words that differ by a suffix, others told',
    tab([['行业', '项目个数'], ['交通领域'], ['水利'], ['其他'], ['合计']]),
    { kind: 'by-sector', columns: ['projects'], rows: ['交通领域=1', '水利=1', '其他=2', '合计=4'] },
  ],
  [
    'by tier',
    tab([['项目级别', '项目个数'], ['省重点'], ['市重点'], ['合计']]),
    { kind: 'by-tier', columns: ['projects'], rows: ['省重点=1', '市重点=1', '合计=4'], unlisted: ['未明确级别'] },
  ],
  [
    'by size, nested',
    tab([['投资规模', '项目个数'], ['亿元以上'], ['其中：10亿元以上'], ['50亿元以上'], ['100亿元以上']]),
    {
      kind: 'by-size',
      columns: ['projects'],
      rows: ['亿元以上=4', '其中：10亿元以上=2', '50亿元以上=1', '100亿元以上=0'],
    },
  ],
  [
    'groups with subtotals of their own',
    tab([['单位', '项目数'], ['一、区级部门'], ['区交通局'], ['区水利局'], ['二、教育口'], ['区教委'], ['合计']]),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['一、区级部门=2', '区交通局=1', '区水利局=1', '二、教育口=1', '区教委=1', '合计=4'],
      unlisted: ['未明确责任单位'],
    },
  ],
  [
    'groups that are lists',
    tab([
      ['责任单位', '项目数'],
      ['一、新开工'],
      ['区交通局'],
      ['区教委'],
      ['二、在建'],
      ['区交通局'],
      ['区教委'],
      ['合计'],
    ]),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['一、新开工=2', '区交通局=1', '区教委=0', '二、在建=2', '区交通局=0', '区教委=1', '合计=4'],
      unlisted: ['区水利局', '未明确责任单位'],
    },
  ],
  [
    'numbered subtotals above the rows that they add up',
    tab([
      ['序号', '责任单位', '项目数'],
      [null, '总计'],
      ['一', '水利口小计'],
      [1, '区水利局'],
      ['二', '其他口小计'],
      [1, '区教委'],
      [2, '区交通局'],
    ]),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['总计=4', '水利口小计=1', '区水利局=1', '其他口小计=2', '区教委=1', '区交通局=1'],
      unlisted: ['未明确责任单位'],
    },
  ],
  [
    'numbered subtotals above, behind a member of its own',
    tab([['单位', '项目数'], ['区水利局'], ['一、部门小计'], ['区教委'], ['区交通局'], ['合计']]),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['区水利局=1', '一、部门小计=2', '区教委=1', '区交通局=1', '合计=4'],
      unlisted: ['未明确责任单位'],
    },
  ],
  [
    'subtotals above without numbers, in groups; one over nothing is left alone',
    tab([
      ['单位', '项目数'],
      ['一、部门'],
      ['小计'],
      ['区教委'],
      ['区交通局'],
      ['二、其他'],
      ['小计'],
      ['区水利局'],
      ['合计'],
    ]),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['一、部门=2', '小计=2', '区教委=1', '区交通局=1', '二、其他=1', '小计=1', '区水利局=1', '合计=4'],
      unlisted: ['未明确责任单位'],
    },
  ],
  [
    'a subtotal of rows that the table does not have',
    tab([['单位', '项目数'], ['区教委'], ['区交通局'], ['部门小计'], ['街镇小计'], ['合计']]),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['区教委=1', '区交通局=1', '部门小计=2', '合计=4'],
      unlisted: ['区水利局', '未明确责任单位'],
      unread: ['A5 label-unknown'],
    },
  ],
  [
    'labels under an empty heading',
    tab([TITLE, [null, '项目个数', '总投资（亿元）'], ['州 直'], ['吉首市'], ['龙山县'], ['合 计']]),
    {
      kind: 'by-jurisdiction',
      columns: ['projects', 'totalInvestment 亿元'],
      rows: ['州 直=1', '吉首市=2', '龙山县=1', '合 计=4'],
    },
  ],
  [
    'labels under a heading that says nothing known',
    tab([['州直及县市', '项目个数'], ['州 直'], ['吉首市'], ['龙山县']]),
    { kind: 'by-jurisdiction', columns: ['projects'], rows: ['州 直=1', '吉首市=2', '龙山县=1'] },
  ],
  [
    '小计 below the rows that it adds up, and 其中 below the total',
    tab([
      ['责任单位', '项目数'],
      ['区交通局'],
      ['区水利局'],
      ['小计'],
      ['区教委'],
      ['小计'],
      ['合计'],
      ['其中：新开工'],
    ]),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['区交通局=1', '区水利局=1', '小计=2', '区教委=1', '小计=1', '合计=4', '其中：新开工=2'],
      unlisted: ['未明确责任单位'],
    },
  ],
  [
    'an outer label merged downwards',
    tab(
      [
        ['隶属', '责任单位', '项目数'],
        ['吉首市', '区教委'],
        [null, '区水利局'],
        [null, '小计'],
        ['龙山县', '区教委'],
        ['合计'],
      ],
      ['A2:A4'],
    ),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['区教委=1', '区水利局=1', '小计=2', '区教委=0', '合计=4'],
      unlisted: ['区交通运输局', '未明确责任单位'],
    },
  ],
  [
    'columns that are read as no measure are told',
    tab(
      [
        ['区县', '项目数', '同比', '未开工项目', null, '备注'],
        [null, null, null, '数量(个)', '总投资（亿元）', null],
        ['吉首市'],
        ['合计'],
      ],
      ['D1:E1'],
    ),
    {
      kind: 'by-jurisdiction',
      columns: ['projects'],
      rows: ['吉首市=2', '合计=4'],
      unlisted: ['州直', '龙山县'],
      unread: ['C1 measure-unknown', 'D2 measure-unknown', 'E2 measure-unknown'],
    },
  ],
  [
    'another month is history beside this one',
    tab([['单位', '1-8月累计完成投资', '1-9月累计完成投资', '2021年完成投资'], ['区交通局']]),
    {
      kind: 'by-organisation',
      columns: ['investedYearToDate 万元'],
      rows: ['区交通局=1'],
      unlisted: ['区水利局', '区教委', '未明确责任单位'],
    },
  ],
  [
    'another month alone is a stale heading',
    tab([['单位', '1-8月累计完成投资'], ['区交通局'], ['区水利局'], ['区教委'], ['未明确责任单位']]),
    {
      kind: 'by-organisation',
      columns: ['investedYearToDate 万元'],
      rows: ['区交通局=1', '区水利局=1', '区教委=1', '未明确责任单位=1'],
    },
  ],
  [
    'a title that names one list',
    tab(
      [['2022年新开工项目投资完成情况汇总表'], ['单位', '项目数'], ['区教委'], ['区水利局'], ['合计']],
      ['A1:B1'],
      '开工',
    ),
    {
      kind: 'by-organisation',
      columns: ['projects'],
      rows: ['区教委=0', '区水利局=1', '合计=2'],
      unlisted: ['区交通运输局'],
    },
  ],
  [
    'numbers of columns, notes and signatures are no rows',
    tab([
      ['单位', '项目数', '完成率'],
      ['甲', 1, 2],
      ['区交通局'],
      ['区水利局'],
      ['区教委'],
      ['合计'],
      ['注：完成投资为调度口径'],
      ['填表人：张伟'],
    ]),
    {
      kind: 'by-organisation',
      columns: ['projects', 'completionRate'],
      rows: ['区交通局=1', '区水利局=1', '区教委=1', '合计=4'],
      unlisted: ['未明确责任单位'],
    },
  ],
  [
    'ranks in front of the labels',
    tab([
      ['排名', '单位', '完成率（%）', '与序时差（百分点）', '赋色'],
      [null, '区交通局'],
      [null, '区教委'],
    ]),
    {
      kind: 'by-organisation',
      columns: ['rank', 'completionRate', 'gapPoints', 'band'],
      rows: ['区交通局=1', '区教委=1'],
      unlisted: ['区水利局', '未明确责任单位'],
    },
  ],
  [
    'a label that means no projects is told',
    tab([['类别', '个数'], ['新开工'], ['在建'], ['竣工投产'], ['合计']]),
    { kind: 'by-list', columns: ['projects'], rows: ['新开工=2', '在建=2', '合计=4'], unread: ['A4 label-unknown'] },
  ],
];

test.each(CASES)('%s', (_, sheet, expected) => {
  expect(outlines(sheet)).toEqual([expected]);
});

test('several tables on one sheet, each with its own title and unit', () => {
  const sheet = tab(
    [
      ['表一 分单位（单位：亿元）'],
      ['单位', '年度计划投资'],
      ['区交通局'],
      ['合计'],
      [],
      ['表二 分行业情况'],
      ['单位：万元'],
      ['行业', '年度计划投资'],
      ['交通'],
      ['合计'],
    ],
    ['A1:B1', 'A6:B6'],
  );
  expect(outlines(sheet).map(({ kind, columns, rows }) => [kind, columns, rows])).toEqual([
    ['by-organisation', ['annualPlan 亿元'], ['区交通局=1', '合计=4']],
    ['by-sector', ['annualPlan 万元'], ['交通=1', '合计=4']],
  ]);
});

test('of tables for several months the one of the dispatch month', () => {
  const of = (month: string): SheetSpec =>
    tab([[`2022年${month}汇总`], ['单位', '项目数'], ['区交通局']], ['A1:B1'], `${month}汇总`);
  expect(recognised([of('1-8月'), of('1-9月')]).tables.map(({ sheet }) => sheet.name)).toEqual(['1-9月汇总']);
  expect(recognised([of('1-8月')]).tables.map(({ sheet }) => sheet.name)).toEqual(['1-8月汇总']);
});

test('a table of another year is history', () => {
  const of = (title: string): SheetSpec => tab([[title], ['单位', '项目数'], ['区交通局']], ['A1:B1']);
  expect(recognised(of('2021年重大项目完成情况汇总表'))).toMatchObject({
    tables: [],
    unread: [{ sheet: '汇总表', cells: [{ cell: 'A1', reason: 'other-year' }] }],
  });
  expect(recognised(of('2021年、2022年重大项目完成情况汇总表')).tables).toHaveLength(1);
});

test.each<[title: string, sheet: SheetSpec]>([
  ['hidden', { ...tab([['单位', '项目数'], ['区交通局']]), visibility: 'hidden' }],
  [
    'a table of projects',
    tab(
      [
        ['序号', '项目名称', '总投资'],
        [1, '东1号路', 10],
      ],
      [],
      '台账',
    ),
  ],
  [
    'a list of telephone numbers',
    tab(
      [
        ['单位', '联系人', '联系电话'],
        ['区交通局', '张伟', '13900000000'],
      ],
      [],
      '通讯录',
    ),
  ],
  [
    'members that nobody knows',
    tab(
      [
        ['单位', '数量', '金额'],
        ['第一车间', 3, 5],
      ],
      [],
      '物资',
    ),
  ],
  ['settings', tab([['单位', '项目数'], ['区交通局']], [], '调度参数')],
  ['nothing', tab([])],
])('no summary: %s', (_, sheet) => {
  expect(recognised(sheet)).toEqual({ tables: [], ledgers: [], unread: [] });
});

test('a sheet called 汇总 whose rows say nothing known is told', () => {
  const sheet = tab([['单位', '项目数'], ['第一车间'], ['第二车间']]);
  expect(recognised(sheet).unread).toEqual([
    { sheet: '汇总表', cells: [{ cell: 'A1', value: '单位', reason: 'kind-unclear' }] },
  ]);
});

test.each<[name: string, title: string, kind: string]>([
  ['滞后项目', '2022年9月滞后项目清单', 'behind'],
  ['附表3', '应开未开项目一览表', 'not-started'],
  ['问题台账', '重大项目问题台账', 'problems'],
  ['卡点难点', '卡点难点台账', 'problems'],
  ['责任单位缺失', '名单', 'organisation-missing'],
])('a ledger: %s, %s', (name, title, kind) => {
  const sheet = tab(
    [
      [title],
      ['序号', '项目名称', '总投资（亿元）', '责任单位', '存在问题', '赋色', '逾期天数', '处理意见'],
      [1, '东1号路'],
      ['注：按月更新'],
    ],
    [],
    name,
  );
  const { ledgers, tables } = recognised(sheet);
  expect(tables).toEqual([]);
  expect(ledgers).toMatchObject([{ kind, sheet: name, firstRow: 2, lastRow: 2, lastColumn: 7 }]);
  expect(ledgers[0]?.columns.map(({ field, moneyUnit }) => [field, moneyUnit])).toEqual([
    ['serialNumber', null],
    ['name', null],
    ['totalInvestment', '亿元'],
    ['responsibleOrganisation', null],
    // No list has 存在问题: that column is the user's.
    ['band', null],
    ['daysOverdue', null],
  ]);
});
