/** Labels of a summary against the members that its projects have: the register, the policy's names, list words, sizes. */
import type { ProjectRow } from '../../lists/project-row.js';
import type { CheckContext } from '../../rules/context.js';
import { splitOrganisations } from '../../values/organisations.js';
import { foldName, foldText, stripMarks } from '../../values/text.js';
import { knownMembers, memberOf, policyNameOf } from '../members.js';
import type { TableKind } from '../summary.js';
import { listNamedBy } from './list-labels.js';
import { readSizeLabel } from './size-labels.js';

/** Which projects a label stands for. */
export interface LabelledMember {
  /** As members.ts names it; null: the projects that have no member. */
  readonly member: string | null;
  /** Whether register, policy or a project know it: any text may be an organisation that has no project. */
  readonly known: boolean;
  /** Of the whole workbook. */
  readonly projects: readonly ProjectRow[];
}

/** 未明确责任单位: what the projects without a member are called. */
export const UNNAMED: Readonly<Record<TableKind, string>> = {
  'by-list': '未明确清单',
  'by-organisation': '未明确责任单位',
  'by-jurisdiction': '未明确隶属',
  'by-programme': '未明确专项',
  'by-sector': '未明确行业',
  'by-tier': '未明确级别',
  'by-size': '未明确总投资',
};

const UNNAMED_WORDS =
  /^(?:未明确|未落实|未确定|尚未明确|无|缺失|待明确|待定)(?:责任)?(?:单位|部门|专项|行业|领域|级别|区县|隶属|清单)?$|^责任单位(?:缺失|未明确)$/;
const NUMERAL =
  /^(?:[(（]?[一二三四五六七八九十]+[)）][、.．]?|[一二三四五六七八九十]+[、.．]|\d{1,3}[、．]|\d{1,3}\.(?!\d)|[(（]\d{1,3}[)）][、.．]?)/;
const COUNT = /[(（]?(?:共|计)?\d+(?:个|项|宗|家)(?:项目|单位)?[)）]?$/;
/** What label and column may differ in without meaning another thing: 交通 and 交通领域. */
const SUFFIX = /(?:类)?(?:重大|重点)?(?:项目|专项|领域|行业|板块|类)$/;

/** The label's text without numerals, marks, counts and 其中. */
export function plainLabel(text: string): string {
  return foldName(stripMarks(text))
    .replace(/^其中[::]?/, '')
    .replace(NUMERAL, '')
    .replace(COUNT, '');
}

/** The labels of one kind, asked one by one. */
export class MemberLabels {
  private readonly members = new Map<string, string>();
  private readonly projects = new Map<string | null, ProjectRow[]>();
  private readonly loose = new Map<string, string | null>();

  constructor(
    private readonly context: CheckContext,
    readonly kind: TableKind,
  ) {
    for (const row of kind === 'by-size' ? [] : context.rows) {
      const member = memberOf(context, row, kind);
      const key = member === null ? null : this.learn(member);
      const there = this.projects.get(key);
      if (there === undefined) this.projects.set(key, [row]);
      else there.push(row);
    }
    for (const member of knownMembers(context.policy, kind)) this.learn(member);
  }

  /** undefined: the text can be no label of the kind. */
  read(text: string): LabelledMember | undefined {
    const label = plainLabel(text);
    if (label === '' || /^[\d.,%-]+$/.test(label)) return undefined;
    if (this.kind === 'by-size') return readSizeLabel(label, this.context.rows);
    if (this.kind === 'by-list') {
      const list = listNamedBy(label);
      return list === undefined ? undefined : this.ofMember(list, true);
    }
    const member = this.members.get(this.keyOf(label)) ?? this.loose.get(label.replace(SUFFIX, '')) ?? undefined;
    if (member !== undefined) return this.ofMember(member, true);
    if (UNNAMED_WORDS.test(label)) return { member: null, known: true, projects: this.projects.get(null) ?? [] };
    if (this.kind === 'by-organisation') return this.readOrganisation(label);
    return this.ofMember(foldText(label), false);
  }

  private readOrganisation(label: string): LabelledMember | undefined {
    const named = splitOrganisations(label, this.context.register?.joined);
    const text = named[0]?.text;
    if (named.length !== 1 || text === undefined) return undefined;
    const member = this.members.get(this.keyOf(text));
    return member === undefined ? this.ofMember(text, false) : this.ofMember(member, true);
  }

  private ofMember(member: string, known: boolean): LabelledMember {
    return { member, known, projects: this.projects.get(this.keyOf(member)) ?? [] };
  }

  private learn(member: string): string {
    const key = this.keyOf(member);
    if (!this.members.has(key)) this.members.set(key, member);
    const core = foldName(member).replace(SUFFIX, '');
    const other = this.loose.get(core);
    this.loose.set(core, other === undefined || other === member ? member : null);
    return key;
  }

  /** What members are compared by: the register's name where it knows one. */
  private keyOf(member: string): string {
    const { register, policy } = this.context;
    switch (this.kind) {
      case 'by-organisation':
      case 'by-jurisdiction': {
        const found = register?.find(member);
        return foldName(found === undefined || found.kind === 'unknown' ? member : found.name);
      }
      case 'by-programme':
      case 'by-sector':
      case 'by-tier':
        return foldName(policyNameOf(policy, this.kind, member) ?? member);
      default:
        return member;
    }
  }
}
