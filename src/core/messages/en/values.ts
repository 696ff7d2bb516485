import { IN_WAN } from '../../schema/fields.js';
import type { Messages } from '../message.js';
import { column, figure, listed, month, plainNumber, quoted } from './wording.js';

const CODE_FAULTS = {
  shape: 'is not 20 digits written 4-6-2-2-6',
  year: 'begins with an impossible year',
  month: 'begins with a year and an impossible month',
} as const;

/** What is empty, and what does not read as its type. */
export const values = {
  'value-required': {
    title: 'Required value empty',
    what: ({ data }) => `${column(data.heading)} is empty`,
    why: 'Every project needs this value; without it the project is missing from totals or counted too low.',
    how: 'Fill it in; where there is no money, enter 0.',
    howHere: ({ field }) =>
      field === 'name'
        ? 'Fill in the name, or delete the row if it is left over.'
        : 'Fill it in; where there is no money, enter 0.',
    page: 'Speaks when a required cell is empty or holds only a sign for nothing (/, —, N/A). Example: a project under construction without total investment. The responsible organisation has its own rule. Investment of a project that has not started counts as 0.',
  },
  'responsible-organisation-missing': {
    title: 'Responsible organisation missing',
    what: ({ data }) =>
      data.value === null
        ? `${column(data.heading)} is empty`
        : `${column(data.heading)} says only ${quoted(data.value)}, which names no organisation`,
    why: 'Every project needs an organisation that answers for it; “departments concerned” is nobody, and cannot be ranked.',
    how: 'Enter the full name of the organisation that answers for the project; separate several with commas.',
    page: 'Speaks when the responsible organisation (without that column the lead organisation, else the competent authority) is empty or only a generic role such as “departments concerned” or “to be determined”.',
  },
  'number-invalid': {
    title: 'Not a number',
    what: ({ data }) => `${column(data.heading)} holds ${quoted(data.value)}, which does not read as a number`,
    why: 'A cell that is no number is left out of every calculation and total.',
    how: 'Enter digits only; put the unit in the heading and explanations in the remarks.',
    page: 'Speaks when a money or rate cell holds neither a number nor text that reads as one. Example: “see annex”. Text that does read as a number is reported as number stored as text.',
  },
  'number-as-text': {
    title: 'Number stored as text',
    what: ({ data }) =>
      `${quoted(data.value)} in ${column(data.heading)} is text; the number is ` +
      (data.unit === null ? plainNumber(data.number) : figure(data.number, data.unit)),
    why: 'Sums skip text, so totals and rates come out too low.',
    how: 'Choose Fix to make it a number.',
    howHere: ({ fix, data }) =>
      fix !== undefined
        ? 'Choose Fix to make it a number.'
        : data.unit !== null && IN_WAN[data.unit] === undefined
          ? 'Convert it into the unit of the column and write the number.'
          : 'The cell is a formula: change it so that it gives a number (without quotes, & or TEXT, or with VALUE around it).',
    page: 'Speaks when a cell holds text that reads as a number: with a unit of its own, thousands separators or full-width digits. It can be fixed in one step. A unit in the text wins over that of the heading. A rate written “92.35%” is not reported.',
  },
  'number-negative': {
    title: 'Negative number',
    what: ({ data }) =>
      `${column(data.heading)} is ${data.unit === null ? plainNumber(data.number) : figure(data.number, data.unit)}, below 0`,
    why: 'Investments and rates are not below 0; only the figure of this month may be, to correct what was reported too high before.',
    how: 'See whether the minus sign is a slip; if this month does correct an earlier one, say so in the remarks.',
    page: 'Speaks when money or a rate is below 0. Example: total investment -500. Invested this month may correct downwards and is a warning only.',
  },
  'date-invalid': {
    title: 'Not a date',
    what: ({ data }) => `${column(data.heading)} holds ${quoted(data.value)}, which does not read as a date`,
    why: 'Without the date nobody can tell whether the project starts or finishes on time.',
    how: 'Write it as 2022-09-15, or as year and month.',
    page: 'Speaks when a date cell holds neither a date nor a period (month, quarter, half year, year). Example: “as soon as possible”. The day of a period is its last.',
  },
  'date-ambiguous': {
    title: 'Date with two readings',
    what: ({ data }) =>
      `${column(data.heading)} holds ${quoted(data.value)}, which may be ${data.readings.map(month).join(' or ')}`,
    why: 'Typed as a number, 2022.10 loses its closing 0 and becomes 2022.1: January or October.',
    how: 'Write year and month so that only one reading is left, for example 2022-10.',
    howHere: ({ data }) => `Write the month that is meant: ${data.readings.join(' or ')}.`,
    page: 'Speaks when a date has more than one reading. Example: 2022.1 typed as a number, January, or October without its 0. The progress rules that need the date are silent.',
  },
  'value-not-allowed': {
    title: 'Value not allowed',
    what: ({ data }) =>
      `${column(data.heading)} holds ${quoted(data.value)}` +
      (data.allowed.length === 0 ? ', which is none of its values' : `; it may be ${listed(data.allowed)}`),
    why: 'Projects cannot be sorted and counted by a value that everyone writes differently.',
    how: 'Change it to one of the values named; put anything else in the remarks.',
    page: 'Speaks when a yes/no, construction type or escalation level cell holds something else than its values. Example: “almost” for whether the project has started.',
  },
  'project-code-invalid': {
    title: 'Project code wrong',
    what: ({ data }) => `${quoted(data.value)} in ${column(data.heading)} ${CODE_FAULTS[data.reason]}`,
    why: 'The code is given by the online approval platform; with one digit wrong it belongs to no project or to another.',
    how: 'Copy the code from the platform again; it looks like 2209-500115-04-01-123456.',
    page: 'Speaks when the code, after full-width digits, dashes and spaces are made plain, is not written 4-6-2-2-6, or its first part is neither a year from 2014 to 2020 nor a possible year and month (2209). 20 digits without hyphens are read.',
  },
  'phone-invalid': {
    title: 'Phone number wrong',
    what: ({ data }) => `${column(data.heading)} holds ${quoted(data.value)}, neither a mobile nor a landline number`,
    why: 'With a wrong number nobody can be reached when something has to be settled.',
    how: 'A mobile number has 11 digits, a landline its area code: 010-12345678. Separate several with commas.',
    page: 'Speaks when a phone cell holds neither a mobile nor a landline number; several may stand in a cell. Example: 1390000123, one digit short.',
  },
} satisfies Partial<Messages>;
