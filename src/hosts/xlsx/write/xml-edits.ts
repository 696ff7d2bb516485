/** Changes to a text by place, made all at once. */
import { escapeAttribute } from './xml-escape.js';
import { type XmlElement, type XmlText, attributesOf } from './xml-text.js';

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits must not overlap; insertions at one place stand in the order they were given, before what is replaced there. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new Error('edits overlap');
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Our own XML with the prefix that the part gives its main namespace. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** Puts content (already prefixed) at an element's end; an empty element opens for it. */
export function appended(element: XmlElement, content: string): TextEdit {
  if (element.contentStart < element.end) return { start: element.contentEnd, end: element.contentEnd, text: content };
  return { start: element.end - 2, end: element.end, text: `>${content}</${element.name}>` };
}

/**
 * Puts content (already prefixed) among the root's children where its schema wants an element of this name: behind the
 * last of those that come before it or bear the same name.
 */
export function inserted(xml: XmlText, sequence: readonly string[], local: string, content: string): TextEdit {
  const { root } = xml;
  const rank = sequence.indexOf(local);
  let at: number | undefined;
  for (const child of xml.children(root)) {
    const place = sequence.indexOf(xml.local(child.name));
    if (place < 0) continue;
    if (place > rank) return insertion(at ?? child.start, content);
    at = child.end;
  }
  return at === undefined ? appended(root, content) : insertion(at, content);
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Replaces the attributes' values, adds those that are missing, takes out those that are null. */
export function attributesSet(
  text: string,
  element: XmlElement,
  values: Readonly<Record<string, string | null>>,
): TextEdit {
  let tag = text.slice(element.start, element.contentStart);
  const there = attributesOf(text, element);
  for (const [name, value] of Object.entries(values)) {
    const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const attribute = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    if (there.has(name)) tag = tag.replace(pattern, () => attribute);
    else tag = tag.replace(/\s*\/?>$/, (end) => attribute + end);
  }
  return { start: element.start, end: element.contentStart, text: tag };
}
