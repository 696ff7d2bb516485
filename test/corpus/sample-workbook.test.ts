/** The sample workbook shows every rule that one workbook can, where its maker planted it, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample, type PlantedFinding } from '../../.ci/sample/sample.js';
import type { RuleId } from '../../src/core/rules/finding-data.js';
import { RULES } from '../../src/core/rules/registry.js';
import { checkFileOnDisk } from './truth.js';

const ASSETS = join(__dirname, '../../assets');
const FILE = join(ASSETS, 'sample-2022-09.xlsx');
const planted = JSON.parse(readFileSync(join(ASSETS, 'sample-2022-09.findings.json'), 'utf8')) as PlantedFinding[];

/** A workbook with all three lists, under this policy, cannot show these, or they are off. */
const CANNOT_SHOW: readonly RuleId[] = [
  'no-list-found',
  'list-missing',
  'month-unknown',
  // The policy says which unit amounts are in where a heading does not.
  'money-unit-unknown',
  // The policy asks for no elements.
  'accountability-incomplete',
  'figures-too-regular',
  // The workbook has no settings sheet, and nothing in it is accepted.
  'setting-invalid',
  'acceptance-invalid',
  'acceptance-expired',
  'acceptance-needless',
];
/** These need other workbooks, or more than the lists. */
const ELSEWHERE = ['portfolio', 'history', 'batch', 'summary'];

it('has the planted findings and no others', async () => {
  const { findings } = await checkFileOnDisk(FILE, 'changshou-2022');
  expect(findings.map(({ rule, sheet, cell }) => ({ rule, sheet, cell }))).toEqual(planted);
});

it('shows every rule that it can', () => {
  const expected = RULES.filter(({ id, category }) => !CANNOT_SHOW.includes(id) && !ELSEWHERE.includes(category));
  expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual(expected.map(({ id }) => id).sort());
});

it('shows each rule one to three times', () => {
  const times = new Map<string, number>();
  for (const { rule } of planted) times.set(rule, (times.get(rule) ?? 0) + 1);
  expect([...times].filter(([, count]) => count > 3)).toEqual([]);
});

it('is what its maker writes, to the byte', () => {
  const { bytes, findings } = makeSample();
  expect(Buffer.from(bytes).equals(readFileSync(FILE))).toBe(true);
  expect(findings).toEqual(planted);
  expect(bytes.length).toBeLessThan(120_000);
});

it('has about two hundred projects in the three lists', async () => {
  const { lists, month, skippedSheets } = await checkFileOnDisk(FILE, 'changshou-2022');
  expect(month).toBe('2022-09');
  expect(lists.map(({ list, projects }) => [list, projects])).toEqual([
    ['new-start', 62],
    ['under-construction', 104],
    ['preliminary', 36],
  ]);
  expect(skippedSheets.map(({ sheet }) => sheet)).toEqual(['选项', '分单位汇总', '分专项汇总']);
});
