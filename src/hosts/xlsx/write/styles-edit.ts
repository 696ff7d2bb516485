/** What a plan needs of xl/styles.xml, appended to it: nothing that is there is changed, so every cell keeps its look. */
import { GENERAL, NumberFormats, builtInNumberFormat } from '../number-formats.js';
import { isMadeFill } from '../../made-fills.js';
import { fillColour, solidFill } from './fills.js';
import { fontOf, type FontLook } from './fonts.js';
import { escapeAttribute } from './xml-escape.js';
import { type TextEdit, appended, attributesSet, edited, inserted, prefixed } from './xml-edits.js';
import { type XmlElement, XmlText } from './xml-text.js';

/** What shall be different from a cell's style. */
export interface StyleChange {
  readonly numberFormat?: string;
  /** The sign that a cell's text was typed with a leading '. */
  readonly quotePrefix?: boolean;
  readonly font?: FontLook;
  /** RRGGBB */
  readonly fill?: string;
  readonly wrap?: boolean;
  /** Fill and border of another style; `fill` goes before. */
  readonly frame?: Frame;
}

/** Ids as cells' styles have them. */
export interface Frame {
  readonly fillId?: string;
  readonly borderId?: string;
}

type Items = 'cellXfs' | 'fonts' | 'fills' | 'dxfs';

const SEQUENCE = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

type Section = (typeof SEQUENCE)[number];

/** Built-in formats that mean the same in every language. */
const SAME_EVERYWHERE = [1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, 48, 49];
const FIRST_OWN_FORMAT = 164;
const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

const RESERVED_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];

/** The xf with its text wrapped; without prefixes of its own. */
function wrapped(xf: string): string {
  const xml = new XmlText(xf);
  const there = xml.child(xml.root, 'alignment');
  const tag = attributesSet(xf, xml.root, { applyAlignment: '1' });
  if (there !== undefined) return edited(xf, [tag, attributesSet(xf, there, { wrapText: '1' })]);
  const alignment = `<${xml.prefix}alignment wrapText="1"/>`;
  if (xml.root.contentStart < xml.root.end) return edited(xf, [{ ...tag, text: tag.text + alignment }]);
  return edited(xf, [{ ...tag, text: `${tag.text.replace(/\s*\/>$/, '>')}${alignment}</${xml.root.name}>` }]);
}

/** styles.xml for a workbook without one. */
export function plainStyles(main: string): string {
  return (
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    `<fills count="2">${RESERVED_FILLS.join('')}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${PLAIN_XF}</cellStyleXfs><cellXfs count="1">${PLAIN_XF}</cellXfs></styleSheet>`
  );
}

export class StylesEdit {
  private readonly xml: XmlText;
  private readonly formats = new Map<number, string>();
  private readonly formatIds = new Map<string, number>();
  private readonly items: Record<Items, string[]>;
  private readonly added: Partial<Record<Section, string[]>> = {};
  private readonly variants = new Map<string, number>();
  /** As the reader names formats: 'General' whatever its spelling. */
  private readonly names = new NumberFormats();

  constructor(text: string) {
    this.xml = new XmlText(text);
    this.items = {
      cellXfs: this.rawItems('cellXfs'),
      fonts: this.rawItems('fonts'),
      fills: this.rawItems('fills'),
      dxfs: this.rawItems('dxfs'),
    };
    for (const format of this.elements('numFmts')) {
      const attributes = this.xml.attributes(format);
      const id = Number(attributes.get('numFmtId'));
      const code = attributes.get('formatCode') ?? '';
      this.formats.set(id, code);
      this.formatIds.set(code, id);
    }
    for (const id of SAME_EVERYWHERE) {
      if (!this.formats.has(id)) this.formatIds.set(builtInNumberFormat(id), id);
    }
    if (this.items.cellXfs.length === 0) this.append('cellXfs', prefixed(PLAIN_XF, this.xml.prefix));
  }

  /** The number format that a cell of this style (its s) shows. */
  numberFormat(style: number): string {
    const id = Number(this.attribute(style, 'numFmtId') ?? 0);
    return this.names.codes[this.names.indexOf(this.formats.get(id) ?? builtInNumberFormat(id))] ?? GENERAL;
  }

  hasQuotePrefix(style: number): boolean {
    const value = this.attribute(style, 'quotePrefix');
    return value === '1' || value === 'true';
  }

  /** A style that differs from this one as told: the same one where it already does. */
  variant(style: number, change: StyleChange): number {
    const values: Record<string, string | null> = {};
    const { numberFormat, quotePrefix, font, fill, frame } = change;
    if (numberFormat !== undefined && numberFormat !== this.numberFormat(style)) {
      values.numFmtId = String(this.formatId(numberFormat));
      values.applyNumberFormat = '1';
    }
    if (quotePrefix !== undefined && quotePrefix !== this.hasQuotePrefix(style)) {
      values.quotePrefix = quotePrefix ? '1' : null;
    }
    if (font !== undefined) {
      values.fontId = String(this.fontId(style, font));
      values.applyFont = '1';
    }
    const fillId = fill === undefined ? frame?.fillId : String(this.fillId(fill));
    if (fillId !== undefined) {
      values.fillId = fillId;
      values.applyFill = '1';
    }
    if (frame?.borderId !== undefined) {
      values.borderId = frame.borderId;
      values.applyBorder = '1';
    }
    const wraps = change.wrap === true;
    if (Object.keys(values).length === 0 && !wraps) return style;
    const key = `${style} ${wraps} ${JSON.stringify(values)}`;
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    const base = wraps ? wrapped(this.xf(style)) : this.xf(style);
    const xml = new XmlText(base);
    const xf = edited(base, [attributesSet(base, xml.root, values)]);
    // A file that is filled every month would grow by as many styles every time.
    const equal = this.items.cellXfs.indexOf(xf);
    const made = equal >= 0 ? equal : this.append('cellXfs', xf);
    this.variants.set(key, made);
    return made;
  }

  /** What people gave a cell of this style: a fill that is none of ours, a border. undefined where it has neither. */
  frameOf(style: number): Frame | undefined {
    const fillId = this.attribute(style, 'fillId') ?? '0';
    const borderId = this.attribute(style, 'borderId') ?? '0';
    const fill = this.items.fills[Number(fillId)];
    // The second fill is a pattern that every file has and nobody chose.
    const colour = fill === undefined || fillId === '1' ? '' : fillColour(fill);
    const isOwnFill = colour === null || (colour !== '' && !isMadeFill(colour));
    const isOwnBorder = borderId !== (this.attribute(0, 'borderId') ?? '0');
    if (!isOwnFill && !isOwnBorder) return undefined;
    return { ...(isOwnFill ? { fillId } : {}), ...(isOwnBorder ? { borderId } : {}) };
  }

  /** xml: a dxf element without prefixes. @returns its index; an equal one is used again */
  differential(xml: string): number {
    const own = prefixed(xml, this.xml.prefix);
    const known = this.items.dxfs.indexOf(own);
    return known >= 0 ? known : this.append('dxfs', own);
  }

  get isChanged(): boolean {
    return Object.values(this.added).some((items) => items.length > 0);
  }

  text(): string {
    const edits = Object.entries(this.added).map(([section, items]) => this.appendedTo(section as Section, items));
    return edited(this.xml.text, edits.flat());
  }

  private appendedTo(section: Section, items: readonly string[]): TextEdit[] {
    const { xml } = this;
    const there = xml.child(xml.root, section);
    const content = items.join('');
    if (there === undefined) {
      const name = xml.prefix + section;
      const element = `<${name} count="${items.length}">${content}</${name}>`;
      return [inserted(xml, SEQUENCE, section, element)];
    }
    const count = String([...xml.children(there)].length + items.length);
    const tag = attributesSet(xml.text, there, { count });
    if (there.contentStart < there.end) return [tag, appended(there, content)];
    return [{ ...tag, text: `${tag.text.replace(/\s*\/>$/, '>')}${content}</${there.name}>` }];
  }

  /** xml: with the part's own prefix. */
  private append(section: Items, xml: string): number {
    (this.added[section] ??= []).push(xml);
    return this.items[section].push(xml) - 1;
  }

  private formatId(code: string): number {
    if (code === GENERAL) return 0;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.formatIds.set(code, id);
    const element = prefixed(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`, this.xml.prefix);
    (this.added.numFmts ??= []).push(element);
    return id;
  }

  private fontId(style: number, look: FontLook): number {
    const base = this.items.fonts[Number(this.attribute(style, 'fontId') ?? 0)] ?? this.items.fonts[0];
    const font = fontOf(base, look, this.xml.prefix);
    const known = this.items.fonts.indexOf(font);
    return known >= 0 ? known : this.append('fonts', font);
  }

  private fillId(colour: string): number {
    // The first two are what every file has: nobody's cells name them for their colour.
    while (this.items.fills.length < RESERVED_FILLS.length) {
      this.append('fills', prefixed(RESERVED_FILLS[this.items.fills.length] as string, this.xml.prefix));
    }
    const fill = prefixed(solidFill(colour), this.xml.prefix);
    const known = this.items.fills.indexOf(fill, RESERVED_FILLS.length);
    return known >= 0 ? known : this.append('fills', fill);
  }

  private xf(style: number): string {
    return this.items.cellXfs[style] ?? (this.items.cellXfs[0] as string);
  }

  private attribute(style: number, name: string): string | undefined {
    const xf = new XmlText(this.xf(style));
    return xf.attributes(xf.root).get(name);
  }

  private elements(section: Section): XmlElement[] {
    const there = this.xml.child(this.xml.root, section);
    return there === undefined ? [] : [...this.xml.children(there)];
  }

  private rawItems(section: Section): string[] {
    return this.elements(section).map((element) => this.xml.raw(element));
  }
}
