/** 进度: four figures, then section by section what is behind them. */
import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_UNITS, type ShownUnit } from '../../app/pane/choices.js';
import { month, moneyUnitName } from '../../core/messages/numbers.js';
import { CheckButton } from '../check/check-button.js';
import { Messages } from '../check/messages.js';
import { CompareButton } from '../history/compare-button.js';
import { part } from '../part.js';
import { usePane, usePaneState } from '../use-pane.js';
import { FigureTiles } from './figure-tiles.js';
import { useTopic } from '../texts/topic-texts.js';
import { PROGRESS_TEXTS } from './progress-texts.js';

const Sections = part(() => import('./sections.js'));

const useStyles = makeStyles({
  panel: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0 },
});

export default function ProgressTab() {
  const styles = useStyles();
  const { t } = useTranslation();
  const own = useTopic(PROGRESS_TEXTS);
  const pane = usePane();
  const engine = usePaneState((state) => state.engine);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const checked = useCheckedWhileShown();
  const [open, setOpen] = useState<readonly string[]>(['ranking', 'behind']);
  const context = useMemo(
    () => (engine === null || checked === null ? null : engine.contextOf(checked)),
    [engine, checked],
  );
  const figures = useMemo(
    () =>
      engine === null || checked === null || context === null ? null : engine.progressFigures(checked.report, context),
    [engine, checked, context],
  );
  if (figures === null || context === null || checked === null) {
    return (
      <div className={styles.panel}>
        <Text weight="semibold">{own('first')}</Text>
        <Text>{own('firstBody')}</Text>
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
          aria-label={own('unit')}
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
      <Sections figures={figures} context={context} open={open} onOpen={setOpen} />
      <CompareButton />
    </div>
  );
}

/** The check as it stood when the tab was last seen: what nobody sees is not computed after every edit. */
function useCheckedWhileShown() {
  const checked = usePaneState((state) => state.checked);
  const isShown = usePaneState((state) => state.tab === 'progress');
  const [seen, setSeen] = useState(checked);
  if (isShown && seen !== checked) setSeen(checked);
  return isShown ? checked : seen;
}
