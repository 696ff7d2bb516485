import { IN_WAN, MONEY_UNITS, type MoneyUnit } from '../../schema/fields.js';
import type { FindingFor, Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, counted, day, percentage, plainNumber, points, quoted } from './wording.js';

type Missed = FindingFor<'start-rate-low' | 'completion-rate-low' | 'target-shortfall'>;

const HELD =
  'Where the policy says how many projects there are, the lists must hold at least four fifths of them: the submission of one ' +
  'organisation is not the whole. A policy may set another share (heldShare). Silent where the sheets lack the column ' +
  '(programme, tier, sector, funding source) that tells which projects are meant.';

function unitOf(data: Missed['data']): MoneyUnit | undefined {
  return MONEY_UNITS.find((unit) => unit === data.unit && IN_WAN[unit] !== undefined);
}

function figures(data: Missed['data']): { actual: string; bound: string; wanting: string } {
  const bound = data.atLeast ?? data.atMost ?? 0;
  const unit = unitOf(data);
  if (unit !== undefined) {
    const [actual, wanted, wanting] = amountsApart([data.actual, bound, Math.abs(bound - data.actual)], unit);
    return { actual, bound: wanted, wanting };
  }
  if (data.measure === 'gapPoints') {
    const signed = (value: number) => `${points(value)} ${value < 0 ? 'behind' : 'ahead of'} schedule`;
    return {
      actual: signed(data.actual),
      bound: bound === 0 ? 'on schedule' : signed(bound),
      wanting: points(bound - data.actual),
    };
  }
  if (data.unit !== null) {
    const number = (value: number) => plainNumber(value);
    return { actual: number(data.actual), bound: number(bound), wanting: number(Math.abs(bound - data.actual)) };
  }
  const projects = data.measure === 'startRate' || data.measure === 'dueStartRate' ? data.of : null;
  const counts = projects === null ? '' : ` (${Math.round(data.actual * projects)} of ${projects})`;
  return {
    actual: percentage(data.actual) + counts,
    bound: percentage(bound),
    wanting: points((bound - data.actual) * 100),
  };
}

function missed({ data }: Missed): string {
  const { actual, bound, wanting } = figures(data);
  const by = data.by === null ? '' : ` from ${day(data.by)}`;
  const isShort = data.atLeast !== null && data.actual < data.atLeast;
  const asked = isShort
    ? `at least ${bound} is asked for${by}, ${wanting} short`
    : `at most ${bound} is allowed${by}, ${wanting} over`;
  return `${quoted(data.title)}: ${actual} over ${counted(data.projects, 'project')}; ${asked}`;
}

/** The projects of the lists together. */
export const portfolio = {
  'start-rate-low': {
    title: 'Start rate too low',
    what: missed,
    why: 'The policy asks for a share of new starts to have started by a day; what is missed is published.',
    how: 'First check that no start is left out of the sheet, then press the projects whose planned start has come.',
    page: `Speaks from the policy's day on when fewer of the new starts have started than asked for; of several days for the same figure the one that came due last counts, and before its day nothing is said. Starts that cannot be told, or contradict themselves, count as started first. Example: 80% from 30 September, 48 of 62 are 77.4%. ${HELD}`,
  },
  'completion-rate-low': {
    title: 'Investment progress too low',
    what: missed,
    why: 'The policy asks for a share of the annual plan to be invested by a day; what is missed is published.',
    how: 'First check that no year to date is left out, then plan with the monthly amounts that organisations and projects need.',
    page: `Speaks from the policy's day on when investment of the year over the annual plan is below what is asked for, or behind schedule; schedule is months over 12, and rates are not capped. Silent where an amount cannot be read. Example: 60% from 30 June, in fact 54.2%. ${HELD}`,
  },
  'target-shortfall': {
    title: 'Target of the year missed',
    what: missed,
    why: 'Numbers of projects, total investment, annual plan and investment are targets of the policy that are settled on their day.',
    how: 'Check for projects left out and for money units; where the target is missed, say why and what will be done.',
    page: `Speaks from the day of a target on (the last of the year where the policy names none) when the lists add up to less. A target with decimals is taken for rounded, a whole one as it stands. Example: 328.6 yi yuan invested by 31 December 2022, the target is 330. ${HELD} ${TOLERANCE}`,
  },
  'entry-threshold-missed': {
    title: 'Total investment below the entry threshold',
    what: ({ data }) => {
      const [total, threshold, wanting] = amountsApart(
        [data.totalInvestment, data.threshold, data.threshold - data.totalInvestment],
        data.unit,
      );
      const kinds = data.kinds.map(quoted).join(', ');
      return `${column(data.heading)} ${total} is ${wanting} below the ${threshold} that projects of ${kinds} need`;
    },
    why: 'Projects below the threshold do not belong on this list.',
    how: 'Check the amount and its unit; if it is right, list the project under another kind.',
    page: 'Speaks when the policy says what projects of a kind need at least in total investment and a project has less. Example: modern services need 2 yi yuan, the sheet says 1.5. Silent where the sheet has no column of the tier or sector.',
  },
} satisfies Partial<Messages>;
