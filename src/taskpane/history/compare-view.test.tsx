/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import type { FakeHost } from '../../../test/harness/fake-host.js';
import { sheetOf } from '../../../test/harness/months.js';
import { button, checked, doing, page, press, show, words as shownWords } from '../../../test/harness/pane-page.js';
import type { SheetSpec } from '../../../test/harness/workbook.js';

// jsdom has none, and the readers of files ask for them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const LIST = 'under-construction';
/** A file of April 2023 in which nothing is like the sheets of these tests. */
const LAST_MONTH = 'test/corpus/samples/p08-last-month.xlsx';

const MAY_2023 = [sheetOf(2023, 5, LIST)];
const SEPTEMBER: SheetSpec[] = [
  sheetOf(2022, 9, LIST, [
    { name: '长寿经开区路网一期工程', annualPlan: 1500 },
    { name: '滨江路', annualPlan: 1500, leader: '李四' },
  ]),
];
const WITH_AUGUST: SheetSpec[] = [
  ...SEPTEMBER,
  sheetOf(2022, 8, LIST, [{ name: '长寿经开区路网工程' }, { name: '滨江路', leader: '张三' }], { name: '在建8月' }),
];

/** Amounts hold spaces at which no line breaks. */
const words = (): string => shownWords().replaceAll('\u00a0', ' ');

function fileOf(bytes: Uint8Array, name: string): File {
  const file = new File([], name);
  // jsdom's own files cannot be read this way.
  Object.defineProperties(file, {
    size: { value: bytes.length },
    arrayBuffer: { configurable: true, value: () => Promise.resolve(Uint8Array.from(bytes).buffer) },
  });
  return file;
}

async function choose(file: File): Promise<void> {
  const input = page.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await doing(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

/** Reading a file takes a while. */
async function until(told: () => boolean): Promise<void> {
  for (let tries = 0; tries < 60 && !told(); tries++) await doing(() => undefined);
}

async function opened(sheets: readonly SheetSpec[], change?: (host: FakeHost) => void) {
  const shown = await show(sheets, change);
  await checked(shown.pane);
  await doing(() => shown.pane.open({ kind: 'compare' }));
  return shown;
}

test('without a check it says so, and can check', async () => {
  const { pane } = await show(WITH_AUGUST);
  await doing(() => pane.open({ kind: 'compare' }));
  expect(words()).toContain('先检查本工作簿');
  // The other button of this name is the check tab's, behind the view.
  const buttons = [...page.querySelectorAll('section button')].filter((one) => /^检查/.test(one.textContent ?? ''));
  await doing(() => (buttons.at(-1) as HTMLButtonElement).click());
  expect(page.querySelector('h1')?.textContent).toBe('与上月对比');
  expect(words()).toContain('2022年9月 对比 2022年8月');
});

test('older sheets serve: moves, the bridge, what changed of each project, and its cell', async () => {
  const { host } = await opened(WITH_AUGUST);
  expect(words()).toContain('2022年9月 对比 2022年8月');
  expect(words()).toContain('本工作簿里的较早工作表');
  const tables = [...page.querySelectorAll('table')].map((table) => table.textContent);
  expect(tables[0]).toContain('上月 → 本月');
  expect(words()).toContain('新增 → 在建：1 个，总投资 10,000 万元，年度计划 1,500 万元');
  expect(words()).toContain('2 个成为 2 个，年度计划由 2,400 万元成为 3,000 万元');
  expect(tables[1]).toMatch(/原清单22,400新增\+1\+1,500调出-1-1,200调增\(1\)\+300调减\(0\)0现清单23,000/);
  expect(words()).toContain('「2022年计划投资」1,200 万元 → 1,500 万元');
  expect(words()).toContain('「联系领导」张三 → 李四');
  await doing(() => button(/^定位到“滨江路”/).click());
  expect(host.revealed).toEqual(['在建!B5']);
});

test('near names are asked one by one; an answer counts at once, is kept, and can be taken back', async () => {
  const { pane } = await opened(WITH_AUGUST);
  expect(words()).toContain('上月的“长寿经开区路网工程”（在建）本月没有');
  await doing(() => button(/^“长寿经开区路网工程”就是/).click());
  expect(pane.store.getState().corrections.renamed).toEqual({ 长寿经开区路网工程: '长寿经开区路网一期工程' });
  expect(words()).toContain('上月名称“长寿经开区路网工程”');
  expect(document.activeElement?.textContent).toBe('都已答完');
  expect(pane.store.getState().checked!.report.findings.map(({ rule }) => rule)).not.toContain('project-dropped');
  await doing(() => button(/不是同一个$/).click());
  expect(pane.store.getState().corrections.renamed).toEqual({});
  await doing(() => button(/^都不是$/).click());
  expect(words()).not.toContain('本月没有。本月新出现的这些里');
  await doing(() => button(/^重新问$/).click());
  expect(words()).toContain('本月没有。本月新出现的这些里');
});

test('a chosen file is read, says its month, and stays compared with through another check', async () => {
  const { pane } = await opened(MAY_2023);
  expect(words()).toContain('选一个上月的文件');
  await choose(fileOf(readFileSync(LAST_MONTH), '4月.xlsx'));
  await until(() => words().includes('不再对比'));
  expect(words()).toContain('文件“4月.xlsx”');
  expect(words()).toContain('2023年5月 对比 2023年4月');
  await checked(pane);
  expect(pane.store.getState().checked?.comparing?.name).toBe('4月.xlsx');
  await doing(() => button(/^不再对比$/).click());
  expect(pane.store.getState().checked?.comparing).toBeNull();
});

test.each<[string, Uint8Array, RegExp]>([
  ['空的.xlsx', new Uint8Array(), /打不开“空的.xlsx”：文件是空的/],
  ['说明.csv', new TextEncoder().encode('铅笔,3\n钢笔,4\n'), /“说明.csv”里没有识别出项目清单/],
])('%s is told', async (name, bytes, told) => {
  const { pane } = await opened(SEPTEMBER);
  await choose(fileOf(bytes, name));
  await until(() => page.querySelector('[role=alert]') !== null);
  expect(page.querySelector('[role=alert]')?.textContent).toMatch(told);
  expect(pane.store.getState().checked?.comparing).toBeNull();
});

test('a file of this month or a later one is refused, with both months', async () => {
  const { pane } = await opened([sheetOf(2020, 1, LIST)]);
  await choose(fileOf(readFileSync(LAST_MONTH), '4月.xlsx'));
  await until(() => page.querySelector('[role=alert]') !== null);
  expect(page.querySelector('[role=alert]')?.textContent).toMatch(
    /“4月.xlsx”是 2023年4月 的，不早于本工作簿的 2020年1月/,
  );
  expect(pane.store.getState().checked?.comparing).toBeNull();
});

test('reading can be given up, and Escape goes back', async () => {
  const { pane } = await opened(SEPTEMBER);
  const file = fileOf(new Uint8Array(3 * 1024 * 1024), '大文件.xlsx');
  Object.defineProperty(file, 'arrayBuffer', { value: () => new Promise(() => undefined) });
  await choose(file);
  expect(words()).toContain('正在读取“大文件.xlsx”（3 MB）');
  await doing(() => button(/^取消$/).click());
  expect(words()).not.toContain('正在读取');
  expect(pane.store.getState().checked?.comparing).toBeNull();
  await doing(() => press(document, 'Escape'));
  expect(page.querySelector('h1')).toBeNull();
});

test('in English too', async () => {
  const { pane } = await opened(WITH_AUGUST);
  await doing(() => pane.choose({ language: 'en' }));
  expect(words()).toContain('Sep 2022 against Aug 2022');
  expect(words()).toContain('Moves between lists');
});
