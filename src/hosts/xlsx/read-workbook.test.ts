import { deflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetJs from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from './read-workbook.js';
import { ooxmlFile, ooxmlParts } from './testing/ooxml-file.js';
import { type RawEntry, rawZip } from './testing/raw-zip.js';
import { reasonOf, workbookOf } from './testing/read.js';

const SAMPLE = join(__dirname, '../../../test/corpus/samples/p01-plain.xlsx');

const one = ooxmlFile({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = sheetJs.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) sheetJs.CFB.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(sheetJs.CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** An .xls whose globals hold a FilePass record behind the BOF, as encryption puts it. */
function encryptedXls(): Uint8Array {
  const bof = Uint8Array.of(0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const filePass = Uint8Array.of(0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0);
  return compound({ Workbook: Uint8Array.from([...bof, ...filePass, 0x0a, 0, 0, 0]) });
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

describe('what is no workbook', () => {
  test.each<[string, Uint8Array, string, unknown]>([
    ['no bytes', new Uint8Array(0), 'a.xlsx', { kind: 'empty-file' }],
    ['a blank text file', strToU8('\r\n  \r\n'), 'a.csv', { kind: 'empty-file' }],
    ['half a workbook', one.subarray(0, one.length >> 1), 'a.xlsx', { kind: 'truncated' }],
    ['a workbook without its last byte', one.subarray(0, -1), 'a.xlsx', { kind: 'truncated' }],
    ['the first bytes of one', one.subarray(0, 4), 'a.xlsx', { kind: 'truncated' }],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx', { kind: 'not-a-workbook', found: 'zip' }],
    ['an empty zip', zipSync({}), 'a.xlsx', { kind: 'not-a-workbook', found: 'zip' }],
    ['a PDF', strToU8('%PDF-1.7\n...'), 'a.xlsx', { kind: 'not-a-workbook', found: 'pdf' }],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'a.xlsx', { kind: 'not-a-workbook', found: 'image' }],
    ['noise', Uint8Array.of(0, 1, 2, 3, 250, 251), 'a.xlsx', { kind: 'not-a-workbook', found: 'unknown' }],
    ['noise named .csv', Uint8Array.of(65, 1, 0, 3, 250), 'a.csv', { kind: 'not-a-workbook', found: 'unknown' }],
    ['prose', strToU8('会议纪要\n一、关于重点项目，\n'), 'a.xlsx', { kind: 'not-a-workbook', found: 'text' }],
    ['some XML', strToU8('<?xml version="1.0"?><a/>'), 'a.xls', { kind: 'not-a-workbook', found: 'text' }],
    ['RTF', strToU8('{\\rtf1 a}'), 'a.xls', { kind: 'not-a-workbook', found: 'word' }],
    ['a Word document', compound({ WordDocument: strToU8('a') }), 'a.xls', { kind: 'not-a-workbook', found: 'word' }],
    ['another compound file', compound({ Other: strToU8('a') }), 'a.xls', { kind: 'not-a-workbook', found: 'unknown' }],
    [
      'a broken compound file',
      compound({ Workbook: strToU8('a') }).subarray(0, 600),
      'a.xls',
      { kind: 'malformed', part: '', detail: expect.any(String) },
    ],
    [
      'an OpenDocument text',
      zipSync({ mimetype: strToU8(`${OPEN_DOCUMENT}text`) }),
      'a.ods',
      { kind: 'not-a-workbook', found: 'word' },
    ],
    ['HTML', strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>'), 'a.xls', { kind: 'html' }],
    [
      'HTML as Excel saves it',
      strToU8('\ufeff\r\n<!-- a --><html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
      'a.xls',
      { kind: 'html' },
    ],
    ['a doctype', strToU8('<!DOCTYPE html>\n<meta charset="gb2312">'), 'a.xlsx', { kind: 'html' }],
    [
      'XHTML',
      strToU8('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>'),
      'a.xlsx',
      { kind: 'html' },
    ],
    ['a bare table', strToU8('<table border="1"><tr>'), 'a.csv', { kind: 'html' }],
    ['a web archive', strToU8('MIME-Version: 1.0\r\nX-Document-Type: Workbook'), 'a.xls', { kind: 'html' }],
    [
      'an encrypted .xlsx',
      compound({ EncryptionInfo: strToU8('a'), EncryptedPackage: new Uint8Array(5000) }),
      'a.xlsx',
      { kind: 'password-protected' },
    ],
    ['an encrypted .xls', encryptedXls(), 'a.xls', { kind: 'password-protected' }],
    [
      'an encrypted .ods',
      zipSync({
        mimetype: strToU8(`${OPEN_DOCUMENT}spreadsheet`),
        'META-INF/manifest.xml': strToU8(
          '<m:manifest xmlns:m="u"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
        ),
        'content.xml': Uint8Array.of(1, 2, 3),
      }),
      'a.ods',
      { kind: 'password-protected' },
    ],
  ])('%s', async (_, bytes, name, reason) => {
    expect(await reasonOf(bytes, name)).toEqual(reason);
  });

  test('a Word document in the new form, named .xlsx', async () => {
    const parts = ooxmlParts({ sheets: [] });
    const file = zipSync({
      ...parts,
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<w:document xmlns:w="w"><w:body/></w:document>'),
    });
    expect(await reasonOf(file)).toEqual({ kind: 'not-a-workbook', found: 'word' });
  });
});

describe('limits', () => {
  const limit = (limits: Parameters<typeof readWorkbook>[2], bytes = one) => readWorkbook(bytes, 'a.xlsx', limits);

  test('the file', async () => {
    expect(await limit({ fileBytes: 10 })).toEqual({
      kind: 'unreadable',
      reason: { kind: 'file-too-large', bytes: one.length, limit: 10 },
    });
  });

  test('a sheet, in every format', async () => {
    const cells = Array.from({ length: 10 }, (_, row) => [row, row]);
    const book = sheetJs.utils.book_new(sheetJs.utils.aoa_to_sheet(cells), '在建');
    for (const bookType of ['xlsx', 'xls', 'xlsb', 'ods', 'csv'] as const) {
      const bytes = new Uint8Array(sheetJs.write(book, { bookType, type: 'array' }) as ArrayBuffer);
      expect(await readWorkbook(bytes, '在建.csv', { sheetCells: 20 })).toMatchObject({ kind: 'read' });
      expect(await readWorkbook(bytes, '在建.csv', { sheetCells: 19 })).toEqual({
        kind: 'unreadable',
        reason: { kind: 'sheet-too-large', sheet: '在建', cells: 20, limit: 19 },
      });
    }
  });

  test('the depth of XML', async () => {
    const deep = (depth: number) => `<worksheet>${'<a>'.repeat(depth - 1)}${'</a>'.repeat(depth - 1)}</worksheet>`;
    expect(await reasonOf(ooxmlFile({ sheets: [{ xml: deep(64) }] }))).toBe('was read');
    expect(await reasonOf(ooxmlFile({ sheets: [{ xml: deep(65) }] }))).toEqual({
      kind: 'xml-too-deep',
      part: 'xl/worksheets/sheet1.xml',
      limit: 64,
    });
    expect(await reasonOf(ooxmlFile({ sheets: [{ xml: deep(200_000) }] }))).toMatchObject({ kind: 'xml-too-deep' });
  });

  test.each([
    ['entities', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><worksheet>&d;</worksheet>'],
    ['an outside document type', '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>'],
  ])('%s', async (_, xml) => {
    const reason = { kind: 'xml-entities', part: 'xl/worksheets/sheet1.xml' };
    expect(await reasonOf(ooxmlFile({ sheets: [{ xml }] }))).toEqual(reason);
  });

  test('entities in a flat OpenDocument and in the XML of Excel 2003', async () => {
    const flat = '<!DOCTYPE x><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';
    const excel = '<!DOCTYPE Workbook><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
    for (const text of [flat, excel]) {
      expect(await reasonOf(strToU8(text), 'a.xml')).toEqual({ kind: 'xml-entities', part: '' });
    }
  });
});

describe('bombs', () => {
  const GIGABYTE = 2 ** 30;
  /** Deflate blocks that end at a byte can be repeated: each makes 16 MB of spaces out of 16 KB. */
  const block = new Uint8Array(deflateRawSync(Buffer.alloc(16 * 2 ** 20, ' '), { finishFlush: 2 }));
  const END_OF_STREAM = [3, 0];

  function bomb(gigabytes: number, start: string): Uint8Array {
    const head = new Uint8Array(deflateRawSync(Buffer.from(start), { finishFlush: 2 }));
    const data = new Uint8Array(head.length + block.length * gigabytes * 64 + 2);
    data.set(head);
    for (let at = head.length; at < data.length - 2; at += block.length) data.set(block, at);
    data.set(END_OF_STREAM, data.length - 2);
    return data;
  }

  function workbookWith(part: string, entry: Omit<RawEntry, 'name'>): Uint8Array {
    const parts = ooxmlParts({ sheets: [{}], sharedStrings: '' });
    return rawZip(
      Object.entries(parts).map(([name, data]) =>
        name === part ? { name, ...entry } : { name, data, method: 0, bytes: data.length, crc: crcOf(data) },
      ),
    );
  }

  /** zip's own checksum, by way of a zip. */
  function crcOf(data: Uint8Array): number {
    const zip = zipSync({ a: [data, { level: 0 }] });
    return new DataView(zip.buffer).getUint32(14, true);
  }

  const packed = bomb(4, '<?xml version="1.0"?><worksheet><sheetData>');

  test.each([
    ['4 GB as declared', 'xl/worksheets/sheet1.xml', 4 * GIGABYTE - 1],
    ['4 GB declared as 1 KB', 'xl/worksheets/sheet1.xml', 1000],
    ['4 GB declared as 60 MB', 'xl/worksheets/sheet1.xml', 60 * 2 ** 20],
    ['4 GB of shared strings declared as nothing', 'xl/sharedStrings.xml', 0],
  ])('%s: refused before it is unzipped, within 300 MB', async (_, part, bytes) => {
    const file = workbookWith(part, { data: packed, bytes });
    const before = process.memoryUsage().rss;
    expect(await reasonOf(file)).toMatchObject({ kind: 'unzipped-too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
  });

  test('cells repeated in an .ods', async () => {
    const row =
      '<t:table-row t:number-rows-repeated="1048576"><t:table-cell o:value-type="float" o:value="1" t:number-columns-repeated="16384"/></t:table-row>'
        .replaceAll('t:', 'table:')
        .replaceAll('o:', 'office:');
    const content = `<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet><table:table table:name="在建">${row}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const file = zipSync({ mimetype: strToU8(`${OPEN_DOCUMENT}spreadsheet`), 'content.xml': strToU8(content) });
    expect(await readWorkbook(file, 'a.ods', { sheetCells: 100_000 })).toMatchObject({
      reason: { kind: 'sheet-too-large', sheet: '在建' },
    });
  });
});

describe('any damage at all', () => {
  const sample = new Uint8Array(readFileSync(SAMPLE));

  test('never rejects, and never reads a cell that was not there', async () => {
    const whole = JSON.stringify((await workbookOf(sample)).sheets.map(({ rows }) => rows));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sample.length - 1 }), fc.integer({ min: 1, max: 255 }), async (index, change) => {
        const damaged = sample.slice();
        damaged[index] = (damaged[index] as number) ^ change;
        const outcome = await readWorkbook(damaged, 'a.xlsx');
        if (outcome.kind === 'unreadable') return;
        expect(JSON.stringify(outcome.workbook.sheets.map(({ rows }) => rows))).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('a defect of ours is none of the file', async () => {
    await expect(readWorkbook(undefined as unknown as Uint8Array, 'a.xlsx')).rejects.toThrow(TypeError);
  });
});
