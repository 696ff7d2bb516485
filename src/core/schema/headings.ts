/**
 * What a column is, from its heading and the headings above it. Dated headings (1-9月累计完成投资) are told with their month
 * and become a field only when the dispatch month is known: see lists/columns.ts.
 */
import type { FieldName, MoneyUnit } from './fields.js';
import { foldHeading } from './heading-text.js';
import headings from './headings.json';

export type DatedMeasure = 'invested-to-date' | 'invested-month' | 'planned-to-date' | 'planned-month' | 'progress';

export type HeadingMeaning =
  | { readonly kind: 'field'; readonly field: FieldName }
  /** `month` null: the heading speaks of the current month without naming it. `bare`: nothing but 3月. */
  | { readonly kind: 'dated'; readonly measure: DatedMeasure; readonly month: number | null; readonly bare?: true }
  /** 累计完成投资 alone: since start beside another year-to-date column, else year to date. */
  | { readonly kind: 'total-to-date' }
  /** Somebody else's detail (the owner's contact): no field, and nothing to tell. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' };

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

const YEAR = '(?:(?<y>20\\d\\d)年度?)?';
const DONE = '(?:累计|已|实际)*(?:完成)?(?:固定资产)?(?:投资|完成)(?:累计)?(?:完成)?(?:额|总额|情况|数|量)?';
const TO_DATE = [
  // 1-9月累计完成投资, 截至9月底完成投资, 年初至9月
  new RegExp(
    `^${YEAR}(?:累计)?(?:1-(?<m>\\d{0,2})月|截至(?:(?<z>20\\d\\d)年)?(?<n>\\d{1,2})月(?:底|末)?|年初至(?<o>\\d{1,2})月(?:底|末)?)${DONE}$`,
  ),
  new RegExp(
    `^${YEAR}(?:累计)?(?:1-(?<m>\\d{0,2})月|截至(?<n>\\d{1,2})月(?:底|末)?)(?:累计|已|实际)*(?:完成)(?:年度)?(?:投资)?(?:额)?$`,
  ),
  new RegExp(
    `^(?:(?<y>20\\d\\d)年度?|本年度?|当年|今年以?来?|年初至报告期|年初至今|年初以?来?|年度|年)(?:项目)?(?:累计|已|实际)+(?:完成)?(?:固定资产)?投资(?:额|总额)?$`,
  ),
  /^(?:(?<y>20\d\d)年度?|本年度?|当年|今年|年初至报告期|年初至今|年初)(?:已|实际)?完成(?:固定资产)?(?:投资)(?:额)?$/,
  /^(?:本年度?|当年|今年|年度|年|(?<y>20\d\d)年度?)累计完成$/,
  // 9月累计完成投资: cumulative, for all that the heading names one month.
  new RegExp(`^${YEAR}(?<m>\\d{1,2})月(?:底|末)?累计(?:已|实际)*完成(?:投资)?(?:额)?$`),
  /^完成投资(?:额)?$/,
];
const MONTH_DONE = new RegExp(
  `^${YEAR}(?<m>\\d{1,2}|本|当)?月(?:当月)?(?:实际|已)?(?:完成(?:固定资产)?投资|投资完成)(?:额|情况)?$`,
);
const MONTH_DONE_SHORT = /^(?:本|当|(?<m>\d{1,2}))月(?:投资|完成)(?:额)?$/;
const TEN_DAYS = /^(?:\d{1,2}月|本月|本|当)?(?:上|中|下)?旬(?:实际)?完成投资(?:额)?$/;
const PLAN_TO_DATE = [
  new RegExp(`^${YEAR}(?:1-(?<m>\\d{0,2})月|截至(?<n>\\d{1,2})月(?:底|末)?)(?:累计)?计划(?:完成)?(?:投资)?(?:额)?$`),
  /^(?:同期|序时)(?:累计)?计划(?:完成)?(?:投资)?(?:额)?$/,
];
const MONTH_PLAN = [
  new RegExp(`^${YEAR}(?<m>\\d{1,2}|本|当)?月(?:度)?计划(?:完成)?(?:投资)?(?:额)?$`),
  new RegExp(`^${YEAR}(?<m>\\d{1,2}|本|当)月(?:投资计划)(?:额)?$`),
];
/** What may stand before 完成率 and its like; a single month's rate is another thing. */
const OF_THE_YEAR = /^(?:20\d\d年度?)?(?:1-\d{0,2}月|截至\d{1,2}月(?:底|末)?|本年度?)?(?:累计)?/;
const BARE_MONTH = /^(?<m>\d{1,2})月$/;
const TO_PRIOR_YEAR =
  /^(?:预计|项目)?(?:开工|自开工)?(?:截至|至|到)?(?:(?<p>20\d\d)年|上年|去年|上一年)(?:度)?(?:底|末)(?:止)?(?:累计|已|实际)*(?:完成)?(?:投资)?(?:额)?$/;
const SINCE_START =
  /^(?:项目)?(?:自)?(?:开工|开始建设|开建|建设)(?:以来|至今|至报告期|起|(?:到|至|截至)(?:20\d\d年)?\d{1,2}月(?:底|末)?)*(?:累计|已)*完成(?:投资)?(?:额)?$|^项目累计(?:完成)?投资(?:额)?$|^累计完成投资总额$|^总累计完成投资$/;
const ANNUAL_PLAN =
  /^(?:(?<y>20\d\d)年度?|本年度?|当年|今年|年度|年)(?:计划|预计)(?:完成)?(?:固定资产)?投资(?:额)?$|^(?:(?<z>20\d\d)年度?|本年度?|当年|今年|年度|年)投资计划(?:额)?$|^(?:本年度|年度)计划$/;
const TOTAL_TO_DATE = /^(?:累计|总计)完成(?:投资)(?:额)?$|^累计投资$/;
const PROGRESS = /^(?:截至|1-)?(?<m>\d{0,2})月(?:底|末)?(?:工程|项目)?(?:形象)?(?:进度|进展)(?:情况)?$/;
const TIMED = /^(计划|拟|预计|实际|今年)?(开工|竣工|完工|投产)(?:时间|日期|年月|月份|时点)?$/;

/** The dated or ruled meanings of one text; undefined where it has none. */
function readPattern(words: string): { meaning: HeadingMeaning; year: number | null } | undefined {
  const year = (match: RegExpExecArray): number | null => Number(match.groups?.y ?? match.groups?.z) || null;
  const month = (match: RegExpExecArray): number | null => {
    const value = Number(match.groups?.m ?? match.groups?.n ?? match.groups?.o);
    return value >= 1 && value <= 12 ? value : null;
  };
  const dated = (measure: DatedMeasure, match: RegExpExecArray): { meaning: HeadingMeaning; year: number | null } => ({
    meaning: { kind: 'dated', measure, month: month(match) },
    year: year(match),
  });
  const field = (name: FieldName, of: number | null = null): { meaning: HeadingMeaning; year: number | null } => ({
    meaning: { kind: 'field', field: name },
    year: of,
  });

  if (TOTAL_TO_DATE.test(words)) return { meaning: { kind: 'total-to-date' }, year: null };
  const prior = TO_PRIOR_YEAR.exec(words);
  if (prior !== null)
    return field('investedToPriorYear', prior.groups?.p === undefined ? null : Number(prior.groups.p) + 1);
  if (SINCE_START.test(words)) return field('investedSinceStart');
  const plan = ANNUAL_PLAN.exec(words);
  if (plan !== null) return field('annualPlan', year(plan));
  if (TEN_DAYS.test(words)) return field('investedThisTenDays');
  for (const pattern of TO_DATE) {
    const match = pattern.exec(words);
    if (match !== null) return dated('invested-to-date', match);
  }
  for (const pattern of [MONTH_DONE, MONTH_DONE_SHORT]) {
    const match = pattern.exec(words);
    if (match !== null) return dated('invested-month', match);
  }
  for (const pattern of PLAN_TO_DATE) {
    const match = pattern.exec(words);
    if (match !== null) return dated('planned-to-date', match);
  }
  for (const pattern of MONTH_PLAN) {
    const match = pattern.exec(words);
    if (match !== null) return dated('planned-month', match);
  }
  const bare = BARE_MONTH.exec(words);
  if (bare !== null) {
    return { meaning: { kind: 'dated', measure: 'planned-month', month: month(bare), bare: true }, year: null };
  }
  const progress = PROGRESS.exec(words);
  if (progress !== null) return dated('progress', progress);
  const timed = TIMED.exec(words);
  if (timed !== null) {
    const planned = timed[1] === '计划' || timed[1] === '拟' || timed[1] === '预计';
    const start = timed[2] === '开工';
    return field(start ? (planned ? 'plannedStart' : 'actualStart') : planned ? 'plannedFinish' : 'actualFinish');
  }
  return undefined;
}

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
    const month = BARE_MONTH.exec(leaf.words);
    const measure = month === null ? undefined : parentWords.map(measureOfMonths).findLast((one) => one !== undefined);
    if (month !== null && measure !== undefined) {
      return { meaning: { kind: 'dated', measure, month: Number(month[1]) }, unit, year };
    }
  }
  return { meaning: own.meaning, year, unit };
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
