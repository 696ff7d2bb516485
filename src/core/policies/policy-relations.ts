/** What one part of a policy file must be to another. Parts that are broken in themselves are absent and not looked at. */
import { MONEY_UNITS } from '../schema/fields.js';
import { foldName } from '../values/text.js';
import { withoutRemark } from './alias-remark.js';
import { nearest } from './nearest.js';
import { COUNT_MEASURES, MONEY_MEASURES, RATE_MEASURES } from './policy.js';
import type { PolicyFile } from './policy-file.js';
import type { PolicyProblem } from './policy-problems.js';

type Parts = Partial<PolicyFile>;
type Figure = PolicyFile['targets'][number] | PolicyFile['checkpoints'][number];

/** Known names outside the file; a list that is absent is not checked against. */
export interface KnownNames {
  readonly rules?: readonly string[];
  readonly fields?: readonly string[];
}

/** Above this a rate is taken for percent typed as a whole number: 80 for 0.8. Rates above 1 are real (134 %). */
const HIGHEST_RATE = 10;

export function relationProblems(file: Parts, known: KnownNames): PolicyProblem[] {
  return [
    ...nameProblems('organisations', file.organisations ?? [], 'aliases'),
    ...nameProblems('programmes', file.programmes ?? [], 'aliases'),
    ...nameProblems('sectors', file.sectors ?? [], 'aliases'),
    ...nameProblems('tiers', file.tiers ?? [], 'aliases'),
    ...nameProblems('escalationLevels', levelsOf(file), 'shortForms'),
    ...repeats('rankGroups', file.rankGroups ?? []),
    ...repeats('requiredLists', file.requiredLists ?? []),
    ...groupProblems(file),
    ...sourceProblems('source', file.source ?? []),
    ...figureProblems(file),
    ...scopedPartProblems(file),
    ...bandProblems(file),
    ...baselineProblems(file),
    ...(file.asOf === 'report-day' && file.reportDay === null
      ? [{ path: 'asOf', problem: 'report-day-missing' } as const]
      : []),
    ...Object.keys(file.rules ?? {}).flatMap((rule) =>
      unknownWord(`rules.${rule}`, 'unknown-rule', rule, known.rules ?? [rule]),
    ),
    ...(file.accountability ?? []).flatMap(({ elements }, at) =>
      elements.flatMap((field, place) =>
        unknownWord(`accountability[${at}].elements[${place}]`, 'unknown-field', field, known.fields ?? [field]),
      ),
    ),
  ];
}

function levelsOf(file: Parts): { name: string; shortForms: string[] }[] {
  return file.escalationLevels ?? [];
}

/** One name stands once; one alias belongs to one name and is no other's name. */
function nameProblems<List extends 'aliases' | 'shortForms'>(
  path: string,
  entries: readonly ({ name: string } & Record<List, readonly string[]>)[],
  list: List,
): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const nameAt = new Map<string, string>();
  entries.forEach(({ name }, at) => {
    const place = `${path}[${at}].name`;
    const earlier = nameAt.get(foldName(name));
    if (earlier === undefined) nameAt.set(foldName(name), place);
    else problems.push({ path: place, problem: 'name-twice', found: [name, earlier] });
  });
  const ownerOf = new Map<string, string>();
  entries.forEach((entry, at) => {
    entry[list].forEach((written, position) => {
      const alias = withoutRemark(written);
      const place = `${path}[${at}].${list}[${position}]`;
      const namesake = nameAt.get(foldName(alias));
      const owner = ownerOf.get(foldName(alias));
      if (foldName(alias) === foldName(entry.name) || owner === entry.name)
        problems.push({ path: place, problem: 'repeated', found: [alias] });
      else if (namesake !== undefined)
        problems.push({ path: place, problem: 'alias-is-name', found: [alias, namesake] });
      else if (owner !== undefined) problems.push({ path: place, problem: 'alias-of-two', found: [alias, owner] });
      else ownerOf.set(foldName(alias), entry.name);
    });
  });
  return problems;
}

function repeats(path: string, words: readonly string[]): PolicyProblem[] {
  return words.flatMap((word, at) =>
    words.indexOf(word) < at ? [{ path: `${path}[${at}]`, problem: 'repeated', found: [word] } as const] : [],
  );
}

function groupProblems({ organisations, rankGroups }: Parts): PolicyProblem[] {
  if (organisations === undefined || rankGroups === undefined || rankGroups.length === 0) return [];
  return organisations.flatMap(({ group }, at) =>
    group === undefined ? [] : unknownWord(`organisations[${at}].group`, 'unknown-name', group, rankGroups),
  );
}

function unknownWord(
  path: string,
  problem: 'unknown-name' | 'unknown-rule' | 'unknown-field',
  word: string,
  candidates: readonly string[],
): PolicyProblem[] {
  if (candidates.some((candidate) => foldName(candidate) === foldName(word))) return [];
  return [{ path, problem, allowed: nearest(word, candidates), found: [word] }];
}

function sourceProblems(path: string, sources: PolicyFile['source']): PolicyProblem[] {
  return sources.flatMap((source, at) => webAddresses(`${path}[${at}]`, source));
}

function webAddresses(path: string, source: PolicyFile['source'][number]): PolicyProblem[] {
  return (['document', 'number', 'clause'] as const).flatMap((key) =>
    /https?:\/\/|\bwww\./i.test(source[key] ?? '') ? [{ path: `${path}.${key}`, problem: 'web-address' } as const] : [],
  );
}

function figureProblems(file: Parts): PolicyProblem[] {
  const placed: { path: string; figure: Figure }[] = [
    ...(file.targets ?? []).map((figure, at) => ({ path: `targets[${at}]`, figure })),
    ...(file.checkpoints ?? []).map((figure, at) => ({ path: `checkpoints[${at}]`, figure })),
  ];
  const firstAt = new Map<string, string>();
  const problems: PolicyProblem[] = [];
  for (const { path, figure } of placed) {
    const earlier = firstAt.get(figure.id);
    if (earlier === undefined) firstAt.set(figure.id, `${path}.id`);
    else problems.push({ path: `${path}.id`, problem: 'id-twice', found: [figure.id, earlier] });
    problems.push(...webAddresses(`${path}.source`, figure.source));
    if (figure.by !== null && !isCalendarDay(figure.by))
      problems.push({ path: `${path}.by`, problem: 'date-invalid', found: [figure.by] });
    problems.push(...scopeProblems(`${path}.scope`, figure.scope, file));
    problems.push(...boundProblems(path, figure));
    const cannotBeEnforced = figure.measure === 'outside-lists' || ('damaged' in figure && figure.damaged);
    if (cannotBeEnforced && figure.enforced === true)
      problems.push({ path: `${path}.enforced`, problem: 'not-enforceable' });
  }
  return problems;
}

/** Mechanisms and thresholds: their names, documents, and the order of the classes. */
function scopedPartProblems(file: Parts): PolicyProblem[] {
  const parts = [
    ...(file.accountability ?? []).map(({ scope, source }, at) => ({ path: `accountability[${at}]`, scope, source })),
    ...(file.entryThresholds ?? []).map(({ scope, source }, at) => ({ path: `entryThresholds[${at}]`, scope, source })),
  ];
  const classes = file.sizeClasses ?? [];
  return [
    ...parts.flatMap(({ path, scope, source }) => [
      ...(source === null ? [] : webAddresses(`${path}.source`, source)),
      ...scopeProblems(`${path}.scope`, scope, file),
    ]),
    ...classes.flatMap((size, at) => {
      const smaller = classes[at - 1];
      return smaller === undefined || size > smaller
        ? []
        : [
            {
              path: `sizeClasses[${at}]`,
              problem: 'not-above',
              allowed: [String(smaller)],
              found: [String(size)],
            } as const,
          ];
    }),
  ];
}

function scopeProblems(path: string, scope: Figure['scope'], file: Parts): PolicyProblem[] {
  const namesIn = (entries: readonly { name: string; aliases: readonly string[] }[]) =>
    entries.flatMap(({ name, aliases }) => [name, ...aliases.map(withoutRemark)]);
  const check = (
    key: 'programme' | 'tier' | 'sector' | 'organisation',
    entries: Parameters<typeof namesIn>[0] = [],
  ) => {
    const name = scope[key];
    return name === null ? [] : unknownWord(`${path}.${key}`, 'unknown-name', name, namesIn(entries));
  };
  return [
    ...repeats(`${path}.lists`, scope.lists),
    ...(file.programmes === undefined ? [] : check('programme', file.programmes)),
    ...(file.tiers === undefined ? [] : check('tier', file.tiers)),
    ...(file.sectors === undefined ? [] : check('sector', file.sectors)),
    ...((file.organisations ?? []).length === 0 ? [] : check('organisation', file.organisations)),
  ];
}

function boundProblems(path: string, figure: Figure): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const atMost = 'atMost' in figure ? figure.atMost : null;
  const { atLeast, measure } = figure;
  if (atLeast === null && atMost === null) problems.push({ path, problem: 'bound-missing' });
  else if (atLeast !== null && atMost !== null && atLeast > atMost)
    problems.push({ path, problem: 'bounds-crossed', found: [String(atLeast), String(atMost)] });
  if (isOneOf(RATE_MEASURES, measure)) {
    for (const [key, rate] of Object.entries({ atLeast, atMost }))
      if (rate !== null && (rate < 0 || rate > HIGHEST_RATE))
        problems.push({ path: `${path}.${key}`, problem: 'rate-out-of-range', found: [String(rate)] });
  }
  if ('unit' in figure) problems.push(...unitProblems(path, measure, figure.unit));
  return problems;
}

function unitProblems(path: string, measure: string, unit: string | null): PolicyProblem[] {
  const allowed = unitsOf(measure);
  if (allowed === null || allowed.includes(unit ?? '')) return [];
  return [
    {
      path: `${path}.unit`,
      problem: 'unit-unfit',
      allowed: allowed.filter((one) => one !== ''),
      found: unit === null ? [] : [unit],
    },
  ];
}

/** '' stands for no unit; null for any. */
function unitsOf(measure: string): readonly string[] | null {
  if (isOneOf(MONEY_MEASURES, measure)) return MONEY_UNITS;
  if (isOneOf(COUNT_MEASURES, measure)) return ['个', '项'];
  if (isOneOf(RATE_MEASURES, measure)) return [''];
  return measure === 'gapPoints' ? ['百分点', ''] : null;
}

function bandProblems({ bands }: Parts): PolicyProblem[] {
  if (bands === undefined) return [];
  if (bands.by === 'points') return bands.red >= bands.yellow ? [] : [{ path: 'bands', problem: 'bands-order' }];
  const wide = (['green', 'yellow', 'tolerance'] as const).filter((key) => bands[key] > HIGHEST_RATE);
  if (wide.length > 0)
    return wide.map((key) => ({
      path: `bands.${key}`,
      problem: 'rate-out-of-range' as const,
      found: [String(bands[key])],
    }));
  return bands.green >= bands.yellow ? [] : [{ path: 'bands', problem: 'bands-order' }];
}

function baselineProblems({ baseline }: Parts): PolicyProblem[] {
  if (baseline?.kind !== 'shares') return [];
  const sum = baseline.shares.reduce((total, share) => total + share, 0);
  // Twelve shares written with three decimals may miss 1 by rounding.
  return Math.abs(sum - 1) <= 0.01
    ? []
    : [{ path: 'baseline.shares', problem: 'shares-sum', found: [String(Number(sum.toFixed(4)))] }];
}

function isCalendarDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

function isOneOf(measures: readonly string[], measure: string): boolean {
  return measures.includes(measure);
}
