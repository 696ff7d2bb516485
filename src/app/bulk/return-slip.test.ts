import type { Finding } from '../../core/report.js';
import { NO_COUNTS } from '../check-answer.js';
import { chaseText } from './chase-list.js';
import type { FileVerdict } from './file-verdict.js';
import { returnSlips, slipsText } from './return-slip.js';

const missing = (row: number, project: string): Finding => ({
  rule: 'responsible-organisation-missing',
  category: 'completeness',
  severity: 'error',
  list: 'under-construction',
  sheet: '在建',
  cell: `F${row}`,
  row,
  field: 'responsibleOrganisation',
  project,
  data: { heading: '责任单位', value: null },
});

const OTHER_MONTH: Finding = {
  rule: 'month-differs',
  category: 'batch',
  severity: 'warning',
  list: null,
  sheet: null,
  cell: null,
  row: null,
  field: null,
  project: null,
  data: { file: 'a.xlsx', month: '2022-08', expected: '2022-09' },
};

function file(path: string, more: Partial<FileVerdict> = {}): FileVerdict {
  return {
    path,
    verdict: 'to-fix',
    organisation: '区交通局',
    month: '2022-09',
    projects: 3,
    counts: { ...NO_COUNTS, error: more.findings?.length ?? 0 },
    between: [],
    reason: null,
    findings: [],
    ...more,
  };
}

test('an organisation’s files in one slip, by rule, the advice once', () => {
  const slips = returnSlips(
    [
      file('报/a.xlsx', { findings: [missing(4, '东路'), missing(5, '西\n路\u202E')] }),
      file('b.xlsx', { organisation: '区民政局', verdict: 'ready' }),
      file('c.xlsx', { verdict: 'unreadable', reason: { kind: 'empty-file' }, month: null }),
    ],
    'zh-CN',
  );
  expect(slips.map(({ organisation, files }) => [organisation, files.length])).toEqual([['区交通局', 2]]);
  expect(slips[0]?.text.split('\n')).toEqual([
    '退回单',
    '单位：区交通局',
    '',
    '报表：a.xlsx（2022年9月），错误 2 条，提醒 0 条',
    '要改的（2 条）',
    '【责任单位缺失】2 处',
    expect.stringMatching(/^ {2}· 在建!F4 东路：/) as string,
    expect.stringMatching(/^ {2}· 在建!F5 西 路：/) as string,
    expect.stringMatching(/^ {2}怎么改：/) as string,
    '',
    expect.stringMatching(/^报表：c\.xlsx，打不开：.*空/) as string,
    '',
    '改好后重新报送。',
    '',
  ]);
});

test('files of nobody’s get a slip each; what is wrong between files is told', () => {
  const slips = returnSlips(
    [file('a.xlsx', { organisation: null, between: [OTHER_MONTH] }), file('b.xlsx', { organisation: null })],
    'en',
  );
  expect(slips).toHaveLength(2);
  expect(slips[0]?.text).not.toContain('Organisation:');
  expect(slips[0]?.text).toMatch(/Against the other files\n.*\n {2}· .*a\.xlsx.*Aug 2022/);
  expect(slipsText(slips)).toBe(`${slips[0]?.text}\n${slips[1]?.text}`);
});

const NOWHERE = { list: null, sheet: null, cell: null, row: null, field: null, project: null };
const BETWEEN = { category: 'batch', severity: 'error', ...NOWHERE } as const;
const ROOT = '/home/zhang/桌面/9月报送';

/** What a slip says of a finding between files, and the advice. */
test.each<[string, Finding, 'zh-CN' | 'en', string, string]>([
  [
    'another month',
    { ...OTHER_MONTH, data: { file: `${ROOT}/a.xlsx`, month: '2022-08', expected: '2022-09' } } as Finding,
    'zh-CN',
    '“a.xlsx”是 2022年8月 的，应为 2022年9月',
    '怎么改：请换成当月报表后重报；只是标题没有改的，改好标题后重报',
  ],
  [
    'three files of the unit',
    {
      ...BETWEEN,
      rule: 'submission-duplicate',
      data: { organisation: '区交通局', files: ['a', 'b', 'c'].map((name) => `${ROOT}/${name}.xlsx`) },
    },
    'zh-CN',
    '收到 3 份报表：“a.xlsx”、“b.xlsx”、“c.xlsx”',
    '怎么改：请告知以哪一份为准',
  ],
  ...(['zh-CN', 'en'] as const).map((language): [string, Finding, 'zh-CN' | 'en', string, string] => [
    `a project that three files have, ${language}`,
    {
      ...BETWEEN,
      rule: 'project-duplicate-across-files',
      data: {
        name: '东路',
        files: ['b', 'a', 'c'].map((name, index) => ({
          file: `${ROOT}/${name}.xlsx`,
          sheet: '在建',
          cell: `B${index + 5}`,
        })),
      },
    },
    language,
    language === 'en'
      ? '“东路” (B6 of sheet “在建”) stands in other files too: “b.xlsx”, “c.xlsx”'
      : '“东路”（“在建”表 B6）在其他报表里也有：“b.xlsx”、“c.xlsx”',
    language === 'en'
      ? 'How to fix: Please settle with the development and reform office who reports this project; if you do not, delete the row and send the file again.'
      : '怎么改：请与发改部门核对这个项目由谁报送；不由本单位报送的，删去这一行后重报',
  ]),
  [
    'another form',
    {
      ...BETWEEN,
      rule: 'template-differs',
      data: { file: 'C:\\报送\\a.xlsx', list: 'under-construction', missing: ['remark'] },
    },
    'en',
    '“a.xlsx”, list Under construction, lacks columns that the others have: “remark”',
    'How to fix: Please use the latest form and send the file again.',
  ],
])('to the unit, not to the clerk: %s', (_name, finding, language, what, how) => {
  const [slip] = returnSlips([file(`${ROOT}/a.xlsx`, { between: [finding] })], language);
  const lines = slip?.text.split('\n');
  expect(lines).toContain(`  · ${what}`);
  expect(lines).toContain(`  ${how}`);
  expect(slip?.text).not.toMatch(/zhang|C:|文件夹/);
});

test('nothing to return', () => {
  expect(returnSlips([file('a.xlsx', { verdict: 'ready' })], 'zh-CN')).toEqual([]);
});

describe('who is chased', () => {
  test('who sent nothing, what cannot be opened, what is of another month', () => {
    const files = [
      file('a.xlsx', { between: [OTHER_MONTH] }),
      file('a.xlsx', { between: [OTHER_MONTH], organisation: null }),
      file('b.xlsx', { verdict: 'unreadable', reason: { kind: 'empty-file' } }),
    ];
    const text = chaseText({ month: '2022-09', missing: ['区水利局', '区教委'], files }, 'zh-CN');
    expect(text?.split('\n')).toEqual([
      '催报（2022年9月）',
      '',
      '还没有报送的单位 2 个：',
      '1. 区水利局',
      '2. 区教委',
      '',
      '打不开、要重新报送的文件 1 个：',
      expect.stringMatching(/^1\. b\.xlsx（区交通局）：/) as string,
      '',
      '月份不对、要重新报送的文件 2 个：',
      '1. 区交通局：“a.xlsx”是 2022年8月 的，应为 2022年9月',
      '2. “a.xlsx”是 2022年8月 的，应为 2022年9月',
      '',
    ]);
  });

  test('nobody', () => {
    expect(chaseText({ month: null, missing: [], files: [file('a.xlsx')] }, 'zh-CN')).toBeNull();
  });
});
