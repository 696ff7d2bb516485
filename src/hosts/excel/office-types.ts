/// <reference types="office-js" />
/** The one door to Office.js's types and globals for this folder; the page loads the library itself. */

/** Whether this Excel has the requirement set; anything above the floor of 1.14 has to be asked for. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

export interface RunOptions {
  /** Waits until nobody types into a cell, where the host can; otherwise the run fails with its editing error. */
  readonly delayForCellEdit?: boolean;
}

/** Excel.run with the options spelled out. */
export function runInExcel<Result>(
  body: (context: Excel.RequestContext) => Promise<Result>,
  { delayForCellEdit = false }: RunOptions = {},
): Promise<Result> {
  return Excel.run({ delayForCellEdit }, body);
}
