/** The rows and cells of a sheet's XML with their places, counted as the reader counts them. */
import { columnIndex } from '../../../core/sheet/address.js';
import { type XmlElement, type XmlText, nextTag } from './xml-text.js';

export interface RowElement {
  readonly element: XmlElement;
  readonly row: number;
}

export interface CellElement {
  readonly element: XmlElement;
  readonly column: number;
}

const ROW_NUMBER = /\sr\s*=\s*["'](\d+)["']/;
const CELL_ADDRESS = /\sr\s*=\s*["']([A-Za-z]+)(\d+)["']/;

/** A row without r is told by its first cell, else it is the next one. */
export function* rowsOf(xml: XmlText, sheetData: XmlElement): Generator<RowElement> {
  let row = -1;
  for (const element of xml.children(sheetData)) {
    if (xml.local(element.name) !== 'row') continue;
    const told = ROW_NUMBER.exec(xml.text.slice(element.start, element.contentStart))?.[1];
    row = told === undefined ? (rowOfFirstCell(xml, element) ?? row + 1) : Number(told) - 1;
    yield { element, row };
  }
}

function rowOfFirstCell(xml: XmlText, row: XmlElement): number | undefined {
  const tag = nextTag(xml.text, row.contentStart);
  if (tag === undefined || tag.start >= row.contentEnd) return undefined;
  const told = CELL_ADDRESS.exec(xml.text.slice(tag.start, tag.end))?.[2];
  return told === undefined ? undefined : Number(told) - 1;
}

/** A cell without r is the next one. */
export function* cellsOf(xml: XmlText, row: XmlElement): Generator<CellElement> {
  let column = -1;
  for (const element of xml.children(row)) {
    if (xml.local(element.name) !== 'c') continue;
    const told = CELL_ADDRESS.exec(xml.text.slice(element.start, element.contentStart))?.[1];
    column = told === undefined ? column + 1 : columnIndex(told);
    yield { element, column };
  }
}
