/** Completion rates and other shares as cells hold them. */
import type { CellValue } from '../sheet/snapshot.js';
import { dropBounds, foldNumberText, parseNumber } from './number-text.js';
import { EMPTY, INVALID, type RateReading, type Reading } from './reading.js';
import { isBlankSign, parseChineseNumeral } from './text.js';

/**
 * `isPercentFormat`: whether the cell's number format shows percent; then the number is the fraction itself. Any other
 * bare number v may be v or v ÷ 100, and both are answered.
 */
export function readRate(value: CellValue, isPercentFormat: boolean): Reading<RateReading> {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return INVALID;
    return isPercentFormat ? certain(value) : bare(value, false);
  }
  if (typeof value !== 'string') return INVALID;
  if (isBlankSign(value)) return EMPTY;
  const folded = foldNumberText(value);
  return folded === null ? INVALID : readText(dropBounds(folded));
}

function readText(text: string): Reading<RateReading> {
  if (text.startsWith('百分之')) {
    const said = text.slice('百分之'.length);
    const percent = said === '百' ? 100 : (parseNumber(said) ?? parseChineseNumeral(said));
    return percent === null ? INVALID : certain(percent / 100);
  }
  if (text.endsWith('%')) {
    const percent = parseNumber(dropBounds(text.slice(0, -1)));
    return percent === null ? INVALID : certain(percent / 100);
  }
  const number = parseNumber(text);
  return number === null ? INVALID : bare(number, true);
}

function certain(fraction: number): Reading<RateReading> {
  return { kind: 'value', fraction, alternative: null, asText: false };
}

function bare(number: number, asText: boolean): Reading<RateReading> {
  return { kind: 'value', fraction: number, alternative: number / 100, asText };
}
