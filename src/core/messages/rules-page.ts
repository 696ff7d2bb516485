/** docs/rules.md, from the same words that the findings have: a rule cannot be there without its page. */
import type { Category } from '../report.js';
import { RULES, type RuleMeta } from '../rules/registry.js';
import { EXAMPLES } from './examples.js';
import { CATEGORY_TERMS, SEVERITY_TERMS } from './fields.js';
import type { Language } from './language.js';
import { renderFinding, ruleText } from './render.js';

const INTRO = `# 检查规则 · Rules

> 本页由程序生成，不要手工修改；规则的文字改动后运行 \`npm run docs\` 重新生成。
> This page is generated; do not edit it. After changing the words of a rule, run \`npm run docs\`.

**错误** 应改正后再报送；**提醒** 应核实；**提示** 供参考；**默认关闭** 的规则由政策打开。政策可以关闭任何规则，或改变它的等级。
金额按万元比较；同一个原因只提出一次，“代替”一栏是它提出以后不再提出的规则。

An **error** blocks submission, a **warning** should be looked into, **info** is for your information, and a rule that is
**off by default** is switched on by a policy. A policy may switch any rule off or change its severity. Amounts are
compared in wan yuan (10,000 yuan; a yi yuan is 100 million). One cause gives one finding: “explains” names the rules
that are silent where this one speaks.
`;

interface SectionLabels {
  readonly when: string;
  readonly example: string;
  readonly why: string;
  readonly how: string;
}

const LABELS: Readonly<Record<Language, SectionLabels>> = {
  'zh-CN': { when: '何时提出', example: '示例', why: '为什么', how: '怎么改' },
  en: { when: 'When', example: 'Example', why: 'Why', how: 'How to fix' },
};

/** The whole page as Markdown: a table for each category, then a section for each rule, in the registry's order. */
export function rulesPage(): string {
  const categories = [...new Set(RULES.map((rule) => rule.category))];
  return [INTRO, ...categories.map(categoryTable), ...RULES.map(ruleSection)].join('\n');
}

function categoryTable(category: Category): string {
  const rows = RULES.filter((rule) => rule.category === category).map((rule) =>
    tableRow([
      `[${rule.id}](#${rule.id})`,
      ruleText(rule.id, 'zh-CN').title,
      ruleText(rule.id, 'en').title,
      both(SEVERITY_TERMS[rule.severity]),
      rule.fixable ? '✓' : '',
      rule.explains.join('、'),
    ]),
  );
  const head = [
    tableRow(['规则 Rule', '名称', 'Title', '等级 Severity', '可一键修正 Fix', '代替 Explains']),
    tableRow(['---', '---', '---', '---', '---', '---']),
  ];
  return [`## ${both(CATEGORY_TERMS[category])}`, '', ...head, ...rows, ''].join('\n');
}

function ruleSection(rule: RuleMeta): string {
  const facts = [
    both(CATEGORY_TERMS[rule.category]),
    both(SEVERITY_TERMS[rule.severity]),
    ...(rule.fixable ? ['可一键修正 fixable'] : []),
  ];
  return [
    `### ${rule.id}`,
    '',
    `**${ruleText(rule.id, 'zh-CN').title} · ${ruleText(rule.id, 'en').title}** · ${facts.join(' · ')}`,
    '',
    ...inLanguage(rule, 'zh-CN'),
    '',
    ...inLanguage(rule, 'en'),
    '',
  ].join('\n');
}

function inLanguage(rule: RuleMeta, language: Language): string[] {
  const labels = LABELS[language];
  const colon = language === 'zh-CN' ? '：' : ': ';
  const { page, why, how } = ruleText(rule.id, language);
  const { what } = renderFinding(EXAMPLES[rule.id], language);
  const lines: readonly (readonly [string, string])[] = [
    [labels.when, page],
    [labels.example, what],
    [labels.why, why],
    [labels.how, how],
  ];
  return lines.map(([label, text]) => `- ${label}${colon}${escaped(text)}`);
}

function both(term: Readonly<Record<Language, string>>): string {
  return `${term['zh-CN']} ${term.en}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\*_<>`|]/g, '\\$&');
}
