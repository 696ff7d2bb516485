/** The rows of a made tab: members in order, those without one, the total. */
import type { ProjectRow } from '../../lists/project-row.js';
import type { Language } from '../../messages/language.js';
import type { CheckContext } from '../../rules/context.js';
import type { DetailMember } from '../detail/detail-formula.js';
import { memberText, MEMBER_COLUMNS } from '../detail/detail-sheet.js';
import { memberOf, projectsByMember } from '../members.js';
import { isNewStart } from '../project-facts.js';
import { rankRows } from '../ranks.js';
import type { SummaryRow, TableKind } from '../summary.js';
import type { TableTab } from './table-columns.js';
import { TOTAL } from './words.js';

export interface TableRow extends SummaryRow {
  readonly about: DetailMember;
  /** Of organisations, where the policy ranks them in groups; '' for none. */
  readonly group: string;
  /** null: not ranked. */
  readonly rank: number | null;
}

export const KINDS = {
  overall: 'by-list',
  organisations: 'by-organisation',
  programmes: 'by-programme',
  sectors: 'by-sector',
  starts: 'by-organisation',
} as const satisfies Readonly<Record<TableTab, TableKind>>;

/** The total is the last; no member at all: only the total. */
export function tableRows(context: CheckContext, tab: TableTab, language: Language): readonly TableRow[] {
  const kind = KINDS[tab];
  const all = tab === 'starts' ? context.rows.filter(isNewStart) : context.rows;
  const members: SummaryRow[] = [...projectsByMember(context, kind, all)].map(([member, projects]) => ({
    label: memberText(MEMBER_COLUMNS[kind], member, language),
    member,
    projects,
  }));
  const ranks = tab === 'organisations' ? rankRows(context, kind, members) : new Map<SummaryRow, null>();
  const rows = members.map((row): TableRow => {
    const member = row.member ?? '';
    return {
      ...row,
      about: { of: 'member', kind, member },
      group: kind === 'by-organisation' ? groupOf(context, member) : '',
      rank: ranks.get(row) ?? null,
    };
  });
  const named = members.reduce((sum, { projects }) => sum + projects.length, 0);
  const unnamed = named === all.length ? [] : all.filter((row) => memberOf(context, row, kind) === null);
  return [
    ...(tab === 'organisations' ? inRankOrder(context, rows) : rows),
    ...(unnamed.length === 0 ? [] : [ofNobody(kind, unnamed, language)]),
    { label: TOTAL[language], member: null, projects: all, about: { of: 'everything' }, group: '', rank: null },
  ];
}

function ofNobody(kind: (typeof KINDS)[TableTab], projects: readonly ProjectRow[], language: Language): TableRow {
  const label = memberText(MEMBER_COLUMNS[kind], null, language);
  return { label, member: null, projects, about: { of: 'unnamed', kind }, group: '', rank: null };
}

function groupOf({ policy }: CheckContext, member: string): string {
  return policy.organisations.find(({ name }) => name === member)?.group ?? '';
}

/** Groups in the policy's order, the best first; who is not ranked behind all of them. */
function inRankOrder({ policy }: CheckContext, rows: readonly TableRow[]): readonly TableRow[] {
  const place = ({ group }: TableRow) => {
    const index = policy.rankGroups.indexOf(group);
    return index === -1 ? policy.rankGroups.length : index;
  };
  return rows.toSorted((one, other) => {
    if ((one.rank === null) !== (other.rank === null)) return one.rank === null ? 1 : -1;
    return place(one) - place(other) || (one.rank ?? 0) - (other.rank ?? 0);
  });
}
