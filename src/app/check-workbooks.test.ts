import type { Submission } from '../core/batch/submission.js';
import type { Policy } from '../core/policies/policy.js';
import { findPolicy } from '../core/policies/shipped.js';
import type { Finding, Report } from '../core/report.js';
import type { FileOutcome } from './check-file.js';
import {
  checkSource,
  checkWorkbooks,
  DefectInCheck,
  type CheckWorkbooksOptions,
  type WorkbookSource,
} from './check-workbooks.js';
import type { SourceReading } from './unreadable.js';

const GENERAL = findPolicy('general') as Policy;

const MISSING_ORGANISATION: Finding = {
  rule: 'responsible-organisation-missing',
  category: 'completeness',
  severity: 'error',
  list: 'under-construction',
  sheet: '在建',
  cell: 'M12',
  row: 12,
  field: 'responsibleOrganisation',
  project: '渝宜高铁',
  data: { heading: '责任单位', value: null },
};

const TEXT_NUMBER: Finding = {
  rule: 'number-as-text',
  category: 'type',
  severity: 'warning',
  list: 'under-construction',
  sheet: '在建',
  cell: 'H5',
  row: 5,
  field: 'totalInvestment',
  project: '渝宜高铁',
  data: { heading: '总投资', value: '2000万', number: 2000, unit: '万元' },
  fix: { edits: [{ cell: 'H5', value: 2000, numberFormat: 'General' }] },
};

const UNKNOWN_COLUMN: Finding = {
  rule: 'column-unknown',
  category: 'structure',
  severity: 'info',
  list: null,
  sheet: '在建',
  cell: 'Z4',
  row: 4,
  field: null,
  project: null,
  data: { heading: '经办' },
};

function reportOf(findings: readonly Finding[]): Report {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    month: '2022-09',
    asOf: '2022-09-30',
    policy: 'general',
    lists: [],
    totals: {},
    findings,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    checked: { rules: 52, projects: 75, cells: 1840 },
    skippedSheets: [],
  };
}

function source(path: string, reading: SourceReading = { kind: 'bytes', bytes: new TextEncoder().encode(path) }) {
  return { path, read: () => Promise.resolve(reading) } satisfies WorkbookSource;
}

/** What checking a file of this name answers. */
let checkNamed: (name: string) => Promise<FileOutcome> | FileOutcome;

// What is found in a file is not the matter here.
jest.mock('./check-file.js', () => ({
  checkFile: async (_bytes: Uint8Array, name: string) => checkNamed(name),
}));

function options(
  check: (name: string) => Promise<FileOutcome> | FileOutcome,
  more: Partial<CheckWorkbooksOptions<WorkbookSource>> = {},
): CheckWorkbooksOptions<WorkbookSource> {
  checkNamed = check;
  const hash = (bytes: Uint8Array) => `hash of ${new TextDecoder().decode(bytes)}`;
  return {
    policy: GENERAL,
    language: 'zh-CN',
    version: '1.2.3',
    checkOne: (one) => checkSource(one, { policy: GENERAL }, hash),
    ...more,
  };
}

const NO_PROJECTS = { names: [], nameKeys: [], codes: [], sheets: [], cells: [] };

const SUBMISSION: Submission = {
  month: '2022-09',
  sender: null,
  organisations: [],
  projects: NO_PROJECTS,
  forms: [],
};

const checked = (...findings: Finding[]): FileOutcome => ({
  kind: 'checked',
  report: reportOf(findings),
  submission: SUBMISSION,
});

describe('checkWorkbooks', () => {
  test('answers every key of the contract, and no other, in its order', async () => {
    const answer = await checkWorkbooks(
      [source('八月/在建.xlsx')],
      options(() => checked(TEXT_NUMBER)),
    );
    expect(Object.keys(answer)).toEqual(['tool', 'files', 'findings', 'counts']);
    expect(answer.tool).toEqual({ name: 'dispatch', version: '1.2.3' });
    expect(answer.findings).toEqual([]);
    const [file] = answer.files;
    expect(Object.keys(file ?? {})).toEqual([
      ...['path', 'sha256', 'status', 'reason', 'month', 'asOf', 'policy', 'lists', 'totals', 'findings', 'counts'],
      ...['checked', 'skippedSheets', 'accepted'],
    ]);
    expect(file).toMatchObject({
      path: '八月/在建.xlsx',
      sha256: 'hash of 八月/在建.xlsx',
      reason: null,
      month: '2022-09',
    });
    expect(Object.keys(file?.findings[0] ?? {})).toEqual([
      ...['rule', 'category', 'severity', 'list', 'sheet', 'cell', 'row', 'field', 'project', 'message', 'how'],
      ...['data', 'fix'],
    ]);
    expect(file?.findings[0]).toMatchObject({
      rule: 'number-as-text',
      cell: 'H5',
      message: expect.stringContaining('总投资'),
      data: TEXT_NUMBER.data,
      fix: TEXT_NUMBER.fix,
    });
  });

  test('a finding without a fix says null', async () => {
    const answer = await checkWorkbooks(
      [source('a.xlsx')],
      options(() => checked(MISSING_ORGANISATION)),
    );
    expect(answer.files[0]?.findings[0]?.fix).toBeNull();
  });

  test.each([
    ['nothing', 'clean', []],
    ['notes only', 'clean', [UNKNOWN_COLUMN]],
    ['a warning', 'findings', [TEXT_NUMBER]],
    ['an error', 'findings', [MISSING_ORGANISATION]],
  ] as const)('%s is status %s', async (_what, status, findings) => {
    const answer = await checkWorkbooks(
      [source('a.xlsx')],
      options(() => checked(...findings)),
    );
    expect(answer.files[0]?.status).toBe(status);
  });

  test('messages are in the language asked for', async () => {
    const check = () => checked(MISSING_ORGANISATION);
    const chinese = await checkWorkbooks([source('a.xlsx')], options(check));
    const english = await checkWorkbooks([source('a.xlsx')], options(check, { language: 'en' }));
    expect(chinese.files[0]?.findings[0]?.message).toMatch(/责任单位.*空/);
    expect(english.files[0]?.findings[0]?.message).toMatch(/empty/);
  });

  test('unreadable files, by their content or at their source, never stop the others', async () => {
    const answer = await checkWorkbooks(
      [
        source('加密.xlsx'),
        source('没有.xlsx', { kind: 'unreadable', reason: { kind: 'not-there' } }),
        source('好.xlsx'),
      ],
      options((name) =>
        name === '加密.xlsx' ? { kind: 'unreadable', reason: { kind: 'password-protected' } } : checked(TEXT_NUMBER),
      ),
    );
    expect(answer.files.map(({ path, status, sha256, reason }) => [path, status, sha256, reason])).toEqual([
      ['加密.xlsx', 'unreadable', 'hash of 加密.xlsx', '文件有密码。请去掉密码后重试'],
      ['没有.xlsx', 'unreadable', null, '没有这个文件或文件夹。请核对路径'],
      ['好.xlsx', 'findings', 'hash of 好.xlsx', null],
    ]);
    expect(answer.files[0]).toMatchObject({ month: null, asOf: null, policy: 'general', lists: [], findings: [] });
    expect(answer.counts).toEqual({ error: 0, warning: 1, info: 0 });
  });

  test('the order is the given one, whichever file is done first, and no more run at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const names = Array.from({ length: 9 }, (_, index) => `${index}.xlsx`);
    const progress: string[] = [];
    const answer = await checkWorkbooks(
      names.map((name) => source(name)),
      options(
        async (name) => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, name < '5' ? 8 : 1));
          running -= 1;
          return checked();
        },
        { atOnce: 3, onProgress: (done, total) => progress.push(`${done}/${total}`) },
      ),
    );
    expect(answer.files.map((file) => file.path)).toEqual(names);
    expect(most).toBe(3);
    expect(progress).toEqual(names.map((_, index) => `${index + 1}/9`));
  });

  test('counts add up over files', async () => {
    const answer = await checkWorkbooks(
      [source('a.xlsx'), source('b.xlsx')],
      options(() => checked(TEXT_NUMBER, MISSING_ORGANISATION, UNKNOWN_COLUMN)),
    );
    expect(answer.counts).toEqual({ error: 2, warning: 2, info: 2 });
  });

  test('an exception of ours is no bad data: it comes out with the first file in order that it struck', async () => {
    const defect = new TypeError('undefined is not a function');
    const run = checkWorkbooks(
      [source('a.xlsx'), source('x/b.xlsx'), source('c.xlsx')],
      options(
        async (name) => {
          if (name === 'a.xlsx') return checked();
          await new Promise((resolve) => setTimeout(resolve, name === 'b.xlsx' ? 8 : 1));
          throw defect;
        },
        { atOnce: 3 },
      ),
    );
    await expect(run).rejects.toThrow(DefectInCheck);
    await expect(run).rejects.toMatchObject({ path: 'x/b.xlsx', cause: defect });
  });

  test('no files: an empty answer', async () => {
    const answer = await checkWorkbooks(
      [],
      options(() => checked()),
    );
    expect(answer).toMatchObject({ files: [], counts: { error: 0, warning: 0, info: 0 } });
  });
});
