/** What people send instead of workbooks: told apart, never a crash, and the good file among them is still checked. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckAnswer } from '../../src/app/check-answer.js';
import { dispatch, hashes, ROOT, SAMPLES, STACK } from './dispatch.js';

jest.setTimeout(60_000);

const GOOD = join(ROOT, SAMPLES, 'p01-plain.xlsx');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-unreadable-'));
  const whole = await readFile(GOOD);
  await Promise.all([
    writeFile(join(folder, '空.xlsx'), ''),
    writeFile(join(folder, '截断.xlsx'), whole.subarray(0, Math.floor(whole.length / 2))),
    writeFile(join(folder, '网页.xls'), '<html><body><table><tr><td>项目名称</td></tr></table></body></html>'),
    writeFile(join(folder, '文档.xlsx'), '%PDF-1.7\n%âãÏÓ\n'),
    writeFile(join(folder, '杂音.xlsx'), Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251))),
    copyFile(GOOD, join(folder, '~$锁.xlsx')),
    copyFile(GOOD, join(folder, '好.xlsx')),
  ]);
});

afterAll(() => rm(folder, { recursive: true }));

test('each is unreadable with its reason, the good one is checked, exit 2, nothing is changed', async () => {
  const before = hashes(folder);
  const run = await dispatch('check', folder, join(folder, '没有.xlsx'), '--format', 'json');
  expect(run.code).toBe(2);
  expect(run.stderr).not.toMatch(STACK);
  const { files } = JSON.parse(run.stdout) as CheckAnswer;
  const statuses = Object.fromEntries(files.map(({ path, status }) => [path.slice(folder.length + 1), status]));
  expect(statuses).toEqual({
    '好.xlsx': 'findings',
    '截断.xlsx': 'unreadable',
    '文档.xlsx': 'unreadable',
    '杂音.xlsx': 'unreadable',
    '没有.xlsx': 'unreadable',
    '空.xlsx': 'unreadable',
    '网页.xls': 'unreadable',
  });
  for (const { status, reason } of files) {
    if (status === 'unreadable') expect(reason).toMatch(/^.+。请.+$/);
    else expect(reason).toBeNull();
  }
  expect(run.stderr.trim().split('\n')).toHaveLength(6);
  expect(hashes(folder)).toEqual(before);
});

test('as text, in English: the sentence about each, and how many others were checked', async () => {
  const run = await dispatch('check', join(folder, '空.xlsx'), join(folder, '好.xlsx'), '--lang', 'en');
  expect(run.code).toBe(2);
  expect(run.stdout).toContain('Cannot open “空.xlsx”: the file is empty (0 bytes).');
  expect(run.stdout).toContain('2 files: 0 without problems, 1 with problems, 1 not readable');
  expect(run.stderr).toContain('The other file was checked');
});
