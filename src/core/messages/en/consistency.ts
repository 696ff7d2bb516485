import type { Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, day, fieldName, moreOrLess, percentage, plainNumber, quoted } from './wording.js';

/** What one row's values must be to each other. */
export const consistency = {
  'plan-over-total': {
    title: 'Annual plan over remaining investment',
    what: ({ data }) => {
      const left = data.totalInvestment - data.investedToPriorYear;
      const [plan, total, prior, remaining] = amountsApart(
        [data.annualPlan, data.totalInvestment, data.investedToPriorYear, left],
        data.unit,
      );
      if (data.investedToPriorYear === 0) {
        return `${column(data.heading)} ${plan} is more than the ${fieldName('totalInvestment')} of ${total}`;
      }
      if (left <= 0) {
        return `${column(data.heading)} is ${plan}, but ${fieldName('investedToPriorYear')} ${prior} leaves nothing of the ${fieldName('totalInvestment')} of ${total}`;
      }
      return (
        `${column(data.heading)} ${plan} is more than the ${remaining} that remain ` +
        `(${fieldName('totalInvestment')} ${total} less ${fieldName('investedToPriorYear')} ${prior})`
      );
    },
    why: 'The plan of the year is at most the total investment less what was done by the end of last year.',
    how: 'Check the three figures; often the total investment was not updated to the adjusted estimate, or a money unit is wrong.',
    page: `Speaks when the annual plan is more than total investment less investment to the end of last year (0 where that is absent or empty). Example: total 10,000 wan yuan, 8,000 done by last year, 3,000 planned. ${TOLERANCE}`,
  },
  'invested-over-total': {
    title: 'Invested over total investment',
    what: ({ data }) => {
      const [invested, total, over] = amountsApart(
        [data.invested, data.totalInvestment, data.invested - data.totalInvestment],
        data.unit,
      );
      const subject =
        data.basis === 'since-start'
          ? `${column(data.heading)} ${invested}`
          : `The sum of ${fieldName('investedToPriorYear')} and ${column(data.heading)}, ${invested},`;
      return `${subject} is more than the ${fieldName('totalInvestment')} of ${total} by ${over}`;
    },
    why: 'More done than the whole costs: the total investment was not updated, or too much was reported.',
    how: 'See whether the total investment follows the adjusted estimate, and whether something was added twice.',
    page: `Speaks when invested since start is more than total investment; where that column is absent or empty, invested to the end of last year plus year to date is compared. Example: 12,500 of 12,000 wan yuan. ${TOLERANCE}`,
  },
  'month-exceeds-year-to-date': {
    title: 'This month more than year to date',
    what: ({ data }) => {
      const [month, yearToDate] = amountsApart([data.investedThisMonth, data.investedYearToDate], data.unit);
      return `${column(data.heading)} ${month} is more than ${column(data.otherHeading)} ${yearToDate}`;
    },
    why: 'The year to date includes this month.',
    how: 'Check both figures; often the month holds the running total, or the running total lacks this month.',
    page: `Speaks when invested this month is more than invested year to date. Example: 1,200 wan yuan this month, 900 in nine months. ${TOLERANCE}`,
  },
  'since-start-mismatch': {
    title: 'Invested since start does not add up',
    what: ({ data }) => {
      const [sinceStart, prior, yearToDate, expected, difference] = amountsApart(
        [
          data.investedSinceStart,
          data.investedToPriorYear,
          data.investedYearToDate,
          data.expected,
          Math.abs(data.investedSinceStart - data.expected),
        ],
        data.unit,
      );
      return (
        `${column(data.heading)} ${sinceStart} is not ${prior} to the end of last year plus ${yearToDate} this year, ` +
        `${expected}: ${moreOrLess(data.investedSinceStart, data.expected, difference)}`
      );
    },
    why: 'Invested since start = invested to the end of last year + invested year to date.',
    how: 'Check the three figures; often the end of last year was not final, or the running total lacks this month.',
    page: `Speaks when all three columns are filled and do not add up. Example: 3,000 + 1,500 is 4,500 wan yuan, 5,000 stands there. ${TOLERANCE}`,
  },
  'year-to-date-mismatch': {
    title: 'Year to date does not add up',
    what: ({ data }) => {
      const [yearToDate, expected, difference] = amountsApart(
        [data.investedYearToDate, data.expected, Math.abs(data.investedYearToDate - data.expected)],
        data.unit,
      );
      const basis = data.basis === 'months' ? 'the sum of the months' : 'the total to last month plus this month';
      return `${column(data.heading)} ${yearToDate} is not ${basis}, ${expected}: ${moreOrLess(data.investedYearToDate, data.expected, difference)}`;
    },
    why: 'Year to date = total to last month + this month, which is also the sum of the months.',
    how: 'Check the total to last month and this month; where earlier months were adjusted, change every column.',
    page: `Speaks when the sheet has the total to last month, or the months one by one, and year to date is not their sum. Example: 800 wan yuan in eight months, 150 in the ninth, 900 in all. ${TOLERANCE}`,
  },
  'monthly-plan-mismatch': {
    title: 'Monthly plans do not add up',
    what: ({ data }) => {
      const [plan, expected, difference] = amountsApart(
        [data.annualPlan, data.expected, Math.abs(data.annualPlan - data.expected)],
        data.unit,
      );
      return `${column(data.heading)} ${plan} is not the sum of the twelve monthly plans, ${expected}: ${moreOrLess(data.annualPlan, data.expected, difference)}`;
    },
    why: 'The monthly plans together are the plan of the year, and the schedule is measured by them.',
    how: 'Change the monthly plans or the annual plan until they agree; an adjusted plan changes in both places.',
    page: `Speaks when there are twelve monthly plans and their sum is not the annual plan. Example: 11,000 wan yuan by month, 12,000 for the year. ${TOLERANCE}`,
  },
  'rate-mismatch': {
    title: 'Completion rate wrong',
    what: ({ data }) =>
      `${column(data.heading)} is ${percentage(data.rate)}; year to date ÷ annual plan is ${percentage(data.expected)}`,
    why: 'Completion rate = invested year to date ÷ annual plan.',
    how: 'Use a formula, or calculate it again from the two figures; do not divide by total investment.',
    page: 'Speaks when the completion rate is more than half a percentage point from invested year to date ÷ annual plan. Example: 900 of 1,200 wan yuan is 75%, 80% stands there. Both 0.75 and 75 are read as 75%.',
  },
  'magnitude-suspect': {
    title: 'Order of magnitude doubtful',
    what: ({ data }) => {
      const [larger, smaller] = amountsApart([data.larger, data.smaller], data.unit);
      return `${column(data.heading)} ${larger} is ${plainNumber(data.times, 1)} times ${column(data.otherHeading)} ${smaller}`;
    },
    why: 'So large a difference mostly comes from two money units, one column in wan yuan, the other in yi yuan or yuan.',
    how: 'Check unit and decimal point of both columns; if the units differ, name them in the headings.',
    page: 'Speaks when the annual plan is more than 10 times the total investment, or invested year to date more than 10 times the annual plan. Example: a total of 3.5 in yi yuan beside a plan of 12,000 in wan yuan. What follows from it in the same row is not reported as well.',
  },
  'date-order': {
    title: 'Finish before start',
    what: ({ data }) =>
      `${column(data.heading)} ${day(data.finish)} is before ${column(data.otherHeading)} ${day(data.start)}`,
    why: 'A project does not finish before it starts.',
    how: 'Check both dates; often the year is wrong, or the finish was not moved when the start was.',
    page: 'Speaks when a planned or actual finish is before the actual start, or where there is none before the planned start. Example: start in September 2022, finish in March 2022. The day of a month, quarter or year is its last.',
  },
  'start-in-future': {
    title: 'Start in the future',
    what: ({ data }) => `${column(data.heading)} ${day(data.actualStart)} is after the as-of day ${day(data.asOf)}`,
    why: 'An actual start has happened, so it cannot be after the day up to which the figures go.',
    how: 'If the project has not started, move the date to the planned start; if it has, check year and month.',
    page: 'Speaks when the actual start is after the as-of day, by default the last day of the dispatch month. Example: 1 November 2022 in the list of September.',
  },
  'started-conflict': {
    title: 'Started or not: contradiction',
    what: ({ data }) =>
      `${column(data.heading)} says ${quoted(data.value)}, but ${column(data.otherHeading)} ` +
      (data.actualStart === null ? 'is empty' : `is ${day(data.actualStart)}`),
    why: 'The start rate rests on these two columns; when they contradict nobody can tell whether the project counts.',
    how: 'If the project has started, fill in both; if not, answer no and clear the actual start.',
    howHere: ({ data }) =>
      data.actualStart === null
        ? 'If the project has started, fill in the actual start; if not, answer no.'
        : 'If the project has started, answer yes; if not, clear the actual start.',
    page: 'Speaks when the answer is yes and the actual start is empty (where the sheet has that column), or no and there is one. The other rules about starting are silent for that row.',
  },
  'invested-before-start': {
    title: 'Investment before start',
    what: ({ data }) => {
      const [invested] = amountsApart([data.investedYearToDate], data.unit);
      return `The project has not started, but ${column(data.heading)} is ${invested}`;
    },
    why: 'A project that has not started has no investment as a rule; the start may not have been entered, or money reported early.',
    how: 'If it has started, update the start; if not, check the figure, and say in the remarks if it is preliminary cost.',
    page: 'Speaks when a new start has not started and its investment of the year is above 0. Example: started no, 120 wan yuan in nine months.',
  },
} satisfies Partial<Messages>;
