/** Projects that stand in more than one file: known by code, else by name. */
import type { SubmittedFile } from './compare-submissions.js';
import type { SubmittedProject } from './submission.js';

export interface SharedProject {
  /** As the first file writes it. */
  readonly name: string;
  /** Where it stands, one place a file. */
  readonly places: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

type Place = SharedProject['places'][number];

interface Known {
  /** Counts up as projects are met. */
  readonly order: number;
  readonly name: string;
  readonly first: Place;
  /** In other files; null while there are none: nearly all projects stand in one file, and there may be many. */
  others: Map<string, Place> | null;
}

/** In the order in which the projects first stand. */
export function sharedProjects(files: readonly SubmittedFile[]): readonly SharedProject[] {
  const byName = new Map<string, Known>();
  const byCode = new Map<string, Known>();
  const shared = new Set<Known>();
  let order = 0;
  for (const { path, submission } of files) {
    for (const project of submission?.projects ?? []) {
      const { name, nameKey, code, sheet, cell } = project;
      const known = (code === '' ? undefined : byCode.get(code)) ?? (nameKey === '' ? undefined : byName.get(nameKey));
      const place = { file: path, sheet, cell };
      if (known === undefined) {
        remember({ order: order++, name, first: place, others: null }, project);
        continue;
      }
      // A second time in one file is that file's own finding.
      if (known.first.file !== path && known.others?.has(path) !== true) {
        (known.others ??= new Map<string, Place>()).set(path, place);
        shared.add(known);
      }
      remember(known, project);
    }
  }

  function remember(known: Known, { nameKey, code }: SubmittedProject): void {
    if (nameKey !== '' && !byName.has(nameKey)) byName.set(nameKey, known);
    if (code !== '' && !byCode.has(code)) byCode.set(code, known);
  }

  return [...shared]
    .sort((one, other) => one.order - other.order)
    .map(({ name, first, others }) => ({ name, places: [first, ...(others?.values() ?? [])] }));
}
