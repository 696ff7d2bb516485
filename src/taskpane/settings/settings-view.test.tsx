/** @jest-environment jsdom */
import { listSheet } from '../../../test/harness/lists.js';
import { button, checked, doing, page, showHost, typeInto, words } from '../../../test/harness/pane-page.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';

const LIST = listSheet('under-construction', [{ responsibleOrganisation: '区交通局' }]);
const OWN: SheetSpec = {
  name: '调度参数',
  rows: [['赋色黄线', '85%'], ['报送日', 25], [], ['单位', '别名'], ['区交通局', '交通局']],
};

async function opened(...more: SheetSpec[]) {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: [LIST, ...more] }));
  const shown = await showHost(host);
  await checked(shown.pane);
  await doing(() => shown.pane.open({ kind: 'settings' }));
  return shown;
}

/** The control of a labelled field. */
function control<Element extends HTMLElement>(label: string): Element {
  const found = [...page.querySelectorAll('label')].find((one) => one.textContent === label);
  const element = found === undefined ? null : document.getElementById(found.htmlFor);
  if (element === null) throw new Error(`no field ${label}`);
  return element as Element;
}

const choose = (select: HTMLSelectElement, value: string): void => {
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

test('each setting says where it comes from, and goes to its cell', async () => {
  const { host } = await opened(OWN);
  expect(control<HTMLInputElement>('赋色黄线').value).toBe('85');
  expect(words()).toContain('来自本工作簿的“调度参数”');
  expect(words()).toContain('默认');
  expect(words()).toContain('来自标题和表头');
  await doing(() => button(/^定位到“报送日”/).click());
  expect(host.revealed).toEqual(['调度参数!B2']);
});

test('an edit is written to the sheet, checked, and taken back', async () => {
  const { host, pane } = await opened(OWN);
  await doing(() => typeInto(control('报送日'), '20'));
  expect(words()).toContain('未保存');
  await doing(() => button(/^保存到/).click());
  await doing(() => undefined);
  expect(host.plans.at(-1)?.cells).toMatchObject([{ sheet: '调度参数', row: 1, column: 1, after: { value: 20 } }]);
  expect(words()).not.toContain('未保存');
  expect(words()).toContain('已写入“调度参数”');
  expect(pane.store.getState().checked!.session.context.policy.reportDay).toBe(20);
  await doing(() => button(/^撤回$/).click());
  await doing(() => undefined);
  expect(pane.store.getState().checked!.session.context.policy.reportDay).toBe(25);
});

test('what cannot be followed is told at its field and not written', async () => {
  const { host } = await opened(OWN);
  await doing(() => typeInto(control('报送日'), '32'));
  await doing(() => button(/^保存到/).click());
  expect(words()).toContain('有 1 处填得不对，没有写入');
  expect(words()).toContain('「报送日」填的是“32”');
  expect(host.plans).toEqual([]);
});

test('without a sheet, one is made from the policy', async () => {
  const { host } = await opened();
  expect(words()).toContain('本工作簿还没有“调度参数”表');
  await doing(() => button(/^生成“调度参数”表$/).click());
  await doing(() => undefined);
  expect(host.written.sheets.map(({ name }) => name)).toEqual(['调度参数']);
  expect(words()).not.toContain('本工作簿还没有');
});

test('another way of colouring shows its own lines', async () => {
  const { host } = await opened(OWN);
  await doing(() => choose(control('赋色方式'), 'points'));
  expect(() => control('赋色绿线')).toThrow();
  expect(control<HTMLInputElement>('赋色红线').value).not.toBe('');
  await doing(() => button(/^保存到/).click());
  await doing(() => undefined);
  expect(host.plans.at(-1)?.cells.length).toBeGreaterThan(2);
});

test('an alias is added and removed, and an other’s is refused', async () => {
  const { host } = await opened({ ...OWN, rows: [...OWN.rows, ['区水利局', '水利局']] });
  const field = (): HTMLInputElement => page.querySelector('input[aria-label="给“区交通局”加别名"]')!;
  await doing(() => button(/^区交通局/).click());
  await doing(() => typeInto(field(), '水利局'));
  expect(words()).toContain('“水利局”已是“区水利局”的名称或别名');
  await doing(() => typeInto(field(), '区交委'));
  await doing(() => field().closest('div')!.querySelector('button')!.click());
  await doing(() => button(/^删除“区交通局”的别名“交通局”$/).click());
  await doing(() => button(/^保存到/).click());
  await doing(() => undefined);
  expect(host.plans.at(-1)?.cells).toMatchObject([{ row: 4, column: 1, after: { value: '区交委' } }]);
});

test('更多 opens the form', async () => {
  const { pane } = await opened();
  await doing(() => pane.closeView());
  await doing(() => pane.showTab('more'));
  await doing(() => button(/^参数与名录…$/).click());
  expect(page.querySelector('h1')?.textContent).toBe('政策与参数');
});
