/** 汇总 on the production bundles: preview, fill, the same values as the command line's, and taken back whole. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Page } from 'playwright-core';
import { createFileHost } from '../../src/hosts/xlsx/file-host.js';
import { valueAt } from '../../src/core/sheet/snapshot.js';
import { cellAddress } from '../../src/core/sheet/address.js';
import { dispatch, ROOT, SAMPLES } from '../cli/dispatch.js';
import { usePreviewBrowser } from './harness/preview-browser.js';
import { until } from './harness/until.js';
import { workbookState } from './harness/workbook-state.js';

const SAMPLE = 'assets/sample-2022-09.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'summaries-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = usePreviewBrowser();

/** Cells that hold something, as A1=value. */
async function cellsInPreview(page: Page, name: string): Promise<string[]> {
  const cells = await page.evaluate((wanted) => {
    type Sheet = { name: string; rows: ({ value?: unknown } | undefined)[][] };
    const { preview } = window as unknown as { preview: { engine: { workbook: { sheets: Sheet[] } } } };
    const sheet = preview.engine.workbook.sheets.find((one) => one.name === wanted);
    return (sheet?.rows ?? []).flatMap((row, at) =>
      (row ?? []).flatMap((cell, column) => {
        const value = cell?.value ?? '';
        return value === '' ? [] : [[at, column, String(value)] as const];
      }),
    );
  }, name);
  return cells.map(([row, column, value]) => `${cellAddress(row, column)}=${value}`);
}

/** The same of the file that the command line fills; null: it has no such sheet. */
async function cellsOfCommandLine(file: string, sheets: readonly string[]): Promise<Record<string, string[]>> {
  const out = join(folder, 'filled.xlsx');
  const { code, stderr } = await dispatch('summarize', file, '--out', out, '--mode', 'values', '--lang', 'zh-CN');
  if (code !== 0) throw new Error(stderr);
  const opened = await createFileHost(readFileSync(out), 'filled.xlsx');
  rmSync(out);
  if (opened.kind === 'unreadable') throw new Error(opened.kind);
  const read = await opened.host.read();
  if (read.kind !== 'read') throw new Error(read.kind);
  return Object.fromEntries(
    sheets.map((name) => {
      const sheet = read.workbook.sheets.find((one) => one.name === name);
      const cells = (sheet?.rows ?? []).flatMap((row, at) =>
        Array.from(row ?? [], (_cell, column) => {
          const value = sheet === undefined ? null : valueAt(sheet, at, column);
          return value === null || value === '' ? '' : `${cellAddress(at, column)}=${String(value)}`;
        }),
      );
      return [name, cells.filter((cell) => cell !== '')];
    }),
  );
}

async function toSummaries(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: /^检查/ }).click();
  await pane.getByRole('tree', { name: '问题清单' }).waitFor();
  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane
    .getByRole('heading', { name: /汇总表/ })
    .first()
    .waitFor();
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include({ fromFrames: ['iframe.pane', 'html'] }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`));
}

/** The first write of a session says that it empties Excel's list of undos. */
const goOn = (pane: FrameLocator) => pane.getByRole('tabpanel', { name: '汇总' }).getByRole('button', { name: '继续' });

test('the sample’s own tabs: previewed, filled as the command line fills them, taken back', async () => {
  const { page, pane, errors } = await open();
  const opened = await workbookState(page);
  await toSummaries(pane);
  await pane.getByRole('button', { name: /分单位汇总.*详情$/ }).click();
  expect(await axeFaults(page)).toEqual([]);
  await pane.getByRole('button', { name: /^预览/ }).click();
  const lines = pane.getByRole('tree', { name: '各单元格填入前后' });
  await lines
    .getByRole('treeitem', { name: / → [1-9]/ })
    .first()
    .click();
  await lines.getByText(/由 \d+ 个项目得出/).waitFor();
  expect(await workbookState(page)).toBe(opened);
  expect(await axeFaults(page)).toEqual([]);

  await pane.getByRole('button', { name: /^填入（/ }).click();
  await goOn(pane).click();
  const undo = pane.getByRole('tabpanel', { name: '汇总' }).getByRole('button', { name: '撤回' });
  await undo.waitFor();
  const names = ['分单位汇总', '分专项汇总'];
  const expected = await cellsOfCommandLine(SAMPLE, names);
  for (const name of names) {
    expect(expected[name]!.length).toBeGreaterThan(40);
    expect(await cellsInPreview(page, name)).toEqual(expected[name]);
  }
  await pane.getByText('汇总数都与清单一致').waitFor();

  await undo.click();
  await pane.getByRole('button', { name: /^预览（/ }).waitFor();
  await until(async () => (await workbookState(page)) === opened);
  expect(errors).toEqual([]);
});

/** Without the count of sheets that were ever made, by which Excel names the next. */
const uncounted = (state: string): string => state.replace(/,"sheetsMade":\d+/, '');

test('a workbook without summaries: tabs are made as the command line makes them, and taken back', async () => {
  const { page, pane, errors } = await open();
  const file = `${SAMPLES}/p02-groups.xlsx`;
  await page.locator('input[type=file]').setInputFiles(join(ROOT, file));
  await page.locator('.status', { hasText: 'p02-groups.xlsx' }).waitFor();
  const opened = await workbookState(page);
  await toSummaries(pane);
  await pane.getByRole('button', { name: /^生成汇总表/ }).click();
  await goOn(pane).click();
  const undo = pane.getByRole('tabpanel', { name: '汇总' }).getByRole('button', { name: '撤回' });
  await undo.waitFor();
  const names = ['汇总-总体', '汇总-分单位', '汇总-分专项', '汇总-分行业', '汇总-开工情况', '滞后项目', '责任单位缺失'];
  const expected = await cellsOfCommandLine(file, names);
  for (const name of names) expect(await cellsInPreview(page, name)).toEqual(expected[name]);

  await undo.click();
  await pane.getByRole('heading', { name: '没有找到汇总表，可以生成' }).waitFor();
  await until(async () => uncounted(await workbookState(page)) === uncounted(opened));
  expect(errors).toEqual([]);
});
