/**
 * How far two sides of an equality of money may be apart: over all terms, the result included, half a unit of the last
 * digit that a term shows, and never less than 0.01 万元. Each term was rounded for itself, and no finer than the coarsest.
 */
import type { ProjectRow } from '../lists/project-row.js';
import type { FieldName } from '../schema/fields.js';

export const LEAST_TOLERANCE = 0.01;
/** Binary dust, relative to the numbers compared. */
const DUST = 1e-9;

function dust(one: number, other: number): number {
  return DUST * Math.max(1, Math.abs(one), Math.abs(other));
}

/** @param halfDigits asked for only where the floor does not settle it: finding digits reads the column */
export function differs(one: number, other: number, halfDigits: () => readonly number[]): boolean {
  const apart = Math.abs(one - other);
  if (apart <= LEAST_TOLERANCE + dust(one, other)) return false;
  let tolerance = LEAST_TOLERANCE;
  for (const half of halfDigits()) if (half > tolerance) tolerance = half;
  return apart > tolerance + dust(one, other);
}

export function exceeds(one: number, other: number, halfDigits: () => readonly number[]): boolean {
  return one > other && differs(one, other, halfDigits);
}

export function halfDigitsOf(row: ProjectRow, fields: readonly FieldName[]): () => readonly number[] {
  return () => fields.filter((field) => row.has(field)).map((field) => row.halfDigit(field));
}
