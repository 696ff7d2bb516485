import fc from 'fast-check';
import { createRegister } from './register.js';
import { simplifyCommon } from './simplified.js';

const organisations = [
  { name: '区发展改革委', aliases: ['区发改委', '区發展改革委', '重庆市长寿区发展和改革委员会'] },
  { name: '区财政局', aliases: ['财政局', '重庆市长寿区财政局'] },
  { name: '区交通局', aliases: ['区交委(旧)', '建设局'] },
  { name: '区商务委', aliases: ['区商务局（误）'] },
  { name: '区住房城乡建委', aliases: ['区住建委', '建设局'] },
  { name: '区卫生健康委', aliases: ['区卫健委'] },
  { name: '长寿高新区', aliases: ['高新区管委会', '重庆长寿高新技术产业开发区管理委员会'] },
  { name: '长寿经开区', aliases: [] },
  { name: '开投集团', aliases: ['区财政局'] },
];
const register = createRegister(organisations, simplifyCommon);

test.each([
  ['区财政局', { kind: 'name', name: '区财政局' }],
  [' 区 财政局\n', { kind: 'name', name: '区财政局' }],
  ['★区财政局', { kind: 'name', name: '区财政局' }],
  ['區財政局', { kind: 'name', name: '区财政局' }],
  ['區發展改革委', { kind: 'name', name: '区发展改革委' }],
  ['区发改委', { kind: 'alias', name: '区发展改革委' }],
  ['區發改委', { kind: 'alias', name: '区发展改革委' }],
  ['重庆市长寿区财政局', { kind: 'alias', name: '区财政局' }],
  ['区交委', { kind: 'alias', name: '区交通局' }],
  ['区商务局', { kind: 'alias', name: '区商务委' }],
  ['区月球开发局', { kind: 'unknown' }],
  ['', { kind: 'unknown' }],
  // An alias of two organisations says neither.
  ['建设局', { kind: 'unknown' }],
])('finds %j', (text, expected) => {
  expect(register.find(text)).toEqual(expected);
  expect(register.find(text)).toBe(register.find(text));
});

describe('names with a separator in them', () => {
  const NAME = '各市（县）、区人民政府';
  const wide = createRegister(
    [{ name: NAME, aliases: ['各市（县）、区', '各地区'] }, ...organisations],
    simplifyCommon,
  );

  test.each([
    [NAME, { kind: 'name', name: NAME }],
    ['各市(县)， 區人民政府', { kind: 'name', name: NAME }],
    ['各市（县）\n区人民政府', { kind: 'name', name: NAME }],
    ['各市（县）、区', { kind: 'alias', name: NAME }],
    ['各地区', { kind: 'alias', name: NAME }],
    ['各市（县）区人民政府', { kind: 'unknown' }],
    ['各市（县）', { kind: 'unknown' }],
  ])('finds %j', (text, expected) => {
    expect(wide.find(text)).toEqual(expected);
  });

  test('are told apart from the others', () => {
    expect(wide.joined.mostParts).toBe(2);
    expect(wide.joined.has('各市（县）/区')).toBe(true);
    expect(wide.joined.has('区财政局')).toBe(false);
    expect(register.joined.mostParts).toBe(1);
  });
});

test.each([
  ['区财政居', '区财政局'],
  ['区发展改革局', '区发展改革委'],
  ['区发改局', '区发展改革委'],
  ['长寿区财政局', '区财政局'],
  ['重庆市长寿区卫健委', '区卫生健康委'],
  ['区卫生局', '区卫生健康委'],
  ['区住建局', '区住房城乡建委'],
  ['区交通运输局', '区交通局'],
  ['长寿经开区管委会', '长寿经开区'],
  ['长寿开投集团', '开投集团'],
  ['区月球开发局', null],
  ['区海洋渔业局', null],
  ['区统计局', null],
  ['区人社局', null],
  ['重庆钢铁', null],
  ['张三', null],
  ['', null],
  ['很'.repeat(60), null],
])('suggests for %j', (text, expected) => {
  expect(register.suggest(text)).toBe(expected);
  expect(register.suggest(text)).toBe(expected);
});

test('without organisations nothing is known', () => {
  const empty = createRegister([], simplifyCommon);
  expect(empty.find('区财政局')).toEqual({ kind: 'unknown' });
  expect(empty.suggest('区财政局')).toBeNull();
});

test('whatever is suggested is registered, and nothing throws', () => {
  const names = new Set(organisations.map(({ name }) => name));
  const plausible = fc.string({
    unit: fc.constantFrom(...'区长寿财政发展改革委局办建设交通卫生健康开投高新经集团(）'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.oneof(plausible, fc.string({ unit: 'binary' })), (text) => {
      register.find(text);
      const suggestion = register.suggest(text);
      expect(suggestion === null || names.has(suggestion)).toBe(true);
    }),
  );
});
