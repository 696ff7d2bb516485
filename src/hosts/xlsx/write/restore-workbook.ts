/** Takes back what a plan wrote into a file that has been changed since, and leaves the rest as it is by now. */
import type { WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import { EMPTY_PLAN } from '../../../core/sheet/write-plan.js';
import type { Refusal } from '../../host.js';
import { marksOf, marksRestored } from './marks.js';
import type { OpenPackage } from './open-package.js';
import { type PatchOutcome, withPackage, writeCells, writeSettings } from './patch-workbook.js';
import { addressOf, refusalOf } from './plan-refusal.js';
import { type Undo, checksum } from './undo.js';

/**
 * Whole or not at all: 'stale' where a cell or a sheet that we wrote holds something else by now.
 * The outcome's undo is of no use.
 */
export function restoreWorkbook(bytes: Uint8Array, undo: Undo, content?: WorkbookSnapshot): PatchOutcome {
  return withPackage<PatchOutcome>(bytes, content, (target, there) => {
    const plan = { ...EMPTY_PLAN, cells: undo.cells };
    const refusal = refusalOf(plan, target, there) ?? changedSheet(undo, target) ?? markedSheet(undo, target);
    if (refusal !== undefined) return refusal;
    writeCells(target, undo.cells, there);
    restoreMarks(undo, target);
    const stuck = restoreSheets(undo, target);
    if (stuck !== undefined) return stuck;
    writeSettings(target, undo);
    return { kind: 'patched', bytes: target.bytes(), written: target.edit.written, skippedSheets: [], undo };
  });
}

function changedSheet({ sheets }: Undo, target: OpenPackage): Refusal | undefined {
  for (const { name, written } of sheets) {
    const text = target.sheetText(name);
    if (text === undefined) return { kind: 'missing', sheet: name };
    if (target.isProtected(name)) return { kind: 'protected', sheet: name };
    if (checksum(text) !== written) return { kind: 'stale', cells: [addressOf({ sheet: name, row: 0, column: 0 })] };
  }
  return undefined;
}

function markedSheet({ marks }: Undo, target: OpenPackage): Refusal | undefined {
  for (const [sheet, before] of Object.entries(marks ?? {})) {
    const text = target.sheetText(sheet);
    if (text === undefined) {
      if (before.length > 0) return { kind: 'missing', sheet };
      continue;
    }
    const same = JSON.stringify(marksOf(text)) === JSON.stringify(before);
    if (!same && target.isProtected(sheet)) return { kind: 'protected', sheet };
  }
  return undefined;
}

function restoreMarks({ marks, sheets }: Undo, target: OpenPackage): void {
  const made = new Set(sheets.map(({ name }) => name));
  for (const [sheet, before] of Object.entries(marks ?? {})) {
    const text = target.sheetText(sheet);
    // Sheets of ours get their whole text back.
    if (text === undefined || made.has(sheet)) continue;
    if (JSON.stringify(marksOf(text)) !== JSON.stringify(before))
      target.setSheetText(sheet, marksRestored(text, before));
  }
}

const FORMULA = /<(?:[\w.-]+:)?f[\s>/]/;

function restoreSheets({ sheets }: Undo, target: OpenPackage): Refusal | undefined {
  for (const { name, before } of [...sheets].reverse()) {
    const after = target.sheetText(name) ?? '';
    if (FORMULA.test(after) || FORMULA.test(before ?? '')) {
      target.dropCalculationChain();
      target.calculateOnLoad();
    }
    if (before !== null) target.setSheetText(name, before);
    else if (!target.removeSheet(name))
      return { kind: 'unsupported', what: `taking away ${name}: others stand behind it` };
  }
  return undefined;
}
