/** @jest-environment jsdom */
import { expose, type Endpoint } from 'comlink';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { WorkbookReading } from '../../app/check-file.js';
import { workersFrom } from './page-workers.js';
import { startWorkbookWorker, WorkerEnded } from './start-workbook-worker.js';
import type { WorkbookWork } from './workbook-work.js';
import { workerFromFile } from './worker-file.js';

type Listener = (event: { message?: string; data?: unknown }) => void;

/** A worker on this thread: its program is what the test says; null: it cannot be loaded. */
class FakeWorker {
  static work: (Partial<WorkbookWork> & { ready(): boolean }) | null = null;
  static last: FakeWorker | undefined;
  terminated = false;
  private readonly listeners = new Map<string, Listener[]>();
  private readonly page: MessagePort;
  private readonly inside: MessagePort;

  constructor(readonly address: URL) {
    FakeWorker.last = this;
    const { port1, port2 } = new MessageChannel();
    this.page = port1;
    this.inside = port2;
    port1.on('message', (data: unknown) => this.tell('message', { data }));
    if (FakeWorker.work === null) setTimeout(() => this.tell('error', { message: 'not found' }), 1);
    else expose(FakeWorker.work, nodeEndpoint(port2));
  }

  tell(kind: string, event: Parameters<Listener>[0]): void {
    for (const listener of this.listeners.get(kind) ?? []) listener(event);
  }

  addEventListener(kind: string, listener: Listener): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  removeEventListener(kind: string, listener: Listener): void {
    this.listeners.set(
      kind,
      (this.listeners.get(kind) ?? []).filter((known) => known !== listener),
    );
  }

  postMessage(data: unknown): void {
    this.page.postMessage(data);
  }

  terminate(): void {
    this.terminated = true;
    this.page.close();
    this.inside.close();
  }
}

function nodeEndpoint(port: MessagePort): Endpoint {
  return {
    postMessage: (data: unknown) => port.postMessage(data),
    addEventListener: (_: string, listener: EventListenerOrEventListenerObject) => {
      port.on('message', (data: unknown) => (listener as unknown as Listener)({ data }));
    },
    removeEventListener: () => undefined,
  };
}

const EMPTY: WorkbookReading = { kind: 'unreadable', reason: { kind: 'empty-file' } };

beforeEach(() => {
  Object.assign(globalThis, { Worker: FakeWorker });
  workersFrom(workerFromFile);
});

afterEach(() => {
  FakeWorker.last?.terminate();
  Reflect.deleteProperty(globalThis, 'Worker');
});

test('a worker answers, and its program is a file of its own', async () => {
  FakeWorker.work = { ready: () => true, read: () => Promise.resolve(EMPTY) };
  const worker = startWorkbookWorker();
  expect(await worker.read(new Uint8Array([1]), 'x.xlsx')).toEqual(EMPTY);
  expect(String(FakeWorker.last?.address)).toMatch(/workbook-worker/);
});

test('ended while it works: whoever waits hears of it', async () => {
  FakeWorker.work = { ready: () => true, read: () => new Promise(() => undefined) };
  const worker = startWorkbookWorker();
  const answer = worker.read(new Uint8Array([1]), 'x.xlsx');
  setTimeout(worker.end, 5);
  await expect(answer).rejects.toBeInstanceOf(WorkerEnded);
  expect(FakeWorker.last?.terminated).toBe(true);
  await expect(worker.read(new Uint8Array([1]), 'x.xlsx')).rejects.toBeInstanceOf(WorkerEnded);
});

test('a worker that dies rejects, so that nobody waits for ever', async () => {
  FakeWorker.work = { ready: () => true, read: () => new Promise(() => undefined) };
  const worker = startWorkbookWorker();
  const answer = worker.read(new Uint8Array([1]), 'x.xlsx');
  setTimeout(() => FakeWorker.last?.tell('error', { message: 'out of memory' }), 20);
  await expect(answer).rejects.toThrow('out of memory');
});

test('what the program throws arrives as an error', async () => {
  FakeWorker.work = { ready: () => true, read: () => Promise.reject(new RangeError('a defect')) };
  await expect(startWorkbookWorker().read(new Uint8Array([1]), 'x.xlsx')).rejects.toThrow('a defect');
});

test.each([
  ['cannot be loaded', () => (FakeWorker.work = null)],
  ['is not there', () => Reflect.deleteProperty(globalThis, 'Worker')],
  [
    'is forbidden',
    () =>
      Object.assign(globalThis, {
        Worker: class {
          constructor() {
            throw new DOMException('forbidden', 'SecurityError');
          }
        },
      }),
  ],
])('where a worker %s, this thread works', async (_, arrange) => {
  arrange();
  expect(await startWorkbookWorker().read(new Uint8Array(), 'x.xlsx')).toEqual(EMPTY);
});
