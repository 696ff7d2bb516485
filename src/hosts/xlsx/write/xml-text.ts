/**
 * A part's XML with the places of its elements, so that a change touches the characters it must and no others. The text
 * has been read by a strict parser before: it is well-formed and declares no document type.
 */
import { malformed } from '../unreadable.js';
import { unescapeXml } from './xml-escape.js';

export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** As written, prefix included. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface XmlElement {
  readonly name: string;
  readonly start: number;
  /** Behind the opening tag; of an empty element, its end. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const NAME_END = /[\s/>]/g;

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw malformed('', `${mark} missing`);
  return at + mark.length;
}

function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  throw malformed('', 'tag never closed');
}

/** The next tag at or behind `from`, past comments, CDATA and processing instructions. */
export function nextTag(text: string, from: number): Tag | undefined {
  for (let at = from; ;) {
    const start = text.indexOf('<', at);
    if (start < 0) return undefined;
    const code = text.charCodeAt(start + 1);
    if (code === QUESTION) at = behind(text, '?>', start);
    else if (code !== EXCLAMATION) return tagAt(text, start, code);
    else if (text.startsWith('<!--', start)) at = behind(text, '-->', start + 4);
    else at = behind(text, text.startsWith('<![CDATA[', start) ? ']]>' : '>', start);
  }
}

function tagAt(text: string, start: number, code: number): Tag {
  const end = tagEnd(text, start);
  const close = code === SLASH;
  const nameStart = start + (close ? 2 : 1);
  NAME_END.lastIndex = nameStart;
  const name = text.slice(nameStart, NAME_END.exec(text)?.index ?? end);
  const kind = close ? 'close' : text.charCodeAt(end - 2) === SLASH ? 'empty' : 'open';
  return { kind, name, start, end };
}

const ATTRIBUTE = /([^\s=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** By name as written; entities resolved. */
export function attributesOf(text: string, { start, contentStart }: XmlElement): Map<string, string> {
  const tag = text.slice(start, contentStart);
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    attributes.set(name as string, unescapeXml(double ?? single ?? ''));
  }
  return attributes;
}

/** The rest of a closing tag with nothing but space behind it. */
const AFTER_ROOT = /^(\s*>)\s*$/;

/** Elements that never stand in one another, and of which a sheet has many: their end is found by its text. */
const FLAT = new Set(['sheetData', 'row', 'c']);

export class XmlText {
  readonly root: XmlElement;
  /** Of the root element's name: x: or nothing. */
  readonly prefix: string;
  /** Without comments and the like, every < begins a tag. */
  private readonly plain: boolean;

  constructor(readonly text: string) {
    const first = nextTag(text, 0);
    if (first === undefined) throw malformed('', 'no element');
    this.plain = text.indexOf('<!') < 0 && text.indexOf('<?', first.start) < 0;
    this.prefix = first.name.slice(0, first.name.indexOf(':') + 1);
    this.root = this.rootElement(first);
  }

  /** The element that this opening or empty tag begins. */
  element(tag: Tag): XmlElement {
    const { name, start, end } = tag;
    if (tag.kind === 'empty') return { name, start, contentStart: end, contentEnd: end, end };
    const close = this.plain && FLAT.has(this.local(name)) ? this.flatClose(tag) : this.nestedClose(tag);
    return { name, start, contentStart: end, contentEnd: close.start, end: close.end };
  }

  *children(parent: XmlElement): Generator<XmlElement> {
    for (let at = parent.contentStart; at < parent.contentEnd;) {
      const tag = nextTag(this.text, at);
      if (tag === undefined || tag.start >= parent.contentEnd) return;
      const child = this.element(tag);
      yield child;
      at = child.end;
    }
  }

  /** Children of the root's namespace with this local name. */
  childrenNamed(parent: XmlElement, local: string): XmlElement[] {
    return [...this.children(parent)].filter(({ name }) => name === this.prefix + local);
  }

  child(parent: XmlElement, local: string): XmlElement | undefined {
    for (const child of this.children(parent)) {
      if (child.name === this.prefix + local) return child;
    }
    return undefined;
  }

  /** Names of the root's namespace without their prefix; others stay as they are. */
  local(name: string): string {
    return this.prefix !== '' && name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
  }

  attributes(element: XmlElement): Map<string, string> {
    return attributesOf(this.text, element);
  }

  raw({ start, end }: XmlElement): string {
    return this.text.slice(start, end);
  }

  /** The element's character data, of an element without children. */
  content({ contentStart, contentEnd }: XmlElement): string {
    const raw = this.text.slice(contentStart, contentEnd);
    if (!raw.includes('<!')) return unescapeXml(raw);
    return raw
      .split(/(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>)/)
      .map((piece) => {
        if (piece.startsWith('<!--')) return '';
        return piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : unescapeXml(piece);
      })
      .join('');
  }

  /** Found from its end: a sheet's many elements need not be walked. */
  private rootElement(tag: Tag): XmlElement {
    const { name, start, end } = tag;
    const closeStart = this.text.lastIndexOf(`</${name}`);
    const close = AFTER_ROOT.exec(this.text.slice(closeStart + 2 + name.length));
    if (tag.kind !== 'open' || closeStart < 0 || close === null) return this.element(tag);
    const closeEnd = closeStart + 2 + name.length + (close[1] as string).length;
    return { name, start, contentStart: end, contentEnd: closeStart, end: closeEnd };
  }

  private flatClose({ name, end }: Tag): { start: number; end: number } {
    const mark = `</${name}`;
    for (let at = end; ;) {
      const start = this.text.indexOf(mark, at);
      if (start < 0) throw malformed('', `${name} never closed`);
      at = start + mark.length;
      const next = this.text[at];
      if (next === '>' || next === ' ' || next === '\n' || next === '\r' || next === '\t') {
        return { start, end: behind(this.text, '>', at) };
      }
    }
  }

  private nestedClose({ name, end }: Tag): { start: number; end: number } {
    let depth = 1;
    for (let at = end; ;) {
      const tag = nextTag(this.text, at);
      if (tag === undefined) throw malformed('', `${name} never closed`);
      if (tag.kind === 'open') depth++;
      else if (tag.kind === 'close' && --depth === 0) return { start: tag.start, end: tag.end };
      at = tag.end;
    }
  }
}
