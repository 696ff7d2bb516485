/** A clerk's way through the pane, on the production bundles: check, go there, mark, clear, correct. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT, SAMPLES as FOLDER } from '../cli/dispatch.js';
import { findingsOfCommandLine } from './harness/command-line-findings.js';
import { findingsShown } from './harness/findings-shown.js';
import { usePreviewBrowser } from './harness/preview-browser.js';
import { until } from './harness/until.js';
import { conditionalFormats, workbookState } from './harness/workbook-state.js';

const SAMPLE = 'assets/sample-2022-09.xlsx';
const SAMPLES = readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith('.xlsx'));

/** A file may hold formulas without a result. In a workbook that is open there are none: Excel has calculated them. */
const ONLY_IN_FILES = ['formula-not-calculated'];

async function fillOf(page: Page, cell: string): Promise<string> {
  return page.locator(`td[data-cell="${cell}"]`).evaluate((element) => getComputedStyle(element).backgroundColor);
}

const open = usePreviewBrowser();

test('open, check, go to the cell, mark, clear, correct', async () => {
  const { page, pane, errors } = await open();
  const check = pane.getByRole('button', { name: /^检查/ });
  await check.waitFor();
  const opened = await workbookState(page);

  await check.click();
  const shown = await findingsShown(pane);
  const expected = await findingsOfCommandLine(SAMPLE, ONLY_IN_FILES);
  expect(expected.length).toBeGreaterThan(20);
  expect([...shown].sort()).toEqual([...expected].sort());
  expect(await workbookState(page)).toBe(opened);

  const missing = pane.getByRole('treeitem', { name: /新开工项目清单!B5 / });
  await page.locator('.sheet-tabs button', { hasText: '在建项目清单' }).click();
  await missing.click();
  await page.locator('.sheet-tabs [aria-current]', { hasText: '新开工项目清单' }).waitFor();
  await page.locator('td.active[data-cell="B5"]').waitFor();
  expect(await workbookState(page)).toBe(opened);

  const before = await conditionalFormats(page);
  expect(before.length).toBeGreaterThan(0);
  await pane.getByRole('button', { name: '标记到表' }).click();
  // The first write of a session says that it empties Excel's list of undos.
  await pane.getByRole('button', { name: '继续', exact: true }).click();
  await until(async () => (await conditionalFormats(page)).length > before.length);
  // An error's mark, as it is seen.
  await until(async () => (await fillOf(page, 'B5')) === 'rgb(255, 199, 206)');
  const marked = await conditionalFormats(page);
  expect(marked.filter(({ formula }) => !formula.includes('dispatch:'))).toEqual(before);

  await pane.getByRole('button', { name: '清除标记' }).click();
  await until(async () => (await conditionalFormats(page)).length === before.length);
  expect(await workbookState(page)).toBe(opened);

  await page.locator('td[data-cell="B5"]').click();
  await page.keyboard.type('新建的项目');
  await page.keyboard.press('Enter');
  await missing.waitFor({ state: 'detached' });
  const left = await findingsShown(pane);
  expect(left).toHaveLength(expected.length - 1);
  expect(errors).toEqual([]);
});

test('every sample workbook, opened one after another: the pane finds what the command line finds', async () => {
  const { page, pane, errors } = await open();
  const shown: Record<string, string[]> = {};
  const expected: Record<string, string[]> = {};
  for (const name of SAMPLES) {
    await page.locator('input[type=file]').setInputFiles(join(ROOT, FOLDER, name));
    await page.locator('.status', { hasText: name }).waitFor();
    await pane.getByRole('button', { name: /^检查/ }).click();
    shown[name] = (await findingsShown(pane)).sort();
    expected[name] = (await findingsOfCommandLine(`${FOLDER}/${name}`, ONLY_IN_FILES)).sort();
  }
  expect(SAMPLES.length).toBeGreaterThan(5);
  expect(shown).toEqual(expected);
  expect(errors).toEqual([]);
});
