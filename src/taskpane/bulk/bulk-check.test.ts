/** Many files in workers that are none: who is asked what, and what is told in the end. */
import { checkFile } from '../../app/check-file.js';
import type { UnreadableReason } from '../../app/unreadable.js';
import { BATCH_POLICY, batchFiles } from '../../../test/harness/batch-files.js';
import { WorkerEnded, type WorkbookWorker } from '../workers/start-workbook-worker.js';
import { createBulkCheck, type BulkCheck } from './bulk-check.js';

const { files: MADE, truth } = batchFiles(44, 3);

function file(name: string, bytes: Uint8Array = new Uint8Array([1]), lastModified = 0): File {
  return Object.assign(new File([bytes as Uint8Array<ArrayBuffer>], name, { lastModified }), {
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  });
}

const chosen = (...names: string[]) => names.map((name) => ({ path: name, file: file(name) }));

interface Stage {
  readonly bulk: BulkCheck;
  /** Names, in the order in which workers were given them. */
  readonly asked: string[];
  readonly most: () => number;
  readonly started: () => number;
}

const EMPTY: UnreadableReason = { kind: 'empty-file' };

/** @param answer undefined: never answers */
function stage(answer: (name: string, bytes: Uint8Array) => ReturnType<WorkbookWorker['check']> | undefined): Stage {
  const asked: string[] = [];
  let open = 0;
  let most = 0;
  let started = 0;
  const bulk = createBulkCheck({
    workers: 2,
    policyOf: () => BATCH_POLICY,
    startWorker: () => {
      started += 1;
      open += 1;
      most = Math.max(most, open);
      let end = (): void => undefined;
      const ended = new Promise<never>((_, reject) => (end = () => reject(new WorkerEnded('ended'))));
      ended.catch(() => undefined);
      let isOpen = true;
      return {
        check: (bytes: Uint8Array, name: string) => {
          asked.push(name);
          return Promise.race([answer(name, bytes) ?? new Promise<never>(() => undefined), ended]);
        },
        end: () => {
          if (isOpen) open -= 1;
          isOpen = false;
          end();
        },
      } as Partial<WorkbookWorker> as WorkbookWorker;
    },
  });
  return { bulk, asked, most: () => most, started: () => started };
}

const empty = () => Promise.resolve({ kind: 'unreadable' as const, reason: EMPTY });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function finished({ store }: BulkCheck): Promise<void> {
  while (store.getState().running) await settled();
}

const states = ({ store }: BulkCheck) => store.getState().entries.map(({ path, state }) => `${path} ${state.kind}`);

test('files of many organisations: what is told between them is the truth', async () => {
  const { bulk, most } = stage((name, bytes) => checkFile(bytes, name, { policy: BATCH_POLICY }));
  bulk.add(MADE.map(({ name, bytes }) => ({ path: name, file: file(name, bytes) })));
  await finished(bulk);
  expect(most()).toBe(2);
  const { report } = bulk.store.getState();
  const of = (verdict: string) => report?.files.filter((one) => one.verdict === verdict).map(({ path }) => path);
  expect(of('unreadable')).toEqual(truth.unreadable);
  expect(of('to-fix')).toEqual(truth.toFix);
  expect(report?.missing).toEqual(expect.arrayContaining([...truth.missing]));
  expect(report?.month).toBe('2022-09');
  const named = (rule: string) => report?.between.filter((finding) => finding.rule === rule).length;
  expect(named('month-differs')).toBe(truth.otherMonth.length);
  expect(named('submission-duplicate')).toBe(truth.sentTwice.length);
  expect(named('project-duplicate-across-files')).toBe(truth.sharedProjects.length);
});

test('cancelled: the workers are ended, what was checked stays, and it goes on from there', async () => {
  let answers = true;
  const { bulk, asked } = stage((name) => (answers && name === 'a.xlsx' ? empty() : answers ? undefined : empty()));
  bulk.add(chosen('a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'));
  await settled();
  expect(states(bulk)).toEqual(['a.xlsx done', 'b.xlsx checking', 'c.xlsx checking', 'd.xlsx waiting']);
  bulk.cancel();
  expect(states(bulk)).toEqual(['a.xlsx done', 'b.xlsx cancelled', 'c.xlsx cancelled', 'd.xlsx cancelled']);
  expect(bulk.store.getState()).toMatchObject({ running: false, report: null });
  await settled();
  expect(states(bulk)[1]).toBe('b.xlsx cancelled');
  answers = false;
  bulk.goOn();
  await finished(bulk);
  expect(asked).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx']);
  expect(bulk.store.getState().report?.files).toHaveLength(4);
});

test('a file on which the program fails stops no other, and can be tried again with a fresh worker', async () => {
  let fails = true;
  const { bulk, started } = stage((name) => (fails && name === 'b.xlsx' ? Promise.reject(new Error('ours')) : empty()));
  bulk.add(chosen('a.xlsx', 'b.xlsx', 'c.xlsx'));
  await finished(bulk);
  expect(states(bulk)).toEqual(['a.xlsx done', 'b.xlsx failed', 'c.xlsx done']);
  expect(bulk.store.getState().entries[1]?.state).toEqual({
    kind: 'failed',
    detail: expect.stringContaining('ours') as string,
  });
  expect(bulk.store.getState().report?.files).toHaveLength(2);
  expect(started()).toBeGreaterThan(2);
  fails = false;
  bulk.retry(bulk.store.getState().entries[1]?.id ?? -1);
  await finished(bulk);
  expect(states(bulk)[1]).toBe('b.xlsx done');
});

test('the same file twice is one; another of the same name gets a name of its own', async () => {
  const { bulk } = stage(empty);
  bulk.add([...chosen('a.xlsx', 'a.xlsx'), { path: 'a.xlsx', file: file('a.xlsx', new Uint8Array([1, 2])) }]);
  bulk.add([
    { path: '东/b.xlsx', file: file('b.xlsx') },
    { path: '西/b.xlsx', file: file('b.xlsx') },
  ]);
  await finished(bulk);
  expect(bulk.store.getState().entries.map(({ path }) => path)).toEqual([
    'a.xlsx',
    'a (2).xlsx',
    '东/b.xlsx',
    '西/b.xlsx',
  ]);
});

test('taken out, added and cleared while others are checked', async () => {
  const { bulk } = stage((name) => (name === 'slow.xlsx' ? undefined : empty()));
  bulk.add(chosen('slow.xlsx', 'b.xlsx'));
  await settled();
  bulk.add(chosen('c.xlsx'));
  await settled();
  expect(states(bulk)).toEqual(['slow.xlsx checking', 'b.xlsx done', 'c.xlsx done']);
  bulk.remove(bulk.store.getState().entries[1]?.id ?? -1);
  expect(states(bulk)).toEqual(['slow.xlsx checking', 'c.xlsx done']);
  bulk.clear();
  expect(bulk.store.getState()).toMatchObject({ entries: [], running: false, report: null });
  await settled();
  expect(bulk.store.getState().entries).toEqual([]);
});

test('another question checks everything again', async () => {
  const { bulk, asked } = stage(empty);
  bulk.add(chosen('a.xlsx', 'b.xlsx'));
  await finished(bulk);
  bulk.ask({ month: '2022-10' });
  expect(bulk.settings().month).toBe('2022-10');
  await finished(bulk);
  expect(asked).toEqual(['a.xlsx', 'b.xlsx', 'a.xlsx', 'b.xlsx']);
});
