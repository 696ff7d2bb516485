/** What a plan overwrote in a file, as plain data. */
import type { CellWrite, WritePlan } from '../../../core/sheet/write-plan.js';
import { crc32 } from '../zip/crc32.js';
import { marksOf } from './marks.js';
import type { OpenPackage } from './open-package.js';

export interface UndoneSheet {
  readonly name: string;
  /** The part's XML before; null: the sheet was not there. */
  readonly before: string | null;
  /** Checksum of the part's XML as we wrote it: a sheet that people changed since is not taken away. */
  readonly written: number;
}

export interface Undo {
  /** before: what we wrote; after: what shall stand again. */
  readonly cells: readonly CellWrite[];
  /** Our marks by sheet, all of them, as XML; null where the plan touched none. */
  readonly marks: Readonly<Record<string, readonly string[]>> | null;
  readonly sheets: readonly UndoneSheet[];
  /** null takes the setting out. */
  readonly settings: Readonly<Record<string, string | null>>;
}

export function checksum(text: string): number {
  return crc32(new TextEncoder().encode(text), 0);
}

/** What stands in the package now, as far as the plan will touch it; `written` of made sheets is not known yet. */
export function remembered(plan: WritePlan, target: OpenPackage): Undo {
  const { settings } = target.own;
  const existing = plan.marks === null ? [] : target.sheetNames;
  return {
    cells: plan.cells.map((write) => ({ ...write, before: write.after, after: write.before })),
    marks:
      plan.marks === null
        ? null
        : Object.fromEntries(existing.map((name) => [name, marksOf(target.sheetText(name) ?? '')])),
    sheets: plan.sheets.map(({ name }) => ({
      name: target.nameTaken(name) ?? name,
      before: target.sheetText(target.nameTaken(name) ?? name) ?? null,
      written: 0,
    })),
    settings: Object.fromEntries(Object.keys(plan.settings).map((name) => [name, settings.get(name) ?? null])),
  };
}

export function withChecksums(undo: Undo, target: OpenPackage): Undo {
  return {
    ...undo,
    sheets: undo.sheets.map((sheet) => ({ ...sheet, written: checksum(target.sheetText(sheet.name) ?? '') })),
  };
}
