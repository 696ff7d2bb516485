/** A list sheet with the rows of some projects only, laid out as the whole: titles, heads, group rows, totals, notes. */
import type { ListSheet } from '../lists/recognise.js';
import type { ListTable } from '../lists/table.js';
import { coveredByGroup, coveredByTotal, type CoveredProject } from '../rules/totals/coverage.js';
import type { CellValue, WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import { isReadable } from '../lists/cell-state.js';
import { mergedValueAt } from '../lists/merges.js';
import { LIST_TERMS } from '../messages/fields.js';
import type { ListId } from '../schema/fields.js';
import { isWeakWord } from '../values/construction-type.js';
import { LONGEST_SHEET_NAME } from './sheet-names.js';
import { PartRows, type PartRow } from './part-rows.js';

interface Summary {
  /** Also of the whole it covers nothing: the row says that there is nothing. */
  readonly isEmpty: boolean;
  readonly covered: readonly CoveredProject[];
  readonly countColumn: number | undefined;
}

/** @param isKept by table and row whether the project is of the part */
export function splitSheet(
  workbook: WorkbookSnapshot,
  listSheet: ListSheet,
  isKept: (table: ListTable, row: number) => boolean,
): MadeSheet {
  const { sheet } = listSheet.reading;
  const rows: PartRow[] = [];
  const firstTop = listSheet.tables[0]?.heads[0]?.top ?? 0;
  for (let row = 0; row < firstTop; row++) rows.push({ row, kind: 'title' });
  listSheet.tables.forEach((table, index) => {
    rows.push(...rowsOf(listSheet, table, listSheet.tables[index - 1]?.end ?? firstTop, isKept));
  });
  const head = listSheet.tables[0]?.heads[0];
  const frozen = listSheet.tables.length === 1 && head !== undefined ? head.bottom + 1 : 0;
  const made = new PartRows(workbook, sheet, rows).made(frozen);
  const list = untoldList(listSheet, isKept);
  return list === null ? made : { ...made, name: nameWith(sheet.name, LIST_TERMS[list]['zh-CN']) };
}

/** The list of rows of which 扩建 tells it: alone it tells nothing, and the sheet's name must. */
function untoldList({ tables, reading }: ListSheet, isKept: (table: ListTable, row: number) => boolean): ListId | null {
  if (reading.list !== null) return null;
  const lists = new Set<ListId | null>();
  for (const table of tables) {
    for (const row of table.rows.projects) {
      if (!isKept(table, row)) continue;
      const word = table.tellingColumn === null ? null : mergedValueAt(table.sheet, row, table.tellingColumn);
      if (table.rows.listByGroup.has(row) || typeof word !== 'string' || !isWeakWord(word)) return null;
      lists.add(table.listOfRow(row));
    }
  }
  const [list = null] = lists;
  return lists.size === 1 ? list : null;
}

function nameWith(name: string, word: string): string {
  const characters = Array.from(name);
  while (characters.join('').length + word.length + 2 > LONGEST_SHEET_NAME) characters.pop();
  return `${characters.join('')}（${word}）`;
}

function rowsOf(
  listSheet: ListSheet,
  table: ListTable,
  titleTop: number,
  isKept: (table: ListTable, row: number) => boolean,
): PartRow[] {
  const [head] = table.heads;
  if (head === undefined) return [];
  const kept = (one: CoveredProject): boolean => isKept(one.table, one.row);
  const projects = new Set(table.rows.projects.filter((row) => isKept(table, row)));
  // A second table without a project of the part is left out, head and titles with it.
  if (projects.size === 0 && listSheet.tables.length > 1) return [];
  const summaries = new Map<number, Summary>();
  for (const group of table.rows.groups) {
    const all = coveredByGroup(table, group);
    summaries.set(group.row, {
      isEmpty: all.length === 0,
      covered: all.filter(kept),
      countColumn: group.count?.column,
    });
  }
  for (const total of table.rows.totals) {
    const covered = coveredByTotal(listSheet, table, total)?.filter(kept) ?? [];
    summaries.set(total.row, { isEmpty: false, covered, countColumn: total.count?.column });
  }
  const { childOf, partOf } = table.rows;
  const classified = [...table.rows.projects, ...summaries.keys(), ...childOf.keys(), ...partOf.keys()];
  const [first, last] = [Math.min(...classified), Math.max(...classified)];
  const rows: PartRow[] = [];
  for (let row = titleTop; row < head.top; row++) rows.push({ row, kind: 'title' });
  for (let row = head.top; row <= head.bottom; row++) rows.push({ row, kind: 'head' });
  const repeated = new Set(table.heads.slice(1).flatMap(({ top, bottom }) => [...span(top, bottom)]));
  for (let row = head.bottom + 1; row < Math.min(table.end, table.sheet.rows.length); row++) {
    const summary = summaries.get(row);
    const project = childOf.get(row) ?? partOf.get(row) ?? row;
    if (summary !== undefined) {
      if (summary.isEmpty || summary.covered.length > 0) rows.push(summaryRow(table, row, summary));
    } else if (projects.has(project)) rows.push({ row, kind: 'project', table });
    else if ((row < first || row > last) && !repeated.has(row) && hasText(table.sheet.rows[row])) {
      rows.push({ row, kind: 'note' });
    }
  }
  return rows;
}

function* span(from: number, to: number): Generator<number> {
  for (let row = from; row <= to; row++) yield row;
}

/** Rows numbered ahead hold nothing but their number. */
function hasText(cells: readonly (CellValue | undefined)[] | undefined): boolean {
  const filled = (cells ?? []).filter((value) => value !== null && value !== undefined && value !== '');
  return filled.length > 1 || typeof filled[0] === 'string';
}

function summaryRow(table: ListTable, row: number, { covered, countColumn }: Summary): PartRow {
  return {
    row,
    kind: 'summary',
    table,
    projects: covered.length,
    countColumn,
    carriers: (column) =>
      covered.flatMap(({ table: of, row: project }) => {
        const own = of.column(column.field);
        if (of !== table || own === undefined) return [];
        const parts = of.partsOf(project);
        return isReadable(of.stateAt(project, column.field))
          ? [project, ...parts]
          : [...parts, ...of.childrenOf(project)];
      }),
  };
}
