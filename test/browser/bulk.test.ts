/** 批量 in a real browser: 200 workbooks, everything told as the command line tells it, and the page goes on answering. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { CheckAnswer } from '../../src/app/check-answer.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { batchFiles } from '../harness/batch-files.js';
import { listSheet } from '../harness/lists.js';
import { sheetFile } from '../harness/sheet-file.js';
import { dispatch } from '../cli/dispatch.js';
import { until } from './harness/until.js';
import { usePreviewBrowser } from './harness/preview-browser.js';

const open = usePreviewBrowser();

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-bulk-'));
});

afterAll(() => rm(folder, { recursive: true }));

const CHOOSE = 'input[type=file][aria-label="选择文件…"]';

async function openTab(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: /^检查/ }).waitFor();
  await pane.getByRole('tab', { name: '批量' }).click();
  await pane.getByRole('button', { name: '选择文件…' }).waitFor();
}

/** Every file of the list as `verdict path`, top to bottom. */
async function listed(pane: FrameLocator): Promise<string[]> {
  const list = pane.getByRole('listbox', { name: '文件清单' });
  const found = new Map<number, string>();
  await list.evaluate((element) => element.scrollTo(0, 0));
  for (;;) {
    await list.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const rows = await list.evaluate((element) =>
      [...element.querySelectorAll<HTMLElement>('[role=option]')].map((option): [number, string] => {
        const [verdict = '', path = ''] = option.innerText.split('\n');
        return [Number(option.getAttribute('aria-posinset')), `${verdict} ${path}`];
      }),
    );
    for (const [at, text] of rows) found.set(at, text);
    const atEnd = await list.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight / 2);
      return element.scrollTop === before;
    });
    if (atEnd) break;
  }
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
}

/**
 * Clicks again and again and answers how long each click waited until the page had heard and shown it, in milliseconds.
 * @param whileShown name of the button that is there as long as it shall go on; null: for two seconds
 */
function clickWaits(toggle: Locator, whileShown: string | null): Promise<number[]> {
  return toggle.evaluate(async (button: HTMLElement, name) => {
    const waits: number[] = [];
    const end = performance.now() + 2000;
    const goesOn = (): boolean =>
      name === null
        ? performance.now() < end
        : [...document.querySelectorAll('button')].some(({ textContent }) => textContent === name);
    while (goesOn()) {
      const due = performance.now() + 25;
      await new Promise((resolve) => setTimeout(resolve, 25));
      const before = button.getAttribute('aria-pressed');
      button.click();
      while (button.getAttribute('aria-pressed') === before) await new Promise((resolve) => setTimeout(resolve, 0));
      // What held up the page before it could hear the click counts too.
      waits.push(performance.now() - due);
    }
    return waits;
  }, whileShown);
}

/** The longest that an idle page on a quiet machine makes a click wait: the probe's own timer, a paint. */
const QUIET_MS = 50;

const worst = (waits: readonly number[]): number => Math.max(...waits);

/** The workbooks that the pane opened, as bytes. */
function openedWorkbooks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { preview } = window as unknown as { preview: { engine: { workbook: { openedWorkbooks: string[] } } } };
    return preview.engine.workbook.openedWorkbooks;
  });
}

test('200 workbooks: the same answers as the command line, and an answer to every click meanwhile', async () => {
  const { files, truth } = batchFiles(200, 300);
  const paths = await Promise.all(
    files.map(async ({ name, bytes }) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
  const { page, pane, errors } = await open();
  await openTab(pane);
  await pane.getByLabel('政策', { exact: true }).selectOption('changshou-2022');
  const toggle = pane.getByRole('button', { name: /^可提交/ });
  await pane.locator(CHOOSE).setInputFiles(paths);
  await toggle.waitFor();
  const during = await clickWaits(toggle, '取消');
  expect(during.length).toBeGreaterThan(20);
  // A busy machine makes the same click wait while the page has nothing to do: what is beyond a quiet one's counts twice.
  const idle = await clickWaits(toggle, null);
  expect(worst(during)).toBeLessThan(100 + 2 * Math.max(0, worst(idle) - QUIET_MS));

  const words = `检查了 200 个文件：可提交 ${195 - truth.toFix.length}，需修改 ${truth.toFix.length}，无法读取 5`;
  await pane.getByText(words).waitFor();
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
  const run = await dispatch('check', folder, '--policy', 'changshou-2022', '--format', 'json');
  const answer = JSON.parse(run.stdout) as CheckAnswer;
  const otherMonth = new Set(truth.otherMonth);
  const rows = answer.files.map(({ path, status, counts }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (status === 'unreadable') return `无法读取 ${name}`;
    return `${counts.error > 0 || otherMonth.has(name) ? '需修改' : '可提交'} ${name}`;
  });
  expect(await listed(pane)).toEqual(rows);

  await pane.getByRole('button', { name: `文件之间 ${answer.findings.length} 条` }).click();
  const between = pane.getByRole('region', { name: '问题清单' });
  await between.waitFor();
  const search = pane.getByRole('searchbox', { name: '项目、单元格' });
  const told = async (word: string): Promise<void> => {
    await search.fill(word);
    await between.getByText(word).first().waitFor();
  };
  for (const name of truth.otherMonth) await told(`${name}”是 2022年8月 的，应为 2022年9月`);
  for (const [organisation] of truth.sentTwice) await told(`“${organisation}”报送了 2 个文件`);
  for (const [project] of truth.sharedProjects) await told(`“${project}”在 2 个文件里都有`);
  for (const organisation of truth.missing) await told(`没有找到“${organisation}”的报表`);
  await pane.getByRole('button', { name: '返回' }).click();

  await pane.getByRole('button', { name: '导出' }).click();
  await pane.getByRole('menuitem', { name: '报告工作簿…' }).click();
  await until(async () => (await openedWorkbooks(page)).length === 1);
  const [base64 = ''] = await openedWorkbooks(page);
  const report = await readWorkbook(new Uint8Array(Buffer.from(base64, 'base64')), 'x.xlsx');
  if (report.kind !== 'read') throw new Error(JSON.stringify(report.reason));
  expect(report.workbook.sheets.map(({ name, rows: made }) => [name, made.length])).toEqual([
    ['汇总', 202],
    ['文件之间', answer.findings.length + 1],
    ['问题清单', answer.files.reduce((sum, { findings }) => sum + findings.length, 0) + 1],
    ['催报', 1 + truth.missing.length + truth.unreadable.length + truth.otherMonth.length],
  ]);
  expect(errors).toEqual([]);
});

test('cancelled and gone on; names and cells with HTML are text; a file has its details and its annotated copy', async () => {
  const SCRIPT = '<img src=x onerror="document.body.innerHTML=1">';
  const rows = [{ name: SCRIPT, responsibleOrganisation: '' }, { totalInvestment: '=1+1' }];
  const made = sheetFile([listSheet('under-construction', rows)]);
  const name = '<b>粗体<b>=1+1.xlsx';
  const { page, pane, errors } = await open();
  await openTab(pane);
  const many = Array.from({ length: 60 }, (_, index) => ({
    name: `${index}.xlsx`,
    mimeType: '',
    buffer: Buffer.from(made),
  }));
  await pane.locator(CHOOSE).setInputFiles([{ name, mimeType: '', buffer: Buffer.from(made) }, ...many]);
  await pane.getByRole('button', { name: '取消' }).click();
  await pane.getByText(/还有 \d+ 个文件没有检查/).waitFor();
  await pane.getByRole('button', { name: '继续检查' }).click();
  await pane.getByText(/^检查了 61 个文件/).waitFor();
  const list = pane.getByRole('listbox', { name: '文件清单' });
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name, exact: true }).waitFor();
  await pane.getByText(SCRIPT).first().waitFor();
  await pane.getByRole('button', { name: '存标注副本…' }).click();
  await until(async () => (await openedWorkbooks(page)).length === 1);
  const [base64 = ''] = await openedWorkbooks(page);
  const copy = await readWorkbook(new Uint8Array(Buffer.from(base64, 'base64')), 'x.xlsx');
  if (copy.kind !== 'read') throw new Error(JSON.stringify(copy.reason));
  expect(copy.workbook.sheets.map(({ name: sheet }) => sheet)).toEqual(['在建', '校核结果']);
  await page.keyboard.press('Escape');
  await pane.getByRole('heading', { name, exact: true }).waitFor({ state: 'detached' });
  expect(await list.evaluate(({ ownerDocument }) => ownerDocument.activeElement?.getAttribute('aria-label'))).toBe(
    '文件清单',
  );
  expect(await pane.locator('img').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a folder', async () => {
  const { pane } = await open();
  await openTab(pane);
  const inside = await mkdtemp(join(tmpdir(), 'dispatch-folder-'));
  try {
    await writeFile(join(inside, 'b.xlsx'), sheetFile([listSheet('preliminary')]));
    await writeFile(join(inside, 'a.xlsx'), await readFile('assets/sample-2022-09.xlsx'));
    await writeFile(join(inside, '~$a.xlsx'), 'x');
    await writeFile(join(inside, '说明.txt'), 'x');
    await pane.locator('input[type=file][aria-label="选择文件夹…"]').setInputFiles(inside);
    await pane.getByText(/^检查了 2 个文件/).waitFor();
    const rows = await listed(pane);
    expect(rows.map((row) => row.slice(row.lastIndexOf('/') + 1))).toEqual(['a.xlsx', 'b.xlsx']);
  } finally {
    await rm(inside, { recursive: true });
  }
});
