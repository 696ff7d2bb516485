/** Splitting a master: a workbook for each organisation that answers for projects, which a later merge takes back. */
import { settingsSheetOf } from '../settings/setting-cells.js';
import { firstOrganisation } from '../progress/aggregates.js';
import type { CheckContext } from '../rules/context.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import { copiedSheet } from './copied-sheet.js';
import { distinctFileNames } from './file-names.js';
import { safeSheetName } from './sheet-names.js';
import { splitSheet } from './split-sheet.js';

/** What the file of the projects of nobody is called. */
export const NOBODY = '未明确责任单位';

export interface SplitPart {
  /** null: the projects for which no organisation answers. */
  readonly organisation: string | null;
  /** Without a folder; no two are one on any system. */
  readonly fileName: string;
  readonly projects: number;
  readonly sheets: readonly MadeSheet[];
}

/** In the order of the register, then by name; each project in one part, that of its first organisation. */
export function splitPlan(context: CheckContext): SplitPart[] {
  const byOrganisation = new Map<string | null, Set<string>>();
  for (const row of context.rows) {
    const organisation = firstOrganisation(context, row);
    const rows = byOrganisation.get(organisation) ?? new Set();
    byOrganisation.set(organisation, rows);
    rows.add(`${row.table.sheetIndex} ${row.row}`);
  }
  const names = orderedNames(context, [...byOrganisation.keys()]);
  const { month } = context;
  const when = month === null ? '' : `（${month.year}年${month.month}月）`;
  const files = distinctFileNames(names.map((name) => name ?? NOBODY));
  const { workbook } = context.recognised;
  const settings = settingsSheetOf(workbook);
  return names.map((organisation, index) => {
    const rows = byOrganisation.get(organisation) ?? new Set();
    const lists = context.sheets.flatMap((sheet) => {
      const made = splitSheet(workbook, sheet, (table, row) => rows.has(`${table.sheetIndex} ${row}`));
      const holds = sheet.tables.some((table) =>
        table.rows.projects.some((row) => rows.has(`${table.sheetIndex} ${row}`)),
      );
      // Of a list without a project the form stays, where the sheet says which list it is.
      return holds || sheet.reading.list !== null ? [{ ...made, name: safeSheetName(made.name) }] : [];
    });
    return {
      organisation,
      fileName: `${files[index] ?? NOBODY}${when}.xlsx`,
      projects: rows.size,
      sheets: settings === undefined ? lists : [...lists, copiedSheet(workbook, settings.sheet)],
    };
  });
}

function orderedNames({ policy }: CheckContext, names: readonly (string | null)[]): (string | null)[] {
  const place = (name: string | null): number => {
    const registered = policy.organisations.findIndex((one) => one.name === name);
    return name === null ? Number.MAX_SAFE_INTEGER : registered === -1 ? 1e9 : registered;
  };
  return [...names].sort((one, other) => place(one) - place(other) || ((one ?? '') < (other ?? '') ? -1 : 1));
}
