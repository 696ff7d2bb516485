import { columnCount, rowCount } from '../../../grid/model/area.js';
import type { ChartCells, SheetChart } from '../../../grid/model/sheet-chart.js';
import type { Worksheet } from '../../../grid/model/worksheet.js';
import {
  booleanArgument,
  choiceArgument,
  integerArgument,
  isRange,
  numberArgument,
  rangeArgument,
  textArgument,
} from '../arguments.js';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../../grid/model/default-looks.js';
import { notEmulated, refuse } from '../host-error.js';
import { NULL_OBJECT, type ObjectOf } from '../host-objects.js';
import { defineType, type Maker } from '../member-table.js';
import type { Session } from '../session.js';

type Chart = ObjectOf<'Chart'>;
type Series = ObjectOf<'ChartSeries'>;

const TYPES = ['BarClustered', 'ColumnClustered'] as const;

function typeArgument(value: unknown): string {
  const type = TYPES.find((known) => known === value);
  if (type === undefined) throw notEmulated(`charts of the type ${String(value)}`);
  return type;
}

function chartsOf(sheet: Worksheet): Chart[] {
  return sheet.charts.map((chart) => ({ type: 'Chart', sheet, chart }));
}

/** Names compare without case. */
function findChart(sheet: Worksheet, name: unknown): Chart | undefined {
  const wanted = textArgument(name).toLowerCase();
  return chartsOf(sheet).find(({ chart }) => chart.name.toLowerCase() === wanted);
}

function cellsArgument(value: unknown): ChartCells {
  return isRange(value) ? { sheet: value.sheet.id, area: value.area } : refuse('InvalidArgument');
}

function addChart(sheet: Worksheet, [type, source, by]: readonly unknown[], session: Session): SheetChart {
  session.ensureUnprotected(sheet);
  const chartType = typeArgument(type);
  const values = cellsArgument(source);
  const asked = choiceArgument(by ?? 'Auto', ['Auto', 'Columns', 'Rows']);
  const isOne = asked === 'Columns' ? columnCount(values.area) === 1 : asked === 'Rows' && rowCount(values.area) === 1;
  if (!isOne) throw notEmulated('charts that are made of more than one series at once');
  const number = Math.max(0, ...sheet.charts.map(({ id }) => parseInt(id.slice(1, 9), 16))) + 1;
  const chart: SheetChart = {
    id: `{${number.toString(16).padStart(8, '0')}-0000-0000-0000-000000000000}`,
    name: `Chart ${number}`,
    chartType,
    title: { text: '', visible: false },
    series: [{ name: 'Series1', values, categories: null }],
    legendVisible: true,
    reversed: false,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
  };
  sheet.charts.push(chart);
  return chart;
}

export const chartCollectionTable = defineType('ChartCollection', (make) => ({
  items: make.items('1.1', ({ sheet }) => chartsOf(sheet)),
  count: make.property('1.1', ({ sheet }) => sheet.charts.length),
  getCount: make.method('1.4', ({ sheet }) => sheet.charts.length),
  getItem: make.method('1.1', ({ sheet }, [name]) => findChart(sheet, name) ?? refuse('ItemNotFound')),
  getItemAt: make.method(
    '1.1',
    ({ sheet }, [index]) => chartsOf(sheet)[integerArgument(index)] ?? refuse('InvalidArgument'),
  ),
  getItemOrNullObject: make.method('1.4', ({ sheet }, [name]) => findChart(sheet, name) ?? NULL_OBJECT),
  add: make.method(
    '1.1',
    ({ sheet }, args, session) => ({ type: 'Chart', sheet, chart: addChart(sheet, args, session) }),
    { belief: 'a source of one column, or one row by rows, becomes one series without categories' },
  ),
}));

type Size = 'left' | 'top' | 'width' | 'height';

function sizeOf(make: Maker<Chart>, size: Size): ReturnType<Maker<Chart>['writable']> {
  return make.writable(
    '1.1',
    ({ chart }) => chart[size],
    ({ sheet, chart }, value, session) => {
      session.ensureUnprotected(sheet);
      const points = numberArgument(value);
      if (points < 0) refuse('InvalidArgument');
      chart[size] = points;
    },
  );
}

function distance(sizes: ReadonlyMap<number, number>, before: number, without: number): number {
  let sum = before * without;
  for (const [index, size] of sizes) if (index < before) sum += size - without;
  return sum;
}

function place(sheet: Worksheet, chart: SheetChart, start: unknown, end: unknown, session: Session): void {
  session.ensureUnprotected(sheet);
  const first = rangeArgument(session.workbook, sheet, start).area;
  const last = end === undefined || end === null ? first : rangeArgument(session.workbook, sheet, end).area;
  const x = (column: number): number => distance(sheet.columnWidths, column, DEFAULT_COLUMN_WIDTH);
  const y = (row: number): number => distance(sheet.rowHeights, row, DEFAULT_ROW_HEIGHT);
  chart.left = x(first.left);
  chart.top = y(first.top);
  chart.width = x(last.right + 1) - chart.left;
  chart.height = y(last.bottom + 1) - chart.top;
}

export const chartTable = defineType(
  'Chart',
  (make) => ({
    id: make.property('1.7', ({ chart }) => chart.id),
    name: make.writable(
      '1.1',
      ({ chart }) => chart.name,
      ({ sheet, chart }, name, session) => {
        session.ensureUnprotected(sheet);
        chart.name = textArgument(name);
      },
    ),
    chartType: make.writable(
      '1.7',
      ({ chart }) => chart.chartType,
      ({ sheet, chart }, type, session) => {
        session.ensureUnprotected(sheet);
        chart.chartType = typeArgument(type);
      },
    ),
    left: sizeOf(make, 'left'),
    top: sizeOf(make, 'top'),
    width: sizeOf(make, 'width'),
    height: sizeOf(make, 'height'),
    title: make.object('1.1', ({ sheet, chart }) => ({ type: 'ChartTitle', sheet, chart })),
    legend: make.object('1.1', ({ sheet, chart }) => ({ type: 'ChartLegend', sheet, chart })),
    axes: make.object('1.1', ({ sheet, chart }) => ({ type: 'ChartAxes', sheet, chart })),
    series: make.object('1.1', ({ sheet, chart }) => ({ type: 'ChartSeriesCollection', sheet, chart })),
    worksheet: make.object('1.2', ({ sheet }) => ({ type: 'Worksheet', sheet })),
    setPosition: make.method('1.1', ({ sheet, chart }, [start, end], session) =>
      place(sheet, chart, start, end, session),
    ),
    delete: make.method('1.1', ({ sheet, chart }, _args, session) => {
      session.ensureUnprotected(sheet);
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    }),
  }),
  { identify: ({ chart }) => ({ Id: chart.id, Name: chart.name }) },
);

export const chartTitleTable = defineType('ChartTitle', (make) => ({
  text: make.writable(
    '1.1',
    ({ chart }) => chart.title.text,
    ({ sheet, chart }, text, session) => {
      session.ensureUnprotected(sheet);
      chart.title = { text: textArgument(text), visible: true };
    },
    { belief: 'a title that gets a text is shown' },
  ),
  visible: make.writable(
    '1.1',
    ({ chart }) => chart.title.visible,
    ({ sheet, chart }, visible, session) => {
      session.ensureUnprotected(sheet);
      chart.title = { ...chart.title, visible: booleanArgument(visible) };
    },
  ),
}));

export const chartLegendTable = defineType('ChartLegend', (make) => ({
  visible: make.writable(
    '1.1',
    ({ chart }) => chart.legendVisible,
    ({ sheet, chart }, visible, session) => {
      session.ensureUnprotected(sheet);
      chart.legendVisible = booleanArgument(visible);
    },
  ),
}));

export const chartAxesTable = defineType('ChartAxes', (make) => ({
  categoryAxis: make.object('1.1', ({ sheet, chart }) => ({ type: 'ChartAxis', sheet, chart })),
}));

/** The axis of categories: no other is emulated. */
export const chartAxisTable = defineType('ChartAxis', (make) => ({
  reversePlotOrder: make.writable(
    '1.7',
    ({ chart }) => chart.reversed,
    ({ sheet, chart }, reversed, session) => {
      session.ensureUnprotected(sheet);
      chart.reversed = booleanArgument(reversed);
    },
  ),
}));

function seriesOf({ sheet, chart }: ObjectOf<'ChartSeriesCollection'>): Series[] {
  return chart.series.map((series) => ({ type: 'ChartSeries', sheet, chart, series }));
}

export const chartSeriesCollectionTable = defineType('ChartSeriesCollection', (make) => ({
  items: make.items('1.1', (all) => seriesOf(all)),
  count: make.property('1.1', ({ chart }) => chart.series.length),
  getCount: make.method('1.4', ({ chart }) => chart.series.length),
  getItemAt: make.method('1.1', (all, [index]) => seriesOf(all)[integerArgument(index)] ?? refuse('InvalidArgument')),
  add: make.method(
    '1.7',
    ({ sheet, chart }, [name], session) => {
      session.ensureUnprotected(sheet);
      const first = chart.series[0] ?? refuse('InvalidOperation');
      const series = { name: textArgument(name ?? ''), values: first.values, categories: first.categories };
      chart.series.push(series);
      return { type: 'ChartSeries', sheet, chart, series };
    },
    { belief: 'a new series stands last; what it shows before it gets values does not matter' },
  ),
}));

export const chartSeriesTable = defineType('ChartSeries', (make) => ({
  name: make.writable(
    '1.1',
    ({ series }) => series.name,
    ({ sheet, series }, name, session) => {
      session.ensureUnprotected(sheet);
      series.name = textArgument(name);
    },
  ),
  setValues: make.method('1.7', ({ sheet, series }, [range], session) => {
    session.ensureUnprotected(sheet);
    series.values = cellsArgument(range);
  }),
  setXAxisValues: make.method('1.7', ({ sheet, series }, [range], session) => {
    session.ensureUnprotected(sheet);
    series.categories = cellsArgument(range);
  }),
  delete: make.method('1.7', ({ sheet, chart, series }, _args, session) => {
    session.ensureUnprotected(sheet);
    chart.series = chart.series.filter((other) => other !== series);
  }),
}));
