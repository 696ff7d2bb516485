/** @jest-environment jsdom */
import { listSheet } from '../../test/harness/lists.js';
import { button, checked, doing, FAULTY, page, show } from '../../test/harness/pane-page.js';

describe('the focus', () => {
  const focused = (): string => document.activeElement?.textContent ?? '';

  test('stays on the check button while it runs', async () => {
    await show(FAULTY);
    const check = button(/^检查/);
    check.focus();
    await doing(() => check.click());
    expect(document.activeElement).toBe(check);
    expect(check.isConnected).toBe(true);
  });

  test('goes to 继续 where a write is asked for, and back', async () => {
    const { pane } = await show(FAULTY, (host) => {
      host.can = { ...host.can, writingClearsUndo: true };
    });
    await checked(pane);
    const mark = button(/^标记到表/);
    mark.focus();
    await doing(() => mark.click());
    expect(focused()).toBe('继续');
    await doing(() => button(/^继续/).click());
    expect(document.activeElement).toBe(mark);
  });

  test('goes back to 改 when the form is done', async () => {
    const { pane } = await show(FAULTY);
    await doing(() => pane.setCorrecting(true));
    button(/^完成/).focus();
    await doing(() => button(/^完成/).click());
    expect(focused()).toBe('改');
  });

  test('goes to the findings when all are shown again', async () => {
    const { pane } = await show(FAULTY);
    await checked(pane);
    await doing(() => pane.search('没有这样的项目'));
    button(/^显示全部/).focus();
    await doing(() => button(/^显示全部/).click());
    expect(document.activeElement?.getAttribute('role')).toBe('tree');
  });

  test('goes to the findings when what was taught is remembered, and its row is gone', async () => {
    const { pane } = await show([
      listSheet('under-construction', [{ responsibleOrganisation: '桃花新城筹备组' }, { responsibleOrganisation: '' }]),
    ]);
    await checked(pane);
    await doing(() => pane.correct({ policy: 'changshou-2022' }));
    const finding = pane.store.getState().checked!.report.findings.find(({ rule }) => rule === 'organisation-unknown')!;
    await doing(() => pane.goTo(finding));
    button(/^这是哪个单位/).focus();
    await doing(() => button(/^这是哪个单位/).click());
    const select = page.querySelector<HTMLSelectElement>('section[aria-labelledby] select')!;
    await doing(() => {
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    button(/^记住/).focus();
    await doing(() => button(/^记住/).click());
    expect(pane.store.getState().corrections.organisations).not.toEqual({});
    expect(document.activeElement?.getAttribute('role')).toBe('tree');
  });

  test('is in the text that is to be copied, all of it selected', async () => {
    const { pane } = await show(FAULTY);
    await doing(() => pane.open({ kind: 'copy', text: '甲\n乙' }));
    const area = document.activeElement as HTMLTextAreaElement;
    expect(area.value).toBe('甲\n乙');
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, 3]);
  });
});
