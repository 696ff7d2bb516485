/** A sheet part's elements → cells, merges, hidden rows and columns. */
import { parseArea } from '../../../core/sheet/address.js';
import { MAX_COLUMNS } from '../../../core/sheet/snapshot.js';
import { malformed } from '../unreadable.js';
import { type TextSwitch, type XmlAttributes, type XmlVisitor, isTrue } from '../xml/strict-xml.js';
import type { SheetCells } from './sheet-cells.js';
import { StringItem } from './string-items.js';

/** Where elements stand: worksheet › sheetData, cols, mergeCells › row › c › v, f, is › t. */
const ROOT = 1;
const SECTION = 2;
const ROW = 3;
const CELL = 4;
const CONTENT = 5;

export class SheetEvents implements XmlVisitor {
  /** How often sheetData began or a row ended: after each, the parser stands between rows. */
  boundaries = 0;
  /** Of the names of the elements that count: elements of other prefixes are extensions. */
  private prefix = '';
  private section = '';
  private inCell = false;
  private inInline = false;
  private content = '';
  private text_ = '';
  private formula: XmlAttributes = {};
  private readonly inline = new StringItem();

  constructor(
    private readonly cells: SheetCells,
    private readonly part: string,
  ) {}

  open(name: string, attributes: XmlAttributes, depth: number, xml: TextSwitch): void {
    const local = this.local(name);
    switch (depth) {
      case ROOT:
        this.prefix = name.slice(0, name.indexOf(':') + 1);
        if (this.local(name) !== 'worksheet') throw malformed(this.part, `root element ${name}`);
        return;
      case SECTION:
        this.section = local;
        if (local === 'sheetData') this.boundaries++;
        return;
      case ROW:
        this.openRow(local, attributes);
        return;
      case CELL:
        if (local === 'c' && this.section === 'sheetData') {
          this.inCell = true;
          this.cells.beginCell(attributes.r, attributes.s, attributes.t);
        }
        return;
      case CONTENT:
        if (this.inCell) this.openContent(local, attributes, xml);
        return;
      default:
        if (this.inInline) this.inline.open(local, depth - CONTENT, xml);
    }
  }

  close(name: string, depth: number, xml: TextSwitch): void {
    switch (depth) {
      case SECTION:
        this.section = '';
        return;
      case ROW:
        if (this.section === 'sheetData' && this.local(name) === 'row') {
          this.cells.endRow();
          this.boundaries++;
        }
        return;
      case CELL:
        if (this.inCell) this.cells.endCell();
        this.inCell = false;
        return;
      case CONTENT:
        if (this.content !== '') this.closeContent(xml);
        return;
      default:
        if (this.inInline) this.inline.close(this.local(name), xml);
    }
  }

  text(text: string): void {
    if (this.inInline) this.inline.add(text);
    else this.text_ += text;
  }

  private openRow(local: string, attributes: XmlAttributes): void {
    if (this.section === 'sheetData' && local === 'row') {
      this.cells.beginRow(attributes.r, isTrue(attributes.hidden));
    } else if (this.section === 'cols' && local === 'col' && isTrue(attributes.hidden)) {
      const last = Math.min(Number(attributes.max), MAX_COLUMNS);
      for (let column = Number(attributes.min); column <= last; column++) {
        this.cells.builder.hiddenColumns.add(column - 1);
      }
    } else if (this.section === 'mergeCells' && local === 'mergeCell') {
      const area = parseArea(attributes.ref ?? '');
      if (area === undefined) throw malformed(this.part, `merge ${attributes.ref ?? ''}`);
      this.cells.builder.merges.push(area);
    }
  }

  private openContent(local: string, attributes: XmlAttributes, xml: TextSwitch): void {
    if (local === 'v' || local === 'f') {
      if (local === 'f') this.formula = attributes;
      this.content = local;
      xml.wantText(true);
    } else if (local === 'is') {
      this.content = local;
      this.inInline = true;
    }
  }

  private closeContent(xml: TextSwitch): void {
    const { content, text_ } = this;
    this.content = '';
    this.text_ = '';
    if (content === 'is') {
      this.inInline = false;
      this.cells.inlineString(this.inline.take());
      return;
    }
    xml.wantText(false);
    if (content === 'v') this.cells.storedValue(text_);
    else {
      const { t, si, ref } = this.formula;
      this.cells.formula({ kind: t, sharedIndex: si, area: ref, text: text_ });
    }
  }

  private local(name: string): string {
    const { prefix } = this;
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }
}
