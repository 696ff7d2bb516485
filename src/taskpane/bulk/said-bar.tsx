/** What came of making something; stays until it is put away or something else is said. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';
import type { Outputs } from './use-outputs.js';

const useStyles = makeStyles({ words: { whiteSpace: 'normal', overflowWrap: 'anywhere' }, bar: { flexShrink: 0 } });

export function SaidBar({ said, dismiss }: Pick<Outputs, 'said' | 'dismiss'>) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (said === null) return null;
  return (
    <MessageBar
      className={styles.bar}
      intent={said.intent}
      layout="multiline"
      role={said.intent === 'error' ? 'alert' : 'status'}
    >
      <MessageBarBody className={styles.words}>{said.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={t('trouble.dismiss')}
            onClick={dismiss}
          />
        }
      />
    </MessageBar>
  );
}
