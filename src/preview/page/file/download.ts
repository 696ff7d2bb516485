import { patchWorkbook } from '../../../hosts/xlsx/write/patch-workbook.js';
import type { OpenedWorkbook } from './open-workbook.js';
import { planOfChanges, type Unwritten } from './plan-of-changes.js';

export type DownloadOutcome =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly unwritten: readonly Unwritten[] }
  /** The file is of a kind that is only read, or cannot take the changes; `why` is for those who know the format. */
  | { readonly kind: 'refused'; readonly why: string };

/** The opened file with the changes in it; everything else of it stays to the letter. */
export function resultFile(opened: OpenedWorkbook, movedSheets: ReadonlySet<string>): DownloadOutcome {
  const { plan, unwritten } = planOfChanges(opened.snapshot, opened.engine.workbook, movedSheets);
  const outcome = patchWorkbook(opened.bytes, plan, opened.snapshot);
  if (outcome.kind !== 'patched') return { kind: 'refused', why: JSON.stringify(outcome) };
  const [sheet] = outcome.skippedSheets;
  if (sheet !== undefined) return { kind: 'refused', why: JSON.stringify({ kind: 'protected', sheet }) };
  return { kind: 'made', bytes: outcome.bytes, unwritten };
}

/** a.xlsx → a-预览.xlsx */
export function resultName(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name + suffix : name.slice(0, dot) + suffix + name.slice(dot);
}

/** How long a file stays to be fetched. */
const KEPT_MS = 60_000;

export function saveAs(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read it after the click, some only when the person has said where to.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
