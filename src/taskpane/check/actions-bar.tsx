/** What can be done with the findings as a whole. */
import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { plainNumber } from '../../core/messages/numbers.js';
import { FIX_ALL_TEXTS } from '../fix-all/fix-all-texts.js';
import { isBusy } from '../state/pane-state.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(70px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

export function ActionsBar() {
  const styles = useStyles();
  const { t } = useTranslation();
  const fixAll = useTopic(FIX_ALL_TEXTS);
  const pane = usePane();
  const busy = usePaneState(isBusy);
  const none = usePaneState(({ checked }) => checked === null || checked.report.findings.length === 0);
  const shown = usePaneState((state) => pane.groups(state).reduce((sum, { findings }) => sum + findings.length, 0));
  return (
    <div className={styles.bar} role="group" aria-label={t('actions.label')}>
      <Button className={styles.button} size="small" disabledFocusable={busy || none} onClick={() => void pane.mark()}>
        {t('actions.mark')}
      </Button>
      <Button className={styles.button} size="small" disabledFocusable={busy} onClick={() => void pane.clearMarks()}>
        {t('actions.clear')}
      </Button>
      <Button className={styles.button} size="small" onClick={() => pane.open({ kind: 'fix-all', fix: null })}>
        {fixAll('open')}
      </Button>
      <Menu inline positioning="above-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={styles.button} size="small" disabledFocusable={busy || none}>
            {t('actions.export')}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void pane.toSheet()}>{t('actions.toSheet')}</MenuItem>
            <MenuItem onClick={() => void pane.copyFindings()}>
              {t('actions.copyShown', { total: plainNumber(shown) })}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
