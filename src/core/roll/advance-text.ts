/** Titles and headings of one dispatch month → of the next: 1-9月 → 1-10月, 2022年12月 → 2023年1月. */
import type { Month } from '../lists/dispatch-month.js';

export interface Advance {
  /** The month that the text speaks of. */
  readonly from: Month;
  /** Whether a month that stands alone moves on: false for headings of fixed months (3月计划). */
  readonly months: boolean;
  /** Whether the text speaks of the month before: 上月 columns that name their month (8月形象进度). */
  readonly previous?: boolean;
  /** Whether a single month stands for the year to date: after January it begins at 1 (1月累计 → 1-2月累计). */
  readonly cumulative?: boolean;
  /** Whether 1-9月 stays: the next month's range has a column of its own. */
  readonly fixedRange?: boolean;
}

const RANGE_SIGN = '[-—–~～－至到]+';
const PATTERN = new RegExp(
  [
    // 2022-2025年, 2022—2023: years of a programme, never the month's.
    `(?<years>(?:19|20)\\d\\d\\s*年?\\s*${RANGE_SIGN}\\s*(?:19|20)\\d\\d)`,
    // 2022年1-9月, 元至9月, 1月-9月
    `(?:(?<rangeYear>(?:19|20)\\d\\d)(?<rangeYearWord>\\s*年\\s*))?(?<start>(?<![\\d.])(?:0?1|元|一)\\s*(?:月份?)?\\s*${RANGE_SIGN}\\s*)(?<end>\\d{1,2})(?=\\s*月)`,
    '(?<quarters>前三季度|上半年|一季度)',
    // 2022年9月, 2022年9月30日
    '(?<year>(?:19|20)\\d\\d)(?<yearWord>\\s*年\\s*)(?<month>\\d{1,2})(?<monthWord>\\s*月份?)(?:(?<gap>\\s*)(?<day>\\d{1,2})(?=\\s*日))?',
    // 2022.9, 2022-09
    '(?<plainYear>(?:19|20)\\d\\d)(?<sign>[.\\-/])(?<plainMonth>\\d{1,2})(?![\\d.\\-/年])',
    // 9月, 9月30日
    `(?<![\\d.年\\-—–~～－到]\\s*|(?<!截)至\\s*)(?<bare>\\d{1,2})(?<bareWord>\\s*月份?)(?:(?<bareGap>\\s*)(?<bareDay>\\d{1,2})(?=\\s*日))?(?!\\s*${RANGE_SIGN}\\s*\\d)`,
    '(?<aloneYear>(?:19|20)\\d\\d)(?=\\s*年)',
  ].join('|'),
  'g',
);

const END_OF: Readonly<Record<string, number>> = { 前三季度: 9, 上半年: 6, 一季度: 3 };

/** A date behind these words is a day of work, not the dispatch month. */
const DAY_OF_WORK = /(?:填报|报送|制表|上报|填表|报表)\s*(?:时间|日期)/;

export function nextMonth({ year, month }: Month): Month {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** The text itself where nothing in it moves. Full-width digits become plain ones in what moves. */
export function advanceText(text: string, advance: Advance): string {
  const end = DAY_OF_WORK.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  // Character by character, so that what does not match stays as it is written.
  const plain = head.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  let result = '';
  let last = 0;
  for (const match of plain.matchAll(PATTERN)) {
    const moved = replacement(match.groups ?? {}, advance, /累\s*计/.test(plain));
    if (moved === undefined) continue;
    result += head.slice(last, match.index) + moved;
    last = match.index + match[0].length;
  }
  return result + head.slice(last) + text.slice(end);
}

type Groups = Readonly<Partial<Record<string, string>>>;

/** undefined: it stays. */
function replacement(groups: Groups, advance: Advance, saysTotal: boolean): string | undefined {
  const { from, months } = advance;
  if (groups['years'] !== undefined) return undefined;
  if (groups['end'] !== undefined) return movedRange(groups, advance, saysTotal);
  const quarters = groups['quarters'];
  if (quarters !== undefined) {
    return END_OF[quarters] === from.month && months ? `1-${from.month + 1}月` : undefined;
  }
  if (groups['month'] !== undefined) return movedMonth(groups, advance);
  if (groups['plainMonth'] !== undefined) {
    const { plainYear = '', sign = '', plainMonth } = groups;
    if (Number(plainYear) !== from.year || Number(plainMonth) !== from.month || !months) return undefined;
    const to = nextMonth(from);
    return `${to.year}${sign}${padded(to.month, plainMonth)}`;
  }
  if (groups['bare'] !== undefined) return movedBare(groups, advance);
  const alone = Number(groups['aloneYear']);
  return movedYear(alone, advance);
}

/** `saysTotal`: whether the text says 累计; else 1月完成投资 would be the month's own figure, and January's total is 1-1月. */
function movedRange(
  { rangeYear, rangeYearWord = '', start = '', end = '' }: Groups,
  { from, fixedRange = false }: Advance,
  saysTotal: boolean,
): string | undefined {
  if (fixedRange) return undefined;
  const year = rangeYear === undefined ? from.year : Number(rangeYear);
  const newYear = from.month === 12;
  const january = saysTotal ? '1' : `${start}1`;
  if (year !== from.year) {
    // Last year's figure beside this year's moves on with it, over New Year too.
    if (year !== from.year - 1 || Number(end) !== from.month) return undefined;
    return newYear
      ? `${year + 1}${rangeYearWord}${january}`
      : `${year}${rangeYearWord}${start}${padded(from.month + 1, end)}`;
  }
  const prefix = (by: number): string => (rangeYear === undefined ? '' : `${year + by}${rangeYearWord}`);
  if (Number(end) === from.month) {
    return newYear ? `${prefix(1)}${january}` : `${prefix(0)}${start}${padded(from.month + 1, end)}`;
  }
  if (Number(end) !== from.month - 1) return undefined;
  // January has no months before it: the column waits for February.
  return newYear ? '截至上' : `${prefix(0)}${start}${padded(from.month, end)}`;
}

function movedMonth(groups: Groups, advance: Advance): string | undefined {
  const { year = '', yearWord = '', month = '', monthWord = '', gap = '', day } = groups;
  const { from, months } = advance;
  const named: Month = { year: Number(year), month: Number(month) };
  if (!months) {
    const moved = movedYear(named.year, advance);
    return moved === undefined ? undefined : `${moved}${yearWord}${month}${monthWord}${gap}${day ?? ''}`;
  }
  const isFrom = named.year === from.year && named.month === from.month;
  const before = nextMonth(named);
  const isBefore = advance.previous === true && before.year === from.year && before.month === from.month;
  if (!isFrom && !isBefore) return undefined;
  const to = nextMonth(named);
  const moved = day === undefined ? '' : movedDay(named, to, day);
  if (moved === undefined) return undefined;
  return `${to.year}${yearWord}${monthOf(to, month, advance)}${monthWord}${gap}${moved}`;
}

function movedBare(groups: Groups, advance: Advance): string | undefined {
  const { bare = '', bareWord = '', bareGap = '', bareDay } = groups;
  const { from, months, previous = false } = advance;
  if (!months) return undefined;
  const isFrom = Number(bare) === from.month;
  const isBefore = previous && Number(bare) === (from.month === 1 ? 12 : from.month - 1);
  if (!isFrom && !isBefore) return undefined;
  const named: Month = { year: from.year, month: Number(bare) };
  const to = nextMonth(named);
  const moved = bareDay === undefined ? '' : movedDay(named, to, bareDay);
  return moved === undefined ? undefined : `${monthOf(to, bare, advance)}${bareWord}${bareGap}${moved}`;
}

function monthOf(to: Month, like: string, { cumulative = false, from }: Advance): string {
  return cumulative && from.month === 1 && to.month === 2 ? '1-2' : padded(to.month, like);
}

/** The last day becomes the last day; another day (25日) says something of its own, and stays. */
function movedDay(from: Month, to: Month, day: string): string | undefined {
  const last = ({ year, month }: Month): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Number(day) === last(from) ? String(last(to)) : undefined;
}

/** Years move over New Year: the plan's, and the one that was last year. */
function movedYear(year: number, { from }: Advance): string | undefined {
  if (from.month !== 12) return undefined;
  return year === from.year || year === from.year - 1 ? String(year + 1) : undefined;
}

function padded(month: number, like: string): string {
  return like.length === 2 && like.startsWith('0') ? String(month).padStart(2, '0') : String(month);
}
