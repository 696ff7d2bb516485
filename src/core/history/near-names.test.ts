import fc from 'fast-check';
import { nearNames } from './near-names.js';

function near(name: string, ...candidates: readonly string[]): string[] {
  return nearNames(candidates, (candidate) => candidate)(name).map(({ of }) => of);
}

describe('names that may be one project', () => {
  test.each([
    ['长寿经开区路网工程', '长寿经开区路网一期工程'],
    ['长寿经开区路网工程', '经开区路网工程'],
    ['渝宜高速扩能改造', '渝宜高速公路扩能改造'],
    ['葛兰镇新材料厂房', '葛兰镇新材料厂房建设项目'],
  ])('%s and %s', (one, other) => {
    expect(near(one, other)).toEqual([other]);
    expect(near(other, one)).toEqual([one]);
  });
});

describe('names that are two projects', () => {
  test.each([
    ['长寿区人民医院', '长寿区中医院'],
    ['路网一期工程', '路网二期工程'],
    ['经三路3号桥', '经三路5号桥'],
    ['滨江路A段', '滨江路B段'],
    ['滨江路', '沿江路'],
    ['滨江路', '滨'],
    ['', '滨江路'],
  ])('%s and %s', (one, other) => {
    expect(near(one, other)).toEqual([]);
  });
});

test('the nearest first, three at most, equally near ones in their order', () => {
  const name = '长寿湖旅游大道改造工程';
  const candidates = ['长寿湖旅游大道', `${name}甲`, '长寿湖旅游大道工程', `${name}乙`, '长寿湖旅游大道改造'];
  expect(near(name, ...candidates)).toEqual([`${name}甲`, `${name}乙`, '长寿湖旅游大道改造']);
});

test('pairs that stand in very many names are passed over, others still lead to the name', () => {
  const many = Array.from({ length: 500 }, (_, index) => `${index}号厂房建设工程`);
  expect(near('龙溪河污水厂房建设工程', ...many, '龙溪河污水厂')).toEqual(['龙溪河污水厂']);
});

test('any name is near itself, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 2 }),
      fc.array(fc.string({ unit: 'binary' })),
      (name, others) => {
        expect(near(name, name, ...others)).toContain(name);
      },
    ),
  );
});
