/** Edits of the settings form → what is written on the settings sheet: cells of the one that is there, or a sheet made from the policy. */
import type { Language } from '../../core/messages/language.js';
import { renderFinding } from '../../core/messages/render.js';
import type { Policy } from '../../core/policies/policy.js';
import type { Finding } from '../../core/report.js';
import { joinNames, splitNames } from '../../core/settings/names-in-cell.js';
import { DEFAULT_BANDS } from '../../core/settings/read-bands.js';
import { registerPlace } from '../../core/settings/read-register.js';
import { readSettings, withSettings } from '../../core/settings/read-settings.js';
import { settingPlaces, settingsSheetOf } from '../../core/settings/setting-cells.js';
import type { SettingProblem } from '../../core/settings/setting-problem.js';
import {
  AS_OF_WORDS,
  BANDS_WORDS,
  KIND_WORDS,
  RANK_WORDS,
  SETTING_LABELS,
  SHEET_WORDS,
  type SettingKey,
} from '../../core/settings/setting-words.js';
import { settingsSheet } from '../../core/settings/settings-sheet.js';
import { cellAddress } from '../../core/sheet/address.js';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { EMPTY_PLAN, type WritePlan } from '../../core/sheet/write-plan.js';
import { foldName } from '../../core/values/text.js';
import { draftOfMade, SettingsDraft } from './settings-draft.js';

export interface SettingsEdits {
  /** As the form holds them (see ShownSetting.value); null: left to the policy. What is absent stays as it is. */
  readonly settings: Readonly<Partial<Record<SettingKey, string | null>>>;
  /** By organisation: all of its aliases; a name that the register does not have is added to it. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

export const NO_EDITS: SettingsEdits = { settings: {}, aliases: {} };

export type SettingsPlan =
  | { readonly kind: 'plan'; readonly plan: WritePlan; readonly sheet: string }
  | { readonly kind: 'nothing' }
  /** What cannot be followed, in words; `register`: of the organisations. */
  | { readonly kind: 'invalid'; readonly faults: Readonly<Partial<Record<SettingKey | 'register', string>>> };

/** Nothing is planned that the product could not read back. `policy`: the chosen one. */
export function planSettings(
  workbook: WorkbookSnapshot,
  policy: Policy,
  edits: SettingsEdits,
  language: Language,
): SettingsPlan {
  const there = settingsSheetOf(workbook);
  const made = settingsSheet({ ...policy, bands: bandsFor(policy, wayAsked(edits) ?? policy.bands.by) }, language);
  const { numberFormats } = workbook;
  const draft = there === undefined ? draftOfMade(made, numberFormats) : new SettingsDraft(there.sheet, numberFormats);
  const by = editedBands(workbook, policy, edits);
  writeSettings(draft, edits, by, language);
  writeAliases(draft, policy, edits, language);

  const after = draft.workbookAfter(workbook);
  const faults = faultsOf(readSettings(after, policy).problems, draft, edits, language);
  if (Object.keys(faults).length > 0) return { kind: 'invalid', faults };
  if (there === undefined) {
    return { kind: 'plan', plan: { ...EMPTY_PLAN, sheets: [draft.madeSheet(made)] }, sheet: made.name };
  }
  if (!draft.isChanged) return { kind: 'nothing' };
  return { kind: 'plan', plan: { ...EMPTY_PLAN, cells: draft.cellWrites() }, sheet: draft.sheet.name };
}

function wayAsked({ settings }: SettingsEdits): Policy['bands']['by'] | null {
  const { bandsBy } = settings;
  return bandsBy === 'ratio' || bandsBy === 'points' ? bandsBy : null;
}

/** The lines that hold where colours are told another way than the policy's. */
export function bandsFor(policy: Policy, by: Policy['bands']['by']): Policy['bands'] {
  return by === policy.bands.by ? policy.bands : DEFAULT_BANDS[by];
}

/** How colours will be told. */
function editedBands(workbook: WorkbookSnapshot, policy: Policy, edits: SettingsEdits): Policy['bands']['by'] {
  if (edits.settings.bandsBy === null) return policy.bands.by;
  return wayAsked(edits) ?? withSettings(policy, readSettings(workbook, policy).overrides).bands.by;
}

const PERCENT = '0.##%';
const TEXT = '@';
const GENERAL = 'General';

interface Written {
  readonly value: string | number | null;
  readonly numberFormat: string;
}

/** What does not read is written as it is, and told when it is read back. */
function cellOf(key: SettingKey, value: string, by: Policy['bands']['by'], language: Language): Written {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  switch (key) {
    case 'month': {
      const [year, month] = value.split('-');
      return { value: `${year}年${Number(month)}月`, numberFormat: TEXT };
    }
    case 'asOf':
      return { value: wordOf(AS_OF_WORDS, value, language), numberFormat: GENERAL };
    case 'rankBy':
      return { value: wordOf(RANK_WORDS, value, language), numberFormat: GENERAL };
    case 'bandsBy':
      return { value: wordOf(BANDS_WORDS, value, language), numberFormat: GENERAL };
    case 'defaultMoneyUnit':
      return { value, numberFormat: GENERAL };
    case 'rankGroups':
      return { value: joinNames(splitNames(value)), numberFormat: TEXT };
    case 'green':
    case 'yellow':
    case 'red':
    case 'tolerance':
      if (Number.isNaN(number)) return { value, numberFormat: TEXT };
      return by === 'ratio'
        ? { value: Number((number / 100).toPrecision(12)), numberFormat: PERCENT }
        : { value: number, numberFormat: GENERAL };
    default:
      return Number.isNaN(number) ? { value, numberFormat: TEXT } : { value: number, numberFormat: GENERAL };
  }
}

function wordOf(
  words: Readonly<Record<string, Readonly<Record<Language, string>>>>,
  id: string,
  language: Language,
): string {
  return words[id]?.[language] ?? id;
}

function writeSettings(
  draft: SettingsDraft,
  { settings }: SettingsEdits,
  by: Policy['bands']['by'],
  language: Language,
): void {
  const places = settingPlaces(draft.sheet);
  // The line that the way of colouring does not have would be told as not followed.
  const unused = by === 'ratio' ? 'red' : 'green';
  const changed = 'bandsBy' in settings ? { ...settings, [unused]: null } : settings;
  for (const [key, value] of Object.entries(changed) as [SettingKey, string | null][]) {
    const place = places.get(key);
    if (value === null || value === '') {
      if (place !== undefined) draft.write(place.row, place.column, null, GENERAL);
      continue;
    }
    const cell = cellOf(key, value, by, language);
    if (place !== undefined) draft.write(place.row, place.column, cell.value, cell.numberFormat);
    else draft.append([{ value: SETTING_LABELS[key][language], numberFormat: GENERAL }, cell]);
  }
}

function writeAliases(draft: SettingsDraft, policy: Policy, { aliases }: SettingsEdits, language: Language): void {
  const edited = Object.entries(aliases);
  if (edited.length === 0) return;
  const text = (value: string): Written => ({ value: value === '' ? null : value, numberFormat: TEXT });
  const register = registerPlace(draft.sheet);
  if (register === undefined) {
    const words = [SHEET_WORDS.name, SHEET_WORDS.aliases, SHEET_WORDS.group, SHEET_WORDS.kind];
    draft.append(words.map((word) => ({ value: word[language], numberFormat: GENERAL })));
    const byName = new Map(edited.map(([name, all]) => [foldName(name), all]));
    for (const one of policy.organisations) {
      const all = byName.get(foldName(one.name)) ?? one.aliases;
      byName.delete(foldName(one.name));
      draft.append([text(one.name), text(joinNames(all)), text(one.group), text(KIND_WORDS[one.kind][language])]);
    }
    for (const [name, all] of edited) {
      if (byName.has(foldName(name))) draft.append([text(name), text(joinNames(all))]);
    }
    return;
  }
  const { headRow, columns, rows } = register;
  const column = columns.aliases ?? register.freeColumn;
  if (columns.aliases === undefined) draft.write(headRow, column, SHEET_WORDS.aliases[language], GENERAL);
  for (const [name, all] of edited) {
    let row = rows.get(foldName(name));
    if (row === undefined) {
      row = draft.append([]);
      draft.write(row, columns.name ?? 0, name, TEXT);
    }
    draft.write(row, column, all.length === 0 ? null : joinNames(all), TEXT);
  }
}

const BAND_KEYS: readonly SettingKey[] = ['bandsBy', 'green', 'yellow', 'red', 'tolerance'];

/** Of what was edited only: what others wrote wrongly is told by the check. */
function faultsOf(
  problems: readonly SettingProblem[],
  draft: SettingsDraft,
  { settings, aliases }: SettingsEdits,
  language: Language,
): Partial<Record<SettingKey | 'register', string>> {
  const faults: Partial<Record<SettingKey | 'register', string>> = {};
  const after = draft.workbookAfter({ name: '', date1904: false, numberFormats: [], sheets: [] }).sheets[0];
  const places = after === undefined ? new Map<SettingKey, never>() : settingPlaces(after);
  const editsBands = BAND_KEYS.some((key) => key in settings);
  for (const problem of problems) {
    const key = [...places].find(([, { row, column }]) => row === problem.row && column === problem.column)?.[0];
    if (key === undefined) {
      if (Object.keys(aliases).length > 0) faults.register ??= wordsOf(problem, language);
    } else if (key in settings || (editsBands && BAND_KEYS.includes(key))) faults[key] = wordsOf(problem, language);
  }
  return faults;
}

function wordsOf(problem: SettingProblem, language: Language): string {
  const { sheet, row, column, label, value, reason, allowed } = problem;
  const finding: Finding = {
    rule: 'setting-invalid',
    category: 'structure',
    severity: 'warning',
    list: null,
    sheet,
    cell: cellAddress(row, column),
    row: row + 1,
    field: null,
    project: null,
    data: { label, value, reason, allowed },
  };
  return renderFinding(finding, language).what;
}
