/** Cells written into a file: what changes, what does not, and what other readers make of it. */
import * as sheetJs from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { CellValue } from '../../../core/sheet/snapshot.js';
import { EMPTY_PLAN } from '../../../core/sheet/write-plan.js';
import { ooxmlFile, ooxmlParts, styles } from '../testing/ooxml-file.js';
import { at, formatAt, formulaAt, workbookOf } from '../testing/read.js';
import { fullWorkbook, fullWorkbookParts } from './testing/full-workbook.js';
import { differentParts, partText, patched } from './testing/parts.js';
import { type Change, cellsPlan } from './testing/plans.js';

const LIST = 'xl/worksheets/sheet1.xml';
const file = fullWorkbook();

async function write(sheet: string, changes: Readonly<Record<string, Change>>, bytes = file): Promise<Uint8Array> {
  return patched(bytes, cellsPlan(await workbookOf(bytes), sheet, changes)).bytes;
}

test('the workbook of the tests has its parts and reads', async () => {
  expect(Object.keys(fullWorkbookParts()).length).toBeGreaterThanOrEqual(29);
  expect((await workbookOf(file)).sheets.map(({ name }) => name)).toEqual(['在建', '分单位汇总', '附件 1']);
});

test('numbers in cells that have their format: the sheet, and that formulas are to be calculated', async () => {
  const result = await write('在建', { D2: { value: 1250.5 }, E4: { value: 44900 } });
  expect(differentParts(file, result)).toEqual(['xl/workbook.xml', LIST]);
  expect(partText(result, LIST)).toBe(
    partText(file, LIST)
      .replace('<c r="D2" s="2"><v>1200</v></c>', '<c r="D2" s="2"><v>1250.5</v></c>')
      .replace('<c r="E4" s="3"/>', '<c r="E4" s="3"><v>44900</v></c>'),
  );
  expect(partText(result, 'xl/workbook.xml')).toBe(
    partText(file, 'xl/workbook.xml').replace(
      '<calcPr calcId="191029"/>',
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ),
  );
});

test('parts stand in the order they had', async () => {
  const result = await write('在建', { D2: { value: 1 } });
  const names = (bytes: Uint8Array) => {
    const seen: string[] = [];
    for (const match of Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/PK\x01\x02[\s\S]{24}([\s\S]{2})[\s\S]{16}/g)) {
      const length = (match[1] as string).charCodeAt(0);
      seen.push(Buffer.from(bytes).toString('latin1', match.index + 46, match.index + 46 + length));
    }
    return seen;
  };
  expect(names(result)).toEqual(Object.keys(fullWorkbookParts()));
});

test('a plan without changes changes nothing', async () => {
  const result = patched(file, EMPTY_PLAN);
  expect(result.written).toEqual([]);
  expect(differentParts(file, result.bytes)).toEqual([]);
  expect(differentParts(file, await write('在建', { D2: { value: 1200 } }))).toEqual([]);
});

const VALUES: readonly (readonly [string, CellValue])[] = [
  ['text', '区住房城乡建委'],
  ['text that looks like a formula', '=1+1'],
  ['text with a plus', '+86 138'],
  ['text with a minus', '-'],
  ['text with an at', '@甲'],
  ['text that looks like a date', '2022-09'],
  ['text that looks like a number', '007'],
  ['empty text', ''],
  ['spaces at both ends', '  甲 乙  '],
  ['line feeds and tabs', 'a\n\tb\n'],
  ['carriage returns', 'a\r\nb\r'],
  ['control characters', 'a\u0001\u001fb\u000b'],
  ['what looks like an escape', '_x000D_ _x005F_ _x00_'],
  ['markup', '<a href="x">&amp;]]></a>\''],
  ['beyond the basic plane', '𠮷田😀'],
  ['half a pair', 'a\ud800b\udc00'],
  ['no characters', '\ufffe\uffff'],
  ['a number', -0.1],
  ['a large number', 1.7976931348623157e308],
  ['a small number', 5e-324],
  ['a whole number', 1.2345678901234567e19],
  ['true', true],
  ['false', false],
  ['an error', { error: '#DIV/0!' }],
  ['nothing', null],
];

test.each(VALUES)('%s, over a value, an empty cell and where none was', async (_, value) => {
  const result = await write('在建', { D2: { value }, E4: { value }, J30: { value }, C1: { value } });
  const [sheet] = (await workbookOf(result)).sheets;
  for (const address of ['D2', 'E4', 'J30', 'C1']) expect(at(sheet!, address)).toEqual(value);
  expect(sheet!.formulas.size).toBe(3);
});

test.each([...VALUES.filter(([name]) => !/pair|no characters|control|escape|carriage/.test(name))])(
  '%s, as SheetJS reads it',
  async (_, value) => {
    const result = await write('在建', { B2: { value }, K40: { value } });
    const sheet = sheetJs.read(result, { type: 'array' }).Sheets['在建']!;
    const expected = typeof value === 'object' && value !== null ? 7 : value;
    for (const address of ['B2', 'K40'])
      expect((sheet[address] as { v?: unknown } | undefined)?.v ?? null).toBe(expected);
  },
);

test('formulas with values of each kind', async () => {
  const formulas: Record<string, Change> = {
    B2: { formula: 'SUMIFS(在建!D:D,在建!C:C,A2)', value: 1500 },
    B3: { formula: 'IF(A3="","<无>",A3&" ")', value: ' 区水利局 ' },
    D2: { formula: 'B2>B3', value: true },
    D3: { formula: '1/0', value: { error: '#DIV/0!' } },
    D5: { formula: 'XLOOKUP(A2,A:A,IFS(B2>0,B:B,TRUE,"ifs(x)"))', value: null },
    D6: { formula: 'T("")', value: '' },
  };
  const result = await write('分单位汇总', formulas);
  const sheet = (await workbookOf(result)).sheets[1]!;
  for (const [address, { formula, value }] of Object.entries(formulas)) {
    expect(formulaAt(sheet, address)).toBe(formula);
    expect(at(sheet, address)).toEqual(value);
  }
  expect(partText(result, 'xl/worksheets/sheet2.xml')).toContain(
    '<f>_xlfn.XLOOKUP(A2,A:A,_xlfn.IFS(B2&gt;0,B:B,TRUE,"ifs(x)"))</f>',
  );
});

test('the order of calculation goes with its relationship and type when formula cells come or go', async () => {
  const coming: Record<string, Change> = { B2: { formula: '1+1', value: 2 } };
  const going: Record<string, Change> = { B4: { value: 5 } };
  for (const changes of [coming, going]) {
    const result = await write('分单位汇总', changes);
    expect(differentParts(file, result)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet2.xml',
      'xl/calcChain.xml',
    ]);
    expect(partText(result, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(result, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  }
  expect(differentParts(file, await write('分单位汇总', { B4: { formula: 'SUM(B2:B3)+0', value: 0 } }))).toEqual([
    'xl/workbook.xml',
    'xl/worksheets/sheet2.xml',
  ]);
});

test('only the value of a formula: its element stays, shared or not', async () => {
  const result = await write('在建', {
    F2: { formula: 'D2/SUM($D$2:$D$4)', value: 0.8 },
    F3: { formula: 'D3/SUM($D$2:$D$4)', value: 0 },
  });
  expect(partText(result, LIST)).toContain('<f t="shared" ref="F2:F4" si="0">D2/SUM($D$2:$D$4)</f><v>0.8</v>');
  expect(partText(result, LIST)).toContain('<f t="shared" si="0"/><v>0</v>');
});

test('the first cell of a shared formula overwritten: the others keep theirs', async () => {
  const result = await write('在建', { F2: { value: 0.1 }, F4: { value: 7 } });
  const [sheet] = (await workbookOf(result)).sheets;
  expect(formulaAt(sheet!, 'F2')).toBeUndefined();
  expect(formulaAt(sheet!, 'F3')).toBe('D3/SUM($D$2:$D$4)');
  expect(formulaAt(sheet!, 'F4')).toBeUndefined();
  expect(partText(result, LIST)).not.toContain('shared');
});

test('a number format: a style like the cell’s own, appended once', async () => {
  const result = await write('在建', {
    D2: { numberFormat: '0.000' },
    D4: { value: 5, numberFormat: '0.000' },
    E2: { numberFormat: 'yyyy"年"m"月"' },
    E4: { numberFormat: '0.00%' },
    H9: { value: 1, numberFormat: '0.00_ ' },
  });
  const workbook = await workbookOf(result);
  const [sheet] = workbook.sheets;
  const formats = ['D2', 'D4', 'E2', 'E4', 'H9', 'D3'].map((address) => formatAt(workbook, sheet!, address));
  expect(formats).toEqual(['0.000', '0.000', 'yyyy"年"m"月"', '0.00%', '0.00_ ', 'General']);
  expect(partText(result, 'xl/styles.xml')).toBe(
    partText(file, 'xl/styles.xml')
      .replace('<numFmts count="1">', '<numFmts count="3">')
      .replace(
        '</numFmts>',
        '<numFmt numFmtId="177" formatCode="0.000"/><numFmt numFmtId="178" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>',
      )
      .replace('<cellXfs count="6">', '<cellXfs count="9">')
      .replace(
        '</cellXfs>',
        '<xf numFmtId="177" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/>' +
          '<xf numFmtId="178" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
          '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
      ),
  );
  expect(partText(result, LIST)).toContain('<c r="D2" s="6"><v>1200</v></c>');
});

test('a leading apostrophe goes with the text and comes with what looks like a formula', async () => {
  const result = await write('在建', { D3: { value: 1500 }, B2: { value: '=1+1' } });
  const xml = partText(result, LIST);
  // Both styles are there: nothing is appended.
  expect(xml).toContain('<c r="D3" s="0"><v>1500</v></c>');
  expect(xml).toContain('<c r="B2" s="5" t="inlineStr"><is><t>=1+1</t></is></c>');
  expect(differentParts(file, result)).not.toContain('xl/styles.xml');
});

test('new cells look as their row or column does', async () => {
  const workbook = await workbookOf(file);
  const plan = cellsPlan(workbook, '在建', {
    G1: { value: '备注' },
    E3: { value: 44000, numberFormat: 'yyyy/m/d' },
    E9: { value: 44000, numberFormat: 'yyyy/m/d' },
  });
  const xml = partText(patched(file, plan).bytes, LIST);
  expect(xml).toContain('<c r="G1" s="1" t="inlineStr"><is><t>备注</t></is></c></row>');
  expect(xml).toContain('<c r="E3" s="3"><v>44000</v></c><c r="F3"');
  expect(xml).toContain('<row r="9"><c r="E9" s="3"><v>44000</v></c></row></sheetData>');
});

test('rows and cells in their order, spans and dimension widened', async () => {
  const result = await write('在建', {
    A6: { value: 1 },
    H3: { value: 2 },
    E3: { value: 3 },
    C8: { value: 4 },
    B6: { value: 5 },
  });
  const xml = partText(result, LIST);
  expect(xml).toContain('<dimension ref="A1:H8"/>');
  expect(xml).toContain('<row r="3" spans="1:8" x14ac:dyDescent="0.2">');
  expect(xml).toContain('</row><row r="6"><c r="A6"><v>1</v></c><c r="B6"><v>5</v></c></row><row r="7"');
  expect([...xml.matchAll(/<c r="([A-Z]+3)"/g)].map(([, address]) => address)).toEqual([
    'A3',
    'B3',
    'C3',
    'D3',
    'E3',
    'F3',
    'H3',
  ]);
  expect(xml).toContain('</row><row r="8"><c r="C8"><v>4</v></c></row></sheetData>');
});

test.each([
  ['no sheetData', '<worksheet xmlns="m"><cols><col min="1" max="1"/></cols><pageMargins/></worksheet>'],
  ['an empty sheetData', '<worksheet xmlns="m"><sheetData/></worksheet>'],
  ['an empty root', '<worksheet xmlns="m"/>'],
  [
    'prefixes',
    '<x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData><x:row r="2"/><x:row r="5"><x:c r="C5" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
  ],
  [
    'rows and cells without r',
    '<worksheet xmlns="m"><sheetData><row><c><v>9</v></c><c><v>9</v></c></row><row/><row><c r="D3"><v>9</v></c><c><v>9</v></c></row></sheetData></worksheet>',
  ],
  [
    'a comment in a row',
    '<worksheet xmlns="m"><sheetData><row r="2"><!-- </row><row r="3"> --><c r="A2"><v>1</v></c></row><row r="5"/></sheetData></worksheet>',
  ],
  [
    'comments, CDATA and instructions',
    '<worksheet xmlns="m"><!-- <sheetData> --><sheetData><!-- <row r="2"> --><row r="2"><c r="B2" t="str"><v><![CDATA[<row r="2">]]></v></c></row><?x </sheetData> ?></sheetData></worksheet><!-- </worksheet> -->',
  ],
  [
    'single quotes and spaces',
    "<worksheet xmlns='m' ><sheetData ><row r = '2' ><c r = 'B2' s='1' ><v >1</v ></c ></row ></sheetData ></worksheet >",
  ],
  [
    '> in an attribute',
    '<worksheet xmlns="m"><sheetData><row r="2" x="a>b"><c r="B2" y="/>"><v>1</v></c></row></sheetData></worksheet>',
  ],
])('%s', async (_, xml) => {
  const bytes = ooxmlFile({ sheets: [{ xml }], styles: styles([0, 10]) });
  const before = (await workbookOf(bytes)).sheets[0]!;
  const changes = {
    B2: { value: 5 },
    C5: { value: '乙' },
    A1: { value: null },
    E3: { value: 6, numberFormat: '0.00' },
    A9: { formula: 'B2*2', value: 10 },
  };
  const workbook = await workbookOf(await write('Sheet1', changes, bytes));
  const [sheet] = workbook.sheets;
  expect([at(sheet!, 'B2'), at(sheet!, 'C5'), at(sheet!, 'A1'), at(sheet!, 'E3'), at(sheet!, 'A9')]).toEqual([
    5,
    '乙',
    null,
    6,
    10,
  ]);
  expect(formatAt(workbook, sheet!, 'E3')).toBe('0.00');
  for (const address of ['B1', 'D3', 'D5']) expect(at(sheet!, address)).toEqual(at(before, address));
});

test('a workbook without styles gets some', async () => {
  const bytes = ooxmlFile({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const workbook = await workbookOf(await write('Sheet1', { A1: { numberFormat: '0.00%' } }, bytes));
  expect(formatAt(workbook, workbook.sheets[0]!, 'A1')).toBe('0.00%');
});

test('the strict format and parts in UTF-16', async () => {
  const strict = ooxmlParts({
    strict: true,
    sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    styles: styles([0]),
  });
  const name = 'xl/worksheets/sheet1.xml';
  const text = new TextDecoder().decode(strict[name]).replace('UTF-8', 'UTF-16');
  strict[name] = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const bytes = zipSync(strict);
  const result = await write('Sheet1', { A1: { value: '长寿' } }, bytes);
  expect(at((await workbookOf(result)).sheets[0]!, 'A1')).toBe('长寿');
});
