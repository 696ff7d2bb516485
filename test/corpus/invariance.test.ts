import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/core/check.js';
import type { Policy } from '../../src/core/policies/policy.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { Finding } from '../../src/core/report.js';
import type { RuleId } from '../../src/core/rules/finding-data.js';
import type { MoneyUnit } from '../../src/core/schema/fields.js';
import { parseAddress } from '../../src/core/sheet/address.js';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { anyWorkbook } from '../harness/generated-workbook.js';
import {
  withBlankColumns,
  withBlankRows,
  withColumnsInOrder,
  withMoneyIn,
  withSheetsInOrder,
  type Rearranged,
} from '../harness/rearrange.js';
import { policyWith } from '../harness/rule-cases.js';

interface Checked {
  readonly workbook: WorkbookSnapshot;
  readonly policy: Policy;
}

const SAMPLES = [
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

const samples: Checked[] = [];
const generalPolicy = policyWith({ defaultMoneyUnit: '万元' });

beforeAll(async () => {
  for (const name of SAMPLES) {
    const path = join(import.meta.dirname, 'samples', name);
    const { policy } = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as { policy: string };
    const read = await readWorkbook(new Uint8Array(readFileSync(`${path}.xlsx`)), `${name}.xlsx`);
    if (read.kind !== 'read') throw new Error(`${name}: ${read.kind}`);
    samples.push({ workbook: read.workbook, policy: findPolicy(policy) as Policy });
  }
});

/** Which of two rows is the later one depends on the order of the sheets. */
const OF_THE_LATER: ReadonlySet<RuleId> = new Set(['project-duplicate', 'project-code-shared']);

function findingsOf({ workbook, policy }: Checked): readonly Finding[] {
  return check(workbook, policy).findings;
}

function told({ rule, severity, list, sheet, field, project }: Finding, cell: string | null): string {
  return [rule, severity, list, sheet, cell, field, project].join(' | ');
}

function inAnyOrder(findings: readonly string[]): readonly string[] {
  return [...findings].sort();
}

function expectMoved(before: Checked, { workbook, movedTo }: Rearranged): void {
  const expected = findingsOf(before).map((finding) => {
    const { sheet, cell } = finding;
    return told(finding, sheet === null || cell === null ? null : movedTo(sheet, cell));
  });
  const found = findingsOf({ ...before, workbook }).map((finding) => told(finding, finding.cell));
  expect(inAnyOrder(found)).toEqual(inAnyOrder(expected));
}

function expectSame(
  before: Checked,
  workbook: WorkbookSnapshot,
  left: (finding: Finding) => boolean = () => true,
): void {
  const of = (checked: Checked): readonly string[] =>
    inAnyOrder(
      findingsOf(checked)
        .filter(left)
        .map((finding) => told(finding, finding.cell)),
    );
  expect(of({ ...before, workbook })).toEqual(of(before));
}

/** The property for generated workbooks and for each of the samples. */
function holds<Change>(
  change: fc.Arbitrary<Change>,
  property: (checked: Checked, change: Change, of: 'generated' | 'sample') => void,
): void {
  test('in generated workbooks', () => {
    fc.assert(
      fc.property(anyWorkbook, change, (workbook, how) =>
        property({ workbook, policy: generalPolicy }, how, 'generated'),
      ),
      { numRuns: 150 },
    );
  });
  test.each(SAMPLES.map((name, index) => [name, index] as const))('in %s', (_, index) => {
    fc.assert(
      fc.property(change, (how) => property(samples[index] as Checked, how, 'sample')),
      { numRuns: 8 },
    );
  });
}

const ORDER = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 40, maxLength: 40 });
const FEW = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 3, maxLength: 12 });

describe('the order of the sheets changes no finding', () => {
  holds(ORDER, (checked, order) => {
    const workbook = withSheetsInOrder(checked.workbook, order);
    expectSame(checked, workbook, ({ rule }) => !OF_THE_LATER.has(rule));
  });
});

describe('the order of the columns changes no finding but its address', () => {
  holds(ORDER, (checked, order) => expectMoved(checked, withColumnsInOrder(checked.workbook, order)));
});

describe('blank rows change no finding but its address', () => {
  holds(FEW, (checked, blanks) => expectMoved(checked, withBlankRows(checked.workbook, blanks)));
});

describe('blank columns change no finding but its address', () => {
  holds(FEW, (checked, blanks) => expectMoved(checked, withBlankColumns(checked.workbook, blanks)));
});

describe('money in another unit changes no finding', () => {
  const CHANGE = fc.record({
    unit: fc.constantFrom<MoneyUnit>('元', '千元', '万元', '亿元'),
    named: fc.constantFrom('headings' as const, 'unit row' as const),
  });
  holds(CHANGE, (checked, change, of) => {
    const general = of === 'generated' ? 'whole' : 'kept';
    expectSame(checked, withMoneyIn(checked.workbook, { ...change, general }));
  });
});

describe('findings are in order, the same each time', () => {
  holds(fc.constant(null), (checked) => {
    const report = check(checked.workbook, checked.policy);
    expect(check(checked.workbook, checked.policy)).toEqual(report);
    const sheets = checked.workbook.sheets.map(({ name }) => name);
    const keys = report.findings.map(({ sheet, row, cell, rule }) => ({
      sheet: sheet === null ? -1 : sheets.indexOf(sheet),
      row: row ?? 0,
      column: cell === null ? -1 : (parseAddress(cell)?.column ?? -1),
      rule,
    }));
    const sorted = [...keys].sort(
      (one, other) =>
        one.sheet - other.sheet ||
        one.row - other.row ||
        one.column - other.column ||
        (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0),
    );
    expect(keys).toEqual(sorted);
  });
});

test('the generated workbooks have faults of many kinds', () => {
  const rules = new Set<string>();
  for (const workbook of fc.sample(anyWorkbook, { numRuns: 150, seed: 1 })) {
    for (const { rule } of findingsOf({ workbook, policy: generalPolicy })) rules.add(rule);
  }
  expect(rules.size).toBeGreaterThan(20);
});
