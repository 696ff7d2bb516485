/** The sample workbooks split by organisation and merged back: nothing lost, nothing doubled, nothing changed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, prepare } from '../../src/core/check.js';
import { mergePlan } from '../../src/core/merge/merge-plan.js';
import type { MergePart } from '../../src/core/merge/merge-outcome.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { Policy } from '../../src/core/policies/policy.js';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot.js';
import { splitPlan } from '../../src/core/split/split-plan.js';
import type { Report } from '../../src/core/report.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { madeWorkbook, withPlan } from '../harness/planned-workbook.js';

const SAMPLES = join(__dirname, 'samples');
const NAMES = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
const policy = findPolicy('changshou-2022') as Policy;

async function sample(name: string): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook(new Uint8Array(readFileSync(join(SAMPLES, name))), name);
  if (reading.kind === 'unreadable') throw new Error(name);
  return reading.workbook;
}

function hash(index: number): string {
  return index.toString(16).padStart(64, '0');
}

function partsOf(workbook: WorkbookSnapshot): MergePart[] {
  return splitPlan(prepare(workbook, policy).context).map(({ fileName, sheets }, index) => ({
    file: fileName,
    sha256: hash(index),
    context: prepare(madeWorkbook(sheets, fileName), policy).context,
  }));
}

/** Error values are not copied, and a new master's totals are its own. */
const NOT_CARRIED = ['formula-error', 'total-row-mismatch'];

function errorsBy(workbook: WorkbookSnapshot): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule, list } of check(workbook, policy).findings) {
    if (NOT_CARRIED.includes(rule)) continue;
    counts[`${rule} ${list ?? ''}`] = (counts[`${rule} ${list ?? ''}`] ?? 0) + 1;
  }
  return counts;
}

describe.each(NAMES)('%s', (name) => {
  let master: WorkbookSnapshot;
  let parts: MergePart[];

  beforeAll(async () => {
    master = await sample(name);
    parts = partsOf(master);
  });

  test('the parts hold every project once', () => {
    const { context } = prepare(master, policy);
    const namesOf = (rows: readonly { readonly name: string | null }[]) => rows.map((row) => row.name ?? '').sort();
    expect(namesOf(parts.flatMap((part) => [...part.context.rows]))).toEqual(namesOf(context.rows));
    for (const part of parts) expect(part.context.monthText).toBe(context.monthText);
  });

  test('merged into the master they change nothing', () => {
    const { plan, ...outcome } = mergePlan({ master: prepare(master, policy).context, parts });
    expect(outcome.changes).toEqual([]);
    expect(plan.cells).toEqual([]);
    expect(outcome.conflicts).toEqual([]);
    expect(outcome.added).toEqual([]);
    expect(outcome.missing).toEqual({ organisations: [], projects: [] });
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual(['合并来源']);
  });

  test('merged again they make nothing new', () => {
    const first = mergePlan({ master: prepare(master, policy).context, parts });
    const again = mergePlan({ master: prepare(withPlan(master, first.plan), policy).context, parts });
    expect([again.plan.cells, again.plan.sheets]).toEqual([[], []]);
    expect(again.alreadyMerged).toHaveLength(parts.length);
  });

  test('merged into a new master they give the totals and the findings of the old one', () => {
    const { plan, conflicts } = mergePlan({ master: null, parts });
    expect(conflicts).toEqual([]);
    const made = madeWorkbook(plan.sheets);
    const report = check(made, policy);
    const expected = check(master, policy);
    expect(report.month).toBe(expected.month);
    const withProjects = ({ totals }: Report) => Object.entries(totals).filter(([, { projects }]) => projects > 0);
    expect(withProjects(report)).toEqual(withProjects(expected));
    expect(errorsBy(made)).toEqual(errorsBy(master));
  });
});
