import { FakeHost } from '../../../test/harness/fake-host.js';
import { listSheet } from '../../../test/harness/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import type { Refusal } from '../../hosts/host.js';
import { createPane, type Pane } from './pane.js';

const SHEETS = [
  listSheet('new-start', [{ responsibleOrganisation: '' }]),
  listSheet('under-construction', [{ responsibleOrganisation: '' }, {}, { totalInvestment: '多' }]),
];

interface Stage {
  readonly host: FakeHost;
  readonly pane: Pane;
  readonly copied: string[];
}

function stage(change: (host: FakeHost) => void = () => undefined, clipboard = true): Stage {
  const host = new FakeHost(workbook({ name: '2022年9月.xlsx', sheets: SHEETS }));
  change(host);
  const copied: string[] = [];
  const pane = createPane({
    host,
    loadOpening: () => import('../../app/pane/opening.js'),
    loadEngine: () => import('../../app/pane/engine.js'),
    language: 'zh-CN',
    copy: (text) => {
      if (clipboard) copied.push(text);
      return Promise.resolve(clipboard);
    },
    now: () => 1_664_500_000_000,
  });
  return { host, pane, copied };
}

async function checked(change?: (host: FakeHost) => void): Promise<Stage> {
  const staged = stage(change);
  await staged.pane.start('check');
  return staged;
}

const found = ({ pane }: Stage): number => pane.store.getState().checked?.report.findings.length ?? -1;
const failed: Refusal = { kind: 'failed', code: 'GeneralException', detail: '', undone: true };
/** Lets what was started without waiting run to its end. */
const settled = (milliseconds = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

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

describe('live', () => {
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

describe('going through the findings', () => {
  test('next and previous follow the list, show the cell, and stop at its ends', async () => {
    const { host, pane } = await checked();
    await pane.step(1);
    await pane.step(1);
    await pane.step(1);
    await pane.step(1);
    await pane.step(-1);
    expect(host.revealed).toEqual(['新开工!F4', '在建!F4', '在建!C6', '在建!F4']);
  });

  test('they follow the filter', async () => {
    const { host, pane } = await checked();
    pane.search('在建');
    await pane.step(1);
    expect(host.revealed).toEqual(['在建!F4']);
  });

  test('a closed group opens', async () => {
    const { pane } = await checked();
    const [group] = pane.groups(pane.store.getState());
    pane.toggleGroup(group!.key);
    await pane.step(1);
    expect(pane.store.getState().closedGroups.size).toBe(0);
  });

  test('a cell that cannot be shown is told', async () => {
    const { host, pane } = await checked();
    host.refusals.reveal = [{ kind: 'missing', sheet: '新开工' }];
    await pane.step(1);
    expect(pane.store.getState().trouble).toMatchObject({ refusal: { kind: 'missing' } });
  });
});

describe('writing', () => {
  test('marks are taken back exactly', async () => {
    const { host, pane } = await checked();
    await pane.mark();
    expect(pane.store.getState().notice).toMatchObject({ success: { kind: 'marked', cells: 3 } });
    await pane.undo();
    expect(host.written.marks).toEqual([]);
    expect(pane.store.getState().notice).toEqual({ success: { kind: 'undone' }, undo: null });
  });

  test('only the severities that are shown are marked', async () => {
    const { host, pane } = await checked();
    pane.toggleSeverity('error');
    await pane.mark();
    expect(host.plans.some(({ marks }) => marks !== null)).toBe(false);
    expect(pane.store.getState().notice?.success.kind).toBe('nothing-to-mark');
  });

  test('a refused write can be tried again', async () => {
    const { host, pane } = await checked();
    host.refusals.apply = [failed];
    await pane.toSheet();
    expect(pane.store.getState().trouble).toMatchObject({ task: 'to-sheet' });
    await pane.retry();
    expect(host.written.sheets).toHaveLength(1);
  });

  test('people are told once that writing empties the undo list', async () => {
    const { host, pane } = await checked((excel) => {
      excel.can = { ...excel.can, writingClearsUndo: true };
    });
    await pane.mark();
    expect(pane.store.getState().confirming).toBe('mark');
    expect(host.plans).toEqual([]);
    await pane.confirm(false);
    expect(host.plans).toEqual([]);
    await pane.mark();
    await pane.confirm(true);
    expect(host.written.marks).not.toEqual([]);
    await pane.clearMarks();
    expect(host.written.marks).toEqual([]);
  });

  test('what is shown is copied; where nothing can be, it is shown for copying', async () => {
    const allowed = await checked();
    allowed.pane.search('在建');
    await allowed.pane.copyFindings();
    expect(allowed.copied[0]?.split('\n')).toHaveLength(2);

    const { pane } = stage(undefined, false);
    await pane.start('check');
    await pane.copyFindings();
    expect(pane.store.getState().view).toMatchObject({ kind: 'copy' });
  });
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
    pane.choose({ unit: '亿元' });
    await settled(700);
    expect(pane.store.getState().trouble).toEqual({ kind: 'not-remembered', refusal: failed });
    await pane.retry();
    expect(pane.store.getState().trouble).toBeNull();
  });
});
