import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { DEFAULT_LIMITS } from '../limits.js';
import { rawZip } from '../testing/raw-zip.js';
import { UnreadableWorkbook } from '../unreadable.js';
import { crc32 } from './crc32.js';
import { ZipArchive } from './zip-archive.js';

function reason(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
  return 'nothing was thrown';
}

const text = 'A long enough text that packs well, packs well, packs well.';
const packed = new Uint8Array(deflateRawSync(strToU8(text)));
const entry = { name: 'a.xml', data: packed, crc: crc32(strToU8(text), 0), bytes: text.length };

function contentOf(file: Uint8Array, name = 'a.xml'): string {
  const archive = new ZipArchive(file, DEFAULT_LIMITS);
  return new TextDecoder().decode(archive.read(archive.find(name)!));
}

test('the checksum of the standard check text', () => {
  expect(crc32(strToU8('123456789'), 0)).toBe(0xcbf43926);
});

test('the checksum goes on from a state', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.uint8Array({ maxLength: 50 }), (a, b) => {
      expect(crc32(b, crc32(a, 0))).toBe(crc32(Uint8Array.from([...a, ...b]), 0));
    }),
  );
});

test('deflated and stored parts, found whatever the case and slashes', () => {
  const file = zipSync({ 'Xl/A.xml': strToU8('甲'), 'b.txt': [strToU8('乙'), { level: 0 }] });
  expect(contentOf(file, '/xl/a.XML')).toBe('甲');
  expect(contentOf(file, 'b.txt')).toBe('乙');
});

test('bytes before the zip and behind it', () => {
  const file = rawZip([entry]);
  expect(contentOf(Uint8Array.from([1, 2, 3, ...file]))).toBe(text);
  expect(contentOf(Uint8Array.from([...file, 9, 9]))).toBe(text);
});

test('zip64', () => {
  const plain = rawZip([entry]);
  const end = plain.length - 22;
  const view = new DataView(plain.buffer);
  const [entries, bytes, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const end64 = new DataView(new ArrayBuffer(56 + 20));
  end64.setUint32(0, 0x06064b50, true);
  end64.setBigUint64(24, BigInt(entries), true);
  end64.setBigUint64(32, BigInt(entries), true);
  end64.setBigUint64(40, BigInt(bytes), true);
  end64.setBigUint64(48, BigInt(start), true);
  end64.setUint32(56, 0x07064b50, true);
  end64.setBigUint64(64, BigInt(end), true);
  view.setUint16(end + 10, 0xffff, true);
  view.setUint32(end + 12, 0xffffffff, true);
  view.setUint32(end + 16, 0xffffffff, true);
  expect(
    contentOf(Uint8Array.from([...plain.subarray(0, end), ...new Uint8Array(end64.buffer), ...plain.subarray(end)])),
  ).toBe(text);
});

test.each([
  ['a wrong checksum', { crc: 1 }, { kind: 'truncated' }],
  ['fewer bytes than declared', { bytes: text.length + 1 }, { kind: 'truncated' }],
  ['more bytes than declared', { bytes: 5 }, { kind: 'unzipped-too-large', limit: DEFAULT_LIMITS.unzippedFloorBytes }],
  ['a cut deflate stream', { data: packed.subarray(0, 10) }, { kind: 'truncated' }],
  ['no deflate stream', { data: Uint8Array.of(0xff, 0xff, 0xff, 0xff) }, { kind: 'truncated' }],
  ['an encrypted part', { flags: 1 }, { kind: 'password-protected' }],
  ['another compression', { method: 12 }, { kind: 'malformed', part: 'a.xml', detail: 'compression method 12' }],
])('%s', (_, change, expected) => {
  expect(reason(() => contentOf(rawZip([{ ...entry, ...change }])))).toEqual(expected);
});

test('what the sink throws passes through', () => {
  const archive = new ZipArchive(rawZip([entry]), DEFAULT_LIMITS);
  const ours = Object.assign(new Error('our own defect'), { code: 3 });
  expect(() =>
    archive.stream(archive.find('a.xml')!, () => {
      throw ours;
    }),
  ).toThrow(ours);
});

test('all parts together are bounded by what really comes out', () => {
  const archive = new ZipArchive(rawZip([entry]), {
    ...DEFAULT_LIMITS,
    unzippedFloorBytes: 0,
    unzippedBytes: text.length * 2,
  });
  const found = archive.find('a.xml')!;
  archive.read(found);
  archive.read(found);
  expect(reason(() => archive.read(found))).toEqual({ kind: 'unzipped-too-large', limit: text.length * 2 });
});

test('cut anywhere, it is truncated', () => {
  const file = rawZip([entry]);
  for (let length = 0; length < file.length; length++) {
    expect(reason(() => contentOf(file.subarray(0, length)))).toEqual({ kind: 'truncated' });
  }
});
