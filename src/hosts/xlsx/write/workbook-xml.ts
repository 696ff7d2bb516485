/** Changes to xl/workbook.xml: a sheet more, a sheet less, all formulas to be calculated anew. */
import type { Namespaces } from './namespaces.js';
import { escapeAttribute } from './xml-escape.js';
import { appended, attributesSet, edited, inserted, prefixed } from './xml-edits.js';
import { XmlText } from './xml-text.js';

const SEQUENCE = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Whether sheets may be added and taken away. */
export function isStructureLocked(text: string): boolean {
  const xml = new XmlText(text);
  const protection = xml.child(xml.root, 'workbookProtection');
  return protection !== undefined && isOn(xml.attributes(protection).get('lockStructure'));
}

export function calculatedOnLoad(text: string): string {
  const xml = new XmlText(text);
  const there = xml.child(xml.root, 'calcPr');
  if (there === undefined) {
    return edited(text, [inserted(xml, SEQUENCE, 'calcPr', prefixed('<calcPr fullCalcOnLoad="1"/>', xml.prefix))]);
  }
  if (isOn(xml.attributes(there).get('fullCalcOnLoad'))) return text;
  return edited(text, [attributesSet(text, there, { fullCalcOnLoad: '1' })]);
}

/** Puts the sheet behind all others: names that belong to a sheet count sheets by their place. */
export function sheetAdded(
  text: string,
  name: string,
  relationshipId: string,
  namespaces: Namespaces,
  hidden: boolean,
): string {
  const xml = new XmlText(text);
  const sheets = xml.child(xml.root, 'sheets');
  const ids =
    sheets === undefined ? [] : [...xml.children(sheets)].map((sheet) => xml.attributes(sheet).get('sheetId'));
  const sheetId = Math.max(0, ...ids.map((id) => Number(id ?? 0))) + 1;
  const known = [...xml.attributes(xml.root)].find(
    ([attribute, uri]) => attribute.startsWith('xmlns:') && uri === namespaces.relationships,
  )?.[0];
  const id =
    known === undefined
      ? `xmlns:r="${namespaces.relationships}" r:id="${relationshipId}"`
      : `${known.slice('xmlns:'.length)}:id="${relationshipId}"`;
  const attributes = `name="${escapeAttribute(name)}" sheetId="${sheetId}"${hidden ? ' state="hidden"' : ''} ${id}`;
  const element = prefixed(`<sheet ${attributes}/>`, xml.prefix);
  if (sheets !== undefined) return edited(text, [appended(sheets, element)]);
  return edited(text, [inserted(xml, SEQUENCE, 'sheets', `<${xml.prefix}sheets>${element}</${xml.prefix}sheets>`)]);
}

/** Takes out the last sheet, the names that belong to it, and what says that it is the one in view. */
export function lastSheetRemoved(text: string): string {
  const xml = new XmlText(text);
  const all = (local: string) => {
    const parent = xml.child(xml.root, local);
    return parent === undefined ? [] : [...xml.children(parent)];
  };
  const sheets = all('sheets');
  const last = sheets.at(-1);
  if (last === undefined) return text;
  const place = String(sheets.length - 1);
  const names = all('definedNames').filter((name) => xml.attributes(name).get('localSheetId') === place);
  const edits = [last, ...names].map(({ start, end }) => ({ start, end, text: '' }));
  for (const view of all('bookViews')) {
    const changes = Object.fromEntries(
      ['activeTab', 'firstSheet']
        .filter((name) => xml.attributes(view).get(name) === place)
        .map((name) => [name, null]),
    );
    if (Object.keys(changes).length > 0) edits.push(attributesSet(text, view, changes));
  }
  return edited(text, edits);
}
