/** Our marks: behind the user's own rules, and gone without a trace in the sheet when they are cleared. */
import { EMPTY_PLAN, type MarkWrite } from '../../../core/sheet/write-plan.js';
import { ooxmlFile } from '../testing/ooxml-file.js';
import { workbookOf } from '../testing/read.js';
import { patchWorkbook } from './patch-workbook.js';
import { fullWorkbook } from './testing/full-workbook.js';
import { differentParts, partText, patched } from './testing/parts.js';
import { cellsPlan } from './testing/plans.js';

const LIST = 'xl/worksheets/sheet1.xml';
const file = fullWorkbook();

function mark(sheet: string, rule: string, cells: MarkWrite['cells'], level: MarkWrite['level'] = 'error'): MarkWrite {
  return { sheet, rule, level, cells };
}

function marked(bytes: Uint8Array, add: readonly MarkWrite[], replace = false): Uint8Array {
  return patched(bytes, { ...EMPTY_PLAN, marks: { replace, add } }).bytes;
}

const cell = (row: number, column: number) => ({ row, column });

test('a mark stands behind the user’s rules and those of extensions', () => {
  const result = marked(file, [mark('在建', 'money-unreadable', [cell(1, 3), cell(2, 3), cell(3, 5)])]);
  expect(differentParts(file, result)).toEqual([LIST, 'xl/styles.xml']);
  expect(partText(result, LIST)).toBe(
    partText(file, LIST).replace(
      '</conditionalFormatting><dataValidations',
      '</conditionalFormatting><conditionalFormatting sqref="D2:D3 F4"><cfRule type="expression" dxfId="1" priority="6">' +
        '<formula>N("dispatch:money-unreadable")=0</formula></cfRule></conditionalFormatting><dataValidations',
    ),
  );
  expect(partText(result, 'xl/styles.xml')).toMatch(
    /<dxfs count="2"><dxf>.*<\/dxf><dxf><font><color rgb="FF9C0006"\/><\/font>/,
  );
});

test('levels have looks of their own, each appended once however often people mark', () => {
  const all = [
    mark('在建', 'a', [cell(1, 1)]),
    mark('在建', 'b', [cell(1, 1)], 'warning'),
    mark('分单位汇总', 'c', [cell(1, 1)], 'info'),
  ];
  const once = marked(file, all);
  const twice = marked(once, all, true);
  expect(partText(twice, 'xl/styles.xml')).toBe(partText(once, 'xl/styles.xml'));
  expect(differentParts(once, twice)).toEqual([]);
  expect(partText(once, 'xl/styles.xml')).toContain('<dxfs count="4">');
});

test('marking and clearing leaves every sheet as it was, to the letter', async () => {
  const cells = Array.from({ length: 5000 }, (_, index) => cell(index * 2, index % 7));
  const once = marked(file, [mark('在建', 'a&<>"b', cells), mark('分单位汇总', 'c', [cell(0, 0)])]);
  expect(partText(once, LIST).match(/sqref="[^"]{7000,8192}"/g)?.length).toBeGreaterThan(2);
  expect(differentParts(file, marked(once, [], true))).toEqual(['xl/styles.xml']);
});

test('rules of the user in one element with ours stay', () => {
  const own = '<cfRule type="duplicateValues" dxfId="0" priority="9"/>';
  const before = `<conditionalFormatting sqref="A1">${own}</conditionalFormatting>`;
  const ours =
    '<cfRule type="expression" dxfId="0" priority="1"><formula>N(&quot;dispatch:a&quot;)=0</formula></cfRule>';
  const other =
    '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>N("dispatch:a")=0+B1</formula></cfRule></conditionalFormatting>';
  const bytes = ooxmlFile({ sheets: [{ after: before.replace(own, ours + own) + other }] });
  expect(differentParts(marked(bytes, [], true), ooxmlFile({ sheets: [{ after: before + other }] }))).toEqual([]);
});

test('prefixed sheets, and sheets that have no place for rules yet', async () => {
  const xml = '<x:worksheet xmlns:x="m"><x:sheetData/><x:sheetProtection/><x:pageMargins/></x:worksheet>';
  const bytes = ooxmlFile({
    sheets: [
      { xml, name: 'a' },
      { name: 'b', after: '<mergeCells/><x14:y xmlns:x14="u"/><hyperlinks/>' },
    ],
  });
  const result = marked(bytes, [mark('a', 'r', [cell(0, 0)]), mark('b', 'r', [cell(0, 0)])]);
  expect(partText(result, LIST)).toContain('<x:sheetProtection/><x:conditionalFormatting sqref="A1"><x:cfRule');
  expect(partText(result, 'xl/worksheets/sheet2.xml')).toMatch(
    /<mergeCells\/><conditionalFormatting.*<\/conditionalFormatting><x14:y/,
  );
  expect(differentParts(bytes, marked(result, [], true))).toEqual(
    expect.not.arrayContaining([LIST, 'xl/worksheets/sheet2.xml']),
  );
});

test('marks and cells in one plan', async () => {
  const cells = cellsPlan(await workbookOf(file), '在建', { D2: { value: 7 } }).cells;
  const result = patched(file, {
    ...EMPTY_PLAN,
    cells,
    marks: { replace: true, add: [mark('在建', 'a', [cell(1, 3)])] },
  });
  expect(partText(result.bytes, LIST)).toContain('<v>7</v>');
  expect(partText(result.bytes, LIST)).toContain('dispatch:a');
});

test('no marks where nothing may be written; other sheets’ marks are cleared beside a protected one', () => {
  const onLocked = { ...EMPTY_PLAN, marks: { replace: false, add: [mark('附件 1', 'a', [cell(0, 0)])] } };
  expect(patchWorkbook(file, onLocked)).toEqual({ kind: 'protected', sheet: '附件 1' });
  expect(patchWorkbook(file, { ...EMPTY_PLAN, marks: { replace: true, add: [] } }).kind).toBe('patched');
  const ours =
    '<sheetProtection sheet="1"/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>N("dispatch:a")=0</formula></cfRule></conditionalFormatting>';
  const locked = ooxmlFile({ sheets: [{ name: 'a', after: ours }] });
  expect(patchWorkbook(locked, { ...EMPTY_PLAN, marks: { replace: true, add: [] } })).toEqual({
    kind: 'protected',
    sheet: 'a',
  });
});
