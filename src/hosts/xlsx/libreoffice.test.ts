/** One workbook as LibreOffice 7.4 saved it from .xlsx to .ods and .xls: all that a snapshot holds survived. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../core/sheet/snapshot.js';
import { formatAt, formulaAt, valuesOf, workbookOf } from './testing/read.js';

describe.each([
  // LibreOffice makes 1 of TRUE in .ods.
  ['libreoffice.ods', 1, 'yyyy"年"m"月"'],
  ['libreoffice.xls', true, 'yyyy\\年m\\月'],
] as const)('%s', (name, truth: CellValue, yearMonth) => {
  const reading = workbookOf(new Uint8Array(readFileSync(join(__dirname, 'testing', name))), name);

  test('values', async () => {
    const [sheet, hidden] = (await reading).sheets;
    expect(valuesOf(sheet!)).toEqual({
      A1: '项目名称',
      B1: '完成率',
      C1: '开工时间',
      A2: '长寿 大桥',
      B2: 0.9235,
      C2: 44819,
      D2: truth,
      E2: 1.847,
      A3: '  前后空格  ',
      B3: 0.5,
      C3: 44819.5,
      E3: 1,
      F3: '',
      A4: '多行\n文字',
      B4: 20,
      C4: 44819,
      E4: 40,
      F4: { error: '#DIV/0!' },
      A5: '合计',
      B5: 28.4235,
      C5: 2000,
      G5: 1.847,
      G6: 1,
    });
    expect(valuesOf(hidden!)).toEqual({ A1: 7 });
  });

  test('number formats', async () => {
    const workbook = await reading;
    const [sheet] = workbook.sheets;
    const formats = ['A2', 'B2', 'C2', 'B3', 'C4', 'C5'].map((address) => formatAt(workbook, sheet!, address));
    expect(formats).toEqual(['General', '0.00%', 'm/d/yyyy', '0.0%', yearMonth, '#,##0.00"万元"']);
  });

  test('formulas, shared and array ones among them', async () => {
    const [sheet] = (await reading).sheets;
    expect(['E2', 'E3', 'E4', 'F3', 'B5', 'G5', 'G6'].map((address) => formulaAt(sheet!, address))).toEqual([
      'B2*2',
      'B3*2',
      'B4*2',
      'IF(A3="","x","")',
      'SUM(B2:B4,前期!A1)',
      'B2:B3*2',
      'B2:B3*2',
    ]);
  });

  test('merges, filtered rows, hidden columns and sheets', async () => {
    const [sheet, hidden] = (await reading).sheets;
    expect(sheet!.merges).toEqual([{ top: 4, left: 0, bottom: 5, right: 0 }]);
    expect([...sheet!.hiddenRows]).toEqual([1]);
    expect([...sheet!.hiddenColumns]).toEqual([2, 3]);
    expect([sheet!.visibility, hidden!.visibility]).toEqual(['visible', 'hidden']);
  });
});
