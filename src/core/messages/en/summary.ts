import type { FindingFor, Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, counted, moreOrLess, percentage, points, quoted } from './wording.js';

type Mismatch = FindingFor<'summary-mismatch'>['data'];

/** In what a person reads the measure. */
function figures({ measure, unit, actual, expected }: Mismatch & { readonly actual: number }) {
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
      if (data.actual === null) {
        const [, expected] = figures({ ...data, actual: data.expected });
        const shown = data.value === null || data.value === '' ? 'shows nothing' : `shows ${quoted(data.value)}`;
        return `${cell} ${shown}, by the lists it is ${expected}`;
      }
      const [actual, expected, difference] = figures({ ...data, actual: data.actual });
      return `${cell} comes to ${actual}, by the lists it is ${expected}: ${moreOrLess(data.actual, data.expected, difference)}`;
    },
    why: 'Formulas of your own in a summary tab are never overwritten; where they disagree with the lists, the figure that is reported is wrong.',
    how: 'See whether the formula misses rows, or the tab lacks an organisation; or clear the formula and fill the tab again.',
    page: `Speaks when a count, amount or rate of a summary tab is a formula and comes to something else than the projects of the lists do; ranks and bands are not compared. A formula over cells that are still to be filled says nothing yet. Example: the total =SUM(C4:C15) is 49 where the lists hold 75 projects, for some organisations are not in the tab. Rates less than half a point apart are not reported. ${TOLERANCE}`,
  },
} satisfies Partial<Messages>;
