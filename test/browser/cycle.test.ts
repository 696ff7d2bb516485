/** What is done once a month, on the production bundles: fix all, template, next month, receipt, merge; keys only where it matters. */
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { check } from '../../src/core/check.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { ROOT } from '../cli/dispatch.js';
import { usePreviewBrowser, type OpenPreview } from './harness/preview-browser.js';
import { until } from './harness/until.js';
import { workbookState } from './harness/workbook-state.js';

const SAMPLE = join(ROOT, 'assets/sample-2022-09.xlsx');

const open = usePreviewBrowser();

async function checked(): Promise<OpenPreview> {
  const opened = await open();
  const { pane } = opened;
  await pane.getByRole('button', { name: /^检查/ }).click();
  await pane.getByRole('tree', { name: '问题清单' }).waitFor();
  return opened;
}

async function openFromMore({ pane }: OpenPreview, name: string): Promise<void> {
  await pane.getByRole('tab', { name: '更多' }).click();
  await pane.getByRole('button', { name }).click();
}

/** What stands on a tab that is not shown does not count. */
async function shown(pane: FrameLocator, words: RegExp): Promise<void> {
  await pane.getByText(words).locator('visible=true').first().waitFor();
}

/** Base64 of the workbooks that were opened as new ones. */
const openedWorkbooks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { preview } = window as unknown as { preview: { engine: { workbook: { openedWorkbooks: string[] } } } };
    return preview.engine.workbook.openedWorkbooks;
  });

/** Without what only counts what was made, and without the last digits of what is calculated anew. */
async function contentOf(page: Page): Promise<string> {
  const content: unknown = JSON.parse(await workbookState(page), (key, value: unknown) => {
    if (key === 'openedWorkbooks' || key === 'sheetsMade') return undefined;
    return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
  });
  return JSON.stringify(content);
}

test('全部修正: shown first, one step, taken back', async () => {
  const opened = await checked();
  const { page, pane, errors } = opened;
  const before = await contentOf(page);
  await pane.getByRole('group', { name: '对结果的操作' }).getByRole('button', { name: '全部修正…' }).click();
  const apply = pane.getByRole('button', { name: /^修正 \d+ 个单元格$/ });
  await apply.waitFor();
  expect(await contentOf(page)).toBe(before);
  // By the keyboard alone.
  await apply.focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: '继续', exact: true }).last().click();
  await shown(pane, /^已修正 \d+ 个单元格$/);
  expect(await contentOf(page)).not.toBe(before);
  await pane.getByRole('button', { name: '撤回' }).click();
  await until(async () => (await contentOf(page)) === before);
  expect(errors).toEqual([]);
});

test('新建模板: opened as a new workbook that the check knows; this one stays', async () => {
  const opened = await open();
  const { page, pane, errors } = opened;
  await pane.getByRole('button', { name: /^检查/ }).waitFor();
  const before = await contentOf(page);
  await openFromMore(opened, '新建模板…');
  await pane.getByLabel('填报月份').fill('2022-10');
  await pane.getByRole('button', { name: '生成模板' }).click();
  await pane.getByText('已打开新工作簿，请另存为“2022年10月项目调度表.xlsx”').waitFor();
  const [base64 = ''] = await openedWorkbooks(page);
  const reading = await readWorkbook(new Uint8Array(Buffer.from(base64, 'base64')), 'x.xlsx');
  if (reading.kind !== 'read') throw new Error(reading.kind);
  expect(check(reading.workbook, findPolicy('general')!).month).toBe('2022-10');
  expect(await contentOf(page)).toBe(before);
  expect(errors).toEqual([]);
});

test('结转下月: where the file cannot be had it is told, in place it goes, and it is taken back', async () => {
  const opened = await checked();
  const { page, pane, errors } = opened;
  const before = await contentOf(page);
  await openFromMore(opened, '结转下月…');
  await pane.getByText('2022年9月 → 2022年10月').waitFor();
  await pane.getByRole('button', { name: '生成下月工作簿' }).click();
  await pane.getByText(/这里读不出整个文件/).waitFor();
  expect(await contentOf(page)).toBe(before);
  await pane.getByRole('button', { name: '在本工作簿里结转' }).click();
  await pane.getByRole('button', { name: '继续', exact: true }).last().click();
  await shown(pane, /^已结转到 2022年10月/);
  await pane.getByRole('tab', { name: '检查' }).click();
  await shown(pane, /^2022年10月/);
  await pane.getByRole('button', { name: '撤回' }).click();
  await shown(pane, /^2022年9月/);
  await until(async () => (await contentOf(page)) === before);
  expect(errors).toEqual([]);
});

test('校核回执: a workbook with errors gets none', async () => {
  const opened = await checked();
  await openFromMore(opened, '校核回执…');
  const { pane } = opened;
  await pane.getByText('本工作簿还没有回执。').waitFor();
  await pane.getByText(/还有 \d+ 个错误/).waitFor();
  await pane.getByRole('button', { name: '看错误' }).click();
  await pane.getByRole('tree', { name: '问题清单' }).waitFor();
});

test('合并: a file read in a worker, shown, written, and taken back', async () => {
  const opened = await checked();
  const { page, pane, errors } = opened;
  const before = await contentOf(page);
  await openFromMore(opened, '合并到本工作簿…');
  await pane.getByLabel('要合并的文件').setInputFiles(SAMPLE);
  await pane.getByText(/新增 \d+ 个项目，更新 \d+ 个/).waitFor();
  expect(await contentOf(page)).toBe(before);
  await pane.getByRole('button', { name: /^合并(（|$)/ }).click();
  await pane.getByRole('button', { name: '继续', exact: true }).last().click();
  await shown(pane, /^已合并：/);
  await page.locator('.sheet-tabs button', { hasText: '合并来源' }).waitFor();
  await pane.getByRole('button', { name: '撤回' }).click();
  await until(async () => (await contentOf(page)) === before);
  expect(errors).toEqual([]);
});
