/** @jest-environment jsdom */
import { button, checked, doing, page, press, showHost, words } from '../../../test/harness/pane-page.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';
import { cellAddress } from '../../core/sheet/address.js';
import { valueAt } from '../../core/sheet/snapshot.js';
import { LISTS, REGISTER, SUMMARY } from './testing/summary-sheets.js';

async function opened(sheets: readonly SheetSpec[], change: (host: WritingHost) => void = () => undefined) {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: [...LISTS, ...sheets] }));
  change(host);
  const shown = await showHost(host);
  await checked(shown.pane);
  await doing(() => shown.pane.showTab('summaries'));
  return shown;
}

const panel = (): HTMLElement => page.querySelector<HTMLElement>('#panel-summaries')!;
const said = (): string => (panel().textContent ?? '').replaceAll('\u00a0', ' ');
const own = (name: RegExp): HTMLButtonElement => {
  const found = [...panel().querySelectorAll('button')].find(
    (one) => name.test(one.textContent ?? '') || name.test(one.getAttribute('aria-label') ?? ''),
  );
  if (found === undefined) throw new Error(`no button ${String(name)} in ${said()}`);
  return found;
};
const tick = (label: RegExp): HTMLInputElement => {
  const found = [...panel().querySelectorAll('label')].find((one) => label.test(one.textContent ?? ''));
  if (found === undefined) throw new Error(`no label ${String(label)}`);
  return document.getElementById(found.htmlFor) as HTMLInputElement;
};
const lines = (): HTMLElement[] => [...panel().querySelectorAll<HTMLElement>('[role=treeitem]')];
const line = (text: RegExp): HTMLElement => lines().find((one) => text.test(one.textContent ?? ''))!;

function cells(host: WritingHost, name: string): string[] {
  const sheet = host.workbook.sheets.find((one) => one.name === name)!;
  return sheet.rows.flatMap((cellsOfRow, row) =>
    Array.from(
      cellsOfRow ?? [],
      (_cell, column) => `${cellAddress(row, column)}=${String(valueAt(sheet, row, column))}`,
    ),
  );
}

test('before a check it says so and can check', async () => {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: [...LISTS, SUMMARY] }));
  const { pane } = await showHost(host);
  await doing(() => pane.showTab('summaries'));
  expect(said()).toContain('先检查，再汇总');
});

test('a workbook without lists has nothing to sum up', async () => {
  const host = new WritingHost(
    workbook({ name: '通讯录.xlsx', sheets: [{ name: '通讯录', rows: [['姓名'], ['张三']] }] }),
  );
  const { pane } = await showHost(host);
  await checked(pane);
  await doing(() => pane.showTab('summaries'));
  expect(said()).toContain('没有识别出项目清单');
});

test('each tab with what it would get; preview with before and after; fill; take back', async () => {
  const { host, pane } = await opened([SUMMARY]);
  const before = JSON.stringify(host.workbook);
  expect(said()).toMatch(/分单位汇总（分单位）要填 4 格/);
  expect(said()).toMatch(/没有列出 1没有项目 1/);
  expect(said()).toMatch(/保留公式 2/);
  await doing(() => own(/^预览（4 格）/).click());
  expect(document.activeElement?.textContent).toBe('填入前后');
  expect(line(/区交通局 · 项目个数/).textContent).toContain('9 → 2');
  expect(line(/区交通局 · 年度计划投资/).textContent).toMatch(/空 → 4,200/);
  expect(host.plans).toEqual([]);

  await doing(() => own(/^填入（4 格）/).click());
  expect(host.plans).toHaveLength(1);
  expect(cells(host, '分单位汇总')).toEqual(expect.arrayContaining(['B3=2', 'C3=4200', 'B4=0', 'C4=0', 'D3=5']));
  expect(said()).toContain('已填入 4 格');
  expect(said()).toContain('没有要改的格');
  expect(said()).toContain('汇总数都与清单一致');

  await doing(() => own(/^撤回$/).click());
  expect(JSON.stringify(host.workbook)).toBe(before);
  expect(said()).toMatch(/要填 4 格/);
  expect(pane.store.getState().trouble).toBeNull();
});

test('what can be taken back stays while the workbook is edited and checked again, and checking ends', async () => {
  const { host } = await opened([SUMMARY]);
  await doing(() => own(/^预览/).click());
  await doing(() => own(/^填入/).click());
  const reads = host.reads.length;
  await doing(() => undefined);
  await doing(() => undefined);
  expect(host.reads.length).toBe(reads);
  // Excel calculates around a write and tells of it: the sheet is read once more, and that is all.
  await doing(() => host.tell([{ kind: 'calculated', sheet: '分单位汇总' }]));
  await doing(() => undefined);
  expect(host.reads.length).toBe(reads + 1);
  await doing(() => host.type('在建', 'D4', 5000));
  expect(said()).toContain('撤回');
  expect(said()).toMatch(/要填 1 格/);
});

test('from a number to its projects, and on to their cells; and to the cell itself', async () => {
  const { host } = await opened([SUMMARY]);
  await doing(() => own(/^预览/).click());
  await doing(() => line(/区交通局 · 年度计划投资/).click());
  const opened_ = line(/区交通局 · 年度计划投资/);
  expect(opened_.getAttribute('aria-expanded')).toBe('true');
  expect(opened_.textContent).toContain('由 2 个项目得出');
  await doing(() => own(/西1号路/).click());
  await doing(() => own(/定位到 分单位汇总!C3/).click());
  expect(host.revealed).toEqual(['在建!D4', '分单位汇总!C3']);
});

test('all numbers can be shown, kept formulas among them; keys move and open; Escape goes back', async () => {
  await opened([SUMMARY]);
  await doing(() => own(/^预览/).click());
  expect(said()).not.toContain('保留原公式');
  await doing(() => tick(/只看要改的/).click());
  expect(line(/合计 · 年度计划投资/).textContent).toContain('2，保留原公式（按清单为 5,400）');
  const tree = panel().querySelector<HTMLElement>('[role=tree]')!;
  tree.focus();
  await doing(() => press(tree, 'ArrowDown'));
  await doing(() => press(tree, 'Enter'));
  expect(lines()[1]?.getAttribute('aria-expanded')).toBe('true');
  await doing(() => press(tree, 'ArrowLeft'));
  await doing(() => press(tree, 'ArrowLeft'));
  await doing(() => press(tree, 'ArrowLeft'));
  expect(lines()).toHaveLength(1);
  await doing(() => press(tree, 'Escape'));
  expect(said()).toContain('识别出的汇总表');
});

test('formulas: with 调度明细, told before', async () => {
  const { host } = await opened([SUMMARY]);
  await doing(() => tick(/^公式$/).click());
  expect(said()).toContain('调度明细');
  await doing(() => own(/^预览/).click());
  expect(said()).toContain('（公式）');
  await doing(() => own(/^填入/).click());
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('调度明细');
});

test('a tab that is not ticked is left alone', async () => {
  const other: SheetSpec = {
    name: '分清单汇总',
    rows: [
      ['清单', '项目个数'],
      ['新开工', 1],
      ['在建', 3],
    ],
  };
  const { host } = await opened([SUMMARY, other]);
  await doing(() => tick(/分单位汇总/).click());
  await doing(() => own(/^预览（2 格）/).click());
  expect(said()).not.toContain('区交通局');
  await doing(() => own(/^填入（2 格）/).click());
  expect(cells(host, '分单位汇总')).toContain('B3=9');
  expect(cells(host, '分清单汇总')).toEqual(expect.arrayContaining(['B2=2', 'B3=1']));
  await doing(() => tick(/分清单汇总/).click());
  expect(said()).toContain('没有勾选要填的表');
});

test('a formula that disagrees is told and gone to', async () => {
  const { host } = await opened([SUMMARY]);
  expect(said()).toContain('公式不符 2');
  await doing(() => own(/“分单位汇总（分单位）”详情/).click());
  expect(said()).toContain('原有公式与清单不符');
  await doing(() => own(/定位到 分单位汇总!C6/).click());
  expect(host.revealed).toEqual(['分单位汇总!C6']);
});

test('a member without a row is taught as another name, and counted in its row', async () => {
  const { pane } = await opened([REGISTER, SUMMARY]);
  await doing(() => own(/“分单位汇总（分单位）”详情/).click());
  const select = panel().querySelector<HTMLSelectElement>('select[aria-label="“区水务局”其实是"]')!;
  expect([...select.options].map(({ text }) => text)).toEqual(['选择…', '区交通局', '区水利局']);
  await doing(() => {
    select.value = '区水利局';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await doing(() => own(/^记住$/).click());
  expect(pane.store.getState().corrections.organisations).toEqual({ 区水务局: '区水利局' });
  expect(said()).not.toContain('没有列出');
  await doing(() => own(/^预览/).click());
  expect(line(/区水利局 · 项目个数/).textContent).toContain('空 → 1');
});

test('without a register it says where names are kept, and a row can be added', async () => {
  const { host, pane } = await opened([SUMMARY]);
  await doing(() => own(/“分单位汇总（分单位）”详情/).click());
  await doing(() => own(/^参数与名录/).click());
  expect(pane.store.getState().view).toEqual({ kind: 'settings' });
  await doing(() => pane.closeView());
  await doing(() => tick(/加到合计上方的空行/).click());
  await doing(() => own(/^预览（7 格）/).click());
  expect(line(/区水务局 · 责任单位/).textContent).toContain('空 → 区水务局');
  await doing(() => own(/^填入/).click());
  expect(cells(host, '分单位汇总')).toEqual(expect.arrayContaining(['A5=区水务局', 'B5=1', 'C5=1200']));
});

test('a protected tab says why, cannot be ticked, and gives its figures', async () => {
  await opened([SUMMARY], (host) => {
    host.protectedSheets = ['分单位汇总'];
  });
  expect(said()).toContain('工作表有保护');
  expect(tick(/分单位汇总/).disabled).toBe(true);
  await doing(() => own(/详情/).click());
  // jsdom has no clipboard: the text is shown for the person's own Ctrl+C.
  Object.assign(document, { execCommand: () => false });
  await doing(() => own(/^复制数值$/).click());
  expect(page.querySelector('textarea')?.value).toContain('区交通局\t2\t4200');
});

test('a tab that looks like a summary and cannot be read is told cell by cell', async () => {
  const odd: SheetSpec = {
    name: '情况汇总',
    rows: [
      ['单位', '项目个数'],
      ['第一批', 3],
      ['第二批', 4],
    ],
  };
  await opened([odd]);
  expect(said()).toContain('没有认出的汇总表');
  expect(said()).toMatch(/A1“单位”/);
});

test('no tab: those that can be made, with a checklist; made, then refilled, never doubled', async () => {
  const { host } = await opened([]);
  expect(said()).toContain('没有找到汇总表，可以生成');
  await doing(() => tick(/汇总-总体/).click());
  const made = Number(/生成汇总表（(\d+) 张）/.exec(said())?.[1]);
  await doing(() => own(/^预览$/).click());
  expect(line(/区交通局 · 年度计划投资（万元）/).textContent).toContain('空 → 4,200');
  await doing(() => own(/^返回$/).click());
  await doing(() => own(/^生成汇总表/).click());
  expect(said()).toContain(`已生成 ${made} 张汇总表`);
  const names = host.workbook.sheets.map(({ name }) => name);
  expect(names).toContain('汇总-分单位');
  expect(names).not.toContain('汇总-总体');
  expect(new Set(names).size).toBe(names.length);
});

test('refused in the middle: told, nothing changed, tried again', async () => {
  const { host, pane } = await opened([SUMMARY], (fake) => {
    fake.refusals.apply = [{ kind: 'failed', code: 'GeneralException', detail: '', undone: true }];
  });
  const before = JSON.stringify(host.workbook);
  await doing(() => own(/^预览/).click());
  await doing(() => own(/^填入/).click());
  expect(JSON.stringify(host.workbook)).toBe(before);
  expect(said()).toContain('GeneralException');
  await doing(() => pane.retry());
  expect(cells(host, '分单位汇总')).toContain('B3=2');
});

test('in English too', async () => {
  const { pane } = await opened([SUMMARY]);
  await doing(() => pane.choose({ language: 'en' }));
  expect(said()).toContain('Summary tabs recognised');
  expect(words()).toContain('Totals');
  expect(button(/^Preview \(4 cells\)/)).toBeDefined();
});

test('a ledger of the person’s own beside tabs that can be made', async () => {
  const ledger: SheetSpec = {
    name: '未开工项目',
    rows: [['未开工项目清单'], ['序号', '项目名称', '责任单位'], [1, null, null], [2, null, null]],
  };
  const { host } = await opened([ledger]);
  expect(said()).toContain('还可以生成的汇总表');
  await doing(() => own(/^预览（/).click());
  expect(line(/东2号路 · 项目名称/).textContent).toContain('空 → 东2号路');
  await doing(() => own(/^填入（.*，生成或刷新/).click());
  expect(cells(host, '未开工项目')).toContain('B3=东2号路');
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('汇总-分单位');
});
