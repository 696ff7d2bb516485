/** Writes cells into a worksheet's XML: their own characters change, and rows and cells that were missing come in. */
import { cellAddress, parseArea } from '../../../core/sheet/address.js';
import { type CellValue, isCellError } from '../../../core/sheet/snapshot.js';
import type { CellContent, CellWrite } from '../../../core/sheet/write-plan.js';
import { formulaXml, looksLikeFormula, valueXml } from './cell-xml.js';
import { formulasWrittenOut } from './shared-formulas.js';
import { cellsOf, rowsOf } from './sheet-rows.js';
import type { StylesEdit } from './styles-edit.js';
import { type TextEdit, appended, attributesSet, edited, inserted, prefixed } from './xml-edits.js';
import { escapeAttribute } from './xml-escape.js';
import { type XmlElement, XmlText } from './xml-text.js';
import { WORKSHEET_SEQUENCE } from './worksheet-sequence.js';

export interface CellsWritten {
  readonly text: string;
  /** Whether a cell got or lost a formula. */
  readonly formulaCells: boolean;
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a)) return isCellError(b) && a.error === b.error;
  return a === b;
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  return sameValue(a.value, b.value) && a.formula === b.formula;
}

/** Attributes that belong to the content that goes: type, dynamic array, rich value, phonetic readings. */
const OF_CONTENT = ['t', 'cm', 'vm', 'ph'];

/** writes: of this sheet, at most one for a cell. @param text of a worksheet part that the strict reader has read */
export function cellsWritten(text: string, writes: readonly CellWrite[], styles: StylesEdit): CellsWritten {
  const xml = new XmlText(text);
  const sheetData = xml.child(xml.root, 'sheetData');
  if (sheetData === undefined) {
    const name = `${xml.prefix}sheetData`;
    const opened = edited(text, [inserted(xml, WORKSHEET_SEQUENCE, 'sheetData', `<${name}></${name}>`)]);
    return cellsWritten(opened, writes, styles);
  }
  return new SheetCellsEdit(xml, sheetData, styles).write(writes);
}

class SheetCellsEdit {
  private readonly edits: TextEdit[] = [];
  private readonly columnStyles: readonly { first: number; last: number; style: number }[];
  /** Starts of the cells whose formula goes. */
  private readonly formulasGone = new Set<number>();
  private formulaCells = false;
  private sharedGone = false;

  constructor(
    private readonly xml: XmlText,
    private readonly sheetData: XmlElement,
    private readonly styles: StylesEdit,
  ) {
    const cols = xml.child(xml.root, 'cols');
    this.columnStyles = (cols === undefined ? [] : [...xml.children(cols)]).map((col) => {
      const attributes = xml.attributes(col);
      const number = (name: string) => Number(attributes.get(name) ?? 0);
      return { first: number('min') - 1, last: number('max') - 1, style: number('style') };
    });
  }

  write(writes: readonly CellWrite[]): CellsWritten {
    const byRow = new Map<number, CellWrite[]>();
    for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
      const row = byRow.get(write.row);
      if (row === undefined) byRow.set(write.row, [write]);
      else row.push(write);
    }
    this.rows(byRow);
    const { xml, sheetData } = this;
    if (this.sharedGone) this.edits.push(...formulasWrittenOut(xml, sheetData, this.formulasGone));
    this.dimension(writes);
    return { text: edited(xml.text, this.edits), formulaCells: this.formulaCells };
  }

  private rows(byRow: ReadonlyMap<number, readonly CellWrite[]>): void {
    const { xml, sheetData } = this;
    const there = new Map<number, XmlElement>();
    const starts: { row: number; start: number }[] = [];
    for (const { element, row } of rowsOf(xml, sheetData)) {
      starts.push({ row, start: element.start });
      if (byRow.has(row)) there.set(row, element);
    }
    const missing: string[] = [];
    let next = 0;
    for (const [row, writes] of byRow) {
      const element = there.get(row);
      if (element !== undefined) {
        this.cellsOfRow(element, writes);
        continue;
      }
      const cells = writes.map((write) => this.newCell(write, undefined)).join('');
      if (cells === '') continue;
      const name = `${xml.prefix}row`;
      const made = `<${name} r="${row + 1}">${cells}</${name}>`;
      while (next < starts.length && (starts[next] as { row: number }).row < row) next++;
      const before = starts[next];
      if (before === undefined) missing.push(made);
      else this.edits.push({ start: before.start, end: before.start, text: made });
    }
    if (missing.length > 0) this.edits.push(appended(sheetData, missing.join('')));
  }

  private cellsOfRow(row: XmlElement, writes: readonly CellWrite[]): void {
    const { xml } = this;
    const byColumn = new Map(writes.map((write) => [write.column, write]));
    const there = new Map<number, XmlElement>();
    const cells = [...cellsOf(xml, row)];
    for (const { element, column } of cells) if (byColumn.has(column)) there.set(column, element);
    const atEnd: string[] = [];
    const made: number[] = [];
    for (const [column, write] of byColumn) {
      const element = there.get(column);
      if (element !== undefined) {
        this.changeCell(element, write);
        continue;
      }
      const cell = this.newCell(write, row);
      if (cell === '') continue;
      made.push(column);
      const before = cells.find((other) => other.column > column)?.element;
      if (before === undefined) atEnd.push(cell);
      else this.edits.push({ start: before.start, end: before.start, text: cell });
    }
    const tag = this.widenedSpans(row, made);
    if (atEnd.length === 0) {
      if (tag !== undefined) this.edits.push(tag);
    } else if (row.contentStart < row.end) {
      if (tag !== undefined) this.edits.push(tag);
      this.edits.push(appended(row, atEnd.join('')));
    } else {
      const open = (tag?.text ?? xml.raw(row)).replace(/\s*\/>$/, '>');
      this.edits.push({ start: row.start, end: row.end, text: `${open}${atEnd.join('')}</${row.name}>` });
    }
  }

  /** spans is a hint of where a row's cells are, but a wrong one must not stand. */
  private widenedSpans(row: XmlElement, columns: readonly number[]): TextEdit | undefined {
    const spans = this.xml.attributes(row).get('spans');
    if (spans === undefined || columns.length === 0) return undefined;
    const ends = spans.split(/[\s:]+/).map(Number);
    const first = Math.min(...ends, ...columns.map((column) => column + 1));
    const last = Math.max(...ends, ...columns.map((column) => column + 1));
    if (!(first < Math.min(...ends) || last > Math.max(...ends))) return undefined;
    return attributesSet(this.xml.text, row, { spans: `${first}:${last}` });
  }

  /** '' where nothing needs to stand. row: undefined where it is new as well. */
  private newCell(write: CellWrite, row: XmlElement | undefined): string {
    const { value, formula } = write.after;
    const base = this.inheritedStyle(write.column, row);
    const style = this.styleFor(base, write);
    if (value === null && formula === null && style === base) return '';
    if (formula !== null) this.formulaCells = true;
    const { type, content: stored } = valueXml(value, formula !== null);
    const content = (formula === null ? '' : formulaXml(formula)) + stored;
    const attributes = `r="${cellAddress(write.row, write.column)}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
    return prefixed(content === '' ? `<c ${attributes}/>` : `<c ${attributes}>${content}</c>`, this.xml.prefix);
  }

  /** A new cell looks as its row or column does. */
  private inheritedStyle(column: number, row: XmlElement | undefined): number {
    if (row !== undefined) {
      const attributes = this.xml.attributes(row);
      const custom = attributes.get('customFormat');
      if (custom === '1' || custom === 'true') return Number(attributes.get('s') ?? 0);
    }
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  private changeCell(cell: XmlElement, write: CellWrite): void {
    const { xml } = this;
    const attributes = xml.attributes(cell);
    const before = Number(attributes.get('s') ?? 0);
    const style = this.styleFor(before, write);
    const styleText = style === before ? (attributes.get('s') ?? null) : String(style);
    if (sameContent(write.before, write.after)) {
      if (style !== before) this.edits.push(attributesSet(xml.text, cell, { s: styleText }));
      return;
    }
    const formula = this.formulaOf(cell, write);
    const { type, content } = valueXml(write.after.value, write.after.formula !== null);
    const kept = [...attributes].filter(
      ([name]) => name !== 's' && (!OF_CONTENT.includes(name) || (name === 'cm' && formula.kept !== '')),
    );
    const all = [...kept, ...(styleText === null ? [] : [['s', styleText]]), ...(type === '' ? [] : [['t', type]])];
    const open = `<${cell.name}${all.map(([name, value]) => ` ${name}="${escapeAttribute(value as string)}"`).join('')}`;
    const inside = formula.kept + prefixed(formula.own + content, xml.prefix);
    const text = inside === '' ? `${open}/>` : `${open}>${inside}</${cell.name}>`;
    this.edits.push({ start: cell.start, end: cell.end, text });
  }

  /** kept: the f element as it stands, where only its value changes. own: a new one, without prefixes. */
  private formulaOf(cell: XmlElement, { before, after }: CellWrite): { kept: string; own: string } {
    const there = this.xml.child(cell, 'f');
    if (before.formula === after.formula && there !== undefined) return { kept: this.xml.raw(there), own: '' };
    if (there !== undefined) {
      this.formulasGone.add(cell.start);
      if (this.xml.attributes(there).get('t') === 'shared') this.sharedGone = true;
    }
    if ((there === undefined) !== (after.formula === null)) this.formulaCells = true;
    return { kept: '', own: after.formula === null ? '' : formulaXml(after.formula) };
  }

  private styleFor(base: number, { before, after }: CellWrite): number {
    const { styles } = this;
    const { value, formula, numberFormat } = after;
    const isText = typeof value === 'string' && formula === null;
    let quotePrefix: boolean | undefined;
    if (!sameContent(before, after)) {
      if (isText && looksLikeFormula(value) && numberFormat !== '@') quotePrefix = true;
      else if (!isText) quotePrefix = false;
    }
    return styles.variant(base, { numberFormat, ...(quotePrefix === undefined ? {} : { quotePrefix }) });
  }

  private dimension(writes: readonly CellWrite[]): void {
    const { xml } = this;
    const element = xml.child(xml.root, 'dimension');
    if (element === undefined) return;
    const area = parseArea(xml.attributes(element).get('ref') ?? '');
    if (area === undefined) return;
    let { top, left, bottom, right } = area;
    for (const { row, column, after } of writes) {
      if (after.value === null && after.formula === null) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    if (top === area.top && left === area.left && bottom === area.bottom && right === area.right) return;
    const ref = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
    this.edits.push(attributesSet(xml.text, element, { ref }));
  }
}
