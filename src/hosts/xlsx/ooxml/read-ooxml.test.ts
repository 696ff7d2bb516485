import { zipSync } from 'fflate';
import { ooxmlFile, ooxmlParts, styles } from '../testing/ooxml-file.js';
import { at, formatAt, reasonOf, sheetOf, workbookOf } from '../testing/read.js';

const value = (r: string, v: string, type = '') => `<c r="${r}"${type === '' ? '' : ` t="${type}"`}><v>${v}</v></c>`;

describe('number formats', () => {
  test('built-in, Chinese, percent and custom ones, each once, General first', async () => {
    const ids = [0, 14, 9, 10, 31, 57, 164, 165, 14, 166, 999];
    const cells = ids.map((_, index) => `<c r="${'ABCDEFGHIJK'[index]}1" s="${index}"><v>1</v></c>`).join('');
    const workbook = await workbookOf(
      ooxmlFile({
        sheets: [{ rows: `<row r="1">${cells}<c r="L1" s="77"><v>1</v></c></row>` }],
        styles: styles(ids, ['0.00"万元"', 'General', 'G/通用格式']),
      }),
    );
    const [sheet] = workbook.sheets;
    expect(workbook.numberFormats).toEqual([
      'General',
      'yyyy/m/d',
      '0%',
      '0.00%',
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
      '0.00"万元"',
    ]);
    expect([...'ABCDEFGHIJKL'].map((column) => formatAt(workbook, sheet!, `${column}1`))).toEqual([
      'General',
      'yyyy/m/d',
      '0%',
      '0.00%',
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月"',
      '0.00"万元"',
      'General',
      'yyyy/m/d',
      'General',
      'General',
      'General',
    ]);
  });

  test('rows of the same formats share one array; empty styled cells have theirs', async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}" s="1"><v>1</v></c><c r="B${number}" s="2"/></row>`;
    const sheet = await sheetOf(row(1) + row(2), { styles: styles([0, 14, 10]) });
    expect(sheet.formats[0]).toEqual([1, 2]);
    expect(sheet.formats[1]).toBe(sheet.formats[0]);
    expect(sheet.rows[0]).toEqual([1]);
  });

  test('an ISO date without a format gets a date format', async () => {
    const workbook = await workbookOf(
      ooxmlFile({ sheets: [{ rows: `<row r="1">${value('A1', '2022-09-15', 'd')}</row>` }] }),
    );
    expect(formatAt(workbook, workbook.sheets[0]!, 'A1')).toBe('yyyy-mm-dd');
  });
});

describe('the workbook', () => {
  test('sheets in tab order, hidden and very hidden ones told, chart sheets left out', async () => {
    const file = ooxmlFile({
      sheets: [
        { name: '在建', rows: '' },
        { name: 'Chart', type: 'chartsheet', target: 'chartsheets/sheet1.xml', xml: '<chartsheet/>' },
        { name: '新开工 &amp; 续建', state: 'hidden', target: '/xl/other/s.xml' },
        {
          name: '前期',
          state: 'veryHidden',
          target: '../elsewhere/%E8%A1%A8.xml',
          xml: '<worksheet><sheetData/></worksheet>',
        },
      ],
      others: { 'elsewhere/表.xml': '<worksheet><sheetData/></worksheet>' },
    });
    expect((await workbookOf(file, '清单.xlsx')).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['在建', 'visible'],
      ['新开工 & 续建', 'hidden'],
      ['前期', 'very-hidden'],
    ]);
  });

  test('the 1904 date system', async () => {
    const rows = `<row r="1">${value('A1', '2022-09-15', 'd')}</row>`;
    const workbook = await workbookOf(ooxmlFile({ sheets: [{ rows }], workbookPr: 'date1904="1"' }));
    expect(workbook.date1904).toBe(true);
    expect(at(workbook.sheets[0]!, 'A1')).toBe(44819 - 1462);
  });

  test('the strict namespaces', async () => {
    const file = ooxmlFile({
      sheets: [{ rows: `<row r="1">${value('A1', '0', 's')}<c r="B1" s="1"><v>1</v></c></row>` }],
      sharedStrings: '<si><t>甲</t></si>',
      styles: styles([0, 10]),
      strict: true,
    });
    const workbook = await workbookOf(file);
    expect(workbook.sheets[0]!.rows[0]).toEqual(['甲', 1]);
    expect(workbook.numberFormats).toEqual(['General', '0.00%']);
  });

  test('part names in another case, with backslashes, and no package relationships', async () => {
    const parts = ooxmlParts({
      sheets: [{ rows: `<row r="1">${value('A1', '0', 's')}</row>` }],
      sharedStrings: '<si><t>甲</t></si>',
    });
    const { 'xl/sharedStrings.xml': strings, ...rest } = parts;
    delete rest['_rels/.rels'];
    const file = zipSync({ ...rest, 'xl\\SharedStrings.xml': strings! });
    expect((await workbookOf(file)).sheets[0]!.rows[0]).toEqual(['甲']);
  });

  test('styles that are named but not there are malformed: dates and rates would be bare numbers', async () => {
    const parts = ooxmlParts({ sheets: [{}], styles: '' });
    delete parts['xl/styles.xml'];
    expect(await reasonOf(zipSync(parts))).toEqual({ kind: 'malformed', part: 'xl/styles.xml', detail: 'missing' });
  });

  test('a sheet whose part is missing is malformed', async () => {
    const rest = ooxmlParts({ sheets: [{ name: '在建' }] });
    delete rest['xl/worksheets/sheet1.xml'];
    expect(await reasonOf(zipSync(rest))).toEqual({
      kind: 'malformed',
      part: 'xl/workbook.xml',
      detail: 'no part for the sheet 在建',
    });
  });

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    [
      'UTF-16',
      (text: string) =>
        new Uint8Array(Uint16Array.from(`\ufeff${text}`, (_, i) => `\ufeff${text}`.charCodeAt(i)).buffer),
    ],
  ])('%s', async (_, encode) => {
    const xml = `<worksheet><sheetData><row r="1">${value('A1', '长寿', 'str')}</row></sheetData></worksheet>`;
    const workbook = await workbookOf(ooxmlFile({ sheets: [{ xml: encode(xml) }] }));
    expect(workbook.sheets[0]!.rows[0]).toEqual(['长寿']);
  });

  test('bytes that are not of the encoding are malformed', async () => {
    const xml = Uint8Array.from([...new TextEncoder().encode('<worksheet>'), 0xff, 0xfe, 0xff]);
    expect(await reasonOf(ooxmlFile({ sheets: [{ xml }] }))).toEqual({
      kind: 'malformed',
      part: 'xl/worksheets/sheet1.xml',
      detail: 'not utf-8',
    });
  });
});
