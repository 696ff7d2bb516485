/** Merges and drop-downs of a made sheet, with those that people put on other cells of it. Elements bear the part's prefix. */
import { parseArea } from '../../../core/sheet/address.js';
import type { Area } from '../../../core/sheet/snapshot.js';
import type { MadeChoices, MadeSheet } from '../../../core/sheet/write-plan.js';
import { areaWithoutAll, intersect, isSingleCell } from '../../areas.js';
import { areaReference } from './cell-runs.js';
import { type TextEdit, attributesSet, edited, inserted, prefixed } from './xml-edits.js';
import { escapeContent } from './xml-escape.js';
import { WORKSHEET_SEQUENCE } from './worksheet-sequence.js';
import { type XmlElement, XmlText } from './xml-text.js';

/**
 * The part with the sheet's merges and choices, and nobody else's on these cells.
 * @param own the cells that are the product's: those it filled before and those it fills now
 */
export function withAreas(text: string, sheet: MadeSheet, own: readonly Area[]): string {
  const { merges = [], choices = [] } = sheet;
  const merged = mergesSet(text, merges, [...own, ...merges]);
  return choicesSet(merged, choices, [...own, ...choices.map(({ area }) => area)]);
}

/** Excel takes a merge of one cell for damage. */
function mergesSet(text: string, merges: readonly Area[], own: readonly Area[]): string {
  const xml = new XmlText(text);
  const there = xml.child(xml.root, 'mergeCells');
  const kept = (there === undefined ? [] : [...xml.children(there)]).filter((merge) => {
    const area = parseArea(xml.attributes(merge).get('ref') ?? '');
    return area !== undefined && !own.some((other) => intersect(area, other));
  });
  const made = merges
    .filter((area) => !isSingleCell(area))
    .map((area) => prefixed(`<mergeCell ref="${areaReference(area)}"/>`, xml.prefix));
  return listSet(xml, 'mergeCells', there, [...kept.map((merge) => xml.raw(merge)), ...made]);
}

function choicesSet(text: string, choices: readonly MadeChoices[], own: readonly Area[]): string {
  const cleared = withoutNewerValidations(text, own);
  const xml = new XmlText(cleared);
  const there = xml.child(xml.root, 'dataValidations');
  const kept = (there === undefined ? [] : [...xml.children(there)]).flatMap((validation) => {
    const attributes = xml.attributes(validation);
    const before = attributes.get('sqref') ?? '';
    // A list that begins on our cells is one we made, however far below them it reaches.
    const after = attributes.get('type') === 'list' && touches(before, own) ? '' : referenceWithout(before, own);
    if (after === '') return [];
    if (after === before) return [xml.raw(validation)];
    const raw = new XmlText(xml.raw(validation));
    return [edited(raw.text, [attributesSet(raw.text, raw.root, { sqref: after })])];
  });
  const made = choices.map((choice) => prefixed(choicesXml(choice), xml.prefix));
  return listSet(xml, 'dataValidations', there, [...kept, ...made]);
}

function choicesXml({ area, from, open }: MadeChoices): string {
  const formula = typeof from === 'string' ? from : `"${from.join(',').replaceAll('"', '""')}"`;
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="${open ? 0 : 1}" sqref="${areaReference(area)}">` +
    `<formula1>${escapeContent(formula)}</formula1></dataValidation>`
  );
}

/** A1:B9 D2 → the same without the cells of the areas; what is no area stays. */
function referenceWithout(reference: string, areas: readonly Area[]): string {
  if (!touches(reference, areas)) return reference;
  return partsOf(reference)
    .flatMap((part) => {
      const area = parseArea(part);
      return area === undefined ? [part] : areaWithoutAll(area, areas).map(areaReference);
    })
    .join(' ');
}

function partsOf(reference: string): string[] {
  return reference.split(/\s+/).filter((part) => part !== '');
}

function touches(reference: string, areas: readonly Area[]): boolean {
  return partsOf(reference).some((part) => {
    const area = parseArea(part);
    return area !== undefined && areas.some((other) => intersect(area, other));
  });
}

/** Excel keeps lists of other sheets' cells in an extension; there they go whole where they touch the cells. */
function withoutNewerValidations(text: string, own: readonly Area[]): string {
  const xml = new XmlText(text);
  const extensions = xml.child(xml.root, 'extLst');
  if (extensions === undefined || !xml.raw(extensions).includes('dataValidation ')) return text;
  const edits = [...xml.children(extensions)].flatMap((extension) => {
    const lists = [...xml.children(extension)].filter(({ name }) => localName(name) === 'dataValidations');
    return lists.flatMap((list) => newerValidationsGone(xml, extension, list, own));
  });
  return edited(text, edits);
}

function newerValidationsGone(xml: XmlText, extension: XmlElement, list: XmlElement, own: readonly Area[]): TextEdit[] {
  const all = [...xml.children(list)];
  const gone = all.filter((validation) => {
    const reference = [...xml.children(validation)].find(({ name }) => localName(name) === 'sqref');
    return (
      reference !== undefined &&
      xml
        .content(reference)
        .split(/\s+/)
        .some((part) => touches(part, own))
    );
  });
  if (gone.length === 0) return [];
  if (gone.length === all.length) return [{ start: extension.start, end: extension.end, text: '' }];
  return [
    attributesSet(xml.text, list, { count: String(all.length - gone.length) }),
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** items: with the part's prefix. An empty list does not stand. */
function listSet(xml: XmlText, local: string, there: XmlElement | undefined, items: readonly string[]): string {
  const name = xml.prefix + local;
  if (items.length === 0) {
    return there === undefined ? xml.text : edited(xml.text, [{ start: there.start, end: there.end, text: '' }]);
  }
  const count = String(items.length);
  const content = `${items.join('')}</${name}>`;
  if (there === undefined) {
    return edited(xml.text, [inserted(xml, WORKSHEET_SEQUENCE, local, `<${name} count="${count}">${content}`)]);
  }
  const tag = attributesSet(xml.text, there, { count }).text.replace(/\s*\/>$/, '>');
  return edited(xml.text, [{ start: there.start, end: there.end, text: tag + content }]);
}
