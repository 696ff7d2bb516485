/// <reference types="office-js" />
/**
 * Marks: conditional formats of ours, never fill colours, so that taking them away gives back the user's look exactly.
 * They are known by their formula and stand behind all other formats, whose order so stays as it is.
 */
import type { MarkLevel, MarkWrite } from '../../core/sheet/write-plan.js';
import type { MarkState } from './change-set.js';
import { addressesOf, rectanglesOf } from './rectangles.js';

const SENTINEL = /^=\s*N\(\s*"dispatch:((?:[^"]|"")*)"\s*\)\s*=\s*0\s*$/i;

const LOOKS: Readonly<Record<MarkLevel, { readonly fill: string; readonly fontColor: string }>> = {
  error: { fill: '#FFC7CE', fontColor: '#9C0006' },
  warning: { fill: '#FFEB9C', fontColor: '#7F6000' },
  info: { fill: '#DDEBF7', fontColor: '#1F4E78' },
};

export function markFormula(rule: string): string {
  return `=N("dispatch:${rule.replaceAll('"', '""')}")=0`;
}

export function isMarkFormula(formula: string): boolean {
  return SENTINEL.test(formula);
}

/** A mark, or one whose write was stopped before it got its formula. Nobody else's format is without one. */
export function isHalfMadeMark(formula: string): boolean {
  return formula === '' || isMarkFormula(formula);
}

/** An address is cut where it gets too long: then a mark becomes several formats. */
export function markStates({ sheet, rule, level, cells }: MarkWrite): MarkState[] {
  const formula = markFormula(rule);
  return addressesOf(rectanglesOf(cells)).map((address) => ({ sheet, address, formula, ...LOOKS[level], place: null }));
}

/** The formats of a sheet as far as marks are concerned. */
export interface SheetFormats {
  readonly count: number;
  readonly marks: readonly { readonly id: string; readonly place: number; readonly formula: string }[];
}

const FORMATS = 'items/id,items/type,items/priority';

interface Format {
  readonly id: string;
  readonly type: string;
  readonly priority: number;
}

function outlineOf(
  formats: readonly Format[],
  isOurs: typeof isMarkFormula,
  formulaOf: (index: number) => string | undefined,
): SheetFormats {
  const marks = formats.flatMap(({ id, priority: place }, index) => {
    const formula = formulaOf(index);
    return formula !== undefined && isOurs(formula) ? [{ id, place, formula }] : [];
  });
  marks.sort((a, b) => a.place - b.place);
  return { count: formats.length, marks };
}

function formatsOf(context: Excel.RequestContext, id: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
}

/** The formats of the sheets with these ids, in one round trip. */
export async function readFormats(
  context: Excel.RequestContext,
  ids: readonly string[],
  isOurs: typeof isMarkFormula,
): Promise<ReadonlyMap<string, SheetFormats>> {
  const select = `${FORMATS},items/customOrNullObject/rule/formula`;
  const loaded = ids.map((id) => ({ id, formats: formatsOf(context, id).load(select) }));
  await context.sync();
  return new Map(
    loaded.map(({ id, formats: { items } }) => {
      const customs = items.map(({ customOrNullObject: custom }) =>
        custom.isNullObject ? undefined : custom.rule.formula,
      );
      return [id, outlineOf(items, isOurs, (index) => customs[index])];
    }),
  );
}

/** The same in two round trips, for an Excel that does not take formats of all kinds at once. */
export async function readFormatsStepwise(
  context: Excel.RequestContext,
  ids: readonly string[],
  isOurs: typeof isMarkFormula,
): Promise<ReadonlyMap<string, SheetFormats>> {
  const loaded = ids.map((id) => ({ id, formats: formatsOf(context, id).load(FORMATS) }));
  await context.sync();
  const rules = loaded.map(({ id, formats: { items } }) => {
    const isCustom = ({ type }: Format): boolean => type === Excel.ConditionalFormatType.custom;
    return {
      id,
      items,
      rules: items.map((format) => (isCustom(format) ? format.custom.rule.load('formula') : undefined)),
    };
  });
  await context.sync();
  return new Map(
    rules.map(({ id, items, rules: own }) => [id, outlineOf(items, isOurs, (index) => own[index]?.formula)]),
  );
}

/** What the sheet's marks look like and where they are; the loads go with the next sync. */
export function loadMarkStates(sheet: Excel.Worksheet, name: string, { marks }: SheetFormats): () => MarkState[] {
  const loaded = marks.map(({ id, place, formula }) => {
    const format = sheet.getRange().conditionalFormats.getItem(id);
    const areas = format.getRanges().load('address');
    format.custom.format.load('fill/color,font/color');
    return { place, formula, areas, look: format.custom.format };
  });
  return () =>
    loaded.map(({ place, formula, areas, look }) => ({
      sheet: name,
      address: withoutSheetName(areas.address),
      formula,
      fill: look.fill.color,
      fontColor: look.font.color,
      place,
    }));
}

/** '清单'!A1:B2,'清单'!D4 → A1:B2,D4. A name may hold commas and ! within its quotes. */
export function withoutSheetName(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^,'!]+)!/g, '');
}

export function deleteMarks(sheet: Excel.Worksheet, { marks }: SheetFormats): void {
  const formats = sheet.getRange().conditionalFormats;
  // An id may be no more than the format's place: all are found before any goes, and the last goes first.
  const found = marks.map(({ id }) => formats.getItem(id));
  for (const format of found.reverse()) format.delete();
}

export function addMark(sheet: Excel.Worksheet, { address, formula, fill, fontColor, place }: MarkState): void {
  const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  if (fill !== '') format.custom.format.fill.color = fill;
  if (fontColor !== '') format.custom.format.font.color = fontColor;
  format.stopIfTrue = false;
  // A new format stands before all others; counted from the back, -1 is the last.
  format.priority = place ?? -1;
}
