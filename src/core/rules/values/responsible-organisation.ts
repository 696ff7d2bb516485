/** Nobody answers for the project: the responsibility column is empty or names only a generic role. */
import { CellState, isUnreadable } from '../../lists/cell-state.js';
import type { ListTable } from '../../lists/table.js';
import type { FieldName } from '../../schema/fields.js';
import { isGenericRole, splitOrganisations } from '../../values/organisations.js';
import { isBlankSign } from '../../values/text.js';
import { rowRule } from '../rule.js';
import { shown } from './cell-check.js';
import { VALUE_RULES } from './value-rules.js';

/** 责任单位, else 牵头单位, else 行业主管部门; undefined where the sheet has none. */
export function responsibilityField(table: ListTable): FieldName | undefined {
  return ['responsibleOrganisation', 'leadOrganisation', 'competentAuthority'].find(
    (field) => table.column(field) !== undefined,
  );
}

export const responsibleOrganisationMissing = rowRule({
  meta: VALUE_RULES.responsibleOrganisationMissing,
  needs: [],
  check(row, { register }) {
    const field = responsibilityField(row.table);
    const column = field === undefined ? undefined : row.table.column(field);
    if (field === undefined || column === undefined) return undefined;
    if (row.table.originRow(row.row, column) !== row.row) return undefined;
    const state = row.table.stateAt(row.row, field);
    if (isUnreadable(state)) return undefined;
    const value = row.table.textCell(row.row, column);
    const heading = column.heading;
    if (state === CellState.Empty || (typeof value === 'string' && isBlankSign(value))) {
      return { field, data: { heading, value: null } };
    }
    if (typeof value !== 'string') return undefined;
    const named = splitOrganisations(value, register?.joined);
    if (named.length > 0 && named.some(({ text }) => !isGenericRole(text))) return undefined;
    return { field, data: { heading, value: shown(value) } };
  },
});
