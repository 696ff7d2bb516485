/** Changes to sheets as such and to what is selected, by the add-in or by the person at the screen. */
import type { Area } from '../../core/sheet/snapshot.js';
import { WHOLE_SHEET, areaAddress } from '../../grid/model/area.js';
import { formulaAfterRename } from '../../grid/model/formula-references.js';
import type { Visibility, Worksheet } from '../../grid/model/worksheet.js';
import { EventType } from './events.js';
import { refuse } from './host-error.js';
import type { Session } from './session.js';

/** A hidden sheet cannot be activated. */
export function activateSheet({ workbook, events }: Session, sheet: Worksheet): void {
  if (sheet.visibility !== 'visible') refuse('InvalidOperation');
  const before = workbook.activeSheet;
  if (before === sheet) return;
  workbook.activate(sheet);
  events.raise(EventType.deactivated, before.id);
  events.raise(EventType.activated, sheet.id);
}

export function selectCells(session: Session, sheet: Worksheet, areas: readonly [Area, ...Area[]]): void {
  activateSheet(session, sheet);
  session.workbook.select(sheet, areas);
  session.selectionChanged = true;
  session.events.raise(EventType.selectionChanged, sheet.id, () => ({ address: areas.map(areaAddress).join(',') }));
}

/** Formulas and names that refer to the sheet follow. */
export function renameSheet({ workbook, recalculation }: Session, sheet: Worksheet, name: string): void {
  const fault = workbook.sheetNameFault(name, sheet);
  if (fault !== undefined) refuse(fault === 'taken' ? 'ItemAlreadyExists' : 'InvalidArgument');
  for (const other of workbook.sheets) {
    for (const { cell } of other.cellsIn(WHOLE_SHEET)) {
      if (cell.formula !== undefined) cell.formula = formulaAfterRename(cell.formula, sheet.name, name);
    }
    for (const format of other.conditionalFormats) {
      format.formula = formulaAfterRename(format.formula, sheet.name, name);
    }
  }
  for (const item of workbook.names) item.formula = formulaAfterRename(item.formula, sheet.name, name);
  sheet.name = name;
  recalculation.structureChanged();
}

/** One sheet has to stay visible. */
export function setVisibility({ workbook }: Session, sheet: Worksheet, visibility: Visibility): void {
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'visible');
  if (visibility !== 'visible' && others[0] === undefined) refuse('InvalidOperation');
  sheet.visibility = visibility;
  if (visibility !== 'visible' && workbook.activeSheet === sheet && others[0] !== undefined)
    workbook.activate(others[0]);
}
