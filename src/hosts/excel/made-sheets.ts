/// <reference types="office-js" />
/** Sheets that we make and refill in place. They bear a stamp; a sheet without it is somebody else's. */
import type { Area } from '../../core/sheet/snapshot.js';
import { cellKey } from '../../core/sheet/snapshot.js';
import type { CellContent, MadeCell, MadeSheet } from '../../core/sheet/write-plan.js';
import { rangeOf } from './cell-blocks.js';
import { CellContents, areaSteps } from './cell-writes.js';
import type { MadeSheetCell, MadeSheetContent, MadeSheetState } from './change-set.js';
import { askAll } from './questions.js';
import { GENERAL } from './raw-cells.js';
import { addressesOf, rectanglesOf, spansOf } from './rectangles.js';
import type { WriteStep } from './write-steps.js';

/** A custom property of the sheet, which files keep. */
const STAMP = 'dispatch';
const STAMP_VALUE = 'made-sheet';

/** A character of the standard font is about 7 pixels wide and each column has 5 pixels of room, at 0.75 points. */
const pointsOf = (characters: number): number => characters * 5.25 + 3.75;

const EMPTY: MadeSheetCell = {
  content: { value: null, formula: null, numberFormat: GENERAL },
  bold: false,
  link: null,
};

export function madeSheetState({ name, rows, widths, frozenRows }: MadeSheet): MadeSheetState {
  const content = { rows: rows.map((row) => row.map(madeCell)), widths: widths.map(pointsOf), frozenRows };
  return { name, content };
}

function madeCell({ value, numberFormat = GENERAL, bold = false, link }: MadeCell): MadeSheetCell {
  const target = link === undefined ? null : `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
  return { content: { value, formula: null, numberFormat }, bold, link: target };
}

/** A sheet as it was found; content is what it has to be given back. */
export interface FoundSheet {
  readonly used: Area;
  readonly content: MadeSheetContent;
}

/** The area that is filled, from the first cell on. `stamped`: whether the sheet is one of ours. */
interface SheetOutline {
  readonly sheet: Excel.Worksheet;
  readonly used: Area;
  readonly frozenRows: number;
  readonly stamped: boolean;
}

async function readOutline(context: Excel.RequestContext, id: string): Promise<SheetOutline> {
  const sheet = context.workbook.worksheets.getItem(id);
  const stamp = sheet.customProperties.getItemOrNullObject(STAMP).load('key');
  const range = sheet.getUsedRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
  await context.sync();
  const bottom = range.rowIndex + range.rowCount - 1;
  const used = { top: 0, left: 0, bottom, right: range.columnIndex + range.columnCount - 1 };
  return { sheet, used, frozenRows: frozen.isNullObject ? 0 : frozen.rowCount, stamped: !stamp.isNullObject };
}

/** A sheet of ours, or 'not-ours'. */
export async function readMadeSheet(context: Excel.RequestContext, id: string): Promise<FoundSheet | 'not-ours'> {
  const { sheet, used, frozenRows, stamped } = await readOutline(context, id);
  if (!stamped) return 'not-ours';
  const contents = new Map<number, CellContent>();
  await askAll(context, [new CellContents(id, used, contents)]);
  const looks = rangeOf(sheet, used).getCellProperties({ hyperlink: true, format: { font: { bold: true } } });
  const columns = rangeOf(sheet, { ...used, bottom: 0 }).getColumnProperties({ format: { columnWidth: true } });
  await context.sync();
  const rows = looks.value.map((line, row) =>
    line.map(({ hyperlink, format }, column) => ({
      content: contents.get(cellKey(row, column)) ?? EMPTY.content,
      bold: format?.font?.bold === true,
      link: hyperlink?.documentReference ?? null,
    })),
  );
  const widths = columns.value.map(({ format }) => format?.columnWidth ?? 0);
  return { used, content: { rows, widths, frozenRows } };
}

/** A sheet that a write of ours left half done: it may not even have the stamp. What it holds does not matter. */
export async function readHalfMadeSheet(context: Excel.RequestContext, id: string): Promise<FoundSheet> {
  const { used, frozenRows } = await readOutline(context, id);
  return { used, content: { rows: [], widths: [], frozenRows } };
}

/** What has to be done to bring the sheet into the state. `found`: as it is by now. */
export function madeSheetSteps({ name, content }: MadeSheetState, found: FoundSheet | undefined): WriteStep[] {
  if (content === null) return found === undefined ? [] : [deletion(name)];
  const width = content.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cellAt = (row: number, column: number): MadeSheetCell => content.rows[row]?.[column] ?? EMPTY;
  const all = { top: 0, left: 0, bottom: content.rows.length - 1, right: width - 1 };
  const isEmpty = all.bottom < 0 || all.right < 0;
  return [
    found === undefined ? creation(name) : emptying(name, found.used),
    // A link sets the cell's text, so that the contents come after it.
    ...linkSteps(name, content),
    ...(isEmpty ? [] : areaSteps(name, [all], (row, column) => cellAt(row, column).content)),
    lookStep(name, content),
  ];
}

function deletion(name: string): WriteStep {
  return {
    bytes: 200,
    write({ workbook }) {
      workbook.worksheets.getItem(name).delete();
      return undefined;
    },
  };
}

function creation(name: string): WriteStep {
  return {
    bytes: 500,
    write({ workbook }) {
      workbook.worksheets.add(name).customProperties.add(STAMP, STAMP_VALUE);
      return undefined;
    },
  };
}

/** Takes away what a refill writes, and no more: fills and borders of the user's stay. */
function emptying(name: string, used: Area): WriteStep {
  return {
    bytes: 1000,
    write({ workbook }) {
      const range = rangeOf(workbook.worksheets.getItem(name), used);
      range.clear(Excel.ClearApplyTo.contents);
      range.clear(Excel.ClearApplyTo.hyperlinks);
      // One value for all cells, which Office.js takes and its types do not know.
      range.numberFormat = GENERAL as unknown as string[][];
      range.format.font.bold = false;
      return undefined;
    },
  };
}

/** Request bytes of one link. */
const LINK_BYTES = 600;
const LINKS_A_STEP = 500;

function linkSteps(name: string, { rows }: MadeSheetContent): WriteStep[] {
  const links = rows.flatMap((line, row) =>
    line.flatMap(({ link, content }, column) =>
      link === null ? [] : [{ row, column, link, text: String(content.value) }],
    ),
  );
  const steps: WriteStep[] = [];
  for (let first = 0; first < links.length; first += LINKS_A_STEP) {
    const some = links.slice(first, first + LINKS_A_STEP);
    steps.push({
      bytes: some.length * LINK_BYTES,
      write({ workbook }) {
        const sheet = workbook.worksheets.getItem(name);
        for (const { row, column, link, text } of some) {
          sheet.getCell(row, column).hyperlink = { documentReference: link, textToDisplay: text };
        }
        return undefined;
      },
    });
  }
  return steps;
}

function lookStep(name: string, { rows, widths, frozenRows }: MadeSheetContent): WriteStep {
  const bold = rows.flatMap((line, row) => line.flatMap((cell, column) => (cell.bold ? [{ row, column }] : [])));
  const addresses = addressesOf(rectanglesOf(bold));
  return {
    bytes: 2000 + addresses.join('').length + widths.length * 300,
    write({ workbook }) {
      const sheet = workbook.worksheets.getItem(name);
      for (const address of addresses) sheet.getRanges(address).format.font.bold = true;
      for (const { first, last, value } of spansOf(widths)) {
        rangeOf(sheet, { top: 0, bottom: 0, left: first, right: last }).format.columnWidth = value;
      }
      if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
      else sheet.freezePanes.unfreeze();
      return undefined;
    },
  };
}
