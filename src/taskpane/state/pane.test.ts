import { checked, failed, found, settled, stage } from '../../../test/harness/pane-stage.js';

test('the first view shows the lists, before any check', async () => {
  const { pane } = stage();
  await pane.start('open');
  const { recognition, checked: report, activity, engine } = pane.store.getState();
  expect(recognition?.lists.map(({ projects }) => projects)).toEqual([1, 3, 0]);
  expect(report).toBeNull();
  expect(engine).toBeNull();
  expect(activity).toEqual({ kind: 'idle' });
});

test.each([
  ['check', 0, 3],
  ['mark', 3, 3],
  ['clear', 0, -1],
] as const)('the ribbon’s %s does it at once', async (action, marks, findings) => {
  const staged = stage((host) => {
    host.written = { ...host.written, marks: [{ sheet: '在建', rule: 'old', level: 'error', cells: [] }] };
  });
  if (action === 'check') staged.host.written = { ...staged.host.written, marks: [] };
  await staged.pane.start(action);
  expect(staged.host.written.marks).toHaveLength(marks);
  expect(found(staged)).toBe(findings);
});

test('while a cell is edited the check waits, and goes on by itself', async () => {
  const { host, pane } = stage((excel) => {
    excel.refusals.read = [];
  });
  await pane.start('open');
  host.refusals.read = [{ kind: 'editing', cell: 'B7' }];
  const running = pane.check();
  await settled();
  expect(pane.store.getState().activity).toEqual({ kind: 'waiting', cell: 'B7' });
  await running;
  expect(pane.store.getState().checked).not.toBeNull();
}, 10_000);

test('waiting can be cancelled', async () => {
  const { host, pane } = stage();
  await pane.start('open');
  host.refusals.read = Array.from({ length: 9 }, () => ({ kind: 'editing', cell: null }) as const);
  const running = pane.check();
  await settled();
  pane.cancel();
  await running;
  expect(pane.store.getState()).toMatchObject({ activity: { kind: 'idle' }, trouble: null, checked: null });
});

test('a failure stays, and can be tried again', async () => {
  const { host, pane } = stage();
  await pane.start('open');
  host.refusals.read = [failed];
  await pane.check();
  expect(pane.store.getState().trouble).toEqual({ kind: 'refused', task: 'check', refusal: failed });
  await pane.retry();
  expect(pane.store.getState().trouble).toBeNull();
  expect(pane.store.getState().checked).not.toBeNull();
});

test('an error of our own is told as one', async () => {
  const { host, pane } = stage();
  await pane.start('open');
  host.refusals.read = [() => Promise.reject(new TypeError('x is not a function'))];
  await pane.check();
  expect(pane.store.getState().trouble).toMatchObject({ kind: 'defect', detail: 'TypeError: x is not a function' });
});

test('a failed start, tried again, still does what the ribbon asked', async () => {
  const { host, pane } = stage();
  host.refusals.read = [failed];
  await pane.start('check');
  expect(pane.store.getState()).toMatchObject({ trouble: { task: 'start' }, checked: null });
  await pane.retry();
  expect(pane.store.getState().checked).not.toBeNull();
});

describe('corrections', () => {
  test('hold at once, are kept in the workbook, and are there the next time', async () => {
    const { host, pane } = await checked();
    pane.correct({ month: '2022-06' });
    expect(pane.store.getState().checked?.report.month).toBe('2022-06');
    await settled(700);
    const next = stage((excel) => {
      excel.written = host.written;
    });
    await next.pane.start('open');
    expect(next.pane.store.getState().recognition?.month).toBe('2022-06');
  });

  test('before a check, the lists are recognised again', async () => {
    const { pane } = stage();
    await pane.start('open');
    pane.correct({ month: '2022-06' });
    expect(pane.store.getState().recognition?.month).toBe('2022-06');
  });

  test('a taught name is known, and can be forgotten', async () => {
    const { pane } = await checked((host) => host.type('在建', 'F5', '桃花新城筹备组'));
    pane.correct({ policy: 'changshou-2022' });
    const unknown = (): number =>
      pane.store.getState().checked!.report.findings.filter(({ rule }) => rule.startsWith('organisation')).length;
    const before = unknown();
    expect(before).toBeGreaterThan(0);
    pane.teachOrganisation('桃花新城筹备组', null);
    expect(unknown()).toBeLessThan(before);
    pane.forget('organisations', '桃花新城筹备组');
    expect(unknown()).toBe(before);
  });

  test('a language that was chosen holds; Office’s own comes back', () => {
    const { pane } = stage();
    pane.choose({ language: 'en' });
    expect(pane.store.getState().language).toBe('en');
    pane.choose({ language: null });
    expect(pane.store.getState().language).toBe('zh-CN');
  });

  test('what could not be kept is told', async () => {
    const { host, pane } = stage();
    await pane.start('open');
    host.refusals.apply = [failed];
    pane.choose({ language: 'en' });
    await settled(700);
    expect(pane.store.getState().trouble).toEqual({ kind: 'not-remembered', refusal: failed });
    await pane.retry();
    expect(pane.store.getState().trouble).toBeNull();
  });
});
