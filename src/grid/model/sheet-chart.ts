/** A chart as data: nothing draws it, and it neither moves with cells nor follows a renamed sheet. */
import type { Area } from '../../core/sheet/snapshot.js';

export interface ChartCells {
  /** The sheet's id. */
  readonly sheet: string;
  readonly area: Area;
}

export interface SheetChartSeries {
  name: string;
  values: ChartCells;
  categories: ChartCells | null;
}

export interface SheetChart {
  readonly id: string;
  name: string;
  /** As Excel.ChartType names it. */
  chartType: string;
  title: { text: string; visible: boolean };
  series: SheetChartSeries[];
  legendVisible: boolean;
  /** Whether the first category stands where the last does otherwise. */
  reversed: boolean;
  /** In points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
}
