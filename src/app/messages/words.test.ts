import { LANGUAGES } from '../../core/messages/language.js';
import type { UnreadableReason } from '../unreadable.js';
import { wordsOf } from './words.js';

const REASONS: readonly UnreadableReason[] = [
  { kind: 'empty-file' },
  { kind: 'truncated' },
  ...(['zip', 'pdf', 'word', 'powerpoint', 'image', 'archive', 'text', 'unknown'] as const).map(
    (found) => ({ kind: 'not-a-workbook', found }) as const,
  ),
  { kind: 'html' },
  { kind: 'password-protected' },
  { kind: 'file-too-large', bytes: 300 * 1024 * 1024, limit: 200 * 1024 * 1024 },
  { kind: 'unzipped-too-large', limit: 64 * 1024 * 1024 },
  { kind: 'sheet-too-large', sheet: '在建', cells: 20_000_001, limit: 20_000_000 },
  { kind: 'xml-too-deep', part: 'xl/workbook.xml', limit: 64 },
  { kind: 'xml-entities', part: 'xl/workbook.xml' },
  { kind: 'malformed', part: 'xl/workbook.xml', detail: 'unclosed tag' },
  { kind: 'not-there' },
  { kind: 'not-permitted' },
  { kind: 'in-use' },
  { kind: 'not-a-file' },
  { kind: 'read-failed', code: 'EIO' },
];

describe.each(LANGUAGES)('words in %s', (language) => {
  const words = wordsOf(language);

  test.each(REASONS)('$kind says what is wrong and what to do, without a closing full stop', (reason) => {
    const text = words.unreadable(reason);
    expect(text).toMatch(language === 'zh-CN' ? /^[^。]+。请[^。]+[^。]$/ : /^[^.]+(\.\d[^.]*)?\. [A-Z].*[^.]$/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('no two reasons say the same, but for the two of a strange inside', () => {
    const texts = REASONS.filter((reason) => reason.kind !== 'xml-entities').map((reason) => words.unreadable(reason));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test('the sentence about a file that cannot be opened', () => {
  const chinese = wordsOf('zh-CN');
  const reason = chinese.unreadable({ kind: 'password-protected' });
  expect(chinese.cannotOpen('葛兰镇9月.xlsx', reason, 58)).toBe(
    '打不开“葛兰镇9月.xlsx”：文件有密码。请去掉密码后重试，其他 58 个文件已检查',
  );
  expect(chinese.cannotOpen('葛兰镇9月.xlsx', reason, 0)).toBe('打不开“葛兰镇9月.xlsx”：文件有密码。请去掉密码后重试');
  const english = wordsOf('en');
  expect(english.cannotOpen('a.xlsx', english.unreadable({ kind: 'password-protected' }), 1)).toBe(
    'Cannot open “a.xlsx”: the file has a password. Remove the password and retry. The other file was checked',
  );
});

test('zero problems is said outright', () => {
  const checked = { rules: 52, projects: 75, cells: 1840 };
  expect(wordsOf('zh-CN').report.noProblems(checked, 0)).toBe('没有发现问题 · 52 条规则 · 75 个项目 · 1,840 个单元格');
  expect(wordsOf('en').report.noProblems(checked, 0)).toBe('0 problems: 52 rules, 75 projects, 1,840 cells checked');
});
