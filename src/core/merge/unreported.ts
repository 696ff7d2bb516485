/** What the master has and no part reports: organisations that sent nothing, and projects that others left out. */
import type { ProjectRow } from '../lists/project-row.js';
import { firstOrganisation } from '../progress/aggregates.js';
import type { CheckContext } from '../rules/context.js';
import type { MergeOutcome } from './merge-outcome.js';
import type { SameProject } from './same-project.js';

/**
 * @param isMaster whether a row's file is the master
 * @param parts what was reported: an organisation that sent nothing but new projects has sent something
 */
export function unreported(
  master: CheckContext,
  groups: readonly SameProject[],
  isMaster: (file: number) => boolean,
  parts: readonly CheckContext[],
): MergeOutcome['missing'] {
  const reported = new Set<string | null>();
  for (const part of parts) {
    for (const row of part.rows) {
      const organisation = firstOrganisation(part, row);
      if (organisation !== null) reported.add(organisation);
    }
  }
  const silent = new Map<string | null, ProjectRow[]>();
  for (const { rows, unclear } of groups) {
    const own = rows.find(({ file }) => isMaster(file))?.row;
    if (own === undefined) continue;
    const organisation = firstOrganisation(master, own);
    if (rows.length > 1 || unclear) reported.add(organisation);
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
