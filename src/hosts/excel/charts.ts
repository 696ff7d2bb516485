/// <reference types="office-js" />
/**
 * Charts of made sheets. The sheet keeps a record of those we made and of what they show, so that they are known again,
 * refilled and not multiplied; one that people took away stays away, and its place, size and style are theirs.
 */
import type { Area } from '../../core/sheet/snapshot.js';
import type { MadeChart } from '../../core/sheet/write-plan.js';
import type { ChartFrame, ChartSpec, ChartState, MadeSheetContent } from './change-set.js';
import { rangeOf } from './cell-blocks.js';
import { areaAddress } from './rectangles.js';
import type { WriteStep } from './write-steps.js';

/** A custom property of the sheet, which files keep. */
export const CHART_RECORD = 'dispatch-charts';

export interface FoundChart {
  readonly id: string;
  readonly name: string;
  readonly frame: ChartFrame;
  /** How many it shows; 0 of charts that nobody asked for by name. */
  readonly series: number;
}

/** The charts of a sheet with its record, null where it keeps none. */
export interface FoundCharts {
  readonly charts: readonly FoundChart[];
  readonly record: string | null;
}

type ChartRecord = Readonly<Record<string, ChartSpec>>;

export function chartState({ name, ...spec }: MadeChart): ChartState {
  return { name, spec, frame: null };
}

/** Queues the loads. names: of the charts whose series are wanted. */
export function loadCharts(sheet: Excel.Worksheet, names: readonly string[]): () => FoundCharts {
  const record = sheet.customProperties.getItemOrNullObject(CHART_RECORD).load('value');
  const charts = sheet.charts.load('items/id,items/name,items/left,items/top,items/width,items/height');
  const named = names.map((name) => sheet.charts.getItemOrNullObject(name).load('id,series/count'));
  return () => {
    const counts = new Map(named.filter((chart) => !chart.isNullObject).map(({ id, series }) => [id, series.count]));
    return {
      record: record.isNullObject ? null : record.value,
      charts: charts.items.map(({ id, name, left, top, width, height }) => ({
        id,
        name,
        frame: { left, top, width, height },
        series: counts.get(id) ?? 0,
      })),
    };
  };
}

function recordOf(text: string | null): ChartRecord {
  if (text === null) return {};
  try {
    // Only this module writes the property; what somebody else has made of it counts for nothing.
    const record: unknown = JSON.parse(text);
    const entries = typeof record === 'object' && record !== null ? Object.entries(record as ChartRecord) : [];
    return Object.fromEntries(entries.filter(([, spec]) => Array.isArray(spec?.series)));
  } catch {
    return {};
  }
}

function named(charts: readonly FoundChart[], wanted: string): FoundChart | undefined {
  return charts.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

/** How those charts stand that a write with these names would change. names null: all that the record has. */
export function chartStatesOf({ charts, record }: FoundCharts, names: readonly string[] | null): ChartState[] {
  const recorded = recordOf(record);
  return (names ?? Object.keys(recorded)).flatMap((name): ChartState[] => {
    const there = named(charts, name);
    const spec = recorded[name];
    if (there !== undefined && spec !== undefined) return [{ name, spec, frame: there.frame }];
    return there === undefined && spec === undefined ? [{ name, spec: null, frame: null }] : [];
  });
}

/** About one chart's actions. */
const CHART_BYTES = 6000;

/**
 * @param found null: the sheet is new
 * @param isHalfMade whether a write that failed left the sheet as it is: nothing about it is taken for granted
 */
export function chartSteps(
  sheetName: string,
  content: MadeSheetContent,
  found: FoundCharts | null,
  isHalfMade: boolean,
): WriteStep[] {
  const before = recordOf(found?.record ?? null);
  const isPlan = content.chartRecord === undefined;
  const stray = isHalfMade ? (found?.charts ?? []).filter(({ id }) => !content.knownCharts.includes(id)) : [];
  const there = (found?.charts ?? []).filter((chart) => !stray.includes(chart));
  const tasks = stray.map(({ name }) => deletion(name));
  const record: Record<string, ChartSpec> = { ...before };
  for (const state of content.charts) {
    const chart = named(there, state.name);
    const known = before[state.name];
    // A chart of that name which the record does not have is somebody else's.
    if (isPlan && chart !== undefined && known === undefined) continue;
    if (state.spec === null) {
      if (chart !== undefined) tasks.push(deletion(chart.name));
      continue;
    }
    record[state.name] = state.spec;
    if (chart !== undefined) tasks.push(refill(chart, state.spec, isHalfMade ? undefined : known));
    else if (found === null || isHalfMade || (isPlan && known === undefined)) tasks.push(creation(state, state.spec));
  }
  const text = isPlan ? textOf(record) : (content.chartRecord ?? null);
  if (text !== (found?.record ?? null)) tasks.push(recording(text));
  return tasks.map((task) => ({
    bytes: CHART_BYTES + (text?.length ?? 0),
    write({ workbook }) {
      task(workbook.worksheets.getItem(sheetName));
      return undefined;
    },
  }));
}

function textOf(record: ChartRecord): string | null {
  return Object.keys(record).length === 0 ? null : JSON.stringify(record);
}

type Task = (sheet: Excel.Worksheet) => void;

function recording(text: string | null): Task {
  return ({ customProperties }) => {
    if (text === null) customProperties.getItem(CHART_RECORD).delete();
    else customProperties.add(CHART_RECORD, text);
  };
}

function deletion(name: string): Task {
  return ({ charts }) => charts.getItem(name).delete();
}

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered' } as const;

function creation({ name, frame }: ChartState, spec: ChartSpec): Task {
  return (sheet) => {
    const [first] = spec.series;
    if (first === undefined) return;
    // Made of one series' values alone, so that there is one series, whatever Excel takes for headings elsewhere.
    const by = first.values.left === first.values.right ? Excel.ChartSeriesBy.columns : Excel.ChartSeriesBy.rows;
    const chart = sheet.charts.add(TYPES[spec.kind], rangeOf(sheet, first.values), by);
    chart.name = name;
    if (frame === null) place(sheet, chart, spec.place);
    else Object.assign(chart, frame);
    chart.title.text = spec.title;
    setKind(chart, spec);
    setSeries(sheet, chart, spec, 1);
  };
}

function place(sheet: Excel.Worksheet, chart: Excel.Chart, area: Area): void {
  const [first, last = first] = areaAddress(area).split(':');
  chart.setPosition(sheet.getRange(first), sheet.getRange(last));
}

/** known: what the chart shows by now; undefined: nobody knows. */
function refill({ name, series }: FoundChart, spec: ChartSpec, known: ChartSpec | undefined): Task {
  return (sheet) => {
    const chart = sheet.charts.getItem(name);
    if (known?.title !== spec.title) chart.title.text = spec.title;
    if (known?.kind !== spec.kind) {
      chart.chartType = TYPES[spec.kind];
      setKind(chart, spec);
    }
    if (known === undefined || shown(known) !== shown(spec)) setSeries(sheet, chart, spec, series);
  };
}

function shown({ categories, series }: ChartSpec): string {
  return JSON.stringify([categories, series]);
}

/** Bars stand in the order of the cells, which Excel draws from below. */
function setKind(chart: Excel.Chart, { kind }: ChartSpec): void {
  chart.axes.categoryAxis.reversePlotOrder = kind === 'bar';
}

/** there: how many series the chart has. */
function setSeries(sheet: Excel.Worksheet, chart: Excel.Chart, { categories, series }: ChartSpec, there: number): void {
  series.forEach(({ name, values }, index) => {
    const own = index < there ? chart.series.getItemAt(index) : chart.series.add(name);
    own.setValues(rangeOf(sheet, values));
    own.setXAxisValues(rangeOf(sheet, categories));
    own.name = name;
  });
  // The last goes first: the places of the others stay.
  for (let index = there - 1; index >= series.length; index--) chart.series.getItemAt(index).delete();
  if (there !== series.length || there === 1) chart.legend.visible = series.length > 1;
}
