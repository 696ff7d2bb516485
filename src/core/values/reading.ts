/**
 * What reading one cell gave. Every value reader answers one of these and never throws: bad data is data.
 * `empty`: nothing, or a sign for nothing (/ — - 无 暂无 N/A). `invalid`: something that does not read as the type.
 */
export type Reading<T> = { readonly kind: 'empty' } | { readonly kind: 'invalid' } | ({ readonly kind: 'value' } & T);

export const EMPTY = { kind: 'empty' } as const;
export const INVALID = { kind: 'invalid' } as const;

/** A calendar day as days since 1970-01-01, without a time zone. */
export type Day = number;

/** `unit`: the unit that the text itself names (2000万, 1.2亿元), null where it names none and the column's holds. */
export interface MoneyReading {
  /** In `unit` where the text names one, else in the column's unit. */
  readonly number: number;
  readonly unit: import('../schema/fields.js').MoneyUnit | null;
  readonly asText: boolean;
}

/** `alternative`: the other reading of a bare number v (v ÷ 100); null where the text or the format says which. */
export interface RateReading {
  readonly fraction: number;
  readonly alternative: number | null;
  /** A bare number stored as text without % (0.92 as text); 92.35% as text is none. */
  readonly asText: boolean;
}

/**
 * A day, or a period whose day is its last.
 * `done`: 已开工, 已竣工 and the like: it has happened, no day is told (day null).
 * `ambiguous`: 2022.1 typed as a number, January or October: the months it may mean, YYYY-MM (day null).
 * day null with neither: the text names no year and none is known.
 */
export interface DateReading {
  readonly day: Day | null;
  readonly precision: 'day' | 'month' | 'period';
  readonly done: boolean;
  readonly ambiguous: readonly string[] | null;
}
