/** A cell's content as XML, in elements without prefixes. Text is inline: nothing else changes for it. */
import { type CellValue, isCellError } from '../../../core/sheet/snapshot.js';
import { withFunctionPrefixes } from './future-functions.js';
import { escapeCellText, spaceAttribute } from './xml-escape.js';

export interface CellXml {
  /** The t attribute, '' for numbers and empty cells. */
  readonly type: string;
  readonly content: string;
}

/** Whether the cell's text would be taken for a formula when somebody edits it and presses Enter. */
export function looksLikeFormula(value: CellValue): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}

export function formulaXml(formula: string): string {
  const text = withFunctionPrefixes(formula);
  return `<f${spaceAttribute(text)}>${escapeCellText(text)}</f>`;
}

/** What stands behind the f element, or alone where the cell has no formula. */
export function valueXml(value: CellValue, hasFormula: boolean): CellXml {
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: 'b', content: `<v>${value ? 1 : 0}</v>` };
  if (isCellError(value)) return { type: 'e', content: `<v>${value.error}</v>` };
  const text = `${spaceAttribute(value)}>${escapeCellText(value)}<`;
  if (hasFormula) return { type: 'str', content: `<v${text}/v>` };
  return { type: 'inlineStr', content: `<is><t${text}/t></is>` };
}
