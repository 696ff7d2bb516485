/** Members without a row, or rows without projects: each can be told to be another name of one that the tab has. */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { namePair } from '../../app/pane/summary-names.js';
import { CappedList } from '../progress/capped-list.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalXS}`,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: { flexGrow: 1, flexBasis: '90px', minWidth: 0, overflowWrap: 'anywhere' },
  select: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  button: { flexShrink: 0, minWidth: 'auto' },
});

export interface NameListProps {
  readonly checked: CheckedWorkbook;
  readonly title: string;
  readonly names: readonly string[];
  /** What a name may be another name of. */
  readonly others: readonly string[];
}

export function NameList({ checked, title, names, others }: NameListProps) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <CappedList items={names} label={title} keyOf={(name) => name}>
        {(name) => (
          <div className={styles.line}>
            <span className={styles.name}>{name}</span>
            <TeachName checked={checked} name={name} others={others} />
          </div>
        )}
      </CappedList>
    </div>
  );
}

interface TeachNameProps {
  readonly checked: CheckedWorkbook;
  readonly name: string;
  readonly others: readonly string[];
}

function TeachName({ checked, name, others }: TeachNameProps) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const pane = usePane();
  const [other, setOther] = useState('');
  const choices = others.filter((one) => namePair(checked, name, one) !== null);
  if (choices.length === 0) return null;
  const pair = choices.includes(other) ? namePair(checked, name, other) : null;
  return (
    <>
      <Select
        className={styles.select}
        size="small"
        aria-label={t('details.teach', { text: name })}
        value={pair === null ? '' : other}
        onChange={(_, { value }) => setOther(value)}
      >
        <option value="">{t('details.choose')}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={pair === null}
        onClick={() => pair !== null && pane.teachOrganisation(pair.text, pair.name)}
      >
        {t('details.save')}
      </Button>
    </>
  );
}
