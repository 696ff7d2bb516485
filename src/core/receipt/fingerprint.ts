/** What a receipt remembers of a workbook's content, of the policy and of the rules, as hashes. */
import type { Policy } from '../policies/policy.js';
import { ruleSetting } from '../policies/rule-setting.js';
import type { CheckContext } from '../rules/context.js';
import { RULES } from '../rules/registry.js';
import { canonicalJson } from './canonical-json.js';
import { canonicalRows } from './canonical-rows.js';
import type { ReceiptRow, TextHash } from './receipt.js';

export interface Fingerprint {
  readonly content: string;
  readonly rows: readonly (ReceiptRow & { readonly sheet: string; readonly row: number })[];
  readonly policy: string;
  readonly rules: string;
}

const ROW_DIGITS = 12;

export async function fingerprintOf(context: CheckContext, hash: TextHash): Promise<Fingerprint> {
  const rows = canonicalRows(context.rows);
  // The same figures of another month are another report.
  const lines = [`month ${context.monthText ?? '?'}`, ...rows.map(({ text }) => text)].join('\n');
  const [content, policy, rules, ...rowHashes] = await Promise.all([
    hash(lines),
    hash(canonicalJson(context.policy)),
    hash(rulesText(context.policy)),
    ...rows.map(({ text }) => hash(text)),
  ]);
  return {
    content: content as string,
    policy: policy as string,
    rules: rules as string,
    rows: rows.map(({ list, name, sheet, row }, index) => ({
      list,
      name,
      sheet,
      row,
      hash: (rowHashes[index] as string).slice(0, ROW_DIGITS),
    })),
  };
}

/** One line a rule: its id and how severe it is under the policy. */
export function rulesText(policy: Policy): string {
  return RULES.map(({ id, severity }) => `${id} ${ruleSetting(policy, id).level ?? severity}`)
    .sort()
    .join('\n');
}
