/** A fill in a workbook of nearly thirty parts: a chart, a picture, a pivot table, macros, notes, another sheet protected. */
import { unzipSync } from 'fflate';
import { summarizeFile } from '../../src/app/summarize/summarize-file.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { Policy } from '../../src/core/policies/policy.js';
import { EMPTY_PLAN, type MadeCell, type MadeSheet } from '../../src/core/sheet/write-plan.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { differentParts, patched } from '../../src/hosts/xlsx/write/testing/parts.js';
import { fullWorkbook } from '../../src/hosts/xlsx/write/testing/full-workbook.js';

const cells = (...values: readonly (string | number | null)[]): MadeCell[] => values.map((value) => ({ value }));

const LIST: MadeSheet = {
  name: '在建项目清单',
  rows: [
    cells('2022年9月在建项目清单'),
    cells('单位：万元'),
    cells('序号', '项目名称', '总投资', '2022年度计划投资', '1-9月累计完成投资', '责任单位'),
    cells(1, '甲桥（虚构）', 50_000, 9000, 7000, '区交通局'),
    cells(2, '乙渠（虚构）', 30_000, 6000, 3000, '区水利局'),
    cells(3, '丙路（虚构）', 20_000, 4000, 4000, '区交通局'),
  ],
  widths: [],
  frozenRows: 0,
};

const TAB: MadeSheet = {
  name: '各单位汇总',
  rows: [
    cells('单位：个、亿元'),
    cells('责任单位', '项目个数', '年度计划投资', '累计完成投资'),
    cells('区交通局', null, null, null),
    cells('区水利局', null, null, null),
    cells('合计', null, null, null),
  ],
  widths: [],
  frozenRows: 0,
};

/** What a fill may change besides the tab itself: formulas elsewhere may depend on it. */
const ALLOWED = new Set(['xl/workbook.xml', 'xl/calcChain.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']);

test('every part but the tabs’ own and those of calculation stays byte for byte, and the tabs but for the cells told', async () => {
  const policy = findPolicy('general') as Policy;
  const before = patched(fullWorkbook(), { ...EMPTY_PLAN, sheets: [LIST, TAB] }).bytes;
  expect(Object.keys(unzipSync(before)).length).toBeGreaterThanOrEqual(29);
  const outcome = await summarizeFile(before, '报表.xlsm', { policy, options: {}, mode: 'values', language: 'zh-CN' });
  if (outcome.kind !== 'filled') throw new Error(JSON.stringify(outcome));
  const written = new Map(
    outcome.planned.summaries.map(({ sheet, written: of }) => [sheet, of.map(({ cell }) => cell).sort()]),
  );
  expect([...written]).toEqual([
    ['分单位汇总', ['B2', 'B3']],
    ['各单位汇总', ['B3', 'B4', 'B5', 'C3', 'C4', 'C5', 'D3', 'D4', 'D5']],
  ]);

  const sheets = differentParts(before, outcome.bytes).filter((part) => !ALLOWED.has(part));
  expect(sheets).toHaveLength(2);
  for (const part of sheets) {
    expect(part).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
    // The workbook's own tab is its second sheet; the other was made for this test.
    const told = written.get(part === 'xl/worksheets/sheet2.xml' ? '分单位汇总' : '各单位汇总') ?? [];
    const without = (bytes: Uint8Array): string =>
      new TextDecoder()
        .decode(unzipSync(bytes)[part])
        .replace(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g, (cell, address: string) =>
          told.includes(address) ? '' : cell,
        );
    expect(without(outcome.bytes)).toBe(without(before));
  }

  const after = await readWorkbook(outcome.bytes, '报表.xlsm');
  if (after.kind !== 'read') throw new Error(JSON.stringify(after));
  const tab = after.workbook.sheets.find(({ name }) => name === '各单位汇总');
  expect(tab?.rows.slice(2).map((row) => row?.slice(0, 4))).toEqual([
    // The workbook's own list has three projects more: two of 1,500 万元 together, and one.
    ['区交通局', 4, 1.45, 1.1],
    ['区水利局', 2, 0.75, 0.3],
    ['合计', 6, 2.2, 1.4],
  ]);
});
