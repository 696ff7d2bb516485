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

test('nothing to return', () => {
  expect(returnSlips([file('a.xlsx', { verdict: 'ready' })], 'zh-CN')).toEqual([]);
});

describe('who is chased', () => {
  test('who sent nothing, what cannot be opened, what is of another month', () => {
    const files = [
      file('a.xlsx', { between: [OTHER_MONTH] }),
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
      '月份不对、要重新报送的文件 1 个：',
      expect.stringMatching(/^1\. .*a\.xlsx.*2022年8月/) as string,
      '',
    ]);
  });

  test('nobody', () => {
    expect(chaseText({ month: null, missing: [], files: [file('a.xlsx')] }, 'zh-CN')).toBeNull();
  });
});
