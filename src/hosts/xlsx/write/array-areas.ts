/** Cells that no one may change alone: they belong to an array formula or a data table of several cells. */
import { parseArea } from '../../../core/sheet/address.js';
import type { Area } from '../../../core/sheet/snapshot.js';

const FORMULA_TAG = /<(?:[\w.-]+:)?f\s[^>]*?\bt\s*=\s*["'](?:array|dataTable)["'][^>]*>/g;
const REFERENCE = /\bref\s*=\s*["']([^"']*)["']/;

export function arrayAreas(text: string): Area[] {
  if (!text.includes('array') && !text.includes('dataTable')) return [];
  return [...text.matchAll(FORMULA_TAG)].flatMap(([tag]) => {
    const area = parseArea(REFERENCE.exec(tag)?.[1] ?? '');
    const several = area !== undefined && (area.top !== area.bottom || area.left !== area.right);
    return several ? [area] : [];
  });
}

export function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
