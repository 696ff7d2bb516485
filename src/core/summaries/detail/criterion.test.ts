import { comparedAs, isOwnCriterion, textCriterion } from './criterion.js';

describe('a text as a criterion', () => {
  it.each([
    ['区交通局', '"区交通局"'],
    ['Bank of China', '"Bank of China"'],
    ['甲*局', '"甲~*局"'],
    ['甲?~局', '"甲~?~~局"'],
    ['=甲局', '"==甲局"'],
    ['<>丁局', '"=<>丁局"'],
    ['>=*', '"=>=~*"'],
    ['"引号"局', '"""引号""局"'],
    ['+甲局', '"+甲局"'],
    ['3号线指挥部', '"3号线指挥部"'],
    ['2022年重点专项', '"2022年重点专项"'],
    ['名'.repeat(255), `"${'名'.repeat(255)}"`],
  ])('%s', (text, criterion) => expect(textCriterion(text)).toBe(criterion));

  it.each([
    '',
    '1',
    '01',
    '１２',
    '1e3',
    '-5',
    '12%',
    '￥100',
    '2022-09',
    '2022年9月',
    '9:30',
    'TRUE',
    'false',
    '#N/A',
    'March 5',
    '5 Mar',
    '名'.repeat(256),
    '*'.repeat(128),
  ])('none says %p', (text) => expect(textCriterion(text)).toBeNull());

  it.each([
    ['区交通局', true],
    ['"引号"局', true],
    ['甲*局', false],
    ['=甲局', false],
    ['2022年9月', false],
  ])('a reference to a cell with %s: %p', (text, is) => expect(isOwnCriterion(text)).toBe(is));

  it('compares without case and width', () => {
    expect(comparedAs('Ａ局')).toBe(comparedAs('a局'));
    expect(comparedAs('甲局')).not.toBe(comparedAs('乙局'));
  });
});
