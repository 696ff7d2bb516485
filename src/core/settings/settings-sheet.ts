/** The settings sheet (调度参数) of a policy, for a clerk to edit; readSettings reads it back. */
import type { Language } from '../messages/language.js';
import type { Policy } from '../policies/policy.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import { joinNames } from './names-in-cell.js';
import {
  AS_OF_WORDS,
  BANDS_WORDS,
  KIND_WORDS,
  RANK_WORDS,
  SETTING_KEYS,
  SETTING_LABELS,
  SETTING_NOTES,
  SETTINGS_SHEET,
  SHEET_WORDS,
  type SettingKey,
} from './setting-words.js';

/** As text, so that Excel does not make a date of 2022-09. */
const TEXT = '@';
const PERCENT = '0.##%';

/** `month`: YYYY-MM to be written down; null leaves it to titles and headings. */
export function settingsSheet(policy: Policy, language: Language = 'zh-CN', month: string | null = null): MadeSheet {
  const written = { ...settingCells(policy, language), month: { value: month, numberFormat: TEXT } };
  const rows: MadeCell[][] = [
    [{ value: SETTINGS_SHEET, bold: true }],
    [{ value: SHEET_WORDS.lead[language] }],
    headings(language, 'setting', 'value', 'note'),
  ];
  for (const key of SETTING_KEYS) {
    const cell = written[key];
    if (cell === undefined) continue;
    rows.push([{ value: SETTING_LABELS[key][language] }, cell, { value: SETTING_NOTES[key][language] }]);
  }
  rows.push(
    [],
    [{ value: SHEET_WORDS.register[language], bold: true }],
    headings(language, 'name', 'aliases', 'group', 'kind'),
  );
  for (const { name, aliases, group, kind } of policy.organisations) {
    const texts = [name, joinNames(aliases), group, KIND_WORDS[kind][language]];
    rows.push(texts.map((text) => ({ value: text === '' ? null : text, numberFormat: TEXT })));
  }
  return { name: SETTINGS_SHEET, rows, widths: [26, 48, 40, 14], frozenRows: 0 };
}

function headings(language: Language, ...words: (keyof typeof SHEET_WORDS)[]): MadeCell[] {
  return words.map((word) => ({ value: SHEET_WORDS[word][language], bold: true }));
}

/** The cells beside the labels; lines that the policy's way of colouring does not have are left out. */
function settingCells(policy: Policy, language: Language): Partial<Record<SettingKey, MadeCell>> {
  const { bands } = policy;
  const line = (value: number): MadeCell => ({ value, numberFormat: bands.by === 'ratio' ? PERCENT : 'General' });
  return {
    reportDay: { value: policy.reportDay },
    asOf: { value: AS_OF_WORDS[policy.asOf][language] },
    defaultMoneyUnit: { value: policy.defaultMoneyUnit },
    rankBy: { value: RANK_WORDS[policy.rankBy][language] },
    rankGroups: { value: policy.rankGroups.length === 0 ? null : joinNames(policy.rankGroups), numberFormat: TEXT },
    bandsBy: { value: BANDS_WORDS[bands.by][language] },
    ...(bands.by === 'ratio' ? { green: line(bands.green) } : { red: line(bands.red) }),
    yellow: line(bands.yellow),
    tolerance: line(bands.tolerance),
    statisticsEntry: { value: policy.numbers.statisticsEntry },
  };
}
