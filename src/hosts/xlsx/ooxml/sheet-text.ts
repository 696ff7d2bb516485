/**
 * A sheet part's text on two lanes: whole rows in the usual form are read directly, three times as fast as the parser
 * does; everything else goes to the parser, which never sees those rows. Since they are well-formed in themselves,
 * leaving them out changes nothing about the rest.
 */
import type { StrictXml } from '../xml/strict-xml.js';
import { NOT_PLAIN, plainRow, skipSpace } from './plain-row.js';
import type { SheetCells } from './sheet-cells.js';
import type { SheetEvents } from './sheet-events.js';

const ROWS_BEGIN = '<sheetData>';
const ROW_BEGIN = '<row';
const ROW_END = '</row>';

/** A row longer than this many characters is not waited for. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** Whether what stands here may be a row, as far as the text goes. */
function beginsRow(text: string, at: number): boolean {
  return ROW_BEGIN.startsWith(text.slice(at, at + ROW_BEGIN.length));
}

export class SheetText {
  /** An unfinished row at the end of the text so far. */
  private unfinished = '';
  /** The parser stands right between two rows, with nothing half read. */
  private betweenRows = false;
  private rowsBegan = false;

  constructor(
    private readonly xml: StrictXml,
    private readonly events: SheetEvents,
    private readonly cells: SheetCells,
  ) {}

  write(piece: string): void {
    const text = this.unfinished + piece;
    this.unfinished = '';
    const lastRowEnd = text.lastIndexOf(ROW_END);
    let at = 0;
    while (at < text.length) {
      if (this.betweenRows) {
        at = this.readRows(text, at, lastRowEnd);
        if (at > lastRowEnd && beginsRow(text, at) && text.length - at < LONGEST_ROW) {
          this.unfinished = text.slice(at);
          return;
        }
      }
      at = this.parse(text, at);
    }
  }

  /** @throws UnreadableWorkbook where the document is not finished */
  end(): void {
    this.xml.write(this.unfinished);
    this.xml.end();
  }

  /** Reads rows as long as they are plain and complete. Answers where the first other thing begins. */
  private readRows(text: string, at: number, lastRowEnd: number): number {
    for (;;) {
      at = skipSpace(text, at);
      if (at > lastRowEnd || !text.startsWith(ROW_BEGIN, at)) return at;
      const next = plainRow(text, at, this.cells);
      if (next === NOT_PLAIN) return at;
      at = next;
    }
  }

  /** Parses up to where rows may be read again, or to the end. Answers where that is. */
  private parse(text: string, at: number): number {
    const end = this.nextBoundary(text, at);
    if (end === undefined) {
      this.xml.write(text.slice(at));
      this.betweenRows = false;
      return text.length;
    }
    // The last character alone: only if it makes the event is this a tag and not the inside of a comment.
    this.xml.write(text.slice(at, end - 1));
    const before = this.events.boundaries;
    this.xml.write('>');
    this.betweenRows = this.events.boundaries !== before;
    this.rowsBegan ||= this.betweenRows;
    return end;
  }

  private nextBoundary(text: string, at: number): number | undefined {
    const begin = this.rowsBegan ? -1 : text.indexOf(ROWS_BEGIN, at);
    const row = text.indexOf(ROW_END, at);
    if (begin >= 0 && (row < 0 || begin < row)) return begin + ROWS_BEGIN.length;
    return row < 0 ? undefined : row + ROW_END.length;
  }
}
