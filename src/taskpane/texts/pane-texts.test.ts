import { en } from './en.js';
import { languageOf, paneTexts } from './pane-texts.js';
import { zhCN } from './zh-CN.js';

function leaves(texts: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, string | object][]) {
    if (typeof value === 'string') found.set(path + key, value);
    else for (const [name, text] of leaves(value, `${path}${key}.`)) found.set(name, text);
  }
  return found;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] as string).sort();

test.each([...leaves(zhCN)])('%s says the same things in both languages', (key, chinese) => {
  const english = leaves(en).get(key);
  expect(english).toBeDefined();
  expect(english).not.toBe('');
  expect(placeholders(english ?? '')).toEqual(placeholders(chinese));
});

test('no text has a word that clerks are spared', () => {
  for (const text of leaves(zhCN).values()) expect(text).not.toMatch(/请您|非法|校验失败/);
});

test('texts are there at once, in the language asked for', () => {
  expect(paneTexts('zh-CN').t('check.button')).toBe('检查');
  expect(paneTexts('en').t('notice.marked', { cells: '1,200' })).toBe('Cells marked: 1,200');
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['ZH-hans', 'zh-CN'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
])('%s shows %s', (display, language) => expect(languageOf(display)).toBe(language));
