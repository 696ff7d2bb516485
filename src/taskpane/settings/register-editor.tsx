/** The register of organisations: finding one, its aliases, adding and removing them. */
import {
  Button,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ShownOrganisation } from '../../app/pane/settings-form.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { OrganisationAliases } from './organisation-aliases.js';
import { SETTINGS_TEXTS } from './settings-texts.js';

const STEP = 30;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  add: { display: 'flex', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: 'auto' },
  search: { maxWidth: 'none' },
});

export interface RegisterEditorProps {
  readonly organisations: readonly ShownOrganisation[];
  /** All aliases of those that were edited, by name. */
  readonly edits: Readonly<Record<string, readonly string[]>>;
  readonly fault: string | null;
  readonly onChange: (organisation: string, aliases: readonly string[]) => void;
}

export function RegisterEditor({ organisations, edits, fault, onChange }: RegisterEditorProps) {
  const styles = useStyles();
  const t = useTopic(SETTINGS_TEXTS);
  const id = useId();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(STEP);
  const [added, setAdded] = useState('');
  const known = new Set(organisations.map(({ name }) => name));
  const all = [
    ...organisations.map(({ name, aliases }) => ({ name, aliases: edits[name] ?? aliases })),
    ...Object.entries(edits)
      .filter(([name]) => !known.has(name))
      .map(([name, aliases]) => ({ name, aliases })),
  ];
  const wanted = search.trim();
  const found = all.filter(({ name, aliases }) => [name, ...aliases].some((text) => text.includes(wanted)));
  const ownerOf = (text: string): string | null =>
    all.find(({ name, aliases }) => name === text || aliases.includes(text))?.name ?? null;
  const name = added.trim();
  const owner = name === '' ? null : ownerOf(name);
  const add = (): void => {
    if (name === '' || owner !== null) return;
    onChange(name, []);
    setAdded('');
    setSearch(name);
  };
  const left = found.length - shown;
  const origin = organisations[0]?.origin ?? null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t('register.title')}
      </h2>
      <Text className={styles.note}>
        {origin === null
          ? t('register.none')
          : `${t('register.count', { total: plainNumber(all.length) })} · ${t(origin === 'sheet' ? 'register.fromSheet' : 'register.fromPolicy')}`}
      </Text>
      {fault !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      {all.length > 0 && (
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={t('register.search')}
          placeholder={t('register.search')}
          value={search}
          onChange={(_, { value }) => {
            setSearch(value);
            setShown(STEP);
          }}
        />
      )}
      <ul className={styles.list}>
        {found.slice(0, shown).map((organisation) => (
          <OrganisationAliases
            key={organisation.name}
            name={organisation.name}
            aliases={organisation.aliases}
            ownerOf={ownerOf}
            onChange={(aliases) => onChange(organisation.name, aliases)}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          {t('register.more', { total: plainNumber(Math.min(STEP, left)) })}
        </Button>
      )}
      <div className={styles.add}>
        <Input
          className={styles.name}
          size="small"
          aria-label={t('register.newOrganisation')}
          placeholder={t('register.newOrganisation')}
          value={added}
          onChange={(_, { value }) => setAdded(value)}
        />
        <Button className={styles.button} size="small" disabledFocusable={name === '' || owner !== null} onClick={add}>
          {t('register.addOrganisation')}
        </Button>
      </div>
      {owner !== null && <Text role="status">{t('register.taken', { alias: name, name: owner })}</Text>}
    </section>
  );
}
