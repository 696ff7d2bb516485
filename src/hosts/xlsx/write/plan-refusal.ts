/** Why a plan is not written into this workbook: asked before anything is changed. */
import { cellAddress, parseArea } from '../../../core/sheet/address.js';
import { cellKey, formatIndexAt, valueAt, type Area, type WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import { bearsLook, looksOf } from '../../../core/sheet/sheet-look.js';
import type { CellContent, CellRef, CellWrite, WritePlan } from '../../../core/sheet/write-plan.js';
import type { Refusal } from '../../host.js';
import { GENERAL } from '../number-formats.js';
import { relationshipsOf } from '../ooxml/relationships.js';
import { arrayAreas, isIn } from './array-areas.js';
import { marksOf } from './marks.js';
import type { OpenPackage } from './open-package.js';
import { unwritable } from './plan-content.js';
import { sameContent } from './sheet-cells-edit.js';
import { XmlText } from './xml-text.js';

/** content: of the same file; skipped: sheets whose marks stay as they are. */
export function refusalOf(
  plan: WritePlan,
  target: OpenPackage,
  content: WorkbookSnapshot,
  skipped: readonly string[] = [],
): Refusal | undefined {
  return (
    missingSheet(plan, target) ??
    notOurs(plan, target, content) ??
    protectedSheet(plan, target, new Set(skipped)) ??
    staleCells(plan.cells, content) ??
    unsupported(plan, target)
  );
}

function missingSheet({ cells, marks, sheets }: WritePlan, target: OpenPackage): Refusal | undefined {
  const there = new Set(target.sheetNames);
  const made = new Set(sheets.map(({ name }) => name));
  const missing =
    cells.find(({ sheet }) => !there.has(sheet)) ??
    marks?.add.find(({ sheet }) => !there.has(sheet) && !made.has(sheet));
  return missing === undefined ? undefined : { kind: 'missing', sheet: missing.sheet };
}

function notOurs({ sheets }: WritePlan, target: OpenPackage, content: WorkbookSnapshot): Refusal | undefined {
  for (const sheet of sheets) {
    const taken = target.nameTaken(sheet.name);
    if (taken === undefined || target.isOurs(taken)) continue;
    const there = content.sheets.find(({ name }) => name === taken);
    if (there === undefined || !bearsLook(looksOf(sheet), (row, column) => valueAt(there, row, column)))
      return { kind: 'not-ours', sheet: taken };
  }
  return undefined;
}

function protectedSheet(
  { cells, marks, sheets }: WritePlan,
  target: OpenPackage,
  skipped: ReadonlySet<string>,
): Refusal | undefined {
  const touched = new Set([...cells.map(({ sheet }) => sheet), ...(marks?.add ?? []).map(({ sheet }) => sheet)]);
  for (const { name } of sheets) touched.add(target.nameTaken(name) ?? name);
  for (const sheet of touched) {
    if (skipped.has(sheet)) continue;
    const isNew = target.sheetPart(sheet) === undefined;
    if (isNew && target.isStructureLocked) return { kind: 'protected', sheet, structure: true };
    if (!isNew && target.isProtected(sheet)) return { kind: 'protected', sheet };
  }
  if (marks?.replace === true) {
    for (const sheet of target.sheetNames) {
      if (
        !touched.has(sheet) &&
        !skipped.has(sheet) &&
        marksOf(target.sheetText(sheet) ?? '').length > 0 &&
        target.isProtected(sheet)
      ) {
        return { kind: 'protected', sheet };
      }
    }
  }
  return undefined;
}

/** What the cell holds; an absent one is empty. undefined where there is no such sheet. */
export function contentAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellRef): CellContent | undefined {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (found === undefined) return undefined;
  return {
    value: valueAt(found, row, column),
    formula: found.formulas.get(cellKey(row, column)) ?? null,
    numberFormat: workbook.numberFormats[formatIndexAt(found, row, column)] ?? GENERAL,
  };
}

/** 在建!B7, '在建 2'!B7 */
export function addressOf({ sheet, row, column }: CellRef): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cellAddress(row, column)}`;
}

/** The cells that hold something else than expected. */
export function otherThan(
  workbook: WorkbookSnapshot,
  expected: readonly (CellRef & { readonly content: CellContent })[],
): string[] {
  return expected
    .filter((cell) => {
      const there = contentAt(workbook, cell);
      const { content } = cell;
      return there === undefined || !sameContent(there, content) || there.numberFormat !== content.numberFormat;
    })
    .map(addressOf);
}

function staleCells(cells: readonly CellWrite[], content: WorkbookSnapshot): Refusal | undefined {
  const stale = otherThan(
    content,
    cells.map(({ sheet, row, column, before }) => ({ sheet, row, column, content: before })),
  );
  return stale.length === 0 ? undefined : { kind: 'stale', cells: stale };
}

function unsupported(plan: WritePlan, target: OpenPackage): Refusal | undefined {
  const what = unwritable(plan) ?? boundCell(plan.cells, target);
  return what === undefined ? undefined : { kind: 'unsupported', what };
}

/** A cell of an array formula, or a table's heading, which the table's own part repeats. */
function boundCell(cells: readonly CellWrite[], target: OpenPackage): string | undefined {
  const areas = new Map<string, { arrays: readonly Area[]; headings: readonly Area[] }>();
  for (const write of cells) {
    const { sheet, row, column, before, after } = write;
    let bound = areas.get(sheet);
    if (bound === undefined) {
      bound = { arrays: arrayAreas(target.sheetText(sheet) ?? ''), headings: tableHeadings(target, sheet) };
      areas.set(sheet, bound);
    }
    if (before.formula !== after.formula && bound.arrays.some((area) => isIn(area, row, column))) {
      return `a change of an array formula: ${addressOf(write)}`;
    }
    if (!sameContent(before, after) && bound.headings.some((area) => isIn(area, row, column))) {
      return `a change of a table's heading: ${addressOf(write)}`;
    }
  }
  return undefined;
}

function tableHeadings(target: OpenPackage, sheet: string): Area[] {
  const part = target.sheetPart(sheet);
  if (part === undefined || !(target.sheetText(sheet) ?? '').includes('tablePart')) return [];
  const { edit } = target;
  return relationshipsOf(edit.archive, part, edit.limits).flatMap(({ type, target: table }) => {
    if (type !== 'table' || !edit.has(table)) return [];
    const xml = new XmlText(edit.text(table));
    const attributes = xml.attributes(xml.root);
    const area = parseArea(attributes.get('ref') ?? '');
    const rows = Number(attributes.get('headerRowCount') ?? 1);
    return area === undefined || rows === 0 ? [] : [{ ...area, bottom: area.top + rows - 1 }];
  });
}
