/**
 * How an .xlsx file's sheets look, which a WorkbookSnapshot has no place for: sizes, fills, fonts, frozen panes and the
 * user's own conditional formats. Only the grid shows them.
 */
import { binaryContent } from '../../hosts/xlsx/file-content.js';
import { DEFAULT_LIMITS, type ReadLimits } from '../../hosts/xlsx/limits.js';
import { mainPart } from '../../hosts/xlsx/ooxml/read-ooxml.js';
import { relationshipsOf } from '../../hosts/xlsx/ooxml/relationships.js';
import { readWorkbookPart } from '../../hosts/xlsx/ooxml/workbook-part.js';
import { ZipArchive } from '../../hosts/xlsx/zip/zip-archive.js';
import type { Workbook } from '../model/workbook.js';
import type { Worksheet } from '../model/worksheet.js';
import { conditionalFormatId } from '../model/conditional-format.js';
import { OFFICE_THEME } from './colors.js';
import { readSheetLook, type SheetLook } from './sheet-look.js';
import { NO_STYLES, readStylesLook, type StylesLook } from './styles-look.js';
import { readTheme } from './theme-part.js';

/**
 * Gives the workbook, read from the same bytes, its looks. Returns false for files of other kinds than .xlsx and its
 * like, whose looks are not read.
 * @throws UnreadableWorkbook never for a file that readWorkbook has read, but for faults in parts only looked at here
 */
export function applyLooks(bytes: Uint8Array, workbook: Workbook, limits: ReadLimits = DEFAULT_LIMITS): boolean {
  if (binaryContent(bytes).kind !== 'zip') return false;
  const archive = new ZipArchive(bytes, limits);
  const main = mainPart(archive, limits);
  if (main === undefined || main.name.endsWith('.bin')) return false;
  const relationships = relationshipsOf(archive, main.name, limits);
  const part = (type: string) => archive.find(relationships.find((one) => one.type === type)?.target ?? '');
  const themePart = part('theme');
  const theme = themePart === undefined ? OFFICE_THEME : readTheme(archive, themePart, limits);
  const stylesPart = part('styles');
  const styles = stylesPart === undefined ? NO_STYLES : readStylesLook(archive, stylesPart, theme, limits);
  for (const { name, relationshipId } of readWorkbookPart(archive, main, limits).sheets) {
    const target = relationships.find(({ id, type }) => id === relationshipId && type === 'worksheet')?.target;
    const entry = target === undefined ? undefined : archive.find(target);
    const sheet = workbook.findSheet(name);
    if (entry !== undefined && sheet !== undefined) dress(sheet, readSheetLook(archive, entry, limits), styles);
  }
  return true;
}

function dress(sheet: Worksheet, look: SheetLook, styles: StylesLook): void {
  for (const [column, width] of look.columnWidths) sheet.columnWidths.set(column, width);
  for (const [row, height] of look.rowHeights) sheet.rowHeights.set(row, height);
  sheet.frozen = { ...look.frozen };
  sheet.showGridlines = look.showGridlines;
  for (const { row, column, style } of look.styles) {
    const known = styles.cells[style];
    if (known !== undefined) sheet.ensureCell(row, column).style = known;
  }
  sheet.conditionalFormats = look.rules.map(({ type, areas, formula, stopIfTrue, differential }, index) => ({
    id: conditionalFormatId(index),
    type,
    areas: [...areas],
    formula,
    stopIfTrue,
    look: { ...(differential === undefined ? {} : styles.differential[differential]) },
  }));
}
