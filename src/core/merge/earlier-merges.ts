/** What earlier merges left in the master's sheets 合并来源 and 合并冲突, for those files that are not merged now. */
import { LIST_TERMS } from '../messages/fields.js';
import type { ListId } from '../schema/fields.js';
import { foldName } from '../values/text.js';
import { questionId, type ConflictRecord } from './conflict-sheet.js';
import type { Provenance } from './provenance-sheet.js';

/** A project as people know it: by one of the names that its rows have. */
type Names = readonly (string | null)[];

export class EarlierMerges {
  private readonly organisations = new Map<string, Set<string>>();
  private readonly asked = new Map<string, Set<string>>();

  /** @param given the files of this merge */
  constructor(provenance: readonly Provenance[], records: readonly ConflictRecord[], given: ReadonlySet<string>) {
    for (const { project, list, organisation, file } of provenance) {
      if (given.has(file) || organisation === '') continue;
      addTo(this.organisations, projectId(project, list), foldName(organisation));
    }
    const open = new Set(records.filter(({ file }) => file !== '' && !given.has(file)).map(questionId));
    for (const record of records) {
      if (open.has(questionId(record))) addTo(this.asked, questionId(record), String(record.value));
    }
  }

  /** Whether people were asked about this field, one of the files they were asked about is not here, and this value was among the answers. */
  hasAsked(names: Names, key: string, value: string | number | boolean): boolean {
    return names.some((project) => this.asked.get(questionId({ project: project ?? '', key }))?.has(String(value)));
  }

  /** Whether only other organisations have reported the project before: what this one says is not a newer report of theirs. */
  isOfOthers(names: Names, list: ListId | null, organisation: string): boolean {
    if (list === null) return false;
    const known = names.flatMap((name) => [
      ...(this.organisations.get(projectId(name ?? '', LIST_TERMS[list]['zh-CN'])) ?? []),
    ]);
    return known.length > 0 && !known.includes(foldName(organisation));
  }
}

function projectId(project: string, list: string): string {
  return `${foldName(project)}\n${list}`;
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, new Set([value]));
  else there.add(value);
}
