/** SheetJS as the oracle: for the samples, both readers see the same. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { type CellValue, cellKey, formatIndexAt, valueAt } from '../../core/sheet/snapshot.js';
import { DEFAULT_LIMITS } from './limits.js';
import { sheetJsSnapshot } from './legacy/sheetjs-snapshot.js';
import { workbookOf } from './testing/read.js';

const SAMPLES = join(__dirname, '../../../test/corpus/samples');

const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

interface SeenCell {
  readonly value: CellValue;
  readonly format: string | undefined;
  readonly formula: string | undefined;
}

function cells(workbook: Awaited<ReturnType<typeof workbookOf>>): Record<string, SeenCell> {
  const seen: Record<string, SeenCell> = {};
  for (const sheet of workbook.sheets) {
    const height = Math.max(sheet.rows.length, sheet.formats.length);
    for (let row = 0; row < height; row++) {
      const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.formats[row]?.length ?? 0);
      for (let column = 0; column < width; column++) {
        seen[`${sheet.name} ${row} ${column}`] = {
          value: valueAt(sheet, row, column),
          format: workbook.numberFormats[formatIndexAt(sheet, row, column)],
          formula: sheet.formulas.get(cellKey(row, column)),
        };
      }
    }
  }
  return seen;
}

test('there are nine samples', () => {
  expect(names).toHaveLength(9);
});

test.each(names)('%s: every value, format, formula, merge and hidden row agrees with SheetJS', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const ours = await workbookOf(bytes, name);
  const parsed = sheetJs.read(bytes, { type: 'array', dense: true, cellFormula: true, cellNF: true, cellStyles: true });
  const theirs = sheetJsSnapshot(parsed, name, DEFAULT_LIMITS);
  expect(cells(ours)).toEqual(cells(theirs));
  expect(Object.keys(cells(ours)).length).toBeGreaterThan(500);
  const around = ({ sheets }: typeof ours) =>
    sheets.map(({ name, visibility, merges, hiddenRows, hiddenColumns }) => {
      const ordered = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
      return { name, visibility, merges: ordered, hiddenRows, hiddenColumns };
    });
  expect(around(ours)).toEqual(around(theirs));
  expect(ours.date1904).toBe(theirs.date1904);
});
