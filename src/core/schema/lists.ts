/** The three lists as Frictionless Table Schema descriptors, and what of them the program asks for by name. */
import type { FieldKind, FieldName, ListId } from './fields.js';
import newStart from './new-start.json';
import preliminary from './preliminary.json';
import underConstruction from './under-construction.json';

/** A Table Schema field; `kind` is our custom property, finer than `type`. */
export interface FieldDescriptor {
  readonly name: FieldName;
  readonly title: string;
  readonly type: string;
  readonly kind: FieldKind;
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly enum?: readonly string[];
  };
}

export interface ListDescriptor {
  readonly name: ListId;
  readonly title: string;
  readonly missingValues: readonly string[];
  /** Of each group one column is required: who answers for the project. */
  readonly requiredOneOf: readonly (readonly FieldName[])[];
  readonly fields: readonly FieldDescriptor[];
}

export const LIST_DESCRIPTORS: Readonly<Record<ListId, ListDescriptor>> = {
  'new-start': newStart as unknown as ListDescriptor,
  'under-construction': underConstruction as unknown as ListDescriptor,
  preliminary: preliminary as unknown as ListDescriptor,
};

const kinds = new Map<FieldName, FieldKind>();
const fieldsByList = new Map<ListId, Map<FieldName, FieldDescriptor>>();
for (const list of Object.values(LIST_DESCRIPTORS)) {
  fieldsByList.set(list.name, new Map(list.fields.map((field) => [field.name, field])));
  for (const field of list.fields) kinds.set(field.name, field.kind);
}

/** How a field's cells read, the same for every list; undefined for what is no field. */
export function fieldKind(field: FieldName): FieldKind | undefined {
  return kinds.get(field);
}

/** The field as this list has it; undefined where the list does not read it (– in the contract). */
export function fieldOf(list: ListId, field: FieldName): FieldDescriptor | undefined {
  return fieldsByList.get(list)?.get(field);
}

/** The columns that a sheet of this list must have, one-of-several apart. */
export function requiredFields(list: ListId): readonly FieldName[] {
  return LIST_DESCRIPTORS[list].fields
    .filter((field) => field.constraints?.required === true)
    .map((field) => field.name);
}
