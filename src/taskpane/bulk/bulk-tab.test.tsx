/** @jest-environment jsdom */
import { button, doing, page, show, FAULTY } from '../../../test/harness/pane-page.js';

test('what was done from here is told here, with the way back', async () => {
  const { pane } = await show(FAULTY);
  await doing(() => pane.showTab('bulk'));
  await doing(() => button(/^选择文件…$/));
  const undo = { id: '1', host: 'fake', data: null };
  await doing(() =>
    pane.store.setState({ notice: { success: { kind: 'done', text: () => '合并了 2 个项目' }, undo } }),
  );
  const panel = page.querySelector('#panel-bulk')!;
  expect(panel.textContent).toContain('合并了 2 个项目');
  expect([...panel.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('撤回');
});
