/** Which projects a total or group row stands for. */
import type { ListSheet } from '../../lists/recognise.js';
import type { GroupRow, TotalRow } from '../../lists/rows.js';
import type { ListTable } from '../../lists/table.js';
import { foldText } from '../../values/text.js';

export interface CoveredProject {
  readonly table: ListTable;
  readonly row: number;
}

/** Columns whose words a total's label may name: 龙海市合计 with a column 隶属 that says 龙海市. */
const PART_FIELDS = ['jurisdiction', 'sector', 'programme', 'tier', 'constructionType'] as const;

/** The first index whose row is behind `row`; rows ascend. */
function indexBehind(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

function projectsBetween(table: ListTable, from: number, to: number): CoveredProject[] {
  const { projects } = table.rows;
  const last = indexBehind(projects, to - 1);
  return projects.slice(indexBehind(projects, from), last).map((row) => ({ table, row }));
}

function allOf(sheet: ListSheet, table: ListTable): CoveredProject[] {
  // Stacked tables that each have a total of their own are totalled apart.
  const totalled = sheet.tables.filter(({ rows }) => rows.totals.some(({ of }) => of === 'all'));
  const tables = totalled.length > 1 ? [table] : sheet.tables;
  return tables.flatMap((one) => one.rows.projects.map((row) => ({ table: one, row })));
}

export function coveredByGroup(table: ListTable, group: GroupRow): CoveredProject[] {
  return projectsBetween(table, group.row, group.end);
}

/** How many 小计 stand right above this one, with no project between: each of them closes a group further in. */
function subtotalsJustAbove(table: ListTable, total: TotalRow): number {
  const lastProject = table.rows.projects[indexBehind(table.rows.projects, total.row) - 1] ?? -1;
  return table.rows.totals.filter(({ row, of }) => of === 'group' && row > lastProject && row < total.row).length;
}

/** The groups that a row stands in, the innermost first. */
function groupsAround(table: ListTable, row: number): GroupRow[] {
  return table.rows.groups.filter((group) => group.row < row && row < group.end).reverse();
}

function partOf(table: ListTable, part: string): CoveredProject[] | undefined {
  const wanted = new Set([part, part.replace(/(?:重点|重大)?(?:项目|类)$/, '')]);
  for (const field of PART_FIELDS) {
    const column = table.column(field);
    if (column === undefined) continue;
    const rows = table.rows.projects.filter((row) => {
      const value = table.textCell(row, column);
      return typeof value === 'string' && wanted.has(foldText(value));
    });
    if (rows.length > 0) return rows.map((row) => ({ table, row }));
  }
  return undefined;
}

/** undefined: a part that no column tells. */
export function coveredByTotal(sheet: ListSheet, table: ListTable, total: TotalRow): CoveredProject[] | undefined {
  switch (total.of) {
    case 'all':
      return allOf(sheet, table);
    case 'list':
      return allOf(sheet, table).filter((project) => project.table.listOfRow(project.row) === total.list);
    case 'group': {
      const around = groupsAround(table, total.row);
      const group = around[Math.min(subtotalsJustAbove(table, total), around.length - 1)];
      if (group !== undefined) return coveredByGroup(table, group);
      const before = table.rows.totals.findLast(({ row, of }) => row < total.row && of === 'group');
      return projectsBetween(table, before?.row ?? -1, total.row);
    }
    case 'part':
      return partOf(table, total.part);
  }
}
