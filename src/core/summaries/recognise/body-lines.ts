/** The lines below a summary's head: labels, totals, subtotals, groups; titles of the next table and notes end it. */
import { mergesOf } from '../../lists/merges.js';
import { bareNumeral, isColumnNumber, isNote, isSentence, numberedTitle, totalWords } from '../../lists/row-words.js';
import { isCellError, valueAt, type SheetSnapshot } from '../../sheet/snapshot.js';
import { foldText, stripMarks } from '../../values/text.js';
import { plainLabel } from './member-labels.js';

export interface BodyLine {
  /** Counted from 0. */
  readonly row: number;
  /** As the label cell has it; '' where a merged cell above stands for it. */
  readonly text: string;
  /** Where the text stands. */
  readonly column: number;
  readonly kind:
    | { readonly is: 'label' }
    /** 合计, 总计; `part`: 全区, 龙海市. */
    | { readonly is: 'total'; readonly part: string }
    /** 小计, 综合部门小计; `level`: as of a group, where it is numbered as one. */
    | { readonly is: 'subtotal'; readonly part: string; readonly level: number | null }
    /** 一、区级部门: a line over others. `level`: smaller is higher. */
    | { readonly is: 'group'; readonly title: string; readonly level: number };
  /** By column of outer labels: what stands there, merged cells above included; '' for nothing. */
  readonly outer: readonly string[];
}

export interface BodyColumns {
  readonly label: number;
  /** Label columns left of it, from the left. */
  readonly outer: readonly number[];
  readonly serial: number | null;
  readonly measures: readonly number[];
}

const LONGEST_LABEL = 40;
const LEVELS = ['chinese', 'chinese-bracketed', 'number', 'number-bracketed', 'plain'];

/** @param end the row behind the last that may belong to the table */
export function bodyLines(sheet: SheetSnapshot, from: number, end: number, columns: BodyColumns): readonly BodyLine[] {
  const lines: BodyLine[] = [];
  for (let row = from; row < end; row++) {
    const line = lineAt(sheet, row, columns);
    if (line === 'end') break;
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function lineAt(sheet: SheetSnapshot, row: number, columns: BodyColumns): BodyLine | 'end' | undefined {
  const leading = leadingText(sheet, row, columns);
  if (leading === undefined) return undefined;
  const { text, column } = leading;
  const folded = foldText(stripMarks(text));
  if (isNote(folded) || isSentence(folded)) return 'end';
  if (isNumbering(sheet, row, columns)) return undefined;
  const outer = columns.outer.map((at) => (at === column ? '' : mergedText(sheet, row, at)));
  const at = { row, text, column, outer };
  const total = totalWords(folded.replace(/^其中[::]?/, ''));
  if (total?.subtotal === false) return { ...at, kind: { is: 'total', part: total.part } };
  const group = text.length > LONGEST_LABEL ? undefined : groupOf(sheet, row, columns, folded, column);
  if (total !== undefined) {
    const isNumbered = group !== undefined && group.level < LEVELS.length;
    return { ...at, kind: { is: 'subtotal', part: total.part, level: isNumbered ? group.level : null } };
  }
  if (text.length > LONGEST_LABEL) return 'end';
  return { ...at, kind: group ?? { is: 'label' } };
}

/**
 * The label cell's text; without one what a cell left of it says, whatever that column is for: 合计 stands under 序号 or
 * 排名, or over that and 单位 merged.
 */
function leadingText(
  sheet: SheetSnapshot,
  row: number,
  { label }: BodyColumns,
): { readonly text: string; readonly column: number } | undefined {
  const own = ownText(sheet, row, label);
  if (own !== '') return { text: own, column: label };
  for (let column = label - 1; column >= 0; column--) {
    const text = ownText(sheet, row, column);
    if (text === '') continue;
    const folded = foldText(stripMarks(text));
    if (totalWords(folded) !== undefined || isNote(folded)) return { text, column };
    if (spreads(sheet, row, column, label)) return { text, column };
  }
  return undefined;
}

function ownText(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' ? value.trim() : '';
}

/** Whether the cell is merged over the other column too. */
function spreads(sheet: SheetSnapshot, row: number, column: number, over: number): boolean {
  const area = mergesOf(sheet).areaAt(row, column);
  return area !== undefined && area.top === row && area.right >= over;
}

function mergedText(sheet: SheetSnapshot, row: number, column: number): string {
  const area = mergesOf(sheet).areaAt(row, column);
  return area === undefined ? ownText(sheet, row, column) : ownText(sheet, area.top, area.left);
}

/** 1 2 3, 甲 乙: the row that numbers the columns. */
function isNumbering(sheet: SheetSnapshot, row: number, { label, measures }: BodyColumns): boolean {
  return [label, ...measures].every((column) => {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'number') return value === column + 1 || measures.includes(column);
    return typeof value === 'string' && isColumnNumber(foldText(value));
  });
}

/** 一、区级部门, or 一 in the serial column beside it; a line merged over measures is one too. */
function groupOf(
  sheet: SheetSnapshot,
  row: number,
  { serial, measures }: BodyColumns,
  text: string,
  column: number,
): Extract<BodyLine['kind'], { is: 'group' }> | undefined {
  const numbered = numberedTitle(text);
  if (numbered !== undefined && numbered.style.startsWith('chinese')) {
    return { is: 'group', title: plainLabel(text), level: LEVELS.indexOf(numbered.style) };
  }
  if (serial !== null && serial !== column) {
    const style = bareNumeral(foldText(ownText(sheet, row, serial)));
    if (style !== undefined) return { is: 'group', title: plainLabel(text), level: LEVELS.indexOf(style) };
  }
  const [first] = measures;
  return first !== undefined && spreads(sheet, row, column, first)
    ? { is: 'group', title: plainLabel(text), level: LEVELS.length }
    : undefined;
}

/** The row behind the last that belongs to the table: titles right above the next head are that table's. */
export function tableEnd(sheet: SheetSnapshot, bottom: number, nextTop: number | undefined): number {
  if (nextTop === undefined) return sheet.rows.length;
  let end = nextTop;
  for (let row = nextTop - 1; row > bottom; row--) {
    const filled = (sheet.rows[row] ?? []).filter((value) => value !== null && value !== undefined && value !== '');
    const isTitle =
      filled.length <= 3 &&
      filled.every(
        (value) => typeof value === 'string' && !isCellError(value) && totalWords(foldText(value)) === undefined,
      ) &&
      (filled.length === 0 || filled.some((value) => typeof value === 'string' && isTitleText(sheet, row, value)));
    if (!isTitle) break;
    end = row;
  }
  return end;
}

function isTitleText(sheet: SheetSnapshot, row: number, text: string): boolean {
  const folded = foldText(text);
  if (/[表单]$|情况|统计|汇总|单位[::]|^附[件表]|^表[一二三四五六七八九十\d]/.test(folded)) return true;
  return sheet.merges.some((area) => area.top === row && area.right - area.left >= 2);
}
