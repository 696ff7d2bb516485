import { wordsOf } from '../app/messages/words.js';
import { choiceOption, dayOption, FAIL_ON, FORMATS, monthOption, reaches } from './check-options.js';

const words = wordsOf('zh-CN');

test.each(['2022-09', '2022-12', '1999-01'])('--month %s', (value) => {
  expect(monthOption(value, words)).toBe(value);
});

test.each(['2022-9', '2022-13', '2022-00', '202209', '2022年9月', '', '2022-09-30', '3022-09'])(
  '--month %j is refused',
  (value) => {
    expect(() => monthOption(value, words)).toThrow(`--month “${value}”不是月份，应写作 2022-09`);
  },
);

test.each(['2022-09-30', '2024-02-29'])('--as-of %s', (value) => {
  expect(dayOption(value, words)).toBe(value);
});

test.each(['2022-09-31', '2023-02-29', '2022-13-01', '2022-9-30', '2022-09', '20220930', '', '2022-09-30T00:00'])(
  '--as-of %j is refused',
  (value) => {
    expect(() => dayOption(value, words)).toThrow(words.cli.notADay(value));
  },
);

test('choices', () => {
  expect(choiceOption('--format', 'json', FORMATS, words)).toBe('json');
  expect(() => choiceOption('--fail-on', 'errors', FAIL_ON, words)).toThrow(
    '--fail-on “errors”不在可选值内：error、warning、info、never',
  );
});

test.each([
  [{ error: 1, warning: 0, info: 0 }, ['error', 'warning', 'info']],
  [{ error: 0, warning: 2, info: 0 }, ['warning', 'info']],
  [{ error: 0, warning: 0, info: 3 }, ['info']],
  [{ error: 0, warning: 0, info: 0 }, []],
] as const)('%j reaches %j', (counts, reached) => {
  expect(FAIL_ON.filter((failOn) => reaches(counts, failOn))).toEqual(reached);
});
