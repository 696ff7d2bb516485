/** The names of the contract: lists, fields, money units. */

export const LISTS = ['new-start', 'under-construction', 'preliminary'] as const;
export type ListId = (typeof LISTS)[number];

/** Amounts are compared in 万元; 万美元 and the like are kept apart and never compared. */
export const MONEY_UNITS = ['元', '千元', '万元', '亿元', '美元', '万美元', '亿美元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How many 万元 one of the unit is; undefined for what is not yuan. */
export const IN_WAN: Readonly<Record<MoneyUnit, number | undefined>> = {
  元: 1e-4,
  千元: 0.1,
  万元: 1,
  亿元: 1e4,
  美元: undefined,
  万美元: undefined,
  亿美元: undefined,
};

export type FieldKind =
  | 'text'
  | 'money'
  | 'rate'
  | 'date'
  | 'yes-no'
  | 'code'
  | 'phone'
  | 'organisations'
  | 'construction-type'
  | 'escalation-level';

/** A field of the contract, milestones and months written out: milestones.feasibility.planned, monthlyPlan.3. */
export type FieldName = string;
