/** The whole program on the sample workbooks: codes, shapes, and that nothing is touched. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnsweredFile, CheckAnswer } from '../../src/app/check-answer.js';
import { dispatch, hashes, ROOT, SAMPLES, sha256, STACK, type Run } from './dispatch.js';

jest.setTimeout(60_000);

const SAMPLE_NAMES = [
  ...['p01-plain', 'p02-groups', 'p03-mixed-units', 'p04-one-sheet', 'p05-summary', 'p06-variants', 'p07-legal'],
  ...['p08-last-month', 'p09-by-column'],
].map((name) => `${name}.xlsx`);

const before = hashes(join(ROOT, SAMPLES));
let scratch: string;
let all: Run;
let answer: CheckAnswer;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'dispatch-check-'));
  all = await dispatch('check', SAMPLES, '--policy', 'changshou-2022', '--format', 'json');
  answer = JSON.parse(all.stdout) as CheckAnswer;
});

afterAll(() => rm(scratch, { recursive: true }));

describe('a folder, as JSON', () => {
  test('the samples have errors: exit 1, and nothing on standard error', () => {
    expect(all).toMatchObject({ code: 1, stderr: '' });
  });

  test('every workbook once, by name, with the hash of its bytes', () => {
    expect(answer.files.map(({ path, sha256: hash }) => [path, hash])).toEqual(
      SAMPLE_NAMES.map((name) => [`${SAMPLES}/${name}`, sha256(join(ROOT, SAMPLES, name))]),
    );
  });

  test('the shape is the contract’s', () => {
    expect(Object.keys(answer)).toEqual(['tool', 'files', 'findings', 'counts']);
    expect(answer.tool).toEqual({ name: 'dispatch', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    // The samples share projects, and no organisation of the register has sent a file of its own.
    const between = answer.findings.map(({ rule, category, sheet, cell }) => [rule, category, sheet, cell]);
    for (const rule of ['project-duplicate-across-files', 'submission-missing']) {
      expect(between).toContainEqual([rule, 'batch', null, null]);
    }
    expect(new Set(between.map(([, category]) => category))).toEqual(new Set(['batch']));
    for (const file of answer.files) expectShape(file);
  });

  test('counts are those of the findings, the outer ones their sum', () => {
    const sum = { error: 0, warning: 0, info: 0 };
    for (const file of answer.files) {
      const own = { error: 0, warning: 0, info: 0 };
      for (const { severity } of file.findings) {
        own[severity] += 1;
        sum[severity] += 1;
      }
      expect({ path: file.path, counts: file.counts }).toEqual({ path: file.path, counts: own });
      expect(file.status).toBe(own.error + own.warning > 0 ? 'findings' : 'clean');
    }
    for (const { severity } of answer.findings) sum[severity] += 1;
    expect(answer.counts).toEqual(sum);
  });

  test('no workbook was changed', () => {
    expect(hashes(join(ROOT, SAMPLES))).toEqual(before);
  });
});

test('one file checked here gives what worker threads gave, and --out what standard output gave', async () => {
  const out = join(scratch, 'report.json');
  const [name] = SAMPLE_NAMES;
  const run = await dispatch(
    ...['check', `${SAMPLES}/${name}`, '--policy', 'changshou-2022', '--format', 'json', '--out', out],
  );
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain(out);
  const written = JSON.parse(await readFile(out, 'utf8')) as CheckAnswer;
  expect(written.files).toEqual([answer.files[0]]);
});

test('as text: the cells and sheets of the findings, plain, and --fail-on never', async () => {
  const [name] = SAMPLE_NAMES;
  const run = await dispatch('check', `${SAMPLES}/${name}`, '--policy', 'changshou-2022', '--fail-on', 'never');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).not.toContain('\u001b');
  for (const finding of answer.files[0]?.findings ?? []) {
    if (finding.severity === 'info') continue;
    if (finding.cell !== null) expect(run.stdout).toMatch(new RegExp(`^ +${finding.cell} +[✖⚠] `, 'm'));
    if (finding.sheet !== null) expect(run.stdout).toContain(`工作表“${finding.sheet}”`);
  }
});

test('an input is never overwritten', async () => {
  const [name] = SAMPLE_NAMES;
  const run = await dispatch('check', `${SAMPLES}/${name}`, '--out', join(ROOT, SAMPLES, name ?? ''));
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).not.toMatch(STACK);
  expect(hashes(join(ROOT, SAMPLES))).toEqual(before);
});

function expectShape(file: AnsweredFile): void {
  expect(file).toMatchObject({
    reason: null,
    month: expect.stringMatching(/^\d{4}-\d{2}$/),
    asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    policy: 'changshou-2022',
    checked: { rules: expect.any(Number), projects: expect.any(Number), cells: expect.any(Number) },
  });
  for (const list of file.lists) {
    expect(list).toEqual({
      list: expect.stringMatching(/^(new-start|under-construction|preliminary)$/),
      sheet: expect.any(String),
      headerRows: expect.any(Array),
      projects: expect.any(Number),
      columns: expect.any(Array),
    });
  }
  for (const totals of Object.values(file.totals)) {
    expect(Object.keys(totals).sort()).toEqual(
      ['annualPlan', 'completionRate', 'investedYearToDate', 'projects', 'totalInvestment'].sort(),
    );
  }
  for (const finding of file.findings) {
    expect(finding).toMatchObject({
      rule: expect.stringMatching(/^[a-z]+(-[a-z]+)+$/),
      severity: expect.stringMatching(/^(error|warning|info)$/),
      message: expect.stringMatching(/\S/),
      how: expect.stringMatching(/\S/),
      data: expect.any(Object),
    });
    if (finding.cell !== null) expect(finding.cell).toMatch(/^[A-Z]{1,3}[1-9]\d*$/);
    if (finding.cell !== null) expect(finding.cell.endsWith(String(finding.row))).toBe(true);
  }
}
