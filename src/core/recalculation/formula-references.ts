/** The cells that a formula looks at, whatever it makes of them. */
import { columnIndex, parseArea } from '../sheet/address.js';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../sheet/snapshot.js';

export interface ReferencedArea extends Area {
  /** null: the formula's own. */
  readonly sheet: string | null;
}

export interface FormulaReferences {
  readonly areas: readonly ReferencedArea[];
  /** Whether it looks at more than its text tells: names, table columns, INDIRECT, OFFSET. */
  readonly isOpen: boolean;
}

const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    '#(?:REF|DIV/0|N/A|NAME|NULL|NUM|VALUE)[!?]?',
    `(?:(?<sheet>'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(?<area>\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+)(?![\\p{L}\\p{N}_(.!:#])`,
    '(?<call>[\\p{L}_][\\p{L}\\p{N}_.]*)\\(',
    '(?<number>\\d+(?:\\.\\d*)?(?:E[+-]?\\d+)?|\\.\\d+)',
    '(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)',
    '(?<other>[^\\s()+\\-*/^,;<>=&%{}])',
  ].join('|'),
  'giu',
);

const OPEN_CALLS: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);
const CONSTANTS: ReadonlySet<string> = new Set(['TRUE', 'FALSE']);

/** @param formula without its leading = */
export function referencesOf(formula: string): FormulaReferences {
  const areas: ReferencedArea[] = [];
  let isOpen = false;
  for (const { groups = {} } of formula.matchAll(TOKEN)) {
    const { sheet, area, call, name, other } = groups as Readonly<Partial<Record<string, string>>>;
    if (area !== undefined) {
      const found = areaOf(area.replaceAll('$', ''));
      if (found === undefined) isOpen = true;
      else areas.push({ ...found, sheet: sheet === undefined ? null : plainName(sheet) });
    } else if (call !== undefined) isOpen ||= OPEN_CALLS.has(call.toUpperCase());
    else if (name !== undefined) isOpen ||= !CONSTANTS.has(name.toUpperCase());
    else isOpen ||= other !== undefined;
  }
  return { areas, isOpen };
}

function plainName(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function areaOf(text: string): Area | undefined {
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(text);
  if (columns !== null) {
    const [left, right] = [columnIndex(columns[1] as string), columnIndex(columns[2] as string)];
    return { top: 0, bottom: MAX_ROWS - 1, left: Math.min(left, right), right: Math.max(left, right) };
  }
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows !== null) {
    const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: 0, right: MAX_COLUMNS - 1 };
  }
  return parseArea(text);
}
