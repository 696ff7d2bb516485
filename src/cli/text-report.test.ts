import {
  addCounts,
  NO_COUNTS,
  type AnsweredFile,
  type AnsweredFinding,
  type CheckAnswer,
} from '../app/check-answer.js';
import { wordsOf } from '../app/messages/words.js';
import { textReport } from './text-report.js';

const FILE: AnsweredFile = {
  path: '报送/葛兰镇9月.xlsx',
  sha256: 'ab',
  status: 'clean',
  reason: null,
  month: '2022-09',
  asOf: '2022-09-30',
  policy: 'changshou-2022',
  lists: [
    { list: 'new-start', sheet: '新开工', headerRows: [3, 4], projects: 14, columns: [] },
    { list: 'under-construction', sheet: '在建项目清单', headerRows: [3], projects: 1200, columns: [] },
  ],
  totals: {
    'new-start': {
      projects: 14,
      totalInvestment: 3621200.5,
      annualPlan: 0,
      investedYearToDate: 0,
      completionRate: null,
    },
    'under-construction': {
      projects: 1200,
      totalInvestment: 4008100,
      annualPlan: 876000,
      investedYearToDate: 691730,
      completionRate: 0.78964,
    },
  },
  findings: [],
  counts: NO_COUNTS,
  checked: { rules: 52, projects: 1214, cells: 31840 },
  skippedSheets: [
    { sheet: '参数', reason: 'hidden' },
    { sheet: '2022年8月', reason: 'older-month' },
  ],
};

const FINDING: AnsweredFinding = {
  rule: 'responsible-organisation-missing',
  category: 'completeness',
  severity: 'error',
  list: 'under-construction',
  sheet: '在建项目清单',
  cell: 'M12',
  row: 12,
  field: 'responsibleOrganisation',
  project: '渝宜高铁',
  message: '「责任单位」为空',
  how: '填写一个责任单位',
  data: {},
  fix: null,
};

function unknownColumn(cell: string, heading: string): AnsweredFinding {
  return {
    ...FINDING,
    ...{ rule: 'column-unknown', category: 'structure', severity: 'info', cell, project: null },
    ...{ message: `「${heading}」没有识别`, data: { heading } },
  };
}

const UNREADABLE: AnsweredFile = {
  ...FILE,
  ...{ path: '报送/加密.xlsx', status: 'unreadable', reason: '文件有密码。请去掉密码后重试' },
  ...{ lists: [], totals: {}, checked: { rules: 0, projects: 0, cells: 0 }, skippedSheets: [] },
};

function report(files: readonly AnsweredFile[], language: 'zh-CN' | 'en' = 'zh-CN', colour = false): string {
  const counts = files.reduce((sum, file) => addCounts(sum, file.counts), NO_COUNTS);
  const answer: CheckAnswer = { tool: { name: 'dispatch', version: '1' }, files, findings: [], counts };
  return textReport(answer, { words: wordsOf(language), colour, policyTitle: '长寿2022' });
}

test('nothing wrong: what was recognised, and zero problems said outright', () => {
  expect(report([FILE])).toBe(
    [
      '报送/葛兰镇9月.xlsx',
      '  2022年9月 · 截至 2022-09-30 · 政策 长寿2022 [changshou-2022]',
      '',
      '  清单    工作表        表头        项目',
      '  新开工  新开工        第 3–4 行     14',
      '  在建    在建项目清单  第 3 行    1,200',
      '',
      '  合计（万元）   项目       总投资  年度计划  累计完成  完成率',
      '  新开工           14  3,621,200.5         0         0       –',
      '  在建          1,200    4,008,100   876,000   691,730    79 %',
      '',
      '  未检查的工作表：“参数”（隐藏）、“2022年8月”（较早月份）',
      '',
      '✓ 没有发现问题 · 52 条规则 · 1,214 个项目 · 31,840 个单元格',
      '',
    ].join('\n'),
  );
});

test('in English', () => {
  const text = report([FILE], 'en');
  expect(text).toMatch(/^ {2}Sep 2022 · as of 2022-09-30 · policy 长寿2022 \[changshou-2022\]$/m);
  expect(text).toMatch(/^✓ 0 problems: 52 rules, 1,214 projects, 31,840 cells checked$/m);
  expect(text).toContain('Sheets not checked: “参数” (hidden), “2022年8月” (an older month)');
});

test('by sheet, the cell first; notes last, unknown columns in one line; findings about no cell', () => {
  const findings: AnsweredFinding[] = [
    {
      ...FINDING,
      rule: 'month-unknown',
      sheet: null,
      cell: null,
      row: null,
      project: null,
      message: '月份不明',
      how: '用 --month 指定',
    },
    unknownColumn('Z4', '经办'),
    unknownColumn('AA4', '审核'),
    { ...FINDING, rule: 'statistics-entry-missing', severity: 'info', cell: 'K9', message: '应入统' },
    FINDING,
    { ...FINDING, severity: 'warning', cell: null, row: 105, message: '四位一体不全', how: '补齐' },
  ];
  const file: AnsweredFile = { ...FILE, status: 'findings', findings, counts: { error: 2, warning: 1, info: 3 } };
  expect(report([file]).split('\n').slice(12)).toEqual([
    '',
    '  整个文件',
    '    –  ✖ 错误  月份不明',
    '         用 --month 指定',
    '',
    '  工作表“在建项目清单”',
    '    M12        ✖ 错误  「责任单位」为空  渝宜高铁',
    '                 填写一个责任单位',
    '    第 105 行  ⚠ 提醒  四位一体不全  渝宜高铁',
    '                 补齐',
    '    K9         ℹ 提示  应入统  渝宜高铁',
    '    –          ℹ 提示  2 列没有识别，不参与检查：Z4「经办」、AA4「审核」',
    '',
    '✖ 错误 2 · 提醒 1 · 提示 3 · 52 条规则 · 1,214 个项目 · 31,840 个单元格',
    '',
  ]);
});

test('the same advice stands once a sheet', () => {
  const findings = ['M12', 'M13'].flatMap((cell) =>
    [FINDING.sheet, '新开工'].map((sheet) => ({ ...FINDING, cell, sheet })),
  );
  const text = report([{ ...FILE, findings }]);
  expect(text.match(/「责任单位」为空/g)).toHaveLength(4);
  expect(text.match(/填写一个责任单位/g)).toHaveLength(2);
});

test('several files: the unreadable ones in their place, and an end for all of them', () => {
  const worse: AnsweredFile = {
    ...FILE,
    status: 'findings',
    findings: [FINDING],
    counts: { error: 1, warning: 0, info: 0 },
  };
  const lines = report([FILE, UNREADABLE, worse]).split('\n');
  expect(lines).toContain('报送/加密.xlsx');
  expect(lines).toContain('  ✖ 打不开“加密.xlsx”：文件有密码。请去掉密码后重试，其他 2 个文件已检查');
  expect(lines.slice(-3)).toEqual([
    '共 3 个文件：1 个没有问题，1 个有问题，1 个打不开',
    '✖ 错误 1 · 提醒 0 · 提示 0 · 52 条规则 · 2,428 个项目 · 63,680 个单元格',
    '',
  ]);
});

test('nothing but an unreadable file is never called free of problems', () => {
  expect(report([UNREADABLE])).not.toMatch(/没有发现问题/);
  expect(report([UNREADABLE, UNREADABLE])).not.toMatch(/没有发现问题/);
});

test('controls from a workbook stay out of the terminal, in colour too', () => {
  const evil = '\u001b[2J\u0007';
  const findings = [{ ...FINDING, sheet: evil, project: evil, message: evil, how: evil }];
  const file = { ...FILE, path: evil, findings, lists: FILE.lists.map((list) => ({ ...list, sheet: evil })) };
  expect(report([file])).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(report([file], 'zh-CN', true)).not.toMatch(/\u001b\[2J|\u0007/);
});

test('says how many findings people accepted, and nothing where none', () => {
  const one = {
    rule: 'plan-over-total',
    sheet: '在建',
    cell: 'D4',
    project: '东一路',
    reason: '批复',
    by: '张三',
  } as const;
  const file: AnsweredFile = { ...FILE, accepted: [{ ...one, until: null }] };
  expect(report([file])).toContain('已核实 1 项，不再提出');
  expect(report([file], 'en')).toContain('1 finding accepted');
  expect(report([FILE])).not.toContain('已核实');
});
