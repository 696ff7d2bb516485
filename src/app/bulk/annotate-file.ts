/** One file's bytes → a copy of it with its findings marked on their cells and listed on a sheet of their own. */
import { checkWithContext } from '../../core/check.js';
import type { Language } from '../../core/messages/language.js';
import { firstOrganisation } from '../../core/progress/aggregates.js';
import type { CheckContext } from '../../core/rules/context.js';
import { EMPTY_PLAN, type WritePlan } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../../hosts/host.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import type { CheckSettings } from '../check-file.js';
import { findingsSheet } from '../pane/findings-sheet.js';
import { marksOf } from '../pane/marks.js';
import type { OrganisationOfRow } from '../pane/rows-in-context.js';
import type { UnreadableReason } from '../unreadable.js';

export type AnnotateOutcome =
  | {
      readonly kind: 'annotated';
      readonly bytes: Uint8Array;
      /** Without marks, since they are protected; their findings are listed all the same. */
      readonly protectedSheets: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Whatever the workbook calls its own sheets, one of these names is free. */
const MOST_NAMES = 100;

/** @param name the file's name without its folder: the month may stand in it */
export async function annotateFile(
  bytes: Uint8Array,
  name: string,
  { policy, ...options }: CheckSettings,
  language: Language,
): Promise<AnnotateOutcome> {
  const opened = await createFileHost(bytes, name);
  if (opened.kind === 'unreadable') return opened;
  const { host } = opened;
  const read = await host.read();
  if (read.kind !== 'read') return { kind: 'refused', refusal: read };
  const { report, context } = checkWithContext(read.workbook, policy, options);
  const locked = new Set(read.protectedSheets);
  const marks = marksOf(report.findings);
  const sheet = findingsSheet(report, language, organisationsOf(context));
  const plan: WritePlan = {
    ...EMPTY_PLAN,
    // Marks that are there stay: protected sheets cannot be cleared of theirs, and ours is a copy.
    marks: { replace: locked.size === 0, add: marks.filter((mark) => !locked.has(mark.sheet)) },
  };
  let applied = await host.apply({ ...plan, sheets: [sheet] });
  for (let number = 2; applied.kind === 'not-ours' && number < MOST_NAMES; number++) {
    applied = await host.apply({ ...plan, sheets: [{ ...sheet, name: `${sheet.name}(${number})` }] });
  }
  if (applied.kind !== 'applied') return { kind: 'refused', refusal: applied };
  const protectedSheets = [...new Set(marks.map((mark) => mark.sheet).filter((marked) => locked.has(marked)))];
  return { kind: 'annotated', bytes: host.bytes(), protectedSheets };
}

function organisationsOf(context: CheckContext): OrganisationOfRow {
  const names = new Map<string, string | null>();
  for (const row of context.rows) {
    names.set(`${row.table.sheet.name}\n${row.row + 1}`, firstOrganisation(context, row));
  }
  return (sheet, row) => names.get(`${sheet}\n${row}`) ?? null;
}
