/** @jest-environment jsdom */
import { until } from '../../../test/harness/chosen-files.js';
import { listSheet } from '../../../test/harness/lists.js';
import { button, checked, doing, items, page, press, showHost, words } from '../../../test/harness/pane-page.js';
import { workbook } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';

const SHEETS = [
  listSheet('under-construction', [
    { totalInvestment: '1,000' },
    { totalInvestment: '2000', code: '２２０１-500115-04-01-123456' },
  ]),
];

async function opened(sheets = SHEETS) {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets }));
  const shown = await showHost(host);
  await checked(shown.pane);
  return shown;
}

const asText = (host: WritingHost): unknown[] => [3, 4].map((row) => host.workbook.sheets[0]?.rows[row]?.[2]);
/** The one of the bar below the findings. */
const ofAll = (): HTMLButtonElement =>
  [...page.querySelectorAll<HTMLButtonElement>('[role=group] button')].find((one) =>
    /^(全部修正|Fix all)…$/.test(one.textContent ?? ''),
  )!;
const findingsOf = (rule: string) => (pane: Awaited<ReturnType<typeof opened>>['pane']) =>
  pane.store.getState().checked!.report.findings.filter((finding) => finding.rule === rule);
const numbersAsText = findingsOf('number-as-text');

test('the group’s button shows that rule’s fixes, writes them as one step, and 撤回 gives all back', async () => {
  const { host, pane } = await opened();
  expect(numbersAsText(pane)).toHaveLength(2);
  await doing(() => button(/^全部修正“数字存成文本”…$/).click());
  await until(() => words().includes('修正 2 个单元格'));
  expect(page.querySelector('h1')?.textContent).toBe('全部修正');
  expect(words()).toContain('“1,000” → 1000');
  expect(host.plans).toEqual([]);
  await doing(() => button(/^定位到在建!C4$/).click());
  expect(host.revealed).toEqual(['在建!C4']);

  await doing(() => button(/^修正 2 个单元格$/).click());
  await until(() => pane.store.getState().view === null);
  expect(host.plans).toHaveLength(1);
  expect(asText(host)).toEqual([1000, 2000]);
  expect(words()).toContain('已修正 2 个单元格');
  expect(numbersAsText(pane)).toEqual([]);

  await doing(() => button(/^撤回$/).click());
  await until(() => numbersAsText(pane).length === 2);
  expect(asText(host)).toEqual(['1,000', '2000']);
});

test('all kinds are chosen from the bar, and can be left out one by one', async () => {
  const { host } = await opened();
  await doing(() => ofAll().click());
  await until(() => words().includes('修正 3 个单元格'));
  const kinds = [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(kinds.map(({ checked: isChosen }) => isChosen)).toEqual([true, true, true, true, true]);
  expect(words()).toContain('文本数字改为数字（2）');
  await doing(() => kinds[0]?.click());
  await until(() => words().includes('修正 1 个单元格'));
  await doing(() => button(/^修正 1 个单元格$/).click());
  await until(() => host.plans.length > 0);
  expect(host.plans[0]?.cells.map(({ after }) => after.value)).toEqual(['2201-500115-04-01-123456']);
});

test('where nothing can be fixed it says so, and writes nothing', async () => {
  const { host } = await opened([listSheet('under-construction', [{}])]);
  await doing(() => ofAll().click());
  await until(() => words().includes('没有可以修正的内容'));
  await doing(() => button(/^修正 0 个单元格$/).click());
  expect(host.plans).toEqual([]);
});

test('a rule that needs a person has no such button; Esc closes the view and gives the focus back', async () => {
  const { pane } = await opened([listSheet('under-construction', [{ responsibleOrganisation: '' }])]);
  expect(items().length).toBeGreaterThan(0);
  expect(
    [...page.querySelectorAll('[role=treeitem] button')].some((one) => /全部修正/.test(one.textContent ?? '')),
  ).toBe(false);
  const opener = ofAll();
  opener.focus();
  await doing(() => opener.click());
  expect(document.activeElement?.textContent).toBe('全部修正');
  await doing(() => press(document, 'Escape'));
  expect(pane.store.getState().view).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('in English', async () => {
  const { pane } = await opened();
  await doing(() => pane.choose({ language: 'en' }));
  await doing(() => ofAll().click());
  await until(() => words().includes('Fix cells: 3'));
  expect(words()).toContain('text to number (2)');
  expect(page.querySelector('h1')?.closest('section')?.textContent).not.toMatch(/修正/);
});
