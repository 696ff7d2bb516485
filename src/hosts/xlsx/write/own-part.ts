/**
 * The part of ours that a workbook keeps: settings, and the names of the sheets we made. One element a line of either:
 * `<dispatch xmlns="urn:investment-dispatch:settings"><setting name="k">v</setting><sheet name="调度明细"/></dispatch>`.
 */
import { unescapeText } from '../ooxml/escaped-text.js';
import { escapeAttribute, escapeCellText } from './xml-escape.js';
import { XmlText } from './xml-text.js';

export const OWN_NAMESPACE = 'urn:investment-dispatch:settings';

export interface OwnContent {
  readonly settings: ReadonlyMap<string, string>;
  /** Names of the sheets that the product made and may refill. */
  readonly sheets: readonly string[];
}

export const NOTHING_OWN: OwnContent = { settings: new Map(), sheets: [] };

/** Control characters stand as cells write them. */
export function ownPartXml({ settings, sheets }: OwnContent): string {
  const lines = [
    ...[...settings].map(([name, value]) => `<setting name="${attribute(name)}">${escapeCellText(value)}</setting>`),
    ...sheets.map((name) => `<sheet name="${attribute(name)}"/>`),
  ];
  return `<dispatch xmlns="${OWN_NAMESPACE}">${lines.join('')}</dispatch>`;
}

function attribute(text: string): string {
  return escapeAttribute(
    text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g, escapedCharacter),
  );
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** undefined where the text is no part of ours. @param text well-formed */
export function readOwnPart(text: string): OwnContent | undefined {
  const xml = new XmlText(text);
  const namespace = xml.attributes(xml.root).get(xml.prefix === '' ? 'xmlns' : `xmlns:${xml.prefix.slice(0, -1)}`);
  if (namespace !== OWN_NAMESPACE) return undefined;
  const settings = new Map<string, string>();
  const sheets: string[] = [];
  for (const child of xml.children(xml.root)) {
    const name = unescapeText(xml.attributes(child).get('name') ?? '');
    if (xml.local(child.name) === 'setting') settings.set(name, unescapeText(xml.content(child)));
    else if (xml.local(child.name) === 'sheet') sheets.push(name);
  }
  return { settings, sheets };
}
