/** Which columns of a ledger are ours to fill, and what people typed into them all the same. */
import type { CheckContext } from '../../rules/context.js';
import type { FieldName } from '../../schema/fields.js';
import type { CellValue } from '../../sheet/snapshot.js';
import type { LedgerValue } from './ledger-cells.js';
import { LEDGER_MEASURES, type LedgerMeasure } from './ledger-outline.js';

const RESPONSIBILITY: readonly FieldName[] = ['responsibleOrganisation', 'leadOrganisation', 'competentAuthority'];

/** A field that no list has (备注, 下步工作 …) is the user's column, whatever its heading. */
export function isFilledFromLists(context: CheckContext, field: FieldName | LedgerMeasure): boolean {
  if (field === 'serialNumber' || field === 'name' || isLedgerMeasure(field)) return true;
  const fields = RESPONSIBILITY.includes(field) ? RESPONSIBILITY : [field];
  return context.sheets.some(({ tables }) =>
    tables.some((table) => fields.some((one) => table.column(one) !== undefined)),
  );
}

/** Whether text stays that stands where the lists say nothing: somebody typed it. What is worked out says something by saying nothing. */
export function keepsTyped(
  field: FieldName | LedgerMeasure,
  value: LedgerValue,
  there: CellValue | undefined,
): boolean {
  if (value.value !== null || (value.kind !== 'text' && value.kind !== 'date') || isLedgerMeasure(field)) return false;
  return typeof there === 'number' || (typeof there === 'string' && there.trim() !== '');
}

function isLedgerMeasure(field: string): field is LedgerMeasure {
  return (LEDGER_MEASURES as readonly string[]).includes(field);
}
