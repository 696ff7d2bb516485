/** 新开工项目清单: its form, and projects without a fault. */
import { commonCells, daySerial, projectCode } from './people-and-places.js';
import type { ListForm, Project } from './list-layout.js';
import type { Random } from './random.js';

/** The dispatch month. */
const MONTH = 9;

export const NEW_START_FORM: ListForm = {
  title: '长寿区2022年9月重大项目新开工项目清单（虚构数据）',
  columns: [
    { key: 'serial', heading: '序号', width: 5.5, style: 'center' },
    { key: 'name', heading: '项目名称', width: 32, style: 'text' },
    { key: 'code', heading: '投资项目统一代码', width: 25, style: 'center' },
    { key: 'programme', heading: '所属专项', width: 18, style: 'center' },
    { key: 'type', heading: '建设性质', width: 9, style: 'center' },
    { key: 'scope', heading: '建设内容及规模', width: 30, style: 'text' },
    { key: 'total', heading: '总投资', width: 12, style: 'money', summed: 'sum' },
    { key: 'annualPlan', heading: '2022年度计划投资', width: 12, style: 'money', summed: 'sum' },
    { key: 'month', heading: '9月完成投资', width: 11, style: 'money', summed: 'sum' },
    { key: 'yearToDate', heading: '1-9月累计完成投资', width: 12, style: 'money', summed: 'sum' },
    { key: 'rate', heading: '年度投资完成率', width: 11, style: 'rate', summed: 'rate' },
    { key: 'started', heading: '是否开工', width: 8, style: 'center' },
    { key: 'plannedStart', heading: '计划开工时间', width: 12, style: 'date' },
    { key: 'actualStart', heading: '实际开工时间', width: 12, style: 'date' },
    { key: 'plannedFinish', heading: '计划竣工时间', width: 12, style: 'date' },
    { key: 'inStatistics', heading: '是否入统', width: 8, style: 'center' },
    { key: 'progress', heading: '形象进度', width: 24, style: 'text' },
    { key: 'problem', heading: '存在问题', width: 20, style: 'text' },
    { key: 'level', heading: '需协调层级', width: 12, style: 'center' },
    { key: 'organisation', heading: '责任单位', width: 20, style: 'center' },
    { key: 'supporting', heading: '配合单位', width: 16, style: 'center' },
    { key: 'contact', heading: '联系人', width: 8, style: 'center' },
    { key: 'phone', heading: '联系电话', width: 15, style: 'center' },
    { key: 'budget', heading: '概算总投资', width: 12, style: 'money' },
    { key: 'remark', heading: '备注', width: 14, style: 'text' },
  ],
  labelled: 6,
  totalAt: 'bottom',
  sums: 'SUM',
  notes: [
    '注：1.本表为虚构数据，仅项目名称取自公开报道，金额、时间、单位、人员均为演示而编造。2.投资额保留整数。',
    '填表人：周某　　审核人：何某　　联系电话：023-40000000',
  ],
};

function round(amount: number, step: number): number {
  return Math.max(step, Math.round(amount / step) * step);
}

export function newStart(random: Random, sector: string, name: string, serial: number): Project {
  const common = commonCells(random, sector, name, serial);
  const started = serial % 8 !== 0;
  const total = round(10 ** random.between(3.6, 5.2), 100);
  const annualPlan = round(total * random.between(0.12, 0.4), 50);
  const month = started ? random.whole(2, 8) : random.whole(10, 12);
  const share = started ? (MONTH - month + 1) / (12 - month + 1) : 0;
  const yearToDate = Math.ceil(annualPlan * share * random.between(1.01, 1.12));
  const finishYear = random.whole(2023, 2025);
  const finishMonth = random.whole(1, 12);
  return {
    sector,
    styles: {},
    cells: {
      ...common,
      code: projectCode({ year: random.pick([2021, 2022]), month: random.whole(1, 6) }, serial),
      type: sector === '工业' ? random.pick(['新建', '技改', '扩建']) : random.pick(['新建', '新建', '改扩建']),
      total,
      annualPlan,
      month: started ? Math.ceil(yearToDate / (MONTH - month + 1.5)) : null,
      yearToDate: started ? yearToDate : null,
      rate: started ? (cell) => ({ formula: `${cell('yearToDate')}/${cell('annualPlan')}` }) : null,
      started: started ? '是' : '否',
      plannedStart: started
        ? random.pick([daySerial(2022, month, 28), daySerial(2022, month, 15), `2022年${month}月`])
        : random.pick([`2022年${month}月`, daySerial(2022, month, 20)]),
      actualStart: started ? daySerial(2022, month, random.whole(5, 28)) : '/',
      plannedFinish: random.pick([daySerial(finishYear, finishMonth, 28), `${finishYear}年${finishMonth}月`]),
      inStatistics: started ? '是' : '否',
      progress: started
        ? random.pick(['场平完成，基础施工', '主体施工', '桩基施工', '土石方施工'])
        : '正在办理前期手续',
      budget: random.chance(0.35) ? total : null,
    },
  };
}
