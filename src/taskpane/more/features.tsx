/** What opens a view of its own. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ACCEPT_TEXTS } from '../accept/accept-texts.js';
import { SETTINGS_TEXTS } from '../settings/settings-texts.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

export function Features() {
  const styles = useStyles();
  const pane = usePane();
  const accepted = useTopic(ACCEPT_TEXTS);
  const settings = useTopic(SETTINGS_TEXTS);
  return (
    <div className={styles.buttons}>
      <Button onClick={() => pane.open({ kind: 'settings' })}>{settings('open')}</Button>
      <Button onClick={() => pane.open({ kind: 'accepted' })}>{accepted('list.open')}</Button>
    </div>
  );
}
