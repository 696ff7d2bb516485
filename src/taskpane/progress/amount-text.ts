/** Amounts in the unit that the person chose. */
import type { ShownUnit } from '../../app/pane/choices.js';
import type { Language } from '../../core/messages/language.js';
import { moneyUnitName, plainNumber } from '../../core/messages/numbers.js';
import { IN_WAN } from '../../core/schema/fields.js';

const DECIMALS: Readonly<Record<ShownUnit, number>> = { 万元: 2, 亿元: 4 };

/** 12,345.67 万元, which no line breaks apart. */
export function amountText(inWan: number, unit: ShownUnit, language: Language): string {
  return `${figureText(inWan, unit)}\u00a0${moneyUnitName(unit, language)}`;
}

/** 12,345.67. */
export function figureText(inWan: number, unit: ShownUnit): string {
  return plainNumber(inWan / (IN_WAN[unit] ?? 1), DECIMALS[unit]);
}
