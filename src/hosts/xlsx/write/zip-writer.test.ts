import { strToU8, unzipSync } from 'fflate';
import { DEFAULT_LIMITS } from '../limits.js';
import { rawZip } from '../testing/raw-zip.js';
import { ZipArchive } from '../zip/zip-archive.js';
import { crc32 } from '../zip/crc32.js';
import { PackageEdit } from './package-edit.js';

const text = strToU8('甲乙丙');
const entry = { data: text, method: 0, crc: crc32(text, 0), bytes: text.length };

/** Sizes behind the data, as writers that stream leave them. */
const file = rawZip([
  { ...entry, name: 'b.bin', flags: 0x8 },
  { ...entry, name: 'a.xml', data: strToU8('<a/>'), crc: crc32(strToU8('<a/>'), 0), bytes: 4 },
  { ...entry, name: 'c.bin' },
]);

function edit(bytes = file): PackageEdit {
  return new PackageEdit(bytes, new ZipArchive(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
}

function content(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}

test('untouched parts stay packed as they are, in their order, with their sizes in front', () => {
  const target = edit();
  target.setText('A.XML', '<a>1</a>');
  const bytes = target.bytes();
  expect(content(bytes)).toEqual({ 'b.bin': '甲乙丙', 'a.xml': '<a>1</a>', 'c.bin': '甲乙丙' });
  const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
  expect(archive.entries.map(({ name, method }) => [name, method])).toEqual([
    ['b.bin', 0],
    ['a.xml', 8],
    ['c.bin', 0],
  ]);
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint16(6, true) & 0x8).toBe(0);
});

test('parts come, go, and come again', () => {
  const target = edit();
  target.add('d.xml', '<d/>');
  target.add('e.xml', '<e/>');
  target.remove('d.xml');
  target.remove('b.bin');
  target.addBytes('f.bin', Uint8Array.of(65));
  expect(target.has('b.bin')).toBe(false);
  expect(target.written).toEqual(['b.bin', 'e.xml', 'f.bin']);
  expect(Object.keys(content(target.bytes()))).toEqual(['a.xml', 'c.bin', 'e.xml', 'f.bin']);
  expect(target.freeName('e', '.xml')).toBe('e1.xml');
});

test('the same plan makes the same bytes whenever it runs', () => {
  const make = () => {
    const target = edit();
    target.add('d.xml', '<d/>');
    return target.bytes();
  };
  expect(make()).toEqual(make());
});

test('what is not well-formed is not changed', () => {
  const target = edit(rawZip([{ ...entry, name: 'a.xml' }]));
  expect(() => target.text('a.xml')).toThrow('malformed');
});
