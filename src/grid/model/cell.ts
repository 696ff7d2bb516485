import type { CellValue } from '../../core/sheet/snapshot.js';

export const GENERAL = 'General';

/** How a cell looks, as far as it is kept. Shared between cells: replace it, never change it. */
export interface CellStyle {
  /** #RRGGBB; absent: no fill. */
  readonly fill?: string;
  /** #RRGGBB; absent: the automatic colour. */
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Cell {
  value: CellValue;
  /** Without its leading =. */
  formula?: string;
  numberFormat: string;
  style?: CellStyle;
  hyperlink?: Hyperlink;
}

export function emptyCell(): Cell {
  return { value: null, numberFormat: GENERAL };
}

export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

export function hasFormat(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.numberFormat !== GENERAL || cell.style !== undefined);
}
