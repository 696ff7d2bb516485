/** The cells of a made sheet as XML, in elements without prefixes. */
import { cellAddress } from '../../../core/sheet/address.js';
import type { MadeCell, MadeSheet } from '../../../core/sheet/write-plan.js';
import { withoutCoveredContents } from '../../covered-cells.js';
import { MADE_FILLS } from '../../made-fills.js';
import { formulaXml, looksLikeFormula, valueXml } from './cell-xml.js';
import { type KeptLooks, type KeptRow } from './kept-looks.js';
import type { Frame, StyleChange, StylesEdit } from './styles-edit.js';
import { escapeAttribute } from './xml-escape.js';

export interface CellPieces {
  readonly dimension: string;
  readonly sheetData: string;
  /** '' where no cell leads anywhere. */
  readonly hyperlinks: string;
}

const NOTHING: MadeCell = { value: null };

export function cellPieces(sheet: MadeSheet, styles: StylesEdit, kept: KeptLooks): CellPieces {
  const rows = withoutCoveredContents(sheet.rows, sheet.merges);
  const numbers = new Set([...rows.keys(), ...kept.rows.keys()]);
  const inside = [...numbers]
    .sort((a, b) => a - b)
    .map((row) => rowElement(row, rows[row] ?? [], kept.rows.get(row), styles));
  const links = rows.flatMap((cells, row) =>
    cells.flatMap(({ link }, column) => (link === undefined ? [] : [linkXml(cellAddress(row, column), link)])),
  );
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const last = cellAddress(Math.max(0, rows.length - 1), width - 1);
  return {
    dimension: `<dimension ref="${last === 'A1' ? 'A1' : `A1:${last}`}"/>`,
    sheetData: `<sheetData>${inside.join('')}</sheetData>`,
    hyperlinks: links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
  };
}

function rowElement(row: number, cells: readonly MadeCell[], kept: KeptRow | undefined, styles: StylesEdit): string {
  const beyond = [...(kept?.frames.keys() ?? [])].filter((column) => column >= cells.length).sort((a, b) => a - b);
  const inside = [...cells.keys(), ...beyond].map((column) =>
    cellElement(cells[column] ?? NOTHING, cellAddress(row, column), kept?.frames.get(column), styles),
  );
  return `<row r="${row + 1}"${kept?.attributes ?? ''}>${inside.join('')}</row>`;
}

function cellElement(cell: MadeCell, address: string, frame: Frame | undefined, styles: StylesEdit): string {
  const { value, formula } = cell;
  const style = styles.variant(0, styleOf(cell, frame));
  const { type, content: stored } = valueXml(value, formula !== undefined);
  const content = (formula === undefined ? '' : formulaXml(formula)) + stored;
  if (content === '' && style === 0) return '';
  const attributes = `r="${address}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  return content === '' ? `<c ${attributes}/>` : `<c ${attributes}>${content}</c>`;
}

function styleOf(
  { value, formula, numberFormat = 'General', bold = false, fill, wrap = false, link }: MadeCell,
  frame: Frame | undefined,
): StyleChange {
  const isText = formula === undefined && numberFormat !== '@' && looksLikeFormula(value);
  return {
    numberFormat,
    wrap,
    ...(isText ? { quotePrefix: true } : {}),
    ...(bold || link !== undefined ? { font: { bold, link: link !== undefined } } : {}),
    ...(fill === undefined ? {} : { fill: MADE_FILLS[fill] }),
    ...(frame === undefined ? {} : { frame }),
  };
}

function linkXml(address: string, { sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  const location = `'${sheet.replaceAll("'", "''")}'!${cell}`;
  return `<hyperlink ref="${address}" location="${escapeAttribute(location)}"/>`;
}
