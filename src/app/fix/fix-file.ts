/** One file's bytes → the same file with every safe fix in it. */
import type { CheckOptions } from '../../core/check.js';
import type { FixKind } from '../../core/fixes/fix-kind.js';
import type { PlannedFixes } from '../../core/fixes/planned-fixes.js';
import type { Policy } from '../../core/policies/policy.js';
import { EMPTY_PLAN } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../../hosts/host.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import type { UnreadableReason } from '../unreadable.js';
import { fixAll } from './fix-all.js';

export interface FixFileSettings {
  readonly policy: Policy;
  readonly options: CheckOptions;
  /** null: every kind. */
  readonly kinds: readonly FixKind[] | null;
}

export type FixFileOutcome =
  | {
      readonly kind: 'fixed';
      /** The given bytes themselves where nothing was to be fixed. */
      readonly bytes: Uint8Array;
      readonly planned: PlannedFixes;
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** @param name the file's name without its folder: the month may stand in it */
export async function fixFile(bytes: Uint8Array, name: string, settings: FixFileSettings): Promise<FixFileOutcome> {
  const opened = await createFileHost(bytes, name);
  if (opened.kind === 'unreadable') return opened;
  const { host } = opened;
  const read = await host.read();
  if (read.kind !== 'read') return { kind: 'refused', refusal: read };
  const { protectedSheets } = read;
  const outcome = await fixAll(host, read.workbook, { ...settings, protectedSheets, recalculate: true });
  if (outcome.kind === 'fixed') return { kind: 'fixed', bytes: host.bytes(), planned: outcome.planned };
  if (outcome.kind !== 'nothing-to-fix') return { kind: 'refused', refusal: outcome };
  // A format that cannot be written is told whether or not there is something to write.
  const possible = await host.apply(EMPTY_PLAN);
  if (possible.kind !== 'applied') return { kind: 'refused', refusal: possible };
  return { kind: 'fixed', bytes, planned: outcome.planned };
}
