/** Projects that stand in more than one file: known by code, else by name. */
import type { SubmittedFile } from './compare-submissions.js';
import type { SubmittedProjects } from './submission.js';

export interface SharedProject {
  /** As the first file writes it. */
  readonly name: string;
  /** Where it stands, one place a file. */
  readonly places: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

/** Where a project stands: which of the files, which of its projects. */
interface Standing {
  readonly file: number;
  readonly index: number;
}

/**
 * In the order in which the projects first stand. Nearly all of them stand in one file, and there may be a hundred thousand:
 * until one is met again a number is all that is kept of it.
 */
export function sharedProjects(files: readonly SubmittedFile[]): readonly SharedProject[] {
  /** The number of a project: of its first standing, counted over all files. */
  const byName = new Map<string, number>();
  const byCode = new Map<string, number>();
  /** By number: in other files than the first. */
  const again = new Map<number, Standing[]>();
  const firstNumbers: number[] = [];
  let count = 0;
  files.forEach(({ submission }, file) => {
    const first = count;
    firstNumbers.push(first);
    if (submission === null) return;
    const { nameKeys, codes } = submission.projects;
    for (let index = 0; index < nameKeys.length; index++, count++) {
      const nameKey = nameKeys[index] ?? '';
      const code = codes[index] ?? '';
      const known = (code === '' ? undefined : byCode.get(code)) ?? (nameKey === '' ? undefined : byName.get(nameKey));
      const number = known ?? count;
      // A second time in one file is that file's own finding.
      if (known !== undefined && known < first) {
        const others = again.get(known);
        if (others === undefined) again.set(known, [{ file, index }]);
        else if (others.at(-1)?.file !== file) others.push({ file, index });
      }
      if (nameKey !== '' && !byName.has(nameKey)) byName.set(nameKey, number);
      if (code !== '' && !byCode.has(code)) byCode.set(code, number);
    }
  });

  function place({ file, index }: Standing): SharedProject['places'][number] {
    const { path, submission } = files[file] as SubmittedFile;
    const projects = submission?.projects as SubmittedProjects;
    return { file: path, sheet: sheetOf(projects, index), cell: projects.cells[index] ?? '' };
  }

  return [...again]
    .sort(([one], [other]) => one - other)
    .map(([number, others]) => {
      const file = firstNumbers.findLastIndex((from) => from <= number);
      const first = { file, index: number - (firstNumbers[file] ?? 0) };
      const name = files[file]?.submission?.projects.names[first.index] ?? '';
      return { name, places: [first, ...others].map(place) };
    });
}

function sheetOf({ sheets }: SubmittedProjects, index: number): string {
  let before = 0;
  for (const { name, projects } of sheets) {
    before += projects;
    if (index < before) return name;
  }
  return '';
}
