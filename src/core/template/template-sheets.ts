/** A workbook for units to fill: the three lists as the policy asks for them, names to choose from, notes, settings. */
import type { Month } from '../lists/dispatch-month.js';
import { monthText } from '../lists/dispatch-month.js';
import type { Policy } from '../policies/policy.js';
import type { FieldName, ListId } from '../schema/fields.js';
import { LISTS } from '../schema/fields.js';
import { settingsSheet } from '../settings/settings-sheet.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import { listSheet } from './list-sheet.js';
import { namesSheet } from './names-sheet.js';
import { templateColumns } from './template-columns.js';
import { headingOf, NOTES, NOTES_LEAD, NOTES_SHEET, SHEET_NAMES } from './template-words.js';

/** Rows that are ready to be filled, on each sheet. */
export const TEMPLATE_ROWS = 200;

/** In tab order. The settings sheet says the month and the register, which people may edit. */
export function templateSheets(policy: Policy, month: Month, rows: number = TEMPLATE_ROWS): readonly MadeSheet[] {
  const names = namesSheet(policy);
  return [
    ...LISTS.map((list) => listSheet({ list, policy, month, rows, names })),
    notesSheet(policy, month),
    settingsSheet(policy, 'zh-CN', monthText(month)),
    ...(names === null ? [] : [names.sheet]),
  ];
}

function notesSheet(policy: Policy, month: Month): MadeSheet {
  const rows: MadeCell[][] = [
    [{ value: NOTES_SHEET, bold: true }],
    ...NOTES_LEAD.map((line) => [{ value: line }]),
    [],
    ['工作表', '列', '怎么填'].map((value) => ({ value, bold: true, fill: 'head' as const })),
  ];
  for (const list of LISTS) rows.push(...notesOf(list, templateColumns(policy, list), month));
  return { name: NOTES_SHEET, rows, widths: [12, 30, 70], frozenRows: 0 };
}

function notesOf(list: ListId, fields: readonly FieldName[], month: Month): MadeCell[][] {
  return fields.flatMap((field) => {
    const note = NOTES[field];
    if (note === undefined) return [];
    return [[SHEET_NAMES[list], headingOf(list, field, month), note].map((value) => ({ value }))];
  });
}
