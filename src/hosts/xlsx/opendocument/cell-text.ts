/** The paragraphs of a cell → its text: white space collapses except where elements say otherwise. */
import type { XmlAttributes } from '../xml/strict-xml.js';

/** More spaces in a row than any person types. */
const MOST_SPACES = 1000;

export class CellText {
  private paragraphs: string[] = [];
  private current = '';
  /** The text ends in white space that another piece does not add to; true at a paragraph's beginning. */
  private collapsing = true;

  begin(): void {
    this.paragraphs = [];
  }

  beginParagraph(): void {
    this.current = '';
    this.collapsing = true;
  }

  /** An element inside a paragraph. */
  element(local: string, attributes: XmlAttributes): void {
    if (local === 's') {
      this.literal(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES)));
    } else if (local === 'tab') this.literal('\t');
    else if (local === 'line-break') this.literal('\n');
  }

  add(text: string): void {
    let collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    if (this.collapsing && collapsed.startsWith(' ')) collapsed = collapsed.slice(1);
    if (collapsed === '') return;
    this.current += collapsed;
    this.collapsing = collapsed.endsWith(' ');
  }

  endParagraph(): void {
    const trailing = this.collapsing && this.current.endsWith(' ');
    this.paragraphs.push(trailing ? this.current.slice(0, -1) : this.current);
  }

  /** undefined: the cell has no paragraph. */
  end(): string | undefined {
    return this.paragraphs.length === 0 ? undefined : this.paragraphs.join('\n');
  }

  private literal(text: string): void {
    this.current += text;
    this.collapsing = false;
  }
}
