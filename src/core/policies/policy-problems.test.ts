import { parsePolicy } from './parse-policy.js';
import { POLICY_PROBLEMS, renderPolicyProblem, type PolicyProblem } from './policy-problems.js';

const FULL = { path: 'organisations[3].name', allowed: ['甲'], found: ['乙', '丙'] };

describe('every problem has its sentence', () => {
  it.each(POLICY_PROBLEMS)('%s', (problem) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const path = problem === 'not-an-object' ? '' : FULL.path;
      const sentence = renderPolicyProblem({ ...FULL, path, problem }, language);
      expect(sentence).not.toMatch(/undefined|\$\{/);
      expect(sentence).toContain(path);
      const bare = renderPolicyProblem({ path, problem }, language);
      expect(bare).not.toMatch(/undefined/);
    }
    expect(renderPolicyProblem({ ...FULL, problem }, 'zh-CN')).toMatch(/[\u4e00-\u9fff]/);
    expect(renderPolicyProblem({ path: 'x', problem }, 'en')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

it.each<[PolicyProblem, string, string]>([
  [
    { path: 'organisations[1].nmae', problem: 'unknown-key', allowed: ['name'], found: ['nmae'] },
    'organisations[1].nmae 不是可用的键；是不是 name',
    'organisations[1].nmae is not a known key; did you mean name?',
  ],
  [
    { path: 'year', problem: 'wrong-type', allowed: ['number'], found: ['text'] },
    'year 应是数字，现在是文本',
    'year must be a number, not a text',
  ],
  [
    { path: 'organisations[1].aliases[0]', problem: 'alias-of-two', found: ['老局', '甲局'] },
    'organisations[1].aliases[0]：“老局”已经是“甲局”的别称，一个别称只能属于一个名称',
    'organisations[1].aliases[0]: "老局" is already an alias of "甲局"; an alias belongs to one name',
  ],
])('%j', (problem, chinese, english) => {
  expect(renderPolicyProblem(problem, 'zh-CN')).toBe(chinese);
  expect(renderPolicyProblem(problem, 'en')).toBe(english);
});

it('says what it got where there is no object', () => {
  const parsed = parsePolicy('text');
  expect(parsed.kind === 'invalid' && parsed.problems.map((one) => renderPolicyProblem(one, 'zh-CN'))).toEqual([
    '政策文件应是一个 JSON 对象，现在是文本',
  ]);
});
