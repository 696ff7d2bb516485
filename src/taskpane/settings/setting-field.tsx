/** One setting: its value, where it comes from, and the way back to the policy's. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ShownSetting } from '../../app/pane/settings-form.js';
import type { Language } from '../../core/messages/language.js';
import { MONEY_UNITS } from '../../core/schema/fields.js';
import {
  AS_OF_WORDS,
  BANDS_WORDS,
  RANK_WORDS,
  SETTING_LABELS,
  type SettingKey,
} from '../../core/settings/setting-words.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { SETTINGS_TEXTS } from './settings-texts.js';

const useStyles = makeStyles({
  setting: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  origin: {
    // Beneath the control: a horizontal field gives its label a third.
    marginInlineStart: '33%',
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  edited: { fontWeight: tokens.fontWeightSemibold },
  button: { minWidth: 'auto' },
});

export interface SettingFieldProps {
  readonly setting: ShownSetting;
  /** With what was edited. */
  readonly value: string;
  /** How colours are told: by it the lines are in per cent or in points. */
  readonly by: 'ratio' | 'points';
  readonly isEdited: boolean;
  readonly fault: string | null;
  /** null: as the policy. */
  readonly onChange: (value: string | null) => void;
}

export function SettingField({ setting, value, by, isEdited, fault, onChange }: SettingFieldProps) {
  const styles = useStyles();
  const t = useTopic(SETTINGS_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const { key, origin, cell, unread } = setting;
  const label = SETTING_LABELS[key][language];
  const told =
    fault !== null
      ? ({ validationState: 'error', validationMessage: fault } as const)
      : unread !== null && !isEdited
        ? ({ validationState: 'warning', validationMessage: t('unread', { value: unread }) } as const)
        : {};
  const isSaid = cell !== null || (isEdited && value !== '');
  return (
    <div className={styles.setting}>
      <Field
        label={label}
        size="small"
        orientation="horizontal"
        {...(key === 'rankGroups' ? { hint: t('groupsHint') } : {})}
        {...told}
      >
        <Control settingKey={key} value={value} by={by} language={language} onChange={onChange} />
      </Field>
      <div className={styles.origin}>
        <span className={isEdited ? styles.edited : undefined}>
          {t(isEdited ? 'origin.edited' : `origin.${origin}`)}
        </span>
        {cell !== null && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-label={t('goLabel', { label, place: `${cell.sheet}!${cell.cell}` })}
            onClick={() => void pane.reveal(cell.sheet, cell.cell)}
          >
            {t('go')}
          </Button>
        )}
        {isSaid && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-label={t('toPolicyLabel', { label })}
            onClick={() => onChange(null)}
          >
            {t(key === 'month' ? 'toRecognised' : 'toPolicy')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ControlProps {
  readonly settingKey: SettingKey;
  readonly value: string;
  readonly by: 'ratio' | 'points';
  readonly language: Language;
  readonly onChange: (value: string | null) => void;
}

const CHOICES: Readonly<Partial<Record<SettingKey, Readonly<Record<string, Readonly<Record<Language, string>>>>>>> = {
  asOf: AS_OF_WORDS,
  rankBy: RANK_WORDS,
  bandsBy: BANDS_WORDS,
};
const LINES: ReadonlySet<SettingKey> = new Set(['green', 'yellow', 'red', 'tolerance']);
const NUMBERS: ReadonlySet<SettingKey> = new Set([...LINES, 'reportDay', 'statisticsEntry']);

/** `rest`: what a Field gives its control. */
function Control({ settingKey: key, value, by, language, onChange, ...rest }: ControlProps) {
  const t = useTopic(SETTINGS_TEXTS);
  const choices = CHOICES[key];
  if (choices !== undefined) {
    return (
      <Select {...rest} size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        {Object.entries(choices).map(([id, words]) => (
          <option key={id} value={id}>
            {words[language]}
          </option>
        ))}
      </Select>
    );
  }
  if (key === 'defaultMoneyUnit') {
    return (
      <Select
        {...rest}
        size="small"
        value={value}
        onChange={(_, data) => onChange(data.value === '' ? null : data.value)}
      >
        <option value="">{t('noUnit')}</option>
        {MONEY_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <Input
      {...rest}
      size="small"
      type={key === 'month' ? 'month' : 'text'}
      {...(NUMBERS.has(key) ? { inputMode: 'decimal' } : {})}
      {...(LINES.has(key) ? { contentAfter: t(by === 'ratio' ? 'percent' : 'points') } : {})}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
