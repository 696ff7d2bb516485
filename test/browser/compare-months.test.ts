/** 与上月对比 on the production bundles: the file is read in a worker of the pane's own origin, and its findings stand in 检查 too. */
import { join } from 'node:path';
import { ROOT, SAMPLES } from '../cli/dispatch.js';
import { findingsShown } from './harness/findings-shown.js';
import { previewAddress, usePreviewBrowser } from './harness/preview-browser.js';

const open = usePreviewBrowser();

test('a chosen file is read in a worker, compared, and found in the check', async () => {
  const { page, pane, requests, errors } = await open();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await pane.getByRole('button', { name: /^检查/ }).click();
  const before = await findingsShown(pane);

  await pane.getByRole('tab', { name: '进度' }).click();
  await pane.getByRole('button', { name: '与上月对比…' }).click();
  await pane.getByRole('heading', { name: '与上月对比' }).waitFor();
  const input = pane.locator('input[type=file]');
  // Of April 2023, later than the sample: refused, with both months.
  await input.setInputFiles(join(ROOT, SAMPLES, 'p08-last-month.xlsx'));
  await pane.getByRole('alert').filter({ hasText: '2023年4月 的，不早于本工作簿的 2022年9月' }).waitFor();
  await input.setInputFiles(join(ROOT, SAMPLES, 'p03-mixed-units.xlsx'));
  await pane.getByRole('heading', { name: '2022年9月 对比 2022年8月' }).waitFor();
  const told = await pane.getByRole('button', { name: /^对比发现/ }).textContent();

  await pane.getByRole('button', { name: /^对比发现/ }).click();
  const after = await findingsShown(pane);
  expect(after.length).toBe(before.length + Number(/\d+/.exec(told ?? '')?.[0]));
  const { origin } = new URL(previewAddress());
  expect(workers.map((address) => new URL(address).origin)).toEqual([origin, origin]);
  expect(requests.filter((address) => !/^(?:data|blob):/.test(address) && new URL(address).origin !== origin)).toEqual(
    [],
  );
  expect(errors).toEqual([]);
});
