/**
 * Sheets of the three lists without a fault, for tests to bring in one. A title in row 1 names September 2022, row 2 the
 * unit, row 3 is the head, projects begin in row 4. Columns: A 序号, B 项目名称, C 总投资, D 年度计划, E 累计完成, F 责任单位;
 * further fields that rows name follow from G on, in the order in which they are first named.
 */
import type { ListId } from '../../src/core/schema/fields.js';
import type { Cell, SheetSpec } from './workbook.js';

/** By field name of the contract. */
export type RowValues = Readonly<Record<string, Cell>>;

/** A row of which nothing is filled in: totals, groups, notes, children. */
export class BareRow {
  constructor(readonly values: RowValues) {}
}

export interface ListSheetOptions {
  readonly name?: string;
  readonly title?: string;
  /** null: no text in the unit row. */
  readonly unitRow?: string | null;
  /** Columns of the six that the sheet does not have. */
  readonly without?: readonly string[];
  /** Columns that it has whether or not a row fills them. */
  readonly columns?: readonly string[];
  /** By field: other headings than the usual. */
  readonly headings?: Readonly<Record<string, string>>;
  /** Rows that stand between head and projects, or behind the last, are given among `rows`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly visibility?: SheetSpec['visibility'];
}

export const SHEET_NAMES: Readonly<Record<ListId, string>> = {
  'new-start': '新开工',
  'under-construction': '在建',
  preliminary: '前期',
};

const BASE_COLUMNS = [
  'serialNumber',
  'name',
  'totalInvestment',
  'annualPlan',
  'investedYearToDate',
  'responsibleOrganisation',
] as const;

const HEADINGS: Readonly<Record<string, string>> = {
  serialNumber: '序号',
  name: '项目名称',
  code: '投资项目统一代码',
  jurisdiction: '隶属',
  programme: '项目类别',
  tier: '项目级别',
  sector: '所属行业',
  fundingSource: '资金来源',
  constructionType: '建设性质',
  totalInvestment: '总投资',
  annualPlan: '2022年计划投资',
  annualTarget: '年度投资目标',
  investedToPriorYear: '截至2021年底累计完成投资',
  investedYearToDate: '1-9月累计完成投资',
  investedThisMonth: '9月完成投资',
  previousYearToDate: '1-8月累计完成投资',
  investedSinceStart: '开工以来累计完成投资',
  planToDate: '同期计划投资',
  monthPlan: '本月计划投资',
  completionRate: '年度投资完成率',
  totalCompletionRate: '占总投资',
  started: '是否开工',
  plannedStart: '计划开工时间',
  actualStart: '实际开工时间',
  plannedFinish: '计划竣工时间',
  actualFinish: '实际竣工时间',
  inStatistics: '是否入统',
  problem: '存在问题',
  escalationLevel: '需协调层级',
  responsibleOrganisation: '责任单位',
  leadOrganisation: '牵头单位',
  competentAuthority: '行业主管部门',
  supportingOrganisations: '配合单位',
  leader: '联系领导',
  serviceOfficer: '服务专员',
  responsiblePerson: '责任人',
  contact: '联系人',
  phone: '联系电话',
  remark: '备注',
  'milestones.feasibility.planned': '可研计划完成时间',
  'milestones.feasibility.actual': '可研实际完成时间',
  'milestones.tender.planned': '招标计划完成时间',
  'milestones.tender.actual': '招标实际完成时间',
};

function headingOf(field: string): string {
  const month = /^monthly(Plan|Invested)\.(\d+)$/.exec(field);
  if (month !== null) return `${month[2]}月${month[1] === 'Plan' ? '计划' : '完成'}投资`;
  const heading = HEADINGS[field];
  if (heading === undefined) throw new Error(`no heading is known for ${field}`);
  return heading;
}

const DEFAULTS: Readonly<Record<ListId, RowValues>> = {
  'new-start': {
    totalInvestment: 10000,
    annualPlan: 1200,
    investedYearToDate: 950,
    responsibleOrganisation: '区交通局',
  },
  'under-construction': {
    totalInvestment: 10000,
    annualPlan: 1200,
    investedYearToDate: 950,
    responsibleOrganisation: '区交通局',
  },
  preliminary: { totalInvestment: 10000, responsibleOrganisation: '区交通局' },
};

const NAMES: Readonly<Record<ListId, string>> = { 'new-start': '东', 'under-construction': '西', preliminary: '南' };

/** A complete project of a list, for sheets that hold several. */
export function project(list: ListId, number: number, values: RowValues = {}): BareRow {
  return new BareRow({ serialNumber: number, name: `${NAMES[list]}${number}号路`, ...DEFAULTS[list], ...values });
}

export function bare(values: RowValues): BareRow {
  return new BareRow(values);
}

/** Rows that are not bare are filled up to projects of the list, numbered from 1. */
export function listSheet(
  list: ListId,
  rows: readonly (RowValues | BareRow)[] = [{}],
  options: ListSheetOptions = {},
): SheetSpec {
  const { without = [], columns: more = [], headings = {}, unitRow = '单位：万元', name = SHEET_NAMES[list] } = options;
  let number = 0;
  const filled = rows.map((row) => (row instanceof BareRow ? row : project(list, ++number, row)).values);
  const named = new Set<string>([...BASE_COLUMNS, ...more, ...filled.flatMap(Object.keys)]);
  const columns = [...named].filter((field) => !without.includes(field));
  return {
    name,
    rows: [
      [options.title ?? `${SHEET_NAMES[list]}项目清单（2022年9月）`],
      unitRow === null ? [] : [unitRow],
      columns.map((field) => headings[field] ?? headingOf(field)),
      ...filled.map((row) => columns.map((field) => row[field])),
    ],
    ...(options.merges === undefined ? {} : { merges: options.merges }),
    ...(options.hiddenRows === undefined ? {} : { hiddenRows: options.hiddenRows }),
    ...(options.visibility === undefined ? {} : { visibility: options.visibility }),
  };
}

/** One sheet for all three lists: its name and title tell none of them. */
export function commonSheet(rows: readonly BareRow[], options: ListSheetOptions = {}): SheetSpec {
  return listSheet('under-construction', rows, { name: '清单', title: '2022年9月重点项目调度表', ...options });
}
