/**
 * What each row below a head is: project, part or child of one, group, total; the rest (numbers, notes, signatures,
 * pre-numbered empty rows) is nothing.
 */
import type { CellValue, SheetSnapshot } from '../sheet/snapshot.js';
import { foldText, isBlankSign, stripMarks } from '../values/text.js';
import type { BodyRows, GroupRow, RowCount } from './body-rows.js';
import type { Head } from './heads.js';
import { oneListNamed } from './list-words.js';
import { mergesOf } from './merges.js';
import { asText, isFigure, RowCells, type BodyColumns, type Lead } from './row-cells.js';
import {
  bareNumeral,
  closingCount,
  isColumnNumber,
  isNote,
  isSentence,
  isSubproject,
  numberedTitle,
  ofWhich,
  totalWords,
  withoutCount,
  type GroupStyle,
} from './row-words.js';

export type { BodyRows, GroupRow, RowCount, TotalRow } from './body-rows.js';

interface OpenGroup {
  readonly group: GroupRow;
  readonly style: GroupStyle;
}

const SUSPECT_NAME =
  /^(?:其中|子项目|注|附注|备注|说明|[一二三四五六七八九十(（])|合\s*计|总\s*计|小\s*计|共\s*计|[:：]|^\s*[\d０-９]+\s*$/;

/** Words before 合计 that name no part: 全区合计, 项目合计. */
const WHOLE = /^(?:全(?:区|市|县|州|省|部|旗|盟)?)?(?:项目|投资)?$/;

class RowReader {
  readonly rows: BodyRows = {
    projects: [],
    listByGroup: new Map(),
    groups: [],
    totals: [],
    childOf: new Map(),
    partOf: new Map(),
  };
  private readonly cells: RowCells;
  private readonly open: OpenGroup[] = [];
  private lastProject: number | undefined;
  private lastSerial = '';
  private previousWasTotal = false;
  private projectsSinceTotal = 0;
  private inNotes = false;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly columns: BodyColumns,
  ) {
    this.cells = new RowCells(sheet, columns);
  }

  read(from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const cells = this.sheet.rows[row];
      if (cells !== undefined) this.readRow(row, cells);
    }
  }

  finish(end: number): BodyRows {
    this.closeGroups(0, end);
    return this.rows;
  }

  private readRow(row: number, cells: readonly (CellValue | undefined)[]): void {
    const { name, serial } = this.columns;
    const nameValue = cells[name];
    const serialValue = serial === undefined ? null : cells[serial];
    // By far most rows: a number, then a name that says nothing else.
    if (
      typeof serialValue === 'number' &&
      Number.isInteger(serialValue) &&
      typeof nameValue === 'string' &&
      !SUSPECT_NAME.test(nameValue) &&
      !isBlankSign(nameValue)
    ) {
      if (!this.isPart(row)) this.project(row, String(serialValue));
      return;
    }
    const leads = this.cells.leads(row, cells);
    if (this.isPart(row)) return;
    if (leads.length === 0 && !this.cells.hasMoney(cells)) return;
    const wasTotal = this.previousWasTotal;
    this.previousWasTotal = false;
    if (this.total(row, cells, leads, wasTotal)) return;
    if (this.columnNumbers(cells, leads)) return;
    if (this.note(row, cells, leads)) return;
    if (this.group(row, cells, leads)) return;
    const nameText = foldText(asText(nameValue));
    const serialText = foldText(stripMarks(asText(serialValue)));
    if (this.child(row, nameText, serialText)) return;
    if (nameText !== '' && !isBlankSign(nameText)) {
      this.project(row, serialText);
      return;
    }
    if (this.cells.hasMoney(cells) || (/^\d+$/.test(serialText) && this.cells.otherText(cells) > 0))
      this.project(row, serialText);
  }

  private isPart(row: number): boolean {
    const area = mergesOf(this.sheet).areaAt(row, this.columns.name);
    if (area === undefined || area.top === row || area.left > this.columns.name) return false;
    if (this.lastProject === undefined || this.lastProject < area.top) return false;
    this.rows.partOf.set(row, this.lastProject);
    return true;
  }

  private project(row: number, serial: string): void {
    this.rows.projects.push(row);
    this.projectsSinceTotal++;
    this.lastProject = row;
    this.lastSerial = serial;
    this.previousWasTotal = false;
    this.inNotes = false;
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const list = this.open[depth]?.group.list;
      if (list === undefined) continue;
      this.rows.listByGroup.set(row, list);
      break;
    }
  }

  private child(row: number, name: string, serial: string): boolean {
    const parent = this.lastProject;
    if (parent === undefined) return false;
    const nested = /^(\d+)(?:[.-]\d+)+$/.exec(serial);
    const under = nested !== null && nested[1] === this.lastSerial;
    const isNumbered = /^\d+$/.test(serial);
    const isLabelled = isSubproject(name, isNumbered) || isSubproject(serial, false);
    if (!under && !isLabelled && ofWhich(name, isNumbered) === undefined) return false;
    this.rows.childOf.set(row, parent);
    return true;
  }

  private count(leads: readonly Lead[]): RowCount | undefined {
    for (const lead of leads.toReversed()) {
      const projects = closingCount(lead.text);
      if (projects !== undefined) return { projects, column: lead.column };
    }
    return undefined;
  }

  private total(
    row: number,
    cells: readonly (CellValue | undefined)[],
    leads: readonly Lead[],
    afterTotal: boolean,
  ): boolean {
    const isNumbered = /^\d+$/.test(leads[0]?.text ?? '');
    for (const lead of leads) {
      const words = totalWords(lead.text);
      if (words !== undefined) {
        if (isNumbered && this.cells.otherText(cells) > 1) continue;
        this.addTotal(row, lead.text, words.part, words.subtotal, this.count(leads));
        return true;
      }
      const part = ofWhich(lead.text, isNumbered);
      if (part !== undefined) {
        const count = this.count(leads);
        if (count === undefined && !afterTotal && this.lastProject !== undefined) return false;
        this.addTotal(row, lead.text, part, false, count, true);
        return true;
      }
    }
    return false;
  }

  private addTotal(
    row: number,
    label: string,
    part: string,
    subtotal: boolean,
    count: RowCount | undefined,
    isPart = false,
  ): void {
    this.previousWasTotal = true;
    this.inNotes = false;
    const named = part.replace(/^其中[::]?/, '').replace(WHOLE, '');
    const list = named === '' ? undefined : oneListNamed(named);
    const group = this.open.at(-1)?.group;
    const ofGroup =
      group === undefined
        ? subtotal && list === undefined && this.projectsSinceTotal > 0
        : subtotal || (named !== '' && group.label.includes(named) && list === undefined);
    const ofPart = named !== '' || isPart || subtotal;
    const of = ofGroup ? 'group' : list !== undefined ? 'list' : ofPart ? 'part' : 'all';
    this.rows.totals.push({ row, label, of, list, part: named, count });
    this.projectsSinceTotal = 0;
  }

  private columnNumbers(cells: readonly (CellValue | undefined)[], leads: readonly Lead[]): boolean {
    const name = leads.find((lead) => lead.column === this.columns.name);
    if (name === undefined || !isColumnNumber(name.text)) return false;
    let filled = 0;
    for (const value of cells) {
      const text = foldText(asText(value));
      if (text === '') continue;
      if (!isColumnNumber(text)) return false;
      filled++;
    }
    return filled >= 3;
  }

  private note(row: number, cells: readonly (CellValue | undefined)[], leads: readonly Lead[]): boolean {
    const first = leads[0];
    if (first === undefined) return false;
    const alone = leads.length === 1 && this.cells.otherText(cells) === 0 && !this.cells.hasMoney(cells);
    const spread = (mergesOf(this.sheet).areaAt(row, first.column)?.right ?? first.column) > this.columns.name;
    const numbered = numberedTitle(first.text);
    const sentence =
      isSentence(first.text) &&
      (spread || first.column !== this.columns.name) &&
      closingCount(first.text) === undefined;
    const note =
      (isNote(first.text) && !/^\d+$/.test(first.text)) ||
      (alone && this.inNotes) ||
      (alone && sentence && (numbered === undefined || isSentence(numbered.title)));
    if (note) this.inNotes = true;
    return note;
  }

  private group(row: number, cells: readonly (CellValue | undefined)[], leads: readonly Lead[]): boolean {
    const found = this.groupTitle(row, cells, leads);
    if (found === undefined) return false;
    const { style, title } = found;
    let depth = this.open.findIndex((open) => open.style === style);
    if (depth === -1) depth = this.open.length;
    this.closeGroups(depth, row);
    const group: GroupRow = {
      row,
      label: withoutCount(title) === '' ? title : withoutCount(title),
      level: depth,
      list: oneListNamed(title),
      count: this.count(leads),
      end: Number.POSITIVE_INFINITY,
    };
    this.rows.groups.push(group);
    this.open.push({ group, style });
    this.lastProject = undefined;
    // What follows as 其中： is a part of the group's sum.
    this.previousWasTotal = true;
    this.inNotes = false;
    return true;
  }

  private groupTitle(
    row: number,
    cells: readonly (CellValue | undefined)[],
    leads: readonly Lead[],
  ): { style: GroupStyle; title: string } | undefined {
    const first = leads[0];
    if (first === undefined || first.text.length > 60) return undefined;
    const others = this.cells.otherText(cells);
    const second = leads[1];
    const bare = bareNumeral(first.text);
    if (bare !== undefined && second !== undefined && others === 0) return { style: bare, title: second.text };
    const numbered = numberedTitle(first.text);
    if (numbered !== undefined && numbered.title !== '') {
      const counted = second === undefined || closingCount(second.text) !== undefined || isFigure(second.text);
      const chinese = numbered.style === 'chinese' || numbered.style === 'chinese-bracketed';
      if (counted && others <= (chinese ? 1 : 0)) return numbered;
    }
    if (others > 0) return undefined;
    const countedOnly = second === undefined || closingCount(second.text) !== undefined;
    if (!countedOnly || /^\d+(?:\.\d+)?$/.test(first.text)) return undefined;
    const area = mergesOf(this.sheet).areaAt(row, first.column);
    const spread = area !== undefined && area.right > area.left && area.left <= this.columns.name;
    const beforeName = first.column !== this.columns.name;
    // 老旧小区改造12个 may be a project: in the name's own column only a count in brackets makes a group.
    const counted = second !== undefined || /[(](?:共|计)?\d+(?:个|项|宗)(?:项目)?[)]$/.test(first.text);
    const namesList =
      oneListNamed(first.text) !== undefined && /^\D{2,12}$/.test(first.text) && this.cells.noFields(cells);
    return spread || beforeName || counted || namesList ? { style: 'plain', title: first.text } : undefined;
  }

  private closeGroups(depth: number, end: number): void {
    while (this.open.length > depth) {
      const closed = this.open.pop();
      if (closed !== undefined) closed.group.end = end;
    }
  }
}

/**
 * Classifies the rows below a head. Repeated heads (of a page) are skipped.
 * @param end the row behind the table's last
 */
export function classifyRows(
  sheet: SheetSnapshot,
  heads: readonly Head[],
  columns: BodyColumns,
  end: number,
): BodyRows {
  const reader = new RowReader(sheet, columns);
  heads.forEach((head, index) => reader.read(head.bottom + 1, heads[index + 1]?.top ?? end));
  return reader.finish(end);
}
