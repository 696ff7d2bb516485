import fc from 'fast-check';
import type { CellContent } from '../../core/sheet/write-plan.js';
import { readTyped } from '../../grid/model/typed-text.js';
import { formatsAfterTyping, formatWhileTyping, isMistakable, typedContent } from './typed-content.js';

function content(value: CellContent['value'], numberFormat = 'General', formula: string | null = null): CellContent {
  return { value, formula, numberFormat };
}

test.each([
  '2022-09',
  '2022年9月',
  '9-1',
  '=1+1',
  '+86 23',
  '-',
  '@x',
  '00123',
  '１２',
  '一月',
  'true',
  ' FALSE ',
  '#N/A',
  "'a",
  '50%',
  '1E5',
  '＝A1',
  '/x',
  '三',
])('mistakable: %s', (text) => expect(isMistakable(text)).toBe(true));

test.each(['道路改扩建工程', '重庆市长寿区发改委', 'Chongqing', '是', '（无）', '未开工 - 征地', 'trues'])(
  'plain: %s',
  (text) => expect(isMistakable(text)).toBe(false),
);

test.each([
  [content('道路'), '道路', 'General', false],
  [content('2022-09'), "'2022-09", 'General', false],
  [content('2022-09', '@'), '2022-09', '@', false],
  [content('=1+1', '@'), '=1+1', '@', false],
  [content("'a", '@'), "''a", '@', false],
  [content("'a"), "''a", 'General', false],
  [content(12), 12, 'General', false],
  // A number in a cell of the format @ would become text.
  [content(12, '@'), 12, 'General', true],
  [content(null, '@'), '', '@', false],
  [content(null), '', 'General', false],
  [content(true), true, 'General', false],
  [content({ error: '#REF!' }), '#REF!', 'General', false],
  [content(3, '0.0', 'A1+1'), '=A1+1', '0.0', true],
  [content(3, '@', 'A1+1'), '=A1+1', 'General', true],
] as const)('%j', (cell, typed, format, again) => {
  expect([typedContent(cell), formatWhileTyping(cell), formatsAfterTyping(cell)]).toEqual([typed, format, again]);
});

test('whatever the text, Excel keeps it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom('General', '@', '0.00'),
      (text, format) => {
        const typed = typedContent(content(text, format));
        expect(readTyped(String(typed), format, false).value).toBe(text);
      },
    ),
  );
});
