/** The colours of the settings sheet: how they are told, and the lines. */
import type { PointsBands, PolicyBands, RatioBands } from '../policies/policy.js';
import { shownSetting, type SettingCell } from './setting-cells.js';
import { readFraction, readPoints } from './setting-numbers.js';
import type { TellFault } from './setting-problem.js';
import { BANDS_WORDS, choiceOf, choiceWords, type SettingKey } from './setting-words.js';

/** Where the sheet changes how colours are told, its silence about a line means these. */
export const DEFAULT_BANDS: { readonly ratio: RatioBands; readonly points: PointsBands } = {
  ratio: { by: 'ratio', green: 1, yellow: 0.8, tolerance: 0.005 },
  points: { by: 'points', yellow: 0, red: 30, tolerance: 0.05 },
};

const LINES = ['green', 'yellow', 'red', 'tolerance'] as const;
type Line = (typeof LINES)[number];

/** A line above twice the plan, or a tolerance above a fifth of it, is meant in per cent. */
const MOST: Readonly<Record<Line, number>> = { green: 2, yellow: 2, red: 2, tolerance: 0.2 };

/** undefined: the sheet says nothing of colours, or nothing that can be followed. */
export function readBands(
  cells: ReadonlyMap<SettingKey, SettingCell>,
  policy: PolicyBands,
  tell: TellFault,
): PolicyBands | undefined {
  const way = cells.get('bandsBy');
  const written = way === undefined ? undefined : choiceOf(BANDS_WORDS, String(way.value));
  if (way !== undefined && written === undefined) tell(way, shownSetting(way), 'unreadable', choiceWords(BANDS_WORDS));
  const by = written ?? policy.by;
  const lines: Partial<Record<Line, number>> = {};
  for (const line of LINES) {
    const cell = cells.get(line);
    if (cell === undefined) continue;
    if (line === (by === 'ratio' ? 'red' : 'green')) {
      tell(cell, shownSetting(cell), 'unused');
      continue;
    }
    const number = by === 'ratio' ? readFraction(cell, MOST[line]) : readPoints(cell);
    if (number === null) tell(cell, shownSetting(cell), 'unreadable');
    else lines[line] = number;
  }
  if (written === undefined && Object.keys(lines).length === 0) return undefined;
  const bands = { ...(policy.by === by ? policy : DEFAULT_BANDS[by]), ...lines };
  const inOrder = bands.by === 'ratio' ? bands.green >= bands.yellow : bands.red >= bands.yellow;
  if (inOrder) return bands;
  const crossed = cells.get('yellow') ?? cells.get(by === 'ratio' ? 'green' : 'red');
  if (crossed !== undefined) tell(crossed, shownSetting(crossed), 'crossed');
  return undefined;
}
