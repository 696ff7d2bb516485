/// <reference types="office-js" />
/** Data validations: which cells have which, and how they are put on and taken off. */
import type { Area } from '../../core/sheet/snapshot.js';
import type { MadeChoices } from '../../core/sheet/write-plan.js';
import { intersect, isSingleCell } from '../areas.js';
import type { ValidationState } from './change-set.js';
import { rangeOf } from './cell-blocks.js';

const PARTS = 'type,rule,errorAlert,prompt,ignoreBlanks';

/** What Excel says of cells that have not all the same. */
const SEVERAL: ReadonlySet<string> = new Set(['Inconsistent', 'MixedCriteria']);

export function choicesState({ area, from, open }: MadeChoices): ValidationState {
  const source = typeof from === 'string' ? `=${from}` : from.join(',');
  return {
    area,
    rule: { list: { inCellDropDown: true, source } },
    ignoreBlanks: true,
    errorAlert: { message: '', showAlert: !open, style: 'Stop', title: '' },
    prompt: null,
  };
}

/** Queues the load; what it returns gives the areas that have any validation after the sync, whichever. */
export function loadValidatedAreas(sheet: Excel.Worksheet): () => Area[] {
  const found = sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.dataValidations);
  found.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () =>
    found.isNullObject
      ? []
      : found.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex,
          left: columnIndex,
          bottom: rowIndex + rowCount - 1,
          right: columnIndex + columnCount - 1,
        }));
}

/** Cells of one sheet whose validations are wanted. */
export interface ValidatedCells {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly into: ValidationState[];
}

/** One round trip where the cells of each area have one validation; areas that have several are cut until they do not. */
export async function readValidations(context: Excel.RequestContext, wanted: readonly ValidatedCells[]): Promise<void> {
  let open = wanted.flatMap(({ id, areas, into }) => areas.map((area) => ({ id, area, into })));
  while (open.length > 0) {
    const loaded = open.map((cells) => {
      const { dataValidation } = rangeOf(context.workbook.worksheets.getItem(cells.id), cells.area);
      return { ...cells, validation: dataValidation.load(PARTS) };
    });
    await context.sync();
    open = loaded.flatMap(({ id, area, into, validation }) => {
      if (SEVERAL.has(validation.type)) return cut(area).map((part) => ({ id, area: part, into }));
      if (validation.type !== 'None') into.push(stateOf(area, validation));
      return [];
    });
  }
}

/** Column by column, then halves of a column. */
function cut({ top, left, bottom, right }: Area): Area[] {
  if (isSingleCell({ top, left, bottom, right })) return [];
  if (right > left) {
    return Array.from({ length: right - left + 1 }, (_column, index) => ({
      top,
      bottom,
      left: left + index,
      right: left + index,
    }));
  }
  const middle = Math.floor((top + bottom) / 2);
  return [
    { top, left, bottom: middle, right },
    { top: middle + 1, left, bottom, right },
  ];
}

function stateOf(area: Area, { rule, errorAlert, prompt, ignoreBlanks }: Excel.DataValidation): ValidationState {
  // Kinds that the rule is not of are answered as null.
  const kinds = Object.entries(rule).filter(([, criteria]) => criteria !== null && criteria !== undefined);
  return {
    area,
    rule: Object.fromEntries(kinds),
    ignoreBlanks,
    errorAlert: { ...errorAlert },
    prompt: { ...prompt },
  };
}

/** The areas whose validations go: our cells, and lists that begin on them however far below they reach. */
export function validationsToGo(found: readonly ValidationState[], own: readonly Area[]): Area[] {
  const lists = found.filter(({ rule, area }) => 'list' in rule && own.some((other) => intersect(other, area)));
  const touched = own.filter((area) => found.some((validation) => intersect(validation.area, area)));
  return [...touched, ...lists.map(({ area }) => area)];
}

export function putValidation(sheet: Excel.Worksheet, state: ValidationState): void {
  const { dataValidation } = rangeOf(sheet, state.area);
  // Of the one kind that Office.js gave or that choicesState made.
  dataValidation.rule = state.rule as Excel.DataValidationRule;
  dataValidation.errorAlert = state.errorAlert as unknown as Excel.DataValidationErrorAlert;
  if (state.prompt !== null) dataValidation.prompt = state.prompt as unknown as Excel.DataValidationPrompt;
  dataValidation.ignoreBlanks = state.ignoreBlanks;
}
