/**
 * Reads one whole row as Excel, WPS and most writers put it, straight from the text. It accepts a part of XML only, and
 * whatever it meets beyond that it leaves to the parser: it never decides that something is malformed.
 */
import { flatCopy } from '../flat-copy.js';
import { isTrue } from '../xml/strict-xml.js';
import { unescapeText } from './escaped-text.js';
import { plainAttribute, plainText } from './plain-text.js';
import type { SheetCells } from './sheet-cells.js';

/** Nothing was read: the row is for the parser. */
export const NOT_PLAIN = -1;

const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const GREATER = 0x3e;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const LOWER_C = 0x63;

/** Integers up to this many digits are exact. */
const EXACT_DIGITS = 15;

const ROW_ATTRIBUTES = new Set([
  'r',
  'spans',
  's',
  'customFormat',
  'ht',
  'hidden',
  'customHeight',
  'outlineLevel',
  'collapsed',
  'thickTop',
  'thickBot',
  'ph',
  'x14ac:dyDescent',
]);
const CELL_ATTRIBUTES = new Set(['r', 's', 't', 'cm', 'vm', 'ph']);
const FORMULA_ATTRIBUTES = new Set(['t', 'ref', 'si', 'ca', 'aca', 'bx']);

type Attributes = Record<string, string | undefined>;

/** What reading a piece gave: `next` is where to go on, NOT_PLAIN for the parser. */
interface Head {
  readonly attributes: Attributes;
  readonly selfClosing: boolean;
  readonly next: number;
}

/** Attributes from `at` to the end of the tag; undefined: for the parser. */
function tagHead(text: string, at: number, known: ReadonlySet<string>): Head | undefined {
  const attributes: Attributes = {};
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return { attributes, selfClosing: false, next: at + 1 };
    if (code === SLASH) {
      return text.charCodeAt(at + 1) === GREATER ? { attributes, selfClosing: true, next: at + 2 } : undefined;
    }
    if (code !== SPACE) return undefined;
    const equals = text.indexOf('=', at);
    const name = text.slice(at + 1, equals);
    if (equals < 0 || text.charCodeAt(equals + 1) !== QUOTE) return undefined;
    if (!known.has(name) || attributes[name] !== undefined) return undefined;
    const value = plainAttribute(text, equals + 2);
    if (value === undefined) return undefined;
    attributes[name] = value.value;
    at = value.end + 1;
  }
}

/** Past white space between tags. */
export function skipSpace(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

/** From behind <c to behind the cell. */
function plainCell(text: string, at: number, cells: SheetCells): number {
  // The usual head is read by hand: r="AB12", s="3", t="s" in this order.
  if (!text.startsWith(' r="', at)) return NOT_PLAIN;
  at += 4;
  let column = 0;
  let code = text.charCodeAt(at);
  for (; code >= UPPER_A && code <= UPPER_Z; code = text.charCodeAt(++at)) column = column * 26 + (code - 64);
  while (code >= ZERO && code <= NINE) code = text.charCodeAt(++at);
  if (code !== QUOTE) return NOT_PLAIN;
  code = text.charCodeAt(++at);
  let style = 0;
  if (code === SPACE && text.startsWith('s="', at + 1)) {
    at += 4;
    for (code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) {
      style = style * 10 + (code - ZERO);
    }
    if (code !== QUOTE) return NOT_PLAIN;
    code = text.charCodeAt(++at);
  }
  let type = 'n';
  if (code === SPACE && text.startsWith('t="', at + 1)) {
    const value = plainAttribute(text, at + 4);
    if (value === undefined) return NOT_PLAIN;
    type = value.value;
    at = value.end + 1;
    code = text.charCodeAt(at);
  }
  if (code === SPACE) {
    const head = tagHead(text, at, CELL_ATTRIBUTES);
    const { r, s, t } = head?.attributes ?? {};
    // Read once already, or in an order that is not the usual one.
    if (head === undefined || r !== undefined || s !== undefined || t !== undefined) return NOT_PLAIN;
    at = head.next - (head.selfClosing ? 2 : 1);
    code = text.charCodeAt(at);
  }
  cells.begin(column - 1, style, type);
  if (code === SLASH) {
    if (text.charCodeAt(at + 1) !== GREATER) return NOT_PLAIN;
    cells.endCell();
    return at + 2;
  }
  if (code !== GREATER) return NOT_PLAIN;
  at = plainContent(text, at + 1, type, cells);
  if (at === NOT_PLAIN || !text.startsWith('</c>', at)) return NOT_PLAIN;
  cells.endCell();
  return at + 4;
}

function plainContent(text: string, at: number, type: string, cells: SheetCells): number {
  if (text.startsWith('<f', at)) at = plainFormula(text, at + 2, cells);
  if (at === NOT_PLAIN) return NOT_PLAIN;
  if (text.startsWith('<v>', at)) return plainValue(text, at + 3, type, cells);
  return text.startsWith('<is><t', at) ? plainInline(text, at + 6, cells) : at;
}

function plainFormula(text: string, at: number, cells: SheetCells): number {
  const head = tagHead(text, at, FORMULA_ATTRIBUTES);
  if (head === undefined) return NOT_PLAIN;
  const { t, si, ref } = head.attributes;
  if (head.selfClosing) {
    cells.formula({ kind: t, sharedIndex: si, area: ref, text: '' });
    return head.next;
  }
  const body = plainText(text, head.next);
  if (body === undefined || !text.startsWith('</f>', body.end)) return NOT_PLAIN;
  if (t === undefined) cells.plainFormula(body.value);
  else cells.formula({ kind: t, sharedIndex: si, area: ref, text: body.value });
  return body.end + 4;
}

function plainInline(text: string, at: number, cells: SheetCells): number {
  const preserve = ' xml:space="preserve"';
  if (text.startsWith(preserve, at)) at += preserve.length;
  if (text.charCodeAt(at) !== GREATER) return NOT_PLAIN;
  const body = plainText(text, at + 1);
  if (body === undefined || !text.startsWith('</t></is>', body.end)) return NOT_PLAIN;
  cells.inlineString(flatCopy(unescapeText(body.value)));
  return body.end + 9;
}

function plainValue(text: string, start: number, type: string, cells: SheetCells): number {
  let at = start;
  if (type === 'n' || type === 's') {
    let integer = 0;
    let code = text.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) integer = integer * 10 + (code - ZERO);
    if (code === LESS && at > start && at - start <= EXACT_DIGITS) {
      if (type === 's') cells.storedSharedString(integer);
      else cells.number(integer);
      return text.startsWith('</v>', at) ? at + 4 : NOT_PLAIN;
    }
  }
  const body = plainText(text, start);
  if (body === undefined || !text.startsWith('</v>', body.end)) return NOT_PLAIN;
  cells.storedValue(body.value);
  return body.end + 4;
}

/**
 * Reads the row that begins at `at`; `end` is behind its </row>, or behind the tag where it has no cells.
 * @returns where to go on, or NOT_PLAIN: then nothing of the row has been kept
 */
export function plainRow(text: string, at: number, cells: SheetCells): number {
  const head = tagHead(text, at + '<row'.length, ROW_ATTRIBUTES);
  if (head?.attributes.r === undefined) return NOT_PLAIN;
  cells.beginRow(head.attributes.r, isTrue(head.attributes.hidden));
  at = head.next;
  while (!head.selfClosing) {
    at = skipSpace(text, at);
    if (text.charCodeAt(at) !== LESS) break;
    if (text.charCodeAt(at + 1) === LOWER_C) at = plainCell(text, at + 2, cells);
    else if (text.startsWith('</row>', at)) {
      cells.endRow();
      return at + 6;
    } else break;
    if (at === NOT_PLAIN) break;
  }
  if (!head.selfClosing) {
    cells.abandonRow();
    return NOT_PLAIN;
  }
  cells.endRow();
  return at;
}
