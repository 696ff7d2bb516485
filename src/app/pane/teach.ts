/** Telling the product once what an unknown heading or organisation is. */
import { fieldTerm, FIELD_TERMS, MILESTONE_TERMS } from '../../core/messages/fields.js';
import type { Language } from '../../core/messages/language.js';
import type { Finding } from '../../core/report.js';
import type { FieldName } from '../../core/schema/fields.js';
import type { CheckedWorkbook } from './check-workbook.js';

/** What a finding lets people teach; null: nothing. */
export type Teachable =
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'organisation'; readonly text: string; readonly suggestion: string | null };

export function teachable(finding: Finding): Teachable | null {
  switch (finding.rule) {
    case 'column-unknown':
      return { kind: 'heading', heading: finding.data.heading };
    case 'organisation-unknown':
      return { kind: 'organisation', text: finding.data.value, suggestion: finding.data.suggestion };
    default:
      return null;
  }
}

export interface TeachableField {
  readonly field: FieldName;
  readonly term: string;
}

/** Every field that a heading can be taught to be, months and milestones last. */
export function teachableFields(language: Language): TeachableField[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const fields = [
    ...Object.keys(FIELD_TERMS),
    ...months.map((month) => `monthlyPlan.${month}`),
    ...months.map((month) => `monthlyInvested.${month}`),
    ...Object.keys(MILESTONE_TERMS).flatMap((node) => [`milestones.${node}.planned`, `milestones.${node}.actual`]),
  ];
  return fields.map((field) => ({ field, term: fieldTerm(field, language) ?? field }));
}

/** The names that an organisation's text can be taught to mean: those of the workbook's own register, where it has one. */
export function registeredNames({ session }: CheckedWorkbook): readonly string[] {
  return session.context.policy.organisations.map(({ name }) => name);
}
