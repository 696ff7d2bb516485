/** The names of the program that a policy file may use: rule ids and field names. */
import { RULES } from '../rules/registry.js';
import { LISTS } from '../schema/fields.js';
import { LIST_DESCRIPTORS } from '../schema/lists.js';
import type { KnownNames } from './policy-relations.js';

export const KNOWN_NAMES: Required<KnownNames> = {
  rules: RULES.map(({ id }) => id),
  fields: [...new Set(LISTS.flatMap((list) => LIST_DESCRIPTORS[list].fields.map(({ name }) => name)))],
};
