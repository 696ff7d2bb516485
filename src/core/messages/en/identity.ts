import type { Messages } from '../message.js';
import { column, place, quoted } from './wording.js';

/** Projects and organisations named twice or wrongly. */
export const identity = {
  'project-duplicate': {
    title: 'Project listed twice',
    what: ({ data }) => `${quoted(data.name)} has the same name as the project in ${place(data.sheet, data.cell)}`,
    why: 'A project that is reported twice counts twice, in number and in money.',
    how: 'Delete the row that is not needed; if they are different projects, add phase or section to the name.',
    page: 'Speaks at the later row when an earlier row (by tab order, then row) of any list has the same name. Spaces, width and the form of brackets make no difference.',
  },
  'project-code-shared': {
    title: 'Project code used twice',
    what: ({ data }) =>
      `${quoted(data.code)} in ${column(data.heading)} is also the code of ${quoted(data.project)} in ${place(data.sheet, data.cell)}`,
    why: 'A code belongs to one project as a rule; under two names it may be a copying slip, or one project reported twice.',
    how: 'Check both codes; phases or sections of one project may share a code.',
    page: 'Speaks when an earlier row under another name has the same code. Example: two phases of one project, which may be accepted.',
  },
  'organisation-unknown': {
    title: 'Organisation not in the register',
    what: ({ data }) =>
      `${quoted(data.value)} in ${column(data.heading)} is not in the register` +
      (data.suggestion === null ? '' : `; the nearest name is ${quoted(data.suggestion)}`),
    why: 'An organisation outside the register is in no ranking and no summary by organisation.',
    how: 'Use the name of the register; if the organisation exists, add it to the register under policy settings.',
    page: 'Speaks when the policy has a register and the organisation is neither one of its names nor a known short form. Several organisations in a cell are separated by commas, semicolons or line breaks. The general policy has no register.',
  },
  'organisation-alias': {
    title: 'Short or old name of an organisation',
    what: ({ data }) =>
      `${column(data.heading)} holds ${quoted(data.value)}; the name in the register is ${quoted(data.name)}`,
    why: 'Under several names one organisation becomes several in summaries and rankings.',
    how: 'Choose Fix to use the name of the register.',
    howHere: ({ fix }) =>
      fix === undefined
        ? 'The cell is a formula: change it, or the cells that it takes the name from, to the name of the register.'
        : 'Choose Fix to use the name of the register.',
    page: 'Speaks when a cell holds a known short or old form of a name in the register. It can be fixed in one step. Traditional characters, width and spaces are not reported.',
  },
} satisfies Partial<Messages>;
