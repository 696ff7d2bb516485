/**
 * Numbers and days as people read them. Intl is not used: its output differs between machines and versions,
 * and the same input must give the same report everywhere.
 */
import { IN_WAN, type MoneyUnit } from '../schema/fields.js';
import type { Language } from './language.js';

/** What stands for a number that is none. */
const NOT_A_NUMBER = '—';

/** From here on digits say less than the power of ten; also keeps the rounding below within what a double holds. */
const SCIENTIFIC_FROM = 1e15;

/** Decimals with which a column of that unit is usually kept: 亿元 to the 万元, everything else to the 分 or less. */
const USUAL_DECIMALS: Readonly<Record<MoneyUnit, number>> = {
  元: 2,
  千元: 2,
  万元: 2,
  亿元: 4,
  美元: 2,
  万美元: 2,
  亿美元: 4,
};

/** Amounts equal to this many decimals are equal: what remains is the noise of binary fractions. */
const FINEST_DECIMALS = 8;

const ENGLISH_UNITS: Readonly<Record<MoneyUnit, string>> = {
  元: 'yuan',
  千元: 'thousand yuan',
  万元: 'wan yuan',
  亿元: 'yi yuan',
  美元: 'US dollars',
  万美元: 'wan US dollars',
  亿美元: 'yi US dollars',
};

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 12,345.67: thousands separated, at most `decimals` decimals, no closing zeros. */
export function plainNumber(value: number, decimals = 6): string {
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  if (Math.abs(value) >= SCIENTIFIC_FROM) return value.toExponential(2);
  // Excel keeps fifteen digits; rounding those, not the binary value, shows 1.005 as the sheet does: 1.01.
  const [digits, exponent] = Math.abs(value).toExponential(14).split('e');
  const scaled = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const padded = BigInt(scaled)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '');
  const sign = value < 0 && scaled !== 0 ? '-' : '';
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** The money unit's name; in English wan yuan is 10,000 yuan and yi yuan 100 million, so that figures stay the cell's. */
export function moneyUnitName(unit: MoneyUnit, language: Language): string {
  return language === 'en' ? ENGLISH_UNITS[unit] : unit;
}

/** A figure that is in `unit` already: 2,000 万元. */
export function figure(inUnit: number, unit: MoneyUnit, language: Language): string {
  return `${plainNumber(inUnit)} ${moneyUnitName(unit, language)}`;
}

/** An amount of 万元, written in `unit` (foreign money: an amount of that unit): 12,345.67 万元, 1.2346 亿元. */
export function amount(inWan: number, unit: MoneyUnit, language: Language): string {
  return amountsApart([inWan], unit, language)[0];
}

/**
 * Amounts of 万元 that are read side by side, written in `unit` with as many decimals as it takes to tell apart
 * those that differ, and from zero: never 1.2 亿元 不等于 1.2 亿元.
 */
export function amountsApart<const Amounts extends readonly number[]>(
  inWan: Amounts,
  unit: MoneyUnit,
  language: Language,
): { readonly [Position in keyof Amounts]: string } {
  const values = inWan.map((value) => value / (IN_WAN[unit] ?? 1));
  const distinct = distinctAt([0, ...values], FINEST_DECIMALS);
  let decimals = USUAL_DECIMALS[unit];
  while (decimals < FINEST_DECIMALS && distinctAt([0, ...values], decimals) < distinct) decimals += 1;
  const shown = values.map((value) => `${plainNumber(value, decimals)} ${moneyUnitName(unit, language)}`);
  // map keeps length and order, which its type does not say.
  return shown as unknown as { readonly [Position in keyof Amounts]: string };
}

function distinctAt(values: readonly number[], decimals: number): number {
  return new Set(values.map((value) => plainNumber(value, decimals))).size;
}

/** A fraction as a percentage with one decimal: 73.2 %, 60 %. */
export function percentage(fraction: number, language: Language): string {
  return plainNumber(fraction * 100, 1) + (language === 'en' ? '%' : ' %');
}

/** 1.8 个百分点, without saying which way. */
export function points(percentagePoints: number, language: Language): string {
  const size = plainNumber(Math.abs(percentagePoints), 1);
  if (language === 'zh-CN') return `${size} 个百分点`;
  return size === '1' ? '1 percentage point' : `${size} percentage points`;
}

/** A gap to the schedule in 百分点, below 0 when behind: 慢于序时 1.8 个百分点. */
export function gap(percentagePoints: number, language: Language): string {
  const size = points(percentagePoints, language);
  const level = plainNumber(percentagePoints, 1) === '0';
  if (language === 'zh-CN') {
    if (level) return '与序时持平';
    return `${percentagePoints < 0 ? '慢于' : '快于'}序时 ${size}`;
  }
  if (level) return 'on schedule';
  return `${size} ${percentagePoints < 0 ? 'behind' : 'ahead of'} schedule`;
}

/** An ISO day: 2022年9月30日, 30 Sep 2022. What is no ISO day is given back as it is. */
export function day(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (parts === null) return iso;
  const dayOfMonth = Number(parts[3]);
  const ofMonth = month(iso.slice(0, 7), language);
  return language === 'zh-CN' ? `${ofMonth}${dayOfMonth}日` : `${dayOfMonth} ${ofMonth}`;
}

/** A month YYYY-MM: 2022年9月, Sep 2022. What is no such month is given back as it is. */
export function month(yearMonth: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(yearMonth);
  const name = ENGLISH_MONTHS[Number(parts?.[2]) - 1];
  if (parts === null || name === undefined) return yearMonth;
  return language === 'zh-CN' ? `${parts[1]}年${Number(parts[2])}月` : `${name} ${parts[1]}`;
}
