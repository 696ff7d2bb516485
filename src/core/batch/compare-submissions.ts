/** What is wrong between files and in none of them alone: findings of category batch, about no cell. */
import type { Policy } from '../policies/policy.js';
import { ruleSetting } from '../policies/rule-setting.js';
import type { Finding } from '../report.js';
import { BATCH_RULES } from '../rules/batch/batch-rules.js';
import type { FindingDataByRule, RuleId } from '../rules/finding-data.js';
import type { RuleMeta } from '../rules/rule.js';
import { organisationInName } from './sender.js';
import { sharedProjects } from './shared-projects.js';
import type { Submission, SubmittedForm } from './submission.js';

export interface SubmittedFile {
  /** As the face names it. */
  readonly path: string;
  /** null: the file could not be read. */
  readonly submission: Submission | null;
}

/** Below this share of the files that have a list, a column of theirs is nobody's standard. */
const USUAL = 0.8;
/** Fewer files tell no standard. */
const FEWEST_FOR_STANDARD = 4;

/**
 * In the order of rules, then of files. Nothing is said of one file alone.
 * @param month YYYY-MM that was asked for; null: the one that most files have
 */
export function compareSubmissions(
  files: readonly SubmittedFile[],
  policy: Policy,
  month: string | null = null,
): readonly Finding[] {
  if (files.length < 2) return [];
  const findings = new BatchFindings(policy);
  const wanted = month ?? usualMonth(files);
  for (const { path, submission } of files) {
    if (wanted === null || submission === null || submission.month === null || submission.month === wanted) continue;
    findings.add(BATCH_RULES.monthDiffers, { file: path, month: submission.month, expected: wanted });
  }
  for (const [organisation, paths] of bySender(files)) {
    if (paths.length > 1) findings.add(BATCH_RULES.submissionDuplicate, { organisation, files: paths });
  }
  for (const { name, places } of sharedProjects(files)) {
    findings.add(BATCH_RULES.projectDuplicateAcrossFiles, { name, files: places }, name);
  }
  for (const organisation of missingOrganisations(files, policy)) {
    findings.add(BATCH_RULES.submissionMissing, { organisation });
  }
  for (const { path, list, missing } of unusualForms(files)) {
    findings.add(BATCH_RULES.templateDiffers, { file: path, list, missing });
  }
  return findings.all;
}

class BatchFindings {
  readonly all: Finding[] = [];

  constructor(private readonly policy: Policy) {}

  add<Rule extends RuleId>(rule: RuleMeta<Rule>, data: FindingDataByRule[Rule], project: string | null = null): void {
    const severity = ruleSetting(this.policy, rule.id).level ?? rule.severity;
    if (severity === 'off') return;
    const place = { list: null, sheet: null, cell: null, row: null, field: null, project };
    // Rule and data belong together by this method's own parameters; the union hides that.
    this.all.push({ rule: rule.id, category: rule.category, severity, ...place, data } as unknown as Finding);
  }
}

/** The month that more than half of the files name; null: there is none. */
function usualMonth(files: readonly SubmittedFile[]): string | null {
  const months = new Map<string, number>();
  let named = 0;
  for (const { submission } of files) {
    if (submission === null || submission.month === null) continue;
    named++;
    months.set(submission.month, (months.get(submission.month) ?? 0) + 1);
  }
  for (const [month, count] of months) if (count * 2 > named) return month;
  return null;
}

function bySender(files: readonly SubmittedFile[]): Map<string, string[]> {
  const senders = new Map<string, string[]>();
  for (const { path, submission } of files) {
    const sender = submission?.sender ?? null;
    if (sender === null) continue;
    const paths = senders.get(sender);
    if (paths === undefined) senders.set(sender, [path]);
    else paths.push(path);
  }
  return senders;
}

/** Of the register, those that send lists, are no file's sender and answer for no project. A file that cannot be read was sent. */
function missingOrganisations(files: readonly SubmittedFile[], policy: Policy): readonly string[] {
  const sent = new Set<string>();
  for (const { path, submission } of files) {
    const sender = submission === null ? organisationInName({ policy }, path) : submission.sender;
    if (sender !== null) sent.add(sender);
    for (const { name } of submission?.organisations ?? []) sent.add(name);
  }
  return policy.organisations
    .filter(({ name, kind }) => kind !== 'body' && kind !== 'collective' && !sent.has(name))
    .map(({ name }) => name);
}

interface UnusualForm {
  readonly path: string;
  readonly list: SubmittedForm['list'];
  readonly missing: readonly string[];
}

/** Files whose list lacks columns that nearly all the others have: an old template, or a column that was deleted. */
function unusualForms(files: readonly SubmittedFile[]): readonly UnusualForm[] {
  const forms = files.flatMap(({ path, submission }) => (submission?.forms ?? []).map((form) => ({ path, ...form })));
  const byList = new Map<SubmittedForm['list'], typeof forms>();
  for (const form of forms) {
    const there = byList.get(form.list);
    if (there === undefined) byList.set(form.list, [form]);
    else there.push(form);
  }
  return [...byList].flatMap(([list, of]) => {
    if (of.length < FEWEST_FOR_STANDARD) return [];
    const counts = new Map<string, number>();
    for (const { fields } of of) for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
    const usual = [...counts].filter(([, count]) => count >= USUAL * of.length).map(([field]) => field);
    return of.flatMap(({ path, fields }) => {
      const missing = usual.filter((field) => !fields.includes(field));
      return missing.length === 0 ? [] : [{ path, list, missing }];
    });
  });
}
