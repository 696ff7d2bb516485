/** The preview's own page: its grid, its tools, and that it says what it is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { ROOT } from '../cli/dispatch.js';
import { until } from './harness/until.js';
import { usePreviewBrowser } from './harness/preview-browser.js';

const open = usePreviewBrowser();

test('it says that it is not Excel, in both languages', async () => {
  const { page } = await open();
  expect(await page.locator('.notice').innerText()).toContain('不是 Excel');
  await page.locator('.language').click();
  await page.locator('.notice', { hasText: 'not Excel' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('visible sheets have a tab, hidden ones none', async () => {
  const { page } = await open();
  const sheets = await readWorkbook(await readFile(join(ROOT, 'assets/sample-2022-09.xlsx')), 'sample.xlsx');
  if (sheets.kind !== 'read') throw new Error(JSON.stringify(sheets.reason));
  const visible = sheets.workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  expect(visible.length).toBeLessThan(sheets.workbook.sheets.length);
  expect(await page.locator('.sheet-tabs button').allInnerTexts()).toEqual(visible);
});

test('merged cells, fills and frozen heads are drawn, and far rows when they are scrolled to', async () => {
  const { page } = await open();
  // Asked in the page itself: a redraw may come between finding a cell from here and asking it.
  const drawn = await page.evaluate(() => {
    const cell = (address: string) => document.querySelector(`td[data-cell="${address}"]`) as Element;
    return {
      titleSpan: Number(cell('A1').nextElementSibling?.getAttribute('colspan')),
      headFill: getComputedStyle(cell('A3')).backgroundColor,
    };
  });
  expect(drawn.titleSpan).toBeGreaterThan(5);
  expect(drawn.headFill).toBe('rgb(217, 225, 242)');
  const place = () =>
    page.evaluate(() => document.querySelector('td[data-cell="A3"]')?.getBoundingClientRect().toJSON());
  const before: unknown = await place();
  expect(await page.locator('td[data-cell="G70"]').count()).toBe(0);
  await page.locator('.grid-scroll').evaluate((scroll) => scroll.scrollTo(0, 1800));
  await page.locator('td[data-cell="G60"]').waitFor();
  expect(await page.locator('td[data-cell="G5"]').count()).toBe(0);
  expect(await place()).toEqual(before);
});

test('merged cells that reach beyond the frozen columns cover what scrolls under them', async () => {
  const { page } = await open();
  // Asked in the page itself: a redraw may come between two questions from here.
  const shown = () =>
    page.evaluate(() => {
      const cell = document.querySelector('td[data-cell="A4"]');
      const { left, top, height } = (cell as Element).getBoundingClientRect();
      return { left, covers: cell?.contains(document.elementFromPoint(left + 5, top + height / 2)) };
    });
  const before = await shown();
  await page.locator('.grid-scroll').evaluate((scroll) => scroll.scrollTo(300, 0));
  expect(await page.locator('.grid-scroll').evaluate((scroll) => scroll.scrollLeft)).toBeGreaterThan(100);
  expect(await shown()).toEqual({ left: before.left, covers: true });
});

test('an edit under way is ended before the sheet is protected', async () => {
  const { page } = await open();
  await page.locator('td[data-cell="B6"]').click();
  await page.keyboard.type('先写完');
  await page.getByLabel('保护工作表').check();
  await page.locator('td[data-cell="B6"]', { hasText: '先写完' }).waitFor();
  expect(await page.getByLabel('保护工作表').isChecked()).toBe(true);
});

test('of two files the one that was asked for last is shown; a sample that does not come is told', async () => {
  const { page } = await open();
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/*sample-2022-09*', async (route) => {
    await held;
    await route.abort();
  });
  await page.getByRole('button', { name: '示例' }).click();
  const buffer = await readFile(join(ROOT, 'assets/sample-2022-09.xlsx'));
  await page.locator('input[type=file]').setInputFiles({ name: '后开.xlsx', mimeType: '', buffer });
  await page.locator('.status', { hasText: '后开.xlsx' }).waitFor();
  answer();
  await page.waitForTimeout(300);
  expect(await page.locator('.status').innerText()).toContain('后开.xlsx');
  await page.getByRole('button', { name: '示例' }).click();
  await page.locator('.status.refused', { hasText: '没能打开' }).waitFor();
});

test('keys move, stretch, edit, cancel and clear', async () => {
  const { page } = await open();
  const active = () => page.locator('td.active').getAttribute('data-cell');
  await page.locator('td[data-cell="B7"]').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await active()).toBe('C8');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await page.locator('td[aria-selected]').count()).toBe(2);
  const name = page.locator('td[data-cell="B8"]');
  const before = await name.innerText();
  await name.click();
  await page.keyboard.press('F2');
  await page.keyboard.type('（改）');
  await page.keyboard.press('Escape');
  expect(await name.innerText()).toBe(before);
  await page.keyboard.press('F2');
  await page.keyboard.type('（改）');
  await page.keyboard.press('Enter');
  expect(await name.innerText()).toBe(`${before}（改）`);
  expect(await active()).toBe('B9');
  await name.click();
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => document.querySelector('td[data-cell="B8"]')?.textContent === '');
});

test('formulas are calculated anew', async () => {
  const { page } = await open();
  const total = page.locator('td[data-cell="G4"]');
  expect(await total.innerText()).toBe('234,700');
  await page.locator('td[data-cell="G5"]').click();
  await page.keyboard.type('6600');
  await page.keyboard.press('Enter');
  await page.locator('td[data-cell="G4"]', { hasText: '234,800' }).waitFor();
});

test('rows are inserted and deleted; a protected sheet refuses', async () => {
  const { page } = await open();
  const first = await page.locator('td[data-cell="B6"]').innerText();
  await page.locator('td[data-cell="B6"]').click();
  await page.getByRole('button', { name: '插入行' }).click();
  await page.locator('td[data-cell="B7"]', { hasText: first }).waitFor();
  await page.getByRole('button', { name: '删除行' }).click();
  await page.locator('td[data-cell="B6"]', { hasText: first }).waitFor();
  await page.getByLabel('保护工作表').check();
  await page.locator('td[data-cell="B6"]').click();
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await page.locator('.status.refused').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('td[data-cell="B6"]').innerText()).toBe(first);
});

test('the result is downloaded with the edit in it', async () => {
  const { page } = await open();
  await page.locator('td[data-cell="B5"]').click();
  await page.keyboard.type('新建的项目');
  await page.keyboard.press('Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载结果' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sample-2022-09-预览.xlsx');
  const result = await readWorkbook(await readFile(await download.path()), 'result.xlsx');
  if (result.kind !== 'read') throw new Error(JSON.stringify(result.reason));
  expect(result.workbook.sheets[0]?.rows[4]?.[1]).toBe('新建的项目');
});

test('a file that is no workbook is refused with the reason', async () => {
  const { page } = await open();
  await page.locator('input[type=file]').setInputFiles({
    name: '通知.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await page.locator('.status.refused', { hasText: '是 PDF 文件' }).waitFor();
});

test('the log counts batches, bytes and time', async () => {
  const { page, pane } = await open();
  await pane.getByRole('button', { name: /^检查/ }).waitFor();
  const summary = page.locator('.batch-log summary');
  // The first batches come after the pane has shown itself.
  await until(async () => /批次 [1-9]\d* · [\d.]+ KB · \d+ 毫秒/.test(await summary.innerText()));
  await summary.click();
  await until(async () => (await page.locator('.log-scroll tbody tr').count()) > 0);
});
