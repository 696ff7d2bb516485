/** The rules that the schema's compiler makes: what one cell must be, by its field. */
import { meta, type RuleMeta } from '../rule.js';

export const VALUE_RULES = {
  formulaError: meta('formula-error', 'structure', 'error'),
  formulaNotCalculated: meta('formula-not-calculated', 'structure', 'warning'),
  valueRequired: meta('value-required', 'completeness', 'error'),
  numberInvalid: meta('number-invalid', 'type', 'error'),
  numberAsText: meta('number-as-text', 'type', 'warning', { fixable: true }),
  numberNegative: meta('number-negative', 'type', 'error'),
  dateInvalid: meta('date-invalid', 'type', 'error'),
  dateAmbiguous: meta('date-ambiguous', 'type', 'warning'),
  valueNotAllowed: meta('value-not-allowed', 'type', 'error'),
  projectCodeInvalid: meta('project-code-invalid', 'type', 'error'),
  phoneInvalid: meta('phone-invalid', 'type', 'warning'),
  organisationUnknown: meta('organisation-unknown', 'organisations', 'warning'),
  organisationAlias: meta('organisation-alias', 'organisations', 'warning', { fixable: true }),
  responsibleOrganisationMissing: meta('responsible-organisation-missing', 'completeness', 'error'),
} as const;

export const VALUE_RULE_METAS: readonly RuleMeta[] = Object.values(VALUE_RULES) as RuleMeta[];
