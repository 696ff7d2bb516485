/** A workbook's package opened for writing: its sheets by name, its styles, the part of ours. */
import { DEFAULT_LIMITS, type ReadLimits } from '../limits.js';
import { mainPart } from '../ooxml/read-ooxml.js';
import { type Relationship, relationshipsOf } from '../ooxml/relationships.js';
import { readWorkbookPart } from '../ooxml/workbook-part.js';
import { ZipArchive } from '../zip/zip-archive.js';
import { type Namespaces, DECLARATION, namespacesOf } from './namespaces.js';
import { PackageEdit } from './package-edit.js';
import {
  addContentType,
  addRelationship,
  relationshipsPart,
  removeContentType,
  removeRelationship,
} from './package-links.js';
import { NOTHING_OWN, OWN_NAMESPACE, type OwnContent, ownPartXml, readOwnPart } from './own-part.js';
import { STAMP_PART_TYPE, STAMP_VALUE, bearsStamp, stamped } from './sheet-stamp.js';
import { isProtected } from './sheet-protection.js';
import { StylesEdit, plainStyles } from './styles-edit.js';
import { calculatedOnLoad, isStructureLocked, lastSheetRemoved, sheetAdded } from './workbook-xml.js';

const TYPES = 'application/vnd.openxmlformats-officedocument.';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** One part of ours in a workbook, so one id for all. */
const OWN_ID = '{6E0B9A3C-5D0F-4B58-9C55-2B7C1A6D3F41}';

export class OpenPackage {
  readonly edit: PackageEdit;
  readonly namespaces: Namespaces;
  /** Part by sheet name, worksheets only, in tab order. */
  private readonly worksheets = new Map<string, string>();
  /** Names of all sheets, charts and macros among them. */
  private readonly allNames: string[];
  private readonly relationships: readonly Relationship[];
  private ownPart: string | undefined;
  private stylesEdit: StylesEdit | undefined;
  /** Where the workbook had no styles. */
  private ownStyles: string | undefined;

  private constructor(
    file: Uint8Array,
    archive: ZipArchive,
    readonly main: string,
    limits: ReadLimits,
  ) {
    this.edit = new PackageEdit(file, archive, limits);
    this.relationships = relationshipsOf(archive, main, limits);
    const entry = archive.find(main);
    const sheets = entry === undefined ? [] : readWorkbookPart(archive, entry, limits).sheets;
    this.namespaces = namespacesOf(this.edit.text(main));
    this.allNames = sheets.map(({ name }) => name);
    for (const { name, relationshipId } of sheets) {
      const found = this.relationships.find(({ id }) => id === relationshipId);
      if (found?.type === 'worksheet') this.worksheets.set(name, found.target);
    }
    this.ownPart = this.findOwnPart();
  }

  /** undefined where the bytes are no OOXML workbook in XML. @throws UnreadableWorkbook where they are a damaged one */
  static open(file: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS): OpenPackage | undefined {
    const archive = new ZipArchive(file, limits);
    const main = mainPart(archive, limits);
    if (main === undefined || main.name.endsWith('.bin')) return undefined;
    if (readWorkbookPart(archive, main, limits).root !== 'workbook') return undefined;
    return new OpenPackage(file, archive, main.name, limits);
  }

  get sheetNames(): readonly string[] {
    return [...this.worksheets.keys()];
  }

  /** Excel compares the names of sheets without case. */
  nameTaken(name: string): string | undefined {
    return this.allNames.find((other) => other.toLowerCase() === name.toLowerCase());
  }

  sheetText(name: string): string | undefined {
    const part = this.worksheets.get(name);
    return part === undefined ? undefined : this.edit.text(part, true);
  }

  setSheetText(name: string, text: string): void {
    const part = this.worksheets.get(name);
    if (part === undefined) throw new Error(`no sheet ${name}`);
    this.edit.setText(part, text);
  }

  sheetPart(name: string): string | undefined {
    return this.worksheets.get(name);
  }

  isProtected(name: string): boolean {
    return isProtected(this.sheetText(name) ?? '');
  }

  get isStructureLocked(): boolean {
    return isStructureLocked(this.edit.text(this.main));
  }

  get styles(): StylesEdit {
    this.stylesEdit ??= new StylesEdit(this.edit.text(this.stylesPart(), true));
    return this.stylesEdit;
  }

  /** Whether the product made the sheet: it bears our stamp, or our part names it. */
  isOurs(name: string): boolean {
    return bearsStamp(this.sheetText(name) ?? '') || this.own.sheets.includes(name);
  }

  /** A stamped sheet is one that the product may refill: it is named in the part of ours, too. */
  addSheet(name: string, text: string, options: { readonly stamped: boolean; readonly hidden: boolean }): void {
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    const part = this.edit.freeName(`${folder}worksheets/sheet`, '.xml');
    const stamp = options.stamped ? this.edit.freeName(`${folder}customProperty`, '.bin') : undefined;
    if (stamp !== undefined) {
      this.edit.addBytes(stamp, STAMP_VALUE);
      addContentType(this.edit, stamp, STAMP_PART_TYPE);
    }
    this.edit.add(part, text);
    if (stamp !== undefined) this.stamp(part, `../${stamp.slice(folder.length)}`);
    addContentType(this.edit, part, `${TYPES}spreadsheetml.worksheet+xml`);
    const id = this.addLink('worksheet', part);
    const main = this.edit.text(this.main);
    this.edit.setText(this.main, sheetAdded(main, name, id, this.namespaces, options.hidden));
    this.worksheets.set(name, part);
    this.allNames.push(name);
    if (!options.stamped) return;
    const { settings, sheets } = this.own;
    this.setOwn({ settings, sheets: [...sheets.filter((other) => other !== name), name] });
  }

  private stamp(part: string, target: string): void {
    const id = addRelationship(this.edit, part, `${this.namespaces.relationships}/customProperty`, target);
    this.edit.setText(part, stamped(this.edit.text(part), id));
  }

  /** Takes a sheet of ours away; false where others stand behind it, which names and views count by their place. */
  removeSheet(name: string): boolean {
    const part = this.worksheets.get(name);
    if (part === undefined || this.allNames.at(-1) !== name) return false;
    const link = this.relationships.find(({ target }) => target === part);
    if (link !== undefined) removeRelationship(this.edit, this.main, link.id);
    const own = relationshipsOf(this.edit.archive, part, this.edit.limits);
    const parts = [
      part,
      relationshipsPart(part),
      ...own.filter(({ type }) => type === 'customProperty').map(({ target }) => target),
    ];
    for (const gone of parts) {
      removeContentType(this.edit, gone);
      if (this.edit.has(gone)) this.edit.remove(gone);
    }
    this.edit.setText(this.main, lastSheetRemoved(this.edit.text(this.main)));
    this.worksheets.delete(name);
    this.allNames.pop();
    const { settings, sheets } = this.own;
    this.setOwn({ settings, sheets: sheets.filter((other) => other !== name) });
    return true;
  }

  get own(): OwnContent {
    return this.ownPart === undefined ? NOTHING_OWN : (readOwnPart(this.edit.text(this.ownPart)) ?? NOTHING_OWN);
  }

  setOwn(content: OwnContent): void {
    const xml = ownPartXml(content);
    if (this.ownPart !== undefined) {
      if (xml !== ownPartXml(this.own)) this.edit.setText(this.ownPart, xml);
      return;
    }
    if (content.settings.size + content.sheets.length > 0) this.addOwnPart(xml);
  }

  /** The order of calculation that the file keeps names every formula cell: an old one is worse than none. */
  dropCalculationChain(): void {
    const link = this.relationships.find(({ type }) => type === 'calcChain');
    if (link === undefined) return;
    removeRelationship(this.edit, this.main, link.id);
    removeContentType(this.edit, link.target);
    if (this.edit.has(link.target)) this.edit.remove(link.target);
  }

  calculateOnLoad(): void {
    this.edit.setText(this.main, calculatedOnLoad(this.edit.text(this.main)));
  }

  /** @throws UnreadableWorkbook where the file's parts do not lie where its directory says */
  bytes(): Uint8Array {
    if (this.stylesEdit?.isChanged === true) this.edit.setText(this.stylesPart(), this.stylesEdit.text());
    return this.edit.bytes();
  }

  private findOwnPart(): string | undefined {
    return this.relationships.find(({ type, target }) => {
      if (type !== 'customXml' || !this.edit.has(target)) return false;
      // Other people's parts may be anything: only what can be ours is taken apart.
      const text = this.edit.text(target, true);
      return text.includes(OWN_NAMESPACE) && readOwnPart(text) !== undefined;
    })?.target;
  }

  private addOwnPart(xml: string): void {
    const item = this.edit.freeName('customXml/item', '.xml');
    const number = /(\d+)\.xml$/.exec(item)?.[1] ?? '';
    const properties = `customXml/itemProps${number}.xml`;
    this.edit.add(item, xml);
    this.edit.add(
      properties,
      `${DECLARATION}<ds:datastoreItem ds:itemID="${OWN_ID}" xmlns:ds="${DATA_STORE}"><ds:schemaRefs>` +
        `<ds:schemaRef ds:uri="${OWN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    addContentType(this.edit, item, 'application/xml');
    addContentType(this.edit, properties, `${TYPES}customXmlProperties+xml`);
    addRelationship(this.edit, item, `${this.namespaces.relationships}/customXmlProps`, `itemProps${number}.xml`);
    this.addLink('customXml', item);
    this.ownPart = item;
  }

  /** From the workbook to a part. */
  private addLink(type: string, part: string): string {
    const depth = this.main.split('/').length - 1;
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    const target = part.startsWith(folder) ? part.slice(folder.length) : '../'.repeat(depth) + part;
    return addRelationship(this.edit, this.main, `${this.namespaces.relationships}/${type}`, target);
  }

  private stylesPart(): string {
    const found = this.relationships.find(({ type }) => type === 'styles')?.target ?? this.ownStyles;
    if (found !== undefined) return found;
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    const part = `${folder}styles.xml`;
    this.edit.add(part, plainStyles(this.namespaces.main));
    addContentType(this.edit, part, `${TYPES}spreadsheetml.styles+xml`);
    this.addLink('styles', part);
    this.ownStyles = part;
    return part;
  }
}
