/** The hidden sheet 名单, from whose columns the lists' drop-downs choose. */
import type { Policy } from '../policies/policy.js';
import type { FieldName } from '../schema/fields.js';
import { columnName } from '../sheet/address.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import { NAMES_SHEET } from './template-words.js';

export interface NamesSheet {
  readonly sheet: MadeSheet;
  /** The range with a field's names; undefined where there are none to choose from. */
  readonly rangeOf: (field: FieldName) => string | undefined;
}

/** null: the policy has no names. */
export function namesSheet(policy: Policy): NamesSheet | null {
  const columns = [
    { heading: '责任单位', fields: ORGANISATION_FIELDS, names: answering(policy) },
    { heading: '项目类别', fields: ['programme'], names: policy.programmes.map(({ name }) => name) },
    { heading: '项目级别', fields: ['tier'], names: policy.tiers.map(({ name }) => name) },
    { heading: '所属行业', fields: ['sector'], names: policy.sectors.map(({ name }) => name) },
  ].filter(({ names }) => names.length > 0);
  if (columns.length === 0) return null;
  const longest = Math.max(...columns.map(({ names }) => names.length));
  const head: MadeCell[] = columns.map(({ heading }) => ({ value: heading, bold: true, fill: 'head' }));
  const body = Array.from({ length: longest }, (_, row) =>
    columns.map(({ names }): MadeCell => ({ value: names[row] ?? null, numberFormat: '@' })),
  );
  const ranges = new Map<FieldName, string>();
  columns.forEach(({ fields, names }, index) => {
    const letters = columnName(index);
    for (const field of fields) ranges.set(field, `'${NAMES_SHEET}'!$${letters}$2:$${letters}$${names.length + 1}`);
  });
  return {
    sheet: { name: NAMES_SHEET, rows: [head, ...body], widths: columns.map(() => 28), frozenRows: 1, hidden: true },
    rangeOf: (field) => ranges.get(field),
  };
}

const ORGANISATION_FIELDS: readonly FieldName[] = [
  'responsibleOrganisation',
  'leadOrganisation',
  'competentAuthority',
  'supportingOrganisations',
];

/** 各街镇 and 指挥部 answer for no project of their own. */
function answering({ organisations }: Policy): readonly string[] {
  return organisations.filter(({ kind }) => kind !== 'collective' && kind !== 'body').map(({ name }) => name);
}
