/** What a receipt remembers of a workbook's content, of the policy and of the rules, as hashes. */
import type { Policy } from '../policies/policy.js';
import { ruleSetting } from '../policies/rule-setting.js';
import type { CheckContext } from '../rules/context.js';
import { RULES } from '../rules/registry.js';
import { canonicalJson } from './canonical-json.js';
import { statedSenders } from '../batch/sender.js';
import { foldName } from '../values/text.js';
import { canonicalTotals } from './canonical-totals.js';
import { canonicalRows } from './canonical-rows.js';
import type { ReceiptRow, TextHash } from './receipt.js';

export interface PlacedRow extends ReceiptRow {
  readonly sheet: string;
  readonly row: number;
}

export interface Fingerprint {
  readonly content: string;
  readonly rows: readonly PlacedRow[];
  readonly totalRows: readonly PlacedRow[];
  /** Whom the workbook names as its sender; null: nobody. */
  readonly sender: string | null;
  readonly policy: string;
  readonly rules: string;
}

const ROW_DIGITS = 12;

export async function fingerprintOf(context: CheckContext, hash: TextHash): Promise<Fingerprint> {
  const rows = canonicalRows(context.rows);
  const totals = canonicalTotals(context);
  const senders = statedSenders(context);
  // The same figures of another month, or from somebody else, are another report.
  const lines = [
    `month ${context.monthText ?? '?'}`,
    `sender ${senders.map(foldName).join('、')}`,
    ...[...rows, ...totals].map(({ text }) => text),
  ].join('\n');
  const placed = async (of: PlacedText): Promise<PlacedRow> => {
    const { list = null, name, sheet, row, text } = of;
    return { list, name, sheet, row, hash: (await hash(text)).slice(0, ROW_DIGITS) };
  };
  const [content, policy, rules] = await Promise.all([
    hash(lines),
    hash(canonicalJson(context.policy)),
    hash(rulesText(context.policy)),
  ]);
  return {
    content,
    policy,
    rules,
    rows: await Promise.all(rows.map(placed)),
    totalRows: await Promise.all(totals.map(placed)),
    sender: senders.length === 0 ? null : senders.join('、'),
  };
}

interface PlacedText extends Omit<PlacedRow, 'list' | 'hash'> {
  readonly list?: PlacedRow['list'];
  readonly text: string;
}

/** One line a rule: its id and how severe it is under the policy. */
export function rulesText(policy: Policy): string {
  return RULES.map(({ id, severity }) => `${id} ${ruleSetting(policy, id).level ?? severity}`)
    .sort()
    .join('\n');
}
