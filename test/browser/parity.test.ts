/** One workbook three ways — the pane over the preview's Excel, the offline page, the command line: one and the same. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { cellAddress } from '../../src/core/sheet/address.js';
import { cellKey, isCellError, valueAt } from '../../src/core/sheet/snapshot.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { dispatch, ROOT, SAMPLES } from '../cli/dispatch.js';
import { findingsOfCommandLine } from './harness/command-line-findings.js';
import { findingsShown } from './harness/findings-shown.js';
import { dropFiles, savedCopy, useOfflineBrowser } from './harness/offline-browser.js';
import { usePreviewBrowser } from './harness/preview-browser.js';
import { until } from './harness/until.js';

const WORKBOOK = `${SAMPLES}/p05-summary.xlsx`;
const NAME = 'p05-summary.xlsx';

/** Only a file can hold formulas that were never calculated: Excel calculates what it opens. */
const ONLY_IN_FILES = ['formula-not-calculated'];

const folder = mkdtempSync(join(tmpdir(), 'dispatch-parity-'));
afterAll(() => rmSync(folder, { recursive: true }));

const openPreview = usePreviewBrowser();
const openOffline = useOfflineBrowser();

type Pane = Pick<FrameLocator, 'getByRole' | 'getByText'>;

async function inExcel(): Promise<{ readonly page: Page; readonly pane: Pane }> {
  const { page, pane } = await openPreview();
  await page.locator('input[type=file]').setInputFiles(join(ROOT, WORKBOOK));
  await page.locator('.status', { hasText: NAME }).waitFor();
  const tree = pane.getByRole('tree', { name: '问题清单' });
  // A click between the pane's own first steps is not heard: it is made again.
  await until(async () => {
    if (await tree.isVisible()) return true;
    await pane.getByRole('button', { name: /^检查/ }).click();
    return tree.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
  }, 60_000);
  return { page, pane };
}

async function offline(): Promise<{ readonly page: Page; readonly pane: Pane }> {
  const { page } = await openOffline();
  await dropFiles(page, [WORKBOOK]);
  return { page, pane: page };
}

async function fill(pane: Pane): Promise<void> {
  await pane.getByRole('tree', { name: '问题清单' }).waitFor();
  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.getByRole('button', { name: /^预览（/ }).click();
  await pane.getByRole('button', { name: /^填入（/ }).click();
}

/** Excel says before the first write that it empties its list of undos. */
async function goOn(pane: Pane): Promise<void> {
  await pane.getByRole('button', { name: '继续', exact: true }).last().click();
}

/** All that the file holds, sheet by sheet: A1=value, or A1==formula. */
async function contents(bytes: Uint8Array): Promise<Record<string, string[]>> {
  const outcome = await readWorkbook(bytes, NAME);
  if (outcome.kind !== 'read') throw new Error(outcome.reason.kind);
  return Object.fromEntries(
    outcome.workbook.sheets.map((sheet) => [
      sheet.name,
      sheet.rows.flatMap((cells, row) =>
        Array.from(cells ?? [], (_cell, column) => {
          const value = valueAt(sheet, row, column);
          const formula = sheet.formulas.get(cellKey(row, column));
          if (formula !== undefined) return `${cellAddress(row, column)}==${formula}`;
          if (value === null) return '';
          return `${cellAddress(row, column)}=${isCellError(value) ? value.error : String(value)}`;
        }).filter((text) => text !== ''),
      ),
    ]),
  );
}

/** Of every cell that is drawn: how it is filled. */
function fillsShown(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('td[data-cell]')].map((cell) => [
        cell.dataset['cell'] ?? '',
        getComputedStyle(cell).backgroundColor,
      ]),
    ),
  );
}

/** The pages are not equally high: of the cells that both draw. */
function sameFills(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const both = Object.keys(one).filter((cell) => cell in other);
  return both.length > 50 && both.every((cell) => one[cell] === other[cell]);
}

test('the same findings', async () => {
  const excel = (await findingsShown((await inExcel()).pane)).sort();
  const page = (await findingsShown((await offline()).pane)).sort();
  const commandLine = (await findingsOfCommandLine(WORKBOOK)).sort();
  expect(page.length).toBeGreaterThan(3);
  expect(page).toEqual(commandLine);
  expect(excel).toEqual((await findingsOfCommandLine(WORKBOOK, ONLY_IN_FILES)).sort());
});

test('the same marks', async () => {
  const excel = await inExcel();
  const page = await offline();
  const before = await fillsShown(page.page);
  for (const { pane } of [excel, page]) {
    await pane.getByRole('tree', { name: '问题清单' }).waitFor();
    await pane.getByRole('button', { name: '标记到表' }).click();
  }
  await goOn(excel.pane);
  await excel.pane
    .getByText(/^已标记/)
    .first()
    .waitFor();
  await page.pane
    .getByText(/^已标记/)
    .first()
    .waitFor();
  const sheets = await page.page.locator('.sheet-tabs button').allInnerTexts();
  for (const name of sheets) {
    for (const shown of [excel.page, page.page]) {
      await shown.locator('.sheet-tabs button', { hasText: name }).first().click();
      await shown.locator('.sheet-tabs [aria-current]', { hasText: name }).waitFor();
    }
    await until(async () => sameFills(await fillsShown(excel.page), await fillsShown(page.page)));
  }
  await page.page.locator('.sheet-tabs button').first().click();
  await until(async () => JSON.stringify(await fillsShown(page.page)) !== JSON.stringify(before));
});

test('the same fills of the summary', async () => {
  const excel = await inExcel();
  await fill(excel.pane);
  await goOn(excel.pane);
  await excel.pane
    .getByText(/^已填入/)
    .first()
    .waitFor({ state: 'attached' });
  const downloading = excel.page.waitForEvent('download');
  await excel.page.getByRole('button', { name: '下载结果' }).click();
  const downloaded = new Uint8Array(readFileSync(await (await downloading).path()));

  const page = await offline();
  await fill(page.pane);
  await page.page.getByText('有改动未保存').waitFor();
  const { bytes } = await savedCopy(page.page);

  const out = join(folder, 'filled.xlsx');
  const { code, stderr } = await dispatch('summarize', WORKBOOK, '--out', out);
  expect([code, stderr]).toEqual([0, expect.stringContaining('filled.xlsx')]);
  const commandLine = await contents(new Uint8Array(readFileSync(out)));
  expect(commandLine).not.toEqual(await contents(new Uint8Array(readFileSync(join(ROOT, WORKBOOK)))));
  expect(await contents(bytes)).toEqual(commandLine);
  expect(await contents(downloaded)).toEqual(commandLine);
});
