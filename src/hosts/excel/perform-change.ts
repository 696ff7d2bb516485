/// <reference types="office-js" />
/**
 * A change is performed whole or undone: looked at first, written in batches that are read back, and taken back by its
 * own inverse where a batch fails. Nothing is written before all that can be refused has been.
 */
import type { Refusal } from '../host.js';
import { cellSteps } from './cell-writes.js';
import type { ChangeSet, MarkState } from './change-set.js';
import { madeSheetSteps } from './made-sheets.js';
import { addMark, deleteMarks, type SheetFormats } from './marks.js';
import { isEditingError, officeErrorCode, refusalOf } from './office-errors.js';
import { runInExcel } from './office-types.js';
import { writeSetting } from './settings.js';
import type { SheetDirectory } from './sheet-directory.js';
import { loadSheetList } from './sheet-list.js';
import { cellsBySheet, sheetNamed, takeSurvey, type Strictness, type Survey } from './survey.js';
import { batchesOf, NotAsWritten, writeBatch, type WriteStep } from './write-steps.js';

export type Performed =
  | {
      readonly kind: 'performed';
      /** Brings the workbook back to what it was. */
      readonly inverse: ChangeSet;
      readonly skippedSheets: readonly string[];
    }
  | Refusal;

/** Carries the inverse out of a run that failed while it wrote. */
interface Progress {
  inverse?: ChangeSet;
  /** Whether a batch was begun that Excel may have worked on. */
  began: boolean;
  /** How many conditional formats of other people's each sheet has, by its id. */
  others?: Others;
}

export async function performChange(
  change: ChangeSet,
  strictness: 'plan' | 'receipt',
  directory: SheetDirectory,
): Promise<Performed> {
  const progress: Progress = { began: false };
  try {
    return await runInExcel((context) => performWith(context, change, strictness, directory, progress));
  } catch (error) {
    const { inverse, began } = progress;
    const undone = inverse === undefined || !began || (await undo(inverse, directory, progress.others));
    if (error instanceof NotAsWritten) return { kind: 'failed', code: 'NotAsWritten', detail: error.message, undone };
    return refusalOf(error, undone);
  }
}

/** Tried twice: what made the write fail may have passed. Waits for somebody who types into a cell. */
async function undo(inverse: ChangeSet, directory: SheetDirectory, others: Others | undefined): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const progress: Progress = { began: false, ...(others !== undefined && { others }) };
    try {
      const undone = await runInExcel((context) => performWith(context, inverse, 'none', directory, progress), {
        delayForCellEdit: true,
      });
      if (undone.kind === 'performed') return true;
    } catch (error) {
      if (!(error instanceof NotAsWritten) && officeErrorCode(error) === undefined) throw error;
    }
  }
  return false;
}

async function performWith(
  context: Excel.RequestContext,
  asked: ChangeSet,
  strictness: Strictness,
  directory: SheetDirectory,
  progress: Progress,
): Promise<Performed> {
  const survey = await takeSurvey(context, asked, directory, strictness);
  if ('kind' in survey) return survey;
  const inverse = inverseOf(survey);
  progress.inverse = inverse;
  progress.others ??= othersIn(survey);
  for (const batch of batchesOf(stepsOf(survey, directory, progress.others))) {
    try {
      await writeBatch(context, batch);
    } catch (error) {
      // A batch is refused whole while somebody types.
      progress.began ||= !isEditingError(error);
      throw error;
    }
    progress.began = true;
  }
  return { kind: 'performed', inverse, skippedSheets: survey.skippedSheets };
}

function inverseOf({ change, held, markStates, made, settings }: Survey): ChangeSet {
  return {
    cells: change.cells.map(({ sheet, row, column, after }, index) => ({
      sheet,
      row,
      column,
      before: after,
      after: held[index] ?? after,
    })),
    marks: change.marks === null ? null : { ...change.marks, replace: true, add: markStates },
    sheets: change.sheets.map(({ name }) => ({ name, content: made.get(name)?.content ?? null })),
    settings: Object.fromEntries(Object.keys(change.settings).map((name) => [name, settings[name] ?? null])),
  };
}

type Others = ReadonlyMap<string, number>;

function othersIn({ formats }: Survey): Others {
  return new Map([...formats].map(([id, { count, marks }]) => [id, count - marks.length]));
}

function stepsOf(survey: Survey, directory: SheetDirectory, others: Others): WriteStep[] {
  const { change } = survey;
  return [
    ...[...cellsBySheet(change.cells)].flatMap(([sheet, cells]) => cellSteps(sheet, cells)),
    ...markSteps(change, survey, others),
    // After the marks, which are counted on sheets that may go.
    ...change.sheets.flatMap((state) => madeSheetSteps(state, survey.made.get(state.name))),
    ...settingSteps(change, survey),
    ...(change.sheets.length > 0 ? [listingStep(directory)] : []),
  ];
}

/** Events name sheets by id: those just made have to be known. */
function listingStep(directory: SheetDirectory): WriteStep {
  return {
    bytes: 2000,
    write(context) {
      const list = loadSheetList(context);
      return () => {
        directory.update(list());
        return null;
      };
    },
  };
}

/** Formats of one step; each is a dozen actions. */
const MARKS_A_STEP = 100;
const MARK_BYTES = 3000;
const LAST_PLACE = Number.MAX_SAFE_INTEGER;

function markSteps({ marks }: ChangeSet, survey: Survey, others: Others): WriteStep[] {
  if (marks === null) return [];
  const clearing: WriteStep[] = [];
  if (marks.replace) {
    for (const [id, formats] of survey.formats) {
      if (formats.marks.length > 0) clearing.push(clearingStep(id, formats));
    }
  }
  const adding: WriteStep[] = [];
  // Marks that go back to their places have to be added in the order of those.
  const inOrder = [...marks.add].sort((a, b) => (a.place ?? LAST_PLACE) - (b.place ?? LAST_PLACE));
  for (let first = 0; first < inOrder.length; first += MARKS_A_STEP) {
    adding.push(addingStep(inOrder.slice(first, first + MARKS_A_STEP)));
  }
  const counting = clearing.length + adding.length === 0 ? [] : [countingStep(marks, survey, others)];
  return [...clearing, ...adding, ...counting];
}

function clearingStep(id: string, formats: SheetFormats): WriteStep {
  return {
    bytes: formats.marks.length * 400,
    write({ workbook }) {
      deleteMarks(workbook.worksheets.getItem(id), formats);
      return undefined;
    },
  };
}

function addingStep(marks: readonly MarkState[]): WriteStep {
  return {
    bytes: marks.reduce((sum, { address }) => sum + MARK_BYTES + address.length, 0),
    write({ workbook }) {
      for (const mark of marks) addMark(workbook.worksheets.getItem(mark.sheet), mark);
      return undefined;
    },
  };
}

/** Reads back how many formats each sheet has then. */
function countingStep(marks: NonNullable<ChangeSet['marks']>, { sheets, formats }: Survey, others: Others): WriteStep {
  return {
    bytes: formats.size * 400,
    write({ workbook }) {
      const counted = [...formats].map(([id, { marks: own }]) => {
        const added = marks.add.filter((mark) => sheetNamed(sheets, mark.sheet)?.id === id).length;
        const wanted = (others.get(id) ?? 0) + added + (marks.replace ? 0 : own.length);
        return { wanted, found: workbook.worksheets.getItem(id).getRange().conditionalFormats.getCount() };
      });
      return () => {
        const wrong = counted.find(({ wanted, found }) => wanted !== found.value);
        return wrong === undefined ? null : `${wrong.found.value} conditional formats instead of ${wrong.wanted}`;
      };
    },
  };
}

function settingSteps({ settings }: ChangeSet, survey: Survey): WriteStep[] {
  return Object.entries(settings).map(([name, value]) => ({
    bytes: 400 + 3 * (value?.length ?? 0),
    write(context) {
      writeSetting(context, name, value, survey.settings[name] !== undefined);
      return undefined;
    },
  }));
}
