/** Last month beside this one: which project was which, and what the months allow to compare. */
import { monthText, type Month } from '../lists/dispatch-month.js';
import type { ProjectRow } from '../lists/project-row.js';
import { matchProjects, type ProjectMatches, type ProjectPair, type Renaming } from './match.js';
import { monthNumber, type PreviousMonth } from './previous-month.js';

export class MonthHistory {
  readonly matches: ProjectMatches;
  private readonly pairs: ReadonlyMap<ProjectRow, ProjectPair>;

  constructor(
    readonly previous: PreviousMonth,
    readonly month: Month | null,
    rows: readonly ProjectRow[],
    renamed: readonly Renaming[],
  ) {
    this.matches = matchProjects(previous.rows, rows, renamed);
    this.pairs = new Map(this.matches.pairs.map((pair) => [pair.row, pair]));
  }

  /** Last month's row of the project; undefined where there is none, or nobody can tell which. */
  previousOf(row: ProjectRow): ProjectRow | undefined {
    return this.pairs.get(row)?.previous;
  }

  /** YYYY-MM; null where last month's workbook names no month. */
  get previousMonthText(): string | null {
    return this.previous.month === null ? null : monthText(this.previous.month);
  }

  /** Both months are known and of one year: amounts to date and plans of the year may be compared. */
  get isSameYear(): boolean {
    return this.month !== null && this.previous.month?.year === this.month.year;
  }

  /** Month n−1 of the same year: in January there is none. */
  get isMonthBefore(): boolean {
    const { month } = this;
    const before = this.previous.month;
    return month !== null && before !== null && this.isSameYear && monthNumber(before) === monthNumber(month) - 1;
  }

  get isLastDecember(): boolean {
    const { month } = this;
    const before = this.previous.month;
    return month !== null && before !== null && before.month === 12 && before.year === month.year - 1;
  }
}
