/** What is edited and not saved yet; saving writes the settings sheet, or tells what cannot be followed. */
import { useState } from 'react';
import { plannedSettings, writeSettings } from '../../app/pane/settings.js';
import { NO_EDITS, type SettingsEdits, type SettingsPlan } from '../../app/pane/settings-plan.js';
import type { SettingKey } from '../../core/settings/setting-words.js';
import { topicText } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { SETTINGS_TEXTS } from './settings-texts.js';

export type Faults = Extract<SettingsPlan, { kind: 'invalid' }>['faults'];

export interface SettingsEditing {
  readonly edits: SettingsEdits;
  readonly isEdited: boolean;
  /** Told when saving was tried; gone with the next edit. */
  readonly faults: Faults;
  set(change: Partial<Record<SettingKey, string | null>>): void;
  setAliases(organisation: string, aliases: readonly string[]): void;
  discard(): void;
  /** Without edits it makes the sheet, where there is none. */
  save(): Promise<void>;
}

const NO_FAULTS: Faults = {};

export function useSettingsEdits(): SettingsEditing {
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const [edits, setEdits] = useState(NO_EDITS);
  const [faults, setFaults] = useState(NO_FAULTS);
  const change = (next: SettingsEdits): void => {
    setEdits(next);
    setFaults(NO_FAULTS);
  };

  async function save(): Promise<void> {
    const { checked } = pane.store.getState();
    if (checked === null) return;
    const planned = plannedSettings(checked, edits, language);
    if (planned.kind === 'invalid') {
      setFaults(planned.faults);
      return;
    }
    const written = await pane.perform({
      doing: (spoken) => topicText(SETTINGS_TEXTS, spoken)('doing'),
      apply: async (current, host) => {
        const outcome = await writeSettings(host, current, edits, language);
        // Somebody edited the sheet meanwhile: what was right is told anew.
        if (outcome.kind === 'invalid') setFaults(outcome.faults);
        if (outcome.kind === 'invalid' || outcome.kind === 'nothing') return { kind: 'cancelled' };
        if (outcome.kind !== 'written') return outcome;
        return { ...outcome, done: (spoken) => topicText(SETTINGS_TEXTS, spoken)('done') };
      },
    });
    if (written || planned.kind === 'nothing') change(NO_EDITS);
  }

  return {
    edits,
    isEdited: Object.keys(edits.settings).length + Object.keys(edits.aliases).length > 0,
    faults,
    set: (settings) => change({ ...edits, settings: { ...edits.settings, ...settings } }),
    setAliases: (organisation, aliases) => change({ ...edits, aliases: { ...edits.aliases, [organisation]: aliases } }),
    discard: () => change(NO_EDITS),
    save,
  };
}
