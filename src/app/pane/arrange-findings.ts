/** Findings as a person wants to go through them: filtered, searched, grouped; in one order for the list and for next / previous. */
import { LIST_TERMS, SEVERITY_TERMS } from '../../core/messages/fields.js';
import type { Language } from '../../core/messages/language.js';
import type { Finding, Severity } from '../../core/report.js';
import { LISTS } from '../../core/schema/fields.js';
import { SEVERITIES, type Grouping } from './choices.js';
import { findingWords, placeOf } from './finding-words.js';
import type { OrganisationOfRow } from './rows-in-context.js';

export interface Arrangement {
  readonly grouping: Grouping;
  readonly severities: readonly Severity[];
  /** Words that a finding must hold, each of them; '' for all. */
  readonly search: string;
  readonly language: Language;
  readonly organisationOf: OrganisationOfRow;
}

export interface FindingGroup {
  /** Stays the same when findings come and go. */
  readonly key: string;
  /** null: findings that belong to none (no list, no organisation, the whole workbook). */
  readonly title: string | null;
  /** The worst of its findings'. */
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export function arrange(findings: readonly Finding[], arrangement: Arrangement): FindingGroup[] {
  const wanted = wordsOf(arrangement.search);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!arrangement.severities.includes(finding.severity)) continue;
    if (wanted.length > 0 && !holds(finding, wanted, arrangement)) continue;
    const key = keyOf(finding, arrangement);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([key, members]) => ({
      key: `${arrangement.grouping}:${key}`,
      title: titleOf(key, members, arrangement),
      severity: worst(members),
      findings: members,
    }))
    .sort(inOrder(arrangement.grouping));
}

const NONE = '';

function keyOf(finding: Finding, { grouping, organisationOf }: Arrangement): string {
  switch (grouping) {
    case 'rule':
      return finding.rule;
    case 'severity':
      return finding.severity;
    case 'list':
      return finding.list ?? NONE;
    case 'sheet':
      return finding.sheet ?? NONE;
    case 'organisation':
      return finding.sheet === null || finding.row === null
        ? NONE
        : (organisationOf(finding.sheet, finding.row) ?? NONE);
  }
}

function titleOf(key: string, members: readonly Finding[], { grouping, language }: Arrangement): string | null {
  const [first] = members;
  if (key === NONE || first === undefined) return null;
  switch (grouping) {
    case 'rule':
      return findingWords(first, language).title;
    case 'severity':
      return SEVERITY_TERMS[first.severity][language];
    case 'list':
      return first.list === null ? null : LIST_TERMS[first.list][language];
    default:
      return key;
  }
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function worst(findings: readonly Finding[]): Severity {
  const rank = Math.min(...new Set(findings.map(({ severity }) => RANK[severity])));
  return SEVERITIES[rank] ?? 'info';
}

/** Equal ones stay in the report's order. What belongs to no group comes last. */
function inOrder(grouping: Grouping): (a: FindingGroup, b: FindingGroup) => number {
  const list = ({ findings: [first] }: FindingGroup): number =>
    first === undefined || first.list === null ? LISTS.length : LISTS.indexOf(first.list);
  const none = ({ title }: FindingGroup): number => (title === null ? 1 : 0);
  switch (grouping) {
    case 'rule':
    case 'severity':
      return (a, b) => RANK[a.severity] - RANK[b.severity];
    case 'list':
      return (a, b) => list(a) - list(b);
    case 'organisation':
      return (a, b) => none(a) - none(b) || b.findings.length - a.findings.length;
    case 'sheet':
      return (a, b) => none(a) - none(b);
  }
}

function wordsOf(search: string): string[] {
  return folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function holds(finding: Finding, wanted: readonly string[], { language, organisationOf }: Arrangement): boolean {
  const { title, what } = findingWords(finding, language);
  const organisation =
    finding.sheet === null || finding.row === null ? null : organisationOf(finding.sheet, finding.row);
  const text = folded([placeOf(finding), finding.project ?? '', organisation ?? '', title, what].join('\n'));
  return wanted.every((word) => text.includes(word));
}
