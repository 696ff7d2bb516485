/** Sheets of our own making, and our settings. */
import * as sheetJs from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { EMPTY_PLAN, type MadeSheet } from '../../../core/sheet/write-plan.js';
import { ooxmlFile } from '../testing/ooxml-file.js';
import { at, formatAt, valuesOf, workbookOf } from '../testing/read.js';
import { OpenPackage } from './open-package.js';
import { patchWorkbook } from './patch-workbook.js';
import { fullWorkbook, fullWorkbookParts } from './testing/full-workbook.js';
import { differentParts, partText, patched } from './testing/parts.js';

const file = fullWorkbook();

const DETAILS: MadeSheet = {
  name: '调度明细',
  rows: [
    [{ value: '项目名称', bold: true }, { value: '年度计划投资', bold: true }, { value: '完成率' }],
    [
      { value: '=长寿湖<1>', link: { sheet: "分单位'汇总", cell: 'B2' } },
      { value: 1200.5, numberFormat: '#,##0.00' },
      { value: 0.1, numberFormat: '0.0%', bold: true },
    ],
    [{ value: null }, { value: true }],
  ],
  widths: [30, 12.5],
  frozenRows: 1,
};

const made = patched(file, { ...EMPTY_PLAN, sheets: [DETAILS] }).bytes;

test('a new sheet behind the others, with its part, links and types; the others stay', async () => {
  expect(differentParts(file, made)).toEqual([
    '[Content_Types].xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/customProperty1.bin',
    'xl/worksheets/sheet4.xml',
    'xl/worksheets/_rels/sheet4.xml.rels',
    'customXml/item2.xml',
    'customXml/itemProps2.xml',
    'customXml/_rels/item2.xml.rels',
  ]);
  const workbook = await workbookOf(made);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['在建', '分单位汇总', '附件 1', '调度明细']);
  const sheet = workbook.sheets[3]!;
  expect(valuesOf(sheet)).toEqual({
    A1: '项目名称',
    B1: '年度计划投资',
    C1: '完成率',
    A2: '=长寿湖<1>',
    B2: 1200.5,
    C2: 0.1,
    B3: true,
  });
  expect([formatAt(workbook, sheet, 'B2'), formatAt(workbook, sheet, 'C2')]).toEqual(['#,##0.00', '0.0%']);
  expect(partText(made, 'xl/workbook.xml')).toContain('<sheet name="调度明细" sheetId="10" r:id="rId11"/></sheets>');
});

test('widths, frozen rows, links and bold letters as SheetJS reads them', () => {
  const sheet = sheetJs.read(made, { type: 'array', cellStyles: true }).Sheets['调度明细']!;
  expect(sheet['!cols']?.map((column) => column?.width)).toEqual([30, 12.5]);
  expect((sheet['A2'] as { l?: { Target?: string } }).l?.Target).toBe("#'分单位''汇总'!B2");
  const xml = partText(made, 'xl/worksheets/sheet4.xml');
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(partText(made, 'xl/styles.xml')).toContain('<font><b/><sz val="11"/><color theme="1"/><name val="等线"/>');
  expect(partText(made, 'xl/styles.xml')).toContain(
    '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="等线"/>',
  );
});

test('the stamp that Office.js knows too', () => {
  expect(partText(made, 'xl/worksheets/sheet4.xml')).toContain('<customPr name="dispatch" r:id="rId1"/>');
  expect(Buffer.from(unzipSync(made)['xl/customProperty1.bin']!).toString('utf16le')).toBe('made-sheet');
});

test('refilled in place: the same part, the same styles, what people added stays', async () => {
  const again = patched(made, { ...EMPTY_PLAN, sheets: [DETAILS] }).bytes;
  expect(differentParts(made, again)).toEqual(['xl/workbook.xml']);
  const rows = [[{ value: '改', numberFormat: '#,##0.00' }]];
  const less = patched(made, { ...EMPTY_PLAN, sheets: [{ ...DETAILS, rows, widths: [9] }] }).bytes;
  expect(differentParts(made, less)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet4.xml']);
  expect(valuesOf((await workbookOf(less)).sheets[3]!)).toEqual({ A1: '改' });
  const xml = partText(less, 'xl/worksheets/sheet4.xml');
  expect(xml).toContain('<dimension ref="A1"/>');
  expect(xml).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
  expect(xml).not.toContain('hyperlink');
  expect(xml).toContain('customPr');
});

test('known by its stamp alone, or by our part alone', () => {
  const open = (bytes: Uint8Array) => OpenPackage.open(bytes)!;
  expect(open(made).isOurs('调度明细')).toBe(true);
  expect(open(made).isOurs('在建')).toBe(false);
  const properties = '<customProperties><customPr name="dispatch" r:id="rId9"/></customProperties>';
  const stamped = ooxmlFile({
    sheets: [
      { name: '调度明细', after: properties },
      { name: '在建', after: properties.replace('dispatch', 'other') },
    ],
  });
  expect(open(stamped).isOurs('调度明细')).toBe(true);
  expect(open(stamped).isOurs('在建')).toBe(false);
});

test('a sheet of that name that is not ours, whatever its case; a name that cannot be; a locked workbook', () => {
  const plan = (name: string) => ({ ...EMPTY_PLAN, sheets: [{ ...DETAILS, name }] });
  expect(patchWorkbook(file, plan('分单位汇总'))).toEqual({ kind: 'not-ours', sheet: '分单位汇总' });
  const latin = ooxmlFile({ sheets: [{ name: 'Summary' }] });
  expect(patchWorkbook(latin, plan('SUMMARY'))).toEqual({ kind: 'not-ours', sheet: 'Summary' });
  for (const name of ['', ' ', 'a/b', 'a:b', "'a", 'x'.repeat(32)])
    expect(patchWorkbook(file, plan(name)).kind).toBe('unsupported');
  const locked = zipSync({
    ...fullWorkbookParts(),
    'xl/workbook.xml': strToU8(
      partText(file, 'xl/workbook.xml').replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    ),
  });
  expect(patchWorkbook(locked, plan('调度明细'))).toEqual({ kind: 'protected', sheet: '调度明细', structure: true });
  const chart = ooxmlFile({ sheets: [{ name: '在建' }, { name: '图', type: 'chartsheet', xml: '<chartsheet/>' }] });
  expect(patchWorkbook(chart, plan('图'))).toEqual({ kind: 'not-ours', sheet: '图' });
});

test('made into a file of which little is written: no styles, prefixed parts', async () => {
  const plain = ooxmlFile({ sheets: [{ name: '在建' }] });
  const workbook = await workbookOf(patched(plain, { ...EMPTY_PLAN, sheets: [DETAILS] }).bytes);
  expect(at(workbook.sheets[1]!, 'B2')).toBe(1200.5);
  expect(formatAt(workbook, workbook.sheets[1]!, 'B2')).toBe('#,##0.00');
});

describe('settings', () => {
  const settings = { 月份: '2022-09', 'a "b" <c>\n&': ' 值\r\n\u0001_x0041_ ]]> ' };
  const kept = patched(file, { ...EMPTY_PLAN, settings }).bytes;
  const settingsOf = (bytes: Uint8Array) => Object.fromEntries(OpenPackage.open(bytes)!.own.settings);

  test('kept in a part of ours beside somebody else’s, and read again as they were', () => {
    expect(differentParts(file, kept)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      'customXml/_rels/item2.xml.rels',
    ]);
    expect(settingsOf(kept)).toEqual(settings);
    expect(settingsOf(file)).toEqual({});
  });

  test('changed and taken out in place', () => {
    const changed = patched(kept, {
      ...EMPTY_PLAN,
      settings: { 月份: '2022-10', 'a "b" <c>\n&': null, 没有: null },
    }).bytes;
    expect(differentParts(kept, changed)).toEqual(['customXml/item2.xml']);
    expect(settingsOf(changed)).toEqual({ 月份: '2022-10' });
  });

  test('taking out what is not there makes no part', () => {
    expect(patched(file, { ...EMPTY_PLAN, settings: { 月份: null } }).written).toEqual([]);
  });

  test('sheets made are told beside them', () => {
    const both = patched(kept, { ...EMPTY_PLAN, sheets: [DETAILS], settings: { b: '1' } }).bytes;
    expect(OpenPackage.open(both)!.own.sheets).toEqual(['调度明细']);
    expect(settingsOf(both)).toEqual({ ...settings, b: '1' });
  });
});
