import type { FindingFor, Messages } from '../message.js';
import { BAND_TERMS } from '../fields.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, counted, moreOrLess, percentage, points, quoted } from './wording.js';

type Mismatch = FindingFor<'summary-mismatch'>['data'];
type Numbers = Mismatch & { readonly actual: number; readonly expected: number };

/** In what a person reads the measure. */
function figures({ measure, unit, actual, expected }: Numbers) {
  const difference = Math.abs(actual - expected);
  if (unit !== null) return amountsApart([actual, expected, difference], unit);
  switch (measure) {
    case 'timeProgress':
    case 'completionRate':
    case 'startRate':
    case 'dueStartRate':
      return [percentage(actual), percentage(expected), points(difference * 100)] as const;
    case 'gapPoints':
      return [points(actual), points(expected), points(difference)] as const;
    case 'rank':
      return [`rank ${actual}`, `rank ${expected}`, `${difference}`] as const;
    default:
      return [counted(actual, 'project'), counted(expected, 'project'), counted(difference, 'project')] as const;
  }
}

/** The user's summary tabs. */
export const summary = {
  'summary-mismatch': {
    title: 'Summary formula and lists disagree',
    what: ({ data }) => {
      const cell = `The formula of ${column(data.heading)} in row ${quoted(data.label)}`;
      const { actual: is, expected: shall } = data;
      if (is === null || typeof shall === 'string') {
        const right =
          typeof shall === 'string' ? BAND_TERMS[shall].en : figures({ ...data, actual: shall, expected: shall })[1];
        const shown = data.value === null || data.value === '' ? 'shows nothing' : `shows ${quoted(data.value)}`;
        return `${cell} ${shown}, by the lists it is ${right}`;
      }
      const [actual, expected, difference] = figures({ ...data, actual: is, expected: shall });
      if (data.measure === 'rank') return `${cell} comes to ${actual}, by the lists it is ${expected}`;
      return `${cell} comes to ${actual}, by the lists it is ${expected}: ${moreOrLess(is, shall, difference)}`;
    },
    why: 'Formulas of your own in a summary tab are never overwritten; where they disagree with the lists, the figure that is reported is wrong.',
    how: 'See whether the formula misses rows, or the tab lacks an organisation; or clear the formula and fill the tab again.',
    page: `Speaks when a count, amount, rate, rank or band of a summary tab is a formula and comes to something else than the projects of the lists do. A formula over cells that are still to be filled says nothing yet. Example: the total =SUM(C4:C15) is 49 where the lists hold 75 projects, for some organisations are not in the tab. Rates less than half a point apart are not reported. ${TOLERANCE}`,
  },
} satisfies Partial<Messages>;
