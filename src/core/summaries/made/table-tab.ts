/** One made tab of members: title, note, head, a row a member, the total. */
import { BAND_TERMS } from '../../messages/fields.js';
import type { Language } from '../../messages/language.js';
import { month as monthName } from '../../messages/numbers.js';
import type { CheckContext } from '../../rules/context.js';
import type { Band } from '../../rules/finding-data.js';
import type { ListId } from '../../schema/fields.js';
import { cellAddress } from '../../sheet/address.js';
import type { MadeCell, MadeSheet } from '../../sheet/write-plan.js';
import { onPaper } from '../decimal-sum.js';
import { detailFormula } from '../detail/detail-formula.js';
import type { Detail } from '../detail/detail-sheet.js';
import type { SummaryMeasure, SummaryValue } from '../summary.js';
import { isMoneyMeasure, summaryValues } from '../values.js';
import { tableCharts } from './made-charts.js';
import { TABLE_LOOKS, tableNote } from './made-mark.js';
import { moneyFormat, PERCENTAGE, POINTS, WHOLE } from './number-formats.js';
import { measuresOf, type TableTab } from './table-columns.js';
import { tableRows, type TableRow } from './table-rows.js';
import { GROUP, LABEL_HEADINGS, MEASURE_HEADINGS, NEW_STARTS, TAB_NAMES, tableTitle } from './words.js';

export interface TableLayout {
  readonly tab: TableTab;
  /** Counted from 0. */
  readonly firstRow: number;
  readonly labelColumn: number;
  /** By measure. */
  readonly columns: ReadonlyMap<SummaryMeasure, number>;
}

export interface MadeTable {
  readonly sheet: MadeSheet;
  readonly layout: TableLayout;
  readonly rows: readonly TableRow[];
  /** By row as `rows`, by measure. */
  readonly values: readonly ReadonlyMap<SummaryMeasure, SummaryValue>[];
  /** Only projects of this list are counted. */
  readonly list: ListId | null;
}

/** Title, note, head. */
const HEAD_ROWS = 3;

/** `detail`: null writes values, else formulas over it wherever one says the number. */
export function madeTable(context: CheckContext, tab: TableTab, language: Language, detail: Detail | null): MadeTable {
  const rows = tableRows(context, tab, language);
  const measures = measuresOf(context, tab);
  const hasGroups = rows.some(({ group }) => group !== '') && new Set(rows.map(({ group }) => group)).size > 2;
  const labelColumn = hasGroups ? 1 : 0;
  const layout: TableLayout = {
    tab,
    firstRow: HEAD_ROWS,
    labelColumn,
    columns: new Map(measures.map((measure, index) => [measure, labelColumn + 1 + index])),
  };
  const values = rows.map(({ projects, rank }) => {
    const of = summaryValues(context, projects);
    return new Map<SummaryMeasure, SummaryValue>(
      measures.map((measure) => [measure, measure === 'rank' ? rank : shown(of(measure))]),
    );
  });
  const list = tab === 'starts' ? 'new-start' : null;
  const cells = new TableCells(context, layout, language, detail, list);
  const name = context.monthText === null ? null : monthName(context.monthText, language);
  const formats = new Map(
    measures.map((measure) => [
      measure,
      formatOf(
        measure,
        values.map((row) => row.get(measure) ?? null),
      ),
    ]),
  );
  const head: MadeCell[] = [
    ...(hasGroups ? [GROUP[language]] : []),
    LABEL_HEADINGS[tab][language],
    ...measures.map(
      (measure) => (measure === 'projects' && list !== null ? NEW_STARTS : MEASURE_HEADINGS[measure])[language],
    ),
  ].map((value) => ({ value, bold: true, fill: 'head', wrap: true }));
  return {
    sheet: {
      name: TAB_NAMES[tab],
      rows: [
        [{ value: tableTitle(tab, name, language), bold: true }],
        [{ value: tableNote(language) }],
        head,
        ...rows.map((row, index) => cells.row(row, index, values[index] ?? new Map(), formats)),
      ],
      widths: [...(hasGroups ? [14] : []), 24, ...measures.map((measure) => (isMoneyMeasure(measure) ? 14 : 10))],
      frozenRows: HEAD_ROWS,
      knownBy: TABLE_LOOKS,
      charts: tableCharts(layout, rows, values, language),
    },
    layout,
    rows,
    values,
    list,
  };
}

/** Without the dust of binary fractions: what is filled twice is the same. */
function shown(value: SummaryValue): SummaryValue {
  return typeof value === 'number' ? onPaper(value) : value;
}

function formatOf(measure: SummaryMeasure, values: readonly SummaryValue[]): string {
  if (isMoneyMeasure(measure)) return moneyFormat(values);
  switch (measure) {
    case 'timeProgress':
    case 'completionRate':
    case 'startRate':
    case 'dueStartRate':
      return PERCENTAGE;
    case 'gapPoints':
      return POINTS;
    default:
      return WHOLE;
  }
}

class TableCells {
  constructor(
    private readonly context: CheckContext,
    private readonly layout: TableLayout,
    private readonly language: Language,
    private readonly detail: Detail | null,
    private readonly list: ListId | null,
  ) {}

  row(
    row: TableRow,
    index: number,
    values: ReadonlyMap<SummaryMeasure, SummaryValue>,
    formats: ReadonlyMap<SummaryMeasure, string>,
  ): readonly MadeCell[] {
    const isTotal = row.about.of === 'everything';
    const look = isTotal ? ({ bold: true, fill: 'total' } as const) : {};
    const labels = this.layout.labelColumn === 0 ? [row.label] : [row.group === '' ? null : row.group, row.label];
    return [
      ...labels.map((value): MadeCell => ({ value, ...look })),
      ...[...values].map(([measure, value]): MadeCell => {
        if (measure === 'band') return this.band(value, look);
        const cell: MadeCell = { value: isTotal && measure === 'rank' ? null : value, ...look };
        const formula = this.formula(row, index, measure);
        const numberFormat = formats.get(measure);
        return {
          ...cell,
          // What a formula gives where there is nothing to say.
          ...(formula === null ? {} : { formula, value: value ?? '' }),
          ...(numberFormat === undefined ? {} : { numberFormat }),
        };
      }),
    ];
  }

  private band(value: SummaryValue, look: Partial<MadeCell>): MadeCell {
    const band = value as Band | null;
    return band === null ? { value: null, ...look } : { value: BAND_TERMS[band][this.language], ...look, fill: band };
  }

  private formula({ about, label }: TableRow, index: number, measure: SummaryMeasure): string | null {
    if (this.detail === null) return null;
    const row = this.layout.firstRow + index;
    const beside: Partial<Record<SummaryMeasure, string>> = {};
    for (const [other, column] of this.layout.columns) {
      if (other !== measure && NEIGHBOURS.has(other)) beside[other] = cellAddress(row, column);
    }
    return detailFormula(this.detail, this.context.policy, {
      measure,
      about,
      list: this.list,
      label: { address: `$${cellAddress(row, this.layout.labelColumn)}`, text: label },
      beside,
      isOurTab: true,
    });
  }
}

/** Measures of which others are made. */
const NEIGHBOURS: ReadonlySet<SummaryMeasure> = new Set([
  'projects',
  'annualPlan',
  'investedYearToDate',
  'completionRate',
  'startedCount',
  'dueCount',
  'yellow',
  'red',
]);
