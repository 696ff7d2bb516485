/**
 * What a column is, from its heading and the headings above it. Dated headings (1-9月累计完成投资) are told with their month
 * and become a field only when the dispatch month is known: see lists/columns.ts.
 */
import type { TenDays } from '../values/period.js';
import type { FieldName, MoneyUnit } from './fields.js';
import { BARE_MONTH, BARE_TEN_DAYS, OF_THE_YEAR, readPattern, readPeriodUnder, tenDaysIn } from './heading-patterns.js';
import { foldHeading } from './heading-text.js';
import headings from './headings.json';

export type DatedMeasure =
  'invested-to-date' | 'invested-month' | 'invested-ten-days' | 'planned-to-date' | 'planned-month' | 'progress';

export type HeadingMeaning =
  | { readonly kind: 'field'; readonly field: FieldName }
  | DatedMeaning
  /** 累计完成投资 alone: since start beside another year-to-date column, else year to date. */
  | { readonly kind: 'total-to-date' }
  /** Somebody else's detail (the owner's contact): no field, and nothing to tell. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' };

export interface DatedMeaning {
  readonly kind: 'dated';
  readonly measure: DatedMeasure;
  /** null: the heading speaks of the current month without naming it. */
  readonly month: number | null;
  /** 上旬, 截至9月中旬; absent where the heading names no ten-day period. */
  readonly tenDays?: TenDays;
  /** Nothing but 3月. */
  readonly bare?: true;
}

export interface Heading {
  readonly meaning: HeadingMeaning;
  readonly unit: MoneyUnit | null;
  /** The year that the heading names as the dispatch year (2022年度计划投资), or the one after 截至2021年底. */
  readonly year: number | null;
}

const UNKNOWN: HeadingMeaning = { kind: 'unknown' };

const literal = new Map<string, FieldName>();
for (const [field, names] of Object.entries(headings.fields)) {
  for (const name of names) literal.set(foldHeading(name.replace(/^\{Y\}年/, '')).words, field);
}
const milestoneNodes = new Map<string, string>();
for (const [node, names] of Object.entries(headings.milestones)) {
  for (const name of names) milestoneNodes.set(foldHeading(name).words, node);
}
const milestoneParts = new Map<string, 'planned' | 'actual'>();
for (const name of headings.milestoneParts.planned) milestoneParts.set(foldHeading(name).words, 'planned');
for (const name of headings.milestoneParts.actual) milestoneParts.set(foldHeading(name).words, 'actual');

function folded(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => foldHeading(name).words));
}
const ownerParents = folded(headings.parents.owner);
const responsibleParents = folded(headings.parents.responsibleOrganisation);
const leaderParents = folded(headings.parents.leader);
const childOrganisation = folded(headings.parentChildren.organisation);
const childPerson = folded(headings.parentChildren.responsiblePerson);
const childContact = folded(headings.parentChildren.contact);
const childPhone = folded(headings.parentChildren.phone);

function readWords(words: string): { meaning: HeadingMeaning; year: number | null } {
  const known = literal.get(words);
  if (known !== undefined) return { meaning: { kind: 'field', field: known }, year: null };
  const pattern = readPattern(words);
  if (pattern !== undefined) return pattern;
  const dated = /^(20\d\d)年度?(.+)$/.exec(words);
  const undated = dated === null ? undefined : literal.get(dated[2] as string);
  if (dated !== null && undated !== undefined) {
    return { meaning: { kind: 'field', field: undated }, year: Number(dated[1]) };
  }
  // A remark in brackets (开工时间（年月）) says nothing of the field.
  const plain = words.replace(/[([][^()[\]]*[)\]]/g, '');
  if (plain !== words && plain !== '') return readWords(plain);
  const alternatives = words.split('/');
  if (alternatives.length > 1) {
    const fields = new Set(alternatives.map((one) => literal.get(one)));
    const [field] = fields;
    if (fields.size === 1 && field !== undefined) return { meaning: { kind: 'field', field }, year: null };
  }
  const rate = OF_THE_YEAR.exec(words);
  if (rate !== null && literal.get(words.slice(rate[0].length)) === 'completionRate') {
    return { meaning: { kind: 'field', field: 'completionRate' }, year: null };
  }
  const localName = /^(?:市|县|区)(?:级)?(.{2,})$/.exec(words);
  const local = localName === null ? undefined : literal.get(localName[1] as string);
  if (local !== undefined) return { meaning: { kind: 'field', field: local }, year: null };
  return { meaning: UNKNOWN, year: null };
}

function readMilestone(parents: readonly string[], leaf: string): HeadingMeaning | undefined {
  const part = milestoneParts.get(leaf);
  for (const parent of parents) {
    const node = milestoneNodes.get(parent.replace(/[([][^()[\]]*[)\]]/g, ''));
    if (node === undefined) continue;
    return part === undefined ? UNKNOWN : { kind: 'field', field: `milestones.${node}.${part}` };
  }
  for (const [name, joined] of milestoneParts) {
    if (!leaf.endsWith(name) || leaf.length === name.length) continue;
    const node = milestoneNodes.get(leaf.slice(0, -name.length));
    if (node !== undefined) return { kind: 'field', field: `milestones.${node}.${joined}` };
  }
  return undefined;
}

/** Under some parents the parent decides: whose contact, whose phone, which organisation. */
function readUnderParent(parent: string, leaf: string): HeadingMeaning | undefined {
  if (ownerParents.has(parent)) {
    return childOrganisation.has(leaf) || literal.get(leaf) === 'owner'
      ? { kind: 'field', field: 'owner' }
      : { kind: 'ignored' };
  }
  if (responsibleParents.has(parent)) {
    if (childOrganisation.has(leaf)) return { kind: 'field', field: 'responsibleOrganisation' };
    if (childPerson.has(leaf)) return { kind: 'field', field: 'responsiblePerson' };
    if (childContact.has(leaf)) return { kind: 'field', field: 'contact' };
    if (childPhone.has(leaf)) return { kind: 'field', field: 'phone' };
  }
  if (leaderParents.has(parent)) return { kind: 'field', field: 'leader' };
  return undefined;
}

/** Leaves that say little without what stands above them. */
const VAGUE =
  /^(?:累计|计划|完成|实际|投资|合计|完成比例|完成投资|累计完成投资|计划投资|投资计划|累计完成|完成率|\d{1,2}月)$/;

/**
 * @param path the headings above the column and its own, from the top; repeated and empty ones left out
 */
export function readHeading(path: readonly string[]): Heading {
  const texts = path.map(foldHeading);
  const leaf = texts.at(-1);
  if (leaf === undefined) return { meaning: UNKNOWN, unit: null, year: null };
  const parents = texts.slice(0, -1);
  const unit = leaf.unit ?? parents.findLast((parent) => parent.unit !== null)?.unit ?? null;
  const parentWords = parents.map((parent) => parent.words);

  const milestone = readMilestone(parentWords, leaf.words);
  if (milestone !== undefined) return { meaning: milestone, unit, year: null };
  for (const parent of parentWords.toReversed()) {
    const meaning = readUnderParent(parent, leaf.words);
    if (meaning !== undefined) return { meaning, unit, year: null };
  }
  const own = readWords(leaf.words);
  const year = own.year ?? yearOfParents(parentWords);
  if (parents.length > 0 && (own.meaning.kind === 'unknown' || VAGUE.test(leaf.words))) {
    for (let from = parentWords.length - 1; from >= 0; from--) {
      const joined = readWords(parentWords.slice(from).join('') + leaf.words);
      if (joined.meaning.kind !== 'unknown') return { ...joined, year: joined.year ?? year, unit };
    }
    const period = readPeriodUnder(parentWords.at(-1) as string, leaf.words);
    if (period !== undefined) return { ...period, year: period.year ?? year, unit };
    const bareTenDays = BARE_TEN_DAYS.exec(leaf.words);
    if (bareTenDays !== null && parentWords.some((parent) => /完成|投资进度/.test(parent) && !/计划/.test(parent))) {
      return { meaning: tenDaysUnder(parentWords, bareTenDays), unit, year };
    }
    const month = BARE_MONTH.exec(leaf.words);
    const measure = month === null ? undefined : parentWords.map(measureOfMonths).findLast((one) => one !== undefined);
    if (month !== null && measure !== undefined) {
      return { meaning: { kind: 'dated', measure, month: Number(month[1]) }, unit, year };
    }
  }
  return { meaning: own.meaning, year, unit };
}

/** 投资进度 over 8月 over 上旬: the month is the heading's own, else the nearest parent's. */
function tenDaysUnder(parents: readonly string[], leaf: RegExpExecArray): DatedMeaning {
  const ofParents = parents.flatMap((parent) => /^(?:20\d\d年)?(\d{1,2})月/.exec(parent)?.[1] ?? []).at(-1);
  const month = Number(leaf.groups?.m ?? ofParents ?? 0);
  return {
    kind: 'dated',
    measure: 'invested-ten-days',
    month: month >= 1 && month <= 12 ? month : null,
    ...tenDaysIn(leaf[0]),
  };
}

/** 2022年完成情况 over 1-9月: the nearest parent's year. */
function yearOfParents(parents: readonly string[]): number | null {
  const found = parents.findLast((parent) => /^20\d\d年/.test(parent));
  return found === undefined ? null : Number(found.slice(0, 4));
}

/** What the months under a heading are: 分月计划, 分月完成投资. */
function measureOfMonths(parent: string): DatedMeasure | undefined {
  if (/计划/.test(parent)) return 'planned-month';
  return /完成/.test(parent) ? 'invested-month' : undefined;
}
