import { cellKey } from '../../../core/sheet/snapshot.js';
import { ooxmlFile } from '../testing/ooxml-file.js';
import { at, formulaAt, reasonOf, sheetOf, valuesOf, workbookOf } from '../testing/read.js';

const value = (r: string, v: string, type = '') => `<c r="${r}"${type === '' ? '' : ` t="${type}"`}><v>${v}</v></c>`;

describe('values', () => {
  test.each([
    ['an integer', value('A1', '2000'), 2000],
    ['a negative', value('A1', '-3'), -3],
    ['a decimal', value('A1', '0.92350000000000000'), 0.9235],
    ['an exponent', value('A1', '1.5E-3'), 0.0015],
    ['more digits than a number keeps', value('A1', '12345678901234567890'), 12345678901234567000],
    ['a number that is none', value('A1', 'abc'), 'abc'],
    ['a number that is hexadecimal nonsense', value('A1', 'Infinity'), 'Infinity'],
    ['an empty number', value('A1', ''), null],
    ['a boolean', value('A1', '1', 'b'), true],
    ['a false boolean', value('A1', '0', 'b'), false],
    ['a formula text', value('A1', '甲', 'str'), '甲'],
    ['an empty formula text', '<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['a self-closing formula text', '<c r="A1" t="str"><f>B1</f><v/></c>', ''],
    ['a formula without a stored value', '<c r="A1"><f>B1</f></c>', null],
    ['an error', value('A1', '#REF!', 'e'), { error: '#REF!' }],
    ['an error of a newer Excel', value('A1', '#FIELD!', 'e'), { error: '#VALUE!' }],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>长寿</t></is></c>', '长寿'],
    ['an inline text in runs', '<c r="A1" t="inlineStr"><is><r><rPr/><t>长</t></r><r><t>寿</t></r></is></c>', '长寿'],
    ['spaces kept', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', ' 甲 '],
    ['an ISO date', value('A1', '2022-09-15', 'd'), 44819],
    ['an ISO date and time', value('A1', '2022-09-15T12:00:00', 'd'), 44819.5],
    ['an ISO date that is none', value('A1', '2022-13-15', 'd'), '2022-13-15'],
    ['a styled empty cell', '<c r="A1" s="1"/>', null],
    ['entities', value('A1', '&lt;A&amp;B&gt; &quot;&apos;', 'str'), '<A&B> "\''],
    ['numeric entities', value('A1', '&#38271;&#x5BFF;', 'str'), '长寿'],
    ['CDATA', value('A1', '<![CDATA[<甲>]]>', 'str'), '<甲>'],
    ['characters beyond the basic plane', value('A1', '𠮷田', 'str'), '𠮷田'],
    ['a line feed', value('A1', 'a\nb', 'str'), 'a\nb'],
    ['CR LF as XML reads it', value('A1', 'a\r\nb', 'str'), 'a\nb'],
    ['an escaped carriage return', value('A1', 'a_x000D_b', 'str'), 'a\rb'],
    ['an escaped underscore', value('A1', '_x005F_x000D_', 'str'), '_x000D_'],
    ['no escape', value('A1', '_x00_', 'str'), '_x00_'],
  ])('%s', async (_, cell, expected) => {
    expect(at(await sheetOf(`<row r="1">${cell}</row>`), 'A1')).toEqual(expected);
  });

  test('error values are shared and frozen', async () => {
    const sheet = await sheetOf(`<row r="1">${value('A1', '#N/A', 'e')}${value('B1', '#N/A', 'e')}</row>`);
    expect(at(sheet, 'A1')).toBe(at(sheet, 'B1'));
    expect(Object.isFrozen(at(sheet, 'A1'))).toBe(true);
  });

  test('shared strings: plain, rich, phonetic readings left out, empty, with spaces and escapes', async () => {
    const sheet = await sheetOf(
      `<row r="1">${[0, 1, 2, 3, 4, 5].map((index) => value(`${'ABCDEF'[index]}1`, String(index), 's')).join('')}</row>`,
      {
        sharedStrings:
          '<si><t>甲</t></si><si><r><t xml:space="preserve">重点 </t></r><r><rPr><b/></rPr><t>项目</t></r></si>' +
          '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t/></si>' +
          '<si><t xml:space="preserve">  a\nb &amp; c  </t></si><si><t>_x0041__x000a_</t></si>',
      },
    );
    expect(sheet.rows[0]).toEqual(['甲', '重点 项目', '東京', '', '  a\nb & c  ', 'A\n']);
  });

  test('a shared string that is not there is malformed', async () => {
    const file = ooxmlFile({ sheets: [{ rows: `<row r="1">${value('A1', '7', 's')}</row>` }], sharedStrings: '' });
    expect(await reasonOf(file)).toEqual({
      kind: 'malformed',
      part: 'xl/worksheets/sheet1.xml',
      detail: 'shared string 7 of row 1',
    });
  });
});

describe('places', () => {
  test('rows and cells without r follow one another', async () => {
    const sheet = await sheetOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(valuesOf(sheet)).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, A6: 5 });
  });

  test('a row without r whose cells have one', async () => {
    expect(valuesOf(await sheetOf('<row><c r="B7"><v>1</v></c></row>'))).toEqual({ B7: 1 });
  });

  test('cells and rows out of order, one row twice', async () => {
    const sheet = await sheetOf(
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>9</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
    );
    expect(valuesOf(sheet)).toEqual({ A1: 9, A3: 1, B3: 2, C3: 3 });
  });

  test('prefixed elements; elements of other prefixes are extensions', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">' +
      '<x:c r="A1" t="str"><x:f>B1</x:f><x:v>甲</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells><x:extLst><x:ext><xm:f xmlns:xm="m">Z1</xm:f></x:ext></x:extLst></x:worksheet>';
    const [sheet] = (await workbookOf(ooxmlFile({ sheets: [{ xml }] }))).sheets;
    expect(valuesOf(sheet!)).toEqual({ A1: '甲', B1: '乙' });
    expect(sheet!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect([...sheet!.formulas.values()]).toEqual(['B1']);
  });

  test('pretty-printed and commented, rows inside comments are none', async () => {
    const sheet = await sheetOf(
      '\n  <row r="1" spans="1:2" x14ac:dyDescent="0.25" xmlns:x14ac="u">\n    <c r="A1">\n      <v>1</v>\n    </c>\n  </row>\n' +
        '<!-- <row r="2"><c r="A2"><v>2</v></c></row> <row r="3"><c r="A3"><v>3</v></c></row> -->\n<row r="4"><c r="A4"><v>4</v></c></row>',
    );
    expect(valuesOf(sheet)).toEqual({ A1: 1, A4: 4 });
  });

  test('the last column and row of Excel', async () => {
    const sheet = await sheetOf(
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
    );
    expect(at(sheet, 'XFD1')).toBe(1);
    expect(at(sheet, 'A1048576')).toBe(2);
  });

  test.each([
    ['a column beyond', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a row before the first', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['an address that is none', '<row r="1"><c r="11"><v>1</v></c></row>'],
    ['a tag never closed', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['an attribute twice', '<row r="1"><c r="A1" r="A1"><v>1</v></c></row>'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'],
    ['a character XML has not', '<row r="1"><c r="A1" t="str"><v>a\u0001b</v></c></row>'],
    [']]> in text', '<row r="1"><c r="A1" t="str"><v>a]]>b</v></c></row>'],
    ['< in an attribute', '<row r="1"><c r="A1" t="<"><v>1</v></c></row>'],
    ['a merge that is none', '<row r="1"/></sheetData><mergeCells><mergeCell ref="?"/></mergeCells><sheetData>'],
  ])('%s is malformed', async (_, rows) => {
    expect(await reasonOf(ooxmlFile({ sheets: [{ rows }] }))).toMatchObject({
      kind: 'malformed',
      part: 'xl/worksheets/sheet1.xml',
    });
  });

  test('16,384 columns', async () => {
    const cells = Array.from({ length: 16384 }, (_, index) => `<c><v>${index}</v></c>`).join('');
    const sheet = await sheetOf(`<row r="1">${cells}</row>`);
    expect(sheet.rows[0]).toHaveLength(16384);
    expect(at(sheet, 'XFD1')).toBe(16383);
  });

  test('merges, hidden and filtered rows, hidden columns', async () => {
    const file = ooxmlFile({
      sheets: [
        {
          before:
            '<cols><col min="2" max="3" width="0" hidden="1"/><col min="4" max="4"/><col min="16384" max="16384" hidden="true"/></cols>',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="4" hidden="true"/>',
          after:
            '<autoFilter ref="A1:A4"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B2"/></mergeCells>',
        },
      ],
    });
    const [sheet] = (await workbookOf(file)).sheets;
    expect([...sheet!.hiddenRows]).toEqual([1, 3]);
    expect([...sheet!.hiddenColumns]).toEqual([1, 2, 16383]);
    expect(sheet!.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ]);
  });
});

describe('formulas', () => {
  test('shared formulas are written out, array formulas stand in each of their cells', async () => {
    const sheet = await sheetOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">SUM($B$1:B1)&amp;"A1"</f><v>1</v></c>' +
        '<c r="D1"><f t="array" ref="D1:D2">B1:B2*2</f><v>1</v></c><c r="E1"><f ca="1">_xlfn.IFS(A1,_xlfn._xlws.SORT(B1))</f></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c><c r="D3"><v>2</v></c></row>',
    );
    expect([...sheet.formulas.entries()]).toEqual([
      [cellKey(0, 0), 'SUM($B$1:B1)&"A1"'],
      [cellKey(0, 3), 'B1:B2*2'],
      [cellKey(0, 4), 'IFS(A1,SORT(B1))'],
      [cellKey(1, 0), 'SUM($B$1:B2)&"A1"'],
      [cellKey(1, 3), 'B1:B2*2'],
      [cellKey(2, 0), 'SUM($B$1:B3)&"A1"'],
    ]);
    expect(at(sheet, 'E1')).toBeNull();
  });

  test('a cell before the one whose formula it shares', async () => {
    const sheet = await sheetOf(
      '<row r="1"><c r="A1"><f t="shared" si="3"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="3">B2</f><v>1</v></c></row>',
    );
    expect(formulaAt(sheet, 'A1')).toBe('B1');
  });
});
