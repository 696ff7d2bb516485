/** What one sheet says before anything is decided about the workbook: heads, rows, titles, unit row, lists it names. */
import type { ListId, MoneyUnit } from '../schema/fields.js';
import type { SheetSnapshot } from '../sheet/snapshot.js';
import { isWeakWord, listOfWord } from '../values/construction-type.js';
import { foldText } from '../values/text.js';
import { isMoneyColumn } from './columns.js';
import { findHeads, type Head } from './heads.js';
import type { BodyRows } from './body-rows.js';
import { mergedValueAt } from './merges.js';
import type { BodyColumns } from './row-cells.js';
import { classifyRows } from './rows.js';
import { taughtList, type Teaching } from './teaching.js';
import { listOfSheet, listOfTitles, textsBetween, titleTop, unitRow } from './titles.js';

/** One table of a sheet: a head, the heads that repeat it, and the rows below. */
export interface TableReading {
  readonly heads: readonly Head[];
  readonly rows: BodyRows;
  /** The row behind its last. */
  readonly end: number;
  /** The texts above its head. */
  readonly titles: readonly string[];
  /** The one list that the sheet's name or titles, or the table's own title name. */
  readonly list: ListId | null;
  readonly unit: MoneyUnit | null;
  /** The column whose words tell each row's list, where there is one. */
  readonly tellingColumn: number | null;
}

export interface SheetReading {
  readonly sheet: SheetSnapshot;
  readonly sheetIndex: number;
  /** The texts above its heads. */
  readonly titles: readonly string[];
  /** The one list that the sheet's name or its titles name. */
  readonly list: ListId | null;
  readonly tables: readonly TableReading[];
  /** That of the first table that has one. */
  readonly tellingColumn: number | null;
}

/** Tabs that the product makes, and ledgers drawn from the lists: rows of projects that are no list. */
const NO_LIST_NAMES =
  /^(?:校核结果|调度明细|调度参数|已核实事项|汇总.*|.*汇总表?|.*滞后项目.*|.*未开工.*|.*责任单位缺失.*|.*卡点难点.*台账.*|.*问题台账.*|.*排名.*)$/;

const SUMMARY_NAMES = /^(?!汇总-).*汇总.*$/;

const TELLING_HEADINGS = /^(?:项目性质|建设性质|项目类型|建设阶段)$/;

/** Whether the sheet's name says that it sums up or picks from the lists. */
export function isNamedAsNoList(name: string): boolean {
  return NO_LIST_NAMES.test(foldText(name));
}

/** Whether nothing but the word 汇总 speaks against the sheet: alone in its workbook, 项目汇总表 is the list. */
export function isNamedSummary(name: string): boolean {
  return SUMMARY_NAMES.test(foldText(name));
}

/** A sheet without the head of a list of projects: undefined. */
export function readSheet(sheet: SheetSnapshot, sheetIndex: number, teaching?: Teaching): SheetReading | undefined {
  const heads = findHeads(sheet, teaching?.headings);
  const first = heads[0];
  if (first === undefined) return undefined;
  const ownTitles = textsBetween(sheet, 0, first.top);
  const taught = taughtList(teaching, sheet.name);
  const list = taught === undefined || taught === 'none' ? listOfSheet(sheet.name, ownTitles) : taught;
  const tables = readTables(sheet, heads, list);
  return {
    sheet,
    sheetIndex,
    titles: tables.flatMap(({ titles }) => titles),
    list,
    tables,
    tellingColumn: tables.find((table) => table.tellingColumn !== null)?.tellingColumn ?? null,
  };
}

function sameColumns(one: Head, other: Head): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every(
      (column, index) =>
        column.column === other.columns[index]?.column &&
        foldText(column.text) === foldText(other.columns[index]?.text ?? ''),
    )
  );
}

function readTables(sheet: SheetSnapshot, heads: readonly Head[], list: ListId | null): TableReading[] {
  const groups: { readonly heads: Head[]; readonly top: number }[] = [];
  for (const head of heads) {
    const last = groups.at(-1);
    const first = last?.heads[0];
    if (last === undefined || first === undefined) groups.push({ heads: [head], top: 0 });
    else if (sameColumns(first, head)) last.heads.push(head);
    else groups.push({ heads: [head], top: titleTop(sheet, head, last.heads.at(-1) ?? first) });
  }
  let unit: MoneyUnit | null = null;
  return groups.map((group, index) => {
    const head = group.heads[0] as Head;
    const end = groups[index + 1]?.top ?? sheet.rows.length;
    const titles = textsBetween(sheet, group.top, head.top);
    unit = unitRow(titles) ?? unit;
    const rows = classifyRows(sheet, group.heads, bodyColumns(head), end);
    return {
      heads: group.heads,
      rows,
      end,
      titles,
      list: tableList(list, titles, index, heads.length),
      unit,
      tellingColumn: tellingColumn(sheet, head, rows),
    };
  });
}

/** Of stacked tables each may have a title of its own; the first one's is the sheet's where that names only one list. */
function tableList(ofSheet: ListId | null, titles: readonly string[], index: number, heads: number): ListId | null {
  if (heads === 1) return ofSheet;
  return index === 0 ? (ofSheet ?? listOfTitles(titles)) : (listOfTitles(titles) ?? ofSheet);
}

function bodyColumns(head: Head): BodyColumns {
  const serial = head.columns.find(
    ({ heading }) => heading.meaning.kind === 'field' && heading.meaning.field === 'serialNumber',
  );
  const money = head.columns.filter(isMoneyColumn).map(({ column }) => column);
  return {
    name: head.nameColumn,
    serial: serial?.column,
    money,
    leading: leadingColumns(head, serial?.column, money),
  };
}

/** Where the name stands far from the left, only columns that group projects lead a row. */
const MOST_LEADING = 4;
const GROUPING: ReadonlySet<string> = new Set(['jurisdiction', 'sector', 'programme', 'tier', 'constructionType']);

/** The columns up to the name's (without money), and that of the serial number wherever it stands. */
function leadingColumns(head: Head, serial: number | undefined, money: readonly number[]): number[] {
  const leading = serial === undefined ? [] : [serial];
  const meanings = new Map(head.columns.map(({ column, heading }) => [column, heading.meaning]));
  for (let column = 0; column < head.nameColumn; column++) {
    if (column === serial || money.includes(column)) continue;
    const meaning = meanings.get(column);
    const groups = meaning === undefined || (meaning.kind === 'field' && GROUPING.has(meaning.field));
    if (head.nameColumn < MOST_LEADING || groups) leading.push(column);
  }
  return [...leading, head.nameColumn];
}

/** The column tells lists only where some cell holds such a word other than 扩建. */
function tellingColumn(sheet: SheetSnapshot, head: Head, rows: BodyRows): number | null {
  for (const { column, text, heading } of head.columns) {
    const isType = heading.meaning.kind === 'field' && heading.meaning.field === 'constructionType';
    if (!isType && !TELLING_HEADINGS.test(foldText(text))) continue;
    const tells = rows.projects.some((row) => {
      const value = mergedValueAt(sheet, row, column);
      return typeof value === 'string' && !isWeakWord(value) && listOfWord(value) !== null;
    });
    if (tells) return column;
  }
  return null;
}

/** The row's list: its group row's, else the sheet's or table's, else the telling column's. */
export function listOfRow(sheet: SheetSnapshot, table: TableReading, row: number): ListId | null {
  const byGroup = table.rows.listByGroup.get(row);
  if (byGroup !== undefined) return byGroup;
  if (table.list !== null) return table.list;
  if (table.tellingColumn === null) return null;
  const value = mergedValueAt(sheet, row, table.tellingColumn);
  return typeof value === 'string' ? listOfWord(value) : null;
}

/** Whether anything tells a list here: without, a table of projects is none of the three lists. */
export function tellsLists(reading: SheetReading): boolean {
  return reading.tables.some(
    ({ list, tellingColumn: column, rows }) =>
      list !== null || column !== null || rows.groups.some((group) => group.list !== undefined),
  );
}

/** The lists that the sheet holds: those of its rows; without rows those that it names. */
export function listsHeld(reading: SheetReading): ReadonlySet<ListId> {
  const lists = new Set<ListId>();
  for (const table of reading.tables) {
    for (const row of table.rows.projects) {
      const list = listOfRow(reading.sheet, table, row);
      if (list !== null) lists.add(list);
      if (lists.size === 3) return lists;
    }
  }
  return lists;
}

/** Named by the sheet or a group row, whether or not rows stand there. */
export function listsMentioned(reading: SheetReading): ReadonlySet<ListId> {
  const lists = new Set<ListId>();
  if (reading.list !== null) lists.add(reading.list);
  for (const { list, rows } of reading.tables) {
    if (list !== null) lists.add(list);
    for (const group of rows.groups) if (group.list !== undefined) lists.add(group.list);
  }
  return lists;
}
