import { FakeHost } from '../../../test/harness/fake-host.js';
import { listSheet } from '../../../test/harness/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import { cellAddress } from '../../core/sheet/address.js';
import { checked, failed, settled, stage, stageOf } from '../../../test/harness/pane-stage.js';

/** Writes cells too, and like every host does not tell of its own writes. */
class WritingHost extends FakeHost {
  private quiet = false;

  override tell(changes: Parameters<FakeHost['tell']>[0]): void {
    if (!this.quiet) super.tell(changes);
  }

  override async apply(plan: Parameters<FakeHost['apply']>[0]): ReturnType<FakeHost['apply']> {
    const outcome = await super.apply(plan);
    if (outcome.kind === 'applied') this.put(plan, 'after');
    return outcome;
  }

  override async revert(receipt: Parameters<FakeHost['revert']>[0]): ReturnType<FakeHost['revert']> {
    this.put(this.plans[Number(receipt.id) - 1]!, 'before');
    return super.revert(receipt);
  }

  private put({ cells }: FakeHost['plans'][number], which: 'before' | 'after'): void {
    this.quiet = true;
    for (const cell of cells) this.type(cell.sheet, cellAddress(cell.row, cell.column), cell[which].value);
    this.quiet = false;
  }
}

describe('fixing', () => {
  async function fixable() {
    const host = new WritingHost(
      workbook({
        name: '2022年9月.xlsx',
        sheets: [listSheet('under-construction', [{ totalInvestment: '1000' }, {}])],
      }),
    );
    const { pane } = stageOf(host);
    await pane.start('check');
    const finding = pane.store.getState().checked!.report.findings.find(({ rule }) => rule === 'number-as-text')!;
    const shown = (): boolean =>
      pane.store.getState().checked!.report.findings.some(({ rule }) => rule === 'number-as-text');
    return { host, pane, finding, shown };
  }

  test('the proposed content is written over what was checked, is checked, and can be taken back', async () => {
    const { host, pane, finding, shown } = await fixable();
    await pane.fix(finding);
    await settled();
    expect(host.plans.at(-1)?.cells).toMatchObject([
      { sheet: '在建', before: { value: '1000', formula: null }, after: { value: 1000, formula: null } },
    ]);
    expect(pane.store.getState().notice).toMatchObject({ success: { kind: 'fixed', cells: 1 } });
    expect(shown()).toBe(false);
    await pane.undo();
    await settled();
    expect(shown()).toBe(true);
  });

  test('a refusal is told, and can be tried again', async () => {
    const { host, pane, finding, shown } = await fixable();
    host.refusals.apply = [{ kind: 'protected', sheet: '在建' }];
    await pane.fix(finding);
    expect(pane.store.getState().trouble).toMatchObject({ task: 'fix', refusal: { kind: 'protected' } });
    expect(shown()).toBe(true);
    await pane.retry();
    await settled();
    expect(shown()).toBe(false);
  });

  test('what was put right meanwhile is not written again', async () => {
    const { host, pane, finding } = await fixable();
    host.type('在建', finding.cell!, 1000);
    await pane.fix(finding);
    expect(host.plans).toEqual([]);
    expect(pane.store.getState().trouble).toBeNull();
  });
});

describe('writing', () => {
  test('what was written can be taken back until something else is', async () => {
    const { host, pane } = await checked();
    await pane.mark();
    await pane.copyFindings();
    await pane.check();
    expect(pane.store.getState().notice).toMatchObject({ success: { kind: 'marked' } });
    await pane.undo();
    expect(host.written.marks).toEqual([]);
  });

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
    expect(pane.store.getState().passing?.kind).toBe('nothing-to-mark');
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

test('a write that waits for a yes does not outlive the view in which it was asked for', async () => {
  const { host, pane } = await checked((excel) => {
    excel.can = { ...excel.can, writingClearsUndo: true };
  });
  let applied = 0;
  const write = {
    doing: () => '',
    apply: () => {
      applied += 1;
      return Promise.resolve({ kind: 'written', done: () => '', receipt: null, changes: [] } as const);
    },
  };
  const written = pane.perform(write);
  expect(pane.store.getState().confirming).toBe('feature');
  pane.open({ kind: 'accepted' });
  expect(pane.store.getState().confirming).toBeNull();
  expect([await written, applied, host.plans.length]).toEqual([false, 0, 0]);
});
