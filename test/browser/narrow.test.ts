/** The pane at the narrowest widths that Excel gives it, and at half of them for text of twice the size: nothing scrolls sideways. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { ROOT, SAMPLES } from '../cli/dispatch.js';
import { usePreviewBrowser } from './harness/preview-browser.js';
import { until } from './harness/until.js';

const open = usePreviewBrowser();

/** What reaches beyond the pane, or makes its page wider than it is. */
function tooWide(pane: FrameLocator): Promise<string[]> {
  return pane.locator('body').evaluate((body) => {
    const width = document.documentElement.clientWidth;
    const found = [...body.querySelectorAll('[role=tab], header, select, button')]
      .filter((element) => element.closest('[inert]') === null && element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 30)}`);
    const scroll = [...document.querySelectorAll('html, header, [role=tablist]')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`);
    return [...found, ...scroll];
  });
}

const WORDS = {
  'zh-CN': { more: '更多', template: '新建模板…' },
  en: { more: 'More', template: 'New template…' },
} as const;

describe.each(['zh-CN', 'en'] as const)('%s', (language) => {
  test.each([350, 320, 175])('%d px', async (width) => {
    const { page, pane } = await open({ viewport: { width: 1000, height: 800 } });
    if (language === 'en') {
      await page.locator('.language').click();
      await page.locator('.notice', { hasText: 'not Excel' }).waitFor();
    }
    await page.locator('iframe.pane').evaluate((frame, pixels) => {
      frame.style.width = `${pixels}px`;
      frame.style.flex = `0 0 ${pixels}px`;
      frame.style.minWidth = '0';
    }, width);
    const { more, template } = WORDS[language];
    await pane.getByRole('tab', { name: more }).click();
    await pane.getByRole('button', { name: template }).waitFor();
    expect(await tooWide(pane)).toEqual([]);
    await pane.getByRole('button', { name: template }).click();
    await pane.locator('input[type=month]').waitFor();
    expect(await tooWide(pane)).toEqual([]);
  });
});

test('a file’s counts, and why it could not be read, are there to read', async () => {
  const { pane } = await open({ viewport: { width: 1000, height: 800 } });
  await pane.getByRole('tab', { name: '批量' }).click();
  const name = 'p03-mixed-units.xlsx';
  const buffer = await readFile(join(ROOT, SAMPLES, name));
  const broken = {
    name: '一个名字很长的区县报送的打不开的文件.xlsx',
    mimeType: '',
    buffer: Buffer.from('no workbook'),
  };
  await pane
    .locator('input[type=file][aria-label="选择文件…"]')
    .setInputFiles([{ name, mimeType: '', buffer }, broken]);
  // Not the choices of the selects above the list.
  const options = pane.locator('[role=option]');
  await options.filter({ hasText: '错误' }).filter({ hasText: '提示' }).waitFor();
  await until(async () => (await options.filter({ hasText: '等待' }).count()) === 0);
  const places = await options.evaluateAll((rows) =>
    rows.map((row) => {
      const facts = row.firstElementChild?.lastElementChild;
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom, isCut: facts === null || facts === undefined || facts.scrollWidth > facts.clientWidth };
    }),
  );
  expect(places.map(({ isCut }) => isCut)).toEqual([false, false]);
  // A higher row moves the next one down.
  expect(places[1]!.top).toBeGreaterThanOrEqual(places[0]!.bottom - 1);
});
