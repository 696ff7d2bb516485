/** The user's own formulas against what the projects come to (summary-mismatch). */
import type { CheckContext } from '../../rules/context.js';
import type { Band, FindingDataByRule } from '../../rules/finding-data.js';
import { differs } from '../../rules/tolerance.js';
import { IN_WAN } from '../../schema/fields.js';
import { isPercentFormat, shownDecimals } from '../../sheet/number-format.js';
import { isCellError, valueAt, type CellValue } from '../../sheet/snapshot.js';
import { readMoney } from '../../values/money.js';
import { readRate } from '../../values/rate.js';
import { foldText } from '../../values/text.js';
import type { SummaryTab } from '../recognise/summary-tab.js';
import { isRate } from '../recognise/tab-columns.js';
import { isMoneyMeasure } from '../values.js';
import type { FilledTab, TabCell } from './filled-tab.js';
import { FormulaReader } from './formula-reader.js';
import { BAND_WORDS } from './measure-cell.js';

export interface FormulaMismatch {
  readonly tab: SummaryTab;
  readonly cell: TabCell;
  readonly data: FindingDataByRule['summary-mismatch'];
}

/**
 * @param when `stored`: by the values that stand there; a formula over cells that are still to be filled says nothing yet.
 * `filled`: by what plain formulas come to once the cells are filled
 */
export function keptFormulaMismatches(
  { recognised: { workbook } }: CheckContext,
  tabs: readonly FilledTab[],
  when: 'stored' | 'filled',
): readonly FormulaMismatch[] {
  if (!tabs.some(({ cells }) => cells.some(({ isKept }) => isKept))) return [];
  const reader = new FormulaReader(workbook, tabs);
  return tabs.flatMap((filled) =>
    filled.cells.flatMap((cell) => {
      if (!cell.isKept) return [];
      const isPending = reader.isPending(filled.tab.sheet, cell.row, cell.column);
      if (isPending && when === 'stored') return [];
      const value = reader.valueOf(filled.tab.sheet, cell.row, cell.column);
      const data = value === undefined ? undefined : mismatch(filled, cell, value);
      return data === undefined ? [] : [{ tab: filled.tab, cell, data }];
    }),
  );
}

/** In 万元, fractions, 百分点; text and errors are kept as they are. */
type Read = { readonly numbers: readonly number[] } | { readonly text: string };

function mismatch(
  filled: FilledTab,
  cell: TabCell,
  value: CellValue,
): FindingDataByRule['summary-mismatch'] | undefined {
  const { expected, measure, list, tabRow, tabColumn } = cell;
  if (expected === null) return undefined;
  const place = { heading: tabColumn.heading, label: tabRow.label, measure, list, unit: tabColumn.moneyUnit };
  if (typeof expected === 'string') return bandMismatch(place, expected as Band, value);
  const read = readCell(cell, value);
  const about = { ...place, expected };
  if ('text' in read) {
    const saysNothing = read.text === '' && (expected === 0 || isRate(measure));
    return saysNothing ? undefined : { ...about, actual: null, value: read.text };
  }
  const [actual] = read.numbers;
  if (actual === undefined || read.numbers.some((number) => agrees(filled, cell, number, expected))) return undefined;
  return { ...about, actual, value: null };
}

/** Other words than 绿, 黄, 红 are the user's own way to say it. */
function bandMismatch(
  place: Pick<FindingDataByRule['summary-mismatch'], 'heading' | 'label' | 'measure' | 'list' | 'unit'>,
  expected: Band,
  value: CellValue,
): FindingDataByRule['summary-mismatch'] | undefined {
  const text = isCellError(value) ? value.error : typeof value === 'string' ? foldText(value) : null;
  if (text === null || text.startsWith(BAND_WORDS[expected])) return undefined;
  const says = isCellError(value) || Object.values(BAND_WORDS).some((word) => text.startsWith(word));
  return says ? { ...place, expected, actual: null, value: text } : undefined;
}

function readCell({ tabColumn, before, factor }: TabCell, value: CellValue): Read {
  if (isCellError(value)) return { text: value.error };
  if (isMoneyMeasure(tabColumn.measure)) {
    const reading = readMoney(value);
    if (reading.kind === 'empty') return { text: '' };
    const inWan = reading.kind === 'value' ? IN_WAN[reading.unit ?? tabColumn.moneyUnit ?? '万元'] : undefined;
    if (reading.kind === 'value' && inWan !== undefined) return { numbers: [reading.number * inWan] };
  } else if (isRate(tabColumn.measure)) {
    const reading = readRate(value, isPercentFormat(before.numberFormat));
    if (reading.kind === 'empty') return { text: '' };
    if (reading.kind === 'value') {
      return { numbers: [reading.fraction, ...(reading.alternative === null ? [] : [reading.alternative])] };
    }
  } else if (typeof value === 'number') {
    return { numbers: [value / factor] };
  }
  return { text: value === null ? '' : String(value) };
}

/** Half a point, for rates as in rate-mismatch. */
const HALF_A_POINT = 0.005;

function agrees(filled: FilledTab, cell: TabCell, actual: number, expected: number): boolean {
  const { measure, projects } = cell;
  if (isMoneyMeasure(measure)) {
    const field = measure === 'planToDate' ? 'annualPlan' : measure;
    const halves = (): readonly number[] => [
      halfDigit(filled, cell),
      ...projects.filter((row) => row.has(field)).map((row) => row.halfDigit(field)),
    ];
    return !differs(actual, expected, halves);
  }
  const dust = 1e-9 * Math.max(1, Math.abs(expected));
  if (isRate(measure)) return Math.abs(actual - expected) <= HALF_A_POINT + dust;
  if (measure === 'gapPoints') return Math.abs(actual - expected) <= HALF_A_POINT * 100 + dust;
  return Math.abs(actual - expected) <= 1e-6;
}

/** Half a unit of the last digit that the cell shows, in 万元; with General of the finest in its column. */
function halfDigit({ tab, cells }: FilledTab, { column, before, factor }: TabCell): number {
  const shown = shownDecimals(before.numberFormat);
  const decimals =
    shown ??
    Math.max(
      0,
      ...cells
        .filter((other) => other.column === column && typeof other.before.value === 'number')
        .map((other) => decimalsOf(valueAt(tab.sheet, other.row, column))),
    );
  return (0.5 * 10 ** -decimals) / factor;
}

function decimalsOf(value: CellValue): number {
  if (typeof value !== 'number') return 0;
  return /\.(\d+)$/.exec(String(Number(value.toPrecision(12))))?.[1]?.length ?? 0;
}
