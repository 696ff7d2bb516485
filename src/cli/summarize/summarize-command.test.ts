import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { listSheet } from '../../../test/harness/lists.js';
import { sheetFile } from '../../../test/harness/sheet-file.js';
import { formula } from '../../../test/harness/workbook.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import type { Io } from '../io.js';
import { run } from '../run.js';

let folder: string;

const LISTS = [
  listSheet('under-construction', [{ responsibleOrganisation: '区交通局' }, { responsibleOrganisation: '区水利局' }]),
];
const TAB = {
  name: '汇总',
  rows: [
    ['单位', '项目个数', '年度计划投资（亿元）', '同比'],
    ['区交通局'],
    ['区教委'],
    ['合计', formula('SUM(B2:B3)', 0)],
  ],
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dispatch-summarize-'));
  await writeFile(join(folder, '9月.xlsx'), sheetFile([...LISTS, TAB]));
  await writeFile(join(folder, 'protected.xlsx'), sheetFile([...LISTS, TAB], ['汇总']));
  await writeFile(join(folder, 'plain.xlsx'), sheetFile(LISTS));
  await writeFile(join(folder, 'no-list.xlsx'), sheetFile([TAB]));
  await writeFile(join(folder, 'zero.xlsx'), '');
  await writeFile(
    join(folder, 'list.csv'),
    '序号,项目名称,总投资,年度计划投资,累计完成投资,责任单位\n1,在建甲路,10,5,1,区交通局\n',
  );
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
    ['summarize', ...argv].map((argument) => argument.replace('@', folder)),
    io,
  );
  return { code, ...collected };
}

test('JSON as the contract has it', async () => {
  const before = await readFile(join(folder, '9月.xlsx'));
  const { code, out, err } = await dispatch('@/9月.xlsx', '--out', '@/filled.xlsx', '--format', 'json');
  expect([code, err]).toEqual([0, expect.stringContaining('filled.xlsx')]);
  expect(JSON.parse(out)).toMatchObject({
    month: '2022-09',
    summaries: [
      {
        kind: 'by-organisation',
        sheet: '汇总',
        created: false,
        rows: [
          { label: '区交通局', values: { projects: 1, annualPlan: 1200 } },
          { label: '区教委', values: { projects: 0, annualPlan: 0 } },
          { label: '合计', values: { projects: 2, annualPlan: 2400 } },
        ],
        written: [
          { cell: 'B2', before: null, after: 1 },
          { cell: 'C2', before: null, after: 0.12 },
          { cell: 'B3', before: null, after: 0 },
          { cell: 'C3', before: null, after: 0 },
          { cell: 'C4', before: null, after: 0.24 },
        ],
        keptFormulas: ['B4'],
        unlisted: ['区水利局'],
        withoutProjects: ['区教委'],
        unread: [{ cell: 'D1', value: '同比', reason: 'measure-unknown' }],
      },
    ],
    findings: [{ rule: 'summary-mismatch', cell: 'B4', data: { actual: 1, expected: 2 } }],
  });
  expect((await readFile(join(folder, '9月.xlsx'))).equals(before)).toBe(true);
});

test('text, in both languages', async () => {
  const chinese = await dispatch('@/9月.xlsx', '--out', '@/a.xlsx');
  expect(chinese.out).toContain('“汇总”（分单位）：写入 5 格');
  expect(chinese.out).toContain('保留原有公式：B4');
  expect(chinese.out).toContain('表里没有列出，合计已计入：区水利局');
  expect(chinese.out).toContain('没有项目，填 0：区教委');
  expect(chinese.out).toContain('D1“同比”不知道填什么');
  expect(chinese.out).toContain('1 处公式与清单不符');
  const english = await dispatch('@/9月.xlsx', '--out', '@/a.xlsx', '--lang', 'en');
  expect(english.out).toContain('“汇总” (by organisation): 5 cells written');
  expect(english.out).toContain('Without a row, counted in the total: 区水利局');
});

test.each(['values', 'formulas'])('%s: tabs are made where there is none, and filled again', async (mode) => {
  const first = await dispatch('@/plain.xlsx', '--out', '@/made.xlsx', '--mode', mode, '--format', 'json');
  const made = JSON.parse(first.out) as { summaries: { sheet: string; created: boolean }[] };
  expect(made.summaries.map(({ sheet }) => sheet)).toContain('汇总-分单位');
  expect(made.summaries.every(({ created }) => created)).toBe(true);
  const outcome = await readWorkbook(new Uint8Array(await readFile(join(folder, 'made.xlsx'))), 'made.xlsx');
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const names = outcome.workbook.sheets.map(({ name }) => name);
  expect(names.includes('调度明细')).toBe(mode === 'formulas');
  const second = await dispatch('@/made.xlsx', '--out', '@/again.xlsx', '--mode', mode, '--format', 'json');
  const again = JSON.parse(second.out) as { summaries: { sheet: string; created: boolean; written: unknown[] }[] };
  expect(again.summaries.map(({ sheet }) => sheet)).toEqual(made.summaries.map(({ sheet }) => sheet));
  expect(again.summaries.every(({ created, written }) => !created && written.length === 0)).toBe(true);
});

test('a protected tab is told and stays', async () => {
  const { code, out } = await dispatch('@/protected.xlsx', '--out', '@/a.xlsx');
  expect(code).toBe(0);
  expect(out).toContain('工作表有保护，没有写入');
});

test.each<[argv: readonly string[], told: string]>([
  [['@/9月.xlsx'], '缺少 --out'],
  [['@/9月.xlsx', '--out', '@/9月.xlsx'], '9月.xlsx'],
  [['@/9月.xlsx', '--out', '@/a.csv'], '请改为以 .xlsx 结尾'],
  [['@/9月.xlsx', '--out', '@/a.xlsm'], '请改为以 .xlsx 结尾'],
  [['@/9月.xlsm', '--out', '@/a.xlsx'], '请改为以 .xlsm 结尾'],
  [['@/9月.xlsx', '--out', ''], '选项 --out 后面缺少值'],
  [['@/9月.xlsx', '@/zero.xlsx', '--out', '@/a.xlsx'], '命令 summarize 只带 1 个参数，多给了'],
  [['@/9月.xlsx', '--out', '@/a.xlsx', '--mode', 'both'], 'both'],
  [['@/9月.xlsx', '--out', '@/a.xlsx', '--month', '2022'], '不是月份'],
  [['@/zero.xlsx', '--out', '@/a.xlsx'], '打不开'],
  [['@/nothing.xlsx', '--out', '@/a.xlsx'], '打不开'],
  [['@/no-list.xlsx', '--out', '@/b.xlsx'], '没有认出'],
  [['@/list.csv', '--out', '@/b.xlsx'], '只能写入 xlsx、xlsm'],
])('%j: exit 2, nothing on standard output', async (argv, told) => {
  const { code, out, err } = await dispatch(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(told);
});
