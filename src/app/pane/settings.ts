/** Writing what was edited in the settings form. */
import type { Language } from '../../core/messages/language.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { chosenPolicy } from './question.js';
import { planSettings, type SettingsEdits, type SettingsPlan } from './settings-plan.js';

export type SettingsOutcome =
  | { readonly kind: 'written'; readonly receipt: Receipt; readonly changes: readonly WorkbookChange[] }
  | Exclude<SettingsPlan, { kind: 'plan' }>
  | Refusal;

/** What would be written, to tell what is wrong before anything is. */
export function plannedSettings(
  { session, corrections }: CheckedWorkbook,
  edits: SettingsEdits,
  language: Language,
): SettingsPlan {
  return planSettings(session.snapshot, chosenPolicy(corrections), edits, language);
}

export async function writeSettings(
  host: WorkbookHost,
  checked: CheckedWorkbook,
  edits: SettingsEdits,
  language: Language,
): Promise<SettingsOutcome> {
  const planned = plannedSettings(checked, edits, language);
  if (planned.kind !== 'plan') return planned;
  const outcome = await host.apply(planned.plan);
  if (outcome.kind !== 'applied') return outcome;
  return {
    kind: 'written',
    receipt: outcome.receipt,
    changes: [{ kind: 'cells', sheet: planned.sheet, areas: [] }],
  };
}
