/** The offline page in a real browser: from dropping a workbook to its first findings on the screen. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../.ci/find-browser.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** About 200 projects on three lists. */
const SAMPLE = 'assets/sample-2022-09.xlsx';
const RUNS = 3;

/** Milliseconds of each run, every one in a page just opened. */
export async function measureOffline(): Promise<readonly number[]> {
  execFileSync(process.execPath, [join(root, '.ci/build-offline.mjs')], { stdio: 'inherit' });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const figures: number[] = [];
    for (let run = 0; run < RUNS; run++) figures.push(await fromDropToFindings(browser));
    return figures;
  } finally {
    await browser.close();
  }
}

async function fromDropToFindings(browser: Browser): Promise<number> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(join(root, 'dist/dispatch-offline.html')).href);
  await page.getByRole('button', { name: '打开文件…' }).waitFor();
  const milliseconds = await page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'sample-2022-09.xlsx'));
      const started = performance.now();
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      while (document.querySelector('[role=tree] [role=treeitem][aria-level="2"]') === null) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - started;
    },
    readFileSync(join(root, SAMPLE)).toString('base64'),
  );
  await page.close();
  return milliseconds;
}
