/** Heads of summary tables: one to three rows that hold at least one measure beside a column of labels. */
import { mergesOf } from '../../lists/merges.js';
import type { SheetSnapshot } from '../../sheet/snapshot.js';
import { foldText } from '../../values/text.js';
import { headPaths, textAt, type HeadPath } from './head-paths.js';
import { readLabelHeading, type LabelHeading } from './label-headings.js';
import { readMeasure, type MeasureHeading } from './measure-headings.js';

export interface HeadMeasure extends HeadPath {
  readonly heading: Extract<MeasureHeading, { kind: 'measure' | 'total-to-date' }>;
}

export interface HeadLabel extends HeadPath {
  readonly heading: LabelHeading;
}

export interface SummaryHead {
  /** Both included, counted from 0. */
  readonly top: number;
  readonly bottom: number;
  readonly measures: readonly HeadMeasure[];
  /** Left of the measures, from the left; the last of them is the nearest. */
  readonly labels: readonly HeadLabel[];
  /** 序号, where there is one. */
  readonly serial: number | null;
  /** Headings among the measures that are read as none. */
  readonly unknown: readonly HeadPath[];
  /** The last column of the head. */
  readonly lastColumn: number;
}

const MAX_HEAD_ROWS = 3;
/** Titles and notes above the first head are never longer than this. */
const SEARCHED_ROWS = 60;
/** Longer tables sum up nothing. */
const MOST_ROWS = 3000;
const LONGEST_HEADING = 40;

/** From the top. */
export function findSummaryHeads(sheet: SheetSnapshot): readonly SummaryHead[] {
  const heads: SummaryHead[] = [];
  if (sheet.rows.length > MOST_ROWS) return heads;
  for (let row = 0; row < sheet.rows.length; row++) {
    if (heads.length === 0 && row >= SEARCHED_ROWS) break;
    const head = headAt(sheet, row);
    if (head === undefined) continue;
    heads.push(head);
    row = head.bottom;
  }
  return heads;
}

/** Of the heads that begin in this row the one with the most measures; of several such the lowest. */
function headAt(sheet: SheetSnapshot, top: number): SummaryHead | undefined {
  if (!mayBeginHead(sheet, top)) return undefined;
  let best: SummaryHead | undefined;
  for (let bottom = top; bottom < top + MAX_HEAD_ROWS; bottom++) {
    if (bottom > top && !mayContinueHead(sheet, top, bottom)) break;
    const head = headOf(sheet, top, bottom);
    if (head === undefined) continue;
    const more = head.measures.length - (best?.measures.length ?? 0);
    if (more > 0 || (more === 0 && best !== undefined && isBelowHeadings(sheet, bottom, best))) best = head;
  }
  return best === undefined ? undefined : withMergedRows(sheet, best);
}

/** Several short texts, no figure and no unit line. */
function mayBeginHead(sheet: SheetSnapshot, row: number): boolean {
  let texts = 0;
  for (const value of sheet.rows[row] ?? []) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value !== 'string' || value.length > LONGEST_HEADING) return false;
    if (/[:：]|^\s*[(（]?(?:计量|金额)?单位\s*[、,，(（]/.test(value)) return false;
    texts++;
  }
  return texts >= 2;
}

/** Texts only, under headings that spread or in columns whose upper cell is empty. */
function mayContinueHead(sheet: SheetSnapshot, top: number, row: number): boolean {
  let texts = 0;
  const cells = sheet.rows[row] ?? [];
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column];
    if (value === null || value === undefined || value === '') continue;
    if (typeof value !== 'string' || value.length > LONGEST_HEADING) return false;
    texts++;
  }
  if (texts > 0) return true;
  return sheet.merges.some((area) => area.top >= top && area.top < row && area.bottom >= row);
}

/** Whether the row holds text, and none where the labels stand: it says more of headings above. */
function isBelowHeadings(sheet: SheetSnapshot, row: number, { labels, serial }: SummaryHead): boolean {
  const leading = [...labels.map(({ column }) => column), ...(serial === null ? [] : [serial])];
  return (
    leading.every((column) => textAt(sheet, row, column) === '') &&
    (sheet.rows[row] ?? []).some((value) => typeof value === 'string' && value !== '')
  );
}

function headOf(sheet: SheetSnapshot, top: number, bottom: number): SummaryHead | undefined {
  const measures: HeadMeasure[] = [];
  const labels: HeadLabel[] = [];
  const unknown: HeadPath[] = [];
  let serial: number | null = null;
  let lastColumn = 0;
  for (const path of headPaths(sheet, top, bottom)) {
    lastColumn = path.column;
    if (/^(?:序号|编号|No\.?)$/i.test(foldText(path.text))) {
      serial ??= path.column;
      continue;
    }
    const label = labelOf(path, measures);
    if (label !== undefined) {
      labels.push({ ...path, heading: label });
      continue;
    }
    const heading = readMeasure(path.path);
    if (heading.kind === 'measure' || heading.kind === 'total-to-date') measures.push({ ...path, heading });
    else if (heading.kind === 'unknown') {
      if (measures.some(({ heading: there }) => !isRank(there))) unknown.push(path);
      else labels.push({ ...path, heading: readLabelHeading(path.text) });
    }
  }
  let known = labels.filter(({ heading }) => heading.kind !== 'other');
  if (measures.length === 0) return undefined;
  if (known.length === 0) {
    const bare = bareLabel(sheet, top, bottom, measures, labels, serial);
    if (bare === undefined) return undefined;
    labels.splice(0, labels.length, bare);
    known = labels;
  }
  // A label's own heading stands in no row where the row above says nothing for it.
  if (known.every(({ row }) => row > top) && bottom === top) return undefined;
  return { top, bottom, measures, labels, serial, unknown, lastColumn };
}

/** The column nearest to the measures where its heading is empty or says nothing known: the labels must tell. */
function bareLabel(
  sheet: SheetSnapshot,
  top: number,
  bottom: number,
  measures: readonly HeadMeasure[],
  labels: readonly HeadLabel[],
  serial: number | null,
): HeadLabel | undefined {
  const first = measures.find(({ heading }) => !isRank(heading))?.column ?? 0;
  const taken = new Set([serial, ...measures.map(({ column }) => column)]);
  for (let column = first - 1; column >= 0; column--) {
    if (taken.has(column)) continue;
    const headed = labels.find((label) => label.column === column);
    if (headed !== undefined) return { ...headed, heading: { kind: 'open' } };
    const below = [bottom + 1, bottom + 2].some((row) => textAt(sheet, row, column).trim() !== '');
    if (below) return { column, row: top, text: '', path: [], heading: { kind: 'open' } };
  }
  return undefined;
}

/** Left of the first measure a heading of labels is one, whatever else it may mean (项目, 类别). */
function labelOf(path: HeadPath, measures: readonly HeadMeasure[]): LabelHeading | undefined {
  if (measures.some(({ heading }) => !isRank(heading))) return undefined;
  if (path.path.length > 1 && readMeasure(path.path).kind === 'measure') return undefined;
  const heading = readLabelHeading(path.text);
  return heading.kind === 'other' ? undefined : heading;
}

function isRank(heading: HeadMeasure['heading']): boolean {
  return heading.kind === 'measure' && (heading.measure === 'rank' || heading.measure === 'band');
}

/** The rows over which a heading's cell is merged belong to the head, though they say nothing more. */
function withMergedRows(sheet: SheetSnapshot, head: SummaryHead): SummaryHead {
  let { bottom } = head;
  const merges = mergesOf(sheet);
  for (const { column, row } of [...head.labels, ...head.measures]) {
    bottom = Math.max(bottom, merges.areaAt(row, column)?.bottom ?? bottom);
  }
  return bottom - head.top < MAX_HEAD_ROWS ? { ...head, bottom } : head;
}

/** Whether a heading of the head says that each row is a project. */
export function namesProjects(sheet: SheetSnapshot, { labels, top, bottom }: SummaryHead): boolean {
  if (!labels.some(({ heading }) => heading.kind === 'projects')) return false;
  for (let row = top; row <= bottom; row++) {
    const width = sheet.rows[row]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      if (/项目名称|工程名称|项目全称/.test(foldText(textAt(sheet, row, column)))) return true;
    }
  }
  return false;
}
