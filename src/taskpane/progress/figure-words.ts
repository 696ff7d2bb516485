/** A target or checkpoint in words: what is, what is asked, what is still needed. */
import type { ShownUnit } from '../../app/pane/choices.js';
import type { StandingFigure } from '../../app/pane/standing-figures.js';
import type { Language } from '../../core/messages/language.js';
import { gap, percentage, plainNumber, points } from '../../core/messages/numbers.js';
import type { TargetMeasure } from '../../core/policies/policy.js';
import { amountText } from './amount-text.js';
import { deadline } from './deadline.js';
import type { StandingText } from './standing-texts.js';

export interface FigureWords {
  /** null: the lists do not tell it. */
  readonly actual: string | null;
  readonly asked: string;
  /** null: nothing, or nothing that may be said. */
  readonly needed: string | null;
}

interface Speaking {
  readonly words: StandingText;
  readonly language: Language;
  readonly unit: ShownUnit;
}

export function figureWords(figure: StandingFigure, speaking: Speaking): FigureWords {
  const { words } = speaking;
  return {
    actual: figure.actual === null ? null : words('figures.actual', { actual: actualWords(figure, speaking) }),
    asked: askedWords(figure, speaking),
    needed: neededWords(figure, speaking),
  };
}

type Kind = 'money' | 'count' | 'rate' | 'points' | 'printed';

function kindOf(measure: TargetMeasure): Kind {
  switch (measure) {
    case 'totalInvestment':
    case 'annualPlan':
    case 'investedYearToDate':
    case 'investedSinceStart':
      return 'money';
    case 'projects':
    case 'startedCount':
      return 'count';
    case 'gapPoints':
      return 'points';
    case 'outside-lists':
      return 'printed';
    default:
      return 'rate';
  }
}

/** Measured amounts are in 万元; without a measure they stand as the document has them. */
function valueWords(value: number, { measure, unit: printed, actual }: StandingFigure, speaking: Speaking): string {
  const { language, unit, words } = speaking;
  const asPrinted = printed === null ? plainNumber(value) : `${plainNumber(value)} ${printed}`;
  switch (kindOf(measure)) {
    case 'money':
      return actual === null ? asPrinted : amountText(value, unit, language);
    case 'rate':
      return percentage(value, language);
    case 'points':
      return value === 0 ? words('figures.notBehind') : gap(value, language);
    case 'count':
    case 'printed':
      return asPrinted;
  }
}

function actualWords(figure: StandingFigure, speaking: Speaking): string {
  const { actual, measure, of } = figure;
  const value = actual ?? 0;
  if (measure === 'gapPoints') return gap(value, speaking.language);
  const said = valueWords(value, figure, speaking);
  if (of === null || !countsProjects(measure)) return said;
  const counts = `${Math.round(value * of)}/${plainNumber(of)}`;
  return speaking.language === 'zh-CN' ? `${said}（${counts}）` : `${said} (${counts})`;
}

/** Rates of money are not told by counts. */
function countsProjects(measure: TargetMeasure): boolean {
  switch (measure) {
    case 'completionRate':
    case 'startedCompletionRate':
    case 'investedShare':
      return false;
    default:
      return kindOf(measure) === 'rate';
  }
}

function askedWords(figure: StandingFigure, speaking: Speaking): string {
  const { atLeast, atMost, by, measure } = figure;
  const { language, words } = speaking;
  const when = by === null ? null : deadline(by, language, words);
  const bounds: string[] = [];
  if (atLeast !== null && measure === 'gapPoints') {
    bounds.push([when, valueWords(atLeast, figure, speaking)].filter((part) => part !== null).join(' '));
  } else if (atLeast !== null) {
    const bound = valueWords(atLeast, figure, speaking);
    bounds.push(when === null ? words('figures.atLeast', { bound }) : words('figures.byAtLeast', { by: when, bound }));
  }
  if (atMost !== null) {
    const bound = valueWords(atMost, figure, speaking);
    bounds.push(when === null ? words('figures.atMost', { bound }) : words('figures.byAtMost', { by: when, bound }));
  }
  return bounds.join(language === 'zh-CN' ? '，' : ', ');
}

function neededWords({ need, actual, atLeast, measure }: StandingFigure, speaking: Speaking): string | null {
  if (need === null) return null;
  const { language, unit, words } = speaking;
  const parts: string[] = [];
  const { projects, amount, daysLeft } = need;
  if (projects !== null) {
    parts.push(words('figures.projectsNeeded', { projects: plainNumber(projects) }));
  } else if (amount !== null) {
    const missing = amountText(amount.missing, unit, language);
    parts.push(
      amount.months === 0
        ? words('figures.amountNeeded', { missing })
        : words('figures.amountNeededMonthly', { missing, amount: amountText(amount.aMonth, unit, language) }),
    );
  } else if (actual !== null && atLeast !== null && kindOf(measure) === 'rate') {
    parts.push(words('figures.pointsNeeded', { points: points((atLeast - actual) * 100, language) }));
  }
  if (daysLeft !== null && daysLeft !== 0) {
    const days = plainNumber(Math.abs(daysLeft));
    parts.push(words(daysLeft > 0 ? 'figures.daysLeft' : 'figures.daysPassed', { days }));
  }
  return parts.length === 0 ? null : parts.join(language === 'zh-CN' ? '，' : ', ');
}
