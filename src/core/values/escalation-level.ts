/** 需协调层级. */
import type { CellValue } from '../sheet/snapshot.js';
import { EMPTY, INVALID, type Reading } from './reading.js';
import { foldName, isBlankSign } from './text.js';

export interface EscalationLevel {
  readonly name: string;
  readonly shortForms: readonly string[];
}

/** What may stand before a level's name and changes nothing: 相关, 区, 区政府, 区重大项目工作. */
const BEFORE =
  /^(?:提请|提交|报请|报|由|请|需)?(?:相关|有关)?(?:[\u4e00-\u9fff]{0,4}[省市区县州])?(?:级)?(?:相关|有关)?(?:人民政府|政府)?(?:相关|有关)?(?:扩大有效投资|重大项目|重点项目|重大投资|重点工程|项目)?(?:建设|推进|工作)*$/;
const AFTER = /(?:办公室|层面|层级)?(?:协调|研究|解决)*$/;

const formsOf = new WeakMap<readonly EscalationLevel[], ReadonlyMap<string, string>>();

function forms(levels: readonly EscalationLevel[]): ReadonlyMap<string, string> {
  let known = formsOf.get(levels);
  if (known === undefined) {
    known = new Map(
      levels.flatMap(({ name, shortForms }) => [name, ...shortForms].map((form) => [foldName(form), name])),
    );
    formsOf.set(levels, known);
  }
  return known;
}

/**
 * `levels`: the names of the policy's levels that the cell names, in its order; invalid as soon as one of several is none
 * of them. Prefixes such as 相关, 区, 区政府 do not matter.
 */
export function readEscalationLevel(
  value: CellValue,
  levels: readonly EscalationLevel[],
): Reading<{ readonly levels: readonly string[] }> {
  if (value === null || value === '') return EMPTY;
  if (typeof value !== 'string') return INVALID;
  if (isBlankSign(value)) return EMPTY;
  const known = forms(levels);
  const named = value.split(/[、，,；;/／\r\n]+/).flatMap((part) => {
    const text = foldName(part);
    return text === '' ? [] : [levelOf(text, known)];
  });
  if (named.length === 0 || named.includes(null)) return INVALID;
  return { kind: 'value', levels: [...new Set(named as string[])] };
}

function levelOf(text: string, known: ReadonlyMap<string, string>): string | null {
  const exact = known.get(text);
  if (exact !== undefined) return exact;
  const bare = text.replace(AFTER, '');
  // A level may itself bear the prefix that the cell leaves out: 区政府分管领导 of the policy, 分管领导 of the cell.
  for (const [form, name] of known) {
    if (isDressed(bare, form) || isDressed(form, bare)) return name;
  }
  return null;
}

function isDressed(long: string, short: string): boolean {
  return short.length >= 4 && long.endsWith(short) && BEFORE.test(long.slice(0, -short.length));
}
