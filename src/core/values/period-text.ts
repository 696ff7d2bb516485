/** Preparing text for findPeriods: every step keeps the length, so that places in it are places in the original. */

const HIDDEN = '\u0000';
const CHINESE_YEAR = /[〇○零一二三四五六七八九]{4}(?=\s*年)/g;
const CHINESE_DIGITS = '零一二三四五六七八九';

/** Full-width forms, dashes, white space and years in Chinese digits (二〇二二年) as ASCII, one character for one. */
export function sameLengthFold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\u30fc]/g, '-')
    .replace(/[\u301c\u223c]/g, '~')
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(CHINESE_YEAR, (year) =>
      year.replace(/[〇○]/g, '零').replace(/./g, (digit) => String(CHINESE_DIGITS.indexOf(digit))),
    );
}

export function blankOut(text: string, index: number, length: number): string {
  return text.slice(0, index) + HIDDEN.repeat(length) + text.slice(index + length);
}

const WHEN_IT_WAS_FILED =
  /(?:填报|填表|填写|填制|报送|上报|报出|制表|编制|打印|导出|印发|发文|更新|生成)\s{0,2}(?:时间|日期)\s{0,4}:?\s{0,4}(?:(?!\s{2}|[\r\n\t;]|\s?[\u4e00-\u9fff]{2,10}\s?:)[^]){0,40}/g;
const NO_PERIOD: readonly RegExp[] = [
  WHEN_IT_WAS_FILED,
  // Project codes, phone numbers, document numbers.
  /(?<!\d)\d{4}-\d{6}-\d{2}-\d{2}-\d{6}(?!\d)/g,
  /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|\d{20})(?!\d)/g,
  /[〔[(]\s?(?:19|20)\d{2}\s?[\])〕]\s?\d+\s?号/g,
  // 2009-2012, 2025年-2027年, 2022年9月-2023年5月 (a range within one year may be a period)
  /(?<!\d)((?:19|20)\d{2})\s?(?:[年./]\s?(?:\d{1,2}\s?月?)?)?\s?(?:-{1,2}|~|至|到)\s?(?!\1)(?:19|20)\d{2}(?!\d)\s?(?:[年./]\s?(?:\d{1,2}\s?月?)?)?/g,
  /(?<![\d.])((?:19|20)\d{2})\s?年?\s?(?:-{1,2}|~|至|到)\s?\1(?!\d)\s?年?/g,
  // 截至2021年底, 到上年底, 截止上年末
  /(?:截至|截止|至|到)?\s?(?:(?:19|20)?\d{2}\s?年度?|上年度?|去年|本年|今年|年)\s?年?[底末]/g,
];

/** The text with everything blanked out that looks like a period or a year and is none. */
export function hideWhatIsNoPeriod(folded: string): string {
  return NO_PERIOD.reduce(
    (text, expression) => text.replace(expression, (hidden) => HIDDEN.repeat(hidden.length)),
    folded,
  );
}
