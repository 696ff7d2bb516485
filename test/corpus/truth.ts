/** A sample workbook's truth, and a report brought to the same shape. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../../src/core/check.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { Report } from '../../src/core/report.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';

export const SAMPLES = join(__dirname, 'samples');

export const SAMPLE_NAMES = [
  'p01-plain',
  'p02-groups',
  'p03-mixed-units',
  'p04-one-sheet',
  'p05-summary',
  'p06-variants',
  'p07-legal',
  'p08-last-month',
  'p09-by-column',
] as const;

interface TruthTotals {
  readonly projects: number;
  readonly totalInvestment: number;
  readonly annualPlan: number;
  readonly investedYearToDate: number;
}

export interface Truth {
  readonly month: string;
  readonly policy: string;
  readonly lists: Readonly<Record<string, TruthTotals>>;
  /** rule, sheet, cell */
  readonly findings: readonly (readonly [string, string, string])[];
}

export function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(join(SAMPLES, `${name}.json`), 'utf8')) as Truth;
}

export async function checkFileOnDisk(file: string, policyId: string): Promise<Report> {
  const outcome = await readWorkbook(new Uint8Array(readFileSync(file)), basename(file));
  if (outcome.kind !== 'read') throw new Error(`${file}: ${outcome.reason.kind}`);
  const policy = findPolicy(policyId);
  if (policy === undefined) throw new Error(`no policy ${policyId}`);
  return check(outcome.workbook, policy);
}

/** What of a report the truth speaks of: no info, no list-missing. */
export function comparable(report: Report): Truth {
  return {
    month: report.month ?? '',
    policy: report.policy,
    lists: Object.fromEntries(
      Object.entries(report.totals).map(([list, { projects, totalInvestment, annualPlan, investedYearToDate }]) => [
        list,
        {
          projects,
          totalInvestment: rounded(totalInvestment),
          annualPlan: rounded(annualPlan),
          investedYearToDate: rounded(investedYearToDate),
        },
      ]),
    ),
    findings: sorted(
      report.findings
        .filter(({ severity, rule }) => severity !== 'info' && rule !== 'list-missing')
        .map(({ rule, sheet, cell }) => [rule, sheet ?? '', cell ?? '']),
    ),
  };
}

export function expected({ month, policy, lists, findings }: Truth): Truth {
  return { month, policy, lists, findings: sorted(findings) };
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function sorted(findings: readonly (readonly [string, string, string])[]): Truth['findings'] {
  return [...findings].sort((one, other) => (one.join('\n') < other.join('\n') ? -1 : 1));
}
