/** A list sheet made of projects: title, unit row, head, group rows, projects, total. */
import type { FieldKind, FieldName, MoneyUnit } from '../schema/fields.js';
import { IN_WAN } from '../schema/fields.js';
import { columnName } from '../sheet/address.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import type { FieldValue } from './field-value.js';
import { inUnit, madeCell } from './made-cells.js';
import type { LineKind } from './project-lines.js';

export interface MadeColumn {
  /** 'serialNumber' is numbered anew. */
  readonly field: FieldName;
  readonly kind: FieldKind;
  readonly heading: string;
  /** Of a money column. */
  readonly unit: MoneyUnit | null;
}

export interface ListedLine {
  readonly kind: LineKind;
  /** As the report has it: a child's 1.1 follows its project's new number. */
  readonly serial: string;
  readonly values: ReadonlyMap<FieldName, FieldValue>;
}

export interface ListedProject {
  /** What its group row says; null for none. */
  readonly group: string | null;
  /** The project's own line first. */
  readonly lines: readonly ListedLine[];
}

export interface ListToMake {
  readonly sheet: string;
  readonly title: string;
  /** null: an empty column. */
  readonly columns: readonly (MadeColumn | null)[];
  /** In their order, those of a group together. */
  readonly projects: readonly ListedProject[];
}

export interface MadeList {
  readonly sheet: MadeSheet;
  /** By project: its own row, counted from 0. */
  readonly rows: readonly number[];
}

const HEAD_ROWS = 3;
const UNIT_ROW = '单位：万元';
/** Excel takes no more arguments. */
const MOST_RANGES = 255;

export function madeList({ sheet, title, columns, projects }: ListToMake): MadeList {
  const rows: MadeCell[][] = [
    [{ value: title, bold: true }],
    [{ value: UNIT_ROW }],
    columns.map((column) => ({ value: column?.heading ?? null, bold: true, fill: 'head', wrap: true })),
  ];
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  const placed: number[] = [];
  const carriers = new Map<FieldName, number[]>();
  const sizes = groupSizes(projects);
  let group: string | null = null;
  let groups = 0;
  projects.forEach((project, index) => {
    if (project.group !== null && project.group !== group) {
      groups++;
      rows.push([{ value: `${numeral(groups)}、${project.group}（${sizes.get(project.group) ?? 0}个）`, bold: true }]);
    }
    group = project.group;
    const top = rows.length;
    placed.push(top);
    for (const line of project.lines) rows.push(lineCells(line, columns, index + 1));
    merges.push(...nameMerges(project, columns, top));
    for (const column of columns) {
      if (column?.kind !== 'money') continue;
      const of = carriers.get(column.field) ?? [];
      carriers.set(column.field, of);
      of.push(...carrying(project, column.field).map((line) => top + line));
    }
  });
  if (projects.length > 0) rows.push(totalCells(columns, carriers, rows));
  // Its other headings follow what the reports have, another time others.
  const name = columns.findIndex((column) => column?.field === 'name');
  const knownBy = [
    [
      { row: 0, column: 0, text: title },
      { row: 1, column: 0, text: UNIT_ROW },
      ...(name === -1 ? [] : [{ row: HEAD_ROWS - 1, column: name, text: columns[name]?.heading ?? '' }]),
    ],
  ];
  const widths = columns.map((column, index) => widthOf(column, rows.slice(HEAD_ROWS), index));
  return {
    sheet: { name: sheet, rows, widths, frozenRows: HEAD_ROWS, knownBy, ...(merges.length === 0 ? {} : { merges }) },
    rows: placed,
  };
}

function groupSizes(projects: readonly ListedProject[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of projects) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 120 → 一百二十. */
function numeral(number: number): string {
  if (number >= 100) return `${numeral(Math.floor(number / 100))}百${number % 100 === 0 ? '' : numeral(number % 100)}`;
  if (number < 10) return DIGITS[number] ?? '';
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${DIGITS[number % 10] ?? ''}`;
}

function lineCells(line: ListedLine, columns: readonly (MadeColumn | null)[], number: number): MadeCell[] {
  return columns.map((column) => {
    if (column === null) return { value: null };
    if (column.field === 'serialNumber') return { value: serialOf(line, number) };
    // The rows of a merged name have no name of their own.
    if (line.kind === 'part' && column.field === 'name') return { value: null };
    const value = line.values.get(column.field);
    return value === undefined ? { value: null } : madeCell(value, column.unit);
  });
}

function serialOf({ kind, serial }: ListedLine, number: number): string | number | null {
  if (kind === 'project') return number;
  if (kind === 'part' || serial === '') return null;
  return serial.replace(/^\d+(?=[.-]\d)/, String(number));
}

function nameMerges({ lines }: ListedProject, columns: readonly (MadeColumn | null)[], top: number) {
  const parts = lines.filter(({ kind }) => kind === 'part').length;
  const left = columns.findIndex((column) => column?.field === 'name');
  return parts === 0 ? [] : [{ top, left, bottom: top + parts, right: left }];
}

/**
 * The lines whose cells carry the project's amount: its own and its parts', or its children's where it has none. Its own and
 * its parts' also while they are empty: an amount that is written there later is to be summed.
 */
function carrying({ lines }: ListedProject, field: FieldName): number[] {
  const amountOf = (line: ListedLine): number | null => line.values.get(field)?.amount ?? null;
  const [first] = lines;
  const isOfChildren =
    first !== undefined &&
    amountOf(first) === null &&
    lines.some((line) => line.kind !== 'project' && line.kind !== 'part' && amountOf(line) !== null);
  return lines.flatMap((line, index) => {
    if (line.kind === 'part') return [index];
    const isCarrier = line.kind === 'project' ? !isOfChildren : isOfChildren && amountOf(line) !== null;
    return isCarrier ? [index] : [];
  });
}

function totalCells(
  columns: readonly (MadeColumn | null)[],
  carriers: ReadonlyMap<FieldName, readonly number[]>,
  rows: readonly (readonly MadeCell[])[],
): MadeCell[] {
  return columns.map((column, index) => {
    if (column?.field === 'name') return { value: '合计', bold: true, fill: 'total' };
    if (column?.kind !== 'money' || IN_WAN[column.unit ?? '万元'] === undefined) return { value: null, fill: 'total' };
    return totalCell(carriers.get(column.field) ?? [], index, column.unit ?? '万元', rows);
  });
}

/** `value` is what SUM gives: it passes over numbers stored as text. */
function totalCell(
  carriers: readonly number[],
  column: number,
  unit: MoneyUnit,
  rows: readonly (readonly MadeCell[])[],
): MadeCell {
  const cells = carriers.map((row) => rows[row]?.[column]?.value ?? null);
  const numbers = cells.filter((value) => typeof value === 'number');
  const value = inUnit(numbers.reduce((sum, one) => sum + one, 0) * (IN_WAN[unit] ?? 1), unit);
  const plain: MadeCell = { value, bold: true, fill: 'total', ...formatOf(carriers, column, rows) };
  const ranges = rangesOf(carriers, columnName(column));
  if (ranges.length === 0 || ranges.length > MOST_RANGES) return plain;
  return { ...plain, formula: `SUM(${ranges.join(',')})` };
}

/** The format of the projects, where they share one. */
function formatOf(carriers: readonly number[], column: number, rows: readonly (readonly MadeCell[])[]) {
  const filled = carriers.filter((row) => (rows[row]?.[column]?.value ?? null) !== null);
  const formats = new Set(filled.map((row) => rows[row]?.[column]?.numberFormat));
  const [format] = formats;
  return formats.size === 1 && format !== undefined ? { numberFormat: format } : {};
}

function rangesOf(rows: readonly number[], column: string): string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last?.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges.map(({ from, to }) =>
    from === to ? `${column}${from + 1}` : `${column}${from + 1}:${column}${to + 1}`,
  );
}

const NARROWEST = 8;
const WIDEST = 36;

/** Chinese characters are two wide. */
function widthOf(column: MadeColumn | null, rows: readonly (readonly MadeCell[])[], index: number): number {
  let width = Math.min(textWidth(column?.heading ?? ''), 16);
  // Title and group rows spread over their neighbours.
  for (const row of rows.slice(0, 50)) if (row.length > 1) width = Math.max(width, textWidth(row[index]?.value ?? ''));
  return Math.min(WIDEST, Math.max(NARROWEST, width + 2));
}

function textWidth(value: string | number | boolean): number {
  let width = 0;
  for (const character of String(value)) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}
