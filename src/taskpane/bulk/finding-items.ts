/** Findings of a file that is not open in Excel, rule by rule, as the flat items that a virtual list shows. */
import { arrange, type FindingGroup } from '../../app/pane/arrange-findings.js';
import { SEVERITIES } from '../../app/pane/choices.js';
import { findingWords } from '../../app/pane/finding-words.js';
import type { Language } from '../../core/messages/language.js';
import type { Finding } from '../../core/report.js';

export type FindingItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: FindingGroup; readonly open: boolean }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly finding: Finding;
      readonly what: string;
      /** null: the same as of the finding above. */
      readonly how: string | null;
    };

const nobody = (): null => null;

export function findingItems(
  findings: readonly Finding[],
  closed: ReadonlySet<string>,
  search: string,
  language: Language,
): FindingItem[] {
  const items: FindingItem[] = [];
  const groups = arrange(findings, {
    grouping: 'rule',
    severities: SEVERITIES,
    search,
    language,
    organisationOf: nobody,
  });
  for (const group of groups) {
    const open = !closed.has(group.key);
    items.push({ kind: 'group', key: group.key, group, open });
    if (!open) continue;
    let told: string | null = null;
    group.findings.forEach((finding, place) => {
      const { what, how } = findingWords(finding, language);
      items.push({ kind: 'finding', key: `${group.key}/${place}`, finding, what, how: how === told ? null : how });
      told = how;
    });
  }
  return items;
}
