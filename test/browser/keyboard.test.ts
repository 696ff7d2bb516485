/** The pane by keyboard, at the production bundles: what has the focus is seen to have it, and nobody is caught. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { ROOT, SAMPLES } from '../cli/dispatch.js';
import { usePreviewBrowser } from './harness/preview-browser.js';
import { until } from './harness/until.js';

const open = usePreviewBrowser();

/** What is drawn around the active row of the list that is shown. */
async function expectSeen(pane: FrameLocator, role: 'tree' | 'listbox', name: string): Promise<void> {
  const list = pane.getByRole(role, { name });
  await list.press('ArrowDown');
  const row = list.locator('[data-active=true] > *');
  await until(async () => {
    const [style, width] = await row.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return [outlineStyle, outlineWidth];
    });
    return style === 'solid' && width === '2px';
  });
}

test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)(
  'the active row of every list is seen: %j',
  async (look) => {
    const { pane } = await open(look);
    await pane.getByRole('button', { name: /^检查/ }).click();
    await pane.getByRole('tree', { name: '问题清单' }).waitFor();
    await expectSeen(pane, 'tree', '问题清单');
    await pane.getByRole('tab', { name: '汇总' }).click();
    await pane.getByRole('button', { name: /^预览/ }).click();
    await expectSeen(pane, 'tree', '各单元格填入前后');
    await pane.getByRole('tab', { name: '批量' }).click();
    const name = 'p03-mixed-units.xlsx';
    const buffer = await readFile(join(ROOT, SAMPLES, name));
    await pane.locator('input[type=file][aria-label="选择文件…"]').setInputFiles([{ name, mimeType: '', buffer }]);
    await expectSeen(pane, 'listbox', '文件清单');
  },
);

test('Tab leads out of the pane at its end, on to the page around it', async () => {
  const { page, pane } = await open();
  await pane.getByRole('button', { name: /^检查/ }).waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');
  await pane.getByRole('tab', { name: '检查' }).focus();
  // More presses than there are places: Fluent's own unseen ones count too.
  for (let press = 0; press < 20 && (await focused()) === 'IFRAME'; press++) {
    await page.keyboard.press('Tab');
    await page.waitForTimeout(100);
  }
  expect(await focused()).toBe('SUMMARY');
});
