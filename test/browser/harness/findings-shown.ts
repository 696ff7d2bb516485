import type { FrameLocator } from 'playwright-core';

/** The findings of the pane's tree, top to bottom, each as a screen reader names it. Only what is in sight is in the page. */
export async function findingsShown(pane: Pick<FrameLocator, 'getByRole'>): Promise<string[]> {
  const tree = pane.getByRole('tree', { name: '问题清单' });
  await tree.waitFor();
  const found = new Set<string>();
  await tree.evaluate((element) => element.scrollTo(0, 0));
  for (;;) {
    for (const name of await tree.evaluate(namesInSight)) found.add(name);
    const atEnd = await tree.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy(0, element.clientHeight / 2);
      return element.scrollTop === before;
    });
    // The virtual list draws what came into sight in the next frame.
    await tree.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    if (atEnd) break;
  }
  await tree.evaluate((element) => element.scrollTo(0, 0));
  return [...found];
}

function namesInSight(tree: Element): string[] {
  return [...tree.querySelectorAll<HTMLElement>('[role=treeitem][aria-level="2"]')].map((item) => {
    const severity = item.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
    return [severity, ...item.innerText.split('\n')].filter((part) => part.trim() !== '').join(' ');
  });
}
