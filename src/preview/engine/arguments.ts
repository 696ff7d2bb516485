/** Arguments of a batch, checked: Excel answers InvalidArgument to the wrong ones. */
import type { Area } from '../../core/sheet/snapshot.js';
import { areaAt, parseReference } from '../../grid/model/area.js';
import type { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import type { HostObject, RangeObject } from './host-objects.js';
import { refuse } from './host-error.js';

export function textArgument(value: unknown): string {
  return typeof value === 'string' ? value : refuse('InvalidArgument');
}

export function integerArgument(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : refuse('InvalidArgument');
}

export function booleanArgument(value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse('InvalidArgument');
}

export function numberArgument(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse('InvalidArgument');
}

export function choiceArgument<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  return choices.find((choice) => choice === value) ?? refuse('InvalidArgument');
}

/** #RRGGBB in capitals. HTML colour names are documented too; only the form with # is emulated. */
export function colorArgument(value: unknown): string {
  const text = textArgument(value);
  return /^#[0-9a-fA-F]{6}$/.test(text) ? text.toUpperCase() : refuse('InvalidArgument');
}

export function areaArgument(row: unknown, column: unknown, rows: unknown, columns: unknown): Area {
  const area = areaAt(integerArgument(row), integerArgument(column), integerArgument(rows), integerArgument(columns));
  return area ?? refuse('InvalidArgument');
}

export function isRange(value: unknown): value is RangeObject {
  return typeof value === 'object' && value !== null && (value as Partial<HostObject>).type === 'Range';
}

/** An address or a name, as seen from a sheet. */
export function rangeOf(workbook: Workbook, sheet: Worksheet, address: string): RangeObject {
  const named = workbook.findName(address)?.formula.replace(/^=/, '');
  const reference = parseReference(named ?? address) ?? refuse('InvalidArgument');
  const onSheet = reference.sheetName === undefined ? sheet : workbook.findSheet(reference.sheetName);
  if (onSheet === undefined) refuse('InvalidArgument');
  return { type: 'Range', sheet: onSheet, area: reference.area };
}

/** A range object or an address. */
export function rangeArgument(workbook: Workbook, sheet: Worksheet, value: unknown): RangeObject {
  return isRange(value) ? value : rangeOf(workbook, sheet, textArgument(value));
}
