/** 在建项目清单: its form, and projects without a fault. */
import { commonCells, daySerial, projectCode } from './people-and-places.js';
import type { ListForm, Project } from './list-layout.js';
import type { Random } from './random.js';

const MONEY = '投资情况';
const PROGRESS = '进度情况';
const PLANS = '2022年分月投资计划';
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** The dispatch month. */
const MONTH = 9;
/** How much of a year's work falls to each month. */
const SEASON = [5, 4, 8, 9, 9, 9, 9, 9, 10, 10, 10, 8];

export const UNDER_CONSTRUCTION_FORM: ListForm = {
  title: '长寿区2022年9月重大项目在建项目清单（虚构数据）',
  columns: [
    { key: 'serial', heading: '序号', width: 5.5, style: 'center' },
    { key: 'name', heading: '项目名称', width: 34, style: 'text' },
    { key: 'code', heading: '投资项目统一代码', width: 25, style: 'center' },
    { key: 'programme', heading: '所属专项', width: 18, style: 'center' },
    { key: 'total', heading: '总投资', parent: MONEY, width: 12, style: 'money', summed: 'sum' },
    {
      key: 'toPriorYear',
      heading: '截至2021年底累计完成投资',
      parent: MONEY,
      width: 13,
      style: 'money',
      summed: 'sum',
    },
    { key: 'annualPlan', heading: '2022年度计划投资', parent: MONEY, width: 12, style: 'money', summed: 'sum' },
    { key: 'previous', heading: '1-8月累计完成投资', parent: MONEY, width: 12, style: 'money', summed: 'sum' },
    { key: 'month', heading: '9月完成投资', parent: MONEY, width: 11, style: 'money', summed: 'sum' },
    { key: 'yearToDate', heading: '1-9月累计完成投资', parent: MONEY, width: 12, style: 'money', summed: 'sum' },
    { key: 'sinceStart', heading: '开工以来累计完成投资', parent: MONEY, width: 12, style: 'money', summed: 'sum' },
    { key: 'rate', heading: '年度投资完成率', parent: MONEY, width: 11, style: 'rate', summed: 'rate' },
    { key: 'progress', heading: '形象进度', parent: PROGRESS, width: 22, style: 'text' },
    { key: 'actualStart', heading: '开工时间', parent: PROGRESS, width: 12, style: 'date' },
    { key: 'plannedFinish', heading: '计划竣工时间', parent: PROGRESS, width: 12, style: 'date' },
    { key: 'actualFinish', heading: '实际竣工时间', parent: PROGRESS, width: 12, style: 'date' },
    { key: 'inStatistics', heading: '是否入统', width: 8, style: 'center' },
    { key: 'problem', heading: '存在问题', width: 20, style: 'text' },
    { key: 'level', heading: '需协调层级', width: 12, style: 'center' },
    { key: 'organisation', heading: '责任单位', width: 20, style: 'center' },
    { key: 'contact', heading: '联系人', width: 8, style: 'center' },
    { key: 'phone', heading: '联系电话', width: 15, style: 'center' },
    { key: 'supervisor', heading: '监理单位', width: 16, style: 'center' },
    { key: 'remark', heading: '备注', width: 14, style: 'text' },
    ...MONTHS.map(
      (month) => ({ key: `plan${month}`, heading: `${month}月`, parent: PLANS, width: 8.5, style: 'money' }) as const,
    ),
  ],
  labelled: 4,
  totalAt: 'top',
  sums: 'SUBTOTAL',
  notes: [
    '注：本表为虚构数据，仅项目名称取自公开报道，金额、时间、单位、人员均为演示而编造。',
    '填表人：周某　　审核人：何某　　联系电话：023-40000000',
  ],
};

/** Whole amounts that add up to the plan. */
function monthlyPlans(random: Random, annualPlan: number): number[] {
  const weights = SEASON.map((weight) => weight * random.between(0.9, 1.1));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const plans = weights.map((weight) => Math.round((annualPlan * weight) / sum));
  const rest = annualPlan - plans.reduce((all, plan) => all + plan, 0);
  plans[11] = (plans[11] ?? 0) + rest;
  return plans;
}

export function underConstruction(random: Random, sector: string, name: string, serial: number): Project {
  const common = commonCells(random, sector, name, serial);
  const total = Math.round(10 ** random.between(4, 5.7) / 100) * 100;
  const toPriorYear = Math.round((total * random.between(0.15, 0.5)) / 10) * 10;
  const annualPlan = Math.round((total * random.between(0.12, 0.35)) / 10) * 10;
  const plans = monthlyPlans(random, annualPlan);
  const toDate = plans.slice(0, MONTH).reduce((all, plan) => all + plan, 0);
  const yearToDate = Math.ceil(toDate * random.between(1.005, 1.09));
  const month = Math.round((plans[MONTH - 1] ?? 0) * random.between(0.8, 1.1));
  const startYear = random.whole(2019, 2021);
  const startMonth = random.whole(1, 12);
  const finished = serial % 17 === 0;
  const [finishYear, finishMonth] = finished
    ? [2022, random.whole(7, 8)]
    : [random.whole(2023, 2025), random.whole(1, 12)];
  return {
    sector,
    styles: {},
    cells: {
      ...common,
      code: projectCode({ year: startYear, month: startMonth }, 1000 + serial),
      total,
      toPriorYear,
      annualPlan,
      previous: yearToDate - month,
      month,
      yearToDate: (cell) => ({ formula: `${cell('previous')}+${cell('month')}` }),
      sinceStart: (cell) => ({ formula: `${cell('toPriorYear')}+${cell('yearToDate')}` }),
      rate: (cell) => ({ formula: `${cell('yearToDate')}/${cell('annualPlan')}` }),
      progress: finished
        ? '已完工，正在组织验收'
        : random.pick(['主体结构施工', '路面及附属工程施工', '设备安装调试', '基础施工完成80%', '完成总工程量的65%']),
      actualStart: daySerial(startYear, startMonth, random.whole(1, 28)),
      plannedFinish: finished
        ? daySerial(finishYear, finishMonth, 31)
        : random.pick([daySerial(finishYear, finishMonth, 28), `${finishYear}年${finishMonth}月`]),
      actualFinish: finished ? daySerial(finishYear, finishMonth, random.whole(10, 28)) : null,
      inStatistics: '是',
      supervisor: random.chance(0.5) ? '某监理公司' : null,
      ...Object.fromEntries(plans.map((plan, index) => [`plan${index + 1}`, plan])),
    },
  };
}
