/** The summary tables and ledgers of a workbook: every visible sheet that is no list. */
import type { Month } from '../../lists/dispatch-month.js';
import { monthIn } from '../../lists/named-month.js';
import { isNote, totalWords } from '../../lists/row-words.js';
import { textsBetween, unitRow } from '../../lists/titles.js';
import type { CheckContext } from '../../rules/context.js';
import type { ListId, MoneyUnit } from '../../schema/fields.js';
import { isSettingsSheet } from '../../settings/setting-cells.js';
import { cellAddress } from '../../sheet/address.js';
import type { SheetSnapshot } from '../../sheet/snapshot.js';
import { isAcceptanceSheet } from '../../suppressions/acceptance.js';
import { foldText } from '../../values/text.js';
import { DETAIL_SHEET } from '../detail/detail-columns.js';
import type { LedgerOutline } from '../ledgers/ledger-outline.js';
import { isMadeSheet } from '../made/made-mark.js';
import { memberOf } from '../members.js';
import type { TableKind, UnreadTab } from '../summary.js';
import { bodyLines, tableEnd, type BodyLine } from './body-lines.js';
import { kindOfLabels, LabelBook } from './label-kind.js';
import { readLedger } from './ledger-outlines.js';
import { UNNAMED } from './member-labels.js';
import { findSummaryHeads, namesProjects, type HeadLabel, type SummaryHead } from './summary-head.js';
import type { SummaryTab, TabRow, UnlistedMember } from './summary-tab.js';
import { readColumns } from './tab-columns.js';
import { readRows } from './tab-rows.js';

export interface RecognisedSummaries {
  /** In the order of the sheets, then from the top. */
  readonly tables: readonly SummaryTab[];
  readonly ledgers: readonly LedgerOutline[];
  /** Sheets that look like summaries and are left alone. */
  readonly unread: readonly UnreadTab[];
}

export function recogniseSummaries(context: CheckContext): RecognisedSummaries {
  const { recognised } = context;
  const lists = new Set([...recognised.sheets, ...recognised.older].map(({ reading }) => reading.sheet.name));
  const book = new LabelBook(context);
  const tables: SummaryTab[] = [];
  const ledgers: LedgerOutline[] = [];
  const unread: UnreadTab[] = [];
  recognised.workbook.sheets.forEach((sheet, sheetIndex) => {
    if (lists.has(sheet.name) || isNoSummary(sheet)) return;
    const ledger = readLedger(context, sheet);
    if (ledger !== undefined) {
      ledgers.push(ledger);
      return;
    }
    const read = readSheetTables(book, sheet, sheetIndex);
    tables.push(...read.tables);
    const isTold = isNamedSummary(sheet) || read.unread.some(({ reason }) => reason === 'other-year');
    if (read.tables.length === 0 && read.unread.length > 0 && isTold) {
      unread.push({ sheet: sheet.name, cells: read.unread });
    }
  });
  return { tables: withoutOlder(tables, context.month), ledgers, unread };
}

/** Hidden sheets that would be filled if they were seen; those of another month than the lists are out of use. */
export function hiddenSummaries(context: CheckContext): readonly UnreadTab[] {
  const { recognised, month } = context;
  const lists = new Set([...recognised.sheets, ...recognised.older].map(({ reading }) => reading.sheet.name));
  const book = new LabelBook(context);
  return recognised.workbook.sheets.flatMap((sheet, sheetIndex): UnreadTab[] => {
    if (sheet.visibility === 'visible' || lists.has(sheet.name) || isEmptyOrOurs(sheet)) return [];
    const named = monthIn([sheet.name, ...textsBetween(sheet, 0, Math.min(4, sheet.rows.length))].join(' '))?.month;
    if (named !== undefined && month !== null && named !== month.month) return [];
    const isSummary =
      readLedger(context, sheet) !== undefined || readSheetTables(book, sheet, sheetIndex).tables.length > 0;
    return isSummary ? [{ sheet: sheet.name, cells: [{ cell: 'A1', value: null, reason: 'hidden' }] }] : [];
  });
}

const OWN_SHEETS: ReadonlySet<string> = new Set([DETAIL_SHEET, '校核结果']);

function isNoSummary(sheet: SheetSnapshot): boolean {
  return sheet.visibility !== 'visible' || isEmptyOrOurs(sheet);
}

function isEmptyOrOurs(sheet: SheetSnapshot): boolean {
  if (sheet.rows.length === 0) return true;
  const name = foldText(sheet.name);
  return OWN_SHEETS.has(name) || isSettingsSheet(name) || isAcceptanceSheet(name) || isMadeSheet(sheet);
}

function isNamedSummary({ name }: SheetSnapshot): boolean {
  return /汇总|统计|通报|排名|一览/.test(foldText(name));
}

interface TablesRead {
  readonly tables: readonly SummaryTab[];
  readonly unread: UnreadTab['cells'];
}

function readSheetTables(book: LabelBook, sheet: SheetSnapshot, sheetIndex: number): TablesRead {
  const heads = findSummaryHeads(sheet);
  const tables: SummaryTab[] = [];
  const unread: UnreadTab['cells'][number][] = [];
  let unit: MoneyUnit | null = null;
  let titlesFrom = 0;
  heads.forEach((head, index) => {
    const titles = textsBetween(sheet, titlesFrom, head.top);
    unit = unitRow(titles) ?? unit;
    const end = tableEnd(sheet, head.bottom, heads[index + 1]?.top);
    titlesFrom = end;
    if (namesProjects(sheet, head)) return;
    const other = otherYear(sheet, head, book.context.month);
    if (other !== undefined) {
      unread.push(other);
      return;
    }
    const read = readTable(book, sheet, sheetIndex, head, { titles, unit, end });
    if (read.table === undefined) unread.push(...read.unread);
    else tables.push(read.table);
  });
  return { tables, unread };
}

/** The title of a table of another year, 2021年完成情况 in a workbook for 2022: its figures are history. */
function otherYear(
  sheet: SheetSnapshot,
  head: SummaryHead,
  month: Month | null,
): UnreadTab['cells'][number] | undefined {
  if (month === null) return undefined;
  let found: UnreadTab['cells'][number] | undefined;
  for (let row = Math.max(0, head.top - 4); row < head.top; row++) {
    for (const [column, value] of (sheet.rows[row] ?? []).entries()) {
      if (typeof value !== 'string' || value.length > 60 || isNote(foldText(value))) continue;
      const years = [...foldText(value).matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year));
      if (years.includes(month.year)) return undefined;
      if (years.length > 0) found ??= { cell: cellAddress(row, column), value, reason: 'other-year' };
    }
  }
  return found;
}

interface Around {
  readonly titles: readonly string[];
  readonly unit: MoneyUnit | null;
  readonly end: number;
}

function readTable(
  book: LabelBook,
  sheet: SheetSnapshot,
  sheetIndex: number,
  head: SummaryHead,
  { titles, unit, end }: Around,
): { readonly table?: SummaryTab; readonly unread: UnreadTab['cells'] } {
  const { context } = book;
  const labels = head.labels.filter(({ heading }) => heading.kind !== 'other');
  const found = labelColumns(book, sheet, head, labels, end);
  if (found === undefined) {
    const last = labels.at(-1) as HeadLabel;
    return { unread: [{ cell: cellAddress(last.row, last.column), value: last.text, reason: 'kind-unclear' }] };
  }
  const { kind, label, outer, lines } = found;
  const { columns, unread } = readColumns(head, {
    month: context.month,
    unitRow: unit,
    percentRow: titles.some((title) => /单位[:：].*[%％]/.test(title)),
    policyUnit: context.policy.defaultMoneyUnit,
  });
  const list = kind === 'by-list' ? null : listOfTable(sheet.name, titles);
  const projects = list === null ? context.rows : context.rows.filter((row) => row.list === list);
  const read = readRows(lines, {
    projects,
    list,
    labels: book.of(kind),
    outer: outer.map(({ kind: of }) => book.of(of)),
  });
  const table: SummaryTab = {
    kind,
    sheet,
    sheetIndex,
    list,
    top: head.top,
    bottom: head.bottom,
    end,
    labelColumn: label.column,
    outerColumns: outer.map(({ column }) => column),
    serialColumn: head.serial,
    lastColumn: head.lastColumn,
    columns,
    rows: read.rows,
    unlisted: unlistedOf(context, kind, projects, read.rows),
    unread: [...unread, ...read.unread],
  };
  return { table, unread: [] };
}

interface LabelColumns {
  readonly kind: TableKind;
  readonly label: HeadLabel;
  readonly outer: readonly { readonly column: number; readonly kind: TableKind }[];
  readonly lines: readonly BodyLine[];
}

/** The column nearest to the measures whose labels are known; those left of it that are too tell the rows apart further. */
function labelColumns(
  book: LabelBook,
  sheet: SheetSnapshot,
  head: SummaryHead,
  labels: readonly HeadLabel[],
  end: number,
): LabelColumns | undefined {
  const measures = head.measures.map(({ column }) => column);
  const linesOf = (label: number, outer: readonly number[]): readonly BodyLine[] =>
    bodyLines(sheet, head.bottom + 1, end, { label, outer, serial: head.serial, measures });
  const kindOf = ({ column, heading }: HeadLabel): TableKind | undefined =>
    kindOfLabels(book, heading, textsOf(linesOf(column, [])));
  const known = labels.flatMap((label) => {
    const kind = kindOf(label);
    return kind === undefined ? [] : [{ label, kind }];
  });
  const inner = known.at(-1);
  if (inner === undefined) return undefined;
  const outer = known.slice(0, -1).map(({ label: { column }, kind }) => ({ column, kind }));
  const { label, kind } = inner;
  return {
    kind,
    label,
    outer,
    lines: linesOf(
      label.column,
      outer.map(({ column }) => column),
    ),
  };
}

function textsOf(lines: readonly BodyLine[]): readonly string[] {
  return lines
    .filter(({ kind, text }) => kind.is === 'label' || (kind.is === 'group' && totalWords(text) === undefined))
    .map(({ text }) => text);
}

const OF_ONE_LIST = /(新开工|在建|续建|前期)(?:重大|重点|建设)*项目/g;
const MORE_THAN_ONE = /[含及和与、]|三张清单/;
const LISTS_BY_WORD: Readonly<Record<string, ListId>> = {
  新开工: 'new-start',
  在建: 'under-construction',
  续建: 'under-construction',
  前期: 'preliminary',
};

/** 新开工项目投资完成情况汇总表 speaks of new starts only; a title that names several lists, or one among others, of all. */
function listOfTable(name: string, titles: readonly string[]): ListId | null {
  const lists = new Set<ListId>();
  for (const text of [name, ...titles.filter((title) => title.length <= 60 && !isNote(foldText(title)))]) {
    const folded = foldText(text).replace(/未开工/g, '');
    for (const [, word = ''] of folded.matchAll(OF_ONE_LIST)) {
      if (MORE_THAN_ONE.test(folded)) return null;
      const list = LISTS_BY_WORD[word];
      if (list !== undefined) lists.add(list);
    }
  }
  const [list] = lists;
  return list !== undefined && lists.size === 1 ? list : null;
}

/** Every project of the table stands in a label row or is told here; sizes are nested and tell nobody. */
function unlistedOf(
  context: CheckContext,
  kind: TableKind,
  projects: SummaryTab['rows'][number]['projects'],
  rows: readonly TabRow[],
): readonly UnlistedMember[] {
  if (kind === 'by-size') return [];
  const listed = new Set(
    rows.filter(({ role }) => role === 'member' || role === 'rest').flatMap(({ projects: of }) => of),
  );
  const missing = new Map<string | null, (typeof projects)[number][]>();
  for (const row of projects) {
    if (listed.has(row)) continue;
    const member = memberOf(context, row, kind);
    const there = missing.get(member);
    if (there === undefined) missing.set(member, [row]);
    else there.push(row);
  }
  const order = [...missing].map(([member, of]) => ({ label: member ?? UNNAMED[kind], member, projects: of }));
  return order.toSorted((one, other) => Number(one.member === null) - Number(other.member === null));
}

/** Of tables of one kind for several months the one that names the dispatch month; where none does, all. */
function withoutOlder(tables: readonly SummaryTab[], month: Month | null): readonly SummaryTab[] {
  if (month === null || tables.length < 2) return tables;
  const monthOf = ({ sheet, top }: SummaryTab): number | null => {
    const titles = textsBetween(sheet, Math.max(0, top - 4), top).filter((title) => title.length <= 60);
    return [sheet.name, ...titles].map((text) => monthIn(text)?.month).find((named) => named !== undefined) ?? null;
  };
  const months = new Map(tables.map((table) => [table, monthOf(table)]));
  return tables.filter((table) => {
    const own = months.get(table);
    if (own === null || own === month.month) return true;
    return !tables.some((other) => other.kind === table.kind && months.get(other) === month.month);
  });
}
