/** What the leading cells of a row say of the row: a group, a total, a note, a numbering, a count. */

export type GroupStyle = 'chinese' | 'chinese-bracketed' | 'number' | 'number-bracketed' | 'plain';

const CHINESE = '[一二三四五六七八九十百]+';
const GROUP_STYLES: readonly (readonly [GroupStyle, RegExp])[] = [
  ['chinese', new RegExp(`^${CHINESE}[、.,](?<title>.*)$`)],
  ['chinese-bracketed', new RegExp(`^\\(${CHINESE}\\)[、.,]?(?<title>.*)$`)],
  ['number', /^\d{1,3}[、.,](?!\d)(?<title>\D.*)$/],
  ['number-bracketed', /^\(\d{1,3}\)[、.,]?(?<title>\D.*)$/],
];
const BARE_NUMERALS: readonly (readonly [GroupStyle, RegExp])[] = [
  ['chinese', new RegExp(`^${CHINESE}[、.,]?$`)],
  ['chinese-bracketed', new RegExp(`^\\(${CHINESE}\\)$`)],
];

/** A numeral with a title behind it: 一、交通（4个）, （一）产业类. @param text folded */
export function numberedTitle(text: string): { style: GroupStyle; title: string } | undefined {
  for (const [style, pattern] of GROUP_STYLES) {
    const match = pattern.exec(text);
    if (match !== null) return { style, title: match.groups?.title ?? '' };
  }
  return undefined;
}

/** A numeral alone, as a serial cell has it: 一, （二）. @param text folded */
export function bareNumeral(text: string): GroupStyle | undefined {
  return BARE_NUMERALS.find(([, pattern]) => pattern.test(text))?.[0];
}

const COUNT = /[(]?(?:共|计)?(\d+)(?:个|项|宗)(?:项目)?[)]?[::]?$/;

/** The number of projects that closes a leading cell: （4个）, 37个, 共12项. @param text folded */
export function closingCount(text: string): number | undefined {
  const match = COUNT.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** The text without the count that closes it. @param text folded */
export function withoutCount(text: string): string {
  return text.replace(COUNT, '').replace(/[(]$/, '');
}

const TOTAL =
  /^(?<part>[^\d()]{0,20}?)(?<word>总合计|合计|总计|小计|共计)(?:数|额|项目)?[::]?(?:[(]?(?:共|计)?\d+(?:个|项|宗)?(?:项目)?[)]?)?[::]?$/;

/** 合计, 小计（3个）, 龙海市合计14个: the word, and of which part. @param text folded */
export function totalWords(text: string): { part: string; subtotal: boolean } | undefined {
  if (text.length > 40) return undefined;
  const match = TOTAL.exec(text);
  if (match === null) return undefined;
  return { part: match.groups?.part ?? '', subtotal: match.groups?.word === '小计' };
}

/**
 * 其中：在建重点项目（90项） → 在建重点项目.
 * @param text folded
 * @param isNumbered the row has a serial number of its own: then 其中路改造工程 is a name
 */
export function ofWhich(text: string, isNumbered: boolean): string | undefined {
  const match = (isNumbered ? /^其中[::,](.*)$/ : /^其中[::,]?(.*)$/).exec(text);
  return match === null ? undefined : withoutCount(match[1] as string);
}

/** 子项目, 子项目1：厂房: a part of the project above; a numbered row may be called 子项目管理中心. @param text folded */
export function isSubproject(text: string, isNumbered: boolean): boolean {
  return isNumbered ? /^子项目(?:[::,(]|\d|[一二三四五六七八九十]|$)/.test(text) : /^子项目/.test(text);
}

const NOTE = /^[*※]?(?:注|附注|备注|说明|填表说明|填报说明|编制说明|填报要求)(?:[::、.\d]|$)/;
const SIGNATURE =
  /(?:填表人|填报人|制表人|审核人|审批人|复核人|经办人|负责人|联系人|联系电话|填表单位|填报单位|填报日期|填报时间|制表时间|报送时间|签字|签章|盖章)[::)]|[(]盖章[)]/;

/** A note or a signature line, by its first words. @param text folded */
export function isNote(text: string): boolean {
  return NOTE.test(text) || SIGNATURE.test(text);
}

/** A line of a numbered note: 2、完成投资为调度口径。 @param text folded */
export function isSentence(text: string): boolean {
  return text.length > 12 && /[。;:；：]/.test(text);
}

/** A cell of a row that numbers the columns: 1, (2), 甲, 5=6+7. @param text folded */
export function isColumnNumber(text: string): boolean {
  return /^[(]?\d{1,3}[)]?$|^[甲乙丙丁戊己庚辛壬癸]$|^\d{1,3}=[\d+\-*/×÷%()]+$|^栏次$|^[-—–]$/.test(text);
}
