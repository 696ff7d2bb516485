/** Whether a new start has started (RULES.md, «Started»). */
import { CellState } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import { readYesNo } from '../values/yes-no.js';

export type Start = 'yes' | 'no' | 'unknown' | 'conflict';

type Word = 'absent' | 'empty' | 'yes' | 'no' | 'unreadable';

function startedWord(row: ProjectRow): Word {
  switch (row.state('started')) {
    case CellState.Absent:
      return 'absent';
    case CellState.Empty:
      return 'empty';
    case CellState.Value: {
      const reading = readYesNo(row.value('started'));
      if (reading.kind === 'empty') return 'empty';
      if (reading.kind === 'invalid') return 'unreadable';
      return reading.yes ? 'yes' : 'no';
    }
    default:
      return 'unreadable';
  }
}

function startDate(row: ProjectRow): Word {
  switch (row.state('actualStart')) {
    case CellState.Absent:
      return 'absent';
    case CellState.Empty:
      return 'empty';
    case CellState.Value:
    case CellState.Done:
    case CellState.Ambiguous:
    case CellState.Undated:
      return 'yes';
    default:
      return 'unreadable';
  }
}

/** As the cells have it: whether an empty one means 0 is decided by what is decided here. */
function investedSoFar(row: ProjectRow): number {
  return row.table.projectAmount(row.row, 'investedYearToDate').value;
}

/** Rows under construction count as started; preliminary ones do not. */
export function startOf(row: ProjectRow): Start {
  if (row.list !== 'new-start') return row.list === 'under-construction' ? 'yes' : 'no';
  const word = startedWord(row);
  const date = startDate(row);
  switch (word) {
    case 'unreadable':
      return 'unknown';
    case 'yes':
      return date === 'empty' ? 'conflict' : 'yes';
    case 'no':
      return date === 'yes' ? 'conflict' : 'no';
    case 'empty':
    case 'absent':
      if (date === 'yes') return 'yes';
      if (date === 'unreadable') return 'unknown';
      if (word === 'empty' || date === 'empty') return 'no';
      return row.has('investedYearToDate') && investedSoFar(row) > 0 ? 'yes' : 'unknown';
  }
}
