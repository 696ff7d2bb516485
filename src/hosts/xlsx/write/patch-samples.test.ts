/** Random plans for the sample workbooks: what is read back is what was planned, and everything else as it was. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cellAddress } from '../../../core/sheet/address.js';
import {
  type CellValue,
  MAX_COLUMNS,
  type WorkbookSnapshot,
  cellKey,
  formatIndexAt,
  valueAt,
} from '../../../core/sheet/snapshot.js';
import { EMPTY_PLAN } from '../../../core/sheet/write-plan.js';
import { workbookOf } from '../testing/read.js';
import { restoreWorkbook } from './restore-workbook.js';
import { differentParts, patched } from './testing/parts.js';
import { writeTo } from './testing/plans.js';

const SAMPLES = join(__dirname, '../../../../test/corpus/samples');
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

type Seen = Record<string, readonly [value: CellValue, formula: string | null, format: string | undefined]>;

function cellsOf(workbook: WorkbookSnapshot): Seen {
  const seen: Seen = {};
  const see = (sheet: WorkbookSnapshot['sheets'][number], row: number, column: number) => {
    const value = valueAt(sheet, row, column);
    const formula = sheet.formulas.get(cellKey(row, column)) ?? null;
    const format = workbook.numberFormats[formatIndexAt(sheet, row, column)];
    if (value === null && formula === null && format === 'General') return;
    seen[`${sheet.name}!${cellAddress(row, column)}`] = [value, formula, format];
  };
  for (const sheet of workbook.sheets) {
    for (const key of sheet.formulas.keys()) see(sheet, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
    const height = Math.max(sheet.rows.length, sheet.formats.length);
    for (let row = 0; row < height; row++) {
      const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.formats[row]?.length ?? 0);
      for (let column = 0; column < width; column++) {
        see(sheet, row, column);
      }
    }
  }
  return seen;
}

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=A1', '@', '2022-09', '_x000D_', ' 甲 ', '\r\n', ']]>'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom({ error: '#REF!' } as const, { error: '#N/A' } as const),
  fc.constant(null),
);

const change = fc.record({
  sheet: fc.nat({ max: 3 }),
  row: fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 30 }) }, { weight: 1, arbitrary: fc.nat({ max: 3000 }) }),
  column: fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 25 }) }, { weight: 1, arbitrary: fc.nat({ max: 16_383 }) }),
  value,
  formula: fc.option(fc.constantFrom('SUM(C4:C15)', 'IF(A1="<&>",1,"")', 'IFS(A1,2)', "'分 单位'!$B2*2"), { freq: 5 }),
  numberFormat: fc.option(fc.constantFrom('0.00%', 'yyyy-mm-dd', '#,##0.0"万元"', '@', 'General'), { freq: 3 }),
});

test.each(names)(
  '%s',
  async (name) => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
    const workbook = await workbookOf(bytes, name);
    const before = cellsOf(workbook);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 15 }), async (changes) => {
        const cells = changes.map(({ sheet, row, column, value: wanted, formula, numberFormat }) => {
          const place = workbook.sheets[sheet % workbook.sheets.length]!.name;
          const different = { value: wanted, formula, ...(numberFormat === null ? {} : { numberFormat }) };
          return writeTo(workbook, place, cellAddress(row, column), different);
        });
        const result = patched(bytes, { ...EMPTY_PLAN, cells });
        const expected: Record<string, Seen[string] | undefined> = { ...before };
        for (const { sheet, row, column, after } of cells) {
          const empty = after.value === null && after.formula === null && after.numberFormat === 'General';
          const address = `${sheet}!${cellAddress(row, column)}`;
          if (empty) delete expected[address];
          else expected[address] = [after.value, after.formula, after.numberFormat];
        }
        const reread = await workbookOf(result.bytes, name);
        expect(cellsOf(reread)).toEqual(expected);
        expect(reread.sheets.map(({ merges, hiddenRows }) => ({ merges, hiddenRows }))).toEqual(
          workbook.sheets.map(({ merges, hiddenRows }) => ({ merges, hiddenRows })),
        );
        const parts = new Set(differentParts(bytes, result.bytes));
        for (const part of parts) expect(part).toMatch(/^xl\/(?:workbook|styles|worksheets\/sheet\d+)\.xml$/);
        const undone = restoreWorkbook(result.bytes, result.undo);
        if (undone.kind !== 'patched') throw new Error(JSON.stringify(undone));
        expect(cellsOf(await workbookOf(undone.bytes, name))).toEqual(before);
      }),
      { numRuns: 15 },
    );
  },
  60_000,
);
