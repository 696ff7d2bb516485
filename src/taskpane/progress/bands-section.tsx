/** 换一套赋色规则: which bands change under another place's rules, and where the two schedules differ. */
import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { amountText } from './amount-text.js';
import { BandChanges, BandOrNone } from './band-changes.js';
import { CappedTable } from './capped-table.js';
import { useLineStyles } from './line-styles.js';
import { ProjectLink } from './project-link.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export function BandsSection({ standing }: { readonly standing: Standing }) {
  const lines = useLineStyles();
  const styles = useStyles();
  const words = useTopic(STANDING);
  const { PRESETS } = standing.of;
  const [chosen, setChosen] = useState('');
  const preset = PRESETS.find(({ id }) => id === chosen);
  const nameOf = ({ place, year }: (typeof PRESETS)[number]): string =>
    year === null ? words('bands.presetNoYear', { place }) : words('bands.preset', { place, year });
  return (
    <div className={styles.section}>
      <Field label={words('bands.choose')} size="small">
        <Select size="small" value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{words('bands.own')}</option>
          {PRESETS.map((offer) => (
            <option key={offer.id} value={offer.id}>
              {nameOf(offer)}
            </option>
          ))}
        </Select>
      </Field>
      {preset !== undefined && (
        <>
          <p className={mergeClasses(lines.note, lines.prose)}>{preset.rule}</p>
          {preset.of !== 'schedule' && <p className={lines.note}>{words(`bands.of.${preset.of}`)}</p>}
          <BandChanges key={preset.id} standing={standing} preset={preset.id} />
        </>
      )}
      <SchedulesApart standing={standing} />
    </div>
  );
}

function SchedulesApart({ standing: { of, context } }: { readonly standing: Standing }) {
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const rows = useMemo(() => of.schedulesApart(context), [of, context]);
  if (rows.length === 0) return null;
  return (
    <CappedTable
      caption={`${words('bands.schedules')} ${plainNumber(rows.length)}`}
      heads={[words('bands.project'), words('bands.byOwnPlans'), words('bands.byCalendar')]}
      items={rows}
      rowOf={({ row, own, calendar }) => [
        <ProjectLink key="project" project={of.standingProject(context, row)} />,
        <BandOrNone key="own" band={own.band} note={amountText(own.planToDate, unit, language)} />,
        <BandOrNone key="calendar" band={calendar.band} note={amountText(calendar.planToDate, unit, language)} />,
      ]}
    />
  );
}
