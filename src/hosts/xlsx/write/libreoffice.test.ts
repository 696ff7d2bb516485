/** LibreOffice opens what we write and calculates the same values. Runs where it is installed, and says so elsewhere. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_PLAN, type WritePlan } from '../../../core/sheet/write-plan.js';
import { at, formatAt, formulaAt, workbookOf } from '../testing/read.js';
import { newWorkbook } from './new-workbook.js';
import { OpenPackage } from './open-package.js';
import { fullWorkbook } from './testing/full-workbook.js';
import { patched } from './testing/parts.js';
import { cellsPlan } from './testing/plans.js';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) console.warn('LibreOffice (soffice) is not installed: what it makes of our files is not tested');

const folder = mkdtempSync(join(tmpdir(), 'dispatch-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Else it shows the values stored in files of others. */
const CALCULATE_ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** The file as LibreOffice saves it after it has calculated everything. */
function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const source = join(folder, 'in.xlsx');
  mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
  writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), CALCULATE_ALWAYS);
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), source],
    { stdio: 'pipe', timeout: 120_000 },
  );
  return new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx')));
}

(installed ? test : test.skip)(
  'cells, formulas, marks, a made sheet and settings',
  async () => {
    const file = fullWorkbook();
    const workbook = await workbookOf(file);
    const cells = [
      ...cellsPlan(workbook, '在建', {
        D2: { value: 2000 },
        D3: { value: 1700 },
        B2: { value: '=1+1' },
        J12: { value: '2022-09' },
        F2: { value: 1 },
      }).cells,
      ...cellsPlan(workbook, '分单位汇总', {
        B2: { formula: 'SUMIFS(在建!$D$2:$D$4,在建!$C$2:$C$4,A2)', value: 0 },
        B3: { formula: 'SUMIFS(在建!$D$2:$D$4,在建!$C$2:$C$4,A3)', value: 0 },
      }).cells,
    ];
    const plan: WritePlan = {
      ...EMPTY_PLAN,
      cells,
      marks: { replace: true, add: [{ sheet: '在建', rule: 'a', level: 'error', cells: [{ row: 1, column: 3 }] }] },
      sheets: [
        {
          name: '调度明细',
          rows: [
            [
              { value: '甲', bold: true, link: { sheet: '在建', cell: 'D2' } },
              { value: 0.5, numberFormat: '0.0%' },
            ],
          ],
          widths: [20],
          frozenRows: 1,
        },
      ],
      settings: { 月份: '2022-09' },
    };
    const after = await workbookOf(throughLibreOffice(patched(file, plan).bytes));
    const [list, summary, , details] = after.sheets;
    expect(at(list!, 'B2')).toBe('=1+1');
    expect(at(list!, 'J12')).toBe('2022-09');
    expect(formulaAt(list!, 'F2')).toBeUndefined();
    // 300 is the third project's; the shared formula's other cells were written out.
    expect(at(list!, 'F3')).toBeCloseTo(1700 / 4000, 12);
    expect(at(list!, 'F4')).toBeCloseTo(300 / 4000, 12);
    expect([at(summary!, 'B2'), at(summary!, 'B3'), at(summary!, 'B4')]).toEqual([2300, 1700, 4000]);
    expect(at(summary!, 'C2')).toBeCloseTo(2300 / 4000, 12);
    expect([at(details!, 'A1'), at(details!, 'B1'), formatAt(after, details!, 'B1')]).toEqual(['甲', 0.5, '0.0%']);
  },
  180_000,
);

(installed ? test : test.skip)(
  'a new workbook: formulas, fills, merges, choices, a hidden sheet',
  async () => {
    const bytes = newWorkbook([
      {
        name: '模板',
        rows: [
          [
            { value: '标题', bold: true, fill: 'head' },
            { value: null, fill: 'head' },
          ],
          [{ value: '计划', wrap: true }, { value: 2 }],
          [
            { value: '=1+1', fill: 'red' },
            { value: 0, formula: 'SUM(B2:B2)*2', fill: 'total' },
          ],
        ],
        widths: [20, 8],
        frozenRows: 1,
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        choices: [
          { area: { top: 1, left: 0, bottom: 9, right: 0 }, from: ['甲', '乙'], open: false },
          { area: { top: 1, left: 1, bottom: 9, right: 1 }, from: "'名单'!$A$1:$A$2", open: true },
        ],
      },
      { name: '名单', rows: [[{ value: 1 }], [{ value: 2 }]], widths: [], frozenRows: 0, hidden: true },
    ]);
    const saved = throughLibreOffice(bytes);
    const after = await workbookOf(saved);
    const [sheet, names] = after.sheets;
    expect([at(sheet!, 'A1'), at(sheet!, 'A3'), at(sheet!, 'B3')]).toEqual(['标题', '=1+1', 4]);
    expect(formulaAt(sheet!, 'A3')).toBeUndefined();
    expect(sheet!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(names!.visibility).toBe('hidden');
    const target = OpenPackage.open(saved)!;
    const validations = target.sheetText('模板')!.match(/<dataValidation .*?<\/dataValidation>/gs) ?? [];
    expect(validations).toHaveLength(2);
    expect(validations.join('')).toContain('A2:A10');
    expect(validations.join('')).toContain('名单!$A$1:$A$2');
    const looks = JSON.stringify(target.edit.text('xl/styles.xml'));
    for (const colour of ['FFDDEBF7', 'FFEDEDED', 'FFFADCD9']) expect(looks).toContain(colour);
  },
  180_000,
);
