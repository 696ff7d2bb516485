/** What came of a file that was to be given out. */
import { makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { troubleText } from '../check/trouble-text.js';
import { useTopic } from '../texts/topic-texts.js';
import { CYCLE_TEXTS } from './cycle-texts.js';
import type { FileGiving } from './use-given-file.js';

const useStyles = makeStyles({ words: { whiteSpace: 'normal', overflowWrap: 'anywhere' } });

export function GivenFileBar({ giving }: { readonly giving: FileGiving }) {
  const styles = useStyles();
  const t = useTopic(CYCLE_TEXTS);
  const words = useGivingText(giving);
  switch (giving.kind) {
    case 'none':
      return null;
    case 'making':
      return <Text role="status">{t('making')}</Text>;
    default:
      return (
        <MessageBar
          intent={giving.kind === 'given' ? 'success' : 'error'}
          layout="multiline"
          role={giving.kind === 'given' ? 'status' : 'alert'}
        >
          <MessageBarBody className={styles.words}>{words}</MessageBarBody>
        </MessageBar>
      );
  }
}

function useGivingText(giving: FileGiving): string {
  const t = useTopic(CYCLE_TEXTS);
  const { t: own } = useTranslation();
  switch (giving.kind) {
    case 'none':
    case 'making':
      return '';
    case 'given':
      return t(giving.opened ? 'opened' : 'saved', { name: giving.name });
    case 'unwritable':
      return t('unwritable', { name: giving.name, what: giving.what });
    case 'defect':
      return t('defect', { detail: giving.detail });
    case 'refused': {
      const { name, refusal } = giving;
      if (refusal.kind !== 'unsupported') return troubleText({ kind: 'refused', task: 'feature', refusal }, own);
      return name.endsWith('.zip') ? t('noDownload') : t('noFiles', { name });
    }
  }
}
