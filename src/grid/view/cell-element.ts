import type { ConditionalLook } from '../model/conditional-format.js';
import { displayedText } from '../model/displayed-text.js';
import type { Worksheet } from '../model/worksheet.js';
import { isCellError } from '../../core/sheet/snapshot.js';
import { cellAddress } from '../../core/sheet/address.js';
import { element } from './element.js';
import { textColorOn } from './readable-color.js';
import type { DrawnCell } from './section-cells.js';

export interface CellSurroundings {
  readonly sheet: Worksheet;
  readonly date1904: boolean;
  /** Of a cell without a fill. */
  readonly paper: string;
  readonly ink: string;
}

/** A table cell as Excel would paint it; `height` is that of all its rows together. */
export function cellElement(
  drawn: DrawnCell,
  look: ConditionalLook | undefined,
  height: number,
  { sheet, date1904, paper, ink }: CellSurroundings,
): HTMLTableCellElement {
  const cell = sheet.cellAt(drawn.row, drawn.column);
  const text = displayedText(cell, date1904);
  const td = element('td', { role: 'gridcell', 'data-cell': cellAddress(drawn.row, drawn.column) });
  td.setAttribute('aria-colindex', String(drawn.left + 1));
  if (drawn.rowSpan > 1) td.rowSpan = drawn.rowSpan;
  if (drawn.columnSpan > 1) td.colSpan = drawn.columnSpan;
  const style = cell?.style;
  const fill = look?.fill ?? style?.fill;
  if (fill !== undefined) td.style.backgroundColor = fill;
  const color = textColorOn(
    fill ?? paper,
    look?.fontColor ?? style?.fontColor ?? (fill === undefined ? ink : '#000000'),
  );
  if (color !== ink || fill !== undefined) td.style.color = color;
  if (style?.verticalAlignment !== undefined) td.style.verticalAlign = verticalAlign(style.verticalAlignment);
  td.style.textAlign = horizontalAlign(style?.horizontalAlignment) ?? defaultAlign(cell?.value ?? null);
  if (text === '') return td;
  const content = element('div', { class: style?.wrapText === true ? 'content wrapped' : 'content' }, [text]);
  content.style.maxHeight = `${Math.max(0, height - 1)}px`;
  if (look?.bold ?? style?.bold) content.style.fontWeight = '600';
  if (look?.italic ?? style?.italic) content.style.fontStyle = 'italic';
  const lines = [look?.strikethrough === true && 'line-through', isUnderlined(look) && 'underline'].filter(Boolean);
  if (lines.length > 0) content.style.textDecoration = lines.join(' ');
  td.append(content);
  return td;
}

function isUnderlined(look: ConditionalLook | undefined): boolean {
  return look?.underline !== undefined && look.underline !== 'None';
}

function verticalAlign(alignment: string): string {
  return alignment === 'Top' ? 'top' : alignment === 'Bottom' ? 'bottom' : 'middle';
}

function horizontalAlign(alignment: string | undefined): string | undefined {
  if (alignment === undefined) return undefined;
  if (alignment === 'Left' || alignment === 'Right') return alignment.toLowerCase();
  return alignment === 'General' ? undefined : alignment === 'Justify' ? 'justify' : 'center';
}

function defaultAlign(value: Parameters<typeof isCellError>[0]): string {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isCellError(value) ? 'center' : 'left';
}
