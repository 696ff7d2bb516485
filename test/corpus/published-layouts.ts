/**
 * Forms that key-project offices published, rebuilt with made-up projects and figures (虚构数据): heads, totals, groups and
 * notes stand exactly as in the forms.
 */
import type { Cell, SheetSpec } from '../harness/workbook.js';

/** 年度项目明细表: total and district total on top, groups with sums, the list told by 项目性质, footnotes in one cell. */
export function annualDetails(groups: readonly [readonly Cell[], readonly Cell[]]): SheetSpec {
  const [industry, transport] = groups;
  return {
    name: 'Sheet1',
    rows: [
      ['漳州市新增长区域发展战役2010年度项目明细表'],
      [
        '序号',
        '项目名称',
        '项目性质',
        '建设内容及规模',
        '建设起止时间',
        '总投资\n（万元）',
        '至2009年底累计完成投资（万元）',
        '2010年计划投资\n（万元）',
        '2010年1-7月完成投资（万元）',
        '后五个月关键节点的目标情况说明',
        '大干150天力争完成的投资额（万元）',
        '全年完成投资额（万元）',
        '项目业主单位',
        null,
        null,
        null,
        '市或县挂钩责任单位',
        null,
        null,
        null,
        '市挂钩领导',
      ],
      [
        ...Array<Cell>(12).fill(null),
        '业主名称',
        '负责人',
        '联系人',
        '电话及传真',
        '单位名称',
        '责任人',
        '联络人',
        '电话、电子邮箱及传真',
        null,
      ],
      ['合计', '6个', null, null, null, 115000, 8200, 30000, 17500],
      [null, '龙海市合计2个', null, null, null, 45000, 5000, 12000, 7000],
      [...industry, null, null, null, 60000, 6000, 12000, 7000],
      annualProject(1, '★星河电子产业园', '续建', '09.10-11.3', [40000, 6000, 12000, 7000]),
      annualProject(2, '星河电子二期', '前期', '2011.01-2012.12', [20000, null, null, null]),
      [...transport, null, null, null, 55000, 2200, 18000, 10500],
      annualProject(3, '环湾大道★', '新开工', '2010-', [30000, null, 9600, 5600]),
      annualProject(4, '滨海支路', '扩建', '2009-2011', [10000, 2000, 3600, 2100]),
      annualProject(5, '城北枢纽', '促竣工', '2008-2010', [5000, 200, 4800, 2800]),
      annualProject(6, '内河码头', '在谈', null, [10000, null, null, null]),
      ['1、投资为调度口径；\n2、★为省级重点项目，名称以批复为准。'],
    ],
    merges: [
      'A1:U1',
      'M2:P2',
      'Q2:T2',
      'A14:U14',
      ...['ABCDEFGHIJKL', 'U'].flatMap((letters) => [...letters].map(down)),
    ],
  };
}

function down(letter: string): string {
  return `${letter}2:${letter}3`;
}

function annualProject(
  serial: number,
  name: string,
  type: string,
  period: Cell,
  [total, prior, plan, done]: readonly [Cell, Cell, Cell, Cell],
): readonly Cell[] {
  return [
    serial,
    name,
    type,
    '厂房及配套',
    period,
    total,
    prior,
    plan,
    done,
    '完成主体工程',
    500,
    plan,
    '虚构建设公司',
    '甲某',
    '乙某',
    '0596-6600001',
    '市交通局',
    '丙某',
    '丁某',
    '0596-6600002',
    '戊某',
  ];
}

/** 年度目标及形象进度完成情况汇总表: months left blank in the head. */
export const GOALS_AND_PROGRESS: SheetSpec = {
  name: '在建重点项目',
  rows: [
    ['2009年在建重点项目年度目标及形象进度完成情况汇总表'],
    [
      '序号',
      '项目名称',
      '建设地点',
      '建设内容\n及规模',
      '建设\n年限',
      '项目\n总投资',
      '开工累计完成投资',
      '年度计划投资',
      '2009年完成情况',
      null,
      null,
      null,
      '拟开工时间',
      '今年开工时间',
      '拟竣工时间',
      '今年竣工时间',
      '分级管理项目',
      '省级或市级重点项目',
      '分部门或分县（市、区）项目',
      '业主、法人（责任）单位及负责人',
      '需要省、市协调解决问题',
      '项目挂\n点领导',
    ],
    [...Array<Cell>(8).fill(null), '月完成\n投资', '1-  月累计完成投资', '完成年度投资计划%', '1-  月工程形象进度'],
    [null, '合计3项', null, null, null, 60000, 20000, 12000, 1200, 9300],
    [null, '一、交通2项', null, null, null, 50000, 15000, 9600, 900, 7500],
    goalProject(1, '环湾大道', [30000, 10000, 6000, 600, 4700], 78.3),
    goalProject(2, '滨海支路', [20000, 5000, 3600, 300, 2800], 77.8),
    [null, '二、能源1项', null, null, null, 10000, 5000, 2400, 300, 1800],
    goalProject(3, '城东变电站', [10000, 5000, 2400, 300, 1800], 75),
  ],
  merges: ['A1:V1', 'I2:L2', ...[...'ABCDEFGHMNOPQRSTUV'].map(down)],
};

function goalProject(serial: number, name: string, money: readonly number[], rate: number): readonly Cell[] {
  const [total, sinceStart, plan, month, toDate] = money;
  return [
    serial,
    name,
    '某县',
    '道路及配套',
    '2008-2011',
    total,
    sinceStart,
    plan,
    month,
    toDate,
    rate,
    '主体完成六成',
    null,
    null,
    '2011年6月',
    null,
    '省级',
    '省级',
    '市交通局',
    '虚构建设公司 甲某',
    '无',
    '乙某',
  ];
}

/** 旬报表: the unit in a row of its own, ten-day figures, two organisations in charge. */
export const TEN_DAYS: SheetSpec = {
  name: '旬报',
  rows: [
    ['2010年8月重点项目旬报表'],
    ['计量单位：万元'],
    [
      '序号',
      '项目名称',
      '项目性质',
      '建设内容及规模',
      '总投资',
      '2010年度计划投资额',
      '8月至12月计划投资额',
      '月完成情况',
      null,
      null,
      null,
      null,
      '挂钩领导',
      null,
      '责任单位',
      null,
      '业主单位或筹办单位',
      '目前项目建设形象进度',
      '项目建设中存在问题',
    ],
    [
      ...Array<Cell>(7).fill(null),
      '月计划投资额',
      '旬完成投资额',
      '本旬占月计划投资额（%）',
      '至 旬完成投资额',
      '占月计划投资（%）',
      '市领导',
      '县领导',
      '责任单位',
      '责任人',
    ],
    tenDaysProject(1, '环湾大道', '续建'),
    tenDaysProject(2, '滨海支路', '新开工'),
  ],
  merges: ['A1:S1', 'H3:L3', 'M3:N3', 'O3:P3', ...[...'ABCDEFGQRS'].map((letter) => `${letter}3:${letter}4`)],
};

function tenDaysProject(serial: number, name: string, type: string): readonly Cell[] {
  const money = [30000, 6000, 2500, 500, 160, '32%', 320, '64%'];
  return [
    serial,
    name,
    type,
    '道路及配套',
    ...money,
    '甲某',
    '乙某',
    '市交通局',
    '丙某',
    '虚构建设公司',
    '主体施工',
    '无',
  ];
}

/** 进度汇总表: three head rows, no projects. */
export const PROGRESS_SUMMARY: SheetSpec = {
  name: '在建项目进度',
  rows: [
    ['2010年重点项目投资进度表'],
    ['序号', '所属区域', '项目数', '投资进度（万元）', ...Array<Cell>(9).fill(null)],
    [null, null, null, '8月', null, null, null, null, '9月', null, null, null, null],
    [
      null,
      null,
      null,
      ...['上旬', '中旬', '下旬', '累计', '完成比例%'],
      ...['上旬', '中旬', '下旬', '累计', '完成比例%'],
    ],
    [null, '合计', 37, 1, 2, 3, 6, 50, 1, 2, 3, 6, 50],
    [1, '龙海市', 14, 1, 2, 3, 6, 50, 1, 2, 3, 6, 50],
  ],
  merges: ['A1:M1', 'A2:A4', 'B2:B4', 'C2:C4', 'D2:M2', 'D3:H3', 'I3:M3'],
};

/** Organisation and person in one cell. */
export const OWNER_AND_PERSON: SheetSpec = {
  name: '续建项目',
  rows: [
    ['2010年1-7月续建项目进展情况'],
    [
      '序号',
      '项目名称',
      '总投资（亿元）',
      '2010年计划投资（万元）',
      '1-7月完成投资（万元）',
      '责任单位',
      '建设单位及责任人',
    ],
    [1, '环湾大道', 3, 6000, 3600, '市交通局', '虚构建设公司                甲某'],
    ['填报单位：市发展改革委', null, null, '填报人：甲某'],
  ],
  merges: ['A1:G1'],
};
