/** Rules as tables: a workbook without a fault, a workbook with one, and the findings expected of each. */
import { check, type CheckOptions } from '../../src/core/check.js';
import { parsePolicy } from '../../src/core/policies/parse-policy.js';
import type { Policy } from '../../src/core/policies/policy.js';
import type { Finding, Report } from '../../src/core/report.js';
import type { RuleId } from '../../src/core/rules/finding-data.js';
import { workbook, type SheetSpec, type WorkbookSpec } from './workbook.js';

/**
 * Rule, place, and of its data what is telling. A place is sheet!cell; sheet!row 4 for a finding about a row and no cell;
 * the sheet's name for one about a sheet; '' for one about the workbook.
 */
export type ExpectedFinding = readonly [rule: RuleId, place: string, data?: Readonly<Record<string, unknown>>];

export interface RuleCase {
  readonly title: string;
  /** One sheet, several, or a whole workbook. */
  readonly workbook: SheetSpec | readonly SheetSpec[] | WorkbookSpec;
  /** A policy file's content besides id and title. */
  readonly policy?: Readonly<Record<string, unknown>>;
  readonly options?: CheckOptions;
}

export interface ValidCase extends RuleCase {
  /** What other rules say, info apart; nothing where it is left out. */
  readonly others?: readonly ExpectedFinding[];
}

export interface InvalidCase extends RuleCase {
  /** Every finding that is no info, and those of the rule itself. */
  readonly findings: readonly ExpectedFinding[];
  readonly severity?: Finding['severity'];
}

/** A complete policy from what a file would say; nothing said is the general policy. */
export function policyWith(file: Readonly<Record<string, unknown>> = {}): Policy {
  const parsed = parsePolicy({ id: 'test', title: '测试', ...file });
  if (parsed.kind === 'policy') return parsed.policy;
  throw new Error(JSON.stringify(parsed.problems));
}

function snapshot(spec: RuleCase['workbook']) {
  if ('sheets' in spec) return workbook(spec);
  return workbook({ sheets: 'rows' in spec ? [spec] : spec });
}

export function checked(of: Omit<RuleCase, 'title'>): Report {
  return check(snapshot(of.workbook), policyWith(of.policy), of.options);
}

export function placeOf({ sheet, cell, row }: Finding): string {
  if (sheet === null) return '';
  if (cell !== null) return `${sheet}!${cell}`;
  return row === null ? sheet : `${sheet}!row ${row}`;
}

/** The findings that a case speaks of, in the report's order. */
function told(report: Report, rule: RuleId): readonly Finding[] {
  return report.findings.filter((finding) => finding.severity !== 'info' || finding.rule === rule);
}

function expectFindings(findings: readonly Finding[], expected: readonly ExpectedFinding[]): void {
  expect(findings.map((finding) => [finding.rule, placeOf(finding)])).toEqual(
    expected.map(([rule, place]) => [rule, place]),
  );
  expected.forEach(([, , data], index) => {
    if (data !== undefined) expect(findings[index]?.data).toMatchObject(data);
  });
}

/** The tests of one rule. Valid: the rule is silent, and so are all others unless said otherwise. */
export function ruleCases(
  rule: RuleId,
  cases: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  describe(rule, () => {
    if (cases.valid.length > 0) {
      test.each(cases.valid)('silent: $title', (one) => {
        const findings = told(checked(one), rule);
        expectFindings(findings, one.others ?? []);
        expect(findings.map((finding) => finding.rule)).not.toContain(rule);
      });
    }
    test.each(cases.invalid)('speaks: $title', (one) => {
      const findings = told(checked(one), rule);
      expectFindings(findings, one.findings);
      const own = findings.filter((finding) => finding.rule === rule);
      expect(own.length).toBeGreaterThan(0);
      if (one.severity !== undefined) {
        expect(new Set(own.map(({ severity }) => severity))).toEqual(new Set([one.severity]));
      }
    });
  });
}
