/** The sample workbook and the findings that were planted in it: the same on every run. */
import type { ListId } from '../../src/core/schema/fields.js';
import { columnName } from '../../src/core/sheet/address.js';
import names from '../sample-names.json';
import { choicesSheet, dataBar, dropDown, organisationSummary, programmeSummary, redBelow } from './extras.js';
import { COUNT_FAULTS, HEADING_FAULTS, SUM_FAULTS } from './faults.js';
import { layOutList, type LaidOutList, type ListForm, type Project } from './list-layout.js';
import { NEW_START_FORM, newStart } from './new-starts.js';
import { PRELIMINARY_FORM, preliminary } from './preliminaries.js';
import { Random } from './random.js';
import { ROW_FAULTS } from './row-faults.js';
import { UNDER_CONSTRUCTION_FORM, underConstruction } from './under-construction.js';
import { workbookFile, type DefinedName } from './workbook-file.js';

export interface PlantedFinding {
  readonly rule: string;
  readonly sheet: string;
  /** null: about no cell. */
  readonly cell: string | null;
}

export interface Sample {
  readonly bytes: Uint8Array;
  /** In the order of sheets, rows, columns and rules; about no cell first. */
  readonly findings: readonly PlantedFinding[];
}

interface ListPlan {
  readonly list: ListId;
  readonly sheet: string;
  readonly seed: number;
  readonly form: ListForm;
  readonly make: (random: Random, sector: string, name: string, serial: number) => Project;
}

const LISTS: readonly ListPlan[] = [
  { list: 'new-start', sheet: '新开工项目清单', seed: 20220901, form: NEW_START_FORM, make: newStart },
  {
    list: 'under-construction',
    sheet: '在建项目清单',
    seed: 20220902,
    form: UNDER_CONSTRUCTION_FORM,
    make: underConstruction,
  },
  { list: 'preliminary', sheet: '前期项目清单', seed: 20220903, form: PRELIMINARY_FORM, make: preliminary },
];

/** 区民政局 has projects and no row; 区财政局 has a row and no projects. */
const SUMMARISED = [
  ...['区发展改革委', '区经济信息委', '区财政局', '区住房城乡建委', '区交通局', '区水利局', '区科技局', '区商务委'],
  ...['区生态环境局', '区大数据发展局', '区城市管理局', '区农业农村委', '区教委', '区卫生健康委', '区文化旅游委'],
  ...['长寿经开区', '长寿高新区', '开投集团', '盈地集团'],
];
const PROGRAMMES = [
  '“3113”项目攻坚行动计划',
  '交通强区建设',
  '制造业高质量发展',
  '城市更新提升',
  '乡村振兴',
  '民生实事',
];

export function makeSample(): Sample {
  const projects = new Map(LISTS.map((plan) => [plan.list, cleanProjects(plan)]));
  for (const { list, project, key, change, style } of ROW_FAULTS) {
    const { cells, styles } = projectNamed(projects.get(list) ?? [], project);
    Object.assign(cells, change(cells));
    if (style !== undefined) styles[key] = style;
  }
  shareCode(projects);
  const findings: PlantedFinding[] = [];
  const laidOut = LISTS.map((plan) => {
    const own = projects.get(plan.list) ?? [];
    const list = layOut(
      plan,
      own.map(({ project }) => project),
    );
    findings.push(...plantedIn(plan, list, own));
    return list.grid;
  });
  const sheets = [...laidOut, organisationSummary(SUMMARISED), programmeSummary(PROGRAMMES), choicesSheet(SUMMARISED)];
  return { bytes: workbookFile(sheets, printTitles()), findings };
}

interface NamedProject {
  /** As it was before faults. */
  readonly name: string;
  readonly project: Project;
}

function cleanProjects({ list, seed, make }: ListPlan): NamedProject[] {
  const random = new Random(seed);
  const made: NamedProject[] = [];
  for (const [sector, own] of Object.entries(names[list])) {
    for (const name of own) made.push({ name, project: make(random, sector, name, made.length + 1) });
  }
  return made;
}

function projectNamed(projects: readonly NamedProject[], name: string): Project {
  const found = projects.find((project) => project.name === name);
  if (found === undefined) throw new Error(`no project ${name}`);
  return found.project;
}

/** Another project's code, copied with its row. */
function shareCode(projects: ReadonlyMap<ListId, readonly NamedProject[]>): void {
  const from = projectNamed(projects.get('new-start') ?? [], '鱼枧水库(南川)');
  projectNamed(projects.get('under-construction') ?? [], '小石门长江水源工程').cells.code = from.cells.code ?? null;
}

function layOut(plan: ListPlan, projects: readonly Project[]): LaidOutList {
  const { form, list } = plan;
  const letter = (key: string): string => columnName(form.columns.findIndex((column) => column.key === key));
  const last = 5 + projects.length + new Set(projects.map(({ sector }) => sector)).size;
  const area = (key: string): string => `${letter(key)}5:${letter(key)}${last}`;
  const twoRows = form.columns.some(({ parent }) => parent !== undefined);
  const rates = list === 'new-start' ? dataBar(area('rate')) : redBelow(area('rate'));
  return layOutList(
    form,
    {
      name: plan.sheet,
      widths: form.columns.map(({ width }) => width),
      freeze: { rows: twoRows ? 4 : 3, columns: 2 },
      ...(list === 'preliminary' ? {} : { conditionalFormats: rates }),
      validations: [
        dropDown(area('level'), '需协调层级'),
        ...(list === 'new-start' ? [dropDown(area('started'), '是否'), dropDown(area('type'), '建设性质')] : []),
        ...(list === 'preliminary' ? [] : [dropDown(area('inStatistics'), '是否')]),
      ],
    },
    projects,
  );
}

function plantedIn(plan: ListPlan, list: LaidOutList, projects: readonly NamedProject[]): PlantedFinding[] {
  const planted: PlantedFinding[] = [];
  const { sheet } = plan;
  for (const { rule, list: of, key } of HEADING_FAULTS) {
    if (of === plan.list) planted.push({ rule, sheet, cell: key === null ? null : list.headingOf(key) });
  }
  for (const { rule, list: of, project, key } of ROW_FAULTS) {
    if (of === plan.list) planted.push({ rule, sheet, cell: list.cellOf(projectNamed(projects, project), key) });
  }
  for (const { rule, list: of, sector, key, change } of SUM_FAULTS) {
    if (of !== plan.list) continue;
    list.rewriteSum(sector, key, change);
    planted.push({ rule, sheet, cell: list.summaryCell(sector, key) });
  }
  for (const { list: of, sector, by } of COUNT_FAULTS) {
    if (of !== plan.list) continue;
    list.rewriteCount(sector, by);
    planted.push({ rule: 'group-count-mismatch', sheet, cell: list.summaryCell(sector, null) });
  }
  return planted.sort(byPlace);
}

function byPlace(one: PlantedFinding, other: PlantedFinding): number {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a.row - b.row || a.column.length - b.column.length || (a.column + one.rule < b.column + other.rule ? -1 : 1);
}

function orderOf({ cell }: PlantedFinding): { row: number; column: string } {
  const match = /^([A-Z]+)(\d+)$/.exec(cell ?? '');
  return { row: Number(match?.[2] ?? 0), column: match?.[1] ?? '' };
}

function printTitles(): DefinedName[] {
  return LISTS.map(({ sheet, form }, index) => {
    const last = form.columns.some(({ parent }) => parent !== undefined) ? 4 : 3;
    return { name: '_xlnm.Print_Titles', sheet: index, refersTo: `'${sheet}'!$1:$${last}` };
  });
}
