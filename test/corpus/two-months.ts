/**
 * The same 202 projects in two months, with what was changed between them. The names are real, the figures are made up.
 * Rows stand in another order each month, some names are written another way, and one column has another unit.
 */
import names from '../../.ci/sample-names.json';
import { LISTS, type ListId } from '../../src/core/schema/fields.js';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot.js';
import type { RowValues } from '../harness/lists.js';
import { monthlyName, sheetOf } from '../harness/months.js';
import { workbook, type Cell, type SheetSpec } from '../harness/workbook.js';

export interface Project {
  readonly id: number;
  readonly name: string;
  readonly list: ListId;
  readonly code: string | null;
  readonly totalInvestment: number;
  readonly investedToPriorYear: number;
  readonly annualPlan: number;
  readonly investedYearToDate: number;
  readonly investedThisMonth: number;
  readonly physicalProgress: string;
  readonly actualFinish: string | null;
}

export type Change = (project: Project) => Project | null;

/** A generator with a seed: the same workbooks on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** All projects as they stood in August, the first month of the two. */
export function projectsOf(): Project[] {
  const random = randomFrom(202_208);
  const projects: Project[] = [];
  for (const list of LISTS) {
    for (const name of Object.values(names[list]).flat()) {
      const id = projects.length;
      const totalInvestment = 10_000 + Math.floor(random() * 900) * 100;
      const annualPlan = Math.floor((totalInvestment * 0.3) / 12) * 12;
      const investedThisMonth = 1 + Math.floor(annualPlan * 0.05);
      projects.push({
        id,
        name,
        list,
        code: id % 5 === 0 ? null : `2109-500115-04-01-${String(100_000 + id)}`,
        totalInvestment,
        investedToPriorYear: list === 'under-construction' ? Math.floor(totalInvestment * 0.2) : 0,
        annualPlan,
        investedYearToDate: Math.floor(annualPlan * 0.7) + investedThisMonth,
        investedThisMonth,
        physicalProgress: `完成总工程量的${10 + (id % 50)}%`,
        actualFinish: null,
      });
    }
  }
  return projects;
}

/** A month later, all being well. */
export function aMonthLater(project: Project): Project {
  const investedThisMonth = 1 + Math.floor(project.annualPlan * 0.08);
  return {
    ...project,
    investedThisMonth,
    investedYearToDate: project.investedYearToDate + investedThisMonth,
    physicalProgress: `${project.physicalProgress}，本月继续推进`,
  };
}

/** January of the next year: a new plan, nothing invested before this month. */
export function aYearBegins(project: Project): Project {
  const annualPlan = project.annualPlan + 240;
  const investedThisMonth = 1 + Math.floor(annualPlan * 0.09);
  return {
    ...project,
    annualPlan,
    investedToPriorYear: project.investedToPriorYear + project.investedYearToDate,
    investedThisMonth,
    investedYearToDate: investedThisMonth,
    physicalProgress: '新年度继续推进',
  };
}

/** The same name as people type it another month. */
function rewritten(name: string, random: () => number): string {
  const kind = random();
  if (kind < 0.1) return `★${name}`;
  if (kind < 0.2) return name.replaceAll('（', '(').replaceAll('）', ')').replaceAll('(', '（').replaceAll(')', '）');
  return kind < 0.3 ? `${name.slice(0, 2)} ${name.slice(2)}\n` : name;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

function rowOf(project: Project, inYi: boolean, random: () => number): RowValues {
  const { name, list, code, totalInvestment, annualPlan, physicalProgress, actualFinish } = project;
  const common: Record<string, Cell> = {
    name: rewritten(name, random),
    code,
    totalInvestment: inYi ? totalInvestment / 10_000 : totalInvestment,
    physicalProgress,
  };
  if (list === 'preliminary') return { ...common, annualPlan: null, investedYearToDate: null };
  const { investedToPriorYear, investedYearToDate, investedThisMonth } = project;
  return {
    ...common,
    annualPlan,
    investedToPriorYear,
    investedYearToDate,
    investedThisMonth,
    investedSinceStart: investedToPriorYear + investedYearToDate,
    actualFinish,
  };
}

export interface MonthOfProjects {
  readonly year: number;
  readonly month: number;
  readonly projects: readonly Project[];
  /** Whether new starts have their total investment in 亿元. */
  readonly inYi?: boolean;
}

export function sheetsOf({ year, month, projects, inYi = false }: MonthOfProjects): SheetSpec[] {
  const random = randomFrom(year * 12 + month);
  return LISTS.map((list) => {
    const own = shuffled(
      projects.filter((project) => project.list === list),
      random,
    );
    const yi = inYi && list === 'new-start';
    return sheetOf(
      year,
      month,
      list,
      own.map((project) => rowOf(project, yi, random)),
      { name: monthlyName(list, month), headings: yi ? { totalInvestment: '总投资（亿元）' } : {} },
    );
  });
}

export function workbookOf(...months: readonly MonthOfProjects[]): WorkbookSnapshot {
  return workbook({ name: '重点项目调度表.xlsx', sheets: months.flatMap(sheetsOf) });
}
