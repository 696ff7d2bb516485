import { STANDING } from './standing-texts.js';

function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts as Record<string, string | object>).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}
const english = new Map(leaves(STANDING.texts.en));
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort();

test.each(leaves(STANDING.texts['zh-CN']))('%s says the same things in both languages', (key, chinese) => {
  expect(chinese).not.toMatch(/请您|非法|校验失败/);
  expect(english.get(key)).toBeTruthy();
  expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(chinese));
});
