import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../messages/en.js';
import { chinese } from '../messages/zh-CN.js';
import { ROW_RULES, RULES } from './registry.js';

/** The contract's rules of the categories structure to summary, written out apart so that one left out is missed here. */
const CONTRACT = {
  structure: `no-list-found list-missing column-missing column-duplicate column-unknown money-unit-unknown month-unknown
    setting-invalid formula-error formula-not-calculated
    acceptance-invalid acceptance-expired acceptance-needless`,
  completeness: 'value-required responsible-organisation-missing',
  type: `number-invalid number-as-text number-negative date-invalid date-ambiguous value-not-allowed project-code-invalid
    phone-invalid`,
  identity: 'project-duplicate project-code-shared',
  organisations: 'organisation-unknown organisation-alias',
  consistency: `plan-over-total invested-over-total month-exceeds-year-to-date since-start-mismatch year-to-date-mismatch
    monthly-plan-mismatch rate-mismatch magnitude-suspect total-row-mismatch total-formula-incomplete
    group-count-mismatch date-order start-in-future started-conflict invested-before-start`,
  progress: `behind-schedule no-investment-this-month start-overdue milestone-overdue finish-overdue
    escalation-level-missing statistics-entry-missing accountability-incomplete figures-too-regular`,
  portfolio: 'start-rate-low completion-rate-low target-shortfall entry-threshold-missed',
  history: `year-to-date-decreased month-done-mismatch carry-over-mismatch plan-changed total-investment-changed
    project-dropped stage-regressed physical-progress-unchanged`,
  batch: 'project-duplicate-across-files submission-missing submission-duplicate month-differs template-differs',
  summary: 'summary-mismatch',
} as const;

const WARNINGS = new Set(
  `list-missing money-unit-unknown formula-not-calculated number-as-text date-ambiguous phone-invalid project-code-shared
  organisation-unknown organisation-alias plan-over-total invested-over-total monthly-plan-mismatch magnitude-suspect
  group-count-mismatch invested-before-start behind-schedule no-investment-this-month start-overdue milestone-overdue
  finish-overdue escalation-level-missing accountability-incomplete plan-changed project-dropped
  start-rate-low completion-rate-low target-shortfall entry-threshold-missed setting-invalid
  acceptance-invalid project-duplicate-across-files submission-missing submission-duplicate month-differs
  summary-mismatch`.split(/\s+/),
);
const INFOS = new Set([
  'column-unknown',
  'statistics-entry-missing',
  'total-investment-changed',
  'physical-progress-unchanged',
  'acceptance-expired',
  'acceptance-needless',
  'template-differs',
]);
const OFF = new Set(['figures-too-regular']);

const EXPECTED = Object.entries(CONTRACT).flatMap(([category, ids]) =>
  ids.split(/\s+/).map((id) => ({
    id,
    category,
    severity: OFF.has(id) ? 'off' : INFOS.has(id) ? 'info' : WARNINGS.has(id) ? 'warning' : 'error',
  })),
);

/** What one rule's finding makes of others about the same row or total. */
const PRECEDENCE: readonly (readonly [rule: string, explained: string])[] = [
  ['magnitude-suspect', 'plan-over-total'],
  ['magnitude-suspect', 'invested-over-total'],
  ['magnitude-suspect', 'behind-schedule'],
  ['magnitude-suspect', 'rate-mismatch'],
  ['date-order', 'finish-overdue'],
  ['started-conflict', 'start-in-future'],
  ['started-conflict', 'start-overdue'],
  ['started-conflict', 'invested-before-start'],
  ['total-formula-incomplete', 'total-row-mismatch'],
  ['month-exceeds-year-to-date', 'month-done-mismatch'],
  ['year-to-date-mismatch', 'month-done-mismatch'],
  ['year-to-date-decreased', 'month-done-mismatch'],
];

test.each(EXPECTED)('$id is registered as the contract has it', ({ id, category, severity }) => {
  const meta = RULES.find((rule) => rule.id === id);
  expect(meta).toMatchObject({ category, severity });
});

test('each rule is registered once, those of a category together', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const categories = RULES.map(({ category }) => category);
  const changes = categories.filter((category, index) => category !== categories[index - 1]);
  expect(new Set(changes).size).toBe(changes.length);
});

test('a rule about one project is run only if it is registered', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  expect(ROW_RULES.filter(({ meta }) => !ids.has(meta.id))).toEqual([]);
});

test.each(PRECEDENCE)('%s explains %s', (id, explained) => {
  expect(RULES.find((rule) => rule.id === id)?.explains).toContain(explained);
});

test('no rule explains itself, or one that explains it', () => {
  const explains = new Map<string, readonly string[]>(RULES.map((rule) => [rule.id, rule.explains]));
  for (const [id, others] of explains) {
    for (const other of others) {
      expect(explains.has(other)).toBe(true);
      expect([other, ...(explains.get(other) ?? [])]).not.toContain(id);
    }
  }
});

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The rules that have a table of cases in a test of core: ruleCases, batchCases for those about files together. */
const TABLED = new Set(
  testFiles(join(__dirname, '..')).flatMap((path) =>
    Array.from(
      readFileSync(path, 'utf8').matchAll(/^(?:ruleCases|batchCases)\('([a-z-]+)'/gm),
      (match) => match[1] as string,
    ),
  ),
);

test.each(RULES.map(({ id }) => id))('%s has a table of cases', (id) => {
  expect(TABLED).toContain(id);
});

test.each(RULES.map(({ id }) => id))('%s has its texts in both languages', (id) => {
  for (const language of [chinese, english]) {
    for (const text of ['title', 'why', 'how', 'page'] as const) expect(language[id][text]).toMatch(/\S/);
    expect(language[id].what).toBeInstanceOf(Function);
  }
});
