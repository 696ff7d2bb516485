/** Numbers as people write them on the settings sheet. Null: does not read. */
import { IN_WAN, MONEY_UNITS } from '../schema/fields.js';
import { isPercentFormat } from '../sheet/number-format.js';
import { foldNumberText, parseNumber } from '../values/number-text.js';
import { foldText } from '../values/text.js';
import type { SettingCell } from './setting-cells.js';

function numberIn(text: string): number | null {
  const folded = foldNumberText(text);
  return folded === null ? null : parseNumber(folded);
}

/** 25, 25日, 每月25日前. */
export function readReportDay({ value }: SettingCell): number | null {
  const match = /^(?:每月)?(\d{1,2})(?:日|号)?(?:以?前)?$/.exec(foldText(String(value)));
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** A fraction: 80%, 0.8, or 80 where no percent sign stands; `most` is the largest that is taken for a fraction. */
export function readFraction({ value, numberFormat }: SettingCell, most: number): number | null {
  let number: number | null;
  let isExact = false;
  if (typeof value === 'number') {
    number = value;
    isExact = isPercentFormat(numberFormat);
  } else {
    const text = foldText(String(value));
    isExact = text.endsWith('%');
    number = numberIn(text.replace(/%$/, ''));
    if (number !== null && isExact) number = Number((number / 100).toPrecision(15));
  }
  if (number === null || number < 0 || number > 100 * most) return null;
  return isExact || number <= most ? number : number / 100;
}

/** 30, 30个百分点. A percentage is none: 80% left over from another way of colouring. */
export function readPoints({ value, numberFormat }: SettingCell): number | null {
  if (typeof value === 'number') return value < 0 || isPercentFormat(numberFormat) ? null : value;
  const number = numberIn(foldText(String(value)).replace(/个?百分点$/, ''));
  return number === null || number < 0 ? null : number;
}

/** In 万元: 500, 500万元, 0.05亿元. */
export function readWan({ value }: SettingCell): number | null {
  if (typeof value === 'number') return value < 0 ? null : value;
  const text = foldText(String(value));
  const unit = [...MONEY_UNITS].sort((a, b) => b.length - a.length).find((name) => text.endsWith(name)) ?? '万元';
  const number = numberIn(text.endsWith(unit) ? text.slice(0, -unit.length) : text);
  const inWan = IN_WAN[unit];
  return number === null || number < 0 || inWan === undefined ? null : number * inWan;
}
