/** Titles above the heads and the heads themselves, moved on to the next month. */
import type { Month } from '../lists/dispatch-month.js';
import { mergesOf } from '../lists/merges.js';
import type { ListTable } from '../lists/table.js';
import type { FieldName } from '../schema/fields.js';
import { valueAt, type SheetSnapshot } from '../sheet/snapshot.js';
import { foldText } from '../values/text.js';
import { isNote } from '../lists/row-words.js';
import { advanceText, type Advance } from './advance-text.js';
import type { MonthSeries } from './month-series.js';
import type { RolledCells } from './rolled-cells.js';

/** Columns of a month of their own, or of a day: their headings stay. */
const FIXED = /^(?:monthlyPlan|monthlyInvested|milestones)\.|^(?:plannedStart|actualStart|plannedFinish|actualFinish)$/;
const PREVIOUS: ReadonlySet<FieldName> = new Set(['previousYearToDate', 'previousPhysicalProgress']);
const CUMULATIVE: ReadonlySet<FieldName> = new Set(['investedYearToDate', 'planToDate', 'previousYearToDate']);

export function rollTexts(
  rolled: RolledCells,
  sheet: SheetSnapshot,
  seriesOf: ReadonlyMap<ListTable, MonthSeries>,
  from: Month,
): void {
  const tables = [...seriesOf.keys()];
  const headRows = new Map<number, ListTable>();
  for (const table of tables) {
    for (const { top, bottom } of table.heads) for (let row = top; row <= bottom; row++) headRows.set(row, table);
  }
  const firstBody = Math.max(0, ...tables.slice(0, 1).map(({ top }) => top));
  for (const [row, table] of headRows) {
    (sheet.rows[row] ?? []).forEach((_, column) =>
      move(rolled, sheet, row, column, headAdvance(table, seriesOf.get(table), sheet, row, column, from)),
    );
  }
  for (let row = 0; row < firstBody; row++) {
    if (headRows.has(row)) continue;
    (sheet.rows[row] ?? []).forEach((_, column) => {
      const text = valueAt(sheet, row, column);
      // Notes speak of deadlines.
      if (typeof text === 'string' && isNote(foldText(text))) return;
      move(rolled, sheet, row, column, { from, months: true });
    });
  }
}

function move(rolled: RolledCells, sheet: SheetSnapshot, row: number, column: number, advance: Advance): void {
  const text = valueAt(sheet, row, column);
  if (typeof text !== 'string') return;
  const moved = advanceText(text, advance);
  if (moved === text) return;
  const { numberFormat } = rolled.content(sheet, row, column);
  rolled.write('text', sheet, row, column, null, { value: moved, formula: null, numberFormat });
}

/** By the fields of the columns that the heading stands over. */
function headAdvance(
  table: ListTable,
  series: MonthSeries | undefined,
  sheet: SheetSnapshot,
  row: number,
  column: number,
  from: Month,
): Advance {
  const right = mergesOf(sheet).areaAt(row, column)?.right ?? column;
  const covered = table.columns.filter((one) => one.column >= column && one.column <= right);
  const fields = covered.map(({ field }) => field);
  const isHeld = (of: number): boolean => series?.holds(of) === true;
  return {
    from,
    months:
      fields.length === 0 ? !isHeld(column) : covered.some((one) => !FIXED.test(one.field) && !isHeld(one.column)),
    previous: fields.length > 0 && fields.every((field) => PREVIOUS.has(field)),
    cumulative: fields.length > 0 && fields.every((field) => CUMULATIVE.has(field)),
    fixedRange: fields.length > 0 && covered.every((one) => CUMULATIVE.has(one.field) && isHeld(one.column)),
  };
}
