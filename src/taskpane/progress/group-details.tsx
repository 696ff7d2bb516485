/** What a group still needs, the fewest projects that turn it green, and all its projects. */
import { useId, useMemo } from 'react';
import type { GroupNeed, StandingGroup, WayToGreen } from '../../app/pane/standing-groups.js';
import { percentage, plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { amountText } from './amount-text.js';
import { CappedList } from './capped-list.js';
import { deadline } from './deadline.js';
import { useLineStyles } from './line-styles.js';
import { ProjectLine } from './project-line.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

/** More than this many are no short way to green; the list says so by its own button. */
const FEWEST_SHOWN = 5;

export interface GroupDetailsProps {
  readonly standing: Standing;
  readonly group: StandingGroup;
}

export function GroupDetails({ standing: { of, context }, group }: GroupDetailsProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const { needs, wayToGreen, projects } = useMemo(() => of.groupDetail(context, group), [of, context, group]);
  const { unreadable } = group.figures;
  return (
    <>
      {unreadable > 0 && (
        <p className={lines.note}>{words('group.unreadable', { projects: plainNumber(unreadable) })}</p>
      )}
      {needs.length > 0 && <Needs needs={needs} />}
      <ToGreen way={wayToGreen} />
      <p className={lines.head}>{words('group.projects')}</p>
      <CappedList items={projects} label={words('group.projects')}>
        {(row) => <ProjectLine project={of.standingProject(context, row)} />}
      </CappedList>
    </>
  );
}

function Needs({ needs }: { readonly needs: readonly GroupNeed[] }) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const id = useId();
  const text = ({ checkpoint, need: { missing, months, aMonth } }: GroupNeed): string => {
    const what =
      checkpoint === null
        ? words('group.yearPlan')
        : words('group.checkpoint', {
            by: deadline(checkpoint.by, language, words),
            rate: percentage(checkpoint.atLeast, language),
          });
    if (missing <= 0) return words('group.reached', { what });
    const amounts = { what, missing: amountText(missing, unit, language) };
    if (months === 0) return words('group.missing', amounts);
    return words('group.aMonth', { ...amounts, months, amount: amountText(aMonth, unit, language) });
  };
  return (
    <>
      <p id={id} className={lines.head}>
        {words('group.needs')}
      </p>
      <ul className={lines.list} aria-labelledby={id}>
        {needs.map((need, index) => (
          <li key={index} className={lines.need}>
            {text(need)}
          </li>
        ))}
      </ul>
    </>
  );
}

function ToGreen({ way }: { readonly way: WayToGreen }) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  switch (way.kind) {
    case 'green':
    case 'unknown':
      return null;
    case 'not-enough':
      return <p className={lines.note}>{words('group.notEnough')}</p>;
    case 'projects': {
      const title = words('group.catchUp', { projects: plainNumber(way.projects.length) });
      return (
        <>
          <p className={lines.head}>{title}</p>
          <CappedList items={way.projects} label={title} first={FEWEST_SHOWN}>
            {(project) => (
              <ProjectLine project={project}>
                <span className={lines.note}>
                  {words('group.catchUpOf', { amount: amountText(project.behind, unit, language) })}
                </span>
              </ProjectLine>
            )}
          </CappedList>
        </>
      );
    }
  }
}
