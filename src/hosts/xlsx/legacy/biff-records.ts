/**
 * A look through the records of an .xls before SheetJS gets them: whether they are encrypted, cut off, or hold formulas
 * whose tokens run over their end. SheetJS loops for ever over some of those.
 */

export type BiffCondition = 'sound' | 'encrypted' | 'cut-off' | 'bad-formula';

/** The BOF of BIFF5 and BIFF8; older ones have records of their own, which no formula check knows. */
const BOF = 0x0809;
const OLD_BOFS = new Set([0x0009, 0x0209, 0x0409]);
const BIFF8_VERSION = 0x0600;
const END_OF_SUBSTREAM = 0x000a;
const FILE_PASS = 0x002f;
const FORMULA = 0x0006;
const NAME = 0x0018;
const ARRAY = 0x0221;
const SHARED_FORMULA = 0x04bc;

const STRING_TOKEN = 0x17;
const ATTRIBUTE_TOKEN = 0x19;
const CHOOSE_ATTRIBUTE = 0x04;

/** Bytes of a BIFF8 token, its id included. Tokens of the three classes (0x20, 0x40, 0x60) are the same. */
const TOKEN_BYTES: Readonly<Record<number, number>> = {
  0x01: 5,
  ...Object.fromEntries(Array.from({ length: 0x14 }, (_, index) => [0x03 + index, 1])),
  0x1c: 2,
  0x1d: 2,
  0x1e: 3,
  0x1f: 9,
  0x20: 8,
  0x21: 3,
  0x22: 4,
  0x23: 5,
  0x24: 5,
  0x25: 9,
  0x26: 7,
  0x27: 7,
  0x28: 7,
  0x29: 3,
  0x2a: 5,
  0x2b: 9,
  0x2c: 5,
  0x2d: 9,
  0x39: 7,
  0x3a: 7,
  0x3b: 11,
  0x3c: 7,
  0x3d: 11,
};

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** undefined: a token that we do not know, of which SheetJS takes all the rest. */
function tokenBytes(record: Uint8Array, at: number): number | undefined {
  const id = record[at] as number;
  if (id === STRING_TOKEN) {
    const wide = ((record[at + 2] ?? 0) & 1) !== 0;
    return 3 + (record[at + 1] ?? 0) * (wide ? 2 : 1);
  }
  if (id === ATTRIBUTE_TOKEN) {
    return record[at + 1] === CHOOSE_ATTRIBUTE ? 4 + 2 * (u16(record, at + 2) + 1) : 4;
  }
  return TOKEN_BYTES[id >= 0x40 ? (id & 0x1f) | 0x20 : id];
}

/** Whether `bytes` of tokens at `start` fit the record, and each token fits them. */
function tokensFit(record: Uint8Array, start: number, bytes: number, biff8: boolean): boolean {
  const end = start + bytes;
  if (end > record.length) return false;
  let at = start;
  while (biff8 && at < end) {
    const size = tokenBytes(record, at);
    if (size === undefined) return true;
    at += size;
  }
  return at <= end;
}

/** Where a record's formula begins, behind the two bytes of its length. */
const FORMULA_START: Readonly<Record<number, number>> = { [FORMULA]: 22, [ARRAY]: 14, [SHARED_FORMULA]: 10 };

function formulaFits(type: number, record: Uint8Array, biff8: boolean): boolean {
  const start = FORMULA_START[type];
  if (start !== undefined) return record.length >= start && tokensFit(record, start, u16(record, start - 2), biff8);
  if (type !== NAME) return true;
  if (record.length < 14) return false;
  const wide = biff8 && ((record[14] ?? 0) & 1) !== 0;
  const name = (record[3] as number) * (wide ? 2 : 1) + (biff8 ? 1 : 0);
  return tokensFit(record, 14 + name, u16(record, 4), biff8);
}

/** @param stream the Workbook (BIFF8) or Book (BIFF5) stream */
export function biffCondition(stream: Uint8Array): BiffCondition {
  let depth = 0;
  let formulas: 'unknown' | 'biff5' | 'biff8' = 'unknown';
  for (let at = 0; at + 4 <= stream.length;) {
    const type = u16(stream, at);
    const next = at + 4 + u16(stream, at + 2);
    // Behind the last substream there may be anything.
    if (next > stream.length) return depth > 0 ? 'cut-off' : 'sound';
    const record = stream.subarray(at + 4, next);
    if (type === FILE_PASS) return 'encrypted';
    if (type === BOF || OLD_BOFS.has(type)) {
      depth++;
      formulas = type !== BOF ? 'unknown' : u16(record, 0) === BIFF8_VERSION ? 'biff8' : 'biff5';
    } else if (type === END_OF_SUBSTREAM) depth--;
    else if (formulas !== 'unknown' && !formulaFits(type, record, formulas === 'biff8')) return 'bad-formula';
    at = next;
  }
  return depth > 0 ? 'cut-off' : 'sound';
}
