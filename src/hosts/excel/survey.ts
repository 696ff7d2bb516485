/// <reference types="office-js" />
/** How the workbook stands before a write: all that is needed to refuse it, to do it and to take it back. */
import type { CellContent, CellWrite } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../host.js';
import { questionsOf, staleCells } from './cell-writes.js';
import { cellKey } from '../../core/sheet/snapshot.js';
import type { ChangeSet, MarkState } from './change-set.js';
import { readMadeSheets, type FoundSheet } from './made-sheet-reading.js';
import {
  isHalfMadeMark,
  isMarkFormula,
  loadMarkStates,
  readFormats,
  readFormatsStepwise,
  type SheetFormats,
} from './marks.js';
import { officeErrorCode } from './office-errors.js';
import { askAll, type Question } from './questions.js';
import { loadSettings } from './settings.js';
import { sameSheetName, type SheetDirectory } from './sheet-directory.js';
import { withoutSkippedSheets } from './skipped-sheets.js';
import { loadSheetList, type ListedSheet } from './sheet-list.js';

/** How much a change has to fit to the workbook: a plan or a receipt of before, or no more than it can. */
export type Strictness = 'plan' | 'receipt' | 'none';

export interface Survey {
  /** What is to be done, without the sheets that are left as they are. */
  readonly change: ChangeSet;
  readonly skippedSheets: readonly string[];
  readonly sheets: readonly ListedSheet[];
  /** By the sheet's id, without the sheets whose marks stay as they are. */
  readonly formats: ReadonlyMap<string, SheetFormats>;
  readonly markStates: readonly MarkState[];
  /** By the sheet's name as the change has it; sheets that are not there are missing. */
  readonly made: ReadonlyMap<string, FoundSheet>;
  readonly settings: Readonly<Record<string, string>>;
  /** What the cells hold, as the change lists them. */
  readonly held: readonly CellContent[];
}

export function sheetNamed(sheets: readonly ListedSheet[], name: string): ListedSheet | undefined {
  return sheets.find((sheet) => sameSheetName(sheet.name, name));
}

export async function takeSurvey(
  context: Excel.RequestContext,
  asked: ChangeSet,
  directory: SheetDirectory,
  strictness: Strictness,
): Promise<Survey | Refusal> {
  const outlines = await readOutlines(context, asked, directory, strictness);
  const { sheets, settings } = outlines;
  directory.update(sheets);
  const missing = missingSheet(asked, sheets);
  if (missing !== undefined) return missing;
  const known = formatsWithout(outlines.formats, asked.marks?.leave);
  // What is taken back is taken back on all sheets or on none.
  const { change, skipped } =
    strictness === 'plan' ? withoutSkippedSheets(asked, sheets, known) : { change: asked, skipped: [] };
  const formats = formatsWithout(known, change.marks?.leave);
  const refusal = protectedSheet(change, sheets, formats);
  if (refusal !== undefined) return refusal;
  const bySheet = cellsBySheet(change.cells);
  const contents = new Map<string, Map<number, CellContent>>();
  const questions = [...bySheet].flatMap(([name, cells]) => {
    const into = new Map<number, CellContent>();
    contents.set(name, into);
    return questionsOf(sheetNamed(sheets, name)?.id ?? '', cells, into);
  });
  const markStates: MarkState[] = [];
  // What is only to be got rid of need not be known.
  const marks = strictness === 'none' ? [] : markQuestions(sheets, formats, markStates);
  await askAll(context, [...questions, ...marks]);
  const wanted = change.sheets.flatMap((state) => {
    const sheet = sheetNamed(sheets, state.name);
    return sheet === undefined ? [] : [{ state, sheet }];
  });
  const made = await readMadeSheets(context, wanted, strictness === 'none');
  if ('kind' in made) return made;
  const held = change.cells.map(
    ({ sheet, row, column }) => contents.get(sheet)?.get(cellKey(row, column)) as CellContent,
  );
  const survey = { change, skippedSheets: skipped, sheets, formats, markStates, made: made.found, settings, held };
  const stale = strictness === 'none' ? [] : staleIn(bySheet, contents, strictness === 'plan');
  return stale.length > 0 ? { kind: 'stale', cells: stale } : survey;
}

export function cellsBySheet(cells: readonly CellWrite[]): Map<string, CellWrite[]> {
  const bySheet = new Map<string, CellWrite[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet);
    if (own === undefined) bySheet.set(cell.sheet, [cell]);
    else own.push(cell);
  }
  return bySheet;
}

interface Outlines {
  readonly sheets: readonly ListedSheet[];
  readonly formats: ReadonlyMap<string, SheetFormats>;
  readonly settings: Readonly<Record<string, string>>;
}

/** Codes of a batch that asked for more than this Excel or this workbook has: a sheet that is gone, for one. */
const ASKED_TOO_MUCH = new Set([
  'ApiNotFound',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'InvalidReference',
  'ItemNotFound',
  'NotImplemented',
  'ResponsePayloadSizeLimitExceeded',
]);

/** One round trip where all sheets are known by now, one more where not; slowly where Excel does not take that. */
async function readOutlines(
  context: Excel.RequestContext,
  change: ChangeSet,
  directory: SheetDirectory,
  strictness: Strictness,
): Promise<Outlines> {
  const isOurs = strictness === 'none' ? isHalfMadeMark : isMarkFormula;
  try {
    return await readOutlinesWith(context, change, directory.ids, (ids) => readFormats(context, ids, isOurs));
  } catch (error) {
    if (change.marks === null || !ASKED_TOO_MUCH.has(officeErrorCode(error) ?? '')) throw error;
    return readOutlinesWith(context, change, [], (ids) => readFormatsStepwise(context, ids, isOurs));
  }
}

async function readOutlinesWith(
  context: Excel.RequestContext,
  { marks, settings: wantedSettings }: ChangeSet,
  knownIds: readonly string[],
  read: (ids: readonly string[]) => ReturnType<typeof readFormats>,
): Promise<Outlines> {
  const list = loadSheetList(context);
  const settings = Object.keys(wantedSettings).length > 0 ? loadSettings(context) : undefined;
  const first = marks !== null && knownIds.length > 0 ? await read(knownIds) : new Map<string, SheetFormats>();
  if (first.size === 0) await context.sync();
  const sheets = list();
  const unknown = sheets.map(({ id }) => id).filter((id) => !first.has(id));
  const second = marks !== null && unknown.length > 0 ? await read(unknown) : [];
  return { sheets, formats: new Map([...first, ...second]), settings: settings?.() ?? {} };
}

function formatsWithout(
  formats: ReadonlyMap<string, SheetFormats>,
  ids: readonly string[] = [],
): ReadonlyMap<string, SheetFormats> {
  return new Map([...formats].filter(([id]) => !ids.includes(id)));
}

/** Names of sheets that have to be there. */
function neededSheets({ cells, marks }: ChangeSet): Set<string> {
  return new Set([...cells, ...(marks?.add ?? [])].map(({ sheet }) => sheet));
}

function missingSheet(change: ChangeSet, sheets: readonly ListedSheet[]): Refusal | undefined {
  for (const name of neededSheets(change)) {
    if (sheetNamed(sheets, name) === undefined) return { kind: 'missing', sheet: name };
  }
  return undefined;
}

function protectedSheet(
  change: ChangeSet,
  sheets: readonly ListedSheet[],
  formats: ReadonlyMap<string, SheetFormats>,
): Refusal | undefined {
  const { marks, sheets: made } = change;
  const touched = new Set(
    [...neededSheets(change), ...made.map(({ name }) => name)].map((name) => sheetNamed(sheets, name)?.id),
  );
  if (marks?.replace === true) for (const [id, { marks: own }] of formats) if (own.length > 0) touched.add(id);
  const locked = sheets.find((sheet) => sheet.protected && touched.has(sheet.id));
  return locked === undefined ? undefined : { kind: 'protected', sheet: locked.name };
}

/** About what one mark's answer takes, with an address of some length. */
const MARK_BYTES = 2000;

function markQuestions(
  sheets: readonly ListedSheet[],
  formats: ReadonlyMap<string, SheetFormats>,
  into: MarkState[],
): Question[] {
  return sheets.flatMap(({ id, name }) => {
    const own = formats.get(id);
    if (own === undefined || own.marks.length === 0) return [];
    return [
      {
        bytes: () => own.marks.length * MARK_BYTES,
        ask: (context: Excel.RequestContext) => {
          const states = loadMarkStates(context.workbook.worksheets.getItem(id), name, own);
          return () => void into.push(...states());
        },
      },
    ];
  });
}

function staleIn(
  bySheet: ReadonlyMap<string, readonly CellWrite[]>,
  contents: ReadonlyMap<string, ReadonlyMap<number, CellContent>>,
  formulaValues: boolean,
): string[] {
  return [...bySheet].flatMap(([name, cells]) =>
    staleCells(cells, (row, column) => contents.get(name)?.get(cellKey(row, column)), formulaValues),
  );
}
