/** A measure's value as its cell holds it: in the column's money unit, rates by format or heading. */
import { isPercentFormat } from '../../sheet/number-format.js';
import type { CellContent } from '../../sheet/write-plan.js';
import { IN_WAN } from '../../schema/fields.js';
import { foldText, isBlankSign } from '../../values/text.js';
import type { Band } from '../../rules/finding-data.js';
import { onPaper } from '../decimal-sum.js';
import type { TabColumn } from '../recognise/summary-tab.js';
import { isRate } from '../recognise/tab-columns.js';
import type { SummaryValue } from '../summary.js';
import { isMoneyMeasure } from '../values.js';

/** As forms write them, whatever the language of the messages: the tab is the user's. */
export const BAND_WORDS: Readonly<Record<Band, string>> = { green: '绿', yellow: '黄', red: '红' };

/** By what the measure's own value (万元, a fraction, 百分点) is multiplied in the cell. */
export function factorOf(column: TabColumn, numberFormat: string, isInPercent: boolean): number {
  if (isMoneyMeasure(column.measure)) return 1 / (IN_WAN[column.moneyUnit ?? '万元'] ?? 1);
  if (isRate(column.measure)) return isPercentFormat(numberFormat) || !isInPercent ? 1 : 100;
  return column.measure === 'gapPoints' && isPercentFormat(numberFormat) ? 0.01 : 1;
}

/** @param isInPercent whether rates of the column are written × 100 where no format says % */
export function contentOf(
  value: SummaryValue,
  column: TabColumn,
  before: CellContent,
  isInPercent: boolean,
): CellContent {
  const { numberFormat } = before;
  const plain = (written: CellContent['value']): CellContent => ({ value: written, formula: null, numberFormat });
  if (value === null) return isSignForNothing(before) ? before : plain(null);
  if (typeof value === 'string') {
    const word = BAND_WORDS[value as Band];
    return sayingBand(before, word) ? before : plain(word);
  }
  const factor = factorOf(column, numberFormat, isInPercent);
  const written = onPaper(factor < 1 ? value / onPaper(1 / factor) : value * factor);
  return isSameNumber(before, written) ? before : plain(written);
}

/** — and / say as much as an empty cell. */
function isSignForNothing({ value, formula }: CellContent): boolean {
  return formula === null && typeof value === 'string' && isBlankSign(value);
}

/** 绿灯 and 绿色 say 绿. */
function sayingBand({ value, formula }: CellContent, word: string): boolean {
  return formula === null && typeof value === 'string' && new RegExp(`^${word}(?:色|灯|牌)?$`).test(foldText(value));
}

/** Excel keeps fifteen digits: what differs behind them was the same number. */
function isSameNumber({ value, formula }: CellContent, number: number): boolean {
  if (formula !== null || typeof value !== 'number') return false;
  return value === number || Math.abs(value - number) <= Math.abs(number) * 1e-14;
}
