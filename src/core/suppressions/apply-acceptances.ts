/** Leaves accepted findings out, and tells which acceptances are out of date, needless or cannot be followed. */
import type { AcceptedFinding } from '../report.js';
import type { CheckContext } from '../rules/context.js';
import type { PlacedFinding, Tell } from '../rules/placed.js';
import { inOrder, type RuleRunner } from '../rules/run-rules.js';
import { ACCEPTANCE_RULES } from '../rules/structure/acceptance-rules.js';
import { cellAddress } from '../sheet/address.js';
import { isoDay } from '../values/day.js';
import { foldText } from '../values/text.js';
import { foldItem, itemsOf, type Acceptance } from './acceptance.js';

export interface AfterAcceptance {
  /** In the report's order. */
  readonly findings: readonly PlacedFinding[];
  readonly accepted: readonly AcceptedFinding[];
}

type Known = Acceptance & { readonly item: string; readonly onSheet: string; readonly expired: boolean };

/** `found`: all findings, in the report's order. */
export function applyAcceptances(
  context: CheckContext,
  runner: RuleRunner,
  found: readonly PlacedFinding[],
): AfterAcceptance {
  const { acceptances, problems } = context.acceptances;
  if (acceptances.length === 0 && problems.length === 0) return { findings: found, accepted: [] };
  const byRule = new Map<string, Known[]>();
  for (const one of acceptances) {
    const known: Known = {
      ...one,
      item: foldItem(one.written.item),
      onSheet: foldText(one.written.sheet),
      expired: one.until !== null && context.asOf !== null && one.until < context.asOf,
    };
    const there = byRule.get(one.rule);
    if (there === undefined) byRule.set(one.rule, [known]);
    else there.push(known);
  }
  const met = new Set<Known>();
  const spokenAgain = new Set<Known>();
  const accepted: AcceptedFinding[] = [];
  const findings = found.filter((finding) => {
    const meant = (byRule.get(finding.meta.id) ?? []).filter(meaning(finding));
    const holding = meant.find(({ expired }) => !expired);
    for (const one of meant) {
      met.add(one);
      if (holding === undefined) spokenAgain.add(one);
    }
    if (holding !== undefined) accepted.push(acceptedFinding(finding, holding));
    return holding === undefined;
  });
  const told = runner.findingsOf((tell) => {
    for (const one of [...byRule.values()].flat()) {
      if (!met.has(one)) tellNeedless(one, tell);
      else if (spokenAgain.has(one)) tellExpired(one, tell);
    }
    for (const { sheetName, sheetIndex, row, column, ...data } of problems) {
      tell(ACCEPTANCE_RULES.invalid, { sheet: sheetName, sheetIndex, row, column }, null, data);
    }
  });
  return { findings: told.length === 0 ? findings : [...findings, ...told].sort(inOrder), accepted };
}

function meaning(finding: PlacedFinding): (one: Known) => boolean {
  const items = itemsOf({ ...finding, cell: cellOf(finding) });
  const sheet = foldText(finding.sheet ?? '');
  return ({ item, onSheet }) => items.includes(item) && (onSheet === '' || onSheet === sheet);
}

function cellOf({ row, column }: PlacedFinding): string | null {
  return column < 0 ? null : cellAddress(row, column);
}

function acceptedFinding(finding: PlacedFinding, { written, until }: Known): AcceptedFinding {
  return {
    rule: finding.meta.id,
    sheet: finding.sheet,
    cell: cellOf(finding),
    project: finding.project,
    reason: written.reason,
    by: written.by,
    until: until === null ? null : isoDay(until),
  };
}

function tellNeedless({ sheetName, sheetIndex, row, columns, written }: Known, tell: Tell): void {
  const place = { sheet: sheetName, sheetIndex, row, column: columns.rule };
  tell(ACCEPTANCE_RULES.needless, place, null, { rule: written.rule, item: written.item });
}

function tellExpired({ sheetName, sheetIndex, row, columns, written, until }: Known, tell: Tell): void {
  if (until === null) return;
  const place = { sheet: sheetName, sheetIndex, row, column: columns.until };
  tell(ACCEPTANCE_RULES.expired, place, null, { rule: written.rule, item: written.item, until: isoDay(until) });
}
