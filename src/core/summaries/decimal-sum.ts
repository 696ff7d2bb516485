/** Sums of amounts as on paper: adding binary fractions leaves no dust. */

/** A hundred-millionth of 万元: finer than a 分, so that nothing that people write is lost. */
const PARTS = 1e8;

export function sumOf(amounts: readonly number[]): number {
  let whole = 0;
  let parts = 0;
  for (const amount of amounts) {
    const integer = Math.trunc(amount);
    whole += integer;
    parts += Math.round((amount - integer) * PARTS);
  }
  return onPaper(whole + parts / PARTS);
}

/** The number with the digits that a double can be trusted for: 0.1 + 0.2 is 0.3. */
export function onPaper(number: number): number {
  return Number(number.toPrecision(15));
}
