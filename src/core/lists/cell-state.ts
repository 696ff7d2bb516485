/** What reading a cell gave, as one number: a column keeps one a row. */
export const CellState = {
  /** The sheet has no such column, or the list does not read it. */
  Absent: 0,
  Empty: 1,
  Value: 2,
  /** Reads as a value, stored as text. */
  Text: 3,
  Invalid: 4,
  /** One of Excel's error values. */
  Error: 5,
  /** A formula without a stored value. */
  NotCalculated: 6,
  /** 已开工 in a date column: it has happened, nobody says when. */
  Done: 7,
  /** 2022.1 typed as a number. */
  Ambiguous: 8,
  /** A day without a year, where no year is known. */
  Undated: 9,
  /** An amount in a currency that is kept apart. */
  Foreign: 10,
} as const;

export type CellState = (typeof CellState)[keyof typeof CellState];

/** Whether somebody wrote something that cannot be used: rules that need the value keep silent. */
export function isUnreadable(state: CellState): boolean {
  return state >= CellState.Invalid && state !== CellState.Done;
}

export function isReadable(state: CellState): boolean {
  return state === CellState.Value || state === CellState.Text;
}
