/** How made tabs show numbers. */

export const WHOLE = '#,##0';
export const WITH_DECIMALS = '#,##0.00';
export const PERCENTAGE = '0.0%';
/** 百分点, with the sign that says which way. */
export const POINTS = '+0.0;-0.0;0.0';

/** Thousands apart; two decimals where one of the amounts has any. */
export function moneyFormat(amounts: readonly (number | string | null)[]): string {
  return amounts.every((amount) => typeof amount !== 'number' || Number.isInteger(amount)) ? WHOLE : WITH_DECIMALS;
}
