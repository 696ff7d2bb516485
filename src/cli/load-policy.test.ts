import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOf } from '../app/messages/words.js';
import { loadPolicy } from './load-policy.js';
import { UsageError } from './usage-error.js';

const folder = mkdtempSync(join(tmpdir(), 'dispatch-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: object): string {
  const path = join(folder, 'policy.json');
  writeFileSync(path, JSON.stringify({ id: 'here-2022', title: '某区', ...content }));
  return path;
}

async function refused(content: object, language: 'zh-CN' | 'en' = 'en'): Promise<readonly string[]> {
  try {
    await loadPolicy(file(content), wordsOf(language));
  } catch (error) {
    if (error instanceof UsageError) return error.details;
    throw error;
  }
  throw new Error('the file was taken');
}

it('takes a policy file', async () => {
  const path = file({});
  expect((await loadPolicy(path, wordsOf('en'))).policy.id).toBe('here-2022');
});

it.each([
  [{ rules: { 'behind-shedule': 'off' } }, /^rules\.behind-shedule.*behind-schedule/],
  [
    { accountability: [{ mechanism: '五个一', elements: ['leder'] }] },
    /^accountability\[0\]\.elements\[0\].*leder.*leader/,
  ],
  [{ targets: [{ id: 'a', title: 'b', measure: 'projects', atLeast: 1, unit: '个' }] }, /^targets\[0\]\.source/],
])('%j is told at its path', async (content, problem) => {
  expect(await refused(content)).toEqual([expect.stringMatching(problem)]);
});
