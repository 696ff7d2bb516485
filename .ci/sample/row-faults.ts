/** What is wrong in single projects of the sample. */
import type { ListId } from '../../src/core/schema/fields.js';
import type { RowFault } from './faults.js';
import type { Content } from './grid.js';
import { daySerial } from './people-and-places.js';

type Cells = Parameters<RowFault['change']>[0];

function amount(cells: Cells, key: string): number {
  const content = cells[key];
  if (typeof content !== 'number') throw new Error(`${String(cells.name)}: ${key} is no number`);
  return content;
}

function put(values: Readonly<Record<string, Content>>): RowFault['change'] {
  return () => values;
}

const NOT_STARTED = {
  started: '否',
  actualStart: null,
  month: null,
  yearToDate: null,
  rate: null,
  inStatistics: '否',
} as const;

/** Rates that a person typed, where a formula would meet a text. */
function typedRate(done: number, plan: number): number {
  return Math.round((done / plan) * 1000) / 1000;
}

type Planted = Omit<RowFault, 'list'>;

const NEW_START: readonly Planted[] = [
  { rule: 'value-required', project: '渝宜高铁', key: 'name', change: put({ name: null }) },
  {
    rule: 'responsible-organisation-missing',
    project: '合广长高速',
    key: 'organisation',
    change: put({ organisation: '相关部门' }),
  },
  {
    rule: 'number-as-text',
    project: '长寿湖旅游大道',
    key: 'annualPlan',
    change: put({ total: 9600, annualPlan: '2000万', month: 260, yearToDate: 1920, rate: 0.96 }),
  },
  { rule: 'number-invalid', project: '成渝高速(重庆段)改扩建', key: 'month', change: put({ month: '未报' }) },
  {
    rule: 'date-ambiguous',
    project: '地铁5号线',
    key: 'plannedStart',
    change: put({ plannedStart: 2022.1 }),
    style: 'center',
  },
  { rule: 'value-not-allowed', project: '盐泰锡常宜铁路', key: 'started', change: put({ started: '基本开工' }) },
  {
    rule: 'project-code-invalid',
    project: '锡宜高速扩建工程',
    key: 'code',
    change: put({ code: '2213-500115-04-01-100629' }),
  },
  { rule: 'phone-invalid', project: '钱荣路快速化', key: 'phone', change: put({ phone: '1380000527' }) },
  {
    rule: 'organisation-alias',
    project: '荣昌许溪220千伏输变电工程',
    key: 'organisation',
    change: put({ organisation: '区发改委' }),
  },
  {
    rule: 'organisation-unknown',
    project: '尚贤湖基金PARK二期',
    key: 'organisation',
    change: put({ organisation: '区大数据管理局、区科技局' }),
  },
  {
    rule: 'month-exceeds-year-to-date',
    project: '鱼枧水库(南川)',
    key: 'month',
    change: (cells) => ({ month: amount(cells, 'yearToDate') + 300 }),
  },
  { rule: 'rate-mismatch', project: '华为5G科创中心', key: 'rate', change: put({ rate: 0.42 }) },
  {
    // A plan in 亿元 in a column of 万元.
    rule: 'magnitude-suspect',
    project: '长寿经开区移民生态工业园区一期标准厂房',
    key: 'yearToDate',
    change: put({ total: 60000, annualPlan: 2, month: 1800, yearToDate: 15200 }),
  },
  {
    rule: 'date-order',
    project: '城市规划展示中心',
    key: 'plannedFinish',
    change: put({ plannedStart: '2022年5月', actualStart: daySerial(2022, 5, 18), plannedFinish: '2021年12月' }),
  },
  {
    rule: 'start-in-future',
    project: '“静观田园”综合体项目',
    key: 'actualStart',
    change: put({ plannedStart: '2022年9月', actualStart: daySerial(2022, 10, 20) }),
  },
  { rule: 'started-conflict', project: '磷能新材料', key: 'started', change: put({ started: '否' }) },
  {
    rule: 'invested-before-start',
    project: '高端装备制造产业园项目',
    key: 'yearToDate',
    change: put({ ...NOT_STARTED, plannedStart: '2022年11月', yearToDate: 380 }),
  },
  {
    rule: 'behind-schedule',
    project: '海力士七期',
    key: 'yearToDate',
    change: (cells) => {
      const yearToDate = Math.round(amount(cells, 'annualPlan') * 0.3);
      return { plannedStart: '2022年3月', actualStart: daySerial(2022, 3, 25), yearToDate, month: 60 };
    },
  },
  {
    rule: 'start-overdue',
    project: '公共卫生中心',
    key: 'plannedStart',
    change: put({ ...NOT_STARTED, plannedStart: daySerial(2022, 6, 30) }),
  },
  {
    rule: 'statistics-entry-missing',
    project: '三峡港湾国际旅游度假区',
    key: 'inStatistics',
    change: put({ inStatistics: '否' }),
  },
];

const UNDER_CONSTRUCTION: readonly Planted[] = [
  {
    rule: 'formula-error',
    project: '广涪柳铁路',
    key: 'rate',
    change: () => ({
      rate: (cell) => ({ formula: `${cell('yearToDate')}/#REF!`, stored: { error: '#REF!' } }),
    }),
  },
  {
    rule: 'formula-not-calculated',
    project: '渝宜高速渡舟立交',
    key: 'rate',
    change: () => ({ rate: (cell) => ({ formula: `${cell('yearToDate')}/${cell('annualPlan')}`, stored: null }) }),
  },
  {
    rule: 'value-required',
    project: '重庆东站交通枢纽',
    key: 'annualPlan',
    change: put({ annualPlan: null, rate: null }),
  },
  {
    rule: 'number-as-text',
    project: '江阴第二过江通道',
    key: 'previous',
    change: (cells) => {
      const [previous, month, prior] = [
        amount(cells, 'previous'),
        amount(cells, 'month'),
        amount(cells, 'toPriorYear'),
      ];
      const yearToDate = previous + month;
      const rate = typedRate(yearToDate, amount(cells, 'annualPlan'));
      return { previous: previous.toLocaleString('en-US'), yearToDate, sinceStart: prior + yearToDate, rate };
    },
  },
  {
    rule: 'number-negative',
    project: '地铁4号线二期',
    key: 'month',
    change: (cells) => ({ previous: amount(cells, 'previous') + amount(cells, 'month') + 35, month: -35 }),
  },
  { rule: 'date-invalid', project: '锡澄S1线', key: 'plannedFinish', change: put({ plannedFinish: '2022年13月' }) },
  { rule: 'project-duplicate', project: '何家槽抽水蓄能', key: 'name', change: put({ name: '綦江蟠龙抽水蓄能电站' }) },
  { rule: 'project-code-shared', project: '小石门长江水源工程', key: 'code', change: put({ code: null }) },
  {
    rule: 'organisation-alias',
    project: '锡虞S3线',
    key: 'organisation',
    change: put({ organisation: '区交委' }),
  },
  {
    rule: 'plan-over-total',
    project: '智慧城市运营中心',
    key: 'annualPlan',
    change: (cells) => ({ total: amount(cells, 'annualPlan') + amount(cells, 'toPriorYear') - 400 }),
  },
  {
    rule: 'invested-over-total',
    project: '深海装备技术转化基地',
    key: 'sinceStart',
    change: (cells) => {
      const [prior, plan] = [amount(cells, 'toPriorYear'), amount(cells, 'annualPlan')];
      return { total: prior + plan + 50, previous: plan + 200 - amount(cells, 'month') };
    },
  },
  {
    rule: 'since-start-mismatch',
    project: '城市品质提升项目（一期）',
    key: 'sinceStart',
    change: (cells) => ({
      sinceStart: amount(cells, 'toPriorYear') + amount(cells, 'previous') + amount(cells, 'month') - 150,
    }),
  },
  {
    rule: 'year-to-date-mismatch',
    project: '站北片区横一路',
    key: 'yearToDate',
    change: (cells) => ({ yearToDate: amount(cells, 'previous') + amount(cells, 'month') + 90 }),
  },
  {
    rule: 'monthly-plan-mismatch',
    project: '商贸东路',
    key: 'annualPlan',
    change: (cells) => ({ plan12: amount(cells, 'plan12') - 200 }),
  },
  {
    rule: 'date-order',
    project: '三科农商城',
    key: 'plannedFinish',
    change: put({ actualStart: daySerial(2021, 4, 12), plannedFinish: daySerial(2020, 12, 31) }),
  },
  ...behind('单细胞生物蛋白质项目', 0.85),
  ...behind('国复玻纤', 0.6),
  {
    rule: 'no-investment-this-month',
    project: '川维BDO',
    key: 'month',
    change: (cells) => ({ previous: amount(cells, 'previous') + amount(cells, 'month'), month: 0 }),
  },
  {
    rule: 'finish-overdue',
    project: '爱琴海购物公园',
    key: 'plannedFinish',
    change: put({ plannedFinish: daySerial(2022, 8, 31), actualFinish: null }),
  },
  {
    rule: 'escalation-level-missing',
    project: '古镇中学',
    key: 'level',
    change: put({ problem: '征地拆迁剩余2户，影响操场施工', level: null }),
  },
];

/** Done so much of the plan to date. */
function behind(project: string, attainment: number): readonly Planted[] {
  const change: RowFault['change'] = (cells) => {
    let toDate = 0;
    for (let month = 1; month <= 9; month++) toDate += amount(cells, `plan${month}`);
    return { previous: Math.round(toDate * attainment) - amount(cells, 'month') };
  };
  return [{ rule: 'behind-schedule', project, key: 'yearToDate', change }];
}

const PRELIMINARY: readonly Planted[] = [
  {
    rule: 'responsible-organisation-missing',
    project: '312国道改扩建',
    key: 'organisation',
    change: put({ organisation: null }),
  },
  {
    rule: 'milestone-overdue',
    project: '沿江高速南线一期(万州—巫山)',
    key: 'feasibilityPlanned',
    change: put({ stage: '已完成立项', feasibilityPlanned: '2022年8月', feasibilityDone: null }),
  },
  {
    rule: 'date-invalid',
    project: '长寿湖狮子滩抽水蓄能（二期）',
    key: 'designPlanned',
    change: put({ designPlanned: '尽快', designDone: null }),
  },
  {
    rule: 'value-not-allowed',
    project: '智慧城市运营中心（二期）',
    key: 'level',
    change: put({ problem: '用地指标尚未落实', level: '区长专题会' }),
  },
  {
    rule: 'number-as-text',
    project: '桃源停车场及配套工程',
    key: 'annualPlan',
    change: put({ annualPlan: '约800' }),
  },
  {
    rule: 'project-duplicate',
    project: '市妇儿中心',
    key: 'name',
    change: put({ name: '乌杨新区中学 ' }),
  },
];

function on(list: ListId, planted: readonly Planted[]): readonly RowFault[] {
  return planted.map((fault) => ({ list, ...fault }));
}

export const ROW_FAULTS: readonly RowFault[] = [
  ...on('new-start', NEW_START),
  ...on('under-construction', UNDER_CONSTRUCTION),
  ...on('preliminary', PRELIMINARY),
];
