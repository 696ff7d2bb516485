import { BAND_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import {
  amount,
  amountsApart,
  column,
  day,
  fieldName,
  nodeName,
  overdue,
  percentage,
  points,
  quoted,
} from './wording.js';

/** Schedule, dates that have passed, and who answers for it. */
export const progress = {
  'behind-schedule': {
    title: 'Invested year to date behind schedule',
    what: ({ data }) => {
      const [invested, planned] = amountsApart([data.investedYearToDate, data.planToDate], data.unit);
      const basis = data.basis === 'time' ? 'due by time' : 'planned';
      const difference = data.gapPoints === null ? '' : `, ${points(data.gapPoints)} short`;
      return `Behind schedule: ${invested} done of ${planned} ${basis} (${percentage(data.attainment)}${difference}), band ${BAND_TERMS[data.band].en}`;
    },
    why: 'At this pace the plan of the year will not be reached.',
    how: 'See whether too little was reported; if the project is slow, state the reason, the next step and what has to be settled.',
    page: 'Speaks when invested year to date is below the plan to date and the band is yellow or red. The plan to date is the row’s own (to date or by month), else annual plan × months ÷ 12, for a new start counted from its planned month. By default green is from 99.5%, yellow from 80%, red below. Example: 450 of 750 wan yuan, 60%, red.',
  },
  'no-investment-this-month': {
    title: 'No investment this month',
    what: ({ data }) => `${column(data.heading)} is 0`,
    why: 'A month without investment on a project under construction means that it stands still, or that the figure was left out.',
    how: 'Enter the figure; if work has stopped, say so under problems or remarks.',
    page: 'Speaks when a project under construction that is not finished has 0 invested this month.',
  },
  'start-overdue': {
    title: 'Start overdue',
    what: ({ data }) =>
      `${column(data.heading)} ${day(data.plannedStart)}, not started on ${day(data.asOf)}: ${overdue(data.days)}`,
    why: 'New starts are measured by whether they start as planned.',
    how: 'If it has started, enter the actual start; if not, state the reason, and have the planned start changed if it moves.',
    page: 'Speaks when a new start has not started and its planned start is on or before the as-of day. Example: planned for June 2022, not started at the end of September, 92 days overdue. The day of a month is its last.',
  },
  'milestone-overdue': {
    title: 'Preliminary step overdue',
    what: ({ data }) =>
      `Planned completion of ${nodeName(data.node)} ${day(data.planned)}, not completed on ${day(data.asOf)}: ${overdue(data.days)}`,
    why: 'A step that is late delays those after it and the start.',
    how: 'If it is done, enter the actual date; if not, say where it is held up and who can settle it.',
    page: 'Speaks when the planned day of a step (approval, feasibility study, land, environment, design, permit …) is on or before the as-of day and there is no actual one. Example: feasibility study planned for 30 June, still open at the end of September.',
  },
  'finish-overdue': {
    title: 'Finish overdue',
    what: ({ data }) =>
      `${column(data.heading)} ${day(data.plannedFinish)}, no actual finish on ${day(data.asOf)}: ${overdue(data.days)}`,
    why: 'After the planned finish either the plan has to change or the finish was not entered.',
    how: 'If it is finished, enter the actual finish; if not, state the reason and change the planned finish.',
    page: 'Speaks when the planned finish is on or before the as-of day and there is no actual finish. Example: planned for August 2022, none at the end of September.',
  },
  'escalation-level-missing': {
    title: 'Problem without escalation level',
    what: ({ data }) => `A problem is stated, ${quoted(data.problem)}, but ${column(data.heading)} is empty`,
    why: 'A problem that is given to no level is taken up by nobody.',
    how: 'Enter who has to settle it (by default owner, competent authority, leader in charge, leading group); without a problem, say so.',
    page: 'Speaks when a problem is stated and the escalation level is empty. Example: land not yet cleared, no level. Words for no problem do not count.',
  },
  'statistics-entry-missing': {
    title: 'Started, not in statistics',
    what: ({ data }) =>
      `The project has started with a ${fieldName('totalInvestment')} of ${amount(data.totalInvestment, data.unit)}, but ${column(data.heading)} says no`,
    why: 'A started project of 500 wan yuan or more belongs in the investment statistics; outside them its investment does not count.',
    how: 'Have it entered; if it is, answer yes.',
    page: 'Speaks, as information, when a project has started, its total investment is 500 wan yuan or more, and it is not in statistics. Example: 8,000 wan yuan, started, no.',
  },
  'accountability-incomplete': {
    title: 'Accountability incomplete',
    what: ({ data }) => `${quoted(data.mechanism)} lacks ${data.missing.map(fieldName).join(', ')}`,
    why: 'The policy in use asks for every element; each one that lacks is a person or a date that nobody answers for.',
    how: 'Fill in what lacks.',
    page: 'Speaks once a project when the policy asks for a set of accountability elements and some lack. Example: leader and service officer.',
  },
  'figures-too-regular': {
    title: 'Figures too regular',
    what: ({ data }) =>
      data.pattern === 'even-plan'
        ? `${column(data.heading)} ${amount(data.value, data.unit)} is exactly the annual plan spread evenly over the months`
        : `${column(data.heading)} adds up the same month over and over, ${amount(data.value, data.unit)} each`,
    why: 'What is really done is rarely the even share to the digit; the figure may have been worked out from the plan.',
    how: 'Check it against settlements and payments; if it is right, accept it.',
    page: 'Off by default; a policy can switch it on. Speaks when year to date is annual plan × months ÷ 12 to the digit, or every month has the same figure. Example: 900 of 1,200 wan yuan in nine months.',
  },
} satisfies Partial<Messages>;
