/**
 * docs/screenshots/*.png: the real pane, as wide as Excel shows it, and the preview around it, light and dark. Needs a
 * browser (find-browser.ts) and builds the pages where they are out of date.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { servePreview } from '../test/browser/harness/served-preview.js';
import { BROWSER_FLAGS, findBrowser } from './find-browser.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = join(ROOT, 'docs', 'screenshots');
const SIZE = { width: 1000, height: 640 };

interface View {
  readonly name: string;
  /** What is to be done after the view before it. */
  readonly show: (pane: FrameLocator, page: Page) => Promise<void>;
  /** Of the pane alone, or of the whole page. */
  readonly of: 'pane' | 'page';
}

/** In the order in which a person comes to them. */
const VIEWS: readonly View[] = [
  {
    name: 'check',
    of: 'pane',
    show: async (pane) => {
      await pane.getByRole('button', { name: /^检查/ }).click();
      await pane.getByRole('tree').waitFor();
    },
  },
  {
    name: 'finding',
    of: 'pane',
    show: async (pane) => {
      await pane.getByRole('treeitem', { name: /新开工项目清单!B5 / }).click();
      await pane.getByRole('button', { name: '规则说明' }).waitFor();
    },
  },
  { name: 'progress', of: 'pane', show: (pane) => openTab(pane, '进度') },
  { name: 'more', of: 'pane', show: (pane) => openTab(pane, '更多') },
  {
    name: 'preview',
    of: 'page',
    show: async (pane, page) => {
      await openTab(pane, '检查');
      await pane.getByRole('button', { name: '标记到表' }).click();
      await pane.getByRole('button', { name: '继续', exact: true }).click();
      await page.waitForFunction(
        () =>
          getComputedStyle(document.querySelector('td[data-cell="B5"]') as Element).backgroundColor ===
          'rgb(255, 199, 206)',
      );
    },
  },
];

async function openTab(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole('tab', { name }).click();
  await pane.getByRole('tabpanel', { name }).waitFor();
}

const preview = await servePreview(ROOT);
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
mkdirSync(FOLDER, { recursive: true });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      viewport: SIZE,
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      // Moving parts stand still, so that the same views give the same pictures.
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(preview.address);
    const pane = page.frameLocator('iframe.pane');
    for (const { name, show, of } of VIEWS) {
      await show(pane, page);
      await page.waitForTimeout(400);
      const path = join(FOLDER, `${name}-${colorScheme}.png`);
      if (of === 'page') await page.screenshot({ path });
      else await page.locator('iframe.pane').screenshot({ path });
      console.log(path.slice(ROOT.length + 1));
    }
    await context.close();
  }
} finally {
  await browser.close();
  await preview.stop();
}
