/** The rows of a summary table with the projects that make them. */
import type { ProjectRow } from '../../lists/project-row.js';
import type { ListId } from '../../schema/fields.js';
import { cellAddress } from '../../sheet/address.js';
import { foldText } from '../../values/text.js';
import type { UnreadTab } from '../summary.js';
import type { BodyLine } from './body-lines.js';
import { listNamedBy } from './list-labels.js';
import { plainLabel, type LabelledMember, type MemberLabels } from './member-labels.js';
import type { TabRow } from './summary-tab.js';

export interface RowsRead {
  readonly rows: readonly TabRow[];
  readonly unread: UnreadTab['cells'];
}

export interface RowSources {
  /** The projects of which the table speaks. */
  readonly projects: readonly ProjectRow[];
  readonly list: ListId | null;
  readonly labels: MemberLabels;
  /** By outer label column. */
  readonly outer: readonly MemberLabels[];
}

/** 全区合计, 本级合计: the total of everything, said at length. */
const WHOLE =
  /^(?:全[省市区县州国镇]?|[省市区县州]|[省市区县州]级|本级?|本[省市区县州]|累计|总|以上|投资|项目|重大项目|重点项目|所有|全部|各单位|汇总)?$/;
const REST = /^(?:其他|其它|其余)(?:单位|部门|行业|领域|专项|项目|类|区县)?$/;

export function readRows(lines: readonly BodyLine[], sources: RowSources): RowsRead {
  return new RowReader(lines, sources).read();
}

interface OpenGroup {
  readonly line: BodyLine;
  readonly level: number;
  readonly list: ListId | null;
  readonly role: 'group' | 'subtotal';
  /** Projects of the label rows below. */
  readonly below: ProjectRow[];
}

/** Deeper than every group that is numbered or spreads. */
const SUBTOTAL_LEVEL = 100;

class RowReader {
  private readonly rows: TabRow[] = [];
  private readonly unread: { cell: string; value: string; reason: 'label-unknown' }[] = [];
  private readonly groups: OpenGroup[] = [];
  private sinceSubtotal: ProjectRow[] = [];
  private labelsSinceSubtotal = 0;
  private readonly subtotalsStandAbove: boolean;
  private outerText = '';
  private isTotalSeen = false;
  private readonly all: ReadonlySet<ProjectRow>;

  constructor(
    private readonly lines: readonly BodyLine[],
    private readonly sources: RowSources,
  ) {
    this.all = new Set(sources.projects);
    this.subtotalsStandAbove = standAbove(lines);
  }

  read(): RowsRead {
    this.lines.forEach((line, index) => this.readLine(line, this.lines[index + 1]));
    this.closeGroups(-1);
    return { rows: this.withRest().toSorted((one, other) => one.row - other.row), unread: this.unread };
  }

  private readLine(line: BodyLine, next: BodyLine | undefined): void {
    const outerText = line.outer.join('\n');
    if (outerText !== '' && outerText !== this.outerText) this.beginSubtotal();
    if (outerText !== '') this.outerText = outerText;
    switch (line.kind.is) {
      case 'total':
        return this.readTotal(line, line.kind.part);
      case 'subtotal':
        return this.subtotalsStandAbove ? this.openSubtotal(line, line.kind) : this.readSubtotal(line);
      case 'group':
        return this.readGroup(line, line.kind, next);
      case 'label':
        return this.readLabel(line);
    }
  }

  private readTotal(line: BodyLine, part: string): void {
    if (line.outer.some((text) => text !== '' && text !== line.text)) return this.readSubtotal(line);
    const plain = plainLabel(part);
    const list = this.sources.labels.kind === 'by-list' ? undefined : listNamedBy(plain);
    const labelled = WHOLE.test(plain) || list !== undefined ? undefined : this.sources.labels.read(plain);
    if (labelled?.known === true) return this.push(line, 'member', labelled);
    if (list === undefined && !WHOLE.test(plain)) return this.tell(line);
    this.isTotalSeen = this.rows.length > 0;
    const projects = list === undefined ? this.sources.projects : this.ofList(this.sources.projects, list);
    this.rows.push({
      ...this.place(line),
      member: null,
      role: 'total',
      known: true,
      projects,
      asks: this.asks('everything', list ?? null),
    });
  }

  private readSubtotal(line: BodyLine): void {
    const outer = this.outerProjects(line);
    if (outer === undefined && this.labelsSinceSubtotal === 0) return this.tell(line);
    const projects = outer ?? unique(this.sinceSubtotal);
    this.rows.push({ ...this.place(line), member: null, role: 'subtotal', known: true, projects, asks: null });
    this.beginSubtotal();
  }

  private beginSubtotal(): void {
    this.sinceSubtotal = [];
    this.labelsSinceSubtotal = 0;
  }

  /** Its projects are those of the labels below, up to the next line of its level. */
  private openSubtotal(line: BodyLine, { part, level: numbered }: { part: string; level: number | null }): void {
    if (this.outerProjects(line) !== undefined) return this.readSubtotal(line);
    const level = numbered ?? SUBTOTAL_LEVEL;
    this.closeGroups(level);
    const list = listNamedBy(plainLabel(part)) ?? null;
    this.groups.push({ line, level, list, role: 'subtotal', below: [] });
  }

  private readGroup(
    line: BodyLine,
    { title, level }: { title: string; level: number },
    next: BodyLine | undefined,
  ): void {
    this.closeGroups(level);
    const isAlone =
      next === undefined || next.kind.is === 'total' || (next.kind.is === 'group' && next.kind.level <= level);
    const labelled = this.sources.labels.read(title);
    const list = listNamedBy(title);
    if (labelled !== undefined && (labelled.known || (isAlone && list === undefined))) {
      this.push(line, 'member', labelled);
      return;
    }
    this.beginSubtotal();
    this.groups.push({ line, level, list: list ?? null, role: 'group', below: [] });
  }

  private closeGroups(level: number): void {
    while ((this.groups.at(-1)?.level ?? -2) >= level) {
      const { line, list, role, below } = this.groups.pop() as OpenGroup;
      const projects = list === null ? unique(below) : this.ofList(this.sources.projects, list);
      this.rows.push({
        ...this.place(line),
        member: null,
        role,
        known: true,
        projects,
        asks: list === null ? null : this.asks('everything', list),
      });
    }
  }

  private readLabel(line: BodyLine): void {
    const plain = plainLabel(line.text);
    if (REST.test(plain) && this.sources.labels.read(plain)?.known !== true) {
      this.rows.push({ ...this.place(line), member: null, role: 'rest', known: true, projects: [], asks: null });
      return;
    }
    const labelled = this.sources.labels.read(line.text);
    if (labelled?.known !== true) {
      const list = listNamedBy(plain);
      if (list !== undefined) {
        const projects = this.ofList(this.within(this.sources.projects, line), list);
        this.rows.push({
          ...this.place(line),
          member: list,
          role: 'group',
          known: true,
          projects,
          asks: this.asks('everything', list),
        });
        return;
      }
      // Below the total there is nothing but remarks; 其中：省级 is no member of its own.
      if (this.isTotalSeen && labelled !== undefined) return;
      if (/^其中/.test(foldText(line.text))) return this.tell(line);
    }
    if (labelled === undefined) return this.tell(line);
    this.push(line, 'member', labelled);
  }

  private push(line: BodyLine, role: 'member', { member, known, projects: whole }: LabelledMember): void {
    const list = this.groupList();
    const projects = this.ofList(this.within(whole, line), list);
    const asks = line.outer.some((text) => text !== '')
      ? null
      : this.asks(member === null ? 'unnamed' : 'member', list);
    this.rows.push({ ...this.place(line), member, role, known, projects, asks });
    for (const { below } of this.groups) below.push(...projects);
    this.sinceSubtotal.push(...projects);
    this.labelsSinceSubtotal++;
  }

  /** undefined: the list of the line's group contradicts the one of which the table speaks. */
  private asks(of: 'everything' | 'member' | 'unnamed', list: ListId | null): TabRow['asks'] {
    const own = this.sources.list;
    if (own !== null && list !== null && own !== list) return null;
    return { of, list: list ?? own };
  }

  private groupList(): ListId | null {
    return this.groups.findLast(({ list }) => list !== null)?.list ?? null;
  }

  private ofList(projects: readonly ProjectRow[], list: ListId | null): readonly ProjectRow[] {
    return list === null ? projects : projects.filter((row) => row.list === list);
  }

  /** Of the table, and of the outer labels beside the line. */
  private within(projects: readonly ProjectRow[], line: BodyLine): readonly ProjectRow[] {
    const outer = this.outerProjects(line);
    const held = outer === undefined ? this.all : new Set(outer);
    return projects.filter((row) => held.has(row));
  }

  /** undefined: no outer label stands beside the line. */
  private outerProjects(line: BodyLine): readonly ProjectRow[] | undefined {
    let projects: readonly ProjectRow[] | undefined;
    line.outer.forEach((text, index) => {
      if (text === '') return;
      const of = new Set(this.sources.outer[index]?.read(text)?.projects ?? []);
      projects = (projects ?? this.sources.projects).filter((row) => of.has(row));
    });
    return projects;
  }

  /** 其他: the projects that no other label row is for. */
  private withRest(): readonly TabRow[] {
    if (!this.rows.some(({ role }) => role === 'rest')) return this.rows;
    const listed = new Set(this.rows.filter(({ role }) => role === 'member').flatMap(({ projects }) => projects));
    const rest = this.sources.projects.filter((row) => !listed.has(row));
    return this.rows.map((row) => (row.role === 'rest' ? { ...row, projects: rest } : row));
  }

  private place({ row, column, text, outer }: BodyLine) {
    return { row, column, label: text, siblings: outer.join('\n') };
  }

  private tell({ row, column, text }: BodyLine): void {
    this.unread.push({ cell: cellAddress(row, column), value: text, reason: 'label-unknown' });
  }
}

function unique(projects: readonly ProjectRow[]): readonly ProjectRow[] {
  return [...new Set(projects)];
}

/**
 * Whether subtotals stand over the rows that they add up: where nothing precedes the first of them, or rows follow the last
 * and they are numbered like titles. Unnumbered ones between rows add up what stands above.
 */
function standAbove(lines: readonly BodyLine[]): boolean {
  const rows = lines.filter(({ kind }) => kind.is !== 'total');
  const isSubtotal = ({ kind }: BodyLine): boolean => kind.is === 'subtotal';
  const isMember = ({ kind, text }: BodyLine): boolean =>
    kind.is === 'label' && !/^其中/.test(foldText(text)) && listNamedBy(plainLabel(text)) === undefined;
  const first = rows.findIndex(isSubtotal);
  if (first < 0) return false;
  const before = rows.slice(0, first).some(isMember);
  const after = rows.slice(rows.findLastIndex(isSubtotal)).some(isMember);
  return after && (!before || rows.some(({ kind }) => kind.is === 'subtotal' && kind.level !== null));
}
