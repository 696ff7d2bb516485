/** A workbook made from nothing: templates, reports, parts of other workbooks. */
import { type MadeSheet, EMPTY_PLAN } from '../../../core/sheet/write-plan.js';
import { newSheetXml } from './made-sheet-xml.js';
import { DECLARATION, TRANSITIONAL } from './namespaces.js';
import { OpenPackage } from './open-package.js';
import { writeSettings } from './patch-workbook.js';
import { unwritableSheets } from './plan-content.js';
import { plainStyles } from './styles-edit.js';
import { newPart, writeZip } from './zip-writer.js';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * The same bytes for the same sheets. The sheets bear no stamp: to whoever opens the file they are their own.
 * Ask unwritableSheets first where texts or names come from somebody's data.
 * @param settings kept in the workbook for us, as a plan's are
 * @throws Error for sheets that no workbook can hold, for none at all, and where all of them are hidden
 */
export function newWorkbook(sheets: readonly MadeSheet[], settings: Readonly<Record<string, string>> = {}): Uint8Array {
  const problem = unwritableSheets(sheets);
  if (problem !== undefined) throw new Error(`not to be written: ${problem}`);
  const shown = sheets.findIndex(({ hidden = false }) => !hidden);
  if (shown < 0) throw new Error('no sheet to show');
  const target = OpenPackage.open(emptyPackage(shown));
  if (target === undefined) throw new Error('the empty package is none');
  for (const sheet of sheets) {
    const { hidden = false } = sheet;
    target.addSheet(sheet.name, newSheetXml(sheet, target.styles, target.namespaces), { stamped: false, hidden });
  }
  if (sheets.some(({ rows }) => rows.some((cells) => cells.some(({ formula }) => formula !== undefined)))) {
    target.calculateOnLoad();
  }
  writeSettings(target, { ...EMPTY_PLAN, settings });
  return target.bytes();
}

/** A package without sheets, which is no workbook yet. @param shown place of the sheet to be in view */
function emptyPackage(shown: number): Uint8Array {
  const { main, relationships } = TRANSITIONAL;
  const views = shown === 0 ? '<workbookView/>' : `<workbookView activeTab="${shown}" firstSheet="${shown}"/>`;
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': links([`${relationships}/officeDocument`, 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews>${views}</bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([`${relationships}/styles`, 'styles.xml']),
    'xl/styles.xml': plainStyles(main),
  };
  const encoder = new TextEncoder();
  return writeZip(Object.entries(parts).map(([name, text]) => newPart(name, encoder.encode(DECLARATION + text))));
}

function links([type, target]: readonly [type: string, target: string]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}
