/** What one sheet says before anything is decided about the workbook: heads, rows, titles, unit row, lists it names. */
import type { ListId, MoneyUnit } from '../schema/fields.js';
import { moneyUnitOf } from '../schema/heading-text.js';
import { valueAt, type SheetSnapshot } from '../sheet/snapshot.js';
import { isWeakWord, listOfWord } from '../values/construction-type.js';
import { foldText } from '../values/text.js';
import { isMoneyColumn } from './columns.js';
import { findHeads, type Head } from './heads.js';
import { listsNamed } from './list-words.js';
import { classifyRows, mergedValueAt, type BodyRows } from './rows.js';

/** One table of a sheet: a head, the heads that repeat it, and the rows below. */
export interface TableReading {
  readonly heads: readonly Head[];
  readonly rows: BodyRows;
  readonly end: number;
}

export interface SheetReading {
  readonly sheet: SheetSnapshot;
  readonly sheetIndex: number;
  /** The texts above the first head. */
  readonly titles: readonly string[];
  readonly unit: MoneyUnit | null;
  /** The one list that the sheet's name or its titles name. */
  readonly list: ListId | null;
  readonly tables: readonly TableReading[];
  /** The column whose words tell each row's list, where there is one. */
  readonly tellingColumn: number | null;
}

/** Tabs that the product makes, and ledgers drawn from the lists: rows of projects that are no list. */
const NO_LIST_NAMES =
  /^(?:校核结果|调度明细|调度参数|已核实事项|汇总.*|.*汇总表?|.*滞后项目.*|.*未开工.*|.*责任单位缺失.*|.*卡点难点.*台账.*|.*问题台账.*|.*排名.*)$/;

const TELLING_HEADINGS = /^(?:项目性质|建设性质|项目类型|建设阶段)$/;

/** A sheet that can be no list: undefined. */
export function readSheet(sheet: SheetSnapshot, sheetIndex: number): SheetReading | undefined {
  const folded = foldText(sheet.name);
  if (NO_LIST_NAMES.test(folded)) return undefined;
  const heads = findHeads(sheet);
  const first = heads[0];
  if (first === undefined) return undefined;
  const titles = titlesAbove(sheet, first.top);
  const tables = readTables(sheet, heads);
  return {
    sheet,
    sheetIndex,
    titles,
    unit: unitRow(titles),
    list: listToldBy(folded, titles),
    tables,
    tellingColumn: tellingColumn(sheet, tables),
  };
}

function titlesAbove(sheet: SheetSnapshot, headTop: number): string[] {
  const titles: string[] = [];
  for (let row = 0; row < headTop; row++) {
    for (const value of sheet.rows[row] ?? []) {
      if (typeof value === 'string' && value.trim() !== '') titles.push(value);
    }
  }
  return titles;
}

/** 单位：万元, 计量单位：万元, （单位：个、亿元）: the money unit among the units that it names. */
function unitRow(titles: readonly string[]): MoneyUnit | null {
  for (const title of titles) {
    const match = /(?:^|[^填报送制责任主管牵头业])(?:计量|金额)?单位[::]?([^:：]*)$/.exec(foldText(title));
    if (match === null) continue;
    const units = new Set<MoneyUnit>();
    for (const word of (match[1] as string).split(/[、,，;；/()%]|人民币/)) {
      const unit = moneyUnitOf(word);
      if (unit !== null) units.add(unit);
    }
    const [unit] = units;
    if (unit !== undefined && units.size === 1) return unit;
  }
  return null;
}

function listToldBy(name: string, titles: readonly string[]): ListId | null {
  const byName = listsNamed(name);
  if (byName.length > 0) return byName.length === 1 ? (byName[0] as ListId) : null;
  const byTitle = new Set<ListId>();
  for (const title of titles) {
    if (title.length > 60) continue;
    for (const list of listsNamed(foldText(title))) byTitle.add(list);
  }
  const [list] = byTitle;
  return list !== undefined && byTitle.size === 1 ? list : null;
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

function readTables(sheet: SheetSnapshot, heads: readonly Head[]): TableReading[] {
  const groups: Head[][] = [];
  for (const head of heads) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && sameColumns(last[0], head)) last.push(head);
    else groups.push([head]);
  }
  return groups.map((group, index) => {
    const head = group[0] as Head;
    const end = groups[index + 1]?.[0]?.top ?? sheet.rows.length;
    const serial = head.columns.find(
      ({ heading }) => heading.meaning.kind === 'field' && heading.meaning.field === 'serialNumber',
    );
    const columns = {
      name: head.nameColumn,
      serial: serial?.column,
      money: head.columns.filter(isMoneyColumn).map(({ column }) => column),
    };
    return { heads: group, rows: classifyRows(sheet, group, columns, end), end };
  });
}

/** The column tells lists only where some cell holds such a word other than 扩建. */
function tellingColumn(sheet: SheetSnapshot, tables: readonly TableReading[]): number | null {
  for (const { heads, rows } of tables) {
    for (const { column, text, heading } of heads[0]?.columns ?? []) {
      const isType = heading.meaning.kind === 'field' && heading.meaning.field === 'constructionType';
      if (!isType && !TELLING_HEADINGS.test(foldText(text))) continue;
      const tells = rows.projects.some((row) => {
        const value = mergedValueAt(sheet, row, column);
        return typeof value === 'string' && !isWeakWord(value) && listOfWord(value) !== null;
      });
      if (tells) return column;
    }
  }
  return null;
}

/** The row's list: its group row's, else the sheet's, else the telling column's. */
export function listOfRow(reading: SheetReading, rows: BodyRows, row: number): ListId | null {
  const byGroup = rows.listByGroup.get(row);
  if (byGroup !== undefined) return byGroup;
  if (reading.list !== null) return reading.list;
  if (reading.tellingColumn === null) return null;
  const value = mergedValueAt(reading.sheet, row, reading.tellingColumn);
  return typeof value === 'string' ? listOfWord(value) : null;
}

/** Whether anything tells a list here: without, a table of projects is none of the three lists. */
export function tellsLists(reading: SheetReading): boolean {
  return (
    reading.list !== null ||
    reading.tellingColumn !== null ||
    reading.tables.some(({ rows }) => rows.groups.some((group) => group.list !== undefined))
  );
}

/** The lists that the sheet holds: those of its rows; without rows those that it names. */
export function listsHeld(reading: SheetReading): ReadonlySet<ListId> {
  const lists = new Set<ListId>();
  for (const { rows } of reading.tables) {
    for (const row of rows.projects) {
      const list = listOfRow(reading, rows, row);
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
  for (const { rows } of reading.tables) {
    for (const group of rows.groups) if (group.list !== undefined) lists.add(group.list);
  }
  return lists;
}

/** A label's neighbour to the right on the settings sheet (调度参数): the month that somebody set there. */
export function settingBeside(sheet: SheetSnapshot, label: RegExp): string | null {
  for (let row = 0; row < Math.min(sheet.rows.length, 200); row++) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column];
      if (typeof value !== 'string' || !label.test(foldText(value))) continue;
      const beside = valueAt(sheet, row, column + 1);
      if (typeof beside === 'string' || typeof beside === 'number') return String(beside);
    }
  }
  return null;
}
