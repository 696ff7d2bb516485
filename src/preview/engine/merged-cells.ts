import type { Area } from '../../core/sheet/snapshot.js';
import { cellCount } from '../../grid/model/area.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import type { Session } from './session.js';

/** Only the first cell keeps its content. across: each row on its own. Merged areas it touches are given up. */
export function mergeCells(session: Session, sheet: Worksheet, area: Area, across: boolean): void {
  session.ensureUnprotected(sheet);
  const areas: Area[] = [];
  if (!across) areas.push(area);
  for (let row = area.top; row <= area.bottom && across; row++) areas.push({ ...area, top: row, bottom: row });
  for (const merged of areas.filter((each) => cellCount(each) > 1)) {
    unmergeCells(session, sheet, merged);
    sheet.merges.push(merged);
    for (const { row, column, cell } of sheet.cellsIn(merged)) {
      if (row === merged.top && column === merged.left) continue;
      cell.value = null;
      delete cell.formula;
    }
  }
  session.cellsChanged(sheet, area, { changeType: 'RangeEdited' });
}

export function unmergeCells(session: Session, sheet: Worksheet, area: Area): void {
  session.ensureUnprotected(sheet);
  const gone = new Set(sheet.mergesIn(area));
  sheet.merges = sheet.merges.filter((merge) => !gone.has(merge));
}
