/** Small .xlsx files made in memory for the tests. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface SheetParts {
  readonly name?: string;
  readonly state?: string;
  /** What stands inside sheetData. */
  readonly rows?: string;
  /** What stands before and behind sheetData. */
  readonly before?: string;
  readonly after?: string;
  /** The whole part, where it is to be out of the ordinary. */
  readonly xml?: string | Uint8Array;
  /** worksheet where nothing else is told. */
  readonly type?: string;
  /** As the relationship has it; relative to xl/ where nothing is told. */
  readonly target?: string;
}

export interface OoxmlParts {
  readonly sheets: readonly SheetParts[];
  /** What stands inside sst. */
  readonly sharedStrings?: string;
  /** What stands inside styleSheet. */
  readonly styles?: string;
  /** Of workbookPr. */
  readonly workbookPr?: string;
  readonly strict?: boolean;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

/** cellXfs with these number format ids; custom formats from 164 on. */
export function styles(ids: readonly number[], custom: readonly string[] = []): string {
  const escaped = custom.map((code) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
  const formats = escaped.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('');
  const xfs = ids.map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('');
  return `<numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${xfs}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>`;
}

function contentTypes(names: readonly string[]): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/workbook\.xml$/, 'sheet.main'],
    [/styles\.xml$/, 'styles'],
    [/sharedStrings\.xml$/, 'sharedStrings'],
    [/worksheets\/[^/]+$/, 'worksheet'],
  ];
  const overrides = names.map((name) => {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
    return kind === undefined ? '' : `<Override PartName="/${name}" ContentType="${type}"/>`;
  });
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rels}${overrides.join('')}</Types>`;
}

/** By name, ready to be changed before zipping. */
export function ooxmlParts(parts: OoxmlParts): Record<string, Uint8Array> {
  const main = parts.strict === true ? STRICT_MAIN : MAIN;
  const relationships = parts.strict === true ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  };
  const links: string[] = [];
  const sheets: string[] = [];
  parts.sheets.forEach((sheet, index) => {
    const id = `rId${index + 1}`;
    const target = sheet.target ?? `worksheets/sheet${index + 1}.xml`;
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    sheets.push(`<sheet name="${sheet.name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state} r:id="${id}"/>`);
    // Out of order, as relationships may be.
    links.unshift(`<Relationship Id="${id}" Type="${relationships}/${sheet.type ?? 'worksheet'}" Target="${target}"/>`);
    files[target.startsWith('/') ? target.slice(1) : `xl/${target}`] =
      sheet.xml ??
      `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}">${sheet.before ?? ''}<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
  });
  if (parts.sharedStrings !== undefined) {
    links.push(`<Relationship Id="s1" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/>`);
    files['xl/sharedStrings.xml'] = `${DECLARATION}<sst xmlns="${main}">${parts.sharedStrings}</sst>`;
  }
  if (parts.styles !== undefined) {
    links.push(`<Relationship Id="s2" Type="${relationships}/styles" Target="styles.xml"/>`);
    files['xl/styles.xml'] = `${DECLARATION}<styleSheet xmlns="${main}">${parts.styles}</styleSheet>`;
  }
  files['xl/_rels/workbook.xml.rels'] =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`;
  files['xl/workbook.xml'] =
    `${DECLARATION}<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr ${parts.workbookPr ?? ''}/><sheets>${sheets.join('')}</sheets></workbook>`;
  files['[Content_Types].xml'] = contentTypes(Object.keys(files));
  return Object.fromEntries(Object.entries({ ...files, ...parts.others }).map(([name, part]) => [name, bytes(part)]));
}

export function ooxmlFile(parts: OoxmlParts): Uint8Array {
  return zipSync(ooxmlParts(parts), { level: 1 });
}
