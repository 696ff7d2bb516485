/** An OpenDocument spreadsheet's elements (content.xml, or a flat document whole) → styles and sheets. */
import type { SheetSnapshot } from '../../../core/sheet/snapshot.js';
import type { ReadLimits } from '../limits.js';
import type { NumberFormats } from '../number-formats.js';
import { SheetBuilder } from '../sheet-builder.js';
import { malformed } from '../unreadable.js';
import { type TextSwitch, type XmlAttributes, type XmlVisitor, localName } from '../xml/strict-xml.js';
import { CellText } from './cell-text.js';
import { openDocumentValue } from './cell-value.js';
import type { Styles } from './styles.js';
import { TableRows } from './table-rows.js';

/** document-content › body › spreadsheet › table. */
const TABLE_DEPTH = 4;

/** Elements of a table that hold its rows and columns. */
const GROUPS = new Set([
  'table-rows',
  'table-header-rows',
  'table-row-group',
  'table-columns',
  'table-header-columns',
  'table-column-group',
]);

const YEAR_1904 = '1904-01-01';

export class ContentEvents implements XmlVisitor {
  readonly sheets: SheetSnapshot[] = [];
  date1904 = false;
  private rows: TableRows | undefined;
  private cell: XmlAttributes | undefined;
  private cellDepth = 0;
  private rowDepth = 0;
  /** Inside something that is no cell's text: drawings, comments, forms. 0: not. */
  private skippedDepth = 0;
  private inParagraph = false;
  private readonly text_ = new CellText();
  private styleText = '';

  constructor(
    private readonly part: string,
    private readonly styles: Styles,
    private readonly numberFormats: NumberFormats,
    private readonly limits: ReadLimits,
  ) {}

  open(name: string, attributes: XmlAttributes, depth: number, xml: TextSwitch): void {
    if (this.skippedDepth > 0) return;
    const local = localName(name);
    if (this.cell !== undefined) this.openInCell(local, attributes, depth, xml);
    else if (this.rows !== undefined) this.openInTable(this.rows, local, attributes, depth);
    else if (depth === TABLE_DEPTH && local === 'table') this.openTable(attributes);
    else if (depth >= TABLE_DEPTH && local === 'null-date') {
      this.date1904 = attributes['table:date-value'] === YEAR_1904;
    } else {
      this.styleText = '';
      xml.wantText(this.styles.open(local, attributes));
    }
    if (depth === 1 && !local.startsWith('document')) throw malformed(this.part, `root element ${name}`);
  }

  close(name: string, depth: number, xml: TextSwitch): void {
    if (this.skippedDepth > 0) {
      if (depth === this.skippedDepth) {
        this.skippedDepth = 0;
        xml.wantText(this.inParagraph);
      }
      return;
    }
    const local = localName(name);
    if (this.cell !== undefined) this.closeInCell(this.cell, depth, xml);
    else if (this.rows !== undefined) this.closeInTable(this.rows, local, depth);
    else {
      xml.wantText(false);
      this.styles.close(local, this.styleText);
    }
  }

  text(text: string): void {
    if (this.inParagraph) this.text_.add(text);
    else this.styleText += text;
  }

  private openTable(attributes: XmlAttributes): void {
    const { part, styles, numberFormats, limits } = this;
    const visibility = styles.isHidden(attributes['table:style-name']) ? 'hidden' : 'visible';
    const builder = new SheetBuilder(attributes['table:name'] ?? '', visibility, part, limits);
    this.rows = new TableRows(builder, styles, numberFormats);
  }

  private openInTable(rows: TableRows, local: string, attributes: XmlAttributes, depth: number): void {
    if (this.rowDepth > 0 && (local === 'table-cell' || local === 'covered-table-cell')) {
      this.cell = attributes;
      this.cellDepth = depth;
      this.text_.begin();
    } else if (this.rowDepth === 0 && local === 'table-row') {
      this.rowDepth = depth;
      rows.beginRow(attributes);
    } else if (this.rowDepth === 0 && local === 'table-column') rows.addColumn(attributes);
    else if (this.rowDepth > 0 || !GROUPS.has(local)) this.skippedDepth = depth;
  }

  private closeInTable(rows: TableRows, local: string, depth: number): void {
    if (depth === this.rowDepth) {
      this.rowDepth = 0;
      rows.endRow();
    } else if (depth === TABLE_DEPTH && local === 'table') {
      this.sheets.push(rows.finish());
      this.rows = undefined;
    }
  }

  private openInCell(local: string, attributes: XmlAttributes, depth: number, xml: TextSwitch): void {
    if (depth === this.cellDepth + 1 && local === 'p') {
      this.inParagraph = true;
      this.text_.beginParagraph();
      xml.wantText(true);
    } else if (this.inParagraph && local !== 'annotation' && local !== 'frame') {
      this.text_.element(local, attributes);
    } else {
      this.skippedDepth = depth;
      xml.wantText(false);
    }
  }

  private closeInCell(cell: XmlAttributes, depth: number, xml: TextSwitch): void {
    if (depth === this.cellDepth + 1 && this.inParagraph) {
      this.inParagraph = false;
      this.text_.endParagraph();
      xml.wantText(false);
    } else if (depth === this.cellDepth) {
      this.cell = undefined;
      this.rows?.addCell(cell, openDocumentValue(cell, this.text_.end(), this.date1904));
    }
  }
}
