/** Projects that stand in more than one file: known by code, else by name. */
import type { SubmittedFile } from './compare-submissions.js';
import type { SubmittedProject } from './submission.js';

export interface SharedProject {
  /** As the first file writes it. */
  readonly name: string;
  /** Where it stands, one place a file. */
  readonly places: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

interface Known {
  readonly project: SubmittedProject;
  readonly places: Map<string, { sheet: string; cell: string }>;
}

/** In the order in which the projects first stand. */
export function sharedProjects(files: readonly SubmittedFile[]): readonly SharedProject[] {
  const byName = new Map<string, Known>();
  const byCode = new Map<string, Known>();
  const all: Known[] = [];
  for (const { path, submission } of files) {
    for (const project of submission?.projects ?? []) {
      const { nameKey, code, sheet, cell } = project;
      const known = (code === '' ? undefined : byCode.get(code)) ?? (nameKey === '' ? undefined : byName.get(nameKey));
      if (known === undefined) {
        if (nameKey === '' && code === '') continue;
        const first: Known = { project, places: new Map([[path, { sheet, cell }]]) };
        all.push(first);
        remember(first, project);
        continue;
      }
      // A second time in one file is that file's own finding.
      if (!known.places.has(path)) known.places.set(path, { sheet, cell });
      remember(known, project);
    }
  }

  function remember(known: Known, { nameKey, code }: SubmittedProject): void {
    if (nameKey !== '' && !byName.has(nameKey)) byName.set(nameKey, known);
    if (code !== '' && !byCode.has(code)) byCode.set(code, known);
  }

  return all
    .filter(({ places }) => places.size > 1)
    .map(({ project, places }) => ({
      name: project.name,
      places: [...places].map(([file, place]) => ({ file, ...place })),
    }));
}
