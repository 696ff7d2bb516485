/** One file's bytes → next month's workbook. */
import { check, prepare, type CheckOptions } from '../../core/check.js';
import { monthText } from '../../core/lists/dispatch-month.js';
import type { Policy } from '../../core/policies/policy.js';
import { RECEIPT_SETTING } from '../../core/receipt/receipt.js';
import { rollPlan, type RollAsk, type RollPlan } from '../../core/roll/roll-plan.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { WritePlan } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../../hosts/host.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import { CORRECTIONS_SETTING } from '../pane/corrections.js';
import type { UnreadableReason } from '../unreadable.js';

export interface RollSettings {
  readonly policy: Policy;
  readonly options: CheckOptions;
}

export type RollFileOutcome =
  | {
      readonly kind: 'rolled';
      readonly bytes: Uint8Array;
      readonly rolled: RollPlan;
      /** YYYY-MM that the new workbook says of itself; null: none. */
      readonly recognised: string | null;
    }
  | { readonly kind: 'month-unknown' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** @param name the file's name without its folder: the month may stand in it */
export async function rollFile(bytes: Uint8Array, name: string, settings: RollSettings): Promise<RollFileOutcome> {
  const opened = await createFileHost(bytes, name);
  if (opened.kind === 'unreadable') return opened;
  const { host } = opened;
  const read = await host.read();
  if (read.kind !== 'read') return { kind: 'refused', refusal: read };
  const ask = { protectedSheets: read.protectedSheets, recalculate: true };
  const rolled = plannedRoll(read.workbook, settings, ask, await keptSettings(host));
  if (rolled === null) return { kind: 'month-unknown' };
  const outcome = await host.apply(rolled.plan);
  if (outcome.kind !== 'applied') return { kind: 'refused', refusal: outcome };
  const after = await host.read();
  if (after.kind !== 'read') return { kind: 'refused', refusal: after };
  return { kind: 'rolled', bytes: host.bytes(), rolled, recognised: check(after.workbook, settings.policy).month };
}

async function keptSettings(host: {
  settings(): Promise<Readonly<Record<string, string>> | Refusal>;
}): Promise<Readonly<Record<string, string>>> {
  const settings = await host.settings();
  return 'kind' in settings ? {} : (settings as Readonly<Record<string, string>>);
}

/** With what the workbook keeps for us: a receipt is last month's, a month that somebody corrected moves on. */
export function plannedRoll(
  workbook: WorkbookSnapshot,
  { policy, options }: RollSettings,
  ask: RollAsk,
  kept: Readonly<Record<string, string>>,
): RollPlan | null {
  const rolled = rollPlan(prepare(workbook, policy, options).context, ask);
  if (rolled === null) return null;
  const settings: Record<string, string | null> = {};
  if (kept[RECEIPT_SETTING] !== undefined) settings[RECEIPT_SETTING] = null;
  const corrections = kept[CORRECTIONS_SETTING];
  if (corrections !== undefined) {
    const from = `"month":"${monthText(rolled.from)}"`;
    if (corrections.includes(from)) {
      settings[CORRECTIONS_SETTING] = corrections.replace(from, `"month":"${monthText(rolled.to)}"`);
    }
  }
  const plan: WritePlan = { ...rolled.plan, settings };
  return { ...rolled, plan };
}
