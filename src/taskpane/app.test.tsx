/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { FakeHost } from '../../test/harness/fake-host.js';
import { listSheet } from '../../test/harness/lists.js';
import { workbook, type SheetSpec } from '../../test/harness/workbook.js';
import { App } from './app.js';
import { createPane, type Pane } from './state/pane.js';

const LIGHT = { background: '#FFFFFF', foreground: '#000000' };
const officeColours = () => LIGHT;
const FAULTY = [listSheet('under-construction', [{ responsibleOrganisation: '' }, { totalInvestment: '多' }, {}])];

let root: Root;
let page: HTMLElement;

beforeAll(() => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
  // A page without layout: what the list asks of one.
  for (const [name, pixels] of Object.entries({ clientHeight: 600, clientWidth: 350, offsetHeight: 40 })) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
  }
});

beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

async function show(sheets: readonly SheetSpec[], change: (host: FakeHost) => void = () => undefined) {
  const host = new FakeHost(workbook({ name: '2022年9月.xlsx', sheets }));
  change(host);
  const pane = createPane({
    host,
    loadOpening: () => import('../app/pane/opening.js'),
    loadEngine: () => import('../app/pane/engine.js'),
    language: 'zh-CN',
    copy: () => Promise.resolve(true),
    now: () => 0,
  });
  await act(async () => {
    root.render(<App pane={pane} officeColours={officeColours} />);
    await pane.start('open');
  });
  return { host, pane };
}

/** Runs, then waits until what is loaded late is there. */
async function doing(action: () => unknown): Promise<void> {
  await act(async () => {
    await action();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
}

const words = (): string => page.textContent ?? '';
const button = (name: RegExp): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].find(
    (one) => name.test(one.textContent ?? '') || name.test(one.getAttribute('aria-label') ?? ''),
  );
  if (found === undefined) throw new Error(`no button ${String(name)}`);
  return found;
};
const items = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[role=treeitem]')];
const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

async function checked(pane: Pane): Promise<void> {
  await doing(() => pane.check());
}

test('the first view: what was recognised, and one button', async () => {
  await show(FAULTY);
  expect(words()).toContain('2022年9月');
  expect(words()).toContain('在建 3');
  expect(words()).toContain('前期 未找到');
  expect(button(/^检查/)).toBeDefined();
});

test('Ctrl+Enter checks; the counts are said; findings say where, what, why and how', async () => {
  const { pane } = await show(FAULTY);
  await doing(() => press(document, 'Enter', { ctrlKey: true }));
  await doing(() => undefined);
  expect(pane.store.getState().checked).not.toBeNull();
  expect([...page.querySelectorAll('[role=status]')].map((one) => one.textContent)).toContain(
    '错误 2 条，提醒 0 条，提示 0 条',
  );
  await doing(() => press(document, 'F8'));
  expect(words()).toContain('在建!F4');
  expect(words()).toContain('为什么');
  expect(words()).toContain('怎么改');
});

test('in the list, arrows move and Enter goes to the cell', async () => {
  const { host, pane } = await show(FAULTY);
  await checked(pane);
  const tree = page.querySelector<HTMLElement>('[role=tree]')!;
  await doing(() => press(tree, 'ArrowDown'));
  const active = tree.getAttribute('aria-activedescendant');
  expect(items().map(({ id }) => id)).toContain(active);
  await doing(() => press(tree, 'Enter'));
  expect(host.revealed).toEqual(['在建!F4']);
  expect(page.querySelector('[role=treeitem][aria-selected=true]')?.textContent).toContain('责任单位');
});

test('a click goes to the cell; the rule’s page opens and closes with Escape', async () => {
  const { host, pane } = await show(FAULTY);
  await checked(pane);
  await doing(() => items()[1]?.click());
  expect(host.revealed).toHaveLength(1);
  await doing(() => button(/^规则说明/).click());
  expect(page.querySelector('h1')?.textContent).not.toBe('');
  expect(document.activeElement).toBe(page.querySelector('h1'));
  await doing(() => press(document, 'Escape'));
  expect(page.querySelector('h1')).toBeNull();
  expect(host.revealed).toHaveLength(1);
});

test('a group closes and opens', async () => {
  const { pane } = await show(FAULTY);
  await checked(pane);
  const before = items().length;
  await doing(() => items()[0]?.click());
  expect(items()).toHaveLength(before - 1);
  expect(items()[0]?.getAttribute('aria-expanded')).toBe('false');
});

test('nothing wrong says what was looked at', async () => {
  const { pane } = await show([listSheet('under-construction', [{}, {}])]);
  await checked(pane);
  expect(words()).toMatch(/没有发现问题.*\d+ 条规则 · 2 个项目 · \d+ 个单元格/);
});

test('another workbook is told, and a sheet can be pointed at', async () => {
  const { pane } = await show([{ name: 'Sheet1', rows: [['采购清单'], ['铅笔', 3]] }]);
  await doing(() => undefined);
  expect(words()).toContain('没有找到项目清单');
  await doing(() => button(/^指定工作表/).click());
  expect(pane.store.getState().correcting).toBe(true);
  expect(words()).toContain('Sheet1');
});

test('a failure says so and can be tried again', async () => {
  await show(FAULTY, (host) => {
    host.refusals.read = [{ kind: 'failed', code: 'GeneralException', detail: '', undone: true }];
  });
  expect(page.querySelector('[role=alert]')?.textContent).toContain('GeneralException');
  await doing(() => button(/^重试/).click());
  expect(page.querySelector('[role=alert]')).toBeNull();
  expect(words()).toContain('在建 3');
});

test('progress: figures, bands with words, projects behind', async () => {
  const { pane } = await show([listSheet('under-construction', [{ name: '慢路', investedYearToDate: 90 }, {}])]);
  await checked(pane);
  await doing(() => pane.showTab('progress'));
  const panel = page.querySelector('#panel-progress')!;
  expect(panel.textContent).toContain('完成率');
  expect(panel.textContent).toMatch(/红1黄0绿1/);
  expect(panel.textContent).toContain('慢路');
});

test('in English no Chinese is left in the pane’s own words', async () => {
  const { pane } = await show([]);
  await doing(() => pane.choose({ language: 'en' }));
  expect(document.documentElement.lang).toBe('en');
  expect(button(/^Check/)).toBeDefined();
});
