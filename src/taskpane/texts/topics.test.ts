/** Every topic's texts, in both languages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Tree = { readonly [key: string]: string | Tree };

function leaves(texts: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(path + key, value);
    else for (const [name, text] of leaves(value, `${path}${key}.`)) found.set(name, text);
  }
  return found;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] as string).sort();

const files = readdirSync(join(__dirname, 'zh-CN')).filter((name) => name.endsWith('.ts'));

async function textsOf(folder: 'zh-CN' | 'en', name: string): Promise<Map<string, string>> {
  const module = (await import(`./${folder}/${name}`)) as Record<string, Tree>;
  return leaves(module as Tree);
}

/** Without the name under which the module gives them out. */
const keysOf = (texts: Map<string, string>): Map<string, string> =>
  new Map([...texts].map(([key, text]) => [key.replace(/^[^.]+\./, ''), text]));

test('there are topics', () => expect(files.length).toBeGreaterThan(5));

test.each(files)('%s says the same things in both languages, and spares clerks hard words', async (name) => {
  const chinese = keysOf(await textsOf('zh-CN', name));
  const english = keysOf(await textsOf('en', name));
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  for (const [key, text] of chinese) {
    expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    expect(english.get(key)).not.toBe('');
    expect(text).not.toMatch(/请您|非法|校验失败/);
  }
});
