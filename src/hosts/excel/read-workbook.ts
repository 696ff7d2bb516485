/// <reference types="office-js" />
/**
 * The whole workbook in few round trips: one for the sheets, one for their sizes, merges and hidden lines, one for each
 * 4 MB of cells; one more where a value looks like an error.
 */
import type { Area } from '../../core/sheet/snapshot.js';
import type { ReadOutcome, ReadScope, Refusal } from '../host.js';
import { CellBlockQuestion, CellSize, ErrorTypesQuestion } from './cell-blocks.js';
import { takeHidden } from './hidden-lines.js';
import { MERGED_AREAS, MergedAreasQuestion, takeMerges } from './merged-areas.js';
import { isGeneralError, isTooLarge, refusalOf } from './office-errors.js';
import { runInExcel } from './office-types.js';
import { askAll, type Question } from './questions.js';
import { NumberFormatTable, SheetDraft } from './sheet-draft.js';
import { sameSheetName, type SheetDirectory } from './sheet-directory.js';
import { loadSheetList, type ListedSheet } from './sheet-list.js';

/** The scope's signal was raised. */
class Cancelled extends Error {}

interface SizedSheet {
  readonly draft: SheetDraft;
  readonly used: Area;
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

export async function readWorkbook(scope: ReadScope, directory: SheetDirectory): Promise<ReadOutcome> {
  try {
    return await runInExcel((context) => readWith(context, scope, directory));
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    return refusalOf(error);
  }
}

async function readWith(
  context: Excel.RequestContext,
  scope: ReadScope,
  directory: SheetDirectory,
): Promise<ReadOutcome> {
  stopIfCancelled(scope);
  const list = loadSheetList(context);
  context.workbook.load('name');
  // The serial of a date tells which system the workbook counts in: 1463, or 1 where it starts with 1904.
  const serial = context.workbook.functions.date(1904, 1, 2).load('value');
  await context.sync();
  const sheets = list();
  directory.update(sheets);
  const chosen = chooseSheets(sheets, scope.sheets);
  if ('kind' in chosen) return chosen;

  const numberFormats = new NumberFormatTable();
  const drafts = chosen.map(({ id, name, visibility }) => new SheetDraft(id, name, visibility, numberFormats));
  stopIfCancelled(scope);
  const sized = await sizeSheets(context, drafts);
  await askAll(context, cellQuestions(sized), progressOptions(sized, scope));
  const suspects = drafts.flatMap((draft) =>
    draft.suspects === undefined ? [] : [new ErrorTypesQuestion(draft, draft.suspects)],
  );
  await askAll(context, suspects, { beforeBatch: () => stopIfCancelled(scope) });
  return {
    kind: 'read',
    workbook: {
      name: context.workbook.name,
      date1904: serial.value === 1,
      numberFormats: numberFormats.codes,
      sheets: drafts.map((draft) => draft.snapshot()),
    },
    protectedSheets: chosen.filter((sheet) => sheet.protected).map(({ name }) => name),
  };
}

function stopIfCancelled({ signal }: ReadScope): void {
  if (signal?.aborted === true) throw new Cancelled();
}

function chooseSheets(sheets: readonly ListedSheet[], names?: readonly string[]): readonly ListedSheet[] | Refusal {
  if (names === undefined) return sheets;
  const missing = names.find((name) => !sheets.some((sheet) => sameSheetName(sheet.name, name)));
  if (missing !== undefined) return { kind: 'missing', sheet: missing };
  return sheets.filter((sheet) => names.some((name) => sameSheetName(sheet.name, name)));
}

/** One round trip for all; merges on their own where they were too many to go with it. */
async function sizeSheets(context: Excel.RequestContext, drafts: readonly SheetDraft[]): Promise<SizedSheet[]> {
  try {
    return await sizesOf(context, drafts, true);
  } catch (error) {
    if (!isGeneralError(error) && !isTooLarge(error)) throw error;
  }
  const sized = await sizesOf(context, drafts, false);
  await askAll(
    context,
    sized.map(({ draft, used }) => new MergedAreasQuestion(draft, used)),
  );
  return sized;
}

async function sizesOf(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  merges: boolean,
): Promise<SizedSheet[]> {
  if (drafts.length === 0) return [];
  const loaded = drafts.map((draft) => {
    // An empty sheet answers its first cell.
    const used = context.workbook.worksheets.getItem(draft.id).getUsedRange(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    return { draft, used, merged: merges ? used.getMergedAreasOrNullObject().load(MERGED_AREAS) : undefined };
  });
  await context.sync();
  return loaded.map(({ draft, used, merged }) => {
    if (merged !== undefined) takeMerges(draft, merged);
    const { rowIndex: top, columnIndex: left } = used;
    const area = { top, left, bottom: top + used.rowCount - 1, right: left + used.columnCount - 1 };
    // Office.js types them as boolean; a range of both kinds answers null.
    const hidden: { rowHidden: boolean | null; columnHidden: boolean | null } = used;
    return { draft, used: area, rowsHidden: hidden.rowHidden, columnsHidden: hidden.columnHidden };
  });
}

function cellQuestions(sized: readonly SizedSheet[]): Question[] {
  const size = new CellSize();
  return sized.flatMap(({ draft, used, rowsHidden, columnsHidden }) => [
    ...takeHidden(draft, 'rows', used, rowsHidden),
    ...takeHidden(draft, 'columns', used, columnsHidden),
    new CellBlockQuestion(draft, used, size),
  ]);
}

/** Progress counts cells. */
function progressOptions(sized: readonly SizedSheet[], scope: ReadScope): Parameters<typeof askAll>[2] {
  const of = sized.reduce((sum, { used }) => sum + (used.bottom - used.top + 1) * (used.right - used.left + 1), 0);
  let done = 0;
  return {
    beforeBatch: () => stopIfCancelled(scope),
    afterBatch: (answered) => {
      const blocks = answered.filter((question) => question instanceof CellBlockQuestion);
      done += blocks.reduce((sum, block) => sum + block.cells, 0);
      const last = blocks.at(-1);
      if (last !== undefined) scope.onProgress?.({ sheet: last.draft.name, done, of });
    },
  };
}
