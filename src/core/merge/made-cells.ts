/** A reported value as a cell of a list that we make, in that list's money unit and in the 1900 date system. */
import { IN_WAN, type MoneyUnit } from '../schema/fields.js';
import { isDateFormat, isPercentFormat, shownDecimals } from '../sheet/number-format.js';
import type { MadeCell } from '../sheet/write-plan.js';
import { readMoney } from '../values/money.js';
import type { FieldValue } from './field-value.js';

/** How many days later 1904-01-01 is than 1899-12-30. */
export const DAYS_TO_1904 = 1462;

const TEXT_FORMAT = '@';
const PERCENT = '0.00%';

export function madeCell(value: FieldValue, unit: MoneyUnit | null): MadeCell {
  switch (value.kind) {
    case 'money':
      return moneyCell(value, unit ?? '万元');
    case 'rate':
      return rateCell(value);
    default:
      return plainCell(value, value.kind === 'date');
  }
}

function plainCell({ stored, numberFormat, date1904 }: FieldValue, isDate: boolean): MadeCell {
  if (typeof stored !== 'number') return { value: stored };
  const shifted = isDate && date1904 && isDateFormat(numberFormat) ? stored + DAYS_TO_1904 : stored;
  return withFormat(shifted, numberFormat);
}

/** A number in a cell formatted as text would be text again. */
function withFormat(value: number, numberFormat: string): MadeCell {
  return numberFormat === 'General' || numberFormat === TEXT_FORMAT ? { value } : { value, numberFormat };
}

function moneyCell(value: FieldValue, unit: MoneyUnit): MadeCell {
  const { stored, numberFormat, amount } = value;
  const own = value.unit ?? '万元';
  if (typeof stored === 'string') {
    const reading = readMoney(stored);
    const says = reading.kind !== 'value' || reading.unit !== null || own === unit;
    return says || amount === null ? { value: stored } : { value: inUnit(amount, unit) };
  }
  if (typeof stored !== 'number' || own === unit) {
    return typeof stored === 'number' ? withFormat(stored, numberFormat) : { value: stored };
  }
  // Dollars in a column of yuan say so themselves.
  if (amount === null || IN_WAN[unit] === undefined) return { value: `${stored}${own}` };
  return withFormat(inUnit(amount, unit), shownIn(numberFormat, own, unit));
}

export function inUnit(wan: number, unit: MoneyUnit): number {
  return Number((wan / (IN_WAN[unit] ?? 1)).toPrecision(14));
}

/** A format that shows as much of the amount as the old one did of the other unit. */
export function shownIn(numberFormat: string, from: MoneyUnit, to: MoneyUnit): string {
  const decimals = shownDecimals(numberFormat);
  if (decimals === null) return 'General';
  const places = Math.max(0, Math.round(decimals - Math.log10((IN_WAN[from] ?? 1) / (IN_WAN[to] ?? 1))));
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}

function rateCell({ stored, numberFormat, fraction }: FieldValue): MadeCell {
  if (fraction === null) return { value: stored };
  return { value: fraction, numberFormat: isPercentFormat(numberFormat) ? numberFormat : PERCENT };
}
