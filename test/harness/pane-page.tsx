/** The pane with its face in a page without layout, over a workbook in memory; imported by tests that run in jsdom. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from '../../src/taskpane/app.js';
import { createPane, type Pane } from '../../src/taskpane/state/pane.js';
import { FakeHost } from './fake-host.js';
import { listSheet } from './lists.js';
import { workbook, type SheetSpec } from './workbook.js';

const LIGHT = { background: '#FFFFFF', foreground: '#000000' };
const officeColours = () => LIGHT;
export const FAULTY = [
  listSheet('under-construction', [{ responsibleOrganisation: '' }, { totalInvestment: '多' }, {}]),
];

let root: Root;
export let page: HTMLElement;

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

export async function show(sheets: readonly SheetSpec[], change: (host: FakeHost) => void = () => undefined) {
  const host = new FakeHost(workbook({ name: '2022年9月.xlsx', sheets }));
  change(host);
  return showHost(host);
}

export async function showHost<Host extends FakeHost>(host: Host, languageOf: 'office' | 'browser' = 'office') {
  const pane = createPane({
    host,
    loadOpening: () => import('../../src/app/pane/opening.js'),
    loadEngine: () => import('../../src/app/pane/engine.js'),
    language: 'zh-CN',
    languageOf,
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
export async function doing(action: () => unknown): Promise<void> {
  await act(async () => {
    await action();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
}

export const words = (): string => page.textContent ?? '';
export const button = (name: RegExp): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].find(
    (one) => name.test(one.textContent ?? '') || name.test(one.getAttribute('aria-label') ?? ''),
  );
  if (found === undefined) throw new Error(`no button ${String(name)}`);
  return found;
};
export const items = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[role=treeitem]')];
export const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

export async function checked(pane: Pane): Promise<void> {
  await doing(() => pane.check());
}

export const typeInto = (field: HTMLInputElement, text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
