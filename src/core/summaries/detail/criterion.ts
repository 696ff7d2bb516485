/** Text as a criterion of SUMIFS and COUNTIFS that means that text and nothing else. */
import { foldText } from '../../values/text.js';

/** Of a criterion, and of a text inside a formula. */
const LONGEST = 255;

/** What Excel takes for a number, a date, a time, a truth value or an error before it compares. */
const NO_TEXT = /^(?:[\d\s.,+\-/:%()¥$€年月日时分秒上下午e]*|true|false|真|假|#.*)$/i;
/** 1 Mar, March 2022, 12:30 PM: without an ideograph a digit may make a date of anything. */
const MAY_BE_DATE = /^[^\p{Script=Han}]*\d[^\p{Script=Han}]*$/u;

/**
 * The criterion as it stands in a formula, quotes included: "区交通局", "==甲*" with its signs escaped. null for what no
 * criterion can say: text that Excel takes for a number or a date (01 would also find 1), and text that is too long.
 */
export function textCriterion(text: string): string | null {
  const folded = foldText(text);
  if (text === '' || NO_TEXT.test(folded) || MAY_BE_DATE.test(folded)) return null;
  const escaped = text.replace(/[~*?]/g, '~$&');
  const criterion = /^[=<>]/.test(text) ? `=${escaped}` : escaped;
  return criterion.length > LONGEST ? null : quoted(criterion);
}

/** Whether a reference to a cell with this text is a criterion that finds this text only. */
export function isOwnCriterion(text: string): boolean {
  return textCriterion(text) === quoted(text);
}

/** As criteria compare: without regard to case, width and form. */
export function comparedAs(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
