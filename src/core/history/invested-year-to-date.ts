/** What was invested in the year so far, an empty cell of a new start that has not started included. */
import { CellState } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { Start } from '../progress/start.js';

/** 万元; 0 where a new start whose start is no or unknown left the cell empty; undefined where nothing can be read. */
export function investedYearToDate(row: ProjectRow, start: (row: ProjectRow) => Start): number | undefined {
  if (row.list !== 'new-start' || row.state('investedYearToDate') !== CellState.Empty) {
    return row.amount('investedYearToDate');
  }
  const started = start(row);
  return started === 'no' || started === 'unknown' ? 0 : undefined;
}
