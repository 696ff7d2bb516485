import { commonSheet, listSheet, project, bare } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import { memberOf, membersInOrder, membersOf, projectsByMember, sizeMember } from './members.js';
import { rankRows } from './ranks.js';
import type { SummaryRow, TableKind } from './summary.js';

const POLICY = policyWith({
  rankGroups: ['部门', '平台'],
  organisations: [
    { name: '区水利局', aliases: ['区水务局'], group: '部门' },
    { name: '区交通运输局', aliases: ['区交通局'], group: '部门' },
    { name: '长寿城投', aliases: [], group: '平台', kind: 'platform-company' },
    { name: '各街镇', aliases: [], group: '部门', kind: 'collective' },
  ],
  programmes: [{ name: '新材料高地专项', aliases: ['新材料高地'] }],
  sectors: [{ name: '交通', aliases: ['交通运输'] }],
  tiers: [{ name: '省重大项目', aliases: ['省重大'] }],
});

test.each<[values: Readonly<Record<string, string | number | null>>, kind: TableKind, member: string | null]>([
  [{}, 'by-list', 'new-start'],
  [{ responsibleOrganisation: '牵头：区水务局、区交通局' }, 'by-organisation', '区水利局'],
  [{ responsibleOrganisation: '相关部门' }, 'by-organisation', null],
  [{ responsibleOrganisation: '各街镇、区水利局' }, 'by-organisation', '各街镇'],
  [{ programme: '新材料高地' }, 'by-programme', '新材料高地专项'],
  [{ programme: '市政、新材料高地' }, 'by-programme', '新材料高地专项'],
  [{ programme: '市 政' }, 'by-programme', '市政'],
  [{ programme: '/' }, 'by-programme', null],
  [{ sector: '交通运输' }, 'by-sector', '交通'],
  [{ sector: null, programme: '交通' }, 'by-sector', '交通'],
  [{ tier: '省重大' }, 'by-tier', '省重大项目'],
  [{ programme: '省重大' }, 'by-tier', '省重大项目'],
  [{ jurisdiction: '州 直' }, 'by-jurisdiction', '州直'],
  [{ totalInvestment: 600_000 }, 'by-size', '50亿元以上'],
  [{ totalInvestment: 9_000 }, 'by-size', null],
])('%j %s: %s', (values, kind, member) => {
  const { context } = prepare(workbook({ sheets: [listSheet('new-start', [values])] }), POLICY);
  expect(memberOf(context, context.rows[0]!, kind)).toBe(member);
});

test('group rows tell a sector where no column does', () => {
  const sheet = commonSheet([
    bare({ serialNumber: '一、在建项目' }),
    bare({ serialNumber: '（一）交通运输（1项）' }),
    project('under-construction', 1),
    bare({ serialNumber: '（二）水利（1项）' }),
    project('under-construction', 2),
  ]);
  const { context } = prepare(workbook({ sheets: [sheet] }), POLICY);
  expect(context.rows.map((row) => memberOf(context, row, 'by-sector'))).toEqual(['交通', '水利']);
});

test('classes of size are nested, the smallest first', () => {
  const { context } = prepare(workbook({ sheets: [listSheet('new-start', [{ totalInvestment: 150_000 }])] }), POLICY);
  expect(membersOf(context, context.rows[0]!, 'by-size')).toEqual(['亿元以上', '10亿元以上']);
});

test.each([
  [5_000, '5000万元以上'],
  [10_000, '亿元以上'],
  [15_000, '1.5亿元以上'],
  [1_000_000, '100亿元以上'],
])('%d: %s', (atLeast, member) => {
  expect(sizeMember(atLeast)).toBe(member);
});

function ranked(rows: readonly (readonly [organisation: string, plan: number, done: number])[]) {
  const values = rows.map(([responsibleOrganisation, annualPlan, investedYearToDate]) => ({
    responsibleOrganisation,
    annualPlan,
    investedYearToDate,
  }));
  const { context } = prepare(workbook({ sheets: [listSheet('under-construction', values)] }), POLICY);
  return { context, members: projectsByMember(context, 'by-organisation') };
}

test('register order first, then as they came', () => {
  const { context, members } = ranked([
    ['某甲公司', 1, 1],
    ['区交通局', 1, 1],
    ['区水务局', 1, 1],
  ]);
  expect([...members.keys()]).toEqual(['区水利局', '区交通运输局', '某甲公司']);
  expect(membersInOrder(context, 'by-list', ['preliminary', 'new-start'])).toEqual(['new-start', 'preliminary']);
});

test('ranks within groups, ties share, nobody without a plan, totals and collectives never', () => {
  const { context, members } = ranked([
    ['区水利局', 100, 80],
    ['区交通局', 100, 80],
    ['某甲公司', 100, 10],
    ['长寿城投', 100, 50],
    ['各街镇', 100, 99],
    ['某乙公司', 0, 5],
    ['某丙公司', 100, 60],
  ]);
  const rows: SummaryRow[] = [...members].map(([member, projects]) => ({ label: member, member, projects }));
  const total = { label: '合计', member: null, projects: context.rows };
  const ranks = rankRows(context, 'by-organisation', [...rows, total]);
  expect(Object.fromEntries([...ranks].map(([{ label }, rank]) => [label, rank]))).toEqual({
    区水利局: 1,
    区交通运输局: 1,
    长寿城投: 1,
    各街镇: null,
    某甲公司: 2,
    某乙公司: null,
    某丙公司: 1,
    合计: null,
  });
});
