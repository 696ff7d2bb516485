/** dispatch rules, dispatch policies: what there is, as text or JSON. */
import { listRules, type ListedRule } from '../app/list-rules.js';
import type { Words } from '../app/messages/words.js';
import { CATEGORY_TERMS, SEVERITY_TERMS } from '../core/messages/fields.js';
import type { Policy } from '../core/policies/policy.js';
import { policyTitle } from '../core/policies/policy-title.js';
import { SHIPPED_POLICIES } from '../core/policies/shipped.js';
import { choiceOption, FORMATS } from './check-options.js';
import type { Io } from './io.js';
import { jsonText } from './json-output.js';
import { alignedColumns, line, segment, wantsColour, type Segment } from './terminal-text.js';

export interface RawListOptions {
  readonly format?: string;
}

/** @throws UsageError */
export function runRules(raw: RawListOptions, words: Words, io: Io): void {
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  const rules = listRules(words.language);
  if (format === 'json') io.stdout.write(jsonText({ rules }));
  else writeTable(ruleRows(rules, words), words.cli.rulesCount(rules.length), io);
}

/** @throws UsageError */
export function runPolicies(raw: RawListOptions, words: Words, io: Io): void {
  const format = choiceOption('--format', raw.format ?? 'text', FORMATS, words);
  if (format === 'json') io.stdout.write(jsonText({ policies: SHIPPED_POLICIES.map(policyForJson) }));
  else writeTable(policyRows(words), words.cli.policiesCount(SHIPPED_POLICIES.length), io);
}

function ruleRows(rules: readonly ListedRule[], { cli, language }: Words): string[][] {
  return [
    [cli.ruleColumns.rule, cli.ruleColumns.severity, cli.ruleColumns.category, cli.ruleColumns.title],
    ...rules.map(({ id, severity, category, title, fixable }) => [
      id,
      SEVERITY_TERMS[severity][language],
      CATEGORY_TERMS[category][language],
      fixable ? `${title} ${cli.fixableMark}` : title,
    ]),
  ];
}

function policyRows({ cli, language }: Words): string[][] {
  const { id, year, organisations, targets, title } = cli.policyColumns;
  return [
    [id, year, organisations, targets, title],
    ...SHIPPED_POLICIES.map((policy) => [
      policy.id,
      policy.year === null ? '–' : String(policy.year),
      String(policy.organisations.length),
      String(policy.targets.length),
      policyTitle(policy, language),
    ]),
  ];
}

function policyForJson({ id, title, titleEn, year, region, source, organisations, targets, checkpoints }: Policy) {
  return {
    id,
    title,
    titleEn,
    year,
    region,
    source,
    organisations: organisations.length,
    targets: targets.length,
    checkpoints: checkpoints.length,
  };
}

/** The first row is the head. */
function writeTable(rows: readonly (readonly string[])[], end: string, io: Io): void {
  const texts = alignedColumns(rows, new Set());
  const lines: Segment[][] = texts.map((text, row) => [segment(text, row === 0 ? 'dim' : 'plain')]);
  const colour = wantsColour(io);
  for (const segments of [...lines, [], [segment(end)]]) io.stdout.write(`${line(segments, colour)}\n`);
}
