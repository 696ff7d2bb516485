/** A recognised table with every cell that it wants: what stands there, what shall, and the projects that make it. */
import { mergesOf } from '../../lists/merges.js';
import type { CheckContext } from '../../rules/context.js';
import type { ListId } from '../../schema/fields.js';
import { cellAddress, columnName } from '../../sheet/address.js';
import { isPercentFormat } from '../../sheet/number-format.js';
import { cellKey, formatIndexAt, valueAt } from '../../sheet/snapshot.js';
import type { CellContent } from '../../sheet/write-plan.js';
import { detailFormula, type DetailMember } from '../detail/detail-formula.js';
import type { Detail } from '../detail/detail-sheet.js';
import { isOurFormula } from '../detail/our-formula.js';
import { rankRows } from '../ranks.js';
import type { SummaryTab, TabColumn, TabRow } from '../recognise/summary-tab.js';
import { isRate } from '../recognise/tab-columns.js';
import type { FilledCell, SummaryMeasure, SummaryRow, SummaryValue } from '../summary.js';
import { isMoneyMeasure, projectsBehind, projectsOfList, summaryValues, type SummaryValues } from '../values.js';
import { contentOf, factorOf } from './measure-cell.js';

export interface TabCell extends FilledCell {
  readonly tabRow: TabRow;
  readonly tabColumn: TabColumn;
  /** In 万元, fractions, 百分点. */
  readonly expected: SummaryValue;
  /** By what `expected` is multiplied in the cell. */
  readonly factor: number;
  /** The user's own formula stands there: it is compared and never overwritten; `after` is `before`. */
  readonly isKept: boolean;
}

export interface FilledTab {
  readonly tab: SummaryTab;
  readonly cells: readonly TabCell[];
}

/** @param detail formulas mode: the sheet to which formulas point; null: values */
export function fillTab(context: CheckContext, tab: SummaryTab, detail: Detail | null): FilledTab {
  const filler = new TabFiller(context, tab, detail);
  return { tab, cells: tab.rows.flatMap((row) => filler.cellsOf(row)) };
}

export function isChanged({ before, after }: FilledCell): boolean {
  return before.value !== after.value || before.formula !== after.formula;
}

export function contentAt(
  { workbook }: CheckContext['recognised'],
  tab: SummaryTab,
  row: number,
  column: number,
): CellContent {
  const { sheet } = tab;
  return {
    value: valueAt(sheet, row, column),
    formula: sheet.formulas.get(cellKey(row, column)) ?? null,
    numberFormat: workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General',
  };
}

class TabFiller {
  private readonly ranks = new Map<ListId | null, ReadonlyMap<number, number | null>>();
  private readonly inPercent = new Map<TabColumn, boolean>();

  constructor(
    private readonly context: CheckContext,
    private readonly tab: SummaryTab,
    private readonly detail: Detail | null,
  ) {}

  cellsOf(row: TabRow): readonly TabCell[] {
    const values = new Map<ListId | null, SummaryValues>();
    const valuesOf = (list: ListId | null): SummaryValues => {
      let known = values.get(list);
      if (known === undefined) values.set(list, (known = summaryValues(this.context, row.projects, { list })));
      return known;
    };
    return this.tab.columns
      .filter(({ column, measure }) => this.isOneCell(row, column, measure))
      .map((column) => this.cellOf(row, column, valuesOf(column.list)));
  }

  private cellOf(row: TabRow, column: TabColumn, values: SummaryValues): TabCell {
    const { measure, list } = column;
    const before = contentAt(this.context.recognised, this.tab, row.row, column.column);
    const expected = measure === 'rank' ? this.rankOf(row, list) : values(measure);
    const isKept = before.formula !== null && !isOurFormula(before.formula);
    const isInPercent = this.isInPercent(column);
    const factor = factorOf(column, before.numberFormat, isInPercent);
    const plain = contentOf(expected, column, before, isInPercent);
    const formula = isKept ? null : this.formulaOf(row, column, factor);
    const written = formula === null ? plain : { ...before, value: plain.value ?? '', formula };
    return {
      row: row.row,
      column: column.column,
      measure,
      list,
      before,
      after: isKept ? before : sameFormula(before, written) ? before : written,
      projects: projectsBehind(this.context, projectsOfList(row.projects, list), measure),
      tabRow: row,
      tabColumn: column,
      expected,
      factor,
      isKept,
    };
  }

  /** A cell of its own, and none where the row's label stands; time progress may stand once, merged over all rows. */
  private isOneCell({ row, column: label }: TabRow, column: number, measure: SummaryMeasure): boolean {
    if (column === label) return false;
    const area = mergesOf(this.tab.sheet).areaAt(row, column);
    if (area === undefined) return true;
    if (area.top !== row || area.left !== column) return false;
    if (area.top === area.bottom || measure === 'timeProgress') return true;
    return !this.tab.rows.some(({ row: other }) => other > area.top && other <= area.bottom);
  }

  private rankOf(row: TabRow, list: ListId | null): number | null {
    let ranks = this.ranks.get(list);
    if (ranks === undefined) this.ranks.set(list, (ranks = this.ranked(list)));
    return ranks.get(row.row) ?? null;
  }

  private ranked(list: ListId | null): ReadonlyMap<number, number | null> {
    const ranks = new Map<number, number | null>();
    const members = this.tab.rows.filter(({ role }) => role === 'member');
    for (const siblings of new Set(members.map((row) => row.siblings))) {
      const rows = members.filter((row) => row.siblings === siblings);
      const ranked = rows.map((row): SummaryRow => ({ ...row, projects: projectsOfList(row.projects, list) }));
      const byRow = rankRows(this.context, this.tab.kind, ranked);
      ranked.forEach((row, index) => ranks.set((rows[index] as TabRow).row, byRow.get(row) ?? null));
    }
    return ranks;
  }

  /** By heading or unit row, else as the numbers say that stand in the column: 81.2 is no fraction. */
  private isInPercent(column: TabColumn): boolean {
    let known = this.inPercent.get(column);
    if (known === undefined) this.inPercent.set(column, (known = column.percent || this.holdsPercent(column)));
    return known;
  }

  private holdsPercent({ column, measure }: TabColumn): boolean {
    if (!isRate(measure)) return false;
    const numbers = this.tab.rows.flatMap(({ row }) => {
      const { value, numberFormat } = contentAt(this.context.recognised, this.tab, row, column);
      return typeof value === 'number' && !isPercentFormat(numberFormat) ? [Math.abs(value)] : [];
    });
    return numbers.some((number) => number > 5);
  }

  private formulaOf(row: TabRow, column: TabColumn, factor: number): string | null {
    const { detail, tab, context } = this;
    if (detail === null || row.asks === null) return null;
    const { list: asked } = row.asks;
    if (asked !== null && column.list !== null && asked !== column.list) return null;
    const about = memberAsked(row, tab);
    if (about === null || (factor !== 1 && factor !== 100 && !isMoneyMeasure(column.measure))) return null;
    return detailFormula(detail, context.policy, {
      measure: column.measure,
      about,
      list: column.list ?? asked,
      label: { address: `$${cellAddress(row.row, row.column)}`, text: row.label },
      ...(column.moneyUnit === null ? {} : { moneyUnit: column.moneyUnit }),
      times: factor === 100 ? 100 : 1,
      beside: this.beside(row, column),
    });
  }

  private isQuotient(measure: SummaryMeasure): boolean {
    return measure === 'completionRate' || measure === 'gapPoints';
  }

  private isOneUnit(list: ListId | null): boolean {
    const units = this.tab.columns
      .filter((column) => column.list === list)
      .filter(({ measure }) => measure === 'annualPlan' || measure === 'investedYearToDate')
      .map(({ moneyUnit }) => moneyUnit);
    return units.length === 2 && units[0] === units[1];
  }

  /** Cells of the row and the same list that this run fills too; money in 万元, and for a quotient of two in any one unit. */
  private beside(
    row: TabRow,
    { list, column: own, measure: asked }: TabColumn,
  ): Readonly<Partial<Record<SummaryMeasure, string>>> {
    const cells: Partial<Record<SummaryMeasure, string>> = {};
    for (const { measure, column, list: other, moneyUnit } of this.tab.columns) {
      if (other !== list || column === own || cells[measure] !== undefined) continue;
      const { formula, numberFormat } = contentAt(this.context.recognised, this.tab, row.row, column);
      if (formula !== null && !isOurFormula(formula)) continue;
      const fits =
        moneyUnit === null
          ? !isRate(measure) || isPercentFormat(numberFormat)
          : moneyUnit === '万元' || (this.isQuotient(asked) && this.isOneUnit(list));
      if (fits && this.isOneCell(row, column, measure)) cells[measure] = `${columnName(column)}${row.row + 1}`;
    }
    return cells;
  }
}

function memberAsked({ asks, member }: TabRow, { kind }: SummaryTab): DetailMember | null {
  switch (asks?.of) {
    case 'everything':
      return { of: 'everything' };
    case 'member':
      return member === null ? null : { of: 'member', kind, member };
    case 'unnamed':
      return kind === 'by-size' ? null : { of: 'unnamed', kind };
    default:
      return null;
  }
}

/** A formula of ours that says the same, with the same value, is left as it is. */
function sameFormula(before: CellContent, after: CellContent): boolean {
  if (before.formula === null || before.formula !== after.formula) return false;
  if (before.value === after.value || (before.value === null && after.value === '')) return true;
  return (
    typeof before.value === 'number' &&
    typeof after.value === 'number' &&
    Math.abs(before.value - after.value) <= Math.abs(after.value) * 1e-9
  );
}
