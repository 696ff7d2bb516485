/** The open master as a workbook for each organisation, each made when it is asked for. */
import { splitPlan, type SplitPart } from '../../core/split/split-plan.js';
import { newWorkbook } from '../../hosts/xlsx/write/new-workbook.js';
import { unwritableSheets } from '../../hosts/xlsx/write/plan-content.js';
import { newPart, writeZip } from '../../hosts/xlsx/write/zip-writer.js';
import type { CheckedWorkbook } from './check-workbook.js';

export type { SplitPart };

export function splitParts({ session }: CheckedWorkbook): readonly SplitPart[] {
  return splitPlan(session.context);
}

/** `what`: why no workbook can hold it, in English. */
export type SplitBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unwritable'; readonly file: string; readonly what: string };

export function partFile({ fileName, sheets }: SplitPart): SplitBytes {
  const what = unwritableSheets(sheets);
  if (what !== undefined) return { kind: 'unwritable', file: fileName, what };
  return { kind: 'bytes', bytes: newWorkbook(sheets) };
}

/** All of them in one .zip. */
export function partsTogether(parts: readonly SplitPart[]): SplitBytes {
  const packed = [];
  for (const part of parts) {
    const file = partFile(part);
    if (file.kind === 'unwritable') return file;
    packed.push(newPart(part.fileName, file.bytes));
  }
  return { kind: 'bytes', bytes: writeZip(packed) };
}
