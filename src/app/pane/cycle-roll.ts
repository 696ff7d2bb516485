/** Next month's workbook from the one that is open: as a file of its own, or in place. */
import { monthText } from '../../core/lists/dispatch-month.js';
import { advanceText } from '../../core/roll/advance-text.js';
import type { RollPlan } from '../../core/roll/roll-plan.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import { plannedRoll, rollFile, type RollFileOutcome } from '../roll/roll-file.js';
import { templateName } from '../template/make-template.js';
import { changesOf } from './changes-of.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { CORRECTIONS_SETTING, withoutEntry } from './corrections.js';
import { questionOf } from './question.js';

export interface RollPreview {
  readonly plan: RollPlan;
  /** YYYY-MM. */
  readonly from: string;
  readonly to: string;
  /** What the new file is best called. */
  readonly name: string;
  /** Cells with their before and after that are titles, headings and settings. */
  readonly texts: RollPlan['cells'];
  readonly carried: number;
  readonly cleared: number;
}

/** null: nobody can tell which month the workbook reports. */
export function previewRoll(checked: CheckedWorkbook): RollPreview | null {
  const { snapshot } = checked.session;
  const { corrections, protectedSheets } = checked;
  const plan = plannedRoll(snapshot, questionOf(corrections), { protectedSheets, recalculate: false }, {});
  if (plan === null) return null;
  const [from, to] = [monthText(plan.from), monthText(plan.to)];
  const texts = plan.cells.filter(({ kind }) => kind === 'text');
  const count = (wanted: string): number => plan.cells.filter(({ kind }) => kind === wanted).length;
  const moved = advanceText(snapshot.name, { from: plan.from, months: true });
  const named = moved !== snapshot.name && /\.xlsx$/i.test(moved);
  return {
    plan,
    from,
    to,
    name: named ? moved : templateName(to),
    texts,
    carried: count('carried'),
    cleared: count('cleared'),
  };
}

/** The file as it is open, rolled; the workbook itself stays. `unsupported`: the host gives no file. */
export async function rollOpenFile(
  host: WorkbookHost,
  checked: CheckedWorkbook,
): Promise<RollFileOutcome | { readonly kind: 'no-file' }> {
  if (host.fileBytes === undefined) return { kind: 'no-file' };
  const file = await host.fileBytes();
  if (file.kind === 'unsupported') return { kind: 'no-file' };
  if (file.kind !== 'bytes') return { kind: 'refused', refusal: file };
  return rollFile(file.bytes, checked.session.snapshot.name, questionOf(checked.corrections));
}

export type RollWritten =
  | {
      readonly kind: 'written';
      readonly receipt: Receipt;
      readonly changes: readonly WorkbookChange[];
      readonly to: string;
    }
  | { readonly kind: 'month-unknown' }
  | Refusal;

/** The open workbook becomes next month's. A month that a person chose for it is the caller's to move on. */
export async function rollInPlace(host: WorkbookHost, checked: CheckedWorkbook): Promise<RollWritten> {
  const kept = await host.settings();
  if (typeof kept['kind'] === 'string') return kept as Refusal;
  const settings = kept as Readonly<Record<string, string>>;
  const { session, corrections, protectedSheets } = checked;
  const ask = { protectedSheets, recalculate: !host.can.calculates };
  const rolled = plannedRoll(session.snapshot, questionOf(corrections), ask, settings);
  if (rolled === null) return { kind: 'month-unknown' };
  const plan = { ...rolled.plan, settings: withoutEntry(rolled.plan.settings, CORRECTIONS_SETTING) };
  const outcome = await host.apply(plan);
  if (outcome.kind !== 'applied') return outcome;
  return { kind: 'written', receipt: outcome.receipt, changes: changesOf(plan), to: monthText(rolled.to) };
}
