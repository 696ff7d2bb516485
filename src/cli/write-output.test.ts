import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOf } from '../app/messages/words.js';
import { UsageError } from './usage-error.js';
import { prepareOutput, writeWhole } from './write-output.js';

const words = wordsOf('zh-CN').cli;
let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-output-'));
  await writeFile(at('input.xlsx'), 'input');
});

afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['the input itself', () => at('input.xlsx')],
  ['the input by another spelling', () => join(folder, 'x', '..', 'input.xlsx')],
  [
    'a symbolic link to the input',
    async () => {
      await symlink(at('input.xlsx'), at('link.json'));
      return at('link.json');
    },
  ],
  [
    'a hard link to the input',
    async () => {
      await link(at('input.xlsx'), at('hard.json'));
      return at('hard.json');
    },
  ],
  [
    'the input through a link to its folder',
    async () => {
      await symlink(folder, at('again'));
      return join(folder, 'again', 'input.xlsx');
    },
  ],
])('%s is refused', async (_what, target) => {
  const out = await target();
  await expect(prepareOutput(out, [at('input.xlsx')], words)).rejects.toThrow(words.outIsInput(out));
  expect(await readFile(at('input.xlsx'), 'utf8')).toBe('input');
});

test('an input that is not there is refused too', async () => {
  const out = at('missing.xlsx');
  await expect(prepareOutput(out, [out], words)).rejects.toThrow(UsageError);
});

test('a missing folder, a folder, a file as folder: told before the work', async () => {
  await expect(prepareOutput(at('no/report.json'), [], words)).rejects.toThrow(words.outFolderMissing(at('no')));
  await expect(prepareOutput(folder, [], words)).rejects.toThrow(words.outNotAFile(folder));
  const below = at('input.xlsx/report.json');
  await expect(prepareOutput(below, [], words)).rejects.toThrow(words.outFolderMissing(at('input.xlsx')));
});

test('writes a new file and nothing beside it', async () => {
  const target = await prepareOutput(at('report.json'), [at('input.xlsx')], words);
  await writeWhole(target, '{"清单":1}\n', words);
  expect(await readFile(at('report.json'), 'utf8')).toBe('{"清单":1}\n');
  expect((await readdir(folder)).sort()).toEqual(['input.xlsx', 'report.json']);
});

test('replaces an older report, keeping links and permissions', async () => {
  await writeFile(at('real.json'), 'old', { mode: 0o600 });
  await symlink(at('real.json'), at('report.json'));
  await writeWhole(await prepareOutput(at('report.json'), [at('input.xlsx')], words), 'new', words);
  expect(await readFile(at('real.json'), 'utf8')).toBe('new');
  expect((await stat(at('real.json'))).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).sort()).toEqual(['input.xlsx', 'real.json', 'report.json']);
});

test('where the system refuses, it says so and leaves nothing behind', async () => {
  await mkdir(at('sub'));
  const target = await prepareOutput(at('sub/report.json'), [], words);
  await rm(at('sub'), { recursive: true });
  await expect(writeWhole(target, 'new', words)).rejects.toThrow(words.outFailed(at('sub/report.json'), 'ENOENT'));
  // A folder took the name in the meantime: the rename fails after the draft was written.
  const other = await prepareOutput(at('report.json'), [], words);
  await mkdir(at('report.json'));
  await expect(writeWhole(other, 'new', words)).rejects.toThrow(UsageError);
  expect((await readdir(folder)).sort()).toEqual(['input.xlsx', 'report.json']);
});
