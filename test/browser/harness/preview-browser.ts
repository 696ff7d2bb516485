/** One browser for a test file, and a fresh context for every test: office.js changes its window for good. */
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../.ci/find-browser.js';

/** Where global-setup.ts serves the preview. */
export function previewAddress(): string {
  const address = process.env['DISPATCH_PREVIEW'];
  if (address === undefined) throw new Error('Run the browser tests by jest.browser.config.js: it serves the preview.');
  return address;
}

export interface OpenPreview {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses that anything on the page asked for. */
  readonly requests: readonly string[];
  /** Errors of scripts, of the console and of the content security policy. */
  readonly errors: readonly string[];
}

/** Registers the browser's start and end with jest. */
export function usePreviewBrowser(): (
  options?: BrowserContextOptions,
  before?: (page: Page) => Promise<unknown>,
) => Promise<OpenPreview> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return async (options = {}, before) => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      acceptDownloads: true,
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
    await page.goto(previewAddress());
    await page.locator('td[data-cell="A1"]').waitFor();
    return { page, pane: page.frameLocator('iframe.pane'), requests, errors };
  };
}
