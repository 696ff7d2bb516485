/** 汇总: the summary tabs that were recognised, or those that can be made; what each would get; and the fill. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { FIRST_CHOICE, planTabs, type SummariesChoice } from '../../app/pane/summaries.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { CheckButton } from '../check/check-button.js';
import { Messages } from '../check/messages.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { Overview } from './overview.js';
import { Preview } from './preview.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';
import { useCheckedWhileShown } from './use-checked-while-shown.js';

const useStyles = makeStyles({
  first: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

export default function SummariesTab() {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const checked = useCheckedWhileShown();
  if (checked !== null && checked.report.lists.length > 0) return <Tabs checked={checked} />;
  return (
    <div className={styles.first}>
      {checked === null && <Text weight="semibold">{t('first')}</Text>}
      <Text>{t(checked === null ? 'firstBody' : 'noList')}</Text>
      <CheckButton />
      <Messages />
    </div>
  );
}

function Tabs({ checked }: { readonly checked: CheckedWorkbook }) {
  const language = usePaneState((state) => state.language);
  const [choice, setChoice] = useState<SummariesChoice>(FIRST_CHOICE);
  const [isPreviewed, setPreviewed] = useState(false);
  const planned = useMemo(() => planTabs(checked, choice, language), [checked, choice, language]);
  const change = (part: Partial<SummariesChoice>): void => setChoice({ ...choice, ...part });
  return isPreviewed ? (
    <Preview checked={checked} planned={planned} choice={choice} onBack={() => setPreviewed(false)} />
  ) : (
    <Overview
      checked={checked}
      planned={planned}
      choice={choice}
      onChoice={change}
      onPreview={() => setPreviewed(true)}
    />
  );
}
