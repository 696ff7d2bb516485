/** A policy file into a complete policy, or everything that is wrong with it. */
import * as v from 'valibot';
import { foldName } from '../values/text.js';
import { withoutRemark } from './alias-remark.js';
import type { Policy, PolicyTarget, TargetScope } from './policy.js';
import { PolicyFileSchema, type PolicyFile } from './policy-file.js';
import type { PolicyProblem } from './policy-problems.js';
import { relationProblems, type KnownNames } from './policy-relations.js';
import { shapeProblems } from './shape-problems.js';

export type ParsedPolicy =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'invalid'; readonly problems: readonly PolicyProblem[] };

/**
 * `json`: what JSON.parse gave. `known`: the program's rule ids and field names, to tell mistyped ones; what is left out
 * is not checked. Bad files never throw.
 */
export function parsePolicy(json: unknown, known: KnownNames = {}): ParsedPolicy {
  const faults = shapeProblems(json);
  const result = v.safeParse(PolicyFileSchema, json);
  const parts = result.success ? result.output : soundParts(json);
  const problems = [...faults, ...relationProblems(parts, known)];
  if (problems.length > 0 || !result.success) return { kind: 'invalid', problems };
  return { kind: 'policy', policy: policyOf(result.output) };
}

/** The top-level parts that are right in themselves, so that one fault does not hide others. */
function soundParts(json: unknown): Partial<PolicyFile> {
  if (typeof json !== 'object' || json === null) return {};
  const written = new Map(Object.entries(json));
  const sound = Object.entries(PolicyFileSchema.entries).flatMap(([key, schema]) => {
    const result = v.safeParse(schema as v.GenericSchema, written.get(key));
    return result.success ? [[key, result.output]] : [];
  });
  return Object.fromEntries(sound) as Partial<PolicyFile>;
}

function policyOf(written: PolicyFile): Policy {
  const file = { ...written };
  delete file.$schema;
  const groups = file.organisations.flatMap(({ group }) => group ?? []);
  const rankGroups = file.rankGroups.length > 0 ? file.rankGroups : [...new Set(groups)];
  const firstGroup = rankGroups[0] ?? '';
  return {
    ...file,
    rankGroups,
    organisations: file.organisations.map((organisation) => ({
      ...organisation,
      aliases: organisation.aliases.map(withoutRemark),
      group: organisation.group ?? firstGroup,
    })),
    targets: file.targets.map((target) => ({
      ...target,
      scope: scopeOf(target.scope, file),
      by: target.by ?? lastDayOf(file.year),
      enforced: target.enforced ?? !(target.measure === 'outside-lists' || target.damaged),
    })),
    checkpoints: file.checkpoints.map((checkpoint) => ({ ...checkpoint, scope: scopeOf(checkpoint.scope, file) })),
    accountability: file.accountability.map((mechanism) => ({ ...mechanism, scope: scopeOf(mechanism.scope, file) })),
    entryThresholds: file.entryThresholds.map((entry) => ({ ...entry, scope: scopeOf(entry.scope, file) })),
  };
}

/** With the names of the file's own lists, where the scope uses an alias. */
function scopeOf(scope: PolicyFile['targets'][number]['scope'], file: PolicyFile): TargetScope {
  return {
    ...scope,
    programme: nameIn(file.programmes, scope.programme),
    tier: nameIn(file.tiers, scope.tier),
    sector: nameIn(file.sectors, scope.sector),
    organisation: nameIn(file.organisations, scope.organisation),
  };
}

function nameIn(
  entries: readonly { name: string; aliases: readonly string[] }[],
  written: string | null,
): string | null {
  if (written === null) return null;
  const owner = entries.find(({ name, aliases }) =>
    [name, ...aliases.map(withoutRemark)].some((word) => foldName(word) === foldName(written)),
  );
  return owner?.name ?? written;
}

function lastDayOf(year: number | null): PolicyTarget['by'] {
  return year === null ? null : `${year}-12-31`;
}
