import { contextOf } from '../../../test/harness/contexts.js';
import { problemsByLevel } from './problem-levels.js';

test('problems by level, the highest of several, with those that are overdue', () => {
  const context = contextOf([
    { problem: '征地未完成', escalationLevel: '领导小组', plannedFinish: '2022-08-31' },
    { problem: '资金', escalationLevel: '项目法人、分管领导', plannedFinish: '2022-12-31' },
    { problem: '用电', escalationLevel: null, plannedFinish: null },
    { problem: '无', escalationLevel: '项目法人', plannedFinish: null },
  ]);
  expect(
    problemsByLevel(context).map(({ level, problems, overdue }) => [level, problems.length, overdue.length]),
  ).toEqual([
    ['项目法人', 0, 0],
    ['行业主管部门', 0, 0],
    ['分管领导', 1, 0],
    ['领导小组', 1, 1],
    [null, 1, 0],
  ]);
});
