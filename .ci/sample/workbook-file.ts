/** Sheets as the bytes of an .xlsx file: the same sheets give the same bytes, whenever and wherever they are written. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { SheetGrid } from './grid.js';
import { escapeXml, sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles-xml.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Of one sheet alone, counted from 0. */
  readonly sheet?: number;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetGrid[], names: readonly DefinedName[]): string {
  const items = sheets.map(
    ({ parts }, index) =>
      `<sheet name="${escapeXml(parts.name)}" sheetId="${index + 1}"${parts.hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const defined = names.map(({ name, refersTo, sheet }) => {
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${name}"${local}>${escapeXml(refersTo)}</definedName>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800"/></bookViews><sheets>${items.join('')}</sheets><definedNames>${defined.join('')}</definedNames><calcPr calcId="191029"/></workbook>`;
}

function contentTypes(sheets: readonly SheetGrid[]): string {
  const parts: (readonly [string, string])[] = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'] as const),
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function sharedStrings(texts: readonly string[], uses: number): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

export function workbookFile(sheets: readonly SheetGrid[], names: readonly DefinedName[]): Uint8Array {
  const texts = new Map<string, number>();
  let uses = 0;
  const share = (text: string): number => {
    uses++;
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const worksheets = sheets.map((grid, index) => sheetXml(grid, index === 0, share));
  const parts: (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets, names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...worksheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', sharedStrings([...texts.keys()], uses)],
  ];
  // Written without a zone: the archive keeps the local time of a day that is the same everywhere.
  const mtime = new Date(2022, 9, 8);
  const files: Zippable = {};
  for (const [name, xml] of parts) files[name] = [strToU8(HEAD + xml), { level: 9, mtime }];
  return zipSync(files);
}
