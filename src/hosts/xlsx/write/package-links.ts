/** How parts are made known to a package: relationships and content types. */
import { escapeAttribute } from './xml-escape.js';
import { appended, edited, prefixed } from './xml-edits.js';
import { DECLARATION } from './namespaces.js';
import type { PackageEdit } from './package-edit.js';
import { XmlText } from './xml-text.js';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** xl/workbook.xml → xl/_rels/workbook.xml.rels */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** @param target as it shall stand there. @returns the new relationship's id */
export function addRelationship(edit: PackageEdit, source: string, type: string, target: string): string {
  const part = relationshipsPart(source);
  if (!edit.has(part)) edit.add(part, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
  const xml = new XmlText(edit.text(part));
  const ids = new Set([...xml.children(xml.root)].map((child) => xml.attributes(child).get('Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const element = `<Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`;
  edit.setText(part, edited(xml.text, [appended(xml.root, prefixed(element, xml.prefix))]));
  return id;
}

export function removeRelationship(edit: PackageEdit, source: string, id: string): void {
  removeChildren(edit, relationshipsPart(source), (attributes) => attributes.get('Id') === id);
}

/** @param part without a leading slash */
export function addContentType(edit: PackageEdit, part: string, type: string): void {
  const xml = new XmlText(edit.text(CONTENT_TYPES));
  const element = `<Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`;
  edit.setText(CONTENT_TYPES, edited(xml.text, [appended(xml.root, prefixed(element, xml.prefix))]));
}

export function removeContentType(edit: PackageEdit, part: string): void {
  const name = `/${part}`.toLowerCase();
  removeChildren(edit, CONTENT_TYPES, (attributes) => attributes.get('PartName')?.toLowerCase() === name);
}

function removeChildren(edit: PackageEdit, part: string, of: (attributes: Map<string, string>) => boolean): void {
  if (!edit.has(part)) return;
  const xml = new XmlText(edit.text(part));
  const gone = [...xml.children(xml.root)].filter((child) => of(xml.attributes(child)));
  edit.setText(
    part,
    edited(
      xml.text,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}
