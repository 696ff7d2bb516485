/** Range.hyperlink: of one cell; a link's text becomes the cell's value. */
import type { Area } from '../../core/sheet/snapshot.js';
import type { Hyperlink } from '../../grid/model/cell.js';
import { valueForScript } from '../../grid/model/typed-text.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { writeCells } from './edits.js';
import { refuse } from './host-error.js';
import type { Session } from './session.js';

interface ScriptHyperlink extends Hyperlink {
  readonly textToDisplay?: string;
}

export function hyperlinkArgument(value: unknown): ScriptHyperlink {
  if (typeof value !== 'object' || value === null) refuse('InvalidArgument');
  const parts = Object.entries(value);
  const names = ['address', 'documentReference', 'screenTip', 'textToDisplay'];
  const fits = parts.every(([name, text]) => names.includes(name) && typeof text === 'string');
  return fits ? (value as ScriptHyperlink) : refuse('InvalidArgument');
}

/** null where the cell has none, or the cells of a larger area do. */
export function hyperlinkOf(sheet: Worksheet, area: Area): ScriptHyperlink | null {
  const cell = sheet.cellAt(area.top, area.left);
  if (cell?.hyperlink === undefined) return null;
  return { ...cell.hyperlink, textToDisplay: String(valueForScript(cell.value)) };
}

export function setHyperlink(
  session: Session,
  sheet: Worksheet,
  area: Area,
  { textToDisplay, ...link }: ScriptHyperlink,
): void {
  session.ensureUnprotected(sheet);
  const first = { ...area, bottom: area.top, right: area.left };
  if (textToDisplay !== undefined) writeCells(session, sheet, first, [[`'${textToDisplay}`]]);
  sheet.ensureCell(area.top, area.left).hyperlink = link;
}
