import fc from 'fast-check';
import { alignedColumns, line, padEnd, segment, visible, width } from './terminal-text.js';

test.each([
  ['plain', 'plain'],
  ['项目\n名称', '项目 名称'],
  ['a\r\n\tb', 'a b'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['\u009b2J', '\\u009b2J'],
  ['\u202etxt.exe', '\\u202etxt.exe'],
  ['\u2066a\u2069', '\\u2066a\\u2069'],
])('visible(%j) is %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('whatever a workbook holds, no control character reaches the terminal', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const out = line(
        texts.map((text) => segment(text)),
        false,
      );
      expect(out).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});

test('a Chinese character takes two columns', () => {
  expect(width('在建M12')).toBe(7);
  expect(padEnd('在建', 6)).toBe('在建  ');
  expect(padEnd('already longer', 3)).toBe('already longer');
});

test('columns stand under one another', () => {
  expect(
    alignedColumns(
      [
        ['清单', '项目', '总投资'],
        ['在建', '22', '4,008,100'],
        ['preliminary', '7', '5'],
      ],
      new Set([1, 2]),
    ),
  ).toEqual([
    '清单         项目     总投资', //
    '在建           22  4,008,100',
    'preliminary     7          5',
  ]);
});

test('colours only where they are wanted, around the text and not in it', () => {
  const segments = [segment('M12  '), segment('✖ 错误', 'red'), segment(' \u001b[0m')];
  expect(line(segments, false)).toBe('M12  ✖ 错误 \\u001b[0m');
  expect(line(segments, true)).toBe('M12  \u001b[31m✖ 错误\u001b[39m \\u001b[0m');
});
