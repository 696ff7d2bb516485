/** OpenDocument's number, percentage, date, time and currency styles → Excel's number format codes. */
import { GENERAL } from '../number-formats.js';
import type { XmlAttributes } from '../xml/strict-xml.js';

const STYLES = new Set([
  'number-style',
  'currency-style',
  'percentage-style',
  'date-style',
  'time-style',
  'text-style',
  'boolean-style',
]);

/** Understood in a format code without quotes. */
const BARE = /^[-/: ,.()]+$/;

function digits(attributes: XmlAttributes, name: string, otherwise: number): number {
  const value = Number(attributes[`number:${name}`] ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= 30 ? value : otherwise;
}

function decimals(attributes: XmlAttributes): string {
  const most = digits(attributes, 'decimal-places', 0);
  const least = Math.min(digits(attributes, 'min-decimal-places', most), most);
  return most === 0 ? '' : `.${'0'.repeat(least)}${'#'.repeat(most - least)}`;
}

function wholeDigits(attributes: XmlAttributes): string {
  const whole = '0'.repeat(digits(attributes, 'min-integer-digits', 1)) || '#';
  return attributes['number:grouping'] === 'true' ? `#,${whole.padStart(3, '#')}` : whole;
}

/** The code for one element inside a style; undefined for elements that carry text or mean nothing to Excel. */
function elementCode(local: string, attributes: XmlAttributes): string | undefined {
  const long = attributes['number:style'] === 'long';
  switch (local) {
    case 'number':
      // General has no places: LibreOffice writes it as a number without any.
      if (attributes['number:decimal-places'] === undefined) return GENERAL;
      return wholeDigits(attributes) + decimals(attributes);
    case 'scientific-number':
      return `0${decimals(attributes)}E+${'0'.repeat(digits(attributes, 'min-exponent-digits', 2))}`;
    case 'fraction':
      return '# ?/?';
    case 'year':
      return long ? 'yyyy' : 'yy';
    case 'month':
      if (attributes['number:textual'] === 'true') return long ? 'mmmm' : 'mmm';
      return long ? 'mm' : 'm';
    case 'day':
      return long ? 'dd' : 'd';
    case 'day-of-week':
      return long ? 'dddd' : 'ddd';
    case 'hours':
      return long ? 'hh' : 'h';
    case 'minutes':
      return long ? 'mm' : 'm';
    case 'seconds':
      return (long ? 'ss' : 's') + decimals(attributes);
    case 'am-pm':
      return 'AM/PM';
    case 'text-content':
      return '@';
    case 'boolean':
      return GENERAL;
    default:
      return undefined;
  }
}

function literal(text: string, percentage: boolean): string {
  if (text === '' || BARE.test(text)) return text;
  if (percentage && text.trim() === '%') return text;
  return `"${text.replaceAll('"', '')}"`;
}

/** Follows the elements inside styles; `codes` by the style's name. */
export class NumberStyles {
  readonly codes = new Map<string, string>();
  private name: string | undefined;
  private percentage = false;
  /** Time that does not begin again after 24 hours. */
  private elapsed = false;
  private sections: string[] = [];
  private code = '';

  /** True where the element's text is wanted. */
  open(local: string, attributes: XmlAttributes): boolean {
    if (STYLES.has(local)) {
      this.name = attributes['style:name'] ?? '';
      this.percentage = local === 'percentage-style';
      this.elapsed = attributes['number:truncate-on-overflow'] === 'false';
      this.sections = [];
      this.code = '';
      return false;
    }
    if (this.name === undefined) return false;
    if (local === 'map') this.sections.push(this.codes.get(attributes['style:apply-style-name'] ?? '') ?? GENERAL);
    this.code += elementCode(local, attributes) ?? '';
    return local === 'text' || local === 'currency-symbol';
  }

  /** text: what the element held. */
  close(local: string, text: string): void {
    if (this.name === undefined) return;
    if (local === 'text' || local === 'currency-symbol') this.code += literal(text, this.percentage);
    if (!STYLES.has(local)) return;
    let own = this.elapsed ? this.code.replace(/h+|m+|s+/, '[$&]') : this.code;
    if (this.percentage) own = own.replace(GENERAL, '0');
    this.codes.set(this.name, [...this.sections, own].join(';'));
    this.name = undefined;
  }
}
