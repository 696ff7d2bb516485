import { LIST_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, fieldName, month, moreOrLess, place, quoted } from './wording.js';

function lastMonth(previousMonth: string | null): string {
  return previousMonth === null ? 'last month' : month(previousMonth);
}

function changed(data: Parameters<Messages['plan-changed']['what']>[0]['data']): string {
  const [now, before, difference] = amountsApart(
    [data.amount, data.previous, Math.abs(data.amount - data.previous)],
    data.unit,
  );
  const direction = data.amount > data.previous ? 'more' : 'less';
  return `${column(data.heading)} is ${now}, in ${lastMonth(data.previousMonth)} it was ${before}: ${difference} ${direction}`;
}

/** This month beside the last. */
export const history = {
  'year-to-date-decreased': {
    title: 'Year to date below last month',
    what: ({ data }) => {
      const [now, before, difference] = amountsApart(
        [data.investedYearToDate, data.previous, data.previous - data.investedYearToDate],
        data.unit,
      );
      return `${column(data.heading)} ${now} is ${difference} less than the ${before} of ${lastMonth(data.previousMonth)}`;
    },
    why: 'Within a year the year to date only grows; where it falls, one of the two months is wrong.',
    how: 'Check both months; if last month reported too much and it was taken back, say how much and why in the remarks.',
    page: `Speaks when the year to date is below last month's of the same year. Example: 500 wan yuan to August, 450 wan yuan to September. The rule on this month against last month is then silent about the row. ${TOLERANCE}`,
  },
  'month-done-mismatch': {
    title: 'This month does not follow from last month',
    what: ({ data }) => {
      const [done, now, before, expected, difference] = amountsApart(
        [
          data.investedThisMonth,
          data.investedYearToDate,
          data.previousYearToDate,
          data.expected,
          Math.abs(data.investedThisMonth - data.expected),
        ],
        data.unit,
      );
      return (
        `${column(data.heading)} ${done} is not the year to date ${now} less that of ${lastMonth(data.previousMonth)}, ${before}: ` +
        `it should be ${expected}, ${moreOrLess(data.investedThisMonth, data.expected, difference)}`
      );
    },
    why: 'What was done this month is the year to date less the year to date of the month before.',
    how: 'Check the month and both years to date; if earlier months were adjusted, say so in the remarks.',
    page: `Speaks when the month is not the year to date less that of the month right before it; in January there is none. Example: 800 wan yuan to August, 900 to September: the month should be 100, it says 150. ${TOLERANCE}`,
  },
  'carry-over-mismatch': {
    title: 'Carried over other than in last December',
    what: ({ data }) => {
      const [prior, sinceStart, difference] = amountsApart(
        [
          data.investedToPriorYear,
          data.investedSinceStart,
          Math.abs(data.investedToPriorYear - data.investedSinceStart),
        ],
        data.unit,
      );
      return (
        `${column(data.heading)} ${prior} is not the ${sinceStart} that were ${fieldName('investedSinceStart')} in ${lastMonth(data.previousMonth)}: ` +
        moreOrLess(data.investedToPriorYear, data.investedSinceStart, difference)
      );
    },
    why: 'What was invested to the end of last year is carried over from the list of last December: both are one figure.',
    how: 'Enter what last December had since start; if the figure of last year was revised, say so in the remarks.',
    page: `Speaks, against the list of last December, when investment to the end of last year is not what was invested since start then. Example: 3,200 wan yuan since start in December, 3,000 carried over. ${TOLERANCE}`,
  },
  'plan-changed': {
    title: 'Annual plan changed',
    what: ({ data }) => changed(data),
    why: 'A plan that was issued changes by procedure only, and with another plan the completion rate cannot be compared with last month.',
    how: 'If the plan was adjusted, name the document in the remarks; if not, restore it.',
    page: `Speaks when the annual plan differs from last month's of the same year. Example: 1,200 wan yuan in August, 1,500 in September. Plans of different years are not compared. ${TOLERANCE}`,
  },
  'total-investment-changed': {
    title: 'Total investment changed',
    what: ({ data }) => changed(data),
    why: 'The total investment follows approvals and estimates; a change should have a document behind it.',
    how: 'Compare with the approval or the estimate; if it was adjusted, leave it.',
    page: `Speaks when the total investment differs from last month's. Example: 10,000 wan yuan in August, 12,000 in September. ${TOLERANCE}`,
  },
  'project-dropped': {
    title: 'Project of last month missing',
    what: ({ data }) => {
      const found = `${quoted(data.name)}, in ${lastMonth(data.previousMonth)} in ${place(data.sheet, data.cell)}, is in none of this month's lists`;
      const near = data.near.map((other) => `${quoted(other.name)} (${place(other.sheet, other.cell)})`).join(', ');
      return near === '' ? found : `${found}; it may be the new ${near}`;
    },
    why: 'A project left out makes the number of projects and the investment come out too low.',
    how: 'Add it if it was forgotten; if it was taken off the list, name the decision; if it was renamed, fill in its code, or confirm that it is the same project.',
    page: 'Speaks, at no cell, when a project of last month is found in none of the lists, neither by its code nor by its name. New projects with near names are listed for a person to confirm; nothing is guessed. Example: a railway under construction in August that is in none of the three lists of September.',
  },
  'stage-regressed': {
    title: 'Project went back a stage',
    what: ({ data }) =>
      `The project was in the list “${LIST_TERMS[data.previousList].en}” in ${lastMonth(data.previousMonth)} and is now in “${LIST_TERMS[data.list].en}”`,
    why: 'A project goes from preliminary work to new starts to construction; where it goes back, it usually stands in the wrong list.',
    how: 'Check which list it belongs to; if work was stopped to plan anew, say why in the remarks.',
    page: 'Speaks at the name when a project was under construction last month and now is a new start or preliminary, or was a new start and now is preliminary. Example: under construction in August, preliminary in September.',
  },
  'physical-progress-unchanged': {
    title: 'Physical progress as last month',
    what: ({ data }) =>
      `${column(data.heading)} says ${quoted(data.value)}, word for word as in ${lastMonth(data.previousMonth)}`,
    why: 'A month without a word of change may mean that the text was kept and not updated.',
    how: 'Bring it up to date; if there was no progress, say why.',
    page: 'Speaks when the physical progress is word for word that of last month; spaces, line breaks and width make no difference. Example: a main structure at 60% in both months.',
  },
} satisfies Partial<Messages>;
