import { findPolicy } from '../policies/shipped.js';
import type { Policy } from '../policies/policy.js';
import type { RuleId } from '../rules/finding-data.js';
import { compareSubmissions, type SubmittedFile } from './compare-submissions.js';
import type { SubmittedProjects, Submission } from './submission.js';

const general = findPolicy('general') as Policy;
const changshou = findPolicy('changshou-2022') as Policy;

interface Project {
  readonly name: string;
  readonly code: string;
}

const project = (name: string, code = ''): Project => ({ name, code });

/** From row 5 of one sheet on. */
const projectsOf = (...projects: readonly Project[]): SubmittedProjects => ({
  names: projects.map(({ name }) => name),
  nameKeys: projects.map(({ name }) => name),
  codes: projects.map(({ code }) => code),
  sheets: projects.length === 0 ? [] : [{ name: '在建', projects: projects.length }],
  cells: projects.map((_, index) => `B${5 + index}`),
});

function file(path: string, more: Partial<Submission> = {}): SubmittedFile {
  const submission: Submission = {
    month: '2022-09',
    sender: null,
    organisations: [],
    projects: projectsOf(),
    forms: [],
    ...more,
  };
  return { path, submission };
}

const told = (files: readonly SubmittedFile[], policy: Policy = general, month: string | null = null) =>
  compareSubmissions(files, policy, month).map(({ rule, data }) => [rule, data]);

/** Files are no single workbook, so that these tables are no ruleCases. */
function batchCases(rule: RuleId, cases: () => void): void {
  describe(rule, cases);
}

batchCases('project-duplicate-across-files', () => {
  const places = (...files: string[]) => files.map((path) => ({ file: path, sheet: '在建', cell: 'B5' }));

  it.each<[string, readonly Project[], readonly Project[], readonly string[]]>([
    ['the same name', [project('甲桥')], [project('甲桥')], ['甲桥']],
    ['the same code under two names', [project('甲桥', 'c1')], [project('甲大桥', 'c1')], ['甲桥']],
    ['the same name under two codes', [project('甲桥', 'c1')], [project('甲桥', 'c2')], ['甲桥']],
    ['other projects', [project('甲桥', 'c1')], [project('乙桥', 'c2')], []],
    ['nothing that tells them apart or together', [project('')], [project('')], []],
    ['twice in one file', [project('甲桥'), project('甲桥')], [project('乙桥')], []],
  ])('%s', (_, one, other, names) => {
    const files = [
      file('a.xlsx', { projects: projectsOf(...one) }),
      file('b.xlsx', { projects: projectsOf(...other) }),
    ];
    expect(told(files)).toEqual(
      names.map((name) => ['project-duplicate-across-files', { name, files: places('a.xlsx', 'b.xlsx') }]),
    );
  });

  it('is one finding a project, however many files', () => {
    const files = ['a', 'b', 'c', 'd'].map((path) => file(path, { projects: projectsOf(project('甲桥')) }));
    expect(told(files)).toEqual([
      ['project-duplicate-across-files', { name: '甲桥', files: places('a', 'b', 'c', 'd') }],
    ]);
  });
});

batchCases('project-duplicate-across-files', () => {
  it('tells the sheet and the cell of each, however many sheets a file has', () => {
    const two = projectsOf(project('甲桥'), project('乙桥'), project('丙桥'));
    const sheets = [
      { name: '新开工', projects: 1 },
      { name: '在建', projects: 2 },
    ];
    const files = [file('a', { projects: { ...two, sheets } }), file('b', { projects: projectsOf(project('丙桥')) })];
    const places = [
      { file: 'a', sheet: '在建', cell: 'B7' },
      { file: 'b', sheet: '在建', cell: 'B5' },
    ];
    expect(told(files)).toEqual([['project-duplicate-across-files', { name: '丙桥', files: places }]]);
  });
});

batchCases('month-differs', () => {
  const months = (...of: (string | null)[]) => of.map((month, index) => file(`${index}.xlsx`, { month }));

  it.each<[string, readonly SubmittedFile[], string | null, readonly [string, string][]]>([
    ['one of three', months('2022-09', '2022-08', '2022-09'), null, [['1.xlsx', '2022-08']]],
    ['no majority', months('2022-09', '2022-08'), null, []],
    ['none named', months(null, '2022-09', '2022-09'), null, []],
    [
      'the one asked for',
      months('2022-09', '2022-09', '2022-10'),
      '2022-10',
      [
        ['0.xlsx', '2022-09'],
        ['1.xlsx', '2022-09'],
      ],
    ],
  ])('%s', (_, files, asked, differing) => {
    const found = told(files, general, asked).filter(([rule]) => rule === 'month-differs');
    expect(found.map(([, data]) => data)).toEqual(
      differing.map(([path, month]) => ({ file: path, month, expected: asked ?? '2022-09' })),
    );
  });
});

batchCases('submission-duplicate', () => {
  it('tells two files of one organisation', () => {
    const files = [
      file('a', { sender: '区交通局' }),
      file('b', { sender: '区交通局' }),
      file('c', { sender: '区民政局' }),
    ];
    expect(told(files)).toEqual([['submission-duplicate', { organisation: '区交通局', files: ['a', 'b'] }]]);
  });
});

batchCases('submission-missing', () => {
  it('tells who sent nothing: neither sender nor answering for a project, nor named by a file that cannot be read', () => {
    const [first, second, third, fourth] = changshou.organisations.filter(({ kind }) => kind === 'department');
    const files: SubmittedFile[] = [
      file('a', { sender: first?.name ?? null }),
      file('b', { organisations: [{ name: second?.name ?? '', projects: 2 }] }),
      { path: `9月/${third?.name}9月报表.xlsx`, submission: null },
    ];
    const missing = told(files, changshou).flatMap(([rule, data]) =>
      rule === 'submission-missing' ? [(data as { organisation: string }).organisation] : [],
    );
    expect(missing).toContain(fourth?.name);
    for (const one of [first, second, third]) expect(missing).not.toContain(one?.name);
    const sending = changshou.organisations.filter(({ kind }) => kind !== 'body' && kind !== 'collective');
    expect(missing).toHaveLength(sending.length - 3);
  });

  it('says nothing of one file, nor without a register', () => {
    expect(told([file('a')], changshou)).toEqual([]);
    expect(told([file('a'), file('b')])).toEqual([]);
  });
});

batchCases('template-differs', () => {
  it('tells columns that nearly all other files have', () => {
    const form = (fields: string[]) => ({ forms: [{ list: 'preliminary' as const, fields }] });
    const files = [...'abcde'].map((path) => file(path, form(['name', 'stage', ...(path === 'c' ? [] : ['phone'])])));
    expect(told(files)).toEqual([['template-differs', { file: 'c', list: 'preliminary', missing: ['phone'] }]]);
    expect(told(files.slice(0, 3))).toEqual([]);
  });
});

it('keeps silent where the policy turns a rule off', () => {
  const off: Policy = { ...general, rules: { 'project-duplicate-across-files': 'off' } };
  expect(
    told(
      [file('a', { projects: projectsOf(project('甲桥')) }), file('b', { projects: projectsOf(project('甲桥')) })],
      off,
    ),
  ).toEqual([]);
});
