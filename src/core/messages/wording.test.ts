import fc from 'fast-check';
import { cleaned, column, listed, place, quoted, rowList } from './wording.js';

describe('cleaned', () => {
  test.each<[string, string, string]>([
    ['plain', '相关部门', '相关部门'],
    ['line breaks', ' 区发改委\r\n区财政局 ', '区发改委 区财政局'],
    ['control characters', 'a\u0000b\u001b[31m', 'ab[31m'],
    ['text direction', 'a\u202eb\u200bc\ufeff', 'abc'],
    ['forty characters', '长'.repeat(40), '长'.repeat(40)],
    ['more than forty', '长'.repeat(41), `${'长'.repeat(39)}…`],
    ['outside the basic plane', '𠮷'.repeat(50), `${'𠮷'.repeat(39)}…`],
  ])('%s', (_, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  test('is one short line whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const line = cleaned(text);
        expect([...line].length).toBeLessThanOrEqual(40);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});

test('quotes within a quoted text become single ones', () => {
  expect(quoted('“四位一体”机制')).toBe('“‘四位一体’机制”');
});

test('headings', () => {
  expect(column('总投资\n（万元）', 'zh-CN')).toBe('「总投资 （万元）」');
  expect(column('总投资', 'en')).toBe('“总投资”');
});

test('cells of other sheets', () => {
  expect(place('新开工', 'B6', 'zh-CN')).toBe('“新开工”表 B6');
  expect(place('新开工', 'B6', 'en')).toBe('B6 of sheet “新开工”');
});

test('long lists are cut and say so', () => {
  const many = Array.from({ length: 10 }, (_, index) => `表${index}`);
  expect(listed(['是', '否'], 'zh-CN')).toBe('“是”、“否”');
  expect(listed(many, 'zh-CN')).toMatch(/“表7”等 10 个$/);
  expect(listed(many, 'en')).toMatch(/“表7” and 2 more$/);
});

describe('rowList', () => {
  test.each<[readonly number[], string, string]>([
    [[7], '第 7 行', 'row 7'],
    [[22, 21, 9, 21], '第 9、21-22 行', 'rows 9, 21-22'],
    [
      [1, 3, 5, 7, 9, 11, 13, 15, 17, 18],
      '第 1、3、5、7、9、11、13、15 行等 10 行',
      'rows 1, 3, 5, 7, 9, 11, 13, 15 and others, 10 in all',
    ],
  ])('%p', (rows, chinese, english) => {
    expect(rowList(rows, 'zh-CN')).toBe(chinese);
    expect(rowList(rows, 'en')).toBe(english);
  });
});
