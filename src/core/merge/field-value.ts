/** What a cell reports for a field, in a form that can be compared with another sheet's, and what it is stored as. */
import { CellState } from '../lists/cell-state.js';
import type { FieldColumn } from '../lists/columns.js';
import type { ListTable } from '../lists/table.js';
import type { FieldKind, MoneyUnit } from '../schema/fields.js';
import { isPercentFormat } from '../sheet/number-format.js';
import { isCellError, valueAt } from '../sheet/snapshot.js';
import { splitOrganisations } from '../values/organisations.js';
import { readProjectCode } from '../values/project-code.js';
import { readRate } from '../values/rate.js';
import type { OrganisationRegister } from '../values/register.js';
import { foldName, foldText, isBlankSign } from '../values/text.js';

export interface FieldValue {
  readonly kind: FieldKind;
  /** The same for cells that say the same, whatever unit, format or spelling they are written in. */
  readonly key: string;
  readonly stored: string | number | boolean;
  readonly numberFormat: string;
  /** 万元; null for what is no amount in yuan. */
  readonly amount: number | null;
  /** The column's; null for what is no money. */
  readonly unit: MoneyUnit | null;
  /** Of a rate that can be read; else null. */
  readonly fraction: number | null;
  /** Of a date that tells a day; else null. */
  readonly day: number | null;
  readonly date1904: boolean;
}

/** Where the cell of a field stands. */
export interface FieldPlace {
  readonly row: number;
  readonly column: number;
}

export function placeOf(table: ListTable, row: number, column: FieldColumn): FieldPlace {
  return { row: table.originRow(row, column), column: column.column };
}

/**
 * null where the cell reports nothing: empty, an error value, never calculated; / and 无 too, but for text, where 无 may
 * well be said of a problem that was there.
 * @param register by whose names organisations are compared: a short form says the same
 */
export function fieldValue(
  table: ListTable,
  row: number,
  column: FieldColumn,
  register: OrganisationRegister | undefined,
): FieldValue | null {
  const place = placeOf(table, row, column);
  const stored = valueAt(table.sheet, place.row, place.column);
  if (stored === null || stored === '' || isCellError(stored)) return null;
  const isText = column.kind === 'text';
  if (typeof stored === 'string' && (isText ? stored.trim() === '' : isBlankSign(stored))) return null;
  const plain: FieldValue = {
    kind: column.kind,
    key: textKey(stored),
    stored,
    numberFormat: table.formatCode(place.row, place.column),
    amount: null,
    unit: column.moneyUnit ?? null,
    fraction: null,
    day: null,
    date1904: table.workbook.date1904,
  };
  switch (column.kind) {
    case 'money':
      return withAmount(plain, table, row, column);
    case 'rate':
      return withFraction(plain, table, row, column);
    case 'date':
      return withDay(plain, table, row, column);
    case 'code': {
      const reading = readProjectCode(stored);
      return reading.kind === 'value' ? { ...plain, key: reading.code } : plain;
    }
    case 'organisations':
      return { ...plain, key: organisationsKey(String(stored), register) };
    default:
      return column.field === 'name' ? { ...plain, key: foldName(String(stored)) } : plain;
  }
}

function organisationsKey(text: string, register: OrganisationRegister | undefined): string {
  const names = splitOrganisations(text, register?.joined).map((one) => {
    const found = register?.find(one.text);
    return foldName(found === undefined || found.kind === 'unknown' ? one.text : found.name);
  });
  return names.length === 0 ? textKey(text) : names.join('、');
}

/** All signs for nothing are one. */
function textKey(stored: string | number | boolean): string {
  if (typeof stored !== 'string') return String(stored);
  return isBlankSign(stored) ? '' : foldText(stored);
}

/** Binary dust is no difference. */
function numberKey(number: number): string {
  return `=${Number(number.toPrecision(12))}`;
}

function withAmount(plain: FieldValue, table: ListTable, row: number, { field }: FieldColumn): FieldValue {
  const state = table.stateAt(row, field);
  if (state !== CellState.Value && state !== CellState.Text) return plain;
  const amount = table.valueAt(row, field);
  return { ...plain, amount, key: numberKey(amount) };
}

function withDay(plain: FieldValue, table: ListTable, row: number, { field }: FieldColumn): FieldValue {
  if (table.stateAt(row, field) !== CellState.Value) return plain;
  const day = table.valueAt(row, field);
  return { ...plain, day, key: numberKey(day) };
}

function withFraction(plain: FieldValue, table: ListTable, row: number, column: FieldColumn): FieldValue {
  const { stored, numberFormat } = plain;
  const reading = readRate(stored, isPercentFormat(numberFormat));
  if (reading.kind !== 'value') return plain;
  const { fraction, alternative } = reading;
  const meant = alternative === null ? fraction : meantBy(fraction, alternative, table, row, column);
  return { ...plain, fraction: meant, key: numberKey(meant) };
}

/** A bare number may be a fraction or per cent: what the row's own amounts come to decides, then the heading. */
function meantBy(
  fraction: number,
  alternative: number,
  table: ListTable,
  row: number,
  { field, heading }: FieldColumn,
): number {
  const [of, whole] =
    field === 'completionRate' ? ['investedYearToDate', 'annualPlan'] : ['investedSinceStart', 'totalInvestment'];
  const expected = table.valueAt(row, of as string) / table.valueAt(row, whole as string);
  if (Number.isFinite(expected) && expected > 0) {
    return Math.abs(fraction - expected) <= Math.abs(alternative - expected) ? fraction : alternative;
  }
  if (foldText(heading).includes('%')) return alternative;
  return Math.abs(fraction) > 1.5 ? alternative : fraction;
}
