/** Reads a workbook and checks it; afterwards, follows its edits and checks again only what they touch. */
import { CheckSession } from '../../core/recheck.js';
import type { Report } from '../../core/report.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { ReadScope, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import { changedCells } from './changed-cells.js';
import type { Comparing } from './comparing.js';
import type { Corrections } from './corrections.js';
import { questionOf } from './question.js';
import { recognitionOf, type Recognition } from './recognition.js';

export interface CheckedWorkbook {
  readonly session: CheckSession;
  readonly corrections: Corrections;
  /** The file that was chosen for last month's; null: none, and older sheets of the workbook serve. */
  readonly comparing: Comparing | null;
  readonly report: Report;
  readonly recognition: Recognition;
  readonly protectedSheets: readonly string[];
}

export type CheckOutcome = { readonly kind: 'checked'; readonly checked: CheckedWorkbook } | Refusal;

type ReadOptions = Pick<ReadScope, 'onProgress' | 'signal'>;

export async function checkWorkbook(
  host: WorkbookHost,
  corrections: Corrections,
  options: ReadOptions & { readonly onRead?: () => Promise<void>; readonly comparing?: Comparing | null } = {},
): Promise<CheckOutcome> {
  const { onRead, comparing = null, ...scope } = options;
  const outcome = await host.read(scope);
  if (outcome.kind !== 'read') return outcome;
  await onRead?.();
  if (options.signal?.aborted === true) return { kind: 'cancelled' };
  const { workbook, protectedSheets } = outcome;
  return { kind: 'checked', checked: checkSnapshot(workbook, corrections, protectedSheets, comparing) };
}

export function checkSnapshot(
  workbook: WorkbookSnapshot,
  corrections: Corrections,
  protectedSheets: readonly string[],
  comparing: Comparing | null = null,
): CheckedWorkbook {
  const { policy, options } = questionOf(corrections, comparing);
  const session = new CheckSession(workbook, policy, options);
  return {
    session,
    corrections,
    comparing,
    report: session.report,
    recognition: recognitionOf(session.report, workbook, policy),
    protectedSheets,
  };
}

/**
 * After changes that the host told of: sheets whose cells changed are read again and only the cells that differ are
 * checked; where rows, columns or sheets came or went, everything is read and checked anew.
 */
export async function recheck(
  host: WorkbookHost,
  checked: CheckedWorkbook,
  changes: readonly WorkbookChange[],
): Promise<CheckOutcome> {
  const { session, corrections, comparing } = checked;
  const known = new Set(session.snapshot.sheets.map(({ name }) => name));
  const touched = new Set(changes.map(({ sheet }) => sheet));
  const structural =
    changes.some(({ kind }) => kind === 'structure') || [...touched].some((name) => name === null || !known.has(name));
  if (structural) return checkWorkbook(host, corrections, { comparing });

  const outcome = await host.read({ sheets: [...touched].filter((name) => name !== null) });
  if (outcome.kind === 'missing') return checkWorkbook(host, corrections, { comparing });
  if (outcome.kind !== 'read') return outcome;
  const cells = changedCells(session.snapshot, outcome.workbook);
  if (cells === 'structure') return checkWorkbook(host, corrections, { comparing });
  // The session may know more than `checked`, where what an earlier recheck found was not taken.
  const report = cells.length === 0 ? session.report : session.update(cells);
  if (report === checked.report) return { kind: 'checked', checked };
  const { policy } = questionOf(corrections);
  const recognition = recognitionOf(report, session.snapshot, policy);
  return { kind: 'checked', checked: { ...checked, report, recognition } };
}
