/** The tabs with what each would get; values or formulas; what could not be read; and on to the preview. */
import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import type { PlannedTabs, SummariesChoice } from '../../app/pane/summaries.js';
import { plainNumber } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import { Messages } from '../check/messages.js';
import { isBusy } from '../state/pane-state.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { NotFilled } from './not-filled.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';
import { TabEntry } from './tab-entry.js';
import { useFill } from './use-fill.js';

const useStyles = makeStyles({
  panel: { height: '100%', display: 'flex', flexDirection: 'column' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface OverviewProps {
  readonly checked: CheckedWorkbook;
  readonly planned: PlannedTabs;
  readonly choice: SummariesChoice;
  readonly onChoice: (change: Partial<SummariesChoice>) => void;
  readonly onPreview: () => void;
}

export function Overview({ checked, planned, choice, onChoice, onPreview }: OverviewProps) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const id = useId();
  const { tabs, plan } = planned;
  const own = tabs.filter(({ summary }) => !summary.made);
  const made = tabs.filter(({ summary }) => summary.made);
  const isNew = made.some(({ summary }) => summary.created);
  const madeTitle = !isNew ? 'madeAgain' : own.length === 0 ? 'made' : 'madeBeside';
  const section = (key: string, title: string, body: string | null, entries: typeof tabs) => (
    <section className={styles.section} aria-labelledby={`${id}${key}`}>
      <h2 id={`${id}${key}`} className={styles.heading}>
        {title}
      </h2>
      {body !== null && <Text className={styles.note}>{body}</Text>}
      <ul className={styles.list}>
        {entries.map((entry) => (
          <TabEntry
            key={entry.key}
            checked={checked}
            entry={entry}
            findings={planned.findings.filter((finding) => isOf(finding, entry.summary))}
            choice={choice}
            onChoice={onChoice}
          />
        ))}
      </ul>
    </section>
  );
  return (
    <div className={styles.panel}>
      <div className={styles.body}>
        <Messages />
        {own.length > 0 && section('own', t('own'), t('ownBody'), own)}
        {made.length > 0 && section('made', t(madeTitle), isNew ? t('madeBody') : null, made)}
        <section className={styles.section}>
          <Text id={`${id}mode`} weight="semibold">
            {t('mode.label')}
          </Text>
          <RadioGroup
            layout="horizontal"
            aria-labelledby={`${id}mode`}
            value={choice.mode}
            onChange={(_, { value }) => onChoice({ mode: value === 'formulas' ? 'formulas' : 'values' })}
          >
            <Radio value="values" label={t('mode.values')} />
            <Radio value="formulas" label={t('mode.formulas')} />
          </RadioGroup>
          {choice.mode === 'formulas' && <Text className={styles.note}>{t('mode.formulasBody')}</Text>}
        </section>
        <NotFilled planned={planned} />
      </div>
      <Actions planned={planned} choice={choice} canMake={plan.sheets.length > 0} onPreview={onPreview} />
    </div>
  );
}

function isOf({ sheet, cell }: Finding, summary: PlannedSummary): boolean {
  return sheet === summary.sheet && cell !== null && summary.keptFormulas.includes(cell);
}

interface ActionsProps extends Pick<OverviewProps, 'planned' | 'choice' | 'onPreview'> {
  readonly canMake: boolean;
}

function Actions({ planned: { tabs, plan }, choice, canMake, onPreview }: ActionsProps) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const busy = usePaneState(isBusy);
  const fill = useFill(choice);
  const cells = plan.cells.length;
  const left = new Set(choice.leftAlone);
  const toMake = tabs.filter(({ key, summary }) => summary.made && !left.has(key)).length;
  const isEmpty = cells === 0 && !canMake;
  if (isEmpty) {
    const isChosen = tabs.some(({ key }) => !left.has(key));
    return (
      <div className={styles.buttons}>
        {isChosen && <Button onClick={onPreview}>{t('previewMade')}</Button>}
        <Text role="status">{t(isChosen ? 'upToDate' : 'nothingChosen')}</Text>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      {cells === 0 ? (
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void fill()}>
            {t(tabs.some(({ summary }) => summary.created) ? 'make' : 'remake', { total: plainNumber(toMake) })}
          </Button>
          <Button onClick={onPreview}>{t('previewMade')}</Button>
        </>
      ) : (
        <Button appearance="primary" onClick={onPreview}>
          {t('preview', { total: plainNumber(cells) })}
        </Button>
      )}
    </div>
  );
}
