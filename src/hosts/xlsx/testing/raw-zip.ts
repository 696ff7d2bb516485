/** Zips that say of themselves whatever a test wants, truth or not. */

export interface RawEntry {
  readonly name: string;
  /** Already packed as `method` says. */
  readonly data: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What it claims to unpack to. */
  readonly bytes: number;
}

function header(size: number, fields: readonly (readonly [offset: number, bytes: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [offset, width, value] of fields) {
    if (width === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, method = 8, flags = 0, crc = 0, bytes } of entries) {
    const nameBytes = new TextEncoder().encode(name);
    const common = (at: number) =>
      [
        [at, 2, 20],
        [at + 2, 2, flags],
        [at + 4, 2, method],
        [at + 10, 4, crc],
        [at + 14, 4, data.length],
        [at + 18, 4, bytes],
        [at + 22, 2, nameBytes.length],
      ] as const;
    const piece = joined([header(30, [[0, 4, 0x04034b50], ...common(4)]), nameBytes, data]);
    local.push(piece);
    central.push(header(46, [[0, 4, 0x02014b50], ...common(6), [42, 4, offset]]), nameBytes);
    offset += piece.length;
  }
  const directory = joined(central);
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, directory.length],
    [16, 4, offset],
  ]);
  return joined([...local, directory, end]);
}
