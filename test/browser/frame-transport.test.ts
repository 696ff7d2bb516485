/**
 * The real office.js in a frame of a real browser talks to the preview: a page of a few lines stands in for the pane, so
 * that a failure here is the transport's and none of the pane's.
 */
import { previewAddress, usePreviewBrowser } from './harness/preview-browser.js';

const STUB = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>stub</title>
<script src="/office-js/office.js"></script></head><body><pre id="said"></pre></body></html>`;

const open = usePreviewBrowser();

/** As much of the stub's globals as the tests use. */
interface StubWindow {
  readonly Office: {
    onReady(): Promise<{ host: string; platform: string }>;
    context: { displayLanguage: string; requirements: { isSetSupported(name: string, version: string): boolean } };
  };
  readonly Excel: { run<Result>(work: (context: StubContext) => Promise<Result>): Promise<Result> };
}

interface StubRange {
  values: unknown[][];
  text: string[][];
  load(what: string): void;
  select(): void;
}

interface StubContext {
  readonly workbook: {
    readonly worksheets: {
      readonly items: { readonly name: string }[];
      load(what: string): void;
      getItem(name: string): {
        getRange(address: string): StubRange;
        readonly onChanged: { add(listener: (event: { address: string }) => Promise<void>): unknown };
      };
    };
  };
  sync(): Promise<void>;
}

async function openStub() {
  const opened = await open({}, (page) =>
    page.route('**/pane/taskpane.html', (route) => route.fulfill({ contentType: 'text/html', body: STUB })),
  );
  const frame = opened.page.frames().find((one) => one.url() === `${previewAddress()}pane/taskpane.html`);
  if (frame === undefined) throw new Error('The page has no frame for the pane.');
  await frame.waitForFunction(() => 'Office' in window);
  const ready = await frame.evaluate(() => (window as unknown as StubWindow).Office.onReady());
  return { ...opened, frame, ready };
}

test('the pane is told that it is in Excel, of the manifest’s minimum set and no more', async () => {
  const { frame, ready, requests } = await openStub();
  expect(ready.host).toBe('Excel');
  const told = await frame.evaluate(() => {
    const { context } = (window as unknown as StubWindow).Office;
    const has = (version: string): boolean => context.requirements.isSetSupported('ExcelApi', version);
    return [context.displayLanguage, has('1.14'), has('1.15')];
  });
  expect(told).toEqual(['zh-CN', true, false]);
  expect(requests.filter((address) => !address.startsWith(previewAddress()) && !address.startsWith('data:'))).toEqual(
    [],
  );
});

test('it reads, writes and selects, and the grid shows it', async () => {
  const { page, frame, errors } = await openStub();
  const names = await frame.evaluate(() =>
    (window as unknown as StubWindow).Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const [first] = worksheets.items;
      const range = worksheets.getItem(first?.name ?? '').getRange('B5');
      range.values = [['渝宜高铁']];
      range.select();
      range.load('text');
      await context.sync();
      return [worksheets.items.length, range.text[0]?.[0]];
    }),
  );
  expect(names).toEqual([6, '渝宜高铁']);
  await page.locator('td.active[data-cell="B5"]', { hasText: '渝宜高铁' }).waitFor();
  expect(errors).toEqual([]);
});

test('what is typed in the grid is told to the pane', async () => {
  const { page, frame } = await openStub();
  await frame.evaluate(() =>
    (window as unknown as StubWindow).Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      worksheets.getItem(worksheets.items[0]?.name ?? '').onChanged.add(async ({ address }) => {
        (document.getElementById('said') as HTMLElement).textContent += `${address} `;
        await Promise.resolve();
      });
      await context.sync();
    }),
  );
  await page.locator('td[data-cell="B6"]').click();
  await page.keyboard.type('新名称');
  await page.keyboard.press('Enter');
  await frame.locator('#said', { hasText: 'B6' }).waitFor();
  expect(await page.locator('td[data-cell="B6"]').innerText()).toBe('新名称');
  // Enter went on to the cell below.
  expect(await page.locator('td.active').getAttribute('data-cell')).toBe('B7');
});

test('while a cell is edited batches are refused, and a cancelled edit changes nothing', async () => {
  const { page, frame } = await openStub();
  const before = await page.locator('td[data-cell="B6"]').innerText();
  const read = () =>
    frame.evaluate(async () => {
      const { Excel } = window as unknown as StubWindow;
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.load('items/name');
          await context.sync();
        });
        return 'read';
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
  await page.locator('td[data-cell="B6"]').dblclick();
  await page.keyboard.type('x');
  expect(await read()).toBe('InvalidOperationInCellEditMode');
  await page.keyboard.press('Escape');
  expect(await read()).toBe('read');
  expect(await page.locator('td[data-cell="B6"]').innerText()).toBe(before);
});
