/** The reporting periods that titles, headings, sheet names and file names speak of. */
import { blankOut, hideWhatIsNoPeriod, sameLengthFold } from './period-text.js';
import { monthLength } from './day.js';
import { parseChineseNumeral } from './text.js';

export interface Period {
  /** The period's own year, else the year that stands nearest before it in the text, else the one after it. */
  readonly year: number | null;
  /** 1 … 12, the last month. */
  readonly month: number;
  /** The first month of a range, 1 of cumulative words; null for a single month. */
  readonly from: number | null;
  /** Where it stands in the text, its own year included. */
  readonly index: number;
  readonly length: number;
  /** The last ten-day period that it closes: 9月上旬, 截至9月中旬; null where none is named. */
  readonly tenDays: TenDays | null;
  /** The day up to which it goes, 截至9月20日; null where none is named. */
  readonly day: number | null;
  /** `range`: several months that do not begin with January (8月至12月, 三季度). */
  readonly kind: 'month' | 'year-to-date' | 'range';
}

/** 上旬 1 (to the 10th), 中旬 2 (to the 20th), 下旬 3 (to the month's end). */
export type TenDays = 1 | 2 | 3;

/** 上, 中 or 下, as it stands before 旬. */
export function tenDaysOf(word: string | undefined): TenDays | null {
  return word === '上' ? 1 : word === '中' ? 2 : word === '下' ? 3 : null;
}

export interface FoundYear {
  readonly year: number;
  readonly index: number;
  readonly length: number;
}

const MAY_HOLD_ONE = /[\d０-９月季年]/;

const NUMERAL = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const DASH = '\\s*(?:-{1,2}|~|至|到)\\s*';
const NO_DIGITS_BEFORE = '(?<!\\d|\\d[.\\-/])';
/** 上年 and 明年 are the business of another report. */
const NOT_ANOTHER_YEARS = '(?<!上年|去年|明年|次年|来年|上年度|下年度|同期)';
/** Group 1 of every pattern is the year: 2022年, 22年度. */
const YEAR = `${NOT_ANOTHER_YEARS}(?:${NO_DIGITS_BEFORE}(20\\d{2}|\\d{2})\\s*年度?\\s*)?`;
const YEAR_OR_NO_LIST_NUMBER = `${NOT_ANOTHER_YEARS}(?:${NO_DIGITS_BEFORE}(20\\d{2}|\\d{2}(?=\\s*年))\\s*(?:年度?|[._])\\s*|(?<![\\d.\\-/~一二三四五六七八九十]|附件\\s?|附表\\s?|表\\s?|第\\s?))`;
const FULL_YEAR = `${NO_DIGITS_BEFORE}(20\\d{2})`;
/** 9月上旬, 9月（中旬）, 9月上、中旬; its group is the last of them. */
const TEN_DAYS = '\\s*\\(?\\s*(?:[上中]旬?\\s*[、至到-]\\s*)?([上中下])旬\\s*\\)?';
const NO_DEADLINE = '(?!\\s*(?:[底末]|[上中下]旬)?\\s*(?:之前|以前|前(?!期)))';

interface Read {
  readonly year?: number;
  readonly month: number;
  readonly from: number | null;
  readonly tenDays?: TenDays | null;
  readonly day?: number | null;
}

interface Pattern {
  readonly expression: RegExp;
  /** Null where the match is none after all. */
  read(match: RegExpExecArray): Read | null;
}

function pattern(source: string, read: Pattern['read']): Pattern {
  return { expression: new RegExp(source, 'g'), read };
}

/** 0 for what is no number. */
function number(word: string | undefined): number {
  if (word === undefined) return 0;
  return word === '元' ? 1 : word === '两' ? 2 : /^\d/.test(word) ? Number(word) : (parseChineseNumeral(word) ?? 0);
}

function yearOf(match: RegExpExecArray): { year?: number } {
  const digits = match[1];
  if (digits === undefined) return {};
  return { year: digits.length === 2 ? 2000 + Number(digits) : Number(digits) };
}

/** In the order they are tried; what one has taken, the next does not see. */
const PATTERNS: readonly Pattern[] = [
  // 2022年1月-2022年9月
  pattern(`${FULL_YEAR}\\s*[年.]\\s*(\\d{1,2})\\s*月?${DASH}\\1\\s*[年.]\\s*(\\d{1,2})\\s*月?(?![\\d.])`, (match) =>
    range(match, number(match[2]), number(match[3])),
  ),
  // 2022年1-9月, 元至3月, 8月至12月
  pattern(`${YEAR_OR_NO_LIST_NUMBER}(元|${NUMERAL})\\s*月?份?${DASH}(${NUMERAL})\\s*月份?(?:${TEN_DAYS})?`, (match) => {
    const read = range(match, number(match[2]), number(match[3]));
    return read === null ? null : { ...read, tenDays: tenDaysOf(match[4]) };
  }),
  // 2022.1-9
  pattern(`${FULL_YEAR}\\s*[.年]\\s*0?1\\s*[-~]\\s*(\\d{1,2})(?![\\d.\\-/年月])`, (match) =>
    range(match, 1, number(match[2])),
  ),
  // 一至三季度, 前三季度
  pattern(`${YEAR}(?:第?\\s*[一1]${DASH}第?\\s*([二三四2-4])|(?<!提)前\\s*([一二三四两1-4]))\\s*个?季度`, (match) =>
    range(match, 1, number(match[2] ?? match[3]) * 3),
  ),
  // 三季度, 2022Q3
  pattern(`${YEAR}(?<!\\d)第?\\s*([一二三四1-4])\\s*季度`, quarter),
  pattern(`${FULL_YEAR}\\s*年?[.\\-_/\\s]?[Qq]([1-4])(?!\\d)`, quarter),
  // 前8月, 前8个月
  pattern(`${YEAR}(?<!提)前\\s*(${NUMERAL})\\s*个?月`, (match) => range(match, 1, number(match[2]))),
  pattern(`${YEAR}上半年`, (match) => range(match, 1, 6)),
  pattern(`${YEAR}下半年`, (match) => range(match, 7, 12)),
  pattern(`${YEAR}(?<![上下近每])半年度?`, (match) => range(match, 1, 6)),
  pattern(`${YEAR}全年(?!\\s*(?:形象|目标|计划|任务|预计|预期|力争))`, (match) => range(match, 1, 12)),
  // 截至9月底, 至2022年9月30日
  pattern(
    `(?:截至|截止|至|到)\\s*${YEAR}(${NUMERAL})\\s*月(?:份|[底末]|\\s*(\\d{1,2})\\s*[日号]|${TEN_DAYS})?${NO_DEADLINE}`,
    upTo,
  ),
  pattern(`(?:截至|截止)\\s*(20\\d{2})[.\\-/](\\d{1,2})(?:[.\\-/](\\d{1,2}))?(?![\\d.\\-/])`, upTo),
  // 2022年9月, 9月份, 8月上旬; not 9月8日, 9月底前
  pattern(
    `${YEAR}(?<![\\d.\\-/~一二三四五六七八九十至到])(元|${NUMERAL})\\s*月(?!\\s*\\d{1,2}\\s*[日号])${NO_DEADLINE}份?(?:${TEN_DAYS})?`,
    single,
  ),
  // 2022.9, 2022-09, 202209
  pattern(`${FULL_YEAR}\\s?[.\\-/_]\\s?(\\d{1,2})(?!\\d|[.\\-/~_]\\d)(?:\\s*月份?)?`, single),
  pattern(`${FULL_YEAR}(\\d{2})(?!\\d|[.\\-/]\\d)`, single),
  // A whole date is a period's only where it ends a month: 2022年9月30日, 20220930.
  pattern(`${FULL_YEAR}\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})(?!\\d)\\s*[日号]?`, monthEnd),
  pattern(`${FULL_YEAR}(\\d{2})(\\d{2})(?![\\d-])`, monthEnd),
];

function range(match: RegExpExecArray, from: number, month: number): ReturnType<Pattern['read']> {
  return from >= 1 && from <= month && month <= 12 ? { ...yearOf(match), from, month } : null;
}

function single(match: RegExpExecArray): ReturnType<Pattern['read']> {
  const month = number(match[2]);
  return month >= 1 && month <= 12 ? { ...yearOf(match), from: null, month, tenDays: tenDaysOf(match[3]) } : null;
}

function quarter(match: RegExpExecArray): ReturnType<Pattern['read']> {
  const last = number(match[2]) * 3;
  return range(match, last - 2, last);
}

function upTo(match: RegExpExecArray): ReturnType<Pattern['read']> {
  const month = number(match[2]);
  // Without a year, 29 February may be one.
  const day = match[3] === undefined ? null : number(match[3]);
  const dayExists = day === null || day <= monthLength(yearOf(match).year ?? 2000, month);
  const read = dayExists ? range(match, 1, month) : null;
  return read === null ? null : { ...read, day, tenDays: tenDaysOf(match[4]) };
}

function monthEnd(match: RegExpExecArray): ReturnType<Pattern['read']> {
  if (number(match[3]) !== monthLength(Number(match[1]), number(match[2]))) return null;
  return { ...yearOf(match), from: null, month: number(match[2]) };
}

/**
 * The periods in the order of the text. No periods are: dates after 填报时间 and its like, the ends of years (截至2021年底), ranges
 * of years and dates across years (2025-2027), days within a month, deadlines (9月底前), another year's (上年1-9月), codes
 * and phone numbers.
 */
export function findPeriods(text: string): Period[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  let rest = hideWhatIsNoPeriod(sameLengthFold(text));
  const years = yearsIn(rest);
  const periods: Period[] = [];
  for (const { expression, read } of PATTERNS) {
    expression.lastIndex = 0;
    for (let match = expression.exec(rest); match !== null; match = expression.exec(rest)) {
      const found = read(match);
      if (found === null) continue;
      const { index } = match;
      const { length } = match[0];
      const { month, from, tenDays = null, day = null } = found;
      const kind = from === null ? 'month' : from === 1 ? 'year-to-date' : 'range';
      periods.push({ year: found.year ?? nearestYear(years, index), month, from, index, length, tenDays, day, kind });
      rest = blankOut(rest, index, length);
    }
  }
  return periods.sort((a, b) => a.index - b.index);
}

function nearestYear(years: readonly FoundYear[], index: number): number | null {
  return (years.findLast((year) => year.index < index) ?? years[0])?.year ?? null;
}

/** The years named in the text, those of its periods included; the exclusions are those of findPeriods. */
export function findYears(text: string): FoundYear[] {
  return MAY_HOLD_ONE.test(text) ? yearsIn(hideWhatIsNoPeriod(sameLengthFold(text))) : [];
}

/** Bare digits are a year unless they count something: 2022年, 重点项目2022, 2022.9, 202209. */
const A_YEAR =
  /(?<!\d|\d[.\-/]|〔|第)((?:19|20)\d{2})(?:\s*年度?|(?=(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))|(?![\d%号〕#]|\s*[个项宗座台辆亩户套吨人名米元平立公千万亿]))/g;

function yearsIn(masked: string): FoundYear[] {
  return Array.from(masked.matchAll(A_YEAR), (match) => ({
    year: Number(match[1]),
    index: match.index,
    length: match[0].length,
  }));
}
