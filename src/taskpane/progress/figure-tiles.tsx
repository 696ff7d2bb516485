/** The four figures that a dispatch meeting asks for first. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProgressFigures, RequiredStarts } from '../../app/pane/progress-figures.js';
import { gap, moneyUnitName, percentage, plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { figureText } from './amount-text.js';
import { BandSign, type Band } from './band-sign.js';
import { deadline } from './deadline.js';
import { STANDING } from './standing-texts.js';
import { PROGRESS_TEXTS } from './progress-texts.js';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    wordBreak: 'keep-all',
    overflowWrap: 'anywhere',
  },
  bands: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase500,
  },
});

const WORST_FIRST: readonly Band[] = ['red', 'yellow', 'green'];

export function FigureTiles({ figures }: { readonly figures: ProgressFigures }) {
  const styles = useStyles();
  const t = useTopic(PROGRESS_TEXTS);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const words = useTopic(STANDING);
  const { completion, starts, bands, unbanded, withoutOrganisation, acceptedWithoutOrganisation: accepted } = figures;
  const requiredNotes = ({ by, atLeast, stillNeeded }: RequiredStarts): string[] => [
    words('starts.asked', { by: deadline(by, language, words), rate: percentage(atLeast, language) }),
    ...(stillNeeded === null
      ? []
      : [stillNeeded === 0 ? words('starts.reached') : words('starts.needed', { projects: plainNumber(stillNeeded) })]),
  ];
  return (
    <dl className={styles.tiles}>
      <Tile
        label={t('completion')}
        figure={completion === null ? t('unknown') : percentage(completion.rate, language)}
        notes={
          completion === null
            ? []
            : [
                gap(completion.gapPoints, language),
                `${t('investedOf', {
                  done: figureText(completion.investedYearToDate, unit),
                  plan: figureText(completion.annualPlan, unit),
                })} ${moneyUnitName(unit, language)}`,
              ]
        }
      />
      <Tile
        label={t('starts')}
        figure={starts === null ? t('unknown') : `${starts.started}/${starts.projects}`}
        notes={
          starts === null
            ? [t('startsNone')]
            : [
                percentage(starts.started / starts.projects, language),
                ...(starts.required === null ? [] : requiredNotes(starts.required)),
              ]
        }
      />
      <div className={styles.tile}>
        <dt className={styles.label}>{t('bands')}</dt>
        <dd className={styles.bands}>
          {WORST_FIRST.map((band) => (
            <BandSign key={band} band={band} count={plainNumber(bands[band])} />
          ))}
        </dd>
        {unbanded > 0 && <dd className={styles.note}>{t('unbanded', { total: plainNumber(unbanded) })}</dd>}
      </div>
      <Tile
        label={t('missing')}
        figure={plainNumber(withoutOrganisation.length + accepted)}
        notes={accepted === 0 ? [] : [t('missingAccepted', { accepted: plainNumber(accepted) })]}
      />
    </dl>
  );
}

interface TileProps {
  readonly label: string;
  readonly figure: ReactNode;
  readonly notes: readonly string[];
}

function Tile({ label, figure, notes }: TileProps) {
  const styles = useStyles();
  return (
    <div className={styles.tile}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.figure}>{figure}</dd>
      {notes.map((note) => (
        <dd key={note} className={styles.note}>
          {unbroken(note)}
        </dd>
      ))}
    </div>
  );
}

/** A figure stays on one line with its sign or unit. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=[^\s/])/g, '\u00a0');
}
