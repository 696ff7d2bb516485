/** 拆分: a workbook for each organisation, opened one by one or saved together. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { partFile, partsTogether, splitParts, type SplitPart } from '../../app/pane/cycle-split.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { ViewFrame } from '../views/view-frame.js';
import { CheckedOnly } from './checked-only.js';
import { CYCLE_TEXTS } from './cycle-texts.js';
import { GivenFileBar } from './given-file-bar.js';
import { useGivenFile } from './use-given-file.js';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  part: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, minWidth: 'auto' },
  all: { alignSelf: 'flex-start', flexShrink: 0 },
});

export default function SplitView() {
  const t = useTopic(CYCLE_TEXTS);
  return (
    <ViewFrame title={t('split.title')}>
      <Text>{t('split.lead')}</Text>
      <CheckedOnly>{(checked) => <Split checked={checked} />}</CheckedOnly>
    </ViewFrame>
  );
}

function Split({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const { report } = checked;
  // Rows change inside the session: a new report is what tells of it.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const parts = useMemo(() => splitParts(checked), [checked, report]);
  const { giving, give } = useGivenFile();
  const making = giving.kind === 'making';
  if (parts.length === 0) return <Text>{t('split.nothing')}</Text>;
  const projects = parts.reduce((sum, part) => sum + part.projects, 0);
  return (
    <>
      <Text weight="semibold">
        {t('split.summary', { files: plainNumber(parts.length), projects: plainNumber(projects) })}
      </Text>
      <Button
        className={styles.all}
        appearance="primary"
        disabledFocusable={making}
        onClick={() => give(t('split.allName'), () => partsTogether(parts))}
      >
        {t('split.all')}
      </Button>
      <GivenFileBar giving={giving} />
      <ul className={styles.list}>
        {parts.map((part) => (
          <Part
            key={part.fileName}
            part={part}
            disabled={making}
            onOpen={() => give(part.fileName, () => partFile(part))}
          />
        ))}
      </ul>
    </>
  );
}

interface PartProps {
  readonly part: SplitPart;
  readonly disabled: boolean;
  readonly onOpen: () => void;
}

function Part({ part: { organisation, projects, fileName }, disabled, onOpen }: PartProps) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  return (
    <li className={styles.part}>
      <span className={styles.words}>
        {organisation ?? t('split.nobody')}
        <Text as="span" block size={200} className={styles.note}>
          {t('split.projects', { projects: plainNumber(projects) })}
        </Text>
      </span>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={disabled}
        aria-label={t('split.oneLabel', { name: fileName })}
        onClick={onOpen}
      >
        {t('split.one')}
      </Button>
    </li>
  );
}
