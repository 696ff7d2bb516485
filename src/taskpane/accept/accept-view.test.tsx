/** @jest-environment jsdom */
import { listSheet } from '../../../test/harness/lists.js';
import { button, checked, doing, page, press, showHost, typeInto, words } from '../../../test/harness/pane-page.js';
import { workbook } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';
import { rememberedName } from './remembered-name.js';

const SHEETS = [listSheet('under-construction', [{ totalInvestment: 600 }, {}])];

beforeEach(() => localStorage.clear());

async function opened(change: (host: WritingHost) => void = () => undefined) {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: SHEETS }));
  change(host);
  const shown = await showHost(host);
  await checked(shown.pane);
  await doing(() => press(document, 'F8'));
  return shown;
}

const writeInto = (field: HTMLTextAreaElement, text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

async function fill(reason: string, by: string): Promise<void> {
  await doing(() => writeInto(page.querySelector('textarea')!, reason));
  await doing(() => typeInto(page.querySelector('input[autocomplete=name]')!, by));
}

test('a finding is accepted with reason and name, is gone, and comes back with 撤回', async () => {
  const { host, pane } = await opened();
  const before = pane.store.getState().checked!.report.findings.length;
  await doing(() => button(/^接受…$/).click());
  expect(document.activeElement).toBe(page.querySelector('textarea'));
  await fill('总投资待批复调整', '李四');
  await doing(() => button(/^接受$/).click());
  await doing(() => undefined);
  expect(host.written.sheets.map(({ name }) => name)).toEqual(['已核实事项']);
  expect(pane.store.getState().view).toBeNull();
  expect(pane.store.getState().checked!.report.findings).toHaveLength(before - 1);
  expect(words()).toContain('已接受');
  expect(rememberedName()).toBe('李四');
  await doing(() => button(/^撤回$/).click());
  await doing(() => undefined);
  expect(pane.store.getState().checked!.report.findings).toHaveLength(before);
});

test('without a reason or a name nothing is written, and both are told', async () => {
  const { host } = await opened();
  await doing(() => button(/^接受…$/).click());
  await doing(() => button(/^接受$/).click());
  expect(words()).toContain('写明理由');
  expect(words()).toContain('写明核实人');
  expect(host.plans).toEqual([]);
});

test('a sheet of that name that is not ours is told where the person is', async () => {
  const { pane } = await opened((host) => {
    host.refusals.apply = [{ kind: 'not-ours', sheet: '已核实事项' }];
  });
  await doing(() => button(/^接受…$/).click());
  await fill('理由', '李四');
  await doing(() => button(/^接受$/).click());
  expect(pane.store.getState().view?.kind).toBe('accept');
  expect(page.querySelector('section [role=alert]')?.textContent).toContain('已核实事项');
});

test('the list tells what holds, and takes it back', async () => {
  const { host, pane } = await opened();
  await doing(() => button(/^接受…$/).click());
  await fill('总投资待批复调整', '李四');
  await doing(() => button(/^接受$/).click());
  await doing(() => pane.open({ kind: 'accepted' }));
  expect(words()).toContain('不再提出 1 条');
  expect(words()).toContain('总投资待批复调整');
  expect(words()).toContain('李四 · 一直有效');
  await doing(() => button(/^定位到/).click());
  expect(host.revealed.at(-1)).toBe('已核实事项!A2');
  await doing(() => button(/^取消接受/).click());
  await doing(() => undefined);
  expect(words()).toContain('已取消 1 条接受');
  expect(words()).toContain('还没有。在检查结果里');
});

test('更多 opens the list', async () => {
  const { pane } = await opened();
  await doing(() => pane.showTab('more'));
  await doing(() => button(/^已核实事项…$/).click());
  expect(page.querySelector('h1')?.textContent).toBe('已核实事项');
});
