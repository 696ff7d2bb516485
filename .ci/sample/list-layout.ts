/** A list as a clerk lays it out: title, unit row, head, groups with sums, total row, note and signature. */
import { cellAddress, columnName } from '../../src/core/sheet/address.js';
import { SheetGrid, type Content, type Formula, type SheetParts } from './grid.js';
import type { StyleName } from './styles-xml.js';

/** A project's cell by its column's key; formulas are told where the row's other cells are. */
export type RowContent = Content | ((cell: (key: string) => string) => Formula);

export interface Project {
  readonly sector: string;
  readonly cells: Record<string, RowContent>;
  /** By column key, instead of the column's own. */
  readonly styles: Record<string, StyleName>;
}

export interface ListColumn {
  readonly key: string;
  readonly heading: string;
  readonly parent?: string;
  readonly width: number;
  readonly style: StyleName;
  /** Group and total rows: the column's sum, or the rate of their own sums. */
  readonly summed?: 'sum' | 'rate';
}

export interface ListForm {
  readonly title: string;
  readonly columns: readonly ListColumn[];
  /** Group labels are merged over so many columns from the left. */
  readonly labelled: number;
  readonly totalAt: 'top' | 'bottom';
  readonly sums: 'SUM' | 'SUBTOTAL';
  readonly notes: readonly string[];
}

/** Rows of a sum, counted from 1 as formulas do. */
export interface SummedRows {
  readonly letter: string;
  readonly ranges: readonly { readonly first: number; readonly last: number }[];
  /** What the column's cells in these rows hold, projects only, in order. */
  readonly contents: readonly Content[];
}

export interface LaidOutList {
  readonly grid: SheetGrid;
  cellOf(project: Project, key: string): string;
  headingOf(key: string): string;
  /** A group by its sector, or the total row (null); key null: the cell with the count. */
  summaryCell(sector: string | null, key: string | null): string;
  rewriteSum(sector: string | null, key: string, content: (rows: SummedRows) => Content): void;
  rewriteCount(sector: string | null, by: number): void;
}

interface Summary {
  readonly row: number;
  readonly projects: readonly Project[];
  readonly ranges: SummedRows['ranges'];
  readonly write: (count: number) => void;
  readonly countColumn: number;
}

const NUMERALS = '一二三四五六七八九十';
/** Titles and notes go no further right than a person sees. */
const WIDEST = 15;
const INFO_ROW = 1;
const HEAD_ROW = 2;

export function layOutList(form: ListForm, parts: SheetParts, projects: readonly Project[]): LaidOutList {
  const grid = new SheetGrid(parts);
  const { columns } = form;
  const last = columns.length - 1;
  const columnOf = (key: string): number => {
    const column = columns.findIndex((one) => one.key === key);
    if (column === -1) throw new Error(`${parts.name} has no column ${key}`);
    return column;
  };
  writeTitle(grid, form, last);
  const body = writeHead(grid, columns);
  const sectors = [...new Set(projects.map(({ sector }) => sector))];
  const summaries = new Map<string | null, Summary>();
  const rowOf = new Map<Project, number>();

  let next = form.totalAt === 'top' ? body + 1 : body;
  sectors.forEach((sector, index) => {
    const own = projects.filter((project) => project.sector === sector);
    const row = next++;
    const first = next;
    for (const project of own) rowOf.set(project, next++);
    const write = (count: number): void =>
      grid.setMerged(row, 0, row, form.labelled - 1, `${NUMERALS[index]}、${sector}（${count}个）`, 'group');
    summaries.set(sector, {
      row,
      projects: own,
      ranges: [{ first: first + 1, last: next }],
      write,
      countColumn: 0,
    });
  });
  const totalRow = form.totalAt === 'top' ? body : next++;
  const all = [...summaries.values()].flatMap(({ ranges }) => ranges);
  summaries.set(null, {
    row: totalRow,
    projects,
    ranges: form.sums === 'SUM' ? all : [{ first: totalRow + 2, last: next }],
    write: (count) => writeTotalLabel(grid, form, totalRow, count),
    countColumn: form.totalAt === 'top' ? 1 : 0,
  });

  for (const [project, row] of rowOf) writeProject(grid, columns, project, row);
  for (const [sector, { row, ranges, write, projects: own }] of summaries) {
    const kind = sector === null ? 'total' : 'group';
    for (const [column, { summed }] of columns.entries()) {
      if (column < form.labelled) continue;
      const letter = columnName(column);
      if (summed === 'sum') grid.set(row, column, sumFormula(form.sums, letter, ranges), `${kind}Money`);
      else if (summed === 'rate') {
        const [done, plan] = [columnName(columnOf('yearToDate')), columnName(columnOf('annualPlan'))];
        grid.set(row, column, { formula: `${done}${row + 1}/${plan}${row + 1}` }, `${kind}Rate`);
      } else grid.set(row, column, null, kind);
    }
    write(own.length);
  }
  writeNotes(grid, form.notes, next, last);

  const summaryOf = (sector: string | null): Summary => {
    const summary = summaries.get(sector);
    if (summary === undefined) throw new Error(`${parts.name} has no group ${sector}`);
    return summary;
  };
  return {
    grid,
    cellOf(project, key) {
      const row = rowOf.get(project);
      if (row === undefined) throw new Error(`${parts.name} has no such project`);
      return cellAddress(row, columnOf(key));
    },
    headingOf: (key) => {
      const twoRows = body > HEAD_ROW + 1;
      const column = columnOf(key);
      return cellAddress(twoRows && columns[column]?.parent !== undefined ? HEAD_ROW + 1 : HEAD_ROW, column);
    },
    summaryCell(sector, key) {
      const { row, countColumn } = summaryOf(sector);
      return cellAddress(row, key === null ? countColumn : columnOf(key));
    },
    rewriteSum(sector, key, content) {
      const { row, ranges, projects: own } = summaryOf(sector);
      const column = columnOf(key);
      const contents = own.map((project) => grid.contentAt(rowOf.get(project) as number, column));
      const style = sector === null ? 'totalMoney' : 'groupMoney';
      grid.set(row, column, content({ letter: columnName(column), ranges, contents }), style);
    },
    rewriteCount(sector, by) {
      const { write, projects: own } = summaryOf(sector);
      write(own.length + by);
    },
  };
}

function sumFormula(name: ListForm['sums'], letter: string, ranges: SummedRows['ranges']): Formula {
  const areas = ranges.map(({ first, last }) => `${letter}${first}:${letter}${last}`).join(',');
  return { formula: name === 'SUM' ? `SUM(${areas})` : `SUBTOTAL(9,${areas})` };
}

function writeTitle(grid: SheetGrid, form: ListForm, last: number): void {
  grid.setMerged(0, 0, 0, Math.min(last, WIDEST), form.title, 'title');
  grid.setMerged(INFO_ROW, 0, INFO_ROW, 1, '填报单位：长寿区发展改革委（样表）', 'info');
  grid.setMerged(INFO_ROW, 2, INFO_ROW, 5, '填报时间：2022年10月8日', 'info');
  grid.setMerged(INFO_ROW, 6, INFO_ROW, 7, '单位：万元', 'infoRight');
  grid.heights.set(0, 36);
}

/** @returns the first row below the head */
function writeHead(grid: SheetGrid, columns: readonly ListColumn[]): number {
  const bottom = columns.some(({ parent }) => parent !== undefined) ? HEAD_ROW + 1 : HEAD_ROW;
  for (const [column, { heading, parent }] of columns.entries()) {
    if (parent === undefined) {
      grid.setMerged(HEAD_ROW, column, bottom, column, heading, 'head');
      continue;
    }
    grid.set(bottom, column, heading, 'head');
    if (columns[column - 1]?.parent === parent) continue;
    let end = column;
    while (columns[end + 1]?.parent === parent) end++;
    grid.setMerged(HEAD_ROW, column, HEAD_ROW, end, parent, 'head');
  }
  for (let row = HEAD_ROW; row <= bottom; row++) grid.heights.set(row, bottom === HEAD_ROW ? 44 : 30);
  return bottom + 1;
}

function writeProject(grid: SheetGrid, columns: readonly ListColumn[], project: Project, row: number): void {
  const cell = (key: string): string =>
    cellAddress(
      row,
      columns.findIndex((one) => one.key === key),
    );
  for (const [column, { key, style }] of columns.entries()) {
    const content = project.cells[key] ?? null;
    grid.set(row, column, typeof content === 'function' ? content(cell) : content, project.styles[key] ?? style);
  }
  grid.heights.set(row, 26);
}

function writeTotalLabel(grid: SheetGrid, form: ListForm, row: number, count: number): void {
  if (form.totalAt === 'bottom') {
    grid.setMerged(row, 0, row, form.labelled - 1, `合计（${count}个）`, 'total');
    return;
  }
  grid.set(row, 0, '合计', 'total');
  grid.set(row, 1, `${count}个`, 'total');
  for (let column = 2; column < form.labelled; column++) grid.set(row, column, null, 'total');
}

function writeNotes(grid: SheetGrid, notes: readonly string[], from: number, last: number): void {
  notes.forEach((note, index) => grid.setMerged(from + index, 0, from + index, Math.min(last, WIDEST), note, 'note'));
}
