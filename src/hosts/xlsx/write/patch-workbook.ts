/**
 * Writes a plan into an .xlsx file. The characters of the written cells change, and what must change with them; every
 * other part of the file, and every other character of these, stays as it is.
 */
import type { WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import type { CellWrite, WritePlan } from '../../../core/sheet/write-plan.js';
import type { Refusal } from '../../host.js';
import { binaryContent } from '../file-content.js';
import { DEFAULT_LIMITS } from '../limits.js';
import { mainPart, readOoxml } from '../ooxml/read-ooxml.js';
import { UnreadableWorkbook } from '../unreadable.js';
import { ZipArchive } from '../zip/zip-archive.js';
import { newSheetXml, refilledSheetXml } from './made-sheet-xml.js';
import { marksAdded, marksRemoved } from './marks.js';
import { OpenPackage } from './open-package.js';
import { refusalOf } from './plan-refusal.js';
import { skippedFor } from './skipped-sheets.js';
import { cellsWritten, sameContent } from './sheet-cells-edit.js';
import { type Undo, remembered, withChecksums } from './undo.js';

export interface Patched {
  readonly kind: 'patched';
  readonly bytes: Uint8Array;
  /** Names of the parts that are changed, new or gone. */
  readonly written: readonly string[];
  /** Protected sheets that kept the marks they had. */
  readonly skippedSheets: readonly string[];
  /** For restoreWorkbook. */
  readonly undo: Undo;
}

export type PatchOutcome = Patched | Refusal;

/**
 * Whole or not at all. Refuses as 'unsupported' what is no OOXML workbook, is damaged, or would hold what Excel cannot.
 * @param content of the same bytes, where somebody has read them already
 */
export function patchWorkbook(bytes: Uint8Array, plan: WritePlan, content?: WorkbookSnapshot): PatchOutcome {
  return withPackage(bytes, content, (target, there) => {
    const whole = { ...plan, cells: latest(plan.cells) };
    const skippedSheets = skippedFor(whole, target);
    const refusal = refusalOf(whole, target, there, skippedSheets);
    if (refusal !== undefined) return refusal;
    const undo = remembered(whole, target);
    writeCells(target, whole.cells, there);
    writeSheets(target, whole, there);
    writeMarks(target, whole, new Set(skippedSheets));
    writeSettings(target, whole);
    const written = target.bytes();
    return {
      kind: 'patched',
      bytes: written,
      written: target.edit.written,
      skippedSheets,
      undo: withChecksums(undo, target),
    };
  });
}

/** Opens and reads the file for `write`; a damaged one becomes a refusal. */
export function withPackage<T>(
  bytes: Uint8Array,
  content: WorkbookSnapshot | undefined,
  write: (target: OpenPackage, content: WorkbookSnapshot) => T | Refusal,
): T | Refusal {
  try {
    if (binaryContent(bytes).kind !== 'zip') return { kind: 'unsupported', what: 'not a zip package' };
    const target = OpenPackage.open(bytes);
    if (target === undefined) return { kind: 'unsupported', what: 'not an OOXML workbook' };
    return write(target, content ?? contentOf(bytes));
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return { kind: 'unsupported', what: JSON.stringify(error.reason) };
  }
}

function contentOf(bytes: Uint8Array): WorkbookSnapshot {
  const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
  const main = mainPart(archive, DEFAULT_LIMITS);
  if (main === undefined) throw new UnreadableWorkbook({ kind: 'not-a-workbook', found: 'zip' });
  return readOoxml(archive, main, '', DEFAULT_LIMITS);
}

/** Of several writes to one cell the last counts. */
function latest(cells: readonly CellWrite[]): CellWrite[] {
  return [...new Map(cells.map((cell) => [`${cell.row} ${cell.column} ${cell.sheet}`, cell])).values()];
}

function bySheet<T extends { readonly sheet: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.sheet);
    if (group === undefined) groups.set(item.sheet, [item]);
    else group.push(item);
  }
  return groups;
}

function hasFormulas({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ formulas }) => formulas.size > 0);
}

export function writeCells(target: OpenPackage, cells: readonly CellWrite[], content: WorkbookSnapshot): void {
  const changes = cells.filter(
    ({ before, after }) => !sameContent(before, after) || before.numberFormat !== after.numberFormat,
  );
  let formulaCells = false;
  for (const [sheet, writes] of bySheet(changes)) {
    const result = cellsWritten(target.sheetText(sheet) as string, writes, target.styles);
    target.setSheetText(sheet, result.text);
    formulaCells ||= result.formulaCells;
  }
  if (formulaCells) target.dropCalculationChain();
  const contentChanged = changes.some(({ before, after }) => !sameContent(before, after));
  if (contentChanged && (hasFormulas(content) || changes.some(({ after }) => after.formula !== null))) {
    target.calculateOnLoad();
  }
}

function writeSheets(target: OpenPackage, { sheets }: WritePlan, content: WorkbookSnapshot): void {
  for (const sheet of sheets) {
    const there = target.nameTaken(sheet.name);
    const isCalculated = sheet.rows.some((cells) => cells.some(({ formula }) => formula !== undefined));
    if (there === undefined) {
      const { hidden = false } = sheet;
      target.addSheet(sheet.name, newSheetXml(sheet, target.styles, target.namespaces), { stamped: true, hidden });
    } else {
      target.setSheetText(there, refilledSheetXml(target.sheetText(there) as string, sheet, target.styles));
    }
    const before = content.sheets.find(({ name }) => name === there);
    if (isCalculated || (before?.formulas.size ?? 0) > 0) target.dropCalculationChain();
    if (isCalculated || (there !== undefined && hasFormulas(content))) target.calculateOnLoad();
  }
}

function writeMarks(target: OpenPackage, { marks }: WritePlan, skipped: ReadonlySet<string>): void {
  if (marks === null) return;
  const sheets = target.sheetNames.filter((sheet) => !skipped.has(sheet));
  if (marks.replace) {
    for (const sheet of sheets) target.setSheetText(sheet, marksRemoved(target.sheetText(sheet) as string));
  }
  for (const [sheet, added] of bySheet(marks.add)) {
    if (skipped.has(sheet)) continue;
    target.setSheetText(sheet, marksAdded(target.sheetText(sheet) as string, added, target.styles));
  }
}

export function writeSettings(target: OpenPackage, { settings: changes }: Pick<WritePlan, 'settings'>): void {
  const { settings, sheets } = target.own;
  const changed = new Map(settings);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  target.setOwn({ settings: changed, sheets });
}
