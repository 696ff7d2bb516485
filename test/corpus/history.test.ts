/**
 * Two months of 202 projects with thirty planted changes, then two with a new year between: all are found, none is
 * invented, whether last month is a file of its own or the older sheets of the same workbook.
 */
import { check, type CheckOptions } from '../../src/core/check.js';
import { compareMonths, type MonthComparison } from '../../src/core/history/compare-months.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { Finding, Report } from '../../src/core/report.js';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot.js';
import { aMonthLater, aYearBegins, projectsOf, workbookOf, type Change, type Project } from './two-months.js';

const general = findPolicy('general');
if (general === undefined) throw new Error('general is shipped');
const policy = general;

/** What the rules say of a plant: rule and field, about the project's name as it is now, or was where it is gone. */
type Told = readonly [rule: string, field: string | null];

interface Plant {
  readonly what: string;
  readonly change: Change;
  readonly told: readonly Told[];
}

function plant(what: string, told: readonly Told[], change: Change): Plant {
  return { what, change, told };
}

const DROPPED = plant('dropped', [['project-dropped', null]], () => null);
const MOVED = plant('moved to construction', [], (project) => ({ ...project, list: 'under-construction' }));
const STARTED = plant('moved to the new starts', [], (project) => ({ ...project, list: 'new-start' }));
const BACK = plant('moved back', [['stage-regressed', 'name']], (project) => ({ ...project, list: 'preliminary' }));
const RENAMED = plant('renamed', [], (project) => ({ ...project, name: `新定名称第${project.id}号工程` }));
const RENAMED_WITHOUT_CODE = plant('renamed without a code', [['project-dropped', null]], (project) => ({
  ...project,
  name: `${project.name}工程`,
}));
const FALLEN = plant('fallen', [['year-to-date-decreased', 'investedYearToDate']], (project) => ({
  ...project,
  investedYearToDate: Math.floor(project.investedYearToDate / 2),
}));
const RAISED = plant('plan raised', [['plan-changed', 'annualPlan']], (project) => ({
  ...project,
  annualPlan: project.annualPlan + 600,
}));
const DEARER = plant('total investment raised', [['total-investment-changed', 'totalInvestment']], (project) => ({
  ...project,
  totalInvestment: project.totalInvestment + 2000,
}));
const WRONG_MONTH = plant('month wrong', [['month-done-mismatch', 'investedThisMonth']], (project) => ({
  ...project,
  investedThisMonth: project.investedThisMonth + 7,
}));
const FINISHED = plant('finished', [], (project) => ({ ...project, actualFinish: '2022年9月' }));
const SAME_WORDS = plant(
  'progress not told anew',
  [['physical-progress-unchanged', 'physicalProgress']],
  (project) => ({
    ...project,
    physicalProgress: project.physicalProgress.replace('，本月继续推进', ''),
  }),
);
const WRONG_CARRY = plant('carried over wrongly', [['carry-over-mismatch', 'investedToPriorYear']], (project) => ({
  ...project,
  investedToPriorYear: project.investedToPriorYear - 500,
}));

const august = projectsOf();

/** The nth project of a list, with or without a code. */
function at(list: Project['list'], index: number, coded = true): number {
  const found = august.filter((project) => project.list === list && (project.code !== null) === coded)[index];
  if (found === undefined) throw new Error(`no project ${list} ${index}`);
  return found.id;
}

const PLANTS: ReadonlyMap<number, Plant> = new Map([
  [at('new-start', 0), DROPPED],
  [at('under-construction', 0), DROPPED],
  [at('under-construction', 1, false), DROPPED],
  [at('preliminary', 0), DROPPED],
  [at('new-start', 1), RENAMED],
  [at('under-construction', 2), RENAMED],
  [at('under-construction', 3), RENAMED],
  [at('preliminary', 1), RENAMED],
  [at('under-construction', 4, false), RENAMED_WITHOUT_CODE],
  [at('new-start', 2, false), RENAMED_WITHOUT_CODE],
  [at('preliminary', 2), STARTED],
  [at('preliminary', 3, false), STARTED],
  [at('new-start', 3), MOVED],
  [at('preliminary', 4), MOVED],
  [at('under-construction', 5), BACK],
  [at('new-start', 4, false), BACK],
  [at('new-start', 5), FALLEN],
  [at('under-construction', 6), FALLEN],
  [at('under-construction', 7, false), FALLEN],
  [at('under-construction', 8), FALLEN],
  [at('new-start', 6), RAISED],
  [at('under-construction', 9), RAISED],
  [at('under-construction', 10, false), RAISED],
  [at('under-construction', 11), RAISED],
  [at('new-start', 7), DEARER],
  [at('under-construction', 12), WRONG_MONTH],
  [at('under-construction', 13, false), WRONG_MONTH],
  [at('under-construction', 14), FINISHED],
  [at('under-construction', 15), SAME_WORDS],
]);

const ADDED: Project = {
  ...aMonthLater(august[0] as Project),
  id: 999,
  name: '本月新纳入的智慧停车场',
  code: '2209-500115-04-01-999999',
  list: 'new-start',
};

function afterPlants(projects: readonly Project[], plants: ReadonlyMap<number, Plant>): Project[] {
  return projects.flatMap((project) => {
    const own = plants.get(project.id);
    return own === undefined ? [project] : (own.change(project) ?? []);
  });
}

const september = [...afterPlants(august.map(aMonthLater), PLANTS), ADDED];

function isHistory({ category }: Finding): boolean {
  return category === 'history';
}

/** Project, rule and field, sorted; the project by its name as it stands where the finding is. */
function toldBy(report: Report): string[] {
  const told = report.findings
    .filter(isHistory)
    .map(({ project, rule, field }) => `${plain(project ?? '')} ${rule} ${field}`);
  return told.sort();
}

function expectedOf(
  before: readonly Project[],
  after: readonly Project[],
  plants: ReadonlyMap<number, Plant>,
): string[] {
  const expected = [...plants].flatMap(([id, { told }]) =>
    told.map(([rule, field]) => {
      const project = (rule === 'project-dropped' ? before : after).find((one) => one.id === id);
      return `${plain(project?.name ?? '')} ${rule} ${field}`;
    }),
  );
  return expected.sort();
}

function compared(workbook: WorkbookSnapshot, options: CheckOptions = {}): MonthComparison {
  const comparison = compareMonths(workbook, policy, options);
  if (comparison.kind !== 'compared') throw new Error(comparison.kind);
  return comparison;
}

const AUGUST = { year: 2022, month: 8, projects: august, inYi: true };
const SEPTEMBER = { year: 2022, month: 9, projects: september };

const WAYS: readonly (readonly [string, WorkbookSnapshot, CheckOptions])[] = [
  ["last month's file", workbookOf(SEPTEMBER), { previous: workbookOf(AUGUST) }],
  ['older sheets of the workbook', workbookOf(AUGUST, SEPTEMBER), {}],
  ['older sheets behind the newest', workbookOf(SEPTEMBER, AUGUST), {}],
];

it('is about two hundred projects and thirty changes', () => {
  expect(august.length).toBe(202);
  expect(PLANTS.size + 1).toBe(30);
});

describe.each(WAYS)('%s', (_, workbook, options) => {
  const report = check(workbook, policy, options);

  it('finds what was planted, and nothing else', () => {
    expect(toldBy(report)).toEqual(expectedOf(august, september, PLANTS));
  });

  it('leaves what other rules say as it was', () => {
    const alone = check(workbookOf(SEPTEMBER), policy);
    expect(report.findings.filter((finding) => !isHistory(finding))).toEqual(alone.findings);
    expect(report.checked).toEqual(alone.checked);
    expect(report.totals).toEqual(alone.totals);
  });

  it('lists who came, went, was renamed, and whom to ask about', () => {
    const comparison = compared(workbook, options);
    expect(comparison).toMatchObject({ month: '2022-09', previousMonth: '2022-08', isSameYear: true });
    const nameOf = (of: Plant) =>
      [...PLANTS].flatMap(([id, own]) => (own === of ? (august[id]?.name ?? []) : [])).sort();
    const unnamed = nameOf(RENAMED_WITHOUT_CODE);
    const place = ({ name }: { readonly name: string }) => name;
    expect(comparison.dropped.map(place).sort().map(plain)).toEqual([...nameOf(DROPPED), ...unnamed].sort().map(plain));
    expect(comparison.added.map(place).sort().map(plain)).toEqual(
      [...unnamed.map((name) => `${name}工程`), ADDED.name].sort().map(plain),
    );
    expect(
      comparison.near.map(({ before, candidates }) => [before, ...candidates].map(place).map(plain)).sort(),
    ).toEqual(unnamed.map((name) => [name, `${name}工程`].map(plain)).sort());
    expect(comparison.changed.filter(({ isRenamed }) => isRenamed).map(({ by }) => by)).toEqual(Array(4).fill('code'));
    expect(comparison.unclear).toEqual({ before: [], now: [] });
  });

  it('tells per project what changed besides what every month brings', () => {
    const fields = compared(workbook, options).changed.flatMap(({ fields: changes }) =>
      changes.filter(({ isRoutine }) => !isRoutine).map(({ field }) => field),
    );
    const counts = new Map<string, number>();
    for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
    // Four fell, since the start as well; four plans were raised. With the three begun a plan came, with the two that
    // went back to preliminary work plan and investment went.
    expect(Object.fromEntries(counts)).toEqual({
      investedYearToDate: 4 + 2,
      investedSinceStart: 4,
      annualPlan: 4 + 3 + 2,
      totalInvestment: 1,
      actualFinish: 1,
    });
  });

  it('counts the moves between the lists', () => {
    const moves = compared(workbook, options).moves.map(({ from, to, projects }) => `${from} → ${to}: ${projects}`);
    expect(moves).toEqual([
      'preliminary → preliminary: 32',
      'preliminary → new-start: 2',
      'preliminary → under-construction: 1',
      'preliminary → null: 1',
      'new-start → preliminary: 1',
      'new-start → new-start: 58',
      'new-start → under-construction: 1',
      'new-start → null: 2',
      'under-construction → preliminary: 1',
      'under-construction → under-construction: 99',
      'under-construction → finished: 1',
      'under-construction → null: 3',
      'null → new-start: 2',
      'null → under-construction: 1',
    ]);
  });

  it('bridges from the one list to the other', () => {
    const { annualPlan, totalInvestment } = compared(workbook, options).bridge;
    for (const { base, added, dropped, raised, lowered, other, today } of [annualPlan, totalInvestment]) {
      expect([base.projects, added.projects, dropped.projects, today.projects]).toEqual([202, 3, -6, 199]);
      const sum = [base, added, dropped, raised, lowered, other].reduce((all, { amount }) => all + amount, 0);
      expect(sum).toBeCloseTo(today.amount, 6);
      expect(other).toEqual({ projects: 0, amount: 0 });
    }
    expect(totalInvestment.raised).toEqual({ projects: 1, amount: 2000 });
    // Four plans were raised by 600; preliminary work has no plan, so a plan came with each that was begun.
    expect(annualPlan.raised.projects).toBe(4 + 3);
  });
});

it('takes the word of a person for names that are near', () => {
  const [, workbook, options] = WAYS[0] as (typeof WAYS)[number];
  const { near } = compared(workbook, options);
  const renamed = near.map(({ before, candidates }) => ({ from: before.name, to: candidates[0]?.name ?? '' }));
  const { findings } = check(workbook, policy, { ...options, renamed });
  const dropped = findings.filter(({ rule }) => rule === 'project-dropped');
  expect(renamed.length).toBe(2);
  expect(dropped.length).toBe(4);
});

describe('a new year between', () => {
  const december = august.map((project) => ({ ...aMonthLater(project), investedThisMonth: 10 }));
  const plants: ReadonlyMap<number, Plant> = new Map([
    [at('under-construction', 0), DROPPED],
    [at('preliminary', 0), DROPPED],
    [at('new-start', 1), MOVED],
    [at('under-construction', 2), WRONG_CARRY],
    [at('under-construction', 3, false), WRONG_CARRY],
    [at('new-start', 4), BACK],
    [at('under-construction', 5), DEARER],
    [at('under-construction', 6), RENAMED],
  ]);
  const january = afterPlants(december.map(aYearBegins), plants);
  const DECEMBER = { year: 2022, month: 12, projects: december };
  const JANUARY = { year: 2023, month: 1, projects: january };

  it.each<[string, WorkbookSnapshot, CheckOptions]>([
    ["last month's file", workbookOf(JANUARY), { previous: workbookOf(DECEMBER) }],
    ['older sheets of the workbook', workbookOf(DECEMBER, JANUARY), {}],
  ])('%s: finds what was planted, and nothing else', (_, workbook, options) => {
    expect(toldBy(check(workbook, policy, options))).toEqual(expectedOf(december, january, plants));
    expect(compared(workbook, options).isSameYear).toBe(false);
  });
});

it('finds nothing between two months without changes', () => {
  const next = { year: 2022, month: 9, projects: august.map(aMonthLater) };
  expect(toldBy(check(workbookOf(next), policy, { previous: workbookOf(AUGUST) }))).toEqual([]);
});

/** As names are compared: brackets of one kind, no white space. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}
