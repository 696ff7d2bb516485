/** What of a workbook was recognised: enough to ask people whether it is right, before or without a check. */
import type { Policy } from '../../core/policies/policy.js';
import type { Report } from '../../core/report.js';
import { LISTS, type ListId } from '../../core/schema/fields.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';

export interface RecognisedList {
  readonly list: ListId;
  /** Its sheets in tab order; none: the list was not found. */
  readonly sheets: readonly string[];
  readonly projects: number;
}

export interface Recognition {
  /** YYYY-MM; null where nothing tells it. */
  readonly month: string | null;
  readonly policy: Pick<Policy, 'id' | 'title' | 'titleEn'>;
  /** All three, found or not. */
  readonly lists: readonly RecognisedList[];
  readonly skippedSheets: Report['skippedSheets'];
  /** The visible ones, in tab order. */
  readonly sheets: readonly string[];
}

/** As a report has it. */
export function recognitionOf(
  { month, lists, skippedSheets }: Report,
  workbook: WorkbookSnapshot,
  { id, title, titleEn }: Recognition['policy'],
): Recognition {
  return {
    month,
    policy: { id, title, titleEn },
    lists: LISTS.map((list) => {
      const found = lists.filter((reported) => reported.list === list);
      return {
        list,
        sheets: [...new Set(found.map(({ sheet }) => sheet))],
        projects: found.reduce((sum, { projects }) => sum + projects, 0),
      };
    }),
    skippedSheets,
    sheets: visibleSheets(workbook),
  };
}

export function visibleSheets({ sheets }: WorkbookSnapshot): string[] {
  return sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
}
