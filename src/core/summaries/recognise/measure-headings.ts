/** Which measure a column of a summary holds, from the headings above it, and of which list. */
import type { ListId, MoneyUnit } from '../../schema/fields.js';
import { foldHeading, type HeadingText } from '../../schema/heading-text.js';
import { readHeading } from '../../schema/headings.js';
import type { SummaryMeasure } from '../summary.js';
import { listNamedBy } from './list-labels.js';

export type MeasureHeading =
  | {
      readonly kind: 'measure';
      readonly measure: SummaryMeasure;
      readonly list: ListId | null;
      readonly moneyUnit: MoneyUnit | null;
      /** Whether the heading or one above it says %. */
      readonly percent: boolean;
      /** The month that the heading names; null: none, or the measure knows no months. */
      readonly month: number | null;
      readonly year: number | null;
    }
  /** 累计完成投资 alone: since start beside another year-to-date column, else year to date. */
  | {
      readonly kind: 'total-to-date';
      readonly list: ListId | null;
      readonly moneyUnit: MoneyUnit | null;
    }
  /** 序号, 备注 and the like: nothing to fill and nothing to tell. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'unknown' };

/** Folded, without units, brackets and what they hold. */
const LITERAL: Readonly<Partial<Record<SummaryMeasure, readonly string[]>>> = {
  projects: ['个数', '项目个数', '项目数', '项目数量', '项目总数', '总个数', '数量', '项数', '宗数', '项目宗数'],
  annualPlan: ['年投资计划', '年度计划', '年计划', '计划投资', '年度投资', '年度投资额', '计划完成投资', '全年计划'],
  investedYearToDate: [
    '完成投资额',
    '完成投资',
    '累计完成',
    '已完成投资',
    '实际完成投资',
    '投资完成额',
    '完成额',
    '年度累计完成',
    '累计完成额',
    '年度计划完成情况',
    '本年度投资计划完成情况',
    '投资计划完成情况',
  ],
  totalInvestment: ['总投资', '投资总额', '总投资额', '计划总投资', '项目总投资额'],
  investedThisMonth: ['本月完成', '当月完成', '当月投资'],
  planToDate: ['同期计划投资', '同期计划', '序时计划', '序时计划投资', '应完成投资', '应完成投资额'],
  timeProgress: ['序时进度', '时序进度', '时间进度', '均衡进度', '序时进度要求', '应完成进度'],
  completionRate: [
    '完成率',
    '投资进度',
    '完成进度',
    '完成年度计划',
    '完成年计划',
    '占年度计划',
    '占年计划',
    '投资完成率',
    '年度投资完成率',
    '年计划投资完成率',
    '年度计划投资完成率',
    '年度计划完成率',
    '计划完成率',
    '投资计划完成率',
    '完成比例',
    '投资完成比例',
    '完成占比',
  ],
  startedCount: [
    '已开工',
    '已开工数',
    '已开工个数',
    '已开工项目',
    '已开工项目数',
    '已开工项目个数',
    '实际开工',
    '开工数',
    '开工个数',
    '开工项目数',
  ],
  startRate: ['开工率', '项目开工率', '新开工率', '总开工率', '新开工项目开工率'],
  dueCount: ['应开工', '应开工数', '应开工个数', '应开工项目', '应开工项目数', '应开工项目个数'],
  dueStartRate: ['应开工率', '应开工项目开工率', '应开工开工率'],
  green: ['绿', '绿色', '绿灯', '绿牌', '绿色项目'],
  yellow: ['黄', '黄色', '黄灯', '黄牌', '黄色项目'],
  red: ['红', '红色', '红灯', '红牌', '红色项目'],
  behindCount: [
    '滞后',
    '滞后数',
    '滞后个数',
    '滞后项目',
    '滞后项目数',
    '滞后项目个数',
    '进度滞后项目',
    '进度滞后项目数',
  ],
  problemCount: [
    '存在问题',
    '问题数',
    '问题个数',
    '存在问题项目',
    '存在问题项目数',
    '问题项目',
    '问题项目数',
    '卡点难点',
  ],
  organisationMissing: ['责任单位缺失', '责任单位缺失项目', '责任单位缺失数', '未明确责任单位', '未明确责任单位项目'],
  rank: ['排名', '名次', '排位', '位次', '排序', '排名情况'],
  band: ['赋色', '亮灯', '亮灯情况', '赋色情况', '红黄绿', '评价'],
};

const MEASURES = new Map<string, SummaryMeasure>();
for (const [measure, words] of Object.entries(LITERAL)) {
  for (const word of words) MEASURES.set(word, measure as SummaryMeasure);
}

/** 与序时差, 超(欠)序时进度, 较序时进度±, 快于序时: words of difference beside 序时. */
const GAP =
  /^(?:(?:与|较|比|同|超|欠|超欠|快|慢|快慢|高|低|高于|低于|快于|慢于|滞后|超前|\+|-|±|\/)*(?:序时|时序|时间)(?:进度)?(?:的)?(?:相比|相差|差|差距|差额|超欠|差值|偏差|\+|-|±|\/|百分点|个百分点)*)$/;
const DIFFERS = /与|较|比|差|超|欠|快|慢|高|低|±|滞后/;

const SILENT =
  /^(?:序号|编号|No\.?|备注|说明|联系人|联系电话|责任人|责任领导|分管领导|牵头领导|签字|填报时间|单位|计量单位)$/i;

/** Headings over several columns that say nothing of which projects are meant. */
const NEUTRAL =
  /^(?:(?:20\d\d年度?|本年度?|年度|今年|全年)?(?:截至)?(?:1-\d{0,2}月|\d{1,2}月底)?)?(?:全部|总体|整体|所有|重大|重点|投资|固定资产)?(?:项目|建设项目)?(?:合计|总计|小计|总体|汇总)?(?:的)?(?:年度|投资|计划|资金|建设|项目|推进|进展|进度|总体|基本|开工|赋色|亮灯)*(?:完成|进展|推进|执行|实施)?(?:情况|进度|数据|指标|统计)?$/;

/** @param path the headings above the column and its own, from the top */
export function readMeasure(path: readonly string[]): MeasureHeading {
  const texts = path.map(foldHeading);
  const leaf = texts.at(-1);
  if (leaf === undefined) return { kind: 'unknown' };
  const own = withoutRemarks(leaf.words);
  if (SILENT.test(own)) return { kind: 'silent' };
  const parents = parentsOf(texts.slice(0, -1));
  if (parents === undefined) return { kind: 'unknown' };
  const percent = texts.some((text) => text.percent);
  const moneyUnit = leaf.unit ?? texts.findLast(({ unit }) => unit !== null)?.unit ?? null;
  const crossed = own === '' ? undefined : readCrossed(own, texts);
  const list = parents.list ?? crossed?.list ?? null;
  if (parents.list !== null && crossed !== undefined && crossed.list !== parents.list) return { kind: 'unknown' };
  const words = crossed?.rest ?? own;
  const read = readWords(words, path, { list, moneyUnit, percent });
  if (read.kind !== 'measure') return read;
  return { ...read, month: read.month ?? parents.month, year: read.year ?? parents.year };
}

interface Around {
  readonly list: ListId | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly percent: boolean;
}

function readWords(words: string, path: readonly string[], around: Around): MeasureHeading {
  const measured = (measure: SummaryMeasure, month: number | null = null, year: number | null = null) =>
    ({ kind: 'measure', measure, ...around, month, year }) as const;
  const literal = MEASURES.get(words);
  if (literal !== undefined) return measured(literal);
  if (GAP.test(words) && DIFFERS.test(words)) return measured('gapPoints');
  const own = readHeading([words]);
  // Leaves such as 完成率 say nothing more with what stands above them; 完成 under 9月 does.
  const heading = own.meaning.kind === 'unknown' ? readHeading(path) : own;
  const { meaning, year } = heading;
  if (meaning.kind === 'total-to-date')
    return { kind: 'total-to-date', list: around.list, moneyUnit: around.moneyUnit };
  if (meaning.kind === 'dated') {
    const measure = meaning.bare === true ? undefined : DATED[meaning.measure];
    return measure === undefined ? { kind: 'unknown' } : measured(measure, meaning.month, year);
  }
  if (meaning.kind === 'field') {
    const measure = FIELDS[meaning.field];
    if (measure !== undefined) return measured(measure, null, measure === 'annualPlan' ? year : null);
  }
  return { kind: 'unknown' };
}

const DATED: Readonly<Record<string, SummaryMeasure | undefined>> = {
  'invested-to-date': 'investedYearToDate',
  'invested-month': 'investedThisMonth',
  'planned-to-date': 'planToDate',
};

const FIELDS: Readonly<Record<string, SummaryMeasure | undefined>> = {
  totalInvestment: 'totalInvestment',
  annualPlan: 'annualPlan',
  investedSinceStart: 'investedSinceStart',
  completionRate: 'completionRate',
};

/** undefined: a heading above tells other projects than all or those of one list. */
function parentsOf(parents: readonly HeadingText[]): Parents | undefined {
  let list: ListId | null = null;
  let month: number | null = null;
  let year: number | null = null;
  for (const { words } of parents) {
    const plain = withoutRemarks(words);
    month = Number(/(?:1-|截至)(\d{1,2})月/.exec(plain)?.[1] ?? 0) || month;
    year = Number(/^(20\d\d)年/.exec(plain)?.[1] ?? 0) || year;
    const named = listNamedBy(plain);
    if (named !== undefined) {
      if (list !== null && list !== named) return undefined;
      list = named;
    } else if (!NEUTRAL.test(plain) && readWords(plain, [plain], NOTHING_AROUND).kind === 'unknown') {
      return undefined;
    }
  }
  return { list, month, year };
}

interface Parents {
  readonly list: ListId | null;
  readonly month: number | null;
  readonly year: number | null;
}

const NOTHING_AROUND: Around = { list: null, moneyUnit: null, percent: false };

const COUNTED = /[([](?:单位[::]?)?(?:个|项|宗|家)[)\]]/;
const PROJECTS = '项目数';

/** 新开工项目个数, 在建项目年度计划投资: the list in front; 新开工（个）, 项目个数 over 新开工: a list, and what is told of it. */
function readCrossed(
  words: string,
  path: readonly HeadingText[],
): { readonly list: ListId; readonly rest: string } | undefined {
  const only = listNamedBy(words);
  if (only !== undefined) {
    const isCounted = path.some((text) => COUNTED.test(text.words) || isCount(withoutRemarks(text.words)));
    return isCounted ? { list: only, rest: PROJECTS } : undefined;
  }
  const match = /^(计划新开工|新开工|在建|续建|前期)(?:重大|重点)?(?:项目|工作)?(?:的)?(.+)$/.exec(words);
  if (match === null) return undefined;
  const [, word = '', tail = ''] = match;
  // 项目数 is told in front: 数 is left.
  const rest = tail === '数' || tail === '总数' ? PROJECTS : tail;
  const list = listNamedBy(word);
  // 新开工率, 新开工项目开工率 are measures of their own.
  if (list === undefined || MEASURES.has(words)) return undefined;
  const isMeasure = readWords(rest, [rest], NOTHING_AROUND).kind !== 'unknown';
  return isMeasure ? { list, rest } : undefined;
}

function isCount(words: string): boolean {
  return MEASURES.get(words) === 'projects';
}

/** 已开工(个) → 已开工; 超(欠)序时进度 → 超欠序时进度: what counts is told in brackets, what belongs to the word stays. */
function withoutRemarks(words: string): string {
  return words
    .replace(/[([](?:单位[::]?)?(?:个|项|宗|家|位|名|%|百分点|个百分点|pp|\+\/-|\+|-|±)[)\]]/g, '')
    .replace(/[([](欠|慢|低|负|亏|滞后)[)\]]/g, '$1')
    .replace(/[([][^()[\]]*[)\]]/g, '')
    .replace(/[、,.::]+$/, '')
    .replace(/(?<=[数量])个$/, '')
    .replace(/个百分点$/, '');
}
