/** A shared formula whose first cell gets other content: the cells that share it get theirs written out. */
import { formulaTemplate, shiftedFormula } from '../shifted-formula.js';
import type { TextEdit } from './xml-edits.js';
import { escapeContent, spaceAttribute } from './xml-escape.js';
import { cellsOf, rowsOf } from './sheet-rows.js';
import type { XmlElement, XmlText } from './xml-text.js';

interface SharedCell {
  readonly row: number;
  readonly column: number;
  /** The cell's start, by which the cells that are written are told. */
  readonly cell: number;
  readonly formula: XmlElement;
}

interface Group {
  readonly first: SharedCell;
  readonly others: SharedCell[];
}

/**
 * @param written starts of the cells whose formula goes
 * @returns edits of f elements in other cells
 */
export function formulasWrittenOut(xml: XmlText, sheetData: XmlElement, written: ReadonlySet<number>): TextEdit[] {
  return sharedGroups(xml, sheetData).flatMap(({ first, others }) => {
    if (!written.has(first.cell)) return [];
    const template = formulaTemplate(xml.content(first.formula));
    return others
      .filter(({ cell }) => !written.has(cell))
      .map(({ row, column, formula }) => {
        const text = shiftedFormula(template, row - first.row, column - first.column);
        const { name, start, end } = formula;
        return { start, end, text: `<${name}${spaceAttribute(text)}>${escapeContent(text)}</${name}>` };
      });
  });
}

/** An index may be given anew: the cells behind follow the latest, those before the first the last. */
function sharedGroups(xml: XmlText, sheetData: XmlElement): Group[] {
  const groups: Group[] = [];
  const latest = new Map<string, Group>();
  const waiting: [string, SharedCell][] = [];
  for (const shared of sharedCells(xml, sheetData)) {
    const index = xml.attributes(shared.formula).get('si') ?? '';
    if (xml.content(shared.formula) !== '') {
      const group = { first: shared, others: [] };
      groups.push(group);
      latest.set(index, group);
    } else {
      const group = latest.get(index);
      if (group === undefined) waiting.push([index, shared]);
      else group.others.push(shared);
    }
  }
  for (const [index, shared] of waiting) latest.get(index)?.others.push(shared);
  return groups;
}

function* sharedCells(xml: XmlText, sheetData: XmlElement): Generator<SharedCell> {
  for (const { element: rowElement, row } of rowsOf(xml, sheetData)) {
    // Most rows share nothing: their cells need not be looked at.
    if (!xml.raw(rowElement).includes('shared')) continue;
    for (const { element, column } of cellsOf(xml, rowElement)) {
      const formula = xml.child(element, 'f');
      if (formula === undefined || xml.attributes(formula).get('t') !== 'shared') continue;
      yield { row, column, cell: element.start, formula };
    }
  }
}
