/** Character data that can be read without an XML parser, to the letter as one would read it. */

const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const CLOSING_BRACKET = 0x5d;
const SURROGATES = 0xd800;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&([a-z]*);?/g;

/**
 * The text from `start` to the next <, entities resolved. undefined: a parser must decide (a carriage return, which
 * XML rewrites; ]]>; numeric or unknown entities; characters beyond the basic plane or not allowed), or no < follows.
 */
export function plainText(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  let at = start;
  let entities = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === LESS) break;
    if (code === AMPERSAND) entities = true;
    else if (code === GREATER) {
      if (text.charCodeAt(at - 1) === CLOSING_BRACKET && text.charCodeAt(at - 2) === CLOSING_BRACKET) return undefined;
    } else if (!((code >= SPACE && code < SURROGATES) || code === LINE_FEED || code === TAB)) return undefined;
    at++;
  }
  const raw = text.slice(start, at);
  if (!entities) return { value: raw, end: at };
  let known = true;
  const value = raw.replace(ENTITY, (entity, name: string) => {
    const character = entity.endsWith(';') ? ENTITIES[name] : undefined;
    if (character === undefined) known = false;
    return character ?? '';
  });
  return known ? { value, end: at } : undefined;
}

/** The value of a quoted attribute whose first character is at `start`. undefined: a parser must decide. */
export function plainAttribute(
  text: string,
  start: number,
): { readonly value: string; readonly end: number } | undefined {
  const end = text.indexOf('"', start);
  if (end < 0) return undefined;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code === LESS || code === AMPERSAND || code >= SURROGATES) return undefined;
  }
  return { value: text.slice(start, end), end };
}
