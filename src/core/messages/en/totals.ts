import type { Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, counted, moreOrLess, plainNumber, quoted, rowList } from './wording.js';

/** What total and group rows must be to the rows that they stand for. */
export const totals = {
  'total-row-mismatch': {
    title: 'Total is not the sum of its rows',
    what: ({ data }) => {
      const [total, expected, difference] = amountsApart(
        [data.total, data.expected, Math.abs(data.total - data.expected)],
        data.unit,
      );
      return `${column(data.heading)} in row ${quoted(data.label)} is ${total}, its rows add up to ${expected}: ${moreOrLess(data.total, data.expected, difference)}`;
    },
    why: 'A total, subtotal or group row is the sum of the rows that it stands for.',
    how: 'Use a sum formula; if it is one, look for rows added later and for numbers stored as text.',
    page: `Speaks when the money of a total, subtotal or group row is not the sum of its projects. A subtotal starts at its group row; a grand total holds every project of the sheet, wherever it stands; one that names a list holds that list. ${TOLERANCE}`,
  },
  'total-formula-incomplete': {
    title: 'Total formula misses or doubles rows',
    what: ({ data }) => {
      const faults = [
        ...(data.missed.length > 0 ? [`misses ${rowList(data.missed)}`] : []),
        ...(data.doubled.length > 0 ? [`counts ${rowList(data.doubled)} twice`] : []),
      ];
      const fault = faults.length > 0 ? faults.join(' and ') : `does not take ${rowList(data.rows)} rightly`;
      return `The formula ${quoted(data.formula)} of ${column(data.heading)} in row ${quoted(data.label)} ${fault}`;
    },
    why: 'When rows are inserted or moved, the summed range often does not follow, and the total is too low or too high.',
    how: 'Change the range so that every project row counts once and subtotals are not added again.',
    page: 'Speaks when the sum formula of a total row does not hold every project row that it should, or holds some twice. Example: =SUM(H5:H20) without row 21, added later; a grand total over projects and subtotals. The same total is then not reported as a wrong sum.',
  },
  'group-count-mismatch': {
    title: 'Number of projects wrong',
    what: ({ data }) =>
      `${quoted(data.label)} says ${plainNumber(data.count)}, there are ${counted(data.expected, 'project')}`,
    why: 'When count and list disagree, the number of projects that is reported is wrong.',
    how: 'Count the projects of the group; change the number, or add the project that was left out.',
    page: 'Speaks when a group or total row states a number of projects and holds another. Example: a group “(12)” with 11 projects below it. Parts of a project are not counted.',
  },
} satisfies Partial<Messages>;
