/** The findings in the order in which the pane shows them: computed once for what it depends on. */
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { Finding } from '../../core/report.js';
import type { PaneState } from './pane-state.js';

type Wanted = Pick<PaneState, 'engine' | 'checked' | 'choices' | 'search' | 'language'>;

const NOTHING: readonly FindingGroup[] = [];

export function createArranger(): (state: Wanted) => readonly FindingGroup[] {
  let last: { readonly state: Wanted; readonly groups: readonly FindingGroup[] } | undefined;
  return (state) => {
    if (last === undefined || !sameQuestion(last.state, state)) last = { state, groups: groupsOf(state) };
    return last.groups;
  };
}

function sameQuestion(some: Wanted, other: Wanted): boolean {
  return (
    some.engine === other.engine &&
    some.checked?.report === other.checked?.report &&
    some.choices.grouping === other.choices.grouping &&
    some.choices.severities === other.choices.severities &&
    some.search === other.search &&
    some.language === other.language
  );
}

function groupsOf({ engine, checked, choices, search, language }: Wanted): readonly FindingGroup[] {
  if (engine === null || checked === null) return NOTHING;
  const { grouping, severities } = choices;
  // Whose a row is takes a reading of the workbook: only where it is asked for.
  const asksForOrganisations = grouping === 'organisation' || search.trim() !== '';
  const organisationOf = asksForOrganisations ? engine.organisationsOfRows(checked) : () => null;
  return engine.arrange(checked.report.findings, { grouping, severities, search, language, organisationOf });
}

/** @returns how many of the findings before it are still there: where the one after it stands now */
export function placeOfGone(gone: Finding, shown: readonly Finding[], findings: readonly Finding[]): number | null {
  const at = shown.indexOf(gone);
  if (at === -1) return null;
  const left = new Set(findings.map(identityOf));
  return shown.slice(0, at).filter((finding) => left.has(identityOf(finding))).length;
}

function identityOf({ rule, sheet, cell, row, field }: Finding): string {
  return JSON.stringify([rule, sheet, cell, row, field]);
}

/** The finding of a newer report that says the same of the same place; null where it is gone. */
export function sameFinding(finding: Finding | null, findings: readonly Finding[]): Finding | null {
  if (finding === null) return null;
  if (findings.includes(finding)) return finding;
  const wanted = identityOf(finding);
  return findings.find((known) => identityOf(known) === wanted) ?? null;
}
