/** What the rules about last month need of a project's two rows. */
import type { ProjectRow } from '../../lists/project-row.js';
import type { FieldName } from '../../schema/fields.js';
import { halfDigitsOf } from '../tolerance.js';

/** The digits of a field in both months: amounts of one column may be written with more in one of them. */
export function halfDigitsOfBoth(row: ProjectRow, previous: ProjectRow, fields: readonly FieldName[]) {
  return (): readonly number[] => [...halfDigitsOf(row, fields)(), ...halfDigitsOf(previous, fields)()];
}
