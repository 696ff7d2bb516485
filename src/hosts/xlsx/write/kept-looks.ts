/** What of a made sheet's cells is people's and outlives a refill: heights of rows, fills and borders of cells. */
import type { Area } from '../../../core/sheet/snapshot.js';
import { cellsOf, rowsOf } from './sheet-rows.js';
import type { Frame, StylesEdit } from './styles-edit.js';
import { escapeAttribute } from './xml-escape.js';
import { XmlText } from './xml-text.js';

export interface KeptRow {
  /** As a row's tag takes them, each with a space before it. */
  readonly attributes: string;
  readonly frames: ReadonlyMap<number, Frame>;
}

export interface KeptLooks {
  /** Only rows that have something to keep. */
  readonly rows: ReadonlyMap<number, KeptRow>;
  /** Around the cells that hold something; null: none do. */
  readonly filled: Area | null;
}

export const NOTHING_KEPT: KeptLooks = { rows: new Map(), filled: null };

/** Attributes of the old content, and those that would hide the new: a filter's hidden rows among them. */
const OF_CONTENT = new Set(['r', 'spans', 'hidden', 'ht', 'customHeight']);

/** @param text of a worksheet part */
export function keptLooks(text: string, styles: StylesEdit): KeptLooks {
  const xml = new XmlText(text);
  const sheetData = xml.child(xml.root, 'sheetData');
  if (sheetData === undefined) return NOTHING_KEPT;
  const known = new Map<number, Frame | undefined>();
  const frameOf = (style: number): Frame | undefined => {
    if (!known.has(style)) known.set(style, styles.frameOf(style));
    return known.get(style);
  };
  const rows = new Map<number, KeptRow>();
  let filled: Area | null = null;
  for (const { element, row } of rowsOf(xml, sheetData)) {
    const frames = new Map<number, Frame>();
    for (const { element: cell, column } of cellsOf(xml, element)) {
      const frame = frameOf(Number(xml.attributes(cell).get('s') ?? 0));
      if (frame !== undefined) frames.set(column, frame);
      if (cell.contentStart < cell.contentEnd) filled = around(filled, row, column);
    }
    const attributes = keptAttributes(xml.attributes(element));
    if (frames.size > 0 || attributes !== '') rows.set(row, { attributes, frames });
  }
  return { rows, filled };
}

/** A height that nobody chose goes with the text that it was measured for. */
function keptAttributes(attributes: ReadonlyMap<string, string>): string {
  const custom = attributes.get('customHeight');
  const height = attributes.get('ht');
  const kept = [...attributes].filter(([name]) => !OF_CONTENT.has(name) && !name.includes(':'));
  if (height !== undefined && (custom === '1' || custom === 'true')) kept.push(['ht', height], ['customHeight', '1']);
  return kept.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

function around(area: Area | null, row: number, column: number): Area {
  if (area === null) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}
