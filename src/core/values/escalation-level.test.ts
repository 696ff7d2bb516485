import fc from 'fast-check';
import { type EscalationLevel, readEscalationLevel } from './escalation-level.js';

const levels: readonly EscalationLevel[] = [
  { name: '项目法人', shortForms: ['法人'] },
  { name: '行业主管部门', shortForms: [] },
  { name: '分管领导', shortForms: ['区领导'] },
  { name: '领导小组', shortForms: [] },
];
const longNamed: readonly EscalationLevel[] = [
  { name: '相关行业主管部门', shortForms: [] },
  { name: '区政府分管领导', shortForms: [] },
  { name: '区重大项目工作领导小组', shortForms: [] },
];

test.each([
  ['项目法人', ['项目法人']],
  ['法人', ['项目法人']],
  ['相关行业主管部门', ['行业主管部门']],
  ['区级行业主管部门', ['行业主管部门']],
  ['区行业主管部门', ['行业主管部门']],
  ['区政府分管领导', ['分管领导']],
  ['县政府分管领导', ['分管领导']],
  ['市分管领导', ['分管领导']],
  ['区领导', ['分管领导']],
  ['区重大项目工作领导小组', ['领导小组']],
  ['区重点项目工作领导小组办公室', ['领导小组']],
  ['分 管 领 导', ['分管领导']],
  ['行业主管部门、分管领导', ['行业主管部门', '分管领导']],
  ['行业主管部门/区政府分管领导\n分管领导', ['行业主管部门', '分管领导']],
])('%j', (text, expected) => {
  expect(readEscalationLevel(text, levels)).toEqual({ kind: 'value', levels: expected });
});

test.each([
  ['行业主管部门', ['相关行业主管部门']],
  ['分管领导', ['区政府分管领导']],
  ['领导小组', ['区重大项目工作领导小组']],
])('%j where the policy writes the long form', (text, expected) => {
  expect(readEscalationLevel(text, longNamed)).toEqual({ kind: 'value', levels: expected });
});

test.each(['大概吧', '领导', '不分管领导', '主管部门', '分管领导、大概吧', '、', 1, true, { error: '#N/A' } as const])(
  '%p is invalid',
  (value) => {
    expect(readEscalationLevel(value, levels)).toEqual({ kind: 'invalid' });
  },
);

test.each([null, '', '/', '无'])('%j is empty', (value) => {
  expect(readEscalationLevel(value, levels)).toEqual({ kind: 'empty' });
});

test('nothing throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readEscalationLevel(text, levels)));
});
