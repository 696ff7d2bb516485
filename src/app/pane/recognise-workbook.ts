/** Reads a workbook and recognises its lists, without the rules: the pane's first view needs no more. */
import { monthText, parseMonth } from '../../core/lists/dispatch-month.js';
import { recognise as recogniseLists } from '../../core/lists/recognise.js';
import { LISTS } from '../../core/schema/fields.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { ReadScope, Refusal, WorkbookHost } from '../../hosts/host.js';
import type { Corrections } from './corrections.js';
import { questionOf } from './question.js';
import { visibleSheets, type Recognition, type RecognisedList } from './recognition.js';

export interface ReadWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
}

export type RecogniseOutcome = { readonly kind: 'recognised'; readonly read: ReadWorkbook } | Refusal;

export async function recogniseWorkbook(
  host: WorkbookHost,
  corrections: Corrections,
  options: Pick<ReadScope, 'onProgress' | 'signal'> = {},
): Promise<RecogniseOutcome> {
  const outcome = await host.read(options);
  if (outcome.kind !== 'read') return outcome;
  const { workbook } = outcome;
  return { kind: 'recognised', read: { workbook, recognition: recognise(workbook, corrections) } };
}

export function recognise(workbook: WorkbookSnapshot, corrections: Corrections): Recognition {
  const { policy, options } = questionOf(corrections);
  const recognised = recogniseLists(workbook, {
    month: options.month === undefined ? null : (parseMonth(options.month) ?? null),
    policyYear: policy.year,
    policyUnit: policy.defaultMoneyUnit,
    byTenDays: policy.cadence === 'ten-days',
    teach: options.teach,
  });
  const lists = LISTS.map((list): RecognisedList => {
    const sheets = recognised.sheets.filter((sheet) => sheet.lists.has(list) || sheet.mentioned.has(list));
    const projects = sheets
      .flatMap(({ tables }) => tables)
      .reduce((sum, table) => sum + table.rows.projects.filter((row) => table.listOfRow(row) === list).length, 0);
    return { list, sheets: sheets.map(({ reading }) => reading.sheet.name), projects };
  });
  return {
    month: recognised.month === null ? null : monthText(recognised.month),
    policy: { id: policy.id, title: policy.title, titleEn: policy.titleEn },
    lists,
    skippedSheets: [
      ...recognised.hidden.map((sheet) => ({ sheet, reason: 'hidden' as const })),
      ...recognised.older.map(({ reading }) => ({ sheet: reading.sheet.name, reason: 'older-month' as const })),
      ...recognised.noLists.map((sheet) => ({ sheet, reason: 'not-a-list' as const })),
    ],
    sheets: visibleSheets(workbook),
  };
}
