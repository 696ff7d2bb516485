import { LIST_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import { column, day, fieldName, listed, moneyUnitName, quoted } from './wording.js';

/** Sheets, headings, units, the month, formulas. */
export const structure = {
  'no-list-found': {
    title: 'No project list found',
    what: ({ data }) =>
      data.sheets.length === 0
        ? 'There is no sheet to check'
        : `${data.sheets.length > 1 ? 'None of the sheets' : 'Sheet'} ${listed(data.sheets)} is${data.sheets.length > 1 ? '' : ' not'} a list of new starts, of projects under construction or of preliminary work`,
    why: 'A check starts from the lists, which are told by sheet name, title and headings, wherever they stand.',
    how: 'See that the headings name the project and its total investment and that the sheet is not hidden, or say which sheet is the list.',
    page: 'Speaks when no sheet of the workbook reads as one of the three lists. Example: the file holds only a cover and notes.',
  },
  'list-missing': {
    title: 'List missing',
    what: ({ data }) => `The list “${LIST_TERMS[data.list].en}” was not found`,
    why: 'The policy in use asks for this list; without it the number of projects and the investment come out too low.',
    how: 'Add the list. If it is there, name its kind of project in the sheet name or title, or say which sheet it is.',
    page: 'Speaks when a list that the policy asks for is not in the workbook. Example: the policy asks for all three lists, the file holds two. The general policy asks for none.',
  },
  'column-missing': {
    title: 'Required column missing',
    what: ({ data, field, sheet }) =>
      `${sheet === null ? 'The list' : `Sheet ${quoted(sheet)}`} has no column for ${fieldName(field ?? data.accepted[0] ?? '')}` +
      (data.accepted.length === 0 ? '' : `; its heading may be ${listed(data.accepted)}`),
    why: 'Every project needs this value; the checks and summaries that rest on it cannot be made.',
    how: 'Add the column. If it is there, change its heading to one of those named.',
    page: 'Speaks once a sheet for each required column that is absent. Example: a list of projects under construction without total investment. Of responsible organisation, lead organisation and competent authority one is enough.',
  },
  'column-duplicate': {
    title: 'Two columns for one value',
    what: ({ data, field }) =>
      `${column(data.heading)} and ${column(data.otherHeading)} in ${data.other} ` +
      (field === null ? 'are the same value' : `both read as ${fieldName(field)}`) +
      `; only ${data.other} is used`,
    why: 'A value can come from one column only; the other one is in no check and no summary.',
    how: 'Delete the column that is not needed, or change its heading so that it says what it is and up to which month.',
    page: 'Speaks at the later of two headings that read as the same field; for text fields as information only. Example: two columns of total investment. A column dated to another month is history and no duplicate.',
  },
  'column-unknown': {
    title: 'Column not recognised',
    what: ({ data }) => `${column(data.heading)} reads as no known field; the column was not checked`,
    why: 'A column that is not recognised is in no check and no summary.',
    how: 'If it should be checked, give it a usual heading. If it is for your own use, leave it.',
    page: 'Speaks, as information, when a heading fits no field. Example: a column for the batch of data entry.',
  },
  'money-unit-unknown': {
    title: 'Money unit unknown',
    what: ({ data }) => `${column(data.heading)} names no money unit; ${moneyUnitName(data.assumed)} is assumed`,
    why: 'A wan yuan and a yi yuan differ ten thousand times; with the wrong unit every figure of the column is wrong.',
    how: 'Name the unit in the heading or above the table.',
    page: 'Speaks when neither the heading of a money column nor a line above the table names a unit; the default unit of the policy is used then.',
  },
  'month-unknown': {
    title: 'Month unknown',
    what: () => 'No title, heading, sheet name or file name says up to which month the figures go',
    why: 'Schedule, overdue dates and running totals depend on the month; without it they were not checked.',
    how: 'Name year and month in the title, or choose the month at the top of the pane.',
    page: 'Speaks when the dispatch month can be read from neither the settings sheet, titles, headings, sheet names nor the file name. The date of filling in is not the dispatch month.',
  },
  'setting-invalid': {
    title: 'Setting not followed',
    what: ({ data: { label, value, reason, allowed } }) => {
      const told = `${column(label)} says ${quoted(value)}, `;
      switch (reason) {
        case 'unreadable':
          return allowed.length === 0 ? `${told}which does not read` : `${told}but may say: ${listed(allowed)}`;
        case 'crossed':
          return `${told}which contradicts another colour line; none of the lines is used`;
        case 'unused':
          return `${told}but colours told this way have no such line`;
        case 'report-day-missing':
          return `${told}but no report day is set`;
        case 'name-missing':
          return `The row has aliases or a group, but ${column(label)} is empty`;
        case 'name-twice':
          return `${quoted(value)} is in the register twice; the first row is used`;
        case 'alias-taken':
          return `${quoted(value)} is the name or an alias of another organisation of the register`;
      }
    },
    why: 'The settings sheet overrides the policy; a setting that does not read is left out, and the policy holds.',
    how: 'Correct the cell, or empty it to leave the setting to the policy.',
    page: 'Speaks at a cell of the settings sheet whose value does not read or contradicts another, or where the register repeats itself. Example: a report day of 32. Empty settings are left to the policy.',
  },
  'acceptance-invalid': {
    title: 'Acceptance incomplete',
    what: ({ data: { heading, value, reason } }) => {
      if (reason === 'empty') return `${column(heading)} is empty; the acceptance is not followed`;
      if (reason === 'unknown-rule') return `${column(heading)} says ${quoted(value)}, and there is no such rule`;
      return `${column(heading)} says ${quoted(value)}, which reads as no date`;
    },
    why: 'A finding falls silent only where rule, reason and name are told and the date reads.',
    how: 'Fill or correct the cell, or delete the row.',
    page: 'Speaks at a row of the sheet of accepted findings that lacks rule, reason or name, names no rule there is, or whose date does not read. Example: no reason. Without a date it holds for good.',
  },
  'acceptance-expired': {
    title: 'Acceptance expired',
    what: ({ data: { rule, item, until } }) =>
      `The acceptance of ${quoted(rule)}${item === '' ? '' : ` for ${quoted(item)}`} held until ${day(until)}; the finding speaks again`,
    why: 'An acceptance holds for its time only; things may have changed since.',
    how: 'Look into it again and set a new date, or correct the value and delete the row.',
    page: 'Speaks, as information, when an acceptance is past its date and its finding still stands. Example: accepted until the end of August, checked in September.',
  },
  'acceptance-needless': {
    title: 'Acceptance needless',
    what: ({ data: { rule, item } }) =>
      `There is no finding ${quoted(rule)}${item === '' ? '' : ` for ${quoted(item)}`} to accept`,
    why: 'A needless acceptance would silence the same finding later.',
    how: 'Delete the row where the value was corrected, or correct its rule, sheet or project.',
    page: 'Speaks, as information, when a row of the sheet of accepted findings fits no finding. Example: the figure was corrected, the acceptance stayed.',
  },
  'formula-error': {
    title: 'Formula error',
    what: ({ data }) => `${column(data.heading)} results in ${quoted(data.error)}, which is no value`,
    why: 'The cell has no value, and every total that refers to it fails as well.',
    how: 'See whether a cell that the formula refers to was deleted or is no number; correct the formula or enter the value.',
    page: 'Speaks when a cell of a project or total row shows #REF!, #N/A, #DIV/0! and the like. Example: a total after one of its columns was deleted.',
  },
  'formula-not-calculated': {
    title: 'Formula not calculated',
    what: ({ data }) => `The formula ${quoted(data.formula)} in ${column(data.heading)} has no stored result`,
    why: 'A file written by other software may hold formulas without results; there is nothing to check.',
    how: 'Open the file in Excel, recalculate all with Ctrl+Alt+F9, and save.',
    page: 'Speaks when a cell has a formula and the file holds no result of it. Example: a file exported by another system and never opened in Excel.',
  },
} satisfies Partial<Messages>;
