import { readYesNoOf } from './stage-word.js';

test.each([
  ['signed', '已签约', true],
  ['signed', '尚未签约', false],
  ['filed', '已备案', true],
  ['filed', '未备案', false],
  ['inProduction', '已投产', true],
  ['inProduction', '未投产', false],
  ['inProduction', '已建成投产', true],
  ['atCapacity', '已达产达效', true],
  ['atCapacity', '未达效', false],
  ['atCapacity', '是', true],
  ['signed', '×', false],
  ['started', '已开工', true],
])('%s: %s', (field, text, yes) => {
  expect(readYesNoOf(field, text)).toEqual({ kind: 'value', yes });
});

test.each([
  ['started', '已签约'],
  ['started', '未投产'],
  ['filed', '已达效'],
  ['atCapacity', '部分'],
])('%s: %s is neither', (field, text) => {
  expect(readYesNoOf(field, text)).toEqual({ kind: 'invalid' });
});

test.each([null, '', '/', '无'])('%j is empty', (value) => {
  expect(readYesNoOf('filed', value)).toEqual({ kind: 'empty' });
});
