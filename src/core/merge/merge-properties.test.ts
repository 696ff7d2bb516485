/** What holds for whatever people write: nothing lost or doubled, order does not matter, again changes nothing. */
import fc from 'fast-check';
import { anyWorkbook } from '../../../test/harness/generated-workbook.js';
import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { madeWorkbook, withPlan } from '../../../test/harness/planned-workbook.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { workbook } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import { totalsOf } from '../report-figures.js';
import type { CheckContext } from '../rules/context.js';
import { LISTS, type ListId } from '../schema/fields.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { splitPlan } from '../split/split-plan.js';
import { mergePlan } from './merge-plan.js';
import type { MergePart } from './merge-outcome.js';

const policy = policyWith({});

function contextOf(snapshot: WorkbookSnapshot): CheckContext {
  return prepare(snapshot, policy).context;
}

function part(snapshot: WorkbookSnapshot, number: number): MergePart {
  return { file: `单位${number}.xlsx`, sha256: number.toString(16).padStart(64, '0'), context: contextOf(snapshot) };
}

function partsOf(snapshot: WorkbookSnapshot): MergePart[] {
  return splitPlan(contextOf(snapshot)).map(({ sheets }, index) => part(madeWorkbook(sheets), index));
}

describe('a master split by organisation', () => {
  test('its parts hold its projects, each once', () => {
    fc.assert(
      fc.property(anyWorkbook, (master) => {
        const identity = ({ list, name }: { list: ListId | null; name: string | null }): string => `${list} ${name}`;
        const rows = partsOf(master).flatMap(({ context }) => context.rows.map(identity));
        expect(rows.sort()).toEqual(contextOf(master).rows.map(identity).sort());
      }),
    );
  });

  test('merged back it is as it was', () => {
    fc.assert(
      fc.property(anyWorkbook, (master) => {
        const { plan, added } = mergePlan({ master: contextOf(master), parts: partsOf(master) });
        expect(plan.cells).toEqual([]);
        expect(added).toEqual([]);
      }),
    );
  });
});

const AMOUNT = fc.integer({ min: 0, max: 90_000 });
const ORGANISATION = fc.constantFrom('区交通局', '区水利局', '区教委、区住建委');
const ROW = fc.record({
  totalInvestment: AMOUNT,
  annualPlan: AMOUNT,
  investedYearToDate: AMOUNT,
  responsibleOrganisation: ORGANISATION,
  remark: fc.constantFrom(null, '=1+1', '+86', '-', '@SUM(A1)', '<b>粗</b>', '1-2'),
});

interface Filed {
  readonly list: ListId;
  readonly unit: '万元' | '亿元' | '元';
  readonly rows: readonly RowValues[];
}

const FILED: fc.Arbitrary<Filed> = fc.record({
  list: fc.constantFrom(...LISTS),
  unit: fc.constantFrom<Filed['unit']>('万元', '万元', '亿元', '元'),
  rows: fc.array(ROW, { minLength: 1, maxLength: 4 }),
});

/** Files of projects that are nobody else's. */
function filesOf(filed: readonly Filed[], from = 0): MergePart[] {
  return filed.map(({ list, unit, rows }, index) => {
    const named = rows.map((row, number) => ({ ...row, name: `项目${index}之${number}` }));
    return part(workbook({ sheets: [listSheet(list, named, { unitRow: `单位：${unit}` })] }), from + index);
  });
}

function sumOf(contexts: readonly CheckContext[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const context of contexts) {
    for (const [list, totals] of Object.entries(totalsOf(context))) {
      for (const key of ['projects', 'totalInvestment', 'annualPlan', 'investedYearToDate'] as const) {
        sums[`${list} ${key}`] = (sums[`${list} ${key}`] ?? 0) + totals[key];
      }
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, Number(sum.toFixed(4))]));
}

describe('files of many organisations', () => {
  test('give a master whose totals are the sums of theirs', () => {
    fc.assert(
      fc.property(fc.array(FILED, { minLength: 1, maxLength: 60 }), (filed) => {
        const parts = filesOf(filed);
        const { plan, conflicts, unclear } = mergePlan({ master: null, parts });
        expect([conflicts, unclear]).toEqual([[], []]);
        const made = contextOf(madeWorkbook(plan.sheets));
        expect(sumOf([made])).toEqual(sumOf(parts.map(({ context }) => context)));
      }),
      { numRuns: 40 },
    );
  });

  test('in any order give the same master', () => {
    const shuffled = fc
      .array(fc.oneof(FILED, FILED), { minLength: 2, maxLength: 60 })
      .chain((filed) =>
        fc.tuple(fc.constant(filed), fc.shuffledSubarray([...filed.keys()], { minLength: filed.length })),
      );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([filed, order], sameNames) => {
        // With the same names in several files there are conflicts; they too do not depend on the order.
        const parts = filesOf(filed).map((one, index) =>
          sameNames && index % 3 === 0 && filed[0] !== undefined
            ? part(
                workbook({ sheets: [listSheet(filed[index]?.list ?? 'preliminary', [filed[index]?.rows[0] ?? {}])] }),
                index,
              )
            : one,
        );
        const ordered = order.map((index) => parts[index] as MergePart);
        expect(mergePlan({ master: null, parts: ordered })).toEqual(mergePlan({ master: null, parts }));
      }),
      { numRuns: 60 },
    );
  });

  test('merged into a master a second time change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(FILED, { minLength: 1, maxLength: 8 }),
        fc.array(FILED, { minLength: 1, maxLength: 8 }),
        (old, now) => {
          const master = madeWorkbook(mergePlan({ master: null, parts: filesOf(old) }).plan.sheets);
          const parts = filesOf(now, 100);
          const first = mergePlan({ master: contextOf(master), parts });
          const after = withPlan(master, first.plan);
          const reported = new Set(parts.flatMap(({ context }) => context.rows.map(({ name }) => name)));
          const names = contextOf(after).rows.map(({ name }) => name);
          expect(names).toHaveLength(new Set(names).size);
          for (const name of reported) expect(names).toContain(name);
          const again = mergePlan({ master: contextOf(after), parts });
          expect([again.plan.cells, again.plan.sheets, again.added]).toEqual([[], [], []]);
        },
      ),
    );
  });
});
