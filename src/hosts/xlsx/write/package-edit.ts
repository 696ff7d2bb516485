/** A package in the making: parts changed, added and taken out over the file as it lies there. */
import type { ReadLimits } from '../limits.js';
import { malformed } from '../unreadable.js';
import { streamText } from '../xml/part-text.js';
import { StrictXml } from '../xml/strict-xml.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import type { ZipEntry } from '../zip/zip-directory.js';
import { changedPart, copiedPart, newPart, writeZip } from './zip-writer.js';

/** A text must be held whole to be changed. */
const MOST_TEXT_BYTES = 400 * 1024 * 1024;

/** Part names are the same whatever their case. */
function keyOf(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

export class PackageEdit {
  private readonly texts = new Map<string, string>();
  /** Added parts that are no text. */
  private readonly binaries = new Map<string, Uint8Array>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  /** Name by key, in the order they came. */
  private readonly added = new Map<string, string>();

  constructor(
    private readonly file: Uint8Array,
    readonly archive: ZipArchive,
    readonly limits: ReadLimits,
  ) {}

  has(name: string): boolean {
    const key = keyOf(name);
    return this.added.has(key) || (!this.removed.has(key) && this.archive.find(name) !== undefined);
  }

  /**
   * The part's text as it stands now.
   * @param wellFormed whether a strict parser has read the part before; else it is read by one now
   * @throws UnreadableWorkbook where it is missing or not well-formed
   */
  text(name: string, wellFormed = false): string {
    const key = keyOf(name);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const entry = this.archive.find(name);
    if (entry === undefined || this.removed.has(key)) throw malformed(name, 'missing');
    const text = this.read(entry, wellFormed);
    this.texts.set(key, text);
    return text;
  }

  /** Whether anything but the same text was set. */
  setText(name: string, text: string): boolean {
    if (this.text(name) === text) return false;
    const key = keyOf(name);
    this.texts.set(key, text);
    this.changed.add(key);
    return true;
  }

  add(name: string, text: string): void {
    const key = keyOf(name);
    this.texts.set(key, text);
    if (this.archive.find(name) === undefined) this.added.set(key, name);
    else this.changed.add(key);
    this.removed.delete(key);
  }

  addBytes(name: string, bytes: Uint8Array): void {
    const key = keyOf(name);
    this.binaries.set(key, bytes);
    this.added.set(key, name);
  }

  remove(name: string): void {
    const key = keyOf(name);
    this.texts.delete(key);
    this.changed.delete(key);
    if (!this.added.delete(key)) this.removed.add(key);
  }

  /** The first of xl/worksheets/sheet1.xml, sheet2.xml … that no part has or had. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name) && this.archive.find(name) === undefined) return name;
    }
  }

  /** Names of the parts that are changed, gone or new. */
  get written(): string[] {
    const changed = this.archive.entries.filter(
      ({ name }) => this.changed.has(keyOf(name)) || this.removed.has(keyOf(name)),
    );
    return [...changed.map(({ name }) => name), ...this.added.values()];
  }

  /** @throws UnreadableWorkbook 'truncated' where a part does not lie where the directory says */
  bytes(): Uint8Array {
    const parts = this.archive.entries.flatMap((entry) => {
      const key = keyOf(entry.name);
      // Of two parts with one name only the last is ever read.
      const current = this.archive.find(entry.name) === entry;
      if (!current) return [copiedPart(this.file, entry)];
      if (this.removed.has(key)) return [];
      return [this.changed.has(key) ? changedPart(this.file, entry, this.encoded(key)) : copiedPart(this.file, entry)];
    });
    for (const [key, name] of this.added) parts.push(newPart(name, this.encoded(key)));
    return writeZip(parts);
  }

  private encoded(key: string): Uint8Array {
    return this.binaries.get(key) ?? new TextEncoder().encode(this.texts.get(key) as string);
  }

  private read(entry: ZipEntry, wellFormed: boolean): string {
    if (entry.bytes > MOST_TEXT_BYTES) throw malformed(entry.name, 'too large to change');
    const text = utf8Text(this.archive.read(entry)) ?? this.otherEncoding(entry);
    if (!wellFormed) {
      const xml = new StrictXml(entry.name, this.limits, { open() {}, close() {} });
      xml.write(text);
      xml.end();
    }
    return text;
  }

  /** What was in another encoding is written as UTF-8. */
  private otherEncoding(entry: ZipEntry): string {
    const pieces: string[] = [];
    streamText(this.archive, entry, (text) => pieces.push(text));
    return pieces.join('').replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
  }
}

/** The text, a byte order mark included; undefined where the bytes are or claim to be in another encoding. */
function utf8Text(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  if (head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF') || /^<?\0/.test(head)) return undefined;
  const declared = /^[\s\S]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return undefined;
  // Replacement characters would be written back: bytes that are no UTF-8 take the strict way, which says so.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text.includes('\uFFFD') ? undefined : text;
}
