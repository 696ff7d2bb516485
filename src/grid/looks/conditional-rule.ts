/** A cfRule of a worksheet part: what kind it is to Office.js, and the formula that says when it paints. */
import { cellAddress, columnName } from '../../core/sheet/address.js';
import type { Area } from '../../core/sheet/snapshot.js';
import type { XmlAttributes } from '../../hosts/xlsx/xml/strict-xml.js';

/** Excel.ConditionalFormatType by the rule's own type. */
const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

export function ruleType({ type = '' }: XmlAttributes): string {
  return TYPES[type] ?? 'PresetCriteria';
}

const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  equal: '=',
  notEqual: '<>',
  greaterThanOrEqual: '>=',
  greaterThan: '>',
};

/**
 * With its leading =, relative to the first cell of the first area; '' for rules that no formula can say (colour scales,
 * bars, icons, ranks).
 */
export function ruleFormula(attributes: XmlAttributes, formulas: readonly string[], areas: readonly Area[]): string {
  const { type = '', operator = '' } = attributes;
  const [first, second] = formulas;
  const [area] = areas;
  if (area === undefined) return '';
  const cell = cellAddress(area.top, area.left);
  if (type === 'cellIs' && first !== undefined) {
    const comparison = COMPARISONS[operator];
    if (comparison !== undefined) return `=${cell}${comparison}(${first})`;
    if (second === undefined) return '';
    if (operator === 'between') return `=AND(${cell}>=(${first}),${cell}<=(${second}))`;
    return operator === 'notBetween' ? `=OR(${cell}<(${first}),${cell}>(${second}))` : '';
  }
  if (type === 'duplicateValues' || type === 'uniqueValues') {
    const counted = areas.map(
      ({ top, left, bottom, right }) => `COUNTIF(${fixedAddress(top, left)}:${fixedAddress(bottom, right)},${cell})`,
    );
    return `=AND(${cell}<>"",${counted.join('+')}${type === 'duplicateValues' ? '>1' : '=1'})`;
  }
  // Text, blanks, errors and periods: Excel writes the formula beside the rule.
  return first === undefined ? '' : `=${first}`;
}

function fixedAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}
