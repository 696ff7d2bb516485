/** 政策与参数: every setting with where it comes from; edits are written to the workbook's own settings sheet. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { settingsForm } from '../../app/pane/settings-form.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { policyTitle } from '../../core/policies/policy-title.js';
import { SETTING_KEYS, type SettingKey } from '../../core/settings/setting-words.js';
import { CheckButton } from '../check/check-button.js';
import { Messages } from '../check/messages.js';
import { isBusy } from '../state/pane-state.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { RegisterEditor } from './register-editor.js';
import { SettingField } from './setting-field.js';
import { SETTINGS_TEXTS } from './settings-texts.js';
import { useSettingsEdits } from './use-settings-edits.js';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  buttons: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export default function SettingsView() {
  const t = useTopic(SETTINGS_TEXTS);
  const checked = usePaneState((state) => state.checked);
  return (
    <ViewFrame title={t('title')}>
      <Messages />
      {checked === null ? (
        <>
          <Text>{t('unchecked')}</Text>
          <CheckButton />
        </>
      ) : (
        <Settings checked={checked} />
      )}
    </ViewFrame>
  );
}

function Settings({ checked }: { readonly checked: CheckedWorkbook }) {
  const styles = useStyles();
  const t = useTopic(SETTINGS_TEXTS);
  const busy = usePaneState(isBusy);
  const language = usePaneState((state) => state.language);
  const form = useMemo(() => settingsForm(checked), [checked]);
  const editing = useSettingsEdits();
  const { edits, faults, isEdited } = editing;
  const shown = new Map(form.settings.map((setting) => [setting.key, setting]));
  const silent = (key: SettingKey): string => form.ofPolicy[key] ?? '';
  const valueOf = (key: SettingKey): string => {
    const edited = edits.settings[key];
    return edited === undefined ? (shown.get(key)?.value ?? silent(key)) : (edited ?? silent(key));
  };
  const by = valueOf('bandsBy') === 'points' ? 'points' : 'ratio';
  const keys = SETTING_KEYS.filter((key) => key !== (by === 'ratio' ? 'red' : 'green'));
  const change = (key: SettingKey, value: string | null): void => {
    if (key !== 'bandsBy') return editing.set({ [key]: value });
    // Lines of one way mean nothing in the other.
    if (value === 'ratio' || value === 'points') editing.set(form.bands[value]);
    else editing.set({ bandsBy: null, green: null, yellow: null, red: null, tolerance: null });
  };
  const wrong = Object.keys(faults).length;
  return (
    <>
      <Text className={styles.note}>{t('lead', { policy: policyTitle(form.policy, language) })}</Text>
      {!form.hasSheet && <Text className={styles.note}>{t('noSheet')}</Text>}
      {keys.map((key) => (
        <SettingField
          key={key}
          setting={shown.get(key) ?? { key, value: silent(key), origin: 'default', cell: null, unread: null }}
          value={valueOf(key)}
          by={by}
          isEdited={edits.settings[key] !== undefined}
          fault={faults[key] ?? null}
          onChange={(value) => change(key, value)}
        />
      ))}
      <RegisterEditor
        organisations={form.organisations}
        edits={edits.aliases}
        fault={faults.register ?? null}
        onChange={editing.setAliases}
      />
      {wrong > 0 && (
        <MessageBar intent="error" role="alert">
          <MessageBarBody>{t('invalid', { total: plainNumber(wrong) })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || (!isEdited && form.hasSheet)}
          onClick={() => void editing.save()}
        >
          {t(isEdited || form.hasSheet ? 'save' : 'make')}
        </Button>
        {isEdited && <Button onClick={editing.discard}>{t('discard')}</Button>}
      </div>
    </>
  );
}
