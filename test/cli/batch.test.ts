/** dispatch check on a folder of many organisations' workbooks: everything between them is told, nothing stops it. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnsweredFinding, CheckAnswer } from '../../src/app/check-answer.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { batchFiles } from '../harness/batch-files.js';
import { listSheet } from '../harness/lists.js';
import { sheetFile } from '../harness/sheet-file.js';
import { dispatch, hashes, STACK, type Run } from './dispatch.js';

jest.setTimeout(180_000);

const POLICY = ['--policy', 'changshou-2022'];
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-batch-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function cellsOf(bytes: Uint8Array): Promise<Record<string, readonly (readonly unknown[])[]>> {
  const outcome = await readWorkbook(bytes, 'x.xlsx');
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.reason));
  return Object.fromEntries(outcome.workbook.sheets.map(({ name, rows }) => [name, rows.map((cells) => cells ?? [])]));
}

describe('200 workbooks of 300 rows', () => {
  const { files, truth } = batchFiles(200, 300);
  let before: Record<string, string>;
  let run: Run;
  let answer: CheckAnswer;

  beforeAll(async () => {
    await mkdir(at('报表'));
    await Promise.all(files.map(({ name, bytes }) => writeFile(at('报表', name), bytes)));
    before = hashes(at('报表'));
    const outputs = ['--report', at('报告.xlsx'), '--slips', at('退回')];
    run = await dispatch('check', at('报表'), ...POLICY, '--format', 'json', ...outputs);
    answer = JSON.parse(run.stdout) as CheckAnswer;
  });

  const data = (rule: string) =>
    answer.findings.filter((finding) => finding.rule === rule).map((finding: AnsweredFinding) => finding.data);
  const inFolder = (name: string): string => `${at('报表')}/${name}`;

  test('the unreadable are told by name and stop nothing', () => {
    expect(run.code).toBe(2);
    expect(run.stderr).not.toMatch(STACK);
    const unreadable = answer.files.filter(({ status }) => status === 'unreadable').map(({ path }) => path);
    expect(unreadable).toEqual(truth.unreadable.map(inFolder));
    expect(answer.files.filter(({ checked }) => checked.projects === 300)).toHaveLength(195);
    for (const name of truth.unreadable) expect(run.stderr).toContain(name);
  });

  test('those of another month, sent twice, missing, and the projects that two have', () => {
    expect(data('month-differs')).toEqual(
      truth.otherMonth.map((name) => ({ file: inFolder(name), month: '2022-08', expected: '2022-09' })),
    );
    expect(data('submission-duplicate')).toEqual(
      truth.sentTwice.map(([organisation, names]) => ({ organisation, files: names.map(inFolder) })),
    );
    expect(data('submission-missing')).toEqual(truth.missing.map((organisation) => ({ organisation })));
    const shared = data('project-duplicate-across-files') as { name: string; files: { file: string }[] }[];
    expect(shared.map(({ name, files: places }) => [name, places.map(({ file }) => file)])).toEqual(
      truth.sharedProjects.map(([name, names]) => [name, names.map(inFolder)]),
    );
    expect(new Set(answer.findings.map(({ rule }) => rule)).size).toBe(4);
  });

  test('the report says it again as a workbook', async () => {
    const sheets = await cellsOf(await readFile(at('报告.xlsx')));
    expect(Object.keys(sheets)).toEqual(['汇总', '文件之间', '问题清单', '催报']);
    const verdict = (word: string) => sheets['汇总']?.filter((cells) => cells[8] === word).map((cells) => cells[1]);
    expect(sheets['汇总']?.[0]?.[0]).toBe(
      `批量检查报告 · 2022年9月 · 可提交 ${195 - truth.toFix.length} · 需修改 ${truth.toFix.length} · 无法读取 5`,
    );
    expect(verdict('无法读取')).toEqual(truth.unreadable.map(inFolder));
    expect(verdict('需修改')).toEqual(truth.toFix.map(inFolder));
    const total = answer.files.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(sheets['问题清单']).toHaveLength(total + 1);
    expect(sheets['文件之间']).toHaveLength(answer.findings.length + 1);
    const chased = sheets['催报']?.slice(1).map((cells) => cells[1]);
    expect(chased).toHaveLength(truth.missing.length + truth.unreadable.length + truth.otherMonth.length);
    expect(chased?.slice(0, 3)).toEqual(truth.missing);
  });

  test('each organisation gets a text, each workbook to change an annotated copy; the inputs stay as they are', async () => {
    const written = await readdir(at('退回'));
    const copies = written.filter((name) => name.endsWith('.xlsx'));
    expect(copies.sort()).toEqual(truth.toFix.map((name) => `退回_${name}`).sort());
    const texts = written.filter((name) => name.endsWith('.txt'));
    const returned = new Set([...truth.toFix, ...truth.unreadable].map((name) => name.slice(4, -5)));
    expect(texts.sort()).toEqual([...returned].map((organisation) => `退回单_${organisation}.txt`).sort());
    const [first = ''] = truth.toFix;
    const text = await readFile(at('退回', `退回单_${first.slice(4, -5)}.txt`), 'utf8');
    expect(text).toMatch(/^\uFEFF退回单\r\n单位：/);
    expect(text).toMatch(/要改的（1 条）\r\n【责任单位缺失】1 处\r\n {2}· 在建!F5 第0号工程2标段：/);
    const copy = await readFile(at('退回', `退回_${first}`));
    const sheets = await cellsOf(copy);
    expect(Object.keys(sheets)).toEqual(['在建', '校核结果']);
    expect(sheets['在建']).toEqual((await cellsOf(await readFile(at('报表', first))))['在建']);
    expect(hashes(at('报表'))).toEqual(before);
  });
});

describe('names and cells that would be something else than text', () => {
  const SCRIPT = '<img src=x onerror=alert(1)>';
  const FILE = '=cmd|calc!A1 <b>粗<b>\u202Exslx.xlsx';

  test('stay text everywhere', async () => {
    await mkdir(at('怪'));
    const rows = [
      { name: `${SCRIPT}\u202E`, responsibleOrganisation: '' },
      { name: '=HYPERLINK("http://x")', totalInvestment: '=1+1' },
    ];
    // The file's own XML has the name escaped.
    const sheet = listSheet('under-construction', rows, { name: '&lt;i>在建&amp;amp;' });
    await writeFile(at('怪', FILE), sheetFile([sheet]));
    await writeFile(at('怪', '普通.xlsx'), sheetFile([listSheet('under-construction', rows)]));
    const run = await dispatch('check', at('怪'), '--report', at('怪报告.xlsx'), '--slips', at('怪退回'));
    expect(run.code).toBe(1);
    expect(run.stdout).not.toContain('\u202E');
    expect(run.stdout).toContain(SCRIPT);
    const report = await readWorkbook(await readFile(at('怪报告.xlsx')), 'x.xlsx');
    if (report.kind !== 'read') throw new Error(JSON.stringify(report.reason));
    expect(report.workbook.sheets.map(({ formulas }) => formulas.size)).toEqual([0, 0, 0, 0]);
    expect(report.workbook.sheets[0]?.rows[2]?.[1]).toBe(`${at('怪')}/${FILE}`);
    expect(report.workbook.sheets[2]?.rows.some((cells) => cells?.[6] === `${SCRIPT}\u202E`)).toBe(true);
    const written = await readdir(at('怪退回'));
    // Both are one organisation's.
    expect(written.filter((name) => name.endsWith('.txt'))).toEqual(['退回单_区交通局.txt']);
    expect(written).toHaveLength(3);
    for (const name of written) expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+$/u);
    const text = await readFile(at('怪退回', '退回单_区交通局.txt'), 'utf8');
    expect(text.slice(1)).not.toMatch(/[\u202A-\u202E]/);
    expect(text).toContain(`<i>在建&amp;!F4 ${SCRIPT}：`);
  });
});

test.each<[string, () => string[], RegExp]>([
  ['--slips into the folder that is checked', () => ['--slips', at('小', '退回')], /在被检查的文件夹里/],
  ['--slips that is a file', () => ['--slips', at('小', 'a.csv')], /要给一个文件夹/],
  ['--report that is no xlsx', () => ['--report', at('r.csv')], /要写成 xlsx/],
  ['--report and --out in one', () => ['--report', at('r.xlsx'), '--out', at('r.xlsx')], /同一个文件/],
  ['--report over an input', () => ['--report', at('小', 'b.xlsx')], /是输入文件/],
])('%s is refused before anything is checked', async (_, options, message) => {
  await mkdir(at('小'), { recursive: true });
  await writeFile(at('小', 'a.csv'), '在建项目清单（2022年9月）\n序号,项目名称,总投资（万元）\n1,东路,100\n');
  await writeFile(at('小', 'b.xlsx'), sheetFile([listSheet('under-construction')]));
  const there = hashes(at('小'));
  const run = await dispatch('check', at('小'), ...options());
  expect(run.code).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(message);
  expect(run.stderr).not.toMatch(STACK);
  expect(hashes(at('小'))).toEqual(there);
});

test('a file of a format that cannot be written gets its text, and that there is no copy is told', async () => {
  await mkdir(at('表'));
  const csv = '在建项目清单（2022年9月）\n序号,项目名称,总投资（万元）,责任单位\n1,东路,多,\n';
  await writeFile(at('表', 'a.csv'), csv);
  const run = await dispatch('check', at('表'), '--slips', at('表退回'));
  expect(run.code).toBe(1);
  expect(await readdir(at('表退回'))).toEqual(['退回单_a.txt']);
  expect(run.stderr).toMatch(/a\.csv 没有做标注副本：只能写入 xlsx/);
});
