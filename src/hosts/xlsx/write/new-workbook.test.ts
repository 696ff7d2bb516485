import { unzipSync } from 'fflate';
import type { MadeSheet } from '../../../core/sheet/write-plan.js';
import { createFileHost } from '../file-host.js';
import { at, formatAt, formulaAt, valuesOf, workbookOf } from '../testing/read.js';
import { newWorkbook } from './new-workbook.js';
import { OpenPackage } from './open-package.js';
import { partText } from './testing/parts.js';

const LIST: MadeSheet = {
  name: "模板 'A' & B",
  rows: [
    [{ value: '项目名称', bold: true, fill: 'head' }, { value: '总投资', wrap: true }, { value: '开工' }],
    [{ value: '=1+1' }, { value: 12.5, numberFormat: '#,##0.00' }, { value: '2022-09' }],
    [{ value: true }, { value: 12.5, formula: 'SUM(B2:B2)' }, { value: ' 两端\n有空 ' }],
  ],
  widths: [20, 12, 10],
  frozenRows: 1,
  merges: [{ top: 4, left: 0, bottom: 4, right: 2 }],
  choices: [{ area: { top: 1, left: 2, bottom: 99, right: 2 }, from: '名单!$A$1:$A$2', open: true }],
};
const NAMES: MadeSheet = {
  name: '名单',
  rows: [[{ value: '交通局' }], [{ value: '水利局' }]],
  widths: [],
  frozenRows: 0,
  hidden: true,
};

test('read again exactly', async () => {
  const workbook = await workbookOf(newWorkbook([LIST, NAMES]));
  const [list, names] = workbook.sheets;
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    [LIST.name, 'visible'],
    ['名单', 'hidden'],
  ]);
  expect(valuesOf(list!)).toEqual({
    A1: '项目名称',
    B1: '总投资',
    C1: '开工',
    A2: '=1+1',
    B2: 12.5,
    C2: '2022-09',
    A3: true,
    B3: 12.5,
    C3: ' 两端\n有空 ',
  });
  expect(formulaAt(list!, 'A2')).toBeUndefined();
  expect([formulaAt(list!, 'B3'), formatAt(workbook, list!, 'B2')]).toEqual(['SUM(B2:B2)', '#,##0.00']);
  expect(list!.merges).toEqual(LIST.merges);
  expect(at(names!, 'A2')).toBe('水利局');
});

test('the same bytes for the same sheets', () => {
  expect(newWorkbook([LIST, NAMES], { a: 'b' })).toEqual(newWorkbook([LIST, NAMES], { a: 'b' }));
});

test('no more parts than it needs, and no stamp', () => {
  const bytes = newWorkbook([LIST, NAMES]);
  expect(Object.keys(unzipSync(bytes))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  expect(OpenPackage.open(bytes)!.isOurs('名单')).toBe(false);
  expect(partText(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  expect(partText(newWorkbook([{ ...NAMES, hidden: false }]), 'xl/workbook.xml')).not.toContain('calcPr');
});

test('settings are read again by a host, and the file can be written on', async () => {
  const outcome = await createFileHost(newWorkbook([LIST], { policy: 'changshou-2022' }), 'a.xlsx');
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  const { host } = outcome;
  expect(await host.settings()).toEqual({ policy: 'changshou-2022' });
  const plan = { cells: [], marks: null, sheets: [{ ...NAMES, name: '汇总' }], settings: { policy: 'other' } };
  expect((await host.apply(plan)).kind).toBe('applied');
  expect(await host.settings()).toEqual({ policy: 'other' });
});

test('the first sheet that is shown is in view', () => {
  const xml = partText(newWorkbook([NAMES, LIST]), 'xl/workbook.xml');
  expect(xml).toContain('<workbookView activeTab="1" firstSheet="1"/>');
});

test.each<[string, readonly MadeSheet[], string]>([
  ['no sheet', [], 'no sheet to show'],
  ['hidden sheets alone', [NAMES], 'no sheet to show'],
  ['a name that cannot be', [{ ...LIST, name: 'a/b' }], 'a sheet named a/b'],
  ['two of one name', [LIST, LIST], 'two sheets named'],
])('%s is an error', (_name, sheets, message) => {
  expect(() => newWorkbook(sheets)).toThrow(message);
});
