/** An organisation or a programme as a whole: rank, band, what is done against the plan; opens its projects. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StandingGroup } from '../../app/pane/standing-groups.js';
import { gap, moneyUnitName, percentage, plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { figureText } from './amount-text.js';
import { BandSign } from './band-sign.js';
import { Disclosure } from '../disclosure.js';
import { GroupDetails } from './group-details.js';
import { useLineStyles } from './line-styles.js';
import { PlanBar } from './plan-bar.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

const useStyles = makeStyles({
  rank: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

export interface GroupRowProps {
  readonly standing: Standing;
  readonly group: StandingGroup;
  /** Whether it is ranked by the attainment of the plan to date, which is then said. */
  readonly showsAttainment?: boolean;
}

export function GroupRow({ standing, group, showsAttainment = false }: GroupRowProps) {
  return (
    <Disclosure summary={<GroupSummary group={group} showsAttainment={showsAttainment} />}>
      {() => <GroupDetails standing={standing} group={group} />}
    </Disclosure>
  );
}

function GroupSummary({ group, showsAttainment }: Required<Omit<GroupRowProps, 'standing'>>) {
  const lines = useLineStyles();
  const styles = useStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const { name, rank, isTied, figures } = group;
  const { annualPlan, attainment, band, completionRate, gapPoints, investedYearToDate, timeProgress } = figures;
  return (
    <>
      <span className={lines.line}>
        {rank !== null && (
          <span className={styles.rank}>{words(isTied ? 'ranking.tied' : 'ranking.rank', { rank })}</span>
        )}
        {band !== null && <BandSign band={band} />}
        <span className={lines.name}>{name ?? words('ranking.nobody')}</span>
        <span className={lines.note}>{words('projects', { projects: plainNumber(figures.projects) })}</span>
      </span>
      {completionRate === null ? (
        <span className={lines.note}>{words('group.noPlan')}</span>
      ) : (
        <>
          <PlanBar done={completionRate} due={timeProgress} band={band} />
          <span className={lines.note}>
            {gapPoints === null
              ? percentage(completionRate, language)
              : words('group.rate', { rate: percentage(completionRate, language), gap: gap(gapPoints, language) })}
          </span>
          {showsAttainment && attainment !== null && (
            <span className={lines.note}>{words('group.attainment', { rate: percentage(attainment, language) })}</span>
          )}
          <span className={lines.note}>
            {words('group.amounts', {
              done: figureText(investedYearToDate, unit),
              plan: figureText(annualPlan, unit),
              unit: moneyUnitName(unit, language),
            })}
          </span>
        </>
      )}
    </>
  );
}
