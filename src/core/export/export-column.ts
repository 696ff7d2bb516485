/** One column of an export, as its schema describes it. */
import type { FieldName } from '../schema/fields.js';

/** A record's values stand in the order of its columns. null: nothing is said. Dates are ISO. */
export type ExportValue = string | number | boolean | null;
export type ExportRecord = readonly ExportValue[];

export interface ExportColumn {
  /** In snake case, so that no database needs it quoted. */
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth';
  readonly title: string;
  readonly description?: string;
  /** What a number counts: 万元, 百分点; fractions have none. */
  readonly unit?: string;
  /** The contract's name of the field. */
  readonly field?: FieldName;
  readonly required?: true;
  readonly enum?: readonly string[];
}

/** milestones.landPreReview.planned → milestones_land_pre_review_planned */
export function snakeCase(field: FieldName): string {
  return field
    .replaceAll('.', '_')
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replaceAll('__', '_');
}

/** Without the dust that adding and multiplying binary fractions leaves. */
export function plainAmount(value: number): number {
  return Number(value.toPrecision(12));
}
