/** The pane at the narrowest widths that Excel gives it, and at half of them for text of twice the size: nothing scrolls sideways. */
import type { FrameLocator } from 'playwright-core';
import { usePreviewBrowser } from './harness/preview-browser.js';

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
