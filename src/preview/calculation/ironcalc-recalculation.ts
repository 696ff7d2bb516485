/**
 * Formulas by IronCalc (@ironcalc/wasm 0.8.4), which keeps its own copy of the workbook. Formulas whose stored value it
 * does not reach when the workbook is opened keep that value and are listed as disagreements: a wrong answer would look
 * like Excel's. What it is known to get wrong stands in ironcalc-differences.ts.
 */
import type * as IronCalc from '@ironcalc/wasm';
import { isCellError, type Area, type CellValue, type ErrorCode } from '../../core/sheet/snapshot.js';
import { WHOLE_SHEET } from '../../grid/model/area.js';
import type { Cell } from '../../grid/model/cell.js';
import type { RecalculatedArea, Recalculation } from '../../grid/model/recalculation.js';
import type { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';

/** The module after its wasm is loaded: `await module.default()` in the browser, `module.initSync` elsewhere. */
export type IronCalcModule = Pick<typeof IronCalc, 'Model'>;

export interface Disagreement {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly stored: CellValue;
  readonly computed: CellValue;
}

/** 15 significant digits, all that Excel itself shows; IronCalc hands out values only as formatted text. */
const EXACT_FORMAT = '0.00000000000000E+00';
const CellType = { number: 1, text: 2, boolean: 4, error: 16 } as const;
const EXCEL_ERRORS = new Set<string>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);
/** IronCalc's own answers for what it cannot do. */
const NOT_COMPUTED = new Set(['#N/IMPL!', '#ERROR!', '#CIRC!']);
/** Rows far below any list, where formulas of conditional formats are tried out. */
const SCRATCH_ROW = 1_040_000;
const SCRATCH_COLUMN = 16_000;

export class IronCalcRecalculation implements Recalculation {
  /** Formulas of the opened workbook whose stored value IronCalc does not reach. */
  readonly disagreements: Disagreement[] = [];
  private readonly distrusted = new WeakSet<Cell>();
  private model: IronCalc.Model | undefined;
  private changed: { sheet: Worksheet; area: Area }[] = [];
  private restructured = false;

  constructor(
    private readonly ironcalc: IronCalcModule,
    private readonly workbook: Workbook,
  ) {
    if (!this.hasFormulas()) return;
    const model = this.build();
    for (const { sheet, row, column, cell } of this.formulaCells()) {
      const computed = this.read(model, sheet, row, column);
      // Programs without a calculator store none: Excel calculates those as it opens the file.
      if (cell.value === null) cell.value = computed ?? null;
      if (computed === undefined ? cell.value === null : same(cell.value, computed)) continue;
      this.distrusted.add(cell);
      const formula = `=${cell.formula ?? ''}`;
      this.disagreements.push({
        sheet: sheet.name,
        row,
        column,
        formula,
        stored: cell.value,
        computed: computed ?? null,
      });
    }
  }

  get pending(): boolean {
    return this.restructured || this.changed.length > 0;
  }

  cellsChanged(sheet: Worksheet, area: Area): void {
    this.changed.push({ sheet, area });
    for (const { cell } of sheet.cellsIn(area)) this.distrusted.delete(cell);
  }

  structureChanged(): void {
    this.restructured = true;
  }

  recalculate(): RecalculatedArea[] {
    if (!this.pending) return [];
    const model = this.upToDate();
    if (model === undefined) return [];
    model.evaluate();
    const areas: RecalculatedArea[] = [];
    for (const { sheet, row, column, cell } of this.formulaCells()) {
      if (this.distrusted.has(cell)) continue;
      const value = this.read(model, sheet, row, column) ?? { error: '#NAME?' };
      if (cell.value !== null && same(cell.value, value)) continue;
      cell.value = value;
      areas.push({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    }
    return areas;
  }

  evaluate(sheet: Worksheet, formulas: readonly string[]): CellValue[] {
    const model = this.upToDate() ?? this.build();
    const index = this.workbook.sheets.indexOf(sheet);
    formulas.forEach((formula, at) => {
      model.setUserInput(index, SCRATCH_ROW + at, SCRATCH_COLUMN, ironCalcFormula(formula));
      setExact(model, index, SCRATCH_ROW + at, SCRATCH_COLUMN);
    });
    model.evaluate();
    const values = formulas.map((_formula, at) => readModel(model, index, SCRATCH_ROW + at, SCRATCH_COLUMN) ?? null);
    model.rangeClearAll(index, SCRATCH_ROW, SCRATCH_COLUMN, SCRATCH_ROW + formulas.length, SCRATCH_COLUMN);
    return values;
  }

  /** Lets go of the model's memory, which no garbage collector does; it is built again where it is asked for. */
  close(): void {
    this.model?.free();
    this.model = undefined;
  }

  /** undefined while there is no formula anywhere. */
  private upToDate(): IronCalc.Model | undefined {
    const { changed } = this;
    const rebuild = this.restructured;
    this.changed = [];
    this.restructured = false;
    if (this.model === undefined || rebuild) {
      if (this.hasFormulas()) return this.build();
      // One that evaluate built knows other sheets, or cells in other places.
      this.close();
      return undefined;
    }
    for (const { sheet, area } of changed) {
      const index = this.workbook.sheets.indexOf(sheet);
      for (const { row, column, cell } of sheet.cellsIn(area)) enter(this.model, index, row, column, cell);
    }
    return this.model;
  }

  private build(): IronCalc.Model {
    this.model?.free();
    const model = new this.ironcalc.Model('preview', 'en', 'UTC', 'en');
    model.pauseEvaluation();
    this.workbook.sheets.forEach((_sheet, index) => {
      if (index > 0) model.newSheet();
      // A name another sheet still holds for the moment is given in a second pass.
      model.renameSheet(index, `building ${index}`);
    });
    this.workbook.sheets.forEach((sheet, index) => model.renameSheet(index, sheet.name));
    for (const name of this.workbook.names) defineName(model, name.name, name.formula);
    this.workbook.sheets.forEach((sheet, index) => {
      for (const { row, column, cell } of sheet.cellsIn(WHOLE_SHEET)) {
        if (cell.value !== null || cell.formula !== undefined) enter(model, index, row, column, cell);
      }
    });
    model.evaluate();
    this.model = model;
    return model;
  }

  private hasFormulas(): boolean {
    return !(this.formulaCells().next().done ?? false);
  }

  private *formulaCells(): Generator<{ sheet: Worksheet; row: number; column: number; cell: Cell }> {
    for (const sheet of this.workbook.sheets) {
      for (const place of sheet.cellsIn(WHOLE_SHEET)) {
        if (place.cell.formula !== undefined) yield { sheet, ...place };
      }
    }
  }

  private read(model: IronCalc.Model, sheet: Worksheet, row: number, column: number): CellValue | undefined {
    return readModel(model, this.workbook.sheets.indexOf(sheet), row + 1, column + 1);
  }
}

/** IronCalc's rows and columns count from 1. */
function enter(model: IronCalc.Model, sheet: number, row: number, column: number, cell: Cell): void {
  if (cell.formula !== undefined) {
    model.setUserInput(sheet, row + 1, column + 1, ironCalcFormula(cell.formula));
    setExact(model, sheet, row + 1, column + 1);
  } else model.setUserInput(sheet, row + 1, column + 1, inputText(cell.value));
}

function setExact(model: IronCalc.Model, sheet: number, row: number, column: number): void {
  model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', EXACT_FORMAT);
}

function inputText(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * IronCalc throws the two signs of --(…) away, so that a SUMPRODUCT over it counts nothing: 1* says the same. After /
 * and ^ it would not, there the formula stays as it is.
 */
export function ironCalcFormula(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  return `=${bare.replace(/"(?:[^"]|"")*"|(?<![/^\w)"])--(?=[\w$('])/g, (token) => (token === '--' ? '1*' : token))}`;
}

/** Chinese names are refused by IronCalc; formulas that use one then answer #NAME? and count as not computed. */
function defineName(model: IronCalc.Model, name: string, formula: string): void {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name);
  if (plain) model.newDefinedName(name, null, formula.replace(/^=/, ''));
}

/** undefined where IronCalc cannot compute the formula. */
function readModel(model: IronCalc.Model, sheet: number, row: number, column: number): CellValue | undefined {
  const text = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case CellType.number:
      // A formula that refers to an empty cell is a number to IronCalc as it is to Excel; its text is never empty.
      return Number(text);
    case CellType.boolean:
      return text === 'TRUE';
    case CellType.error:
      if (NOT_COMPUTED.has(text)) return undefined;
      return { error: EXCEL_ERRORS.has(text) ? (text as ErrorCode) : '#VALUE!' };
    default:
      return text;
  }
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
