/** Every cell before and after, and the fill. */
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import type { PlannedTabs, SummariesChoice } from '../../app/pane/summaries.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { Messages } from '../check/messages.js';
import { isBusy } from '../state/pane-state.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { previewGroups, previewItems } from './preview-items.js';
import { PreviewList } from './preview-list.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';
import { useFill } from './use-fill.js';

const useStyles = makeStyles({
  panel: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  messages: { flexShrink: 0, paddingInline: tokens.spacingHorizontalM },
  buttons: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface PreviewProps {
  readonly checked: CheckedWorkbook;
  readonly planned: PlannedTabs;
  readonly choice: SummariesChoice;
  readonly onBack: () => void;
}

export function Preview({ checked, planned, choice, onBack }: PreviewProps) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [onlyChanged, setOnlyChanged] = useState(planned.plan.cells.length + planned.plan.sheets.length > 0);
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set());
  const groups = useMemo(
    () => previewGroups(planned.tabs, choice, checked.session.snapshot.sheets, language),
    [planned, choice, checked, language],
  );
  const items = useMemo(() => previewItems(groups, onlyChanged, closed), [groups, onlyChanged, closed]);
  useEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const state = pane.store.getState();
    // A task that runs, or a question that waits, is ended by the key first.
    if (event.key !== 'Escape' || isBusy(state) || state.confirming !== null) return;
    event.preventDefault();
    onBack();
  };
  const toggle = (key: string): void => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  return (
    <section className={styles.panel} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={t('back')} onClick={onBack} />
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {t('previewTitle')}
        </h2>
        <Switch
          label={t('onlyChanged')}
          checked={onlyChanged}
          onChange={(_, data) => setOnlyChanged(data.checked === true)}
        />
      </div>
      <div className={styles.messages}>
        <Messages />
      </div>
      <PreviewList items={items} onToggle={toggle} />
      <FillButton planned={planned} choice={choice} onDone={onBack} />
    </section>
  );
}

interface FillButtonProps extends Pick<PreviewProps, 'planned' | 'choice'> {
  readonly onDone: () => void;
}

function FillButton({ planned: { plan, tabs }, choice, onDone }: FillButtonProps) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const busy = usePaneState(isBusy);
  const doing = usePaneState(({ activity, language }) =>
    activity.kind === 'writing' && activity.task === 'feature' ? activity.text(language) : null,
  );
  const fill = useFill(choice);
  const cells = plan.cells.length;
  const made = tabs.filter(({ key, summary }) => summary.made && !choice.leftAlone.includes(key)).length;
  const key = cells === 0 ? 'fillMade' : made === 0 ? 'fill' : 'fillBoth';
  const total = plainNumber(cells === 0 ? made : cells);
  if (cells === 0 && plan.sheets.length === 0) return null;
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void fill().then((done) => done && onDone())}
      >
        {doing ?? t(key, { total, tabs: plainNumber(made) })}
      </Button>
    </div>
  );
}
