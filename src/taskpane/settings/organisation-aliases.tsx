/** One organisation of the register: its aliases, each to be removed, and a field for one more. */
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { plainNumber } from '../../core/messages/numbers.js';
import { Disclosure } from '../disclosure.js';
import { useTopic } from '../texts/topic-texts.js';
import { SETTINGS_TEXTS } from './settings-texts.js';

const useStyles = makeStyles({
  summary: { overflowWrap: 'anywhere' },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  aliases: { listStyleType: 'none', margin: 0, padding: 0 },
  alias: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  add: { display: 'flex', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: 'auto' },
});

export interface OrganisationAliasesProps {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whose name or alias a text is by now; null: nobody's. */
  readonly ownerOf: (text: string) => string | null;
  readonly onChange: (aliases: readonly string[]) => void;
}

export function OrganisationAliases({ name, aliases, ownerOf, onChange }: OrganisationAliasesProps) {
  const styles = useStyles();
  const t = useTopic(SETTINGS_TEXTS);
  const [typed, setTyped] = useState('');
  const alias = typed.trim();
  const owner = alias === '' ? null : ownerOf(alias);
  const add = (): void => {
    if (alias === '' || owner !== null) return;
    onChange([...aliases, alias]);
    setTyped('');
  };
  return (
    <li>
      <Disclosure
        summary={
          <span className={styles.summary}>{t('register.summary', { name, total: plainNumber(aliases.length) })}</span>
        }
      >
        {() => (
          <div className={styles.inside}>
            {aliases.length === 0 && <Text>{t('register.noAliases')}</Text>}
            <ul className={styles.aliases} aria-label={t('register.aliases')}>
              {aliases.map((one) => (
                <li key={one} className={styles.alias}>
                  <span className={styles.words}>{one}</span>
                  <Button
                    className={styles.button}
                    size="small"
                    appearance="subtle"
                    icon={<Dismiss16Regular />}
                    aria-label={t('register.remove', { name, alias: one })}
                    onClick={() => onChange(aliases.filter((other) => other !== one))}
                  />
                </li>
              ))}
            </ul>
            <div className={styles.add}>
              <Input
                className={styles.field}
                size="small"
                aria-label={t('register.addLabel', { name })}
                value={typed}
                onChange={(_, { value }) => setTyped(value)}
                onKeyDown={({ key, ctrlKey, nativeEvent }) => {
                  if (key === 'Enter' && !ctrlKey && !nativeEvent.isComposing) add();
                }}
              />
              <Button
                className={styles.button}
                size="small"
                disabledFocusable={alias === '' || owner !== null}
                onClick={add}
              >
                {t('register.add')}
              </Button>
            </div>
            {owner !== null && <Text role="status">{t('register.taken', { alias, name: owner })}</Text>}
          </div>
        )}
      </Disclosure>
    </li>
  );
}
