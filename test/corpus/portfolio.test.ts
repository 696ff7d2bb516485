/** Workbooks made to the documents' own figures pass them; one project or 0.1 亿元 less fails exactly that figure. */
import { having, less, missed, unstarted, type Batch } from './made-to-figures.js';
import { findPolicy, SHIPPED_POLICIES } from '../../src/core/policies/shipped.js';
import { DOCUMENTS, WUXI, type Document } from './policy-documents.js';

describe.each(DOCUMENTS)('$policy', (document) => {
  it('is met by a workbook of its own figures', () => expect(missed(document)).toEqual([]));

  it.each(document.changes)('%s', (_, change, expected) => {
    expect(missed({ ...document, batches: change(document.batches) })).toEqual([...expected].sort());
  });
});

/** Nothing has started, nothing is invested: every rate of the policy is missed once its day has come. */
function idle(batches: readonly Batch[]): readonly Batch[] {
  return batches.map((batch) => ({ ...batch, invested: 0, ...(batch.list === 'new-start' ? { started: 0 } : {}) }));
}

function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

const CHECKPOINTS = DOCUMENTS.flatMap(({ policy, batches }) =>
  (findPolicy(policy)?.checkpoints ?? [])
    .filter(({ enforced }) => enforced)
    .map(({ id, by }) => ({ policy, id, by, batches })),
);

it('eight checkpoints are enforced', () => expect(CHECKPOINTS.length).toBe(8));

it.each(CHECKPOINTS)('$policy $id: not before $by, on the day, and after', ({ policy, id, by, batches }) => {
  const toldOn = (asOf: string) =>
    missed({ policy, asOf, batches: idle(batches) }).some((told) => told.endsWith(` ${id}`));
  expect([dayAfter(by, -1), by, dayAfter(by, 1)].map(toldOn)).toEqual([
    false,
    true,
    by.endsWith('-12-31') ? false : true,
  ]);
});

it('every enforced figure of every shipped policy is failed by some change', () => {
  const failed = new Set([
    ...DOCUMENTS.flatMap(({ policy, changes }) =>
      changes.flatMap(([, , told]) => told.map((one) => `${policy} ${one.split(' ')[1]}`)),
    ),
    ...CHECKPOINTS.map(({ policy, id }) => `${policy} ${id}`),
  ]);
  const enforced = SHIPPED_POLICIES.flatMap(({ id, targets, checkpoints }) =>
    [...targets, ...checkpoints].filter((figure) => figure.enforced).map((figure) => `${id} ${figure.id}`),
  );
  expect(enforced.filter((figure) => !failed.has(figure))).toEqual([]);
});

/** New starts of province and industry, started as many; a half of the year's plan is done. */
function wuxiIn(provincial: number, industrial: number, done = 0.61): readonly Batch[] {
  const half = ({ annualPlan = 0 }: Batch) => ({ invested: annualPlan * done });
  return [2, 3, 4, 5, 6, 7, 8].reduce<readonly Batch[]>(
    (batches, at) => having(at, half)(batches),
    unstarted(4, industrial)(unstarted(2, provincial)(WUXI)),
  );
}

const LOW_JUNE = ['start-rate-low industrial-started-june', 'start-rate-low provincial-started-june'];
const LOW_SEPTEMBER = ['start-rate-low industrial-started-september', 'start-rate-low provincial-started-september'];
const PROGRESS = 'completion-rate-low provincial-progress-june';

describe('the last day before, the day, and the day after', () => {
  it.each<[asOf: string, batches: readonly Batch[], missed: readonly string[]]>([
    ['2022-06-29', wuxiIn(15, 74), []],
    ['2022-06-30', wuxiIn(15, 74), LOW_JUNE],
    ['2022-07-01', wuxiIn(15, 74), LOW_JUNE],
    ['2022-06-30', wuxiIn(16, 75), []],
    ['2022-06-29', wuxiIn(16, 75, 0.59), []],
    ['2022-06-30', wuxiIn(16, 75, 0.59), [PROGRESS]],
    ['2022-07-01', wuxiIn(16, 75, 0.59), [PROGRESS]],
    ['2022-09-29', wuxiIn(17, 99, 0.8), []],
    ['2022-09-30', wuxiIn(17, 99, 0.8), LOW_SEPTEMBER],
    ['2022-10-01', wuxiIn(17, 99, 0.9), LOW_SEPTEMBER],
    ['2022-09-30', wuxiIn(18, 100, 0.8), []],
  ])('无锡 %s', (asOf, batches, expected) => {
    expect(missed({ policy: 'wuxi-2022', asOf, batches })).toEqual(expected);
  });

  const changshou = (DOCUMENTS[0] as Document).batches;
  it.each([
    ['2022-09-29', []],
    ['2022-09-30', ['start-rate-low start-rate-september']],
    ['2022-10-01', ['start-rate-low start-rate-september']],
    ['2022-12-30', ['start-rate-low start-rate-september']],
    ['2022-12-31', ['start-rate-low start-rate-september', 'target-shortfall invested']],
  ])('长寿 %s', (asOf, expected) => {
    const batches = less(2, 'invested')(unstarted(0, 39)(changshou));
    expect(missed({ policy: 'changshou-2022', asOf, batches })).toEqual(expected);
  });

  it("says nothing of one organisation's own projects", () => {
    const batches: readonly Batch[] = [{ list: 'new-start', projects: 20, started: 5 }];
    expect(missed({ policy: 'changshou-2022', asOf: '2022-12-31', batches })).toEqual([]);
  });

  it('铜仁 enforces nothing', () => {
    const batches: readonly Batch[] = [
      { list: 'under-construction', projects: 5, invested: 1, values: { sector: '工业' } },
    ];
    expect(missed({ policy: 'tongren-2022-2023', asOf: '2023-12-31', batches })).toEqual([]);
  });
});
