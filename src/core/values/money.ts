/** Amounts of money as cells hold them. */
import type { MoneyUnit } from '../schema/fields.js';
import type { CellValue } from '../sheet/snapshot.js';
import { dropBounds, foldNumberText, NUMBER_PATTERN, parseNumber } from './number-text.js';
import { EMPTY, INVALID, type MoneyReading, type Reading } from './reading.js';
import { isBlankSign } from './text.js';

interface Scale {
  readonly yuan: MoneyUnit;
  readonly dollar: MoneyUnit;
  readonly yuanFactor: number;
  readonly dollarFactor: number;
}

const scale = (yuan: MoneyUnit, dollar: MoneyUnit, yuanFactor: number, dollarFactor = yuanFactor): Scale => ({
  yuan,
  dollar,
  yuanFactor,
  dollarFactor,
});

/** Words of magnitude before 元 or 美元. */
const SCALES: Readonly<Record<string, Scale>> = {
  '': scale('元', '美元', 1),
  百: scale('元', '美元', 100),
  千: scale('千元', '美元', 1, 1000),
  万: scale('万元', '万美元', 1),
  十万: scale('万元', '万美元', 10),
  百万: scale('万元', '万美元', 100),
  千万: scale('万元', '万美元', 1000),
  亿: scale('亿元', '亿美元', 1),
  十亿: scale('亿元', '亿美元', 10),
  百亿: scale('亿元', '亿美元', 100),
  千亿: scale('亿元', '亿美元', 1000),
  万亿: scale('亿元', '亿美元', 10_000),
};

const UNIT_IN_BRACKETS = /\((?!\))([百千万亿]*(?:元|美元)?(?:人民币)?)\)$/;
const AMOUNT = new RegExp(
  `^(US\\$|[$¥]|人民币|RMB)?(${NUMBER_PATTERN})(?:余|多)?((?:万亿|[十百千]?[万亿]|[百千])?)(元|美元|美金|USD)?(?:人民币)?整?$`,
);
/** 1亿2000万元, 3万5000元. */
const HUNDRED_MILLIONS_AND_TEN_THOUSANDS = /^(\d{1,6})亿元?零?(\d{1,5}(?:\.\d+)?)(千万|百万|万)元?$/;
const TEN_THOUSANDS_AND_ONES = /^(\d{1,10})万零?(\d{1,4}(?:\.\d+)?)元$/;

/**
 * A number as it is, text that is plainly an amount with the unit it names itself. Percentages, ranges, several numbers
 * and amounts in words are invalid; so are ¥5000 (yuan or the column's unit?) and (5) (minus five or a fifth item?).
 */
export function readMoney(value: CellValue): Reading<MoneyReading> {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'value', number: value, unit: null, asText: false } : INVALID;
  }
  if (typeof value !== 'string') return INVALID;
  if (isBlankSign(value)) return EMPTY;
  const folded = foldNumberText(value);
  if (folded === null) return INVALID;
  const plain = parseNumber(folded);
  if (plain !== null) return amount(plain, null);
  return readWithUnit(dropBounds(folded).replace(UNIT_IN_BRACKETS, '$1'));
}

function readWithUnit(text: string): Reading<MoneyReading> {
  const match = AMOUNT.exec(text);
  if (match === null) return readCompound(text);
  const [, sign, digits, magnitude = '', currency] = match;
  const number = parseNumber(digits as string);
  const known = SCALES[magnitude];
  if (number === null || known === undefined) return INVALID;
  const inDollars = currency === undefined ? sign?.endsWith('$') === true : currency !== '元';
  // $500元 and ¥500美元 contradict themselves.
  if (sign !== undefined && sign.endsWith('$') !== inDollars) return INVALID;
  if (inDollars) return amount(scaled(number, known.dollarFactor), known.dollar);
  if (currency === undefined) {
    if (magnitude === '') return sign === undefined ? amount(number, null) : INVALID;
    // 3千 in a column of 万元 may be 3,000 of them.
    if (!/[万亿]/.test(magnitude)) return INVALID;
  }
  return amount(scaled(number, known.yuanFactor), known.yuan);
}

function readCompound(text: string): Reading<MoneyReading> {
  const large = HUNDRED_MILLIONS_AND_TEN_THOUSANDS.exec(text);
  if (large !== null) {
    const rest = scaled(Number(large[2]), SCALES[large[3] as string]?.yuanFactor ?? 1);
    return rest < 10_000 ? amount(onPaper(Number(large[1]) * 10_000 + rest), '万元') : INVALID;
  }
  const small = TEN_THOUSANDS_AND_ONES.exec(text);
  return small === null ? INVALID : amount(onPaper(Number(small[1]) * 10_000 + Number(small[2])), '元');
}

function amount(number: number, unit: MoneyUnit | null): Reading<MoneyReading> {
  return { kind: 'value', number, unit, asText: true };
}

function scaled(number: number, factor: number): number {
  return factor === 1 ? number : onPaper(number * factor);
}

/** 1.1 × 1000 is 1100. */
function onPaper(number: number): number {
  return Number(number.toPrecision(15));
}
