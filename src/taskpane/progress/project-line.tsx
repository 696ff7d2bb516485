/** One project of a list: how it stands; a click goes to its cell. */
import type { ReactNode } from 'react';
import type { StandingProject } from '../../app/pane/standing-project.js';
import { BAND_TERMS } from '../../core/messages/fields.js';
import { gap, percentage } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { amountText } from './amount-text.js';
import { BandSign } from './band-sign.js';
import { useLineStyles } from './line-styles.js';
import { STANDING } from './standing-texts.js';

export interface ProjectLineProps {
  readonly project: StandingProject;
  /** Instead of what is done and planned. */
  readonly children?: ReactNode;
}

export function ProjectLine({ project, children }: ProjectLineProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const { name, sheet, cell, judged } = project;
  const place = `${sheet}!${cell}`;
  const end =
    typeof judged === 'string'
      ? place
      : `${judged.gapPoints === null ? percentage(judged.attainment, language) : gap(judged.gapPoints, language)} · ${place}`;
  return (
    <button type="button" className={lines.row} onClick={() => void pane.reveal(sheet, cell)}>
      <span className={lines.line}>
        {typeof judged === 'string' ? (
          <span className={lines.reason}>{words(`project.unjudged.${judged}`)}</span>
        ) : (
          <BandSign band={judged.band} />
        )}
        <span className={lines.name}>{name ?? words('project.nameless')}</span>
      </span>
      {children ?? <Standing project={project} />}
      <span className={lines.note}>{end}</span>
    </button>
  );
}

function Standing({ project: { judged, investedYearToDate, schedules } }: { readonly project: StandingProject }) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const text = (amount: number): string => amountText(amount, unit, language);
  if (investedYearToDate === null) return null;
  return (
    <>
      <span className={lines.note}>
        {typeof judged === 'string'
          ? words('project.done', { done: text(investedYearToDate) })
          : words('project.amounts', { done: text(investedYearToDate), plan: text(judged.planToDate) })}
      </span>
      {schedules !== null && (
        <span className={lines.note}>
          {words('project.schedules', {
            own: text(schedules.own.planToDate),
            ownBand: BAND_TERMS[schedules.own.band][language],
            calendar: text(schedules.calendar.planToDate),
            calendarBand: BAND_TERMS[schedules.calendar.band][language],
          })}
        </span>
      )}
    </>
  );
}
