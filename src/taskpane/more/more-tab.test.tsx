/** @jest-environment jsdom */
import { listSheet } from '../../../test/harness/lists.js';
import { button, doing, page, showHost, words } from '../../../test/harness/pane-page.js';
import { workbook } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';

async function opened(languageOf: 'office' | 'browser' = 'office') {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: [listSheet('under-construction', [])] }));
  const shown = await showHost(host, languageOf);
  await doing(() => shown.pane.showTab('more'));
  return shown;
}

test('the rules open by buttons: Office.js passes over what is no button, and nothing after it is reached', async () => {
  await opened();
  const category = button(/^进度 \(/);
  expect(category.getAttribute('aria-expanded')).toBe('false');
  expect(words()).not.toContain('累计完成投资低于序时');
  await doing(() => category.click());
  expect(category.getAttribute('aria-expanded')).toBe('true');
  expect(page.querySelectorAll('summary')).toHaveLength(0);
  await doing(() => button(/累计完成投资低于序时/).click());
  expect(words()).toContain('何时提出');
});

test.each([
  ['office', '跟随 Office'],
  ['browser', '跟随浏览器'],
] as const)('whose language is followed: %s', async (languageOf, said) => {
  await opened(languageOf);
  expect(words()).toContain(said);
});
