/** The dated and ruled headings: month ranges, ten-day periods, plans, and what a year or month before them means. */
import { tenDaysOf, type TenDays } from '../values/period.js';
import type { FieldName } from './fields.js';
import type { DatedMeaning, DatedMeasure, HeadingMeaning } from './headings.js';

const YEAR = '(?:(?<y>20\\d\\d)年度?)?';
const DONE = '(?:累计|已|实际)*(?:完成)?(?:固定资产)?(?:投资|完成)(?:累计)?(?:完成)?(?:额|总额|情况|数|量)?';
/** 底, 末, 中旬 behind a month. */
const CLOSE = '(?:[底末]|[上中下]旬)?';
const TO_DATE = [
  // 1-9月累计完成投资, 截至9月底完成投资, 年初至9月
  new RegExp(
    `^${YEAR}(?:累计)?(?:1-(?<m>\\d{0,2})月${CLOSE}|截至(?:(?<z>20\\d\\d)年)?(?<n>\\d{1,2})月${CLOSE}|年初至(?<o>\\d{1,2})月${CLOSE})${DONE}$`,
  ),
  new RegExp(
    `^${YEAR}(?:累计)?(?:1-(?<m>\\d{0,2})月${CLOSE}|截至(?<n>\\d{1,2})月${CLOSE})(?:累计|已|实际)*(?:完成)(?:年度)?(?:投资)?(?:额)?$`,
  ),
  new RegExp(
    `^(?:(?<y>20\\d\\d)年度?|本年度?|当年|今年以?来?|年初至报告期|年初至今|年初以?来?|年度|年)(?:项目)?(?:累计|已|实际)+(?:完成)?(?:固定资产)?投资(?:额|总额)?$`,
  ),
  /^(?:(?<y>20\d\d)年度?|本年度?|当年|今年|年初至报告期|年初至今|年初)(?:已|实际)?完成(?:固定资产)?(?:投资)(?:额)?$/,
  /^(?:本年度?|当年|今年|年度|年|(?<y>20\d\d)年度?)累计完成$/,
  // 9月累计完成投资: cumulative, for all that the heading names one month.
  new RegExp(`^${YEAR}(?<m>\\d{1,2})月(?:底|末)?累计(?:已|实际)*完成(?:投资)?(?:额)?$`),
  /^完成投资(?:额)?$/,
];
const MONTH_DONE = new RegExp(
  `^${YEAR}(?<m>\\d{1,2}|本|当)?月(?:当月)?(?:实际|已)?(?:完成(?:固定资产)?投资|投资完成)(?:额|情况)?$`,
);
const MONTH_DONE_SHORT = /^(?:本|当|(?<m>\d{1,2}))月(?:投资|完成)(?:额)?$/;
const TEN_DAYS = new RegExp(
  `^${YEAR}(?:(?<m>\\d{1,2})月|本月|本|当)?[上中下]?旬(?:实际|已)?(?:完成(?:固定资产)?投资|投资完成|完成)(?:额|情况)?$`,
);
export const BARE_TEN_DAYS = /^(?:(?:(?<m>\d{1,2})|本|当)月)?[上中下]旬$/;
const PLAN_TO_DATE = [
  new RegExp(`^${YEAR}(?:1-(?<m>\\d{0,2})月|截至(?<n>\\d{1,2})月(?:底|末)?)(?:累计)?计划(?:完成)?(?:投资)?(?:额)?$`),
  /^(?:同期|序时)(?:累计)?计划(?:完成)?(?:投资)?(?:额)?$/,
];
const MONTH_PLAN = [
  new RegExp(`^${YEAR}(?<m>\\d{1,2}|本|当)?月(?:度)?计划(?:完成)?(?:投资)?(?:额)?$`),
  new RegExp(`^${YEAR}(?<m>\\d{1,2}|本|当)月(?:投资计划)(?:额)?$`),
];
/** What may stand before 完成率 and its like; a single month's rate is another thing. */
export const OF_THE_YEAR = /^(?:20\d\d年度?)?(?:1-\d{0,2}月|截至\d{1,2}月(?:底|末)?|本年度?)?(?:累计)?/;
export const BARE_MONTH = /^(?<m>\d{1,2})月$/;
const TO_PRIOR_YEAR =
  /^(?:预计|项目)?(?:开工|自开工)?(?:截至|至|到)?(?:(?<p>20\d\d)年|上年|去年|上一年)(?:度)?(?:底|末)(?:止)?(?:累计|已|实际)*(?:完成)?(?:投资)?(?:额)?$/;
const SINCE_START =
  /^(?:项目)?(?:自)?(?:开工|开始建设|开建|建设)(?:以来|至今|至报告期|起|(?:到|至|截至)(?:20\d\d年)?\d{1,2}月(?:底|末)?)*(?:累计|已)*完成(?:投资)?(?:额)?$|^项目累计(?:完成)?投资(?:额)?$|^累计完成投资总额$|^总累计完成投资$/;
const ANNUAL_PLAN =
  /^(?:(?<y>20\d\d)年度?|本年度?|当年|今年|年度|年)(?:计划|预计)(?:完成)?(?:固定资产)?投资(?:额)?$|^(?:(?<z>20\d\d)年度?|本年度?|当年|今年|年度|年)投资计划(?:额)?$|^(?:本年度|年度)计划$/;
const TOTAL_TO_DATE = /^(?:累计|总计)完成(?:投资)(?:额)?$|^累计投资$/;
const PROGRESS = /^(?:截至|1-)?(?<m>\d{0,2})月(?:底|末|[上中下]旬)?(?:工程|项目)?(?:形象)?(?:进度|进展)(?:情况)?$/;
const TIMED = /^(计划|拟|预计|实际|今年)?(开工|竣工|完工|投产)(?:时间|日期|年月|月份|时点)?$/;

/** 完成投资额, 2022年完成投资, 累计完成投资, 投资完成情况: over periods it says what each of them is of. */
const INVESTED_IN =
  /^(?<y>(?:20\d\d)年度?|本年度?|当年|今年|年度)?(?:项目|实际|累计|已)*(?:(?:固定资产)?(?:完成投资|投资完成)(?:额|总额)?(?:情况)?|完成情况)$/;
const PERIOD_OF_MONTH = /^(?:(?<y>20\d\d)年)?(?:(?<m>\d{1,2})|本|当)月$/;
const PERIOD_TO_DATE = new RegExp(
  `^${YEAR}(?:累计)?(?:1-(?<m>\\d{0,2})月${CLOSE}|截至(?:(?<z>20\\d\\d)年)?(?<n>\\d{1,2})月${CLOSE}|年初至(?<o>\\d{1,2})月${CLOSE})(?:累计)?$`,
);
const PERIOD_OF_YEAR =
  /^(?:(?<y>20\d\d)年度?|本年度?|当年|今年|年度|年)(?:以?来)?累计$|^(?:今年以?来|年初以来|年初至(?:今|报告期))(?:累计)?$/;
const PERIOD_SINCE_START = /^(?:项目)?(?:自)?(?:开工|开始建设|开建|建设)(?:以来|至今|至报告期|起)+(?:累计)?$/;

/** 9月, 1-9月, 开工以来 under a heading of investment done, from the top; undefined where either is something else. */
export function readPeriodUnder(parent: string, leaf: string): PatternRead | undefined {
  const invested = INVESTED_IN.exec(parent);
  if (invested === null) return undefined;
  if (PERIOD_SINCE_START.test(leaf)) return { meaning: { kind: 'field', field: 'investedSinceStart' }, year: null };
  if (leaf === '累计' && invested.groups?.y === undefined) return { meaning: { kind: 'total-to-date' }, year: null };
  if (leaf === '累计') return dated('invested-to-date');
  const month = PERIOD_OF_MONTH.exec(leaf);
  if (month !== null) return dated('invested-month', month);
  const toDate = PERIOD_TO_DATE.exec(leaf) ?? PERIOD_OF_YEAR.exec(leaf);
  return toDate === null ? undefined : dated('invested-to-date', toDate);
}

/** The ten-day period that a heading names, as a part of its meaning. */
export function tenDaysIn(words: string): { tenDays?: TenDays } {
  const tenDays = tenDaysOf(/([上中下])旬/.exec(words)?.[1]);
  return tenDays === null ? {} : { tenDays };
}

export interface PatternRead {
  readonly meaning: HeadingMeaning;
  readonly year: number | null;
}

function yearOf(match: RegExpExecArray): number | null {
  return Number(match.groups?.y ?? match.groups?.z) || null;
}

function dated(measure: DatedMeasure, match?: RegExpExecArray): PatternRead {
  if (match === undefined) return { meaning: { kind: 'dated', measure, month: null }, year: null };
  const month = Number(match.groups?.m ?? match.groups?.n ?? match.groups?.o);
  return {
    meaning: { kind: 'dated', measure, month: month >= 1 && month <= 12 ? month : null, ...tenDaysIn(match[0]) },
    year: yearOf(match),
  };
}

/** The dated or ruled meanings of one text; undefined where it has none. */
export function readPattern(words: string): PatternRead | undefined {
  const field = (name: FieldName, of: number | null = null): PatternRead => ({
    meaning: { kind: 'field', field: name },
    year: of,
  });

  if (TOTAL_TO_DATE.test(words)) return { meaning: { kind: 'total-to-date' }, year: null };
  const prior = TO_PRIOR_YEAR.exec(words);
  if (prior !== null)
    return field('investedToPriorYear', prior.groups?.p === undefined ? null : Number(prior.groups.p) + 1);
  if (SINCE_START.test(words)) return field('investedSinceStart');
  const plan = ANNUAL_PLAN.exec(words);
  if (plan !== null) return field('annualPlan', yearOf(plan));
  const tenDays = TEN_DAYS.exec(words);
  if (tenDays !== null) return dated('invested-ten-days', tenDays);
  for (const pattern of TO_DATE) {
    const match = pattern.exec(words);
    if (match !== null) return dated('invested-to-date', match);
  }
  for (const pattern of [MONTH_DONE, MONTH_DONE_SHORT]) {
    const match = pattern.exec(words);
    if (match !== null) return dated('invested-month', match);
  }
  for (const pattern of PLAN_TO_DATE) {
    const match = pattern.exec(words);
    if (match !== null) return dated('planned-to-date', match);
  }
  for (const pattern of MONTH_PLAN) {
    const match = pattern.exec(words);
    if (match !== null) return dated('planned-month', match);
  }
  const bare = BARE_MONTH.exec(words);
  if (bare !== null) {
    const { meaning } = dated('planned-month', bare);
    return { meaning: { ...(meaning as DatedMeaning), bare: true }, year: null };
  }
  const progress = PROGRESS.exec(words);
  if (progress !== null) return dated('progress', progress);
  const timed = TIMED.exec(words);
  if (timed !== null) {
    const planned = timed[1] === '计划' || timed[1] === '拟' || timed[1] === '预计';
    const start = timed[2] === '开工';
    return field(start ? (planned ? 'plannedStart' : 'actualStart') : planned ? 'plannedFinish' : 'actualFinish');
  }
  return undefined;
}
