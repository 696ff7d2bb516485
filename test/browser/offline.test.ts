/** The offline page, opened from disk without a network: the whole pane over a file, and the file's copy afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { dispatch, ROOT, SAMPLES as FOLDER } from '../cli/dispatch.js';
import { findingsOfCommandLine } from './harness/command-line-findings.js';
import { findingsShown } from './harness/findings-shown.js';
import { dropFiles, OFFLINE_FILE, savedCopy, useOfflineBrowser } from './harness/offline-browser.js';
import { until } from './harness/until.js';

const SAMPLE = 'assets/sample-2022-09.xlsx';
const SAMPLES = readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith('.xlsx'));
/** Its own summary tabs are to be filled. */
const WITH_SUMMARY = `${FOLDER}/p05-summary.xlsx`;

/** Fluent's own posts at both ends of the page: whoever tabs onto one is sent on at once. */
const NEVER_FOCUSED = '[data-tabster-dummy]';

const folder = mkdtempSync(join(tmpdir(), 'dispatch-offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = useOfflineBrowser();

async function opened(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(join(ROOT, file));
  await page.getByRole('tree', { name: '问题清单' }).waitFor();
}

function cell(page: Page, address: string) {
  return page.locator(`td[data-cell="${address}"]`);
}

function fillOf(page: Page, address: string): Promise<string> {
  return cell(page, address).evaluate((element) => getComputedStyle(element).backgroundColor);
}

test('drop, see the findings, fill the summary, save: as the command line has them', async () => {
  const { page, requests, errors } = await open();
  await dropFiles(page, [WITH_SUMMARY]);
  const shown = await findingsShown(page);
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.sort()).toEqual((await findingsOfCommandLine(WITH_SUMMARY)).sort());

  await page.getByRole('tab', { name: '汇总' }).click();
  await page.getByRole('button', { name: /^预览（/ }).click();
  await page.getByRole('button', { name: /^填入（/ }).click();
  await page.getByText('有改动未保存').waitFor();
  const copy = await savedCopy(page);
  expect(copy.name).toBe('p05-summary-已处理.xlsx');
  await until(async () => (await page.getByText('有改动未保存').count()) === 0);

  const out = join(folder, 'summary.xlsx');
  const { code, stderr } = await dispatch('summarize', WITH_SUMMARY, '--out', out);
  expect([code, stderr]).toEqual([0, expect.stringContaining('summary.xlsx')]);
  expect(Buffer.from(copy.bytes).equals(readFileSync(out))).toBe(true);
  expect(Buffer.from(copy.bytes).equals(readFileSync(join(ROOT, WITH_SUMMARY)))).toBe(false);

  expect(requests.filter((address) => !/^(?:file|data|blob):/.test(address))).toEqual([]);
  expect(requests.filter((address) => address.startsWith('file:'))).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('every sample workbook, one after another: the page finds what the command line finds', async () => {
  const { page, errors } = await open();
  const shown: Record<string, string[]> = {};
  const expected: Record<string, string[]> = {};
  for (const name of SAMPLES) {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(join(ROOT, FOLDER, name));
    await page.locator('.status', { hasText: name }).waitFor();
    shown[name] = (await findingsShown(page)).sort();
    expected[name] = (await findingsOfCommandLine(`${FOLDER}/${name}`)).sort();
  }
  expect(SAMPLES.length).toBeGreaterThan(5);
  expect(shown).toEqual(expected);
  expect(errors).toEqual([]);
});

test('a finding leads to its cell; marks show in the grid, are in the copy, and go with 撤回', async () => {
  const { page, errors } = await open();
  await opened(page, SAMPLE);
  await page.locator('.sheet-tabs button', { hasText: '在建项目清单' }).click();
  await page.getByRole('treeitem', { name: /新开工项目清单!B5 / }).click();
  await page.locator('.sheet-tabs [aria-current]', { hasText: '新开工项目清单' }).waitFor();
  await page.locator('td.active[data-cell="B5"]').waitFor();
  const before = await fillOf(page, 'B5');

  await page.getByRole('button', { name: '标记到表' }).click();
  await until(async () => (await fillOf(page, 'B5')) === 'rgb(255, 199, 206)');
  const { bytes } = await savedCopy(page);
  expect(Buffer.from(bytes).equals(readFileSync(join(ROOT, SAMPLE)))).toBe(false);
  await page.getByRole('button', { name: '撤回' }).click();
  await until(async () => (await fillOf(page, 'B5')) === before);
  const back = await savedCopy(page);
  expect(Buffer.from(back.bytes).equals(readFileSync(join(ROOT, SAMPLE)))).toBe(true);

  // Nothing is typed into the grid; keys move in it.
  await cell(page, 'B6').click();
  const text = await cell(page, 'B6').innerText();
  await page.keyboard.type('改');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowDown');
  await page.locator('td.active[data-cell="B7"]').waitFor();
  expect(await cell(page, 'B6').innerText()).toBe(text);
  expect(errors).toEqual([]);
});

test('saving elsewhere is the browser’s own dialogue, and writes what the copy holds', async () => {
  const { page } = await open({}, (fresh) =>
    fresh.addInitScript(() => {
      const seen: { name: string; bytes: number } = { name: '', bytes: 0 };
      Object.assign(window, {
        seen,
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => ({
          name: '9月报.xlsx',
          createWritable: async () => ({
            write: async (bytes: Uint8Array) => Object.assign(seen, { name: suggestedName, bytes: bytes.length }),
            close: async () => undefined,
          }),
        }),
      });
    }),
  );
  await opened(page, SAMPLE);
  await page.getByRole('button', { name: '标记到表' }).click();
  await page.getByText('有改动未保存').waitFor();
  await page.getByRole('button', { name: '另存为…' }).click();
  await page.getByText('已保存 9月报.xlsx').waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: { name: string; bytes: number } }).seen);
  const { bytes } = await savedCopy(page);
  expect(seen).toEqual({ name: 'sample-2022-09-已处理.xlsx', bytes: bytes.length });
  expect(await page.getByText('有改动未保存').count()).toBe(0);
});

test('what is not saved is not let go without a yes', async () => {
  const { page } = await open();
  await opened(page, SAMPLE);
  await page.getByRole('button', { name: '标记到表' }).click();
  await page.getByText('有改动未保存').waitFor();
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.locator('input[type=file]').first().setInputFiles(join(ROOT, WITH_SUMMARY));
  await until(async () => asked.length === 1);
  expect(await page.getByText('有改动未保存').count()).toBe(1);
  expect(await page.title()).toContain('sample-2022-09.xlsx');
});

test('other formats are checked and not written; what is no workbook is told', async () => {
  const { page } = await open();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '在建.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('序号,项目名称,总投资,年度计划投资,累计完成投资,责任单位\n1,在建甲路,10,5,1,区交通局\n'),
    });
  await page.getByText('只能检查，不能写入').waitFor();
  await page.getByText('在建.csv · 1 张工作表').waitFor();
  expect(await page.getByRole('button', { name: '保存副本' }).isDisabled()).toBe(true);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004xx') });
  await page.locator('.status.refused', { hasText: '坏.xlsx' }).waitFor();
  // What was open stays.
  await page.locator('td[data-cell="B2"]', { hasText: '在建甲路' }).waitFor();
});

test('several files go to 批量, and are checked in workers made from the page itself', async () => {
  const { page, requests, errors } = await open();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const files = SAMPLES.slice(0, 3);
  await dropFiles(
    page,
    files.map((name) => `${FOLDER}/${name}`),
  );
  await page.getByRole('tab', { name: '批量', selected: true }).waitFor();
  for (const name of files) await page.getByText(name).first().waitFor();
  await page.getByText('检查了 3 个文件').first().waitFor();
  await page.getByRole('button', { name: '导出' }).last().click();
  const reporting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '报告工作簿…' }).click();
  expect((await reporting).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(workers.length).toBeGreaterThan(0);
  expect(workers.filter((address) => !address.startsWith('blob:'))).toEqual([]);
  expect(requests.filter((address) => !/^(?:file|data|blob):/.test(address))).toEqual([]);
  expect(errors).toEqual([]);
});

test('a browser without the array methods of 2023 shows the same', async () => {
  const { page, errors } = await open({}, (fresh) =>
    fresh.addInitScript(() => {
      const newer = ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex'];
      for (const name of newer) Reflect.deleteProperty(Array.prototype, name);
    }),
  );
  await opened(page, SAMPLE);
  for (const tab of await page.getByRole('tab').all()) await tab.click();
  await page.getByRole('tab', { name: '进度' }).click();
  await page.getByRole('tabpanel', { name: '进度' }).getByText('完成率').first().waitFor();
  expect(errors).toEqual([]);
});

test('its policy lets nothing in or out, and it is small', async () => {
  const { page } = await open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/connect-src 'none'(?:;|$)/);
  expect(policy).toMatch(/script-src 'sha256-[\w+/]{43}='(?:;|$)/);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const fetched = await fetch('https://localhost:1/').then(
      () => true,
      () => false,
    );
    return { evaluated: 'ranInline' in window, fetched };
  });
  expect(tried).toEqual({ evaluated: false, fetched: false });
  const loading = await page.evaluate(() =>
    [...document.querySelectorAll('[src], link[href]')]
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .filter((address) => !address.startsWith('data:')),
  );
  expect(loading).toEqual([]);
  expect(statSync(OFFLINE_FILE).size).toBeLessThanOrEqual(3_000_000);
});

test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
  const { page } = await open({ colorScheme });
  const faults = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).exclude(NEVER_FOCUSED).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${JSON.stringify(target)}`));
  };
  expect(await faults()).toEqual([]);
  await opened(page, SAMPLE);
  expect(await faults()).toEqual([]);
});
