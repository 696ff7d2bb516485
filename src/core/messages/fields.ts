/** The terms of the contract in both languages: fields, milestones, lists, categories, severities, bands. */
import type { Category, Severity } from '../report.js';
import type { Band } from '../rules/finding-data.js';
import type { FieldName, ListId } from '../schema/fields.js';
import type { Language, Term } from './language.js';

function term(chinese: string, english: string): Term {
  return { 'zh-CN': chinese, en: english };
}

/** Fields whose name is one word; months and milestones are made by {@link fieldTerm}. */
export const FIELD_TERMS: Readonly<Record<string, Term>> = {
  serialNumber: term('序号', 'serial number'),
  name: term('项目名称', 'project name'),
  code: term('投资项目统一代码', 'project code'),
  statisticsCode: term('入统代码', 'statistics code'),
  programme: term('项目类别', 'programme'),
  tier: term('项目级别', 'tier'),
  sector: term('所属行业', 'sector'),
  jurisdiction: term('所属区县', 'jurisdiction'),
  constructionType: term('建设性质', 'construction type'),
  scope: term('建设内容及规模', 'scope'),
  location: term('建设地点', 'location'),
  constructionPeriod: term('建设起止年限', 'construction period'),
  fundingSource: term('资金来源', 'funding source'),
  totalInvestment: term('总投资', 'total investment'),
  investedToPriorYear: term('截至上年底累计完成投资', 'invested to the end of last year'),
  annualPlan: term('年度计划投资', 'annual plan'),
  annualTarget: term('年度目标', 'annual target'),
  monthPlan: term('本月计划投资', 'plan for this month'),
  planToDate: term('同期计划投资', 'plan to date'),
  investedThisMonth: term('本月完成投资', 'invested this month'),
  investedThisTenDays: term('本旬完成投资', 'invested in these ten days'),
  previousYearToDate: term('截至上月累计完成投资', 'invested this year to last month'),
  investedYearToDate: term('本年累计完成投资', 'invested year to date'),
  investedSinceStart: term('开工以来累计完成投资', 'invested since start'),
  completionRate: term('年度投资完成率', 'completion rate'),
  totalCompletionRate: term('占总投资比例', 'share of total investment'),
  physicalProgress: term('形象进度', 'physical progress'),
  previousPhysicalProgress: term('上月进展', 'progress last month'),
  annualProgressGoal: term('年度形象进度目标', 'physical progress goal of the year'),
  nextStep: term('下步工作', 'next step'),
  started: term('是否开工', 'started'),
  plannedStart: term('计划开工时间', 'planned start'),
  actualStart: term('实际开工时间', 'actual start'),
  plannedFinish: term('计划竣工时间', 'planned finish'),
  actualFinish: term('实际竣工时间', 'actual finish'),
  stage: term('前期工作阶段', 'preliminary stage'),
  signed: term('是否签约', 'signed'),
  filed: term('是否备案', 'filed'),
  inProduction: term('是否投产', 'in production'),
  atCapacity: term('是否达效', 'at capacity'),
  inStatistics: term('是否入统', 'in statistics'),
  problem: term('存在问题', 'problem'),
  problemType: term('问题类别', 'problem type'),
  escalationLevel: term('需协调层级', 'escalation level'),
  owner: term('项目业主', 'owner'),
  responsibleOrganisation: term('责任单位', 'responsible organisation'),
  leadOrganisation: term('牵头单位', 'lead organisation'),
  competentAuthority: term('行业主管部门', 'competent authority'),
  supportingOrganisations: term('配合单位', 'supporting organisations'),
  leader: term('联系领导', 'leader'),
  serviceOfficer: term('服务专员', 'service officer'),
  responsiblePerson: term('责任人', 'responsible person'),
  contact: term('联系人', 'contact'),
  phone: term('联系电话', 'phone'),
  band: term('赋色', 'band'),
  remark: term('备注', 'remark'),
};

/** The nodes of preliminary work. */
export const MILESTONE_TERMS: Readonly<Record<string, Term>> = {
  signing: term('签约', 'signing'),
  proposal: term('立项', 'project approval'),
  feasibility: term('可研', 'feasibility study'),
  landPreReview: term('用地预审与选址', 'land pre-review and siting'),
  environment: term('环评', 'environmental assessment'),
  stabilityRisk: term('稳评', 'social stability assessment'),
  energyReview: term('能评', 'energy review'),
  preliminaryDesign: term('初步设计', 'preliminary design'),
  constructionDrawing: term('施工图', 'construction drawings'),
  tender: term('招标', 'tender'),
  constructionPermit: term('施工许可', 'construction permit'),
  production: term('投产', 'production'),
  capacity: term('达效', 'full capacity'),
};

const MILESTONE_PARTS: Readonly<Record<string, Term>> = {
  planned: term('计划完成时间', 'planned completion'),
  actual: term('实际完成时间', 'actual completion'),
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const LIST_TERMS: Readonly<Record<ListId, Term>> = {
  'new-start': term('新开工', 'New starts'),
  'under-construction': term('在建', 'Under construction'),
  preliminary: term('前期', 'Preliminary work'),
};

export const CATEGORY_TERMS: Readonly<Record<Category, Term>> = {
  structure: term('表格结构', 'Structure'),
  completeness: term('必填项', 'Completeness'),
  type: term('填写格式', 'Type'),
  identity: term('项目重复', 'Identity'),
  organisations: term('单位名称', 'Organisations'),
  consistency: term('勾稽关系', 'Consistency'),
  progress: term('进度', 'Progress'),
  portfolio: term('总体目标', 'Portfolio'),
  history: term('与上月对比', 'History'),
  batch: term('批量报送', 'Batch'),
  summary: term('汇总表', 'Summary'),
};

/** `off` is what a rule is that only a policy switches on. */
export const SEVERITY_TERMS: Readonly<Record<Severity | 'off', Term>> = {
  error: term('错误', 'Error'),
  warning: term('提醒', 'Warning'),
  info: term('提示', 'Info'),
  off: term('默认关闭', 'Off by default'),
};

export const BAND_TERMS: Readonly<Record<Band, Term>> = {
  green: term('绿', 'green'),
  yellow: term('黄', 'yellow'),
  red: term('红', 'red'),
};

/** A milestone's name, undefined for a node that is not of the contract. */
export function milestoneTerm(node: string, language: Language): string | undefined {
  return Object.hasOwn(MILESTONE_TERMS, node) ? MILESTONE_TERMS[node]?.[language] : undefined;
}

/**
 * What people call a field: totalInvestment 总投资, monthlyPlan.3 3月计划投资,
 * milestones.feasibility.planned 可研·计划完成时间. Undefined for a field that is not of the contract.
 */
export function fieldTerm(field: FieldName, language: Language): string | undefined {
  if (Object.hasOwn(FIELD_TERMS, field)) return FIELD_TERMS[field]?.[language];
  const [family, key = '', part = '', ...rest] = field.split('.');
  if (family === 'milestones' && rest.length === 0) {
    const node = milestoneTerm(key, language);
    const partTerm = Object.hasOwn(MILESTONE_PARTS, part) ? MILESTONE_PARTS[part]?.[language] : undefined;
    if (node === undefined || partTerm === undefined) return undefined;
    return language === 'zh-CN' ? `${node}·${partTerm}` : `${node}, ${partTerm}`;
  }
  if (part !== '') return undefined;
  const english = MONTHS[Number(key) - 1];
  if (!/^\d{1,2}$/.test(key) || english === undefined) return undefined;
  if (family === 'monthlyPlan') return language === 'zh-CN' ? `${Number(key)}月计划投资` : `plan for ${english}`;
  if (family === 'monthlyInvested') return language === 'zh-CN' ? `${Number(key)}月完成投资` : `invested in ${english}`;
  return undefined;
}
