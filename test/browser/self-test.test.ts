/** The hidden self-test, on the preview's Excel: the contract that jest runs, run by the pane's own page. */
import { usePreviewBrowser } from './harness/preview-browser.js';

const open = usePreviewBrowser();

test('runs the whole contract, leaves no sheet behind and gives its report out', async () => {
  const { page, pane, errors } = await open();
  const tabs = await page.getByRole('tab').allTextContents();
  await pane.getByRole('tab', { name: '更多' }).click();
  await pane.getByRole('link', { name: /自检/ }).click();
  await pane.getByRole('button', { name: '开始自检' }).click();
  const report = pane.getByRole('textbox', { name: '自检结果（JSON）' });
  await report.waitFor({ timeout: 60_000 });
  const { host, results } = JSON.parse(await report.inputValue()) as {
    host: string;
    results: { name: string; held: boolean | null; detail: string }[];
  };
  expect(host).toMatch(/^Excel /);
  expect(results.length).toBeGreaterThan(15);
  expect(results.filter(({ held }) => held === false)).toEqual([]);
  expect(await page.getByRole('tab').allTextContents()).toEqual(tabs);
  expect(errors).toEqual([]);
});
