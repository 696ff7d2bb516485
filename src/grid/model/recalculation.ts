/** The port to whatever evaluates formulas; the workbook itself only stores their values. */
import type { Area, CellValue } from '../../core/sheet/snapshot.js';
import type { Worksheet } from './worksheet.js';

/** Formula cells whose value changed. */
export interface RecalculatedArea {
  readonly sheet: Worksheet;
  readonly area: Area;
}

export interface Recalculation {
  /** Values or formulas of these cells were written. */
  cellsChanged(sheet: Worksheet, area: Area): void;
  /** Sheets, names or the places of cells changed, or the workbook was changed without telling anybody. */
  structureChanged(): void;
  /** Whether there is anything to recalculate. */
  readonly pending: boolean;
  /** Writes the new values into the workbook's cells and says where. */
  recalculate(): RecalculatedArea[];
  /** The formulas' values, each as if it stood somewhere on the sheet. */
  evaluate(sheet: Worksheet, formulas: readonly string[]): CellValue[];
}

/** No evaluation at all: formulas keep the values they were stored with, a new one has none. */
export const STORED_VALUES_ONLY: Recalculation = {
  cellsChanged: () => undefined,
  structureChanged: () => undefined,
  pending: false,
  recalculate: () => [],
  evaluate: (_sheet, formulas) => formulas.map(() => null),
};
