import { LISTS } from '../schema/fields.js';
import { LIST_DESCRIPTORS } from '../schema/lists.js';
import { foldName } from '../values/text.js';
import type { Policy } from './policy.js';
import { KNOWN_NAMES } from './known-names.js';
import { findPolicy, SHIPPED_POLICIES } from './shipped.js';

function shipped(id: string): Policy {
  const policy = findPolicy(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  return policy;
}

/** Every spelling of the register, and whose it is. A spelling of two organisations shows as two owners. */
function owners(policy: Policy): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { name, aliases } of policy.organisations)
    for (const spelling of [name, ...aliases])
      map.set(foldName(spelling), [...(map.get(foldName(spelling)) ?? []), name]);
  return map;
}

it('ships policies under ids of their own, the general one first', () => {
  const ids = SHIPPED_POLICIES.map(({ id }) => id);
  expect(ids).toEqual(['general', 'changshou-2022', 'changshou-2023', 'wuxi-2022', 'tongren-2022-2023', 'beibei-2022']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(findPolicy('nowhere')).toBeUndefined();
});

it('asks for nothing in general', () =>
  expect(shipped('general')).toMatchObject({
    organisations: [],
    targets: [],
    checkpoints: [],
    requiredLists: [],
    year: null,
  }));

describe.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('%s', (id, policy) => {
  it('has no spelling of two organisations', () =>
    expect([...owners(policy)].filter(([, names]) => names.length > 1)).toEqual([]));

  it('names document and clause of every figure', () => {
    const figures = [...policy.targets, ...policy.checkpoints, ...policy.entryThresholds];
    expect(figures.filter(({ source }) => source.document.trim() === '' || source.clause === null)).toEqual([]);
    const documents = policy.source.map(({ document }) => document);
    expect(figures.filter(({ source }) => !documents.includes(source.document))).toEqual([]);
    if (id !== 'general') expect(documents.length).toBeGreaterThan(0);
  });

  it('names rules and fields that there are', () => {
    expect(Object.keys(policy.rules).filter((rule) => !KNOWN_NAMES.rules.some((known) => known === rule))).toEqual([]);
    const fields = policy.accountability.flatMap(({ elements }) => elements);
    expect(fields.filter((field) => !KNOWN_NAMES.fields.includes(field))).toEqual([]);
  });

  it('ranks every organisation in a known group', () =>
    expect(policy.organisations.filter(({ group }) => !policy.rankGroups.includes(group))).toEqual([]));
});

describe('the register of 长寿区', () => {
  const policy = shipped('changshou-2022');
  const owner = owners(policy);

  it('is the same in both years', () => expect(shipped('changshou-2023').organisations).toEqual(policy.organisations));

  it.each([
    ['部门', 30],
    ['平台公司', 3],
    ['街镇', 20],
  ])('%s', (group, count) => expect(policy.organisations.filter((one) => one.group === group)).toHaveLength(count));
  it('has the nineteen 街镇', () =>
    expect(policy.organisations.filter(({ kind }) => kind === 'town')).toHaveLength(19));

  it.each(
    `区发展改革委 区经济信息委 区财政局 区住房城乡建委 区交通局 区规划自然资源局 区水利局 区科技局 区商务委 区国资委 区生态环境局
     区招商投资局 区应急管理局 区大数据发展局 区城市管理局 区农业农村委 区教委 区卫生健康委 区民政局 区文化旅游委 区政府办
     长寿经开区 长寿经开区建管局 长寿经开区经贸局 长寿经开区运行局 长寿高新区 区临港经济发展服务中心 人行长寿中心支行
     开投集团 盈地集团 凤城街道 长寿湖镇 “3113”总指挥部 3个专项指挥部 各街镇 各平台公司`.split(/\s+/),
  )('%s is a name of its own', (name) => expect(owner.get(foldName(name))).toEqual([name]));

  it.each([
    ['区城管局', '区城市管理局'],
    ['区卫健委', '区卫生健康委'],
    ['区发改委', '区发展改革委'],
    ['区发展和改革委员会', '区发展改革委'],
    ['重庆市长寿区发展和改革委员会', '区发展改革委'],
    ['长寿区发展和改革委员会', '区发展改革委'],
    ['长寿区发展改革委', '区发展改革委'],
    ['区住建委', '区住房城乡建委'],
    ['重庆市长寿区住房和城乡建设委员会', '区住房城乡建委'],
    ['区文旅委', '区文化旅游委'],
    ['区规自局', '区规划自然资源局'],
    ['区经信委', '区经济信息委'],
    ['区交委', '区交通局'],
    ['区环保局', '区生态环境局'],
    ['区商务局', '区商务委'],
    ['经开区建管局', '长寿经开区建管局'],
    ['经开区', '长寿经开区'],
    ['高新区管委会', '长寿高新区'],
    ['长寿开投集团', '开投集团'],
    ['重庆长寿开发投资（集团）有限公司', '开投集团'],
    ['凤城街道办事处', '凤城街道'],
    ['长寿湖镇人民政府', '长寿湖镇'],
  ])('%s is %s', (alias, name) => expect(owner.get(foldName(alias))).toEqual([name]));

  it.each([
    '区月球开发局',
    '区海洋渔业局',
    '区海洋局',
    '相关部门',
    '各责任单位',
    '重大项目牵头单位',
    '街镇部门',
    '重庆钢铁',
  ])('%s is none', (name) => expect(owner.get(foldName(name))).toBeUndefined());
});

describe('figures as the documents have them', () => {
  it.each([
    ['changshou-2022', 'projects', '（二）', 166, '个', '2022-12-31', true],
    ['changshou-2022', 'invested', '（二）', 330, '亿元', '2022-12-31', true],
    ['changshou-2022', 'emerging-and-digital', '（九）', 76, '亿元', '2022-12-31', false],
    ['changshou-2022', 'renovation', '（十）', 50, '亿元', '2022-12-31', false],
    ['changshou-2023', 'projects', '二、（二）重大項目安排', 220, '个', '2023-12-31', true],
    ['changshou-2023', 'total', '二、（二）重大項目安排', 2964, '亿元', '2023-12-31', true],
    ['changshou-2023', 'plan', '二、（二）重大項目安排', 332, '亿元', '2023-12-31', true],
    ['changshou-2023', 'fixed-assets', '二、（二）重大項目安排', 350, '亿元', '2023-12-31', false],
  ])('%s %s', (id, target, clause, atLeast, unit, by, enforced) => {
    const found = shipped(id).targets.find((one) => one.id === target);
    expect(found).toMatchObject({ atLeast, unit, by, enforced, source: { clause } });
  });

  const one = '一、（一）';
  it.each([
    ['changshou-2022', 'preliminary-funds', '（三）', 2, '亿元', '2022-12-31', false],
    ['wuxi-2022', 'government-projects', one, 183, '个', '2022-04-28', true],
    ['wuxi-2022', 'government-invested', `${one}；附件 二、（六）`, 350, '亿元', '2022-12-31', true],
    ['wuxi-2022', 'provincial-projects', `${one}；附件 二、（一）`, 27, '个', '2022-04-28', true],
    ['wuxi-2022', 'provincial-new-projects', '附件 二、（一）', 18, '个', '2022-04-28', true],
    ['wuxi-2022', 'provincial-invested', `${one}；附件 一`, 188, '亿元', '2022-12-31', true],
    ['wuxi-2022', 'industrial-projects', `${one}；附件 二、（三）`, 281, '个', '2022-04-28', true],
    ['wuxi-2022', 'industrial-invested', `${one}；附件 二、（三）`, 1350, '亿元', '2022-12-31', true],
    ['wuxi-2022', 'started-first-quarter', '附件 一', 185, '个', '2022-03-31', true],
    ['wuxi-2022', 'new-infrastructure', '四、（十八）；附件 二、（五）', 290, '亿元', '2022-12-31', true],
    ['wuxi-2022', 'filed-over-1-billion', '四、（十九）；附件 二、（二）', 80, '个', '2022-12-31', true],
    ['wuxi-2022', 'filed-over-5-billion', '四、（十九）；附件 二、（二）', 15, '个', '2022-12-31', true],
    ['wuxi-2022', 'filed-over-10-billion', '四、（十九）；附件 二、（二）', 8, '个', '2022-12-31', true],
    ['wuxi-2022', 'fixed-assets', one, 4500, '亿元', '2022-12-31', false],
    ['beibei-2022', 'construction-projects', '一', 199, '项', '2022-04-07', true],
    ['beibei-2022', 'construction-total', '一', 2154.63, '亿元', '2022-04-07', true],
    ['beibei-2022', 'construction-plan', '一', 410.59, '亿元', '2022-04-07', true],
    ['beibei-2022', 'preliminary-projects', '一', 129, '项', '2022-04-07', true],
    ['beibei-2022', 'preliminary-total', '一', 993.06, '亿元', '2022-04-07', true],
    ['tongren-2022-2023', 'fixed-assets', '一', 21, '亿元', '2023-12-31', false],
    ['tongren-2022-2023', 'services', '三、（一）5', 2, '亿元', '2023-12-31', false],
    ['tongren-2022-2023', 'industry', '三、（一）1', 370, '亿元', '2023-12-31', false],
    ['tongren-2022-2023', 'urbanisation', '三、（一）3', 680, '亿元', '2023-12-31', false],
    ['tongren-2022-2023', 'transport', '三、（二）1', 180, '亿元', '2023-12-31', false],
  ])('%s %s: %s', (id, target, clause, atLeast, unit, by, enforced) => {
    const found = shipped(id).targets.find((figure) => figure.id === target);
    expect(found).toMatchObject({ atLeast, unit, by, enforced, source: { clause } });
  });

  it.each([
    ['provincial-started-june', 'startRate', 0.85, '2022-06-30', true],
    ['provincial-progress-june', 'completionRate', 0.6, '2022-06-30', true],
    ['provincial-started-september', 'startRate', 1, '2022-09-30', true],
    ['industrial-started-june', 'startRate', 0.75, '2022-06-30', true],
    ['industrial-started-september', 'startRate', 1, '2022-09-30', true],
    ['industrial-carry-over-ahead', 'gapPoints', 0, '2022-04-28', true],
    ['central-budget-started-june', 'startRate', 0.75, '2022-06-30', false],
    ['special-bond-progress-june', 'completionRate', 0.5, '2022-06-30', false],
  ])('无锡 %s', (checkpoint, measure, atLeast, by, enforced) => {
    const found = shipped('wuxi-2022').checkpoints.find(({ id }) => id === checkpoint);
    expect(found).toMatchObject({ measure, atLeast, by, enforced });
  });

  it('无锡 lets in 5, 5, 2 and 1 亿元 by kind', () =>
    expect(
      shipped('wuxi-2022').entryThresholds.map(({ scope, totalInvestment }) => [scope.sector, totalInvestment]),
    ).toEqual([
      ['战略性新兴产业', 50_000],
      ['先进制造业', 50_000],
      ['现代服务业', 20_000],
      ['创新载体', 10_000],
    ]));

  it('铜仁: no figure is enforced, and those that lost digits say so', () => {
    const { targets, checkpoints } = shipped('tongren-2022-2023');
    expect([...targets, ...checkpoints].filter(({ enforced }) => enforced)).toEqual([]);
    const damaged = targets.filter((target) => target.damaged);
    expect(damaged.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['fixed-assets', 'services', 'firms-attracted', 'funds-paid', 'foreign-capital']),
    );
    expect(damaged.filter(({ note }) => !/丢失|残缺/.test(note ?? ''))).toEqual([]);
  });

  it.each([
    ['wuxi-2022', 20, 'month'],
    ['tongren-2022-2023', null, 'ten-days'],
    ['beibei-2022', 25, 'month'],
    ['changshou-2022', null, 'month'],
  ])('%s reports by day %p, each %s', (id, reportDay, cadence) =>
    expect(shipped(id)).toMatchObject({ reportDay, cadence, asOf: 'month-end' }),
  );

  it.each([
    ['wuxi-2022', ['四位一体']],
    ['tongren-2022-2023', ['五个一', '五明确']],
  ])('%s asks for %p', (id, mechanisms) => {
    const { accountability } = shipped(id);
    expect(accountability.map(({ mechanism }) => mechanism)).toEqual(mechanisms);
    const known = LISTS.flatMap((list) => LIST_DESCRIPTORS[list].fields.map(({ name }) => name));
    for (const { elements, source } of accountability) {
      expect(elements.filter((field) => !known.includes(field))).toEqual([]);
      expect(source?.clause).toMatch(/\S/);
    }
  });

  it('北碚 takes problems up four levels', () =>
    expect(shipped('beibei-2022').escalationLevels.map(({ name }) => name)).toEqual([
      '项目法人',
      '行业主管部门',
      '区政府分管领导',
      '区重大项目工作领导小组',
    ]));

  it('80 % of new starts by the end of September', () =>
    expect(shipped('changshou-2022').checkpoints[0]).toMatchObject({
      measure: 'startRate',
      atLeast: 0.8,
      by: '2022-09-30',
      scope: { lists: ['new-start'] },
      source: { document: '长寿区贯彻落实重庆市扩大有效投资若干措施任务分解方案', clause: '（二）' },
    }));

  it.each([
    ['projects', 220],
    ['totalInvestment', 2964],
    ['annualPlan', 332],
  ])('the three specials of 2023 add up: %s', (measure, sum) => {
    const specials = shipped('changshou-2023').targets.filter(
      (one) => one.measure === measure && one.scope.programme !== null,
    );
    expect(specials).toHaveLength(3);
    expect(specials.reduce((total, one) => total + (one.atLeast ?? 0), 0)).toBe(sum);
  });
});
