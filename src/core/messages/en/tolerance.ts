/** Closes the page of every rule that compares amounts. */
export const TOLERANCE =
  'Differences within the rounding of the last digit of each figure (at least 0.01 wan yuan for each) are not reported.';
