import type { FakeHost } from '../../../test/harness/fake-host.js';
import { checked, failed, found, settled, stage } from '../../../test/harness/pane-stage.js';

describe('live', () => {
  /** Holds the next read after it was taken, until it is let go. */
  function held(host: FakeHost): { readonly go: () => void; readonly reading: Promise<void> } {
    const read = host.read.bind(host);
    let go = (): void => undefined;
    const released = new Promise<void>((resolve) => (go = resolve));
    let begun = (): void => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    host.read = async (scope) => {
      host.read = read;
      const outcome = await read(scope);
      begun();
      await released;
      return outcome;
    };
    return { go, reading };
  }

  test.each(['the first', 'a later'])('an edit made during %s check is not lost', async (which) => {
    const staged = stage();
    await staged.pane.start(which === 'the first' ? 'open' : 'check');
    const { go, reading } = held(staged.host);
    const checking = staged.pane.check();
    await reading;
    staged.host.type('在建', 'F4', '区交通局');
    go();
    await checking;
    await settled();
    expect(found(staged)).toBe(2);
  });

  test('edits that a task came before are checked after it', async () => {
    const staged = await checked();
    const { go, reading } = held(staged.host);
    staged.host.type('在建', 'F4', '区交通局');
    await reading;
    const clearing = staged.pane.clearMarks();
    go();
    await clearing;
    await settled();
    expect(found(staged)).toBe(2);
  });

  test.each(['a check', 'a live check'])('a correction made during %s holds', async (which) => {
    const staged = await checked();
    const { go, reading } = held(staged.host);
    const checking = which === 'a check' ? staged.pane.check() : undefined;
    if (checking === undefined) staged.host.type('在建', 'F4', '区交通局');
    await reading;
    staged.pane.correct({ month: '2022-06' });
    go();
    await checking;
    await settled();
    expect(staged.pane.store.getState().checked?.report.month).toBe('2022-06');
    expect(
      staged.pane.store
        .getState()
        .checked?.report.findings.some(({ sheet, cell }) => sheet === '在建' && cell === 'F4'),
    ).toBe(checking !== undefined);
  });

  test('a host that tells of edits late does not hold the check up, and what fell between is found', async () => {
    const staged = stage();
    const onChange = staged.host.onChange.bind(staged.host);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    staged.host.onChange = async (listener) => {
      await answered;
      return onChange(listener);
    };
    await staged.pane.start('check');
    staged.host.type('在建', 'F4', '区交通局');
    await settled();
    expect(found(staged)).toBe(3);
    answer();
    await settled(80);
    expect(found(staged)).toBe(2);
  });

  test('marks are of the workbook as it stands', async () => {
    const staged = await checked();
    staged.host.type('在建', 'F4', '区交通局');
    await staged.pane.mark();
    const cells = staged.host.written.marks.flatMap(({ sheet, cells }) => cells.map(({ row }) => `${sheet}${row}`));
    expect(cells).not.toContain('在建3');
    expect(cells).toHaveLength(2);
  });

  test('a live read that failed is told, and its edits are in the next check', async () => {
    const staged = await checked();
    staged.host.refusals.read = [failed];
    staged.host.type('在建', 'F4', '区交通局');
    await settled();
    expect(staged.pane.store.getState().trouble).toMatchObject({ task: 'check', refusal: failed });
    staged.host.type('新开工', 'F4', '区交通局');
    await settled();
    expect(found(staged)).toBe(1);
  });

  test('where the host cannot tell of edits, that is said, and the check holds; the next check asks again', async () => {
    const staged = stage();
    const onChange = staged.host.onChange.bind(staged.host);
    staged.host.onChange = () => {
      staged.host.onChange = onChange;
      return Promise.reject(new Error('no events'));
    };
    await staged.pane.start('check');
    expect(found(staged)).toBe(3);
    expect(staged.pane.store.getState().trouble).toMatchObject({ kind: 'defect', detail: 'Error: no events' });
    await staged.pane.retry();
    staged.host.type('在建', 'F4', '区交通局');
    await settled();
    expect(found(staged)).toBe(2);
  });

  test('an edit is checked as it is made', async () => {
    const staged = await checked();
    staged.host.type('在建', 'F4', '区交通局');
    await settled();
    expect(found(staged)).toBe(2);
    expect(staged.host.reads.at(-1)).toEqual(['在建']);
  });

  test('the current finding stays the current one', async () => {
    const staged = await checked();
    await staged.pane.step(1);
    const before = staged.pane.store.getState().current;
    staged.host.tell([{ kind: 'structure', sheet: null }]);
    await settled(80);
    const after = staged.pane.store.getState().current;
    expect(after).toEqual(before);
    expect(staged.pane.store.getState().checked?.report.findings).toContain(after);
  });

  test('a finding that was put right is no longer current', async () => {
    const staged = await checked();
    const { findings } = staged.pane.store.getState().checked!.report;
    staged.pane.select(findings.find(({ sheet, cell }) => sheet === '在建' && cell === 'F4')!);
    staged.host.type('在建', 'F4', '区交通局');
    await settled();
    expect(staged.pane.store.getState().current).toBeNull();
  });
});
