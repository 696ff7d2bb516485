/**
 * A cell's content as it is given to Excel. Excel takes text as if it were typed (2022-09 becomes a date, =1+1 is
 * calculated), so that text goes into cells of the format @, or behind an apostrophe, which Excel takes off.
 */
import { isCellError } from '../../core/sheet/snapshot.js';
import type { CellContent } from '../../core/sheet/write-plan.js';
import { GENERAL, TEXT_FORMAT } from './raw-cells.js';

const DIGITS = '0-9\uFF10-\uFF19〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟廿卅元';
const MISTAKABLE = new RegExp(`[${DIGITS}]|^\\s*[-=+@'#/＝＋－＠]|^\\s*(true|false)\\s*$`, 'i');

/** Whether Excel might take the text for something else when it is typed. Rather too often than not. */
export function isMistakable(text: string): boolean {
  return MISTAKABLE.test(text);
}

export function typedContent({ value, formula, numberFormat }: CellContent): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'string') return value;
  // An apostrophe at the front is taken off in cells of the format @ too.
  if (numberFormat === TEXT_FORMAT) return value.startsWith("'") ? `'${value}` : value;
  return isMistakable(value) ? `'${value}` : value;
}

/** In cells of the format @ everything becomes text: what is none gets that format only afterwards. */
export function formatWhileTyping({ value, formula, numberFormat }: CellContent): string {
  const isText = formula === null && (typeof value === 'string' || value === null);
  return numberFormat === TEXT_FORMAT && !isText ? GENERAL : numberFormat;
}

/** Whether the number format has to be set again: Excel gives a cell that has General the format of its formula. */
export function formatsAfterTyping(content: CellContent): boolean {
  return content.formula !== null || formatWhileTyping(content) !== content.numberFormat;
}
