/** The objects a batch can hold: an Excel type and what it stands for. */
import type { Area } from '../../core/sheet/snapshot.js';
import type { ConditionalFormat } from '../../grid/model/conditional-format.js';
import type { NamedItem } from '../../grid/model/workbook.js';
import type { SheetChart, SheetChartSeries } from '../../grid/model/sheet-chart.js';
import type { Note, Worksheet } from '../../grid/model/worksheet.js';

type OfWorkbook = Record<never, never>;

interface OfSheet {
  readonly sheet: Worksheet;
}

interface OfAreas extends OfSheet {
  readonly areas: readonly Area[];
}

interface OfFormat extends OfSheet {
  readonly format: ConditionalFormat;
}

interface OfChart extends OfSheet {
  readonly chart: SheetChart;
}

interface OfKey {
  readonly key: string;
}

interface Objects {
  Workbook: OfWorkbook;
  Application: OfWorkbook;
  Runtime: OfWorkbook;
  Functions: OfWorkbook;
  FunctionResult: { readonly value: number };
  DocumentProperties: OfWorkbook;
  WorkbookCreated: { readonly base64: string };
  AddinInternalService: OfWorkbook;
  SettingCollection: OfWorkbook;
  Setting: OfKey;
  NamedItemCollection: OfWorkbook;
  NamedItem: { readonly item: NamedItem };
  TableCollection: OfWorkbook;
  ChartCollection: OfSheet;
  Chart: OfChart;
  ChartTitle: OfChart;
  ChartLegend: OfChart;
  ChartAxes: OfChart;
  ChartAxis: OfChart;
  ChartSeriesCollection: OfChart;
  ChartSeries: OfChart & { readonly series: SheetChartSeries };
  WorksheetCollection: OfWorkbook;
  Worksheet: OfSheet;
  WorksheetProtection: OfSheet;
  WorksheetFreezePanes: OfSheet;
  WorksheetCustomPropertyCollection: OfSheet;
  WorksheetCustomProperty: OfSheet & OfKey;
  /** Without a sheet: the notes of the whole workbook. */
  NoteCollection: Partial<OfSheet>;
  Note: OfSheet & { readonly note: Note };
  Range: OfSheet & { readonly area: Area };
  RangeAreas: OfAreas;
  RangeCollection: OfAreas;
  RangeFormat: OfAreas;
  RangeFill: OfAreas;
  RangeFont: OfAreas;
  DataValidation: OfSheet & { readonly area: Area };
  ConditionalFormatCollection: OfAreas;
  ConditionalFormat: OfFormat;
  CustomConditionalFormat: OfFormat;
  ConditionalFormatRule: OfFormat;
  ConditionalRangeFormat: OfFormat;
  ConditionalRangeFill: OfFormat;
  ConditionalRangeFont: OfFormat;
  NullObject: OfWorkbook;
}

export type ObjectType = keyof Objects;

export type ObjectOf<Type extends ObjectType> = { readonly type: Type } & Objects[Type];

export type HostObject = { [Type in ObjectType]: ObjectOf<Type> }[ObjectType];

export type RangeObject = ObjectOf<'Range'>;

/** What is not there: …OrNullObject answers it, and everything asked of it is null again. */
export const NULL_OBJECT: ObjectOf<'NullObject'> = { type: 'NullObject' };
