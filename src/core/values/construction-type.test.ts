import fc from 'fast-check';
import { CONSTRUCTION_TYPES, isWeakWord, listOfWord, readConstructionType } from './construction-type.js';

test.each([
  ['新建', '新建'],
  ['改扩建', '改扩建'],
  ['技术改造', '技术改造'],
  ['单纯购置', '单纯购置'],
  ['续建类', '续建'],
  ['新开工项目', '新开工'],
  ['新开工类项目', '新开工'],
  ['竣工投产类', '竣工投产'],
  [' 续 建 ', '续建'],
  ['★预备类', '预备'],
])('%j', (text, type) => {
  expect(readConstructionType(text)).toEqual({ kind: 'value', type });
});

test.each(['大概吧', '项目', '类', '新建新建', '新', '拟建', 1, true, { error: '#N/A' } as const])(
  '%p is invalid',
  (value) => {
    expect(readConstructionType(value)).toEqual({ kind: 'invalid' });
  },
);

test.each([null, '', '/', '暂无'])('%j is empty', (value) => {
  expect(readConstructionType(value)).toEqual({ kind: 'empty' });
});

test.each([
  ['新开工', 'new-start'],
  ['新开工项目', 'new-start'],
  ['新 开 工 类', 'new-start'],
  ['续建', 'under-construction'],
  ['续建类', 'under-construction'],
  ['在建', 'under-construction'],
  ['扩建', 'under-construction'],
  ['竣工', 'under-construction'],
  ['竣工投产类', 'under-construction'],
  ['促竣工', 'under-construction'],
  ['完工', 'under-construction'],
  ['前期', 'preliminary'],
  ['前期类项目', 'preliminary'],
  ['预备类', 'preliminary'],
  ['筹建', 'preliminary'],
  ['在谈', 'preliminary'],
  ['报批', 'preliminary'],
  ['谋划', 'preliminary'],
  ['储备', 'preliminary'],
  ['新建', null],
  ['改建', null],
  ['', null],
  ['工业', null],
])('the list of %j is %s', (word, list) => {
  expect(listOfWord(word)).toBe(list);
});

test('扩建 alone is weak', () => {
  expect(isWeakWord('扩建')).toBe(true);
  expect(isWeakWord('扩建类')).toBe(true);
  expect(CONSTRUCTION_TYPES.filter(isWeakWord)).toEqual(['扩建']);
});

test('every allowed word reads as itself, with 类 and 项目 too; nothing throws', () => {
  for (const type of CONSTRUCTION_TYPES) {
    for (const text of [type, `${type}类`, `${type}项目`])
      expect(readConstructionType(text)).toEqual({ kind: 'value', type });
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readConstructionType(text);
      listOfWord(text);
    }),
  );
});
