/** What people taught about organisations' names, added to a register: the policy's, or the one of a settings sheet. */
import { foldName } from '../values/text.js';
import type { Policy, PolicyOrganisation } from './policy.js';

/** By the text of a cell: the register's name that it means; null: a name of its own, known from now on. */
export type TaughtNames = Readonly<Record<string, string | null>>;

const made = new WeakMap<Policy, WeakMap<TaughtNames, Policy>>();

/**
 * A policy without a register knows no unknown organisations, and stays as it is; so does a text that the register has. A
 * text that means a name which is not in this register is known by itself. The same policy for the same names, so that
 * what is kept by policy holds.
 */
export function withTaughtNames(policy: Policy, names: TaughtNames | undefined): Policy {
  if (names === undefined || policy.organisations.length === 0 || Object.keys(names).length === 0) return policy;
  let byNames = made.get(policy);
  if (byNames === undefined) made.set(policy, (byNames = new WeakMap()));
  let taught = byNames.get(names);
  if (taught === undefined)
    byNames.set(names, (taught = { ...policy, organisations: organisationsWith(policy, names) }));
  return taught;
}

function organisationsWith({ organisations, rankGroups }: Policy, names: TaughtNames): readonly PolicyOrganisation[] {
  const ownerOf = new Map<string, PolicyOrganisation>();
  for (const organisation of organisations) {
    for (const word of [organisation.name, ...organisation.aliases]) ownerOf.set(foldName(word), organisation);
  }
  const aliases = new Map<PolicyOrganisation, string[]>();
  const news: PolicyOrganisation[] = [];
  for (const [text, meant] of Object.entries(names)) {
    if (ownerOf.has(foldName(text))) continue;
    const owner = meant === null ? undefined : ownerOf.get(foldName(meant));
    if (owner === undefined) news.push({ name: text, aliases: [], group: rankGroups[0] ?? '', kind: 'department' });
    else aliases.set(owner, [...(aliases.get(owner) ?? []), text]);
  }
  return [
    ...organisations.map((organisation) => {
      const more = aliases.get(organisation);
      return more === undefined ? organisation : { ...organisation, aliases: [...organisation.aliases, ...more] };
    }),
    ...news,
  ];
}
