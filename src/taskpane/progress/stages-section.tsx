/** 前期和五率: how far projects have come from signing to capacity, and preliminary work node by node. */
import { useId, useMemo } from 'react';
import type { Stages } from '../../app/pane/standing-overview.js';
import { milestoneTerm } from '../../core/messages/fields.js';
import { percentage, plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { CappedList } from './capped-list.js';
import { CountBar } from './count-bar.js';
import { useLineStyles } from './line-styles.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

export function StagesSection({ standing: { of, context } }: { readonly standing: Standing }) {
  const stages = useMemo(() => of.stagesOf(context), [of, context]);
  return (
    <>
      <Milestones milestones={stages.milestones} />
      <StageTexts stages={stages.stages} />
      <Funnel steps={stages.steps} rates={stages.rates} />
    </>
  );
}

function Milestones({ milestones }: Pick<Stages, 'milestones'>) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  if (milestones.length === 0) return null;
  return (
    <>
      <h3 className={lines.head}>{words('stages.milestones')}</h3>
      <ul className={lines.list} aria-label={words('stages.milestones')}>
        {milestones.map(({ node, done, overdue, projects }) => (
          <li key={node}>
            <CountBar
              name={milestoneTerm(node, language) ?? node}
              figure={words('stages.milestone', { done: plainNumber(done), projects: plainNumber(projects) })}
              note={overdue === 0 ? null : words('stages.overdue', { overdue: plainNumber(overdue) })}
              share={done / projects}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function StageTexts({ stages }: Pick<Stages, 'stages'>) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  if (stages.length === 0) return null;
  return (
    <>
      <h3 className={lines.head}>{words('stages.stage')}</h3>
      <CappedList items={stages} label={words('stages.stage')}>
        {({ stage, projects }) => (
          <span className={lines.line}>
            <span className={lines.title}>{stage}</span>
            <span className={lines.aside}>{plainNumber(projects)}</span>
          </span>
        )}
      </CappedList>
    </>
  );
}

function Funnel({ steps, rates }: Pick<Stages, 'steps' | 'rates'>) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const stepsId = useId();
  const ratesId = useId();
  const most = Math.max(1, ...steps.map(({ projects }) => projects ?? 0));
  const untold = [
    ...steps.flatMap(({ step, projects }) => (projects === null ? [words(`stages.step.${step}`)] : [])),
    ...rates.flatMap(({ rate, value }) => (value === null ? [words(`stages.rate.${rate}`)] : [])),
  ];
  return (
    <>
      <h3 id={stepsId} className={lines.head}>
        {words('stages.funnel')}
      </h3>
      <ul className={lines.list} aria-labelledby={stepsId}>
        {steps.map(
          ({ step, projects }) =>
            projects !== null && (
              <li key={step}>
                <CountBar name={words(`stages.step.${step}`)} figure={plainNumber(projects)} share={projects / most} />
              </li>
            ),
        )}
      </ul>
      <h3 id={ratesId} className={lines.head}>
        {words('stages.rates')}
      </h3>
      <ul className={lines.list} aria-labelledby={ratesId}>
        {rates.map(
          ({ rate, value }) =>
            value !== null && (
              <li key={rate}>
                <CountBar name={words(`stages.rate.${rate}`)} figure={percentage(value, language)} share={value} />
              </li>
            ),
        )}
      </ul>
      {untold.length > 0 && (
        <p className={lines.note}>{words('stages.untold', { names: untold.join(words('stages.separator')) })}</p>
      )}
    </>
  );
}
