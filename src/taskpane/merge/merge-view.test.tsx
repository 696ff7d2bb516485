/** @jest-environment jsdom */
import { chooseFiles, chosenFile, until } from '../../../test/harness/chosen-files.js';
import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { button, checked, doing, page, showHost, words } from '../../../test/harness/pane-page.js';
import { sheetFile } from '../../../test/harness/sheet-file.js';
import { workbook } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';

const ROAD = { name: '东环路', investedYearToDate: 400, responsibleOrganisation: '区交通局' };
const PARK = { name: '滨江公园', investedYearToDate: 300, responsibleOrganisation: '区水利局' };
const OTHER = { name: '污水处理厂', responsibleOrganisation: '区水利局' };

const list = (...rows: RowValues[]) => listSheet('under-construction', rows);
const file = (name: string, ...rows: RowValues[]): File => chosenFile(sheetFile([list(...rows)]), name);

async function opened(...rows: RowValues[]) {
  const host = new WritingHost(workbook({ name: '2022年9月总表.xlsx', sheets: [list(...rows)] }));
  const shown = await showHost(host);
  await checked(shown.pane);
  await doing(() => shown.pane.open({ kind: 'merge', files: [] }));
  return shown;
}

const radios = (): HTMLInputElement[] => [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const invested = (host: WritingHost, row: number): unknown => host.workbook.sheets[0]?.rows[row]?.[4];

test('what is new is shown before it is written, written as one step, taken back, and the same again is nothing', async () => {
  const { host, pane } = await opened(ROAD, PARK);
  // Made once: a zip holds the time at which it was made, and other bytes are another file.
  const sent = file('交通局.xlsx', { ...ROAD, investedYearToDate: 450 }, OTHER);
  await chooseFiles(sent);
  await until(() => words().includes('新增 1 个项目'));
  expect(words()).toContain('新增 1 个项目，更新 1 个');
  expect(words().replaceAll('\u00a0', ' ')).toContain('400 万元 → 450 万元');
  expect(words()).toContain('污水处理厂');
  expect(words()).toContain('交通局.xlsx');
  expect(host.plans).toEqual([]);
  await doing(() => button(/^定位到在建!E4$/).click());
  expect(host.revealed).toEqual(['在建!E4']);

  await doing(() => button(/^合并$/).click());
  await until(() => pane.store.getState().view === null);
  expect(host.plans).toHaveLength(1);
  expect(invested(host, 3)).toBe(450);
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('合并来源');
  expect(words()).toContain('已合并：新增 1 个项目，更新 1 个');

  await doing(() => pane.open({ kind: 'merge', files: [] }));
  await chooseFiles(sent);
  await until(() => words().includes('没有要写的'));
  await doing(() => button(/^合并$/).click());
  expect(host.plans).toHaveLength(1);

  await doing(() => pane.closeView());
  await doing(() => button(/^撤回$/).click());
  await until(() => invested(host, 3) === 400);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['在建']);
});

describe('files that differ', () => {
  const TWO = () => [
    file('甲.xlsx', { ...ROAD, investedYearToDate: 450 }),
    file('乙.xlsx', { ...ROAD, investedYearToDate: 480 }),
  ];

  test('undecided: the master keeps what it has, and the button says so', async () => {
    const { host } = await opened(ROAD);
    await chooseFiles(...TWO());
    await until(() => words().includes('不一致 1 处，待定 1 处'));
    expect(radios()).toHaveLength(4);
    await doing(() => button(/^合并（1 处待定的保留原值）$/).click());
    await until(() => host.plans.length === 1);
    expect(invested(host, 3)).toBe(400);
  });

  test('the person’s choice is written', async () => {
    const { host } = await opened(ROAD);
    await chooseFiles(...TWO());
    await until(() => radios().length > 0);
    const chosen = radios().find((one) => one.closest('span')?.textContent?.includes('480'));
    await doing(() => chosen!.click());
    expect(words()).toContain('待定 0 处');
    await doing(() => button(/^合并$/).click());
    await until(() => host.plans.length === 1);
    expect(invested(host, 3)).toBe(480);
  });

  test('all from one file', async () => {
    const { host } = await opened(ROAD);
    await chooseFiles(...TWO());
    await until(() => radios().length > 0);
    const select = [...page.querySelectorAll('select')].find(({ value }) => value === 'one')!;
    await doing(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, 'file:甲.xlsx');
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(words()).toContain('待定 0 处');
    await doing(() => button(/^合并$/).click());
    await until(() => host.plans.length === 1);
    expect(invested(host, 3)).toBe(450);
  });
});

test('one bad file never stops the others; the same bytes are merged once; a file can be left out', async () => {
  await opened(ROAD);
  const good = { ...ROAD, investedYearToDate: 450 };
  await chooseFiles(
    chosenFile(new Uint8Array([1, 2, 3]), '坏.xlsx'),
    file('甲.xlsx', good),
    file('甲的副本.xlsx', good),
    file('乙.xlsx', OTHER),
  );
  await until(() => words().includes('新增 1 个项目，更新 1 个'));
  expect(words()).toContain('与另一文件相同');
  expect(page.querySelector('ul[aria-label="文件"]')?.children).toHaveLength(4);
  await doing(() => button(/^移除“乙.xlsx”$/).click());
  await until(() => words().includes('新增 0 个项目，更新 1 个'));
  expect(words()).toContain('新增 0 个项目，更新 1 个');
});

test('hostile names and contents are shown and written as text', async () => {
  const { host } = await opened(ROAD);
  await chooseFiles(file('=1+1<img src=x>.xlsx', { ...OTHER, name: '<b>=HYPERLINK("x")</b>' }));
  await until(() => words().includes('新增 1 个项目'));
  expect(words()).toContain('<b>=HYPERLINK("x")</b>');
  expect(page.querySelector('img')).toBeNull();
  await doing(() => button(/^合并$/).click());
  await until(() => host.plans.length === 1);
  const [made] = host.plans[0]!.sheets;
  expect(made?.rows.flat().every((cell) => cell.formula === undefined || !/HYPERLINK|1\+1/.test(cell.formula))).toBe(
    true,
  );
});

test('files that were chosen elsewhere are read at once', async () => {
  const { pane } = await opened(ROAD);
  await doing(() => pane.closeView());
  await doing(() => pane.open({ kind: 'merge', files: [file('甲.xlsx', OTHER)] }));
  await until(() => words().includes('新增 1 个项目'));
  expect(words()).toContain('新增 1 个项目');
});

test('a file without projects is told', async () => {
  await opened(ROAD);
  await chooseFiles(chosenFile(sheetFile([{ name: '说明', rows: [['没有清单']] }]), '说明.xlsx'));
  await until(() => words().includes('这些文件里没有项目'));
  expect(words()).toContain('这些文件里没有项目');
});
