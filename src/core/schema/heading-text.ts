/** A heading's words brought to one form: width, brackets, spaces, ranges of months, the unit taken off. */
import { foldText } from '../values/text.js';
import type { MoneyUnit } from './fields.js';

export interface HeadingText {
  /** Folded, without its unit. Month ranges read 1-9月, whatever they were written with. */
  readonly words: string;
  readonly unit: MoneyUnit | null;
  readonly percent: boolean;
}

const UNIT_WORDS: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  千元: '千元',
  万: '万元',
  万元: '万元',
  亿: '亿元',
  亿元: '亿元',
  美元: '美元',
  万美元: '万美元',
  亿美元: '亿美元',
};
const UNIT = '(亿美元|万美元|美元|亿元|万元|千元|亿|万|元)';
const BRACKETED_UNIT = new RegExp(`[(\\[](?:计量)?(?:单位[::]?)?(?:人民币)?${UNIT}(?:人民币)?[)\\]]`);
const TRAILING_UNIT = new RegExp(`(?:[/、,:]|单位[::]?)?${UNIT}$`);
const PERCENT = /[([]?%[)\]]?$|[([]%[)\]]/;

/** The money unit that a word names, null for another word. */
export function moneyUnitOf(word: string): MoneyUnit | null {
  return UNIT_WORDS[word] ?? null;
}

const CHINESE_MONTHS: Readonly<Record<string, string>> = {
  十二: '12',
  十一: '11',
  十: '10',
  九: '9',
  八: '8',
  七: '7',
  六: '6',
  五: '5',
  四: '4',
  三: '3',
  二: '2',
  一: '1',
};

/** 元至9月份, 1月—9月, 一至九月, 前三季度, 上半年 → 1-9月, 1-6月. */
function foldMonths(text: string): string {
  return text
    .replace(/(十[一二]?|[一二三四五六七八九])(?=月)/g, (word) => CHINESE_MONTHS[word] ?? word)
    .replace(/月份/g, '月')
    .replace(/(?<![\d.])0(\d)(?=月)/g, '$1')
    .replace(/(?:元|一|(?<!\d)0?1)月?[-—–―－~～〜至到](\d*)月/g, '1-$1月')
    .replace(/前(\d{1,2})个?月/g, '1-$1月')
    .replace(/前三季度/g, '1-9月')
    .replace(/前三季/g, '1-9月')
    .replace(/上半年/g, '1-6月')
    .replace(/第?一季度/g, '1-3月')
    .replace(/截[至止到]/g, '截至');
}

export function foldHeading(heading: string): HeadingText {
  let words = foldText(heading)
    .replace(/[《》"“”]/g, '')
    .replace(/^[*★☆]+|[*★☆]+$/g, '');
  let unit: MoneyUnit | null = null;
  const bracketed = BRACKETED_UNIT.exec(words);
  if (bracketed !== null) {
    unit = moneyUnitOf(bracketed[1] as string);
    words = words.replace(bracketed[0], '');
  } else {
    const trailing = TRAILING_UNIT.exec(words);
    // 单元, 多元 end in 元 and name no unit: a bare unit counts only behind 投资, 额, 金, 款 or a separator.
    if (trailing !== null && (/^[/、,:单]/.test(trailing[0]) || /[资额金款成]$/.test(words.slice(0, trailing.index)))) {
      unit = moneyUnitOf(trailing[1] as string);
      words = words.slice(0, trailing.index);
    }
  }
  const percent = PERCENT.test(words);
  if (percent) words = words.replace(PERCENT, '');
  words = foldMonths(words).replace(/[::。.]+$/, (end) => (/No\.$/i.test(words) ? end : ''));
  return { words, unit, percent };
}
