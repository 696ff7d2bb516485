import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../rules/registry.js';
import { EXAMPLES } from './examples.js';
import { renderFinding, RULES_WITH_WORDS, ruleText } from './render.js';
import { rulesPage } from './rules-page.js';

const page = rulesPage();
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split('\n')[0], section]),
);

test('every rule has words, an entry in the registry and a section', () => {
  const ids = RULES.map((rule) => rule.id).sort();
  expect(ids).toEqual([...RULES_WITH_WORDS].sort());
  expect([...sections.keys()].sort()).toEqual(ids);
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is told in both languages', (id, rule) => {
  const section = sections.get(id) ?? '';
  for (const language of ['zh-CN', 'en'] as const) {
    expect(section).toContain(ruleText(id, language).title);
    for (const label of language === 'zh-CN' ? ['何时提出', '示例', '为什么', '怎么改'] : ['When', 'Example', 'Why']) {
      expect(section).toContain(`- ${label}`);
    }
  }
  expect(page).toContain(`[${id}](#${id})`);
  expect(EXAMPLES[id].category).toBe(rule.category);
  expect(renderFinding(EXAMPLES[id], 'zh-CN').what).not.toBe('');
});

test('docs/rules.md is this page: npm run docs writes it', () => {
  expect(readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8')).toBe(page);
});
