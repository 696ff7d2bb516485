/** Faults of shape: what valibot finds, and keys that are unknown, each as one problem with its path. */
import * as v from 'valibot';
import { nearest } from './nearest.js';
import { ID_FORM, ISO_DATE_FORM, PolicyFileSchema, REGION_CODE_FORM } from './policy-file.js';
import type { PolicyProblem, PolicyProblemId } from './policy-problems.js';
import { shapeOf, type Shape } from './schema-shape.js';

type Key = string | number;

const FORM_PROBLEMS = new Map<string, PolicyProblemId>([
  [ID_FORM.source, 'id-form'],
  [REGION_CODE_FORM.source, 'region-code-form'],
  [ISO_DATE_FORM.source, 'date-invalid'],
]);
const TYPE_NAMES: Readonly<Record<string, string>> = {
  Object: 'object',
  Array: 'list',
  string: 'text',
  number: 'number',
  boolean: 'yes-no',
};

/** The shape that a policy file has, read once from its schema. */
const POLICY_SHAPE = shapeOf(PolicyFileSchema);

export function shapeProblems(json: unknown): PolicyProblem[] {
  if (!isObject(json)) return [{ path: '', problem: 'not-an-object', found: [typeName(json)] }];
  const result = v.safeParse(PolicyFileSchema, json);
  const overlooked = overlookedBySchema(POLICY_SHAPE, json, []);
  const issues = (result.issues ?? []).flatMap((issue) => problemsOf(issue, []));
  // A mistyped key is one fault, not an unknown key and a missing one; a list for an object lacks no keys.
  const told = issues.filter(
    ({ path, problem }) =>
      !(problem === 'missing' && overlooked.meant.has(path)) &&
      !overlooked.problems.some((whole) => whole.problem === 'wrong-type' && path.startsWith(`${whole.path}.`)),
  );
  return firstOfEachPath([...told, ...overlooked.problems]);
}

export function pathText(keys: readonly Key[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}

/** Several checks may refuse one value (1.5 is no whole number and below 2000): the first tells enough. */
function firstOfEachPath(problems: readonly PolicyProblem[]): PolicyProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path));
}

function problemsOf(issue: v.BaseIssue<unknown>, parents: readonly Key[]): PolicyProblem[] {
  const keys = [...parents, ...(issue.path ?? []).map((item) => item.key as Key)];
  const path = pathText(keys);
  const value = issue.input;
  if (issue.expected === 'never') return [];
  if (value === undefined && issue.kind === 'schema') return [{ path, problem: 'missing' }];
  if (issue.type === 'union') {
    const inner = (issue.issues ?? []).filter((sub) => sub.path !== undefined);
    if (inner.length > 0) return inner.flatMap((sub) => problemsOf(sub, keys));
    return [{ path, problem: 'not-allowed', allowed: quotedIn(issue.expected), found: [shown(value)] }];
  }
  if (issue.kind === 'validation') return [validationProblem(issue, path)];
  const type = TYPE_NAMES[issue.expected ?? ''];
  if (type !== undefined) return [{ path, problem: 'wrong-type', allowed: [type], found: [typeName(value)] }];
  if (issue.type === 'variant' && !isObject(value) && issue.expected === 'Object')
    return [{ path, problem: 'wrong-type', allowed: ['object'], found: [typeName(value)] }];
  return [{ path, problem: 'not-allowed', allowed: quotedIn(issue.expected), found: [shown(value)] }];
}

function validationProblem(issue: v.BaseIssue<unknown>, path: string): PolicyProblem {
  const found = [shown(issue.input)];
  const limit = [String(issue.requirement)];
  switch (issue.type) {
    case 'regex': {
      const problem = FORM_PROBLEMS.get((issue.requirement as RegExp).source);
      return problem === undefined ? { path, problem: 'empty-text' } : { path, problem, found };
    }
    case 'integer':
      return { path, problem: 'not-whole', found };
    case 'min_value':
      return { path, problem: 'too-small', allowed: limit, found };
    case 'gt_value':
      return { path, problem: 'not-above', allowed: limit, found };
    case 'max_value':
      return { path, problem: 'too-large', allowed: limit, found };
    case 'length':
      return { path, problem: 'wrong-count', allowed: limit, found: [String((issue.input as unknown[]).length)] };
    case 'min_length':
      return { path, problem: 'empty-list' };
    default:
      throw new Error(`No policy problem is known for the valibot check "${issue.type}"`);
  }
}

interface Overlooked {
  readonly problems: PolicyProblem[];
  /** Paths of missing keys that an unknown one most likely means. */
  readonly meant: Set<string>;
}

/** valibot tells only the first unknown key of an object, and takes a list for an object without required keys. */
function overlookedBySchema(shape: Shape, value: unknown, keys: readonly Key[]): Overlooked {
  const all: Overlooked = { problems: [], meant: new Set() };
  const descend = (inner: Shape, innerValue: unknown, key: Key): void => {
    const found = overlookedBySchema(inner, innerValue, [...keys, key]);
    all.problems.push(...found.problems);
    found.meant.forEach((path) => all.meant.add(path));
  };
  if (Array.isArray(value)) {
    if (shape.kind === 'list') value.forEach((item, at) => descend(shape.item, item, at));
    else if (mayBeObject(shape))
      all.problems.push({ path: pathText(keys), problem: 'wrong-type', allowed: ['object'], found: ['list'] });
    return all;
  }
  if (!isObject(value)) return all;
  if (shape.kind === 'record') for (const [key, inner] of Object.entries(value)) descend(shape.value, inner, key);
  if (shape.kind === 'variant') {
    const option = shape.options.find((one) => variantName(one, shape.key) === value[shape.key]);
    return option === undefined ? all : overlookedBySchema(option, value, keys);
  }
  if (shape.kind !== 'object') return all;
  const absent = [...shape.entries.keys()].filter((key) => !(key in value));
  for (const [key, inner] of Object.entries(value)) {
    const entry = shape.entries.get(key);
    if (entry !== undefined) descend(entry, inner, key);
    else if (shape.rest === null) {
      const allowed = nearest(key, absent);
      allowed.forEach((meant) => all.meant.add(pathText([...keys, meant])));
      all.problems.push({ path: pathText([...keys, key]), problem: 'unknown-key', allowed, found: [key] });
    }
  }
  return all;
}

function mayBeObject(shape: Shape): boolean {
  return shape.kind === 'any-of'
    ? shape.options.some(mayBeObject)
    : ['object', 'record', 'variant'].includes(shape.kind);
}

function variantName(option: Shape, key: string): string | undefined {
  const entry = option.kind === 'object' ? option.entries.get(key) : undefined;
  return entry?.kind === 'one-of' ? entry.values[0] : undefined;
}

function quotedIn(expected: string | null): string[] {
  return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return TYPE_NAMES[typeof value] ?? 'object';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
