/** The offline page from disk, in a browser of its own: a fresh context for every test. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../.ci/find-browser.js';
import { ROOT } from '../../cli/dispatch.js';

export const OFFLINE_FILE = join(ROOT, 'dist/dispatch-offline.html');

/** A build of it takes a while on a busy machine. */
const BUILD_MS = 400_000;

export interface OpenOffline {
  readonly page: Page;
  /** Addresses that anything on the page asked for. */
  readonly requests: readonly string[];
  /** Errors of scripts, of the console and of the content security policy. */
  readonly errors: readonly string[];
}

/** Registers the build, and the browser's start and end, with jest. */
export function useOfflineBrowser(): (
  options?: BrowserContextOptions,
  before?: (page: Page) => Promise<unknown>,
) => Promise<OpenOffline> {
  let browser: Browser;
  beforeAll(async () => {
    execFileSync(process.execPath, [join(ROOT, '.ci/build-offline.mjs')], { stdio: 'inherit' });
    browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  }, BUILD_MS);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return async (options = {}, before) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      acceptDownloads: true,
      offline: true,
      ...options,
    });
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error.stack)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await before?.(page);
    await page.goto(pathToFileURL(OFFLINE_FILE).href);
    await page.getByRole('button', { name: '打开文件…' }).waitFor();
    return { page, requests, errors };
  };
}

/** Drops files on the page as a hand does. `files`: paths from the project's root. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const contents = files.map((file) => ({
    name: basename(file),
    base64: readFileSync(join(ROOT, file)).toString('base64'),
  }));
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }),
      );
    }
  }, contents);
}

/** The file that a click on the button gives out. */
export async function savedCopy(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存副本' }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
