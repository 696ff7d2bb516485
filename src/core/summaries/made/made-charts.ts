/** Native charts beside made tabs. */
import type { Language } from '../../messages/language.js';
import type { Area } from '../../sheet/snapshot.js';
import type { MadeChart } from '../../sheet/write-plan.js';
import type { SummaryMeasure, SummaryValue } from '../summary.js';
import type { TableLayout } from './table-tab.js';
import type { TableRow } from './table-rows.js';
import { CHART_TITLES, SERIES } from './words.js';

/** How many columns a chart covers, and how many rows at least. */
const WIDE = 9;
const HIGH = 18;

export function tableCharts(
  layout: TableLayout,
  rows: readonly TableRow[],
  values: readonly ReadonlyMap<SummaryMeasure, SummaryValue>[],
  language: Language,
): readonly MadeChart[] {
  const { tab, firstRow, columns } = layout;
  if (tab === 'organisations') {
    // Who is ranked has a rate and stands on top; without ranks there is nothing to compare.
    const ranked = rows.filter((_, index) => typeof values[index]?.get('rank') === 'number').length;
    const rate = columns.get('completionRate');
    if (rate === undefined || ranked === 0) return [];
    return [
      {
        name: 'dispatch-completion-by-organisation',
        title: CHART_TITLES.completion[language],
        kind: 'bar',
        categories: below(layout.labelColumn, firstRow, ranked),
        series: [{ name: SERIES.completionRate[language], values: below(rate, firstRow, ranked) }],
        place: beside(layout, Math.max(HIGH, ranked + 4)),
      },
    ];
  }
  const plan = columns.get('annualPlan');
  const done = columns.get('investedYearToDate');
  const members = rows.filter(({ about }) => about.of === 'member').length;
  if (tab !== 'programmes' || plan === undefined || done === undefined || members === 0) return [];
  return [
    {
      name: 'dispatch-plan-and-done-by-programme',
      title: CHART_TITLES.plan[language],
      kind: 'column',
      categories: below(layout.labelColumn, firstRow, members),
      series: [
        { name: SERIES.annualPlan[language], values: below(plan, firstRow, members) },
        { name: SERIES.investedYearToDate[language], values: below(done, firstRow, members) },
      ],
      place: beside(layout, HIGH),
    },
  ];
}

function below(column: number, top: number, rows: number): Area {
  return { top, bottom: top + rows - 1, left: column, right: column };
}

function beside({ firstRow, labelColumn, columns }: TableLayout, rows: number): Area {
  const left = labelColumn + columns.size + 2;
  return { top: firstRow - 1, bottom: firstRow - 2 + rows, left, right: left + WIDE - 1 };
}
