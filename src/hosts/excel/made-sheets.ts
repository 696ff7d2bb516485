/// <reference types="office-js" />
/** Sheets that we make and refill in place. They bear a stamp; a sheet without it is somebody else's. */
import type { Area } from '../../core/sheet/snapshot.js';
import { looksOf } from '../../core/sheet/sheet-look.js';
import type { MadeCell, MadeSheet } from '../../core/sheet/write-plan.js';
import { intersect, isSingleCell } from '../areas.js';
import { withoutCoveredContents } from '../covered-cells.js';
import { MADE_FILLS } from '../made-fills.js';
import { rangeOf } from './cell-blocks.js';
import { areaSteps } from './cell-writes.js';
import type { MadeSheetCell, MadeSheetContent, MadeSheetState } from './change-set.js';
import { chartState, chartSteps } from './charts.js';
import { lookSteps } from './made-sheet-looks.js';
import { EMPTY, STAMP, STAMP_VALUE, contentArea } from './made-sheet-content.js';
import type { FoundSheet } from './made-sheet-reading.js';
import { GENERAL } from './raw-cells.js';
import { choicesState, putValidation, validationsToGo } from './validations.js';
import type { WriteStep } from './write-steps.js';

/** A character of the standard font is about 7 pixels wide and each column has 5 pixels of room, at 0.75 points. */
const pointsOf = (characters: number): number => characters * 5.25 + 3.75;

export function madeSheetState(sheet: MadeSheet): MadeSheetState {
  const { name, widths, frozenRows, hidden = false, choices = [], charts = [] } = sheet;
  const merges = (sheet.merges ?? []).filter((area) => !isSingleCell(area));
  const content = {
    rows: withoutCoveredContents(sheet.rows, merges).map((row) => row.map(madeCell)),
    widths: widths.map(pointsOf),
    frozenRows,
    hidden,
    merges,
    validations: choices.map(choicesState),
    own: [...merges, ...choices.map(({ area }) => area)],
    charts: charts.map(chartState),
    knownCharts: [],
  };
  return { name, knownBy: looksOf(sheet), content };
}

function madeCell(cell: MadeCell): MadeSheetCell {
  const { value, formula = null, numberFormat = GENERAL, bold = false, wrap = false, fill, link } = cell;
  return {
    content: { value, formula, numberFormat },
    bold,
    wrap,
    ...(fill === undefined ? {} : { fill: `#${MADE_FILLS[fill]}` }),
    link: link === undefined ? null : `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`,
  };
}

/** What has to be done to bring the sheet into the state. `found`: as it is by now. */
export function madeSheetSteps({ name, content }: MadeSheetState, found: FoundSheet | undefined): WriteStep[] {
  if (content === null) return found === undefined ? [] : [deletion(name)];
  const cellAt = (row: number, column: number): MadeSheetCell => content.rows[row]?.[column] ?? EMPTY;
  const all = contentArea(content);
  return [
    found === undefined ? creation(name, content.hidden) : emptying(name, found),
    // A link sets the cell's text, so that the contents come after it.
    ...linkSteps(name, content),
    ...(all === undefined ? [] : areaSteps(name, [all], (row, column) => cellAt(row, column).content)),
    ...lookSteps(name, content, found),
    ...areasSteps(name, content),
    ...chartSteps(name, content, found?.charts ?? null, found?.isHalfMade === true),
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

function creation(name: string, hidden: boolean): WriteStep {
  return {
    bytes: 500,
    write({ workbook }) {
      const sheet = workbook.worksheets.add(name);
      sheet.customProperties.add(STAMP, STAMP_VALUE);
      if (hidden) sheet.visibility = Excel.SheetVisibility.hidden;
      return undefined;
    },
  };
}

/** Takes away what a refill writes, and no more: borders of the user's stay, and fills that are not ours. */
function emptying(name: string, { used, own, content, stamped }: FoundSheet): WriteStep {
  const merges = content.merges.filter((merge) => own.some((area) => intersect(area, merge)));
  const validated = validationsToGo(content.validations, own);
  return {
    bytes: 1000 + (merges.length + validated.length) * 400,
    write({ workbook }) {
      const sheet = workbook.worksheets.getItem(name);
      // Another program may have dropped the stamp: what is taken back later is known by it.
      if (!stamped) sheet.customProperties.add(STAMP, STAMP_VALUE);
      for (const area of merges) rangeOf(sheet, area).unmerge();
      for (const area of validated) rangeOf(sheet, area).dataValidation.clear();
      const range = rangeOf(sheet, used);
      range.clear(Excel.ClearApplyTo.contents);
      range.clear(Excel.ClearApplyTo.hyperlinks);
      // One value for all cells, which Office.js takes and its types do not know.
      range.numberFormat = GENERAL as unknown as string[][];
      range.format.font.bold = false;
      range.format.wrapText = false;
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
  return inParts(links, LINKS_A_STEP).map((some) => ({
    bytes: some.length * LINK_BYTES,
    write({ workbook }) {
      const sheet = workbook.worksheets.getItem(name);
      for (const { row, column, link, text } of some) {
        sheet.getCell(row, column).hyperlink = { documentReference: link, textToDisplay: text };
      }
      return undefined;
    },
  }));
}

/** Request bytes of one merge or validation. */
const AREA_BYTES = 1500;
const AREAS_A_STEP = 300;

/** After the contents: a merge drops what its other cells hold. */
function areasSteps(name: string, { merges, validations }: MadeSheetContent): WriteStep[] {
  const merging = inParts(merges, AREAS_A_STEP).map((some) =>
    onSheet(name, some, (sheet, area: Area) => rangeOf(sheet, area).merge(false)),
  );
  const validating = inParts(validations, AREAS_A_STEP).map((some) => onSheet(name, some, putValidation));
  return [...merging, ...validating];
}

function onSheet<Item>(
  name: string,
  items: readonly Item[],
  write: (sheet: Excel.Worksheet, item: Item) => void,
): WriteStep {
  return {
    bytes: items.length * AREA_BYTES,
    write({ workbook }) {
      const sheet = workbook.worksheets.getItem(name);
      for (const item of items) write(sheet, item);
      return undefined;
    },
  };
}

function inParts<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let first = 0; first < items.length; first += size) parts.push(items.slice(first, first + size));
  return parts;
}
