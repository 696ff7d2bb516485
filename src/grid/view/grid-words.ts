/** What the grid says, mostly to those who hear it. */
export interface GridWords {
  /** The names of the table and of the row of sheets. */
  readonly grid: string;
  readonly sheets: string;
  editor(address: string): string;
  /** Counted from 1. */
  row(row: number): string;
}
