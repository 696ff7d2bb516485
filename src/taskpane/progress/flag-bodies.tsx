/** What a project's row says of its finding: how far behind, how long overdue, or only where. */
import { mergeClasses } from '@fluentui/react-components';
import type { BehindProject, Overdue } from '../../app/pane/progress-figures.js';
import { milestoneTerm } from '../../core/messages/fields.js';
import { day, percentage, plainNumber, points } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import { usePaneState } from '../use-pane.js';
import { amountText } from './amount-text.js';
import { BandSign } from './band-sign.js';
import { useLineStyles } from './line-styles.js';
import { PlanBar } from './plan-bar.js';
import { useTopic } from '../texts/topic-texts.js';
import { PROGRESS_TEXTS } from './progress-texts.js';

export interface BehindProps {
  readonly project: BehindProject;
  readonly monthsLeft: number;
}

export function Behind({ project: { finding, neededAMonth }, monthsLeft }: BehindProps) {
  const lines = useLineStyles();
  const t = useTopic(PROGRESS_TEXTS);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const { annualPlan, attainment, band, gapPoints, investedYearToDate, planToDate } = finding.data;
  const needed = monthsLeft > 0 ? 'needed' : 'neededNow';
  const whole = annualPlan === null || annualPlan <= 0 ? planToDate : annualPlan;
  return (
    <>
      <span className={lines.line}>
        <BandSign band={band} />
        <span className={lines.name}>{finding.project ?? finding.cell}</span>
        <span className={lines.aside}>
          {gapPoints === null ? percentage(attainment, language) : t('short', { points: points(gapPoints, language) })}
        </span>
      </span>
      <PlanBar done={investedYearToDate / whole} due={planToDate / whole} band={band} />
      <span className={lines.note}>
        {t('amounts', {
          done: amountText(investedYearToDate, unit, language),
          plan: amountText(planToDate, unit, language),
        })}
      </span>
      {neededAMonth !== null && (
        <span className={lines.note}>{t(needed, { amount: amountText(neededAMonth, unit, language) })}</span>
      )}
    </>
  );
}

export function OverdueFlag({ finding }: { readonly finding: Overdue }) {
  const lines = useLineStyles();
  const t = useTopic(PROGRESS_TEXTS);
  const language = usePaneState((state) => state.language);
  const { what, planned } = overdueParts(finding);
  const node = what === 'start' ? t('start') : what === 'finish' ? t('finish') : milestoneTerm(what, language);
  return (
    <>
      <span className={lines.line}>
        <span className={lines.name}>{finding.project ?? finding.cell}</span>
        <span className={lines.aside}>{t('days', { days: plainNumber(finding.data.days) })}</span>
      </span>
      <span className={lines.note}>
        {node ?? what} {day(planned, language)}
      </span>
    </>
  );
}

function overdueParts(finding: Overdue): { what: string; planned: string } {
  switch (finding.rule) {
    case 'start-overdue':
      return { what: 'start', planned: finding.data.plannedStart };
    case 'finish-overdue':
      return { what: 'finish', planned: finding.data.plannedFinish };
    case 'milestone-overdue':
      return { what: finding.data.node, planned: finding.data.planned };
  }
}

export function NamedFlag({ finding }: { readonly finding: Finding }) {
  const lines = useLineStyles();
  return (
    <span className={lines.line}>
      <span className={lines.name}>{finding.project ?? finding.cell}</span>
      <span className={mergeClasses(lines.aside, lines.note)}>
        {finding.sheet}!{finding.cell}
      </span>
    </span>
  );
}
