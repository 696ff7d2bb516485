/** CRC-32 as zip has it (polynomial EDB88320), eight bytes a step. */

const tables: Int32Array[] = [];
const first = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  first[byte] = remainder;
}
tables.push(first);
for (let step = 1; step < 8; step++) {
  const before = tables[step - 1] as Int32Array;
  tables.push(before.map((value) => (value >>> 8) ^ (first[value & 255] as number)));
}
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

/** Goes on from `state` (0 at the beginning); after the last bytes the state is the checksum, unsigned. */
export function crc32(bytes: Uint8Array, state: number): number {
  let crc = ~state;
  const end = bytes.length;
  let i = 0;
  // Indices stay below the lengths by construction: the assertions cost nothing, a check would.
  for (const stop = end - 7; i < stop; i += 8) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc =
      t7[crc & 255]! ^
      t6[(crc >>> 8) & 255]! ^
      t5[(crc >>> 16) & 255]! ^
      t4[crc >>> 24]! ^
      t3[bytes[i + 4]!]! ^
      t2[bytes[i + 5]!]! ^
      t1[bytes[i + 6]!]! ^
      t0[bytes[i + 7]!]!;
  }
  for (; i < end; i++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[i]!) & 255]!;
  return ~crc >>> 0;
}
