/** Which columns a list's template has: those that every dispatch needs, and those that the policy asks for. */
import type { Policy } from '../policies/policy.js';
import type { FieldName, ListId } from '../schema/fields.js';
import { fieldOf } from '../schema/lists.js';

/** In the order in which a unit fills them. A field that the list does not read is left out of it. */
const BASIC: readonly FieldName[] = [
  'serialNumber',
  'name',
  'code',
  'programme',
  'tier',
  'sector',
  'constructionType',
  'scope',
  'location',
  'fundingSource',
  'totalInvestment',
  'investedToPriorYear',
  'annualPlan',
  'investedThisMonth',
  'investedYearToDate',
  'completionRate',
  'investedSinceStart',
  'started',
  'plannedStart',
  'actualStart',
  'plannedFinish',
  'actualFinish',
  'stage',
  'physicalProgress',
  'nextStep',
  'inStatistics',
  'problem',
  'escalationLevel',
  'owner',
  'responsibleOrganisation',
  'responsiblePerson',
  'phone',
];
const LAST: readonly FieldName[] = ['remark'];

/** What a new start needs of them: it has invested nothing before this year. */
const NOT_OF_NEW_STARTS: ReadonlySet<FieldName> = new Set([
  'investedToPriorYear',
  'investedSinceStart',
  'actualFinish',
]);
/** A start is past for projects under construction. */
const NOT_UNDER_CONSTRUCTION: ReadonlySet<FieldName> = new Set(['plannedStart']);
/** Money of this year is asked of preliminary projects by no document. */
const NOT_OF_PRELIMINARIES: ReadonlySet<FieldName> = new Set(['investedToPriorYear', 'investedYearToDate']);

const LEFT_OUT: Readonly<Record<ListId, ReadonlySet<FieldName>>> = {
  'new-start': NOT_OF_NEW_STARTS,
  'under-construction': NOT_UNDER_CONSTRUCTION,
  preliminary: NOT_OF_PRELIMINARIES,
};

/** The steps before a start, in the order of the procedure. */
export const MILESTONES = [
  'proposal',
  'feasibility',
  'landPreReview',
  'environment',
  'stabilityRisk',
  'energyReview',
  'preliminaryDesign',
  'constructionDrawing',
  'tender',
  'constructionPermit',
] as const;

export function templateColumns(policy: Policy, list: ListId): readonly FieldName[] {
  const asked = policy.accountability
    .filter(({ scope }) => scope.lists.includes(list))
    .flatMap(({ elements }) => elements)
    .flatMap(withBothDays);
  const milestones =
    list === 'preliminary'
      ? MILESTONES.flatMap((node) => [`milestones.${node}.planned`, `milestones.${node}.actual`])
      : [];
  const basic = BASIC.filter((field) => !LEFT_OUT[list].has(field) && isNeeded(policy, field));
  const phone = basic.indexOf('responsiblePerson');
  const step = basic.indexOf('physicalProgress');
  const columns = [
    ...basic.slice(0, step),
    ...milestones,
    ...basic.slice(step, phone),
    ...asked.filter((field) => !basic.includes(field)),
    ...basic.slice(phone),
    ...LAST,
  ];
  return [...new Set(columns)].filter((field) => fieldOf(list, field) !== undefined);
}

/** A step that is asked for by one of its days is filled with both: planned, then done. */
function withBothDays(field: FieldName): readonly FieldName[] {
  const node = /^milestones\.(\w+)\./.exec(field)?.[1];
  return node === undefined ? [field] : [`milestones.${node}.planned`, `milestones.${node}.actual`];
}

/** A column for names that the policy has none of would only be in the way. */
function isNeeded(policy: Policy, field: FieldName): boolean {
  const figures = [...policy.targets, ...policy.checkpoints];
  switch (field) {
    case 'programme':
      return policy.programmes.length > 0;
    case 'tier':
      return policy.tiers.length > 0;
    case 'sector':
      return policy.sectors.length > 0;
    case 'fundingSource':
      return figures.some(({ scope }) => scope.fundingSource !== null);
    default:
      return true;
  }
}
