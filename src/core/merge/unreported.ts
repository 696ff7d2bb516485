/** What the master has and no part reports: organisations that sent nothing, and projects that others left out. */
import type { ProjectRow } from '../lists/project-row.js';
import { firstOrganisation } from '../progress/aggregates.js';
import type { CheckContext } from '../rules/context.js';
import type { MergeOutcome } from './merge-outcome.js';
import type { SameProject } from './same-project.js';

/** @param isMaster whether a row's file is the master */
export function unreported(
  master: CheckContext,
  groups: readonly SameProject[],
  isMaster: (file: number) => boolean,
): MergeOutcome['missing'] {
  const reported = new Map<string | null, number>();
  const silent = new Map<string | null, ProjectRow[]>();
  for (const { rows, unclear } of groups) {
    const own = rows.find(({ file }) => isMaster(file))?.row;
    if (own === undefined) continue;
    const organisation = firstOrganisation(master, own);
    if (rows.length > 1 || unclear) reported.set(organisation, (reported.get(organisation) ?? 0) + 1);
    else silent.set(organisation, [...(silent.get(organisation) ?? []), own]);
  }
  const whole = [...silent].filter(([organisation]) => !reported.has(organisation));
  const some = [...silent].filter(([organisation]) => reported.has(organisation));
  return {
    organisations: whole.map(([organisation, rows]) => ({ organisation, projects: rows.length })),
    projects: some
      .flatMap(([, rows]) => rows)
      .map((row) => ({ project: row.name, sheet: row.table.sheet.name, row: row.row + 1 })),
  };
}
