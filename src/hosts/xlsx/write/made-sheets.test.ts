/** Formulas, fills, merges and choices of made sheets, and what a refill leaves to people. */
import * as sheetJs from '@e965/xlsx';
import { EMPTY_PLAN, type MadeSheet } from '../../../core/sheet/write-plan.js';
import { createFileHost } from '../file-host.js';
import { at, formulaAt, valuesOf, workbookOf } from '../testing/read.js';
import { OpenPackage } from './open-package.js';
import { patchWorkbook } from './patch-workbook.js';
import { fullWorkbook } from './testing/full-workbook.js';
import { differentParts, partText, patched } from './testing/parts.js';

const PART = 'xl/worksheets/sheet4.xml';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const SUMMARY: MadeSheet = {
  name: '调度汇总',
  rows: [
    [
      { value: '调度汇总', bold: true, fill: 'head' },
      { value: '盖住的', fill: 'head' },
      { value: null, fill: 'head' },
    ],
    [{ value: '单位', fill: 'head', wrap: true }, { value: '计划' }, { value: '完成率' }],
    [{ value: '交通局', fill: 'green' }, { value: 1200 }, { value: 0.5, numberFormat: '0.0%', fill: 'red' }],
    [
      { value: '合计', fill: 'total', bold: true },
      { value: 1200, formula: 'SUM(B3:B3)', fill: 'total' },
      { value: '达标', formula: 'IF(C3>0.4,"达标","<未达标>")', fill: 'yellow' },
    ],
  ],
  widths: [20, 10, 10],
  frozenRows: 2,
  merges: [area(0, 0, 0, 2), area(5, 0, 5, 0)],
  choices: [
    { area: area(2, 0, 9, 0), from: ['交通局', '水利"局"'], open: false },
    { area: area(2, 2, 2, 2), from: "'在建'!$B$2:$B$4", open: true },
  ],
  charts: [
    {
      name: '图',
      title: '图',
      kind: 'bar',
      categories: area(2, 0, 2, 0),
      series: [{ name: '计划', values: area(2, 1, 2, 1) }],
      place: area(0, 5, 9, 9),
    },
  ],
};

const plan = (sheet: MadeSheet) => ({ ...EMPTY_PLAN, sheets: [sheet] });
const file = fullWorkbook();
const made = patched(file, plan(SUMMARY)).bytes;

/** The made file as somebody saved it who changed this. */
function changed(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  const target = OpenPackage.open(bytes)!;
  const text = target.sheetText('调度汇总')!;
  expect(change(text)).not.toBe(text);
  target.setSheetText('调度汇总', change(text));
  return target.bytes();
}

test('formulas with what they come to; the old order of calculation goes, and the file is calculated on load', async () => {
  const sheet = (await workbookOf(made)).sheets[3]!;
  expect([at(sheet, 'B4'), formulaAt(sheet, 'B4')]).toEqual([1200, 'SUM(B3:B3)']);
  expect([at(sheet, 'C4'), formulaAt(sheet, 'C4')]).toEqual(['达标', 'IF(C3>0.4,"达标","<未达标>")']);
  expect(differentParts(file, made)).toContain('xl/calcChain.xml');
  expect(partText(made, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test('fills, wrapped text and merges, as SheetJS reads them', () => {
  const sheet = sheetJs.read(made, { type: 'array', cellStyles: true }).Sheets['调度汇总']!;
  const colour = (address: string) => (sheet[address] as { s?: { fgColor?: { rgb?: string } } }).s?.fgColor?.rgb;
  expect(['A1', 'A4', 'A3', 'C4', 'C3', 'B3'].map(colour)).toEqual([
    'DDEBF7',
    'EDEDED',
    'E2EFDA',
    'FFF2CC',
    'FADCD9',
    undefined,
  ]);
  expect(sheet['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]);
  expect(partText(made, 'xl/styles.xml')).toContain('applyFill="1"><alignment wrapText="1"/></xf>');
});

test('cells under a merge hold nothing', async () => {
  expect(valuesOf((await workbookOf(made)).sheets[3]!)).not.toHaveProperty('B1');
});

test('choices: typed ones and those of a range, strict or open', () => {
  expect(partText(made, PART)).toContain(
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A3:A10">' +
      '<formula1>"交通局,水利""局"""</formula1></dataValidation><dataValidation type="list" allowBlank="1" ' +
      `showErrorMessage="0" sqref="C3"><formula1>'在建'!$B$2:$B$4</formula1></dataValidation></dataValidations>`,
  );
});

test('charts are left out', () => {
  expect(partText(made, PART)).not.toContain('drawing');
});

test('the elements stand in the order that the format wants', () => {
  const places = ['<sheetData>', '<mergeCells', '<dataValidations', '<customProperties'].map((tag) =>
    partText(made, PART).indexOf(tag),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('filled twice with the same, nothing is different', () => {
  expect(differentParts(made, patched(made, plan(SUMMARY)).bytes)).toEqual([]);
});

test('filled with less: what was ours goes', async () => {
  const less = patched(made, plan({ ...SUMMARY, rows: [[{ value: '空' }]], merges: [], choices: [] })).bytes;
  expect(valuesOf((await workbookOf(less)).sheets[3]!)).toEqual({ A1: '空' });
  const xml = partText(less, PART);
  for (const gone of ['mergeCell', 'dataValidation', '<f>', ' s="']) expect(xml).not.toContain(gone);
});

describe('what people added', () => {
  /** The style with the yellow fill that the file came with. */
  const theirs = changed(made, (text) =>
    text
      .replace('<row r="3">', '<row r="3" ht="40" customHeight="1" hidden="1" spans="1:3">')
      .replace('<row r="2">', '<row r="2" ht="28">')
      .replace('<c r="B3">', '<c r="B3" s="2">')
      .replace('</sheetData>', '<row r="20"><c r="H20" s="2"/></row></sheetData>')
      .replace('<mergeCells count="1">', '<mergeCells count="2"><mergeCell ref="H20:I20"/>')
      .replace(
        '<dataValidations count="2">',
        '<dataValidations count="3" disablePrompts="1"><dataValidation type="whole" sqref="A1:B20 K1"><formula1>1</formula1></dataValidation>',
      )
      .replace('<cols>', '<sheetFormatPr defaultRowHeight="18"/><cols>')
      .replace('<dataValidations', '<!-- theirs --><dataValidations')
      .replace('<customProperties>', '<pageSetup orientation="landscape"/><customProperties>'),
  );
  const refilled = patched(theirs, plan(SUMMARY)).bytes;
  const xml = partText(refilled, PART);

  test('chosen heights stay, measured ones and hidden rows do not', () => {
    expect(xml).toContain('<row r="3" ht="40" customHeight="1">');
    expect(xml).toContain('<row r="2">');
    expect(xml).not.toContain('hidden');
  });

  test('fills on other cells stay, and on ours where we have none', () => {
    const sheet = sheetJs.read(refilled, { type: 'array', cellStyles: true, sheetStubs: true }).Sheets['调度汇总']!;
    const colour = (address: string) => (sheet[address] as { s?: { fgColor?: { rgb?: string } } }).s?.fgColor?.rgb;
    expect(['B3', 'H20', 'A3'].map(colour)).toEqual(['FFFF00', 'FFFF00', 'E2EFDA']);
  });

  test('merges and validations on other cells stay', () => {
    expect(xml).toContain('<mergeCells count="2"><mergeCell ref="H20:I20"/><mergeCell ref="A1:C1"/></mergeCells>');
    expect(xml).toContain('<dataValidations count="3" disablePrompts="1"><dataValidation type="whole" sqref="');
    expect(/type="whole" sqref="([^"]*)"/.exec(xml)?.[1]).toBe('B5:B10 A11:B20 K1');
  });

  test('print setup and the rest stay; filling again changes nothing', () => {
    expect(xml).toContain('<sheetFormatPr defaultRowHeight="18"/>');
    expect(xml).toContain('<pageSetup orientation="landscape"/>');
    expect(differentParts(refilled, patched(refilled, plan(SUMMARY)).bytes)).toEqual([]);
  });
});

test('choices that Excel moved to its extension are not doubled', () => {
  const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const extension = (validations: readonly string[]) =>
    `<extLst><ext uri="{A}"><x14:other xmlns:x14="${X14}"/></ext><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">` +
    `<x14:dataValidations count="${validations.length}" xmlns:xm="urn:x">${validations.map((at) => `<x14:dataValidation type="list"><x14:formula1><xm:f>x</xm:f></x14:formula1><xm:sqref>${at}</xm:sqref></x14:dataValidation>`).join('')}</x14:dataValidations></ext></extLst>`;
  const withExtension = (...at: string[]) =>
    partText(
      patched(
        changed(made, (text) => text.replace('</worksheet>', `${extension(at)}</worksheet>`)),
        plan(SUMMARY),
      ).bytes,
      PART,
    );
  expect(withExtension('C3')).not.toContain('x14:dataValidation');
  expect(withExtension('C3')).toContain('x14:other');
  const other = withExtension('C3', 'K9');
  expect(other).toContain('<x14:dataValidations count="1"');
  expect(other).toContain('<xm:sqref>K9</xm:sqref>');
  expect(other).not.toContain('<xm:sqref>C3</xm:sqref>');
});

test('a part with a prefix', async () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixedFile = changed(made, (text) =>
    text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`),
  );
  const refilled = patched(prefixedFile, plan(SUMMARY)).bytes;
  expect(partText(refilled, PART)).toBe(partText(prefixedFile, PART));
  expect((await workbookOf(refilled)).sheets[3]!.merges).toEqual([area(0, 0, 0, 2)]);
});

test('a hidden sheet is hidden when it is made, and stays as people have it', async () => {
  const hidden = patched(file, plan({ ...SUMMARY, hidden: true })).bytes;
  expect((await workbookOf(hidden)).sheets[3]!.visibility).toBe('hidden');
  const shown = patched(made, plan({ ...SUMMARY, hidden: true })).bytes;
  expect((await workbookOf(shown)).sheets[3]!.visibility).toBe('visible');
});

test.each<[string, MadeSheet]>([
  ['an empty formula', { ...SUMMARY, rows: [[{ value: 1, formula: '' }]] }],
  ['a formula that names parameters', { ...SUMMARY, rows: [[{ value: 1, formula: 'LET(a,1,a)' }]] }],
  ['merges that overlap', { ...SUMMARY, merges: [area(0, 0, 1, 1), area(1, 1, 2, 2)] }],
])('%s is not written', (_name, sheet) => {
  expect(patchWorkbook(file, plan(sheet)).kind).toBe('unsupported');
});

test('two sheets of one name are not written', () => {
  expect(patchWorkbook(file, { ...EMPTY_PLAN, sheets: [SUMMARY, SUMMARY] }).kind).toBe('unsupported');
});

test('taken back to the byte; and where other cells changed since, the sheet alone', async () => {
  const outcome = await createFileHost(made, 'a.xlsx');
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  const { host } = outcome;
  const refill = await host.apply(plan({ ...SUMMARY, rows: [[{ value: 1, formula: '1' }]], merges: [], choices: [] }));
  if (refill.kind !== 'applied') throw new Error(refill.kind);
  const settings = await host.apply({ ...EMPTY_PLAN, settings: { a: 'b' } });
  expect(settings.kind).toBe('applied');
  expect(await host.revert(refill.receipt)).toEqual({ kind: 'reverted' });
  expect(partText(host.bytes(), PART)).toBe(partText(made, PART));
});
