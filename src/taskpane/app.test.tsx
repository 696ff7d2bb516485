/** @jest-environment jsdom */
import { listSheet } from '../../test/harness/lists.js';
import {
  button,
  checked,
  doing,
  FAULTY,
  items,
  page,
  press,
  show,
  typeInto,
  words,
} from '../../test/harness/pane-page.js';

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

test('a finding with a remedy has a button for it', async () => {
  const { host, pane } = await show([listSheet('under-construction', [{ totalInvestment: '1000' }])]);
  await checked(pane);
  await doing(() => press(document, 'F8'));
  await doing(() => button(/^修正$/).click());
  expect(host.plans[0]?.cells).toHaveLength(1);
  expect(words()).toContain('已修正 1 个单元格');
  expect(button(/^撤回$/)).toBeDefined();
});

test.each([
  ['2022-06', '2022-06'],
  ['2022-6', null],
  ['2022-13', null],
])('a month typed as %s counts when it is left: %s', async (typed, month) => {
  const { pane } = await show(FAULTY);
  await doing(() => pane.setCorrecting(true));
  const field = page.querySelector<HTMLInputElement>('input[type=month]')!;
  // Not every browser has a month field that keeps half a month out.
  field.type = 'text';
  await doing(() => field.focus());
  await doing(() => typeInto(field, typed));
  expect(pane.store.getState().corrections.month).toBeNull();
  await doing(() => field.blur());
  expect(pane.store.getState().corrections.month).toBe(month);
});

test('a sheet that was pointed at and has no head is told of, before and after a check', async () => {
  const { pane } = await show([{ name: 'Sheet1', rows: [['采购清单'], ['铅笔', 3]] }]);
  const told = '在“Sheet1”里没有找到含“项目名称”的表头行';
  expect(words()).not.toContain(told);
  await doing(() => pane.correct({ sheets: { Sheet1: 'preliminary' } }));
  expect(words()).toContain(told);
  await checked(pane);
  expect(words()).toContain(told);
  expect(words()).not.toContain('可以报送了');
});

test('Escape empties the search box', async () => {
  const { pane } = await show(FAULTY);
  await checked(pane);
  await doing(() => pane.search('在建'));
  await doing(() => press(page.querySelector('input[type=search], [role=searchbox]')!, 'Escape'));
  expect(pane.store.getState().search).toBe('');
});

test('clearing names the protected sheets that keep their marks', async () => {
  const { pane } = await show(FAULTY, (host) => {
    const apply = host.apply.bind(host);
    host.apply = async (plan) => {
      const outcome = await apply(plan);
      return outcome.kind === 'applied' ? { ...outcome, skippedSheets: ['在建'] } : outcome;
    };
  });
  await doing(() => pane.clearMarks());
  expect(words()).toContain('在建 受保护，标记还在');
});

test('in English no Chinese is left in the pane’s own words', async () => {
  const { pane } = await show([]);
  await doing(() => pane.choose({ language: 'en' }));
  expect(document.documentElement.lang).toBe('en');
  expect(button(/^Check/)).toBeDefined();
});

test('更多 counts the rules that are switched on, as a check does', async () => {
  const { pane } = await show(FAULTY);
  await doing(() => pane.showTab('more'));
  const told = (): string => /启用 (\d+) 条规则/.exec(words())![1]!;
  const before = told();
  await checked(pane);
  expect(told()).toBe(String(pane.store.getState().checked!.report.checked.rules));
  expect(before).toBe(told());
});
