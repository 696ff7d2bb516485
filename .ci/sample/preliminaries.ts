/** 前期项目清单: its form, and projects without a fault. */
import { commonCells, daySerial, projectCode } from './people-and-places.js';
import type { ListColumn, ListForm, Project, RowContent } from './list-layout.js';
import type { Random } from './random.js';

/** The nodes of the preliminary work in their order. */
const NODES = [
  ['proposal', '立项'],
  ['feasibility', '可研'],
  ['land', '用地预审与选址'],
  ['environment', '环评'],
  ['design', '初步设计'],
] as const;

const NODE_COLUMNS: readonly ListColumn[] = NODES.flatMap(([key, parent]) => [
  { key: `${key}Planned`, heading: '计划完成时间', parent, width: 12, style: 'date' },
  { key: `${key}Done`, heading: '实际完成时间', parent, width: 12, style: 'date' },
]);

export const PRELIMINARY_FORM: ListForm = {
  title: '长寿区2022年9月重大项目前期项目清单（虚构数据）',
  columns: [
    { key: 'serial', heading: '序号', width: 5.5, style: 'center' },
    { key: 'name', heading: '项目名称', width: 34, style: 'text' },
    { key: 'code', heading: '投资项目统一代码', width: 25, style: 'center' },
    { key: 'programme', heading: '所属专项', width: 18, style: 'center' },
    { key: 'scope', heading: '建设内容及规模', width: 30, style: 'text' },
    { key: 'total', heading: '匡算投资额', width: 12, style: 'money', summed: 'sum' },
    { key: 'annualPlan', heading: '2022年度计划投资', width: 12, style: 'money', summed: 'sum' },
    { key: 'stage', heading: '前期工作阶段', width: 14, style: 'center' },
    ...NODE_COLUMNS,
    { key: 'plannedStart', heading: '计划开工时间', width: 12, style: 'date' },
    { key: 'plannedFinish', heading: '计划竣工时间', width: 12, style: 'date' },
    { key: 'problem', heading: '存在问题', width: 20, style: 'text' },
    { key: 'level', heading: '需协调层级', width: 12, style: 'center' },
    { key: 'organisation', heading: '责任单位', width: 20, style: 'center' },
    { key: 'contact', heading: '联系人', width: 8, style: 'center' },
    { key: 'phone', heading: '联系电话', width: 15, style: 'center' },
    { key: 'remark', heading: '备注', width: 14, style: 'text' },
  ],
  labelled: 5,
  totalAt: 'bottom',
  sums: 'SUM',
  notes: [
    '注：本表为虚构数据，仅项目名称取自公开报道，金额、时间、单位、人员均为演示而编造。',
    '填表人：周某　　审核人：何某　　联系电话：023-40000000',
  ],
};

/** The dispatch month, counted from January 2022 as 1. */
const MONTH = 9;

function monthOf(count: number): { year: number; month: number } {
  return { year: 2022 + Math.floor((count - 1) / 12), month: ((count - 1) % 12) + 1 };
}

export function preliminary(random: Random, sector: string, name: string, serial: number): Project {
  const common = commonCells(random, sector, name, serial);
  const total = Math.round(10 ** random.between(3.8, 5.6) / 1000) * 1000;
  const nodes: Record<string, RowContent> = {};
  let stage = '项目谋划';
  let count = random.whole(2, 7);
  for (const [key, label] of NODES) {
    const { year, month } = monthOf(count);
    nodes[`${key}Planned`] = random.pick([daySerial(year, month, 25), `${year}年${month}月`]);
    nodes[`${key}Done`] = count <= MONTH ? daySerial(year, month, random.whole(8, 28)) : null;
    if (count <= MONTH) stage = `已完成${label}`;
    count += random.whole(1, 3);
  }
  const start = monthOf(count + 2);
  return {
    sector,
    styles: {},
    cells: {
      ...common,
      code: stage === '项目谋划' ? null : projectCode({ year: 2022, month: random.whole(1, 8) }, 3000 + serial),
      total,
      annualPlan: random.chance(0.7) ? Math.round(random.between(5, 120)) * 10 : null,
      stage,
      ...nodes,
      plannedStart: `${start.year}年${start.month}月`,
      plannedFinish: `${start.year + random.whole(1, 3)}年${start.month}月`,
    },
  };
}
