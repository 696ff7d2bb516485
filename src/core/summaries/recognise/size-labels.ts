/** Size classes as labels write them: 亿元以上, 10亿元（含）以上, 1—10亿元, 5000万元以下. */
import type { ProjectRow } from '../../lists/project-row.js';
import { foldText } from '../../values/text.js';
import { sizeMember } from '../members.js';
import type { LabelledMember } from './member-labels.js';

const AMOUNT = String.raw`(\d+(?:\.\d+)?)?(亿|万)(?:元)?(?:\(不?含\)|及)?`;
const AT_LEAST = new RegExp(`^(?:总投资|投资)?(?:≥|>=|大于等于|不低于)?${AMOUNT}(?:以上)?(?:\\(不?含\\))?(?:项目)?$`);
const BELOW = new RegExp(`^(?:总投资|投资)?(?:<|＜|小于)?${AMOUNT}(?:以下)?(?:\\(不?含\\))?(?:项目)?$`);
const BETWEEN = new RegExp(
  `^(?:总投资|投资)?(\\d+(?:\\.\\d+)?)(亿|万)?(?:元)?(?:\\(不?含\\)|及)?(?:以上)?[-—–~～至到、,]+${AMOUNT}(?:以下)?(?:\\(不?含\\))?(?:项目)?$`,
);

/** 万元; a project of the class has at least `atLeast` and less than `below`. */
interface SizeRange {
  readonly atLeast: number;
  readonly below: number;
}

/** @param rows all the projects */
export function readSizeLabel(label: string, rows: readonly ProjectRow[]): LabelledMember | undefined {
  const range = readRange(foldText(label));
  if (range === undefined) return undefined;
  const { atLeast, below } = range;
  const projects = rows.filter((row) => {
    const amount = row.amount('totalInvestment');
    return amount !== undefined && amount >= atLeast - 1e-6 && amount < below - 1e-6;
  });
  return { member: below === Infinity ? sizeMember(atLeast) : foldText(label), known: true, projects };
}

function readRange(text: string): SizeRange | undefined {
  const between = BETWEEN.exec(text);
  if (between !== null) {
    const [, low, lowUnit, high, highUnit] = between;
    const atLeast = inWan(low, lowUnit ?? highUnit);
    const below = inWan(high, highUnit);
    return atLeast < below ? { atLeast, below } : undefined;
  }
  const isBelow = /以下|<|＜|小于/.test(text);
  const match = (isBelow ? BELOW : AT_LEAST).exec(text);
  if (match === null || (!isBelow && !/以上|≥|>=|不低于|大于等于/.test(text))) return undefined;
  const bound = inWan(match[1], match[2]);
  return isBelow ? { atLeast: -Infinity, below: bound } : { atLeast: bound, below: Infinity };
}

function inWan(number: string | undefined, unit: string | undefined): number {
  return Number(number ?? 1) * (unit === '亿' ? 10_000 : 1);
}
