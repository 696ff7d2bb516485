/** Closes the page of every rule that compares amounts. */
export const TOLERANCE = '相差在各数末位的四舍五入误差之内（每个数至少 0.01 万元）的，不提出。';
