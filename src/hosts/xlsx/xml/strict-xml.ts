/** XML that must be well-formed, without document types and no deeper than allowed: saxes with our limits around it. */
import { SaxesParser } from 'saxes';
import type { ReadLimits } from '../limits.js';
import { UnreadableWorkbook, malformed } from '../unreadable.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';
import { streamText } from './part-text.js';

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a visitor asks of the parser. */
export interface TextSwitch {
  /** Text that nobody wants is not even collected: most of a sheet's is white space. Off at the beginning. */
  wantText(wanted: boolean): void;
}

/** Names come as written, prefix included. depth: 1 for the root. */
export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes, depth: number, xml: TextSwitch): void;
  close(name: string, depth: number, xml: TextSwitch): void;
  /** Character data while it is wanted; one element's may come in several pieces. */
  text?(text: string): void;
}

export class StrictXml implements TextSwitch {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly onText: ((text: string) => void) | undefined;
  private depth = 0;

  constructor(part: string, limits: Pick<ReadLimits, 'xmlDepth'>, visitor: XmlVisitor) {
    const { parser } = this;
    const limit = limits.xmlDepth;
    this.onText = visitor.text?.bind(visitor);
    parser.on('error', (error) => {
      throw malformed(part, error.message);
    });
    parser.on('doctype', () => {
      throw new UnreadableWorkbook({ kind: 'xml-entities', part });
    });
    parser.on('opentag', (tag) => {
      if (++this.depth > limit) throw new UnreadableWorkbook({ kind: 'xml-too-deep', part, limit });
      visitor.open(tag.name, tag.attributes, this.depth, this);
    });
    parser.on('closetag', (tag) => {
      visitor.close(tag.name, this.depth--, this);
    });
  }

  wantText(wanted: boolean): void {
    if (wanted && this.onText !== undefined) {
      this.parser.on('text', this.onText);
      this.parser.on('cdata', this.onText);
    } else {
      this.parser.off('text');
      this.parser.off('cdata');
    }
  }

  write(text: string): void {
    this.parser.write(text);
  }

  /** @throws UnreadableWorkbook where elements are still open */
  end(): void {
    this.parser.close();
  }
}

/** x:row → row */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** 1, true and on are true; absent and anything else are not. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Parses a whole part. @throws UnreadableWorkbook */
export function parsePart(archive: ZipArchive, entry: ZipEntry, limits: ReadLimits, visitor: XmlVisitor): void {
  const xml = new StrictXml(entry.name, limits, visitor);
  streamText(archive, entry, (text) => xml.write(text));
  xml.end();
}
