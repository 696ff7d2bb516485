/** Dates and periods in words: 2022年9月底前, 明年上半年, 三季度, 拟于2022年10月开工, 已开工. */
import { dayFromYmd, lastDayOfMonth } from './day.js';
import { type DateReading, type Day, INVALID, type Reading } from './reading.js';
import { foldText, parseChineseNumeral } from './text.js';

const DONE: Reading<DateReading> = { kind: 'value', day: null, precision: 'period', done: true, ambiguous: null };

const DEED =
  '开工|动工|开建|复工|竣工|完工|完成|建成|投产|投用|投运|投入使用|投入运营|交付|通车|开业|验收|批复|获批|取得|办结|办理|备案|核准|审批|达产|运营';
const MANNER = '实质性|正式|全面|全部|按期|提前|顺利|实现|具备|主体|整体';
const HAPPENED = new RegExp(
  `^(?:项目)?(?:目前)?已(?:经)?(?:${MANNER})*(?:${DEED})(?:建设|使用|完毕|手续|${DEED})*了?[。.!]?$`,
);

const REMARK = /\((?:暂定|预计|计划|拟定|力争|初步|星期.|周.)\)$/;
const WEEKDAY = /(?:星期|周)[一二三四五六日天]$/;
const BEFORE = new RegExp(
  '^(?:项目|计划|预计|力争|争取|确保|暂定|初步|拟|约|大约|将|已|最迟|不晚于|不迟于|定|截至|截止|到|至|在|于)+',
);
const AFTER = new RegExp(
  `(?:之前|以前|前|左右|期间)?(?:${MANNER})*(?:(?:${DEED}|建设|条件)+(?:之前|以前|前)?)?了?[。.]?$`,
);
const TIME_OF_DAY =
  /(?:[\sT]+(?:上午|下午)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm]|Z)?|\s*\d{1,2}[时点](?:\d{1,2}分)?(?:\d{1,2}秒)?)\s*$/;

const CHINESE_YEAR = /^[〇○零一二三四五六七八九]{4}(?=年)/;
const CHINESE_DIGITS = '零一二三四五六七八九';

const NUMERIC_DAY = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})日?$/;
const NUMERIC_MONTH = /^(\d{4})[-/.](\d{1,2})月?份?[底末内]?$/;
const QUARTER_CODE = /^(?:(\d{4})年?[-/.]?)?Q([1-4])$/i;
const NAMED_YEAR = /^(?:(\d{4}|\d{2})年度?|(今年|本年度?|当年|明年|次年|来年|后年|去年|上年|前年))/;
const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 0,
  明年: 1,
  次年: 1,
  来年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
  前年: -2,
};
const MONTH =
  /^(\d{1,2}|[一二三四五六七八九十元]{1,2})月(?:份|[底末内]|([上中下])旬|([初中])|(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?$/;
const QUARTER =
  /^(?:第?([一二三四1-4])个?季度|(?:第?一|1)(?:至|到|-|~)([二三四2-4])季度|前([一二三四两1-4])个?季度)[底末内]?$/;
const HALF_YEAR = /^([上下])半年[底末内]?$/;

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
/** Stands for an unknown year: in it every day that may exist does. */
const LEAP_YEAR = 2000;
/** Longer text is prose. */
const LONGEST = 60;

/**
 * `contextYear`: the year of words that name none, null where it is unknown; then the reading has no day. A period's day
 * is its last; the first ten days of a month end on its 10th, the second on its 20th.
 */
export function readDateText(raw: string, contextYear: number | null): Reading<DateReading> {
  if (raw.length > LONGEST) return INVALID;
  const plain = NUMERIC_DAY.exec(raw);
  if (plain !== null) return exactly(Number(plain[1]), Number(plain[3]), Number(plain[4]));
  const folded = foldText(withoutTimeOfDay(raw)).replace(/[\u2010-\u2015\u2212]/g, '-');
  if (HAPPENED.test(folded)) return DONE;
  const bare = folded.replace(REMARK, '').replace(WEEKDAY, '').replace(BEFORE, '').replace(AFTER, '');
  return readNumeric(bare) ?? readWords(withArabicYear(bare), contextYear);
}

function withoutTimeOfDay(raw: string): string {
  return /[:：时点]/.test(raw) ? raw.replace(TIME_OF_DAY, '') : raw;
}

function withArabicYear(text: string): string {
  return text.replace(CHINESE_YEAR, (year) =>
    year.replace(/[〇○]/g, '零').replace(/./g, (digit) => String(CHINESE_DIGITS.indexOf(digit))),
  );
}

/** Forms that are all digits and separators; null for what is none of them. */
function readNumeric(text: string): Reading<DateReading> | null {
  const day = NUMERIC_DAY.exec(text);
  if (day !== null) return exactly(Number(day[1]), Number(day[3]), Number(day[4]));
  const month = NUMERIC_MONTH.exec(text);
  if (month !== null) return monthOf(Number(month[1]), Number(month[2]));
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (compact !== null) {
    return compact[3] === undefined
      ? monthOf(Number(compact[1]), Number(compact[2]))
      : exactly(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  }
  return /^\d{4}$/.test(text) ? endOfMonth(Number(text), 12, 'period') : null;
}

function readWords(text: string, contextYear: number | null): Reading<DateReading> {
  const quarterCode = QUARTER_CODE.exec(text);
  if (quarterCode !== null) {
    const year = quarterCode[1] === undefined ? contextYear : Number(quarterCode[1]);
    return endOfMonth(year, Number(quarterCode[2]) * 3, 'period');
  }
  const named = NAMED_YEAR.exec(text);
  if (named === null)
    return /^(?:全年|年(?:底|末|内|中|初))$/.test(text) ? yearPart(text, contextYear) : withinYear(text, contextYear);
  const rest = text.slice(named[0].length);
  const year = namedYear(named, contextYear);
  return /^(?:年?[底末内中初]|全年|)$/.test(rest) ? yearPart(rest, year) : withinYear(rest, year);
}

function namedYear(named: RegExpExecArray, contextYear: number | null): number | null {
  const [, digits, word] = named;
  if (digits !== undefined) return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return contextYear === null ? null : contextYear + (RELATIVE_YEARS[word as string] as number);
}

function yearPart(part: string, year: number | null): Reading<DateReading> {
  return endOfMonth(year, part.endsWith('中') ? 6 : part.endsWith('初') ? 1 : 12, 'period');
}

function withinYear(text: string, year: number | null): Reading<DateReading> {
  const half = HALF_YEAR.exec(text);
  if (half !== null) return endOfMonth(year, half[1] === '上' ? 6 : 12, 'period');
  const quarter = QUARTER.exec(text);
  if (quarter !== null)
    return endOfMonth(year, 3 * ordinal(quarter[1] ?? quarter[2] ?? (quarter[3] as string)), 'period');
  const month = MONTH.exec(text);
  if (month === null) return INVALID;
  const [, monthWord, tenDays, part, dayWord] = month;
  const number = monthWord === '元' ? 1 : ordinal(monthWord as string);
  if (dayWord !== undefined) return exactly(year, number, ordinal(dayWord));
  if (tenDays === '上' || part === '初') return exactly(year, number, 10, 'period');
  if (tenDays === '中' || part === '中') return exactly(year, number, 20, 'period');
  return tenDays === '下' ? endOfMonth(year, number, 'period') : monthOf(year, number);
}

/** 3, 三 → 3; 0 for what is no number. */
function ordinal(word: string): number {
  return word === '两' ? 2 : /^\d/.test(word) ? Number(word) : (parseChineseNumeral(word) ?? 0);
}

function monthOf(year: number | null, month: number): Reading<DateReading> {
  return endOfMonth(year, month, 'month');
}

function endOfMonth(year: number | null, month: number, precision: DateReading['precision']): Reading<DateReading> {
  if (month < 1 || month > 12) return INVALID;
  return found(year, year === null ? null : lastDayOfMonth(year, month), precision);
}

function exactly(
  year: number | null,
  month: number,
  day: number,
  precision: DateReading['precision'] = 'day',
): Reading<DateReading> {
  const known = dayFromYmd(year ?? LEAP_YEAR, month, day);
  return known === null ? INVALID : found(year, year === null ? null : known, precision);
}

function found(year: number | null, day: Day | null, precision: DateReading['precision']): Reading<DateReading> {
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return INVALID;
  return { kind: 'value', day, precision, done: false, ambiguous: null };
}
