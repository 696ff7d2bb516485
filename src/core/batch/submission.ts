/** What comparing files needs to know of each: small, so that hundreds of files can be compared without holding any of them. */
import { dispatchMonth, monthText } from '../lists/dispatch-month.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { ListId } from '../schema/fields.js';
import { LISTS } from '../schema/fields.js';
import { firstOrganisation } from '../progress/aggregates.js';
import type { CheckContext } from '../rules/context.js';
import { settingsSheetOf } from '../settings/setting-cells.js';
import { settingsMonth } from '../settings/settings-month.js';
import { readProjectCode } from '../values/project-code.js';
import { senderOf } from './sender.js';

/**
 * The projects of one file, a column each, in the order of the rows: hundreds of files with hundreds of projects are kept
 * and handed from thread to thread, where an object a project costs several times as much.
 */
export interface SubmittedProjects {
  /** As the cells have them. */
  readonly names: readonly string[];
  /** Folded, for comparing; '' for a project without a name. */
  readonly nameKeys: readonly string[];
  /** Normalised; '' where there is none that can be read. */
  readonly codes: readonly string[];
  /** Sheets and how many of the projects, from the first on, stand in each. */
  readonly sheets: readonly { readonly name: string; readonly projects: number }[];
  /** A1 of the names. */
  readonly cells: readonly string[];
}

export interface SubmittedForm {
  readonly list: ListId;
  /** The fields that the sheet has columns for, months left out of their names. */
  readonly fields: readonly string[];
}

export interface Submission {
  /** YYYY-MM that the workbook says of itself, whatever month was asked for; null: none. */
  readonly month: string | null;
  /** Whose workbook it is, by its file's name, its 填报单位, else the one that all its projects have; null: nobody's alone. */
  readonly sender: string | null;
  /** By the register's names: how many projects each organisation answers for first. */
  readonly organisations: readonly { readonly name: string; readonly projects: number }[];
  readonly projects: SubmittedProjects;
  readonly forms: readonly SubmittedForm[];
}

/** @param asked whether the check was told the month, so that the workbook has to be asked again */
export function submissionOf(context: CheckContext, asked: boolean): Submission {
  const organisations = new Map<string, number>();
  for (const row of context.rows) {
    const name = firstOrganisation(context, row);
    if (name !== null) organisations.set(name, (organisations.get(name) ?? 0) + 1);
  }
  return {
    month: asked ? ownMonth(context) : context.monthText,
    sender: senderOf(context, organisations),
    organisations: [...organisations].map(([name, projects]) => ({ name, projects })),
    projects: submittedProjects(context.rows),
    forms: formsOf(context),
  };
}

function ownMonth({ recognised, policy }: CheckContext): string | null {
  const { workbook, sheets } = recognised;
  const settings = settingsSheetOf(workbook)?.sheet;
  const month = dispatchMonth(
    sheets.map(({ reading }) => reading),
    {
      asked: null,
      settings: settings === undefined ? null : settingsMonth(workbook, settings),
      fileName: workbook.name.replace(/\.[^.]*$/, ''),
      policyYear: policy.year,
    },
  );
  return month === null ? null : monthText(month);
}

function submittedProjects(rows: readonly ProjectRow[]): SubmittedProjects {
  const sheets: { name: string; projects: number }[] = [];
  for (const { table } of rows) {
    const last = sheets.at(-1);
    if (last?.name === table.sheet.name) last.projects++;
    else sheets.push({ name: table.sheet.name, projects: 1 });
  }
  return {
    names: rows.map(({ name }) => name ?? ''),
    nameKeys: rows.map(({ nameKey }) => nameKey),
    codes: rows.map(normalisedCode),
    sheets,
    cells: rows.map((row) => row.address('name')),
  };
}

function normalisedCode(row: ProjectRow): string {
  const code = row.has('code') ? readProjectCode(row.value('code')) : null;
  return code?.kind === 'value' ? code.code : '';
}

function formsOf({ sheets }: CheckContext): SubmittedForm[] {
  return LISTS.flatMap((list) => {
    const tables = sheets
      .filter(({ lists, mentioned }) => lists.has(list) || mentioned.has(list))
      .flatMap(({ tables }) => tables);
    if (tables.length === 0) return [];
    const fields = new Set(tables.flatMap(({ columns }) => columns.map(({ field }) => field.replace(/\.\d+$/, ''))));
    return [{ list, fields: [...fields].sort() }];
  });
}
