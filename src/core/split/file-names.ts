/** Names of files for organisations: whatever a cell calls itself, a file system takes it. */

/** Not allowed on Windows, and what no eye sees: controls, zero-width and direction marks. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|[.（(])/i;
/** Of the 255 that systems allow, in UTF-8: a number, the month and the ending are added. */
const MOST_BYTES = 200;
const NAMELESS = '未命名';

/** Neither a folder nor hidden nor reserved; without an ending. */
export function safeFileName(name: string): string {
  const plain = name.normalize('NFC').replace(FORBIDDEN, '_').replace(/\s+/g, ' ');
  const trimmed = shortened(plain).replace(/^[\s.~$_-]+|[\s._]+$/g, '');
  if (trimmed === '') return NAMELESS;
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

function shortened(name: string): string {
  let bytes = 0;
  let short = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES) break;
    short += character;
  }
  return short;
}

/** Names that differ only in case are one to Windows: the second is numbered. */
export function distinctFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeFileName(name);
    let distinct = safe;
    for (let number = 2; taken.has(distinct.toLowerCase()); number++) distinct = `${safe}(${number})`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
