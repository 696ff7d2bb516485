import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Io } from './io.js';
import { run } from './run.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-run-'));
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'zero.xlsx'), '');
  await writeFile(join(folder, 'broken.json'), '{"id": ');
  await writeFile(join(folder, 'policy.json'), '\uFEFF{"id": "x", "title": "我区", "reportDay": 99}');
});

afterAll(() => rm(folder, { recursive: true }));

async function dispatch(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const collected = { out: '', err: '' };
  const collector = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        collected[name] += chunk.toString();
        done();
      },
    });
  // A plain stream stands for the terminal's: no TTY, so nothing else of it is used.
  const io = { stdout: collector('out'), stderr: collector('err'), env: {} } as unknown as Io;
  const code = await run(
    argv.map((argument) => argument.replace('@', folder)),
    io,
  );
  return { code, ...collected };
}

describe('wrong use: exit 2, one clear message, nothing on standard output', () => {
  test.each([
    [['chek'], '没有命令 chek，是不是 check？'],
    [['check'], '缺少参数 <files>'],
    [['check', 'x', '--mont', '2022-09'], '没有选项 --mont，是不是 --month？'],
    [['check', 'x', '--month'], '选项 --month <YYYY-MM> 后面缺少值'],
    [['check', 'x', '--month', '2022-13'], '--month “2022-13”不是月份，应写作 2022-09'],
    [['check', 'x', '--as-of', '2022-02-30'], '--as-of “2022-02-30”不是日期，应写作 2022-09-30'],
    [['check', 'x', '--format', 'xml'], '--format “xml”不在可选值内：text、json'],
    [['check', 'x', '--fail-on', 'all'], '--fail-on “all”不在可选值内：error、warning、info、never'],
    [['check', 'x', '--lang', 'fr'], '--lang “fr”不在可选值内：zh-CN、en'],
    [['check', 'x', '--policy', 'nowhere'], '没有政策“nowhere”，也没有这个文件。内置政策：general'],
    [['check', 'x', '--policy', '@/empty'], '打不开政策文件（EISDIR）：@/empty'],
    [['check', 'x', '--policy', '@/broken.json'], '政策文件不是 JSON：@/broken.json'],
    [['check', 'x', '--policy', '@/policy.json'], '政策文件有问题：@/policy.json'],
    [['check', '@/empty'], '文件夹里没有表格文件：@/empty'],
    [['check', '@/zero.xlsx', '--out', '@/zero.xlsx'], '--out @/zero.xlsx 是输入文件，不会覆盖'],
    [['check', '@/zero.xlsx', '--out', '@/no/report.json'], '--out 的文件夹不存在：@/no'],
    [['check', '@/zero.xlsx', '--previous', '@/none.xlsx'], '打不开上月的文件“@/none.xlsx”：没有这个文件'],
    [['rules', 'x'], '命令 rules 不带参数'],
    [['policies', '--format', 'xml'], '--format “xml”不在可选值内'],
    [['check', 'x', '--lang', 'en', '--month', '9'], '--month “9” is no month; write it as 2022-09'],
    [['check', '--lang=en'], 'argument <files> is missing'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await dispatch(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message.replaceAll('@', folder));
    expect(err).not.toMatch(/\n {2,}at |Error:/);
  });
});

test('a policy file with faults: each fault by its path', async () => {
  const { err } = await dispatch('check', 'x', '--policy', '@/policy.json');
  expect(err).toMatch(/^ {2}reportDay .+$/m);
});

test('nothing at all: the help, as wrong use', async () => {
  const { code, out, err } = await dispatch();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('投资调度助手');
});

test.each([
  [['--help'], '用法：'],
  [['check', '--help'], '退出码：'],
  [['check', '--help', '--lang', 'en'], 'Exit codes:'],
  [['--version'], /^\d+\.\d+\.\d+\n$/],
])('%j is no failure', async (argv, expected) => {
  const { code, out, err } = await dispatch(...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(expected);
});

test('a path that is not there and an unreadable file: told, exit 2, in the report too', async () => {
  const { code, out, err } = await dispatch('check', '@/none.xlsx', '@/zero.xlsx', '--format', 'json');
  expect(code).toBe(2);
  expect(err).toContain(`打不开“${folder}/none.xlsx”：没有这个文件或文件夹。请核对路径`);
  expect(err).toContain(`打不开“${folder}/zero.xlsx”：文件是空的（0 字节）。请重新获取后重试`);
  expect(JSON.parse(out)).toMatchObject({
    files: [
      { path: `${folder}/none.xlsx`, status: 'unreadable', sha256: null, reason: '没有这个文件或文件夹。请核对路径' },
      { path: `${folder}/zero.xlsx`, status: 'unreadable', sha256: expect.stringMatching(/^e3b0c442/) },
    ],
    counts: { error: 0, warning: 0, info: 0 },
  });
});

describe('rules and policies', () => {
  test('every rule has its id, severity, category and words', async () => {
    const { code, out } = await dispatch('rules', '--format', 'json', '--lang', 'en');
    expect(code).toBe(0);
    const { rules } = JSON.parse(out) as { rules: Record<string, unknown>[] };
    expect(rules.length).toBeGreaterThan(30);
    for (const rule of rules) {
      expect(rule).toEqual({
        id: expect.stringMatching(/^[a-z]+(-[a-z]+)+$/),
        category: expect.any(String),
        severity: expect.stringMatching(/^(error|warning|info|off)$/),
        fixable: expect.any(Boolean),
        explains: expect.any(Array),
        title: expect.stringMatching(/\S/),
        why: expect.stringMatching(/\S/),
        how: expect.stringMatching(/\S/),
      });
    }
  });

  test('as text they stand in columns', async () => {
    const { out } = await dispatch('rules');
    expect(out).toMatch(/^value-required +错误 +必填项 +\S/m);
    expect((await dispatch('policies')).out).toMatch(/^general +– +0 +0 +\S/m);
  });

  test('policies name their documents', async () => {
    const { code, out } = await dispatch('policies', '--format', 'json');
    expect(code).toBe(0);
    const { policies } = JSON.parse(out) as { policies: { id: string; source: unknown[] }[] };
    expect(policies[0]?.id).toBe('general');
    const changshou = policies.find(({ id }) => id === 'changshou-2022');
    expect(changshou?.source.length).toBeGreaterThan(0);
  });
});
