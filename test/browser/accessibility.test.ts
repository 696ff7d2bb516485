/** axe finds nothing, in any view of the pane, light and dark, at the width of Excel's pane; nor in the preview itself. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { ROOT, SAMPLES } from '../cli/dispatch.js';
import { findingsShown } from './harness/findings-shown.js';
import { usePreviewBrowser } from './harness/preview-browser.js';

const open = usePreviewBrowser();

const PANE = 'iframe.pane';
const PANE_WIDTH = 350;

/** What axe has against it, short enough to read. */
async function faults(axe: AxeBuilder, view: string): Promise<string[]> {
  const { violations, passes } = await axe.analyze();
  if (passes.length === 0) return [`${view}: axe looked at nothing`];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${view}: ${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

function inPane(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).include({ fromFrames: [PANE, 'html'] });
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('every view of the pane', async () => {
    const { page, pane } = await open({ colorScheme, viewport: { width: 1000, height: 700 } });
    expect((await page.locator(PANE).boundingBox())?.width).toBe(PANE_WIDTH);
    const check = pane.getByRole('button', { name: /^检查/ });
    await check.waitFor();
    const found = await faults(inPane(page), 'before a check');
    await check.click();
    await findingsShown(pane);
    found.push(...(await faults(inPane(page), 'findings')));
    await pane.getByRole('treeitem', { level: 2 }).first().click();
    await pane.getByRole('button', { name: '规则说明' }).waitFor();
    found.push(...(await faults(inPane(page), 'a finding opened')));
    await pane.getByRole('button', { name: '规则说明' }).click();
    await pane.getByRole('button', { name: '返回' }).waitFor();
    found.push(...(await faults(inPane(page), 'a rule')));
    await pane.getByRole('button', { name: '返回' }).click();
    for (const tab of (await pane.getByRole('tab').all()).slice(1)) {
      await tab.click();
      found.push(...(await faults(inPane(page), await tab.innerText())));
    }
    expect(found).toEqual([]);
  });

  test('months compared, settings, accepting, what was accepted', async () => {
    const { page, pane } = await open({ colorScheme, viewport: { width: 1000, height: 700 } });
    const back = pane.getByRole('button', { name: '返回' });
    await pane.getByRole('button', { name: /^检查/ }).click();
    await findingsShown(pane);
    await pane.getByRole('tab', { name: '进度' }).click();
    await pane.getByRole('button', { name: '与上月对比…' }).click();
    await pane.locator('input[type=file]').setInputFiles(join(ROOT, SAMPLES, 'p03-mixed-units.xlsx'));
    await pane.getByRole('button', { name: /^对比发现/ }).waitFor();
    const found = await faults(inPane(page), 'months compared');
    await back.click();
    await pane.getByRole('tab', { name: '更多' }).click();
    await pane.getByRole('button', { name: '参数与名录…' }).click();
    await pane.getByRole('button', { name: /^生成/ }).click();
    await pane.getByRole('button', { name: '继续', exact: true }).last().click();
    await pane.getByText('来自本工作簿的“调度参数”').first().waitFor();
    found.push(...(await faults(inPane(page), 'settings')));
    await back.click();
    await pane.getByRole('tab', { name: '检查' }).click();
    await pane.getByRole('treeitem', { level: 2 }).nth(2).click();
    await pane.getByRole('button', { name: '接受…' }).click();
    const accept = pane.getByRole('button', { name: '接受', exact: true });
    await accept.click();
    found.push(...(await faults(inPane(page), 'accepting, with what is missing')));
    await pane.getByLabel('理由').fill('已核实');
    await pane.getByLabel('核实人').fill('李四');
    await accept.click();
    await pane.getByText('已接受').first().waitFor();
    await pane.getByRole('tab', { name: '更多' }).click();
    await pane.getByRole('button', { name: '已核实事项…' }).click();
    await pane.getByText('有效', { exact: true }).waitFor();
    found.push(...(await faults(inPane(page), 'accepted')));
    expect(found).toEqual([]);
  });

  test('the preview around it', async () => {
    const { page } = await open({ colorScheme, viewport: { width: 1000, height: 500 } });
    expect(await faults(new AxeBuilder({ page }).exclude(PANE), 'preview')).toEqual([]);
  });
});
