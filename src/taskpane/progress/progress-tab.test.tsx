/** @jest-environment jsdom */
import { listSheet } from '../../../test/harness/lists.js';
import { button, checked, doing, page, show } from '../../../test/harness/pane-page.js';
import type { SheetSpec } from '../../../test/harness/workbook.js';

const panel = (): HTMLElement => page.querySelector<HTMLElement>('#panel-progress')!;
/** With plain spaces. */
const told = (): string => spaced(panel());
const spaced = (of: Element | null | undefined): string => (of?.textContent ?? '').replaceAll('\u00a0', ' ');
const head = (title: string): HTMLButtonElement => {
  const found = [...panel().querySelectorAll<HTMLButtonElement>('h2 button')].find((one) =>
    one.textContent?.startsWith(title),
  );
  if (found === undefined) throw new Error(`no section ${title}`);
  return found;
};
const openSection = (title: string): Promise<void> => doing(() => head(title).click());
const row = (words: RegExp): HTMLButtonElement => {
  const found = [...panel().querySelectorAll<HTMLButtonElement>('li button')].find((one) => words.test(spaced(one)));
  if (found === undefined) throw new Error(`no row ${String(words)}`);
  return found;
};

async function showProgress(sheets: readonly SheetSpec[], policy: string | null = null) {
  const staged = await show(sheets);
  if (policy !== null) await doing(() => staged.pane.correct({ policy }));
  await checked(staged.pane);
  await doing(() => staged.pane.showTab('progress'));
  return staged;
}

const UNDER_CONSTRUCTION = listSheet('under-construction', [
  { name: '慢路', investedYearToDate: 90, responsibleOrganisation: '区交通局' },
  { name: '快路', investedYearToDate: 1200, responsibleOrganisation: '区水利局' },
  { name: '也快路', investedYearToDate: 1200, responsibleOrganisation: '区教委' },
]);

test('organisations are ranked with ties, band words and gaps', async () => {
  await showProgress([UNDER_CONSTRUCTION]);
  expect(head('单位排名').getAttribute('aria-expanded')).toBe('true');
  const ranked = [...panel().querySelectorAll('li button[aria-expanded]')].map((one) => one.textContent);
  expect(ranked[0]).toMatch(/^并列第 1 名绿区水利局1 个项目完成率 100 %，快于序时 25 个百分点/);
  expect(ranked[1]).toMatch(/^并列第 1 名绿区教委/);
  expect(ranked[2]).toMatch(
    /^第 3 名红区交通局1 个项目完成率 7.5 %，慢于序时 67.5 个百分点累计 90 \/ 年度计划 1,200 万元/,
  );
});

test('an organisation opens what it needs, the fewest projects to green, and its projects, which go to their cells', async () => {
  const { host, pane } = await showProgress([UNDER_CONSTRUCTION]);
  await doing(() => row(/区交通局/).click());
  expect(told()).toContain('年度计划：每月 370 万元（还差 1,110 万元，3 个月）');
  expect(told()).toContain('追上 1 个项目就转绿');
  expect(told()).toContain('差 810 万元');
  const before = pane.store.getState().current;
  await doing(() => row(/慢路累计 90 万元 \/ 应完成 900 万元慢于序时 67.5 个百分点 · 在建!B4/).click());
  expect(host.revealed).toEqual(['在建!B4']);
  expect(pane.store.getState().current).toBe(before);
  await doing(() => row(/区交通局/).click());
  expect(told()).not.toContain('追上 1 个项目');
});

test('a section closes, and stays closed while the pane lives', async () => {
  const { pane } = await showProgress([UNDER_CONSTRUCTION]);
  await openSection('单位排名');
  await doing(() => pane.showTab('check'));
  await checked(pane);
  await doing(() => pane.showTab('progress'));
  expect(head('单位排名').getAttribute('aria-expanded')).toBe('false');
  expect(told()).not.toContain('并列第 1 名');
});

test('the unit is that of every amount', async () => {
  const { pane } = await showProgress([UNDER_CONSTRUCTION]);
  await doing(() => pane.choose({ unit: '亿元' }));
  expect(told()).toContain('累计 0.009 / 年度计划 0.12 亿元');
});

const STARTS = (started: number, projects: number): SheetSpec =>
  listSheet(
    'new-start',
    Array.from({ length: projects }, (_, index) =>
      index < started ? { started: '是', actualStart: '2022-03' } : { started: '否', actualStart: '' },
    ),
  );

test('a small part of the policy’s projects is not judged, and said so', async () => {
  await showProgress([STARTS(2, 4)], 'changshou-2022');
  expect(told()).toMatch(/2022年9月底要求 80\s%/);
  expect(told()).not.toMatch(/还差 \d+ 个/);
  await openSection('目标和节点');
  expect(told()).toContain('不是全部项目，不作判断');
  await doing(() => row(/新建项目开工率/).click());
  expect(told()).toContain('《长寿区贯彻落实重庆市扩大有效投资若干措施任务分解方案》');
  expect(told()).toContain('条款 （二）');
});

test('all of the policy’s projects: what is missed, and how many more must start', async () => {
  await showProgress([STARTS(120, 160)], 'changshou-2022');
  expect(spaced(panel().querySelector('dl'))).toContain('还差 8 个');
  expect(head('目标和节点').textContent).toContain('1 项未达到');
  await openSection('目标和节点');
  expect(spaced(row(/新建项目开工率/))).toContain('现为 75 %（120/160）2022年9月底要求不低于 80 %还差 8 个');
  expect(spaced(row(/全年完成投资/))).toMatch(/现为 [\d,.]+ 万元2022年12月底要求不低于 3,300,000 万元还差/);
});

test('figures that no list tells are put away, each with what the document asks', async () => {
  await showProgress([STARTS(1, 1)], 'changshou-2022');
  await openSection('目标和节点');
  expect(told()).not.toContain('合同引资');
  await doing(() => button(/^清单里看不出/).click());
  expect(told()).toMatch(/合同引资.*要求不低于 600 亿/);
});

test('without figures the section says where to change the policy', async () => {
  await showProgress([UNDER_CONSTRUCTION]);
  await openSection('目标和节点');
  expect(told()).toContain('所选政策没有目标和节点');
});

test('other band rules: what changes, as a table with heads; a project there goes to its cell', async () => {
  const { host } = await showProgress([
    listSheet('under-construction', [{ name: '稍慢路', investedYearToDate: 730 }, {}]),
  ]);
  await openSection('换一套赋色规则');
  const select = [...panel().querySelectorAll('select')].at(-1)!;
  await doing(() => {
    select.value = 'wuhan-2022';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(told()).toContain('完成进度低于时序进度的 80% 为黄');
  const table = [...panel().querySelectorAll('table')].at(-1)!;
  expect(table.caption?.textContent).toBe('变色的项目 1');
  expect([...table.querySelectorAll('th[scope=col]')].map((one) => one.textContent)).toEqual(['项目', '现在', '换后']);
  expect([...table.querySelectorAll('tbody tr')].map((one) => one.textContent)).toEqual(['稍慢路黄绿']);
  await doing(() => table.querySelector('button')!.click());
  expect(host.revealed).toEqual(['在建!B4']);
});

test('monthly plans of its own: both schedules', async () => {
  const monthlyPlans = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`monthlyPlan.${index + 1}`, index < 9 ? 20 : 340]),
  );
  await showProgress([listSheet('under-construction', [{ name: '后重路', ...monthlyPlans, investedYearToDate: 200 }])]);
  await openSection('换一套赋色规则');
  expect(spaced([...panel().querySelectorAll('table')].at(-1))).toMatch(/后重路绿180 万元红900 万元/);
  await doing(() => row(/区交通局/).click());
  expect(told()).toContain('按本行计划 180 万元（绿），按月份 900 万元（红）');
});

test('preliminary work node by node, with what is overdue; problems by level', async () => {
  await showProgress([
    listSheet('preliminary', [
      { 'milestones.feasibility.planned': '2022-05', 'milestones.feasibility.actual': '2022-05' },
      {
        'milestones.feasibility.planned': '2022-06',
        'milestones.feasibility.actual': '',
        problem: '用地指标没有落实',
        escalationLevel: '分管领导',
      },
    ]),
  ]);
  await openSection('前期和五率');
  expect(told()).toContain('可研逾期 1 个1/2');
  await openSection('卡点难点');
  expect(spaced(row(/分管领导/))).toContain('其中项目逾期 1 个');
  await doing(() => row(/分管领导/).click());
  expect(told()).toContain('逾期 用地指标没有落实');
});

test('a long list shows its first, and more when asked', async () => {
  const rows = Array.from({ length: 75 }, (_, index) => ({ name: `${index}号路`, investedYearToDate: index }));
  await showProgress([listSheet('under-construction', rows)]);
  const list = panel().querySelector('ul[aria-label=慢于序时]')!;
  expect(list.children).toHaveLength(10);
  await doing(() => button(/^再显示 50 个/).click());
  expect(list.children).toHaveLength(60);
});

test('hostile text stays text', async () => {
  await showProgress([
    listSheet('under-construction', [{ name: '<img src=x onerror=alert(1)>', responsibleOrganisation: '<b>局&amp' }]),
  ]);
  expect(told()).toContain('<b>局&amp');
  expect(panel().querySelector('img')).toBeNull();
});

test('what is not seen is not computed: edits reach the tab when it is shown', async () => {
  const { host, pane } = await showProgress([UNDER_CONSTRUCTION]);
  await doing(() => pane.showTab('check'));
  await doing(() => host.type('在建', 'E4', 1200));
  await doing(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(told()).toContain('第 3 名红区交通局');
  await doing(() => pane.showTab('progress'));
  expect(told()).toContain('并列第 1 名绿区交通局');
});
