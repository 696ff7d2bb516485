/** The order in which projects stand in a list that we make: the same whatever the order of the files. */
import { firstOrganisation } from '../progress/aggregates.js';
import type { CheckContext } from '../rules/context.js';
import type { Report, ResolvedProject } from './resolve-project.js';

interface Key {
  readonly group: string;
  readonly organisation: number;
  readonly texts: readonly string[];
}

/** By group (those without one first), by organisation as the register has them, by code, by name. */
export function inOrder(
  projects: readonly ResolvedProject[],
  contextOf: (project: ResolvedProject) => CheckContext,
): ResolvedProject[] {
  const keyed = projects.map((project) => ({ project, key: keyOf(project, contextOf(project)) }));
  keyed.sort(({ key: one }, { key: other }) => {
    if (one.group !== other.group) return one.group < other.group ? -1 : 1;
    if (one.organisation !== other.organisation) return one.organisation - other.organisation;
    for (let index = 0; index < one.texts.length; index++) {
      const [a = '', b = ''] = [one.texts[index], other.texts[index]];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  });
  return keyed.map(({ project }) => project);
}

/** Whichever file was given first, the one whose name comes first. */
export function leadingReport({ reports }: ResolvedProject): Report | undefined {
  return [...reports].sort((one, other) => (one.part.file < other.part.file ? -1 : 1))[0];
}

function keyOf(project: ResolvedProject, context: CheckContext): Key {
  const row = project.master ?? leadingReport(project)?.row;
  const organisation = row === undefined ? null : firstOrganisation(context, row);
  const registered = context.policy.organisations.findIndex(({ name }) => name === organisation);
  const main = project.lines[0]?.fields;
  const valueOf = (field: string): string => main?.get(field)?.value?.key ?? '';
  const everything = JSON.stringify([...(main ?? [])].map(([field, { value }]) => [field, value?.key ?? '']).sort());
  const from = project.reports.map(({ part, row: of }) => `${part.sha256} ${of.table.sheetIndex} ${of.row}`).sort();
  return {
    group: project.group ?? '',
    organisation: organisation === null ? Number.MAX_SAFE_INTEGER : registered === -1 ? 1e9 : registered,
    texts: [organisation ?? '', valueOf('code'), valueOf('name'), everything, ...from],
  };
}
