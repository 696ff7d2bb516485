import { contrast, textColorOn } from './readable-color.js';

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

test.each([
  ['#FFC7CE', '#9C0006', '#9C0006'],
  ['#FFFFFF', '#FFFF00', '#000000'],
  ['#1F1F1F', '#9C0006', '#FFFFFF'],
  ['#1F1F1F', '#E6E6E6', '#E6E6E6'],
])('on %s text that should be %s is %s', (background, wanted, shown) => {
  expect(textColorOn(background, wanted)).toBe(shown);
});
