/** A cell's attributes and text → its value. */
import type { CellValue } from '../../../core/sheet/snapshot.js';
import { cellError, isErrorCode } from '../cell-errors.js';
import { isoToSerial } from '../date-serial.js';
import { flatCopy } from '../flat-copy.js';
import type { XmlAttributes } from '../xml/strict-xml.js';

const DURATION = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** PT36H30M → 1.52…: days. */
function durationDays(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return (match[1] === '-' ? -1 : 1) * (days + (hours * 3600 + minutes * 60 + seconds) / 86_400);
}

/** Text that is no number stays text. */
function numberOr(text: string): CellValue {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : flatCopy(text);
}

/** @param text undefined where the cell has no paragraph */
export function openDocumentValue(attributes: XmlAttributes, text: string | undefined, date1904: boolean): CellValue {
  const hasFormula = attributes['table:formula'] !== undefined;
  if (attributes['calcext:value-type'] === 'error') return cellError(text ?? '');
  switch (attributes['office:value-type']) {
    case undefined:
      // A formula whose result is empty text has an empty paragraph; one that was never calculated has none.
      return text === undefined || (text === '' && !hasFormula) ? null : flatCopy(text);
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOr(attributes['office:value'] ?? '');
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date': {
      const date = attributes['office:date-value'] ?? '';
      return isoToSerial(date, date1904) ?? flatCopy(date);
    }
    case 'time': {
      const time = attributes['office:time-value'] ?? '';
      return durationDays(time) ?? flatCopy(time);
    }
    default: {
      if (hasFormula && text !== undefined && isErrorCode(text)) return cellError(text);
      return flatCopy(attributes['office:string-value'] ?? text ?? '');
    }
  }
}

/** The number format that a value of this type has at least. */
export function leastFormat(valueType: string | undefined): string | undefined {
  if (valueType === 'percentage') return '0.00%';
  if (valueType === 'date') return 'yyyy-mm-dd';
  return valueType === 'time' ? '[h]:mm:ss' : undefined;
}
