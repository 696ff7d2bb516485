/** Data validation of cells. Every cell belongs to one at most. */
import type { Area } from '../../core/sheet/snapshot.js';
import { difference, intersection } from './area.js';

/** As Office.js names its parts; a rule has one kind: { list: { inCellDropDown, source } }. */
export interface ValidationContent {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly content: ValidationContent;
}

/** The validations without these cells. */
export function withoutCells(validations: readonly Validation[], area: Area): Validation[] {
  return validations
    .map(({ areas, content }) => ({ areas: areas.flatMap((own) => difference(own, area)), content }))
    .filter(({ areas }) => areas.length > 0);
}

/** The one that all the cells have; undefined: none has any. */
export function validationOf(
  validations: readonly Validation[],
  area: Area,
): ValidationContent | 'some-cells' | 'different' | undefined {
  const touching = validations.filter(({ areas }) => areas.some((own) => intersection(own, area) !== undefined));
  const [first, ...others] = touching;
  if (first === undefined) return undefined;
  if (others.length > 0) return 'different';
  const bare = first.areas.reduce<Area[]>((rest, own) => rest.flatMap((part) => difference(part, own)), [area]);
  return bare.length === 0 ? first.content : 'some-cells';
}
