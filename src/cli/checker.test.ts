import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckSettings } from '../app/check-file.js';
import { startChecker, threadsFor } from './checker.js';

// What checks the file is not the matter here, but where it runs.
jest.mock('./check-found-file.js', () => ({
  checkFoundFile: ({ path }: { path: string }) => Promise.resolve(`${path} here`),
}));

const SETTINGS = { month: '2022-09' } as CheckSettings;
const program = process.argv[1] as string;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-checker-'));
});

afterEach(async () => {
  process.argv[1] = program;
  await rm(folder, { recursive: true });
});

/** Stands for the installed program with its worker beside it. */
async function install(worker: string): Promise<void> {
  await writeFile(join(folder, 'dispatch.cjs'), '');
  await writeFile(join(folder, 'check-worker.cjs'), worker);
  process.argv[1] = join(folder, 'dispatch.cjs');
}

async function answers(files: number, threads: number): Promise<{ results: unknown[]; fallbacks: number }> {
  let fallbacks = 0;
  const checker = await startChecker(threads, SETTINGS, () => (fallbacks += 1));
  const runs = Array.from({ length: files }, (_, index) => checker.checkOne({ path: `${index}`, file: `/${index}` }));
  try {
    return { results: await Promise.all(runs), fallbacks };
  } finally {
    await checker.close();
  }
}

const here = (files: number) => Array.from({ length: files }, (_, index) => `${index} here`);

const ANSWERS = `const { workerData } = require('node:worker_threads');
module.exports = ({ path, file }) => ({ kind: 'checked', checked: [path, file, workerData.month].join(' ') });`;

test('many files are checked in worker threads, with the settings', async () => {
  await install(ANSWERS);
  const results = Array.from({ length: 10 }, (_, index) => `${index} /${index} 2022-09`);
  expect(await answers(10, 2)).toEqual({ results, fallbacks: 0 });
});

test.each([
  ['few files: in this thread', 7, 2, 0],
  ['one core: in this thread', 200, 1, 0],
  ['enough files for two', 8, 2, 2],
  ['fewer files than the cores could take', 12, 16, 3],
  ['a large machine: memory is the limit', 1000, 64, 8],
])('%s', (_what, files, cores, threads) => {
  expect(threadsFor(files, cores)).toBe(threads);
});

test('no threads wanted: in this thread', async () => {
  await install(ANSWERS);
  expect(await answers(10, 0)).toEqual({ results: here(10), fallbacks: 0 });
});

test('no worker beside the program: in this thread, and told once', async () => {
  process.argv[1] = join(folder, 'nothing.cjs');
  expect(await answers(10, 2)).toEqual({ results: here(10), fallbacks: 1 });
});

test('workers that cannot start: in this thread, and told once', async () => {
  await install(`throw new Error('cannot start');`);
  expect(await answers(10, 2)).toEqual({ results: here(10), fallbacks: 1 });
});

test('a defect in a worker is thrown, never taken for a worker that cannot start', async () => {
  await install(`module.exports = () => ({ kind: 'defect', error: new TypeError('ours') });`);
  await expect(answers(10, 2)).rejects.toThrow('ours');
});
