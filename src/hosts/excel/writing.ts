/// <reference types="office-js" />
/** All that writes into the open workbook, as one door: loaded with the first write. */
import type { WritePlan } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../host.js';
import { madeSheetProblem } from '../made-sheet-problem.js';
import type { ChangeSet } from './change-set.js';
import { madeSheetState } from './made-sheets.js';
import { markStates } from './marks.js';
import { performChange, type Performed } from './perform-change.js';
import type { SheetDirectory } from './sheet-directory.js';

export { performChange };

export function performPlan(plan: WritePlan, directory: SheetDirectory): Promise<Performed> {
  return performChange(changeOf(plan), 'plan', directory);
}

/** What no workbook can hold; null: nothing stands against the plan. */
export function refusalOfPlan({ sheets }: WritePlan): Refusal | null {
  const what = sheets.map(madeSheetProblem).find((problem) => problem !== undefined);
  return what === undefined ? null : { kind: 'unsupported', what };
}

function changeOf({ cells, marks, sheets, settings }: WritePlan): ChangeSet {
  return {
    cells,
    marks: marks === null ? null : { replace: marks.replace, add: marks.add.flatMap(markStates) },
    sheets: sheets.map(madeSheetState),
    settings,
  };
}
