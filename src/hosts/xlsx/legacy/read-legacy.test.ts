import * as sheetJs from '@e965/xlsx';
import type { CellObject, WorkBook } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { at, formatAt, formulaAt, reasonOf, workbookOf } from '../testing/read.js';

function book(): WorkBook {
  const sheet = sheetJs.utils.aoa_to_sheet([
    ['项目名称', '完成率', '开工时间'],
    ['甲', 0.9235, 44819],
    ['乙', true, ''],
  ]);
  sheet.B2 = { t: 'n', v: 0.9235, z: '0.00%' } satisfies CellObject;
  sheet.C2 = { t: 'n', v: 44819, z: 'm/d/yy' } satisfies CellObject;
  sheet.A4 = { t: 'n', v: 3, f: 'SUM(B2:B3)' } satisfies CellObject;
  sheet.B4 = { t: 'e', v: 0x17 } satisfies CellObject;
  sheet['!ref'] = 'A1:C4';
  sheet['!merges'] = [{ s: { r: 2, c: 1 }, e: { r: 2, c: 2 } }];
  sheet['!rows'] = [{}, {}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true, width: 8 }];
  const workbook = sheetJs.utils.book_new(sheet, '在建');
  sheetJs.utils.book_append_sheet(workbook, sheetJs.utils.aoa_to_sheet([['x']]), '隐藏');
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: false } };
  return workbook;
}

const written = (bookType: sheetJs.BookType) =>
  new Uint8Array(sheetJs.write(book(), { bookType, type: 'array' }) as ArrayBuffer);

describe.each(['biff8', 'xlsb', 'xlml'] as const)('%s', (bookType) => {
  test('values, formats, formulas, errors, merges, hidden rows, columns and sheets', async () => {
    const workbook = await workbookOf(written(bookType), '清单.xls');
    const [sheet, hidden] = workbook.sheets;
    expect(workbook.name).toBe('清单.xls');
    expect(workbook.date1904).toBe(false);
    expect(sheet!.name).toBe('在建');
    expect(sheet!.rows[0]).toEqual(['项目名称', '完成率', '开工时间']);
    expect(['A2', 'B2', 'C2', 'B3', 'A4', 'B4'].map((address) => at(sheet!, address))).toEqual([
      '甲',
      0.9235,
      44819,
      true,
      3,
      { error: '#REF!' },
    ]);
    expect(['A2', 'B2', 'C2'].map((address) => formatAt(workbook, sheet!, address))).toEqual([
      'General',
      '0.00%',
      'yyyy/m/d',
    ]);
    // SheetJS writes formulas into no binary format.
    expect(formulaAt(sheet!, 'A4')).toBe(bookType === 'xlml' ? 'SUM(B2:B3)' : undefined);
    expect(sheet!.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 2 }]);
    // Nor hidden rows into .xls.
    expect([...sheet!.hiddenRows]).toEqual(bookType === 'biff8' ? [] : [2]);
    expect([...sheet!.hiddenColumns]).toEqual([1]);
    expect(hidden!.visibility).toBe('hidden');
  });
});

test('a BIFF5 workbook whose text is in a Chinese code page', async () => {
  const [codepage, text] = [936, Uint8Array.of(0xb3, 0xa4, 0xca, 0xd9)];
  const record = (type: number, data: readonly number[]) => [
    type & 255,
    type >> 8,
    data.length & 255,
    data.length >> 8,
    ...data,
  ];
  const u16 = (value: number) => [value & 255, value >> 8];
  const bof = (kind: number) => record(0x809, [...u16(0x0500), ...u16(kind), 0, 0, 0, 0]);
  const globalsWithout = (offset: number) => [
    ...bof(5),
    ...record(0x42, u16(codepage)),
    ...record(0x85, [...u16(offset), 0, 0, 0, 0, text.length, ...text]),
    ...record(0x0a, []),
  ];
  const globals = globalsWithout(globalsWithout(0).length);
  const label = record(0x204, [...u16(0), ...u16(0), ...u16(0), ...u16(text.length), ...text]);
  const stream = Uint8Array.from([...globals, ...bof(0x10), ...label, ...record(0x0a, [])]);
  const container = sheetJs.CFB.utils.cfb_new();
  sheetJs.CFB.utils.cfb_add(container, '/Book', stream);
  const workbook = await workbookOf(
    new Uint8Array(sheetJs.CFB.write(container, { type: 'buffer' }) as Buffer),
    'a.xls',
  );
  expect(workbook.sheets.map(({ name, rows }) => [name, rows])).toEqual([['长寿', [['长寿']]]]);
});

test('.xls that is cut off', async () => {
  const whole = written('biff8');
  expect(await reasonOf(whole.subarray(0, 1000), 'a.xls')).toMatchObject({ kind: 'malformed' });
});

test('the 1904 date system', async () => {
  const workbook = book();
  workbook.Workbook = { WBProps: { date1904: true } };
  const bytes = new Uint8Array(sheetJs.write(workbook, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
  expect((await workbookOf(bytes, 'a.xls')).date1904).toBe(true);
});

test('CSV by its name, a table by its look', async () => {
  const text = strToU8('项目代码,完成率\n22000000000000000001,92.35%\n');
  for (const name of ['清单.csv', '清单.xls']) {
    const workbook = await workbookOf(text, name);
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual([
      [
        '清单',
        [
          ['项目代码', '完成率'],
          ['22000000000000000001', '92.35%'],
        ],
      ],
    ]);
  }
});
