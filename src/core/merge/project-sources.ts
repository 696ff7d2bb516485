/** Where merged projects come from and stand, as people are told, in an order that the order of the files does not change. */
import type { ProjectRow } from '../lists/project-row.js';
import { LIST_TERMS } from '../messages/fields.js';
import { firstOrganisation } from '../progress/aggregates.js';
import type { MergedProject, MergeOutcome, ProjectSource } from './merge-outcome.js';
import type { Provenance } from './provenance-sheet.js';
import type { Report, ResolvedProject } from './resolve-project.js';

export type Named = ProjectSource & { readonly project: string | null };

export function named(file: string, row: ProjectRow): Named {
  return { project: row.name, ...sourceOf(file, row) };
}

export function sourceOf(file: string, { table, row }: ProjectRow): ProjectSource {
  return { file, sheet: table.sheet.name, row: row + 1 };
}

export function merged({ name, list, reports }: ResolvedProject, sheet: string, row: number): MergedProject {
  const sources = reports.map(({ part, row: from }) => sourceOf(part.file, from)).sort(bySource);
  return { project: name, list, sources, place: { sheet, row: row + 1 } };
}

export function provenanceOf({ name, list }: ResolvedProject, { part, row }: Report): Provenance {
  const organisation = firstOrganisation(part.context, row) ?? '';
  const project = name ?? '';
  return { project, list: LIST_TERMS[list]['zh-CN'], organisation, ...sourceOf(part.file, row), sha256: part.sha256 };
}

export function bySource(one: ProjectSource, other: ProjectSource): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  if (one.sheet !== other.sheet) return one.sheet < other.sheet ? -1 : 1;
  return one.row - other.row;
}

export function byProject(one: MergeOutcome['conflicts'][number], other: MergeOutcome['conflicts'][number]): number {
  const keyOf = ({ list, project, key }: typeof one): string => [list ?? '', project ?? '', key].join('\n');
  const [a, b] = [keyOf(one), keyOf(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}
