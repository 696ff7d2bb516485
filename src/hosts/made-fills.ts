/** Colours of the cells of made sheets: light enough for print and for dark letters, links among them. */
import type { MadeFill } from '../core/sheet/write-plan.js';

/** RRGGBB. By these a fill is known as ours: another shade is somebody else's. */
export const MADE_FILLS: Readonly<Record<MadeFill, string>> = {
  head: 'DDEBF7',
  total: 'EDEDED',
  green: 'E2EFDA',
  yellow: 'FFF2CC',
  red: 'FADCD9',
};

const OURS: ReadonlySet<string> = new Set(Object.values(MADE_FILLS));

/** @param colour RRGGBB in any case */
export function isMadeFill(colour: string): boolean {
  return OURS.has(colour.toUpperCase());
}
