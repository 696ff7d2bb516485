/** Text as OOXML writes it (ST_Xstring): characters that XML cannot hold stand as _xHHHH_, and _x005F_ is a real _. */

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
