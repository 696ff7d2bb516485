/** 进度: four figures, then what is behind, what is overdue, and who is missing. */
import { makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BehindProject, Overdue } from '../../app/pane/progress-figures.js';
import { SHOWN_UNITS, type ShownUnit } from '../../app/pane/choices.js';
import { milestoneTerm } from '../../core/messages/fields.js';
import { day, month, moneyUnitName, percentage, plainNumber, points } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import { CheckButton } from '../check/check-button.js';
import { Messages } from '../check/messages.js';
import { usePane, usePaneState } from '../use-pane.js';
import { amountText } from './amount-text.js';
import { BandSign } from './band-sign.js';
import { FigureTiles } from './figure-tiles.js';
import { FlagList } from './flag-list.js';

const useStyles = makeStyles({
  panel: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0 },
  line: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  aside: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  note: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  track: {
    position: 'relative',
    display: 'block',
    height: '4px',
    marginBlock: '3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  done: { position: 'absolute', insetBlock: 0, left: 0, forcedColorAdjust: 'none' },
  red: { backgroundColor: tokens.colorPaletteRedBackground3 },
  yellow: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
});

export default function ProgressTab() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const engine = usePaneState((state) => state.engine);
  const checked = usePaneState((state) => state.checked);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const figures = useMemo(
    () =>
      engine === null || checked === null ? null : engine.progressFigures(checked.report, engine.contextOf(checked)),
    [engine, checked],
  );
  if (figures === null || checked === null) {
    return (
      <div className={styles.panel}>
        <Text weight="semibold">{t('progress.first')}</Text>
        <Text>{t('progress.firstBody')}</Text>
        <CheckButton />
        <Messages />
      </div>
    );
  }
  const of = checked.report.month;
  return (
    <div className={styles.panel}>
      <Messages />
      <div className={styles.head}>
        <Text className={styles.title} weight="semibold">
          {of === null ? t('recognised.monthUnknown') : month(of, language)}
        </Text>
        <Select
          size="small"
          aria-label={t('progress.unit')}
          value={unit}
          onChange={(_, { value }) => pane.choose({ unit: value as ShownUnit })}
        >
          {SHOWN_UNITS.map((one) => (
            <option key={one} value={one}>
              {moneyUnitName(one, language)}
            </option>
          ))}
        </Select>
      </div>
      <FigureTiles figures={figures} />
      <FlagList
        title={t('progress.behind')}
        none={t('progress.behindNone')}
        flags={figures.behind.map((project) => ({
          finding: project.finding,
          body: <Behind project={project} monthsLeft={figures.monthsLeft} />,
        }))}
      />
      <FlagList
        title={t('progress.overdue')}
        none={t('progress.overdueNone')}
        flags={figures.overdue.map((finding) => ({ finding, body: <OverdueFlag finding={finding} /> }))}
      />
      <FlagList
        title={t('progress.idle')}
        none={null}
        flags={figures.withoutInvestment.map((finding) => ({ finding, body: <NamedFlag finding={finding} /> }))}
      />
      <FlagList
        title={t('progress.noOrganisation')}
        none={null}
        flags={figures.withoutOrganisation.map((finding) => ({ finding, body: <NamedFlag finding={finding} /> }))}
      />
    </div>
  );
}

interface BehindProps {
  readonly project: BehindProject;
  readonly monthsLeft: number;
}

function Behind({ project: { finding, neededAMonth }, monthsLeft }: BehindProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const { attainment, band, gapPoints, investedYearToDate, planToDate } = finding.data;
  const width = `${Math.max(0, Math.min(100, attainment * 100))}%`;
  const needed = monthsLeft > 0 ? 'progress.needed' : 'progress.neededNow';
  return (
    <>
      <span className={styles.line}>
        <BandSign band={band} />
        <span className={styles.name}>{finding.project ?? finding.cell}</span>
        <span className={styles.aside}>
          {gapPoints === null
            ? percentage(attainment, language)
            : t('progress.short', { points: points(gapPoints, language) })}
        </span>
      </span>
      <span className={styles.track} aria-hidden>
        <span className={mergeClasses(styles.done, band === 'red' ? styles.red : styles.yellow)} style={{ width }} />
      </span>
      <span className={styles.note}>
        {t('progress.amounts', {
          done: amountText(investedYearToDate, unit, language),
          plan: amountText(planToDate, unit, language),
        })}
      </span>
      {neededAMonth !== null && (
        <span className={styles.note}>{t(needed, { amount: amountText(neededAMonth, unit, language) })}</span>
      )}
    </>
  );
}

function OverdueFlag({ finding }: { readonly finding: Overdue }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = usePaneState((state) => state.language);
  const { what, planned } = overdueParts(finding);
  const node =
    what === 'start' ? t('progress.start') : what === 'finish' ? t('progress.finish') : milestoneTerm(what, language);
  return (
    <>
      <span className={styles.line}>
        <span className={styles.name}>{finding.project ?? finding.cell}</span>
        <span className={styles.aside}>{t('progress.days', { days: plainNumber(finding.data.days) })}</span>
      </span>
      <span className={styles.note}>
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

function NamedFlag({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <span className={styles.name}>{finding.project ?? finding.cell}</span>
      <span className={mergeClasses(styles.aside, styles.note)}>
        {finding.sheet}!{finding.cell}
      </span>
    </span>
  );
}
