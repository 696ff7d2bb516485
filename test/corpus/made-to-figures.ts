/** Workbooks made to figures: so many projects of a kind, so much money together. */
import { check } from '../../src/core/check.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { ListId } from '../../src/core/schema/fields.js';
import { listSheet, type RowValues } from '../harness/lists.js';
import { workbook } from '../harness/workbook.js';

/** Projects of one kind; amounts in 亿元 for all of them together. */
export interface Batch {
  readonly list: ListId;
  readonly projects: number;
  /** Of new starts; all of them where it is left out. */
  readonly started?: number;
  readonly totalInvestment?: number;
  readonly annualPlan?: number;
  readonly invested?: number;
  /** Columns that tell the kind. */
  readonly values?: RowValues;
}

export interface Made {
  readonly policy: string;
  /** YYYY-MM-DD; the dispatch month is its month. */
  readonly asOf: string;
  readonly batches: readonly Batch[];
}

/** A sum in parts of whole 万元, the last of which makes it up. */
function parts(yi: number, count: number): number[] {
  const sum = Math.round(yi * 1e4);
  const part = Math.floor(sum / count);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? sum - part * (count - 1) : part));
}

function rowsOf({ list, projects, started = projects, values = {}, ...amounts }: Batch, kind: number): RowValues[] {
  const plans = parts(amounts.annualPlan ?? projects * 0.1, projects);
  const totals = parts(amounts.totalInvestment ?? projects * 3, projects);
  const dones = parts(amounts.invested ?? 0, projects);
  return plans.map((annualPlan, index) => ({
    name: `${list}${kind}-${index + 1}号工程`,
    annualPlan,
    totalInvestment: totals[index],
    investedYearToDate: dones[index],
    ...(list === 'new-start' ? { started: index < started ? '是' : '否' } : {}),
    ...values,
  }));
}

/** The ids of the figures that the report says are missed, with their rules. */
export function missed({ policy: id, asOf, batches }: Made): string[] {
  const policy = findPolicy(id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  const [year = '', month = ''] = asOf.split('-');
  const lists = [...new Set(batches.map(({ list }) => list))];
  const sheets = lists.map((list) =>
    listSheet(
      list,
      batches.flatMap((batch, kind) => (batch.list === list ? rowsOf(batch, kind) : [])),
      {
        title: `项目清单（${year}年${Number(month)}月）`,
        headings: {
          annualPlan: `${year}年计划投资`,
          investedYearToDate: `1-${Number(month)}月累计完成投资`,
        },
      },
    ),
  );
  const report = check(workbook({ sheets }), policy, { asOf });
  expect(report.month).toBe(`${year}-${month}`);
  return report.findings
    .filter(({ category }) => category === 'portfolio')
    .map((finding) => `${finding.rule} ${'id' in finding.data ? finding.data.id : ''}`)
    .sort();
}

export type Change = (batches: readonly Batch[]) => readonly Batch[];

/** One batch with other figures, the others as they are. */
export function having(at: number, change: (batch: Batch) => Partial<Batch>): Change {
  return (batches) => batches.map((batch, index) => (index === at ? { ...batch, ...change(batch) } : batch));
}
export const fewer = (at: number) =>
  having(at, ({ projects, started }) => ({
    projects: projects - 1,
    ...(started === undefined ? {} : { started: started - 1 }),
  }));
export const less = (at: number, amount: 'totalInvestment' | 'annualPlan' | 'invested') =>
  having(at, (batch) => ({ [amount]: (batch[amount] ?? 0) - 0.1 }));
export const unstarted = (at: number, started: number) => having(at, () => ({ started }));
