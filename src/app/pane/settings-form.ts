/** The settings that hold for a workbook, each with where it comes from, as a form shows them. */
import { parsePolicy } from '../../core/policies/parse-policy.js';
import type { Policy, PolicyBands } from '../../core/policies/policy.js';
import { joinNames } from '../../core/settings/names-in-cell.js';
import { readSettings, withSettings } from '../../core/settings/read-settings.js';
import { registerPlace } from '../../core/settings/read-register.js';
import { settingCells, settingsSheetOf } from '../../core/settings/setting-cells.js';
import { SETTING_KEYS, type SettingKey } from '../../core/settings/setting-words.js';
import { readMonthCell } from '../../core/settings/settings-month.js';
import { monthIn } from '../../core/lists/named-month.js';
import { cellAddress } from '../../core/sheet/address.js';
import { foldName } from '../../core/values/text.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { chosenPolicy } from './question.js';
import { bandsFor } from './settings-plan.js';

/** `recognised`: the month, told by titles and headings. `corrected`: the month, told in the pane. */
export type SettingOrigin = 'sheet' | 'policy' | 'default' | 'recognised' | 'corrected';

export interface ShownSetting {
  readonly key: SettingKey;
  /** As a form holds it: a choice's id, a number (lines by ratio in per cent), a month YYYY-MM, names; '' for none. */
  readonly value: string;
  readonly origin: SettingOrigin;
  /** Where the sheet says it, A1; null: it does not, or the sheet does not have its label. */
  readonly cell: { readonly sheet: string; readonly cell: string } | null;
  /** The sheet's own text where it was not followed. */
  readonly unread: string | null;
}

export interface ShownOrganisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly origin: 'sheet' | 'policy';
}

export interface SettingsForm {
  readonly policy: Pick<Policy, 'title' | 'titleEn'>;
  readonly hasSheet: boolean;
  /** In the order of the sheet; lines that the way of colouring does not have are left out. */
  readonly settings: readonly ShownSetting[];
  readonly organisations: readonly ShownOrganisation[];
  /** What holds where the sheet is silent, by the way of colouring for its lines. */
  readonly ofPolicy: Readonly<Partial<Record<SettingKey, string>>>;
  readonly bands: Readonly<Record<PolicyBands['by'], Readonly<Partial<Record<SettingKey, string>>>>>;
}

const BAND_KEYS: ReadonlySet<SettingKey> = new Set(['bandsBy', 'green', 'yellow', 'red', 'tolerance']);

export function settingsForm({ session, corrections, report }: CheckedWorkbook): SettingsForm {
  const workbook = session.snapshot;
  const policy = chosenPolicy(corrections);
  const { overrides, problems } = readSettings(workbook, policy);
  const merged = withSettings(policy, overrides);
  const place = settingsSheetOf(workbook);
  const cells = place === undefined ? new Map() : settingCells(workbook, place.sheet);
  const values = valuesOf(merged);
  const ofPolicy = valuesOf(policy);
  const ofNone = valuesOf(silentPolicy());

  const settings = SETTING_KEYS.flatMap((key): ShownSetting[] => {
    const cell = cells.get(key);
    const isUnread =
      cell !== undefined &&
      (problems.some(({ row, column }) => row === cell.row && column === cell.column) ||
        (BAND_KEYS.has(key) && overrides.bands === undefined));
    const fromSheet = cell !== undefined && !isUnread;
    const at =
      cell === undefined || place === undefined
        ? null
        : { sheet: place.sheet.name, cell: cellAddress(cell.row, cell.column) };
    const unread = isUnread ? String(cell.value) : null;
    if (key === 'month') {
      const said = fromSheet ? readMonthCell(workbook, cell) : null;
      const origin = corrections.month !== null ? 'corrected' : said !== null ? 'sheet' : 'recognised';
      const value = origin === 'sheet' ? yearMonth(said ?? '', policy.year) : (report.month ?? '');
      return [{ key, value, origin, cell: at, unread }];
    }
    const value = values[key];
    if (value === undefined) return [];
    const isDefault =
      value === ofNone[key] || (BAND_KEYS.has(key) && merged.bands.by !== policy.bands.by) ? 'default' : 'policy';
    const origin = fromSheet ? 'sheet' : value === ofPolicy[key] ? isDefault : 'default';
    return [{ key, value, origin, cell: at, unread }];
  });

  const written = place === undefined ? undefined : registerPlace(place.sheet);
  return {
    policy,
    hasSheet: place !== undefined,
    settings,
    organisations: merged.organisations.map(({ name, aliases }) => ({
      name,
      aliases,
      origin: written?.rows.has(foldName(name)) === true ? 'sheet' : 'policy',
    })),
    ofPolicy,
    bands: { ratio: bandValues(bandsFor(policy, 'ratio')), points: bandValues(bandsFor(policy, 'points')) },
  };
}

/** What holds where a policy says nothing. */
function silentPolicy(): Policy {
  const parsed = parsePolicy({ id: 'silent', title: 'silent' });
  if (parsed.kind !== 'policy') throw new Error('a policy needs no more than an id and a title');
  return parsed.policy;
}

/** As the form holds them; undefined: the policy's way of colouring has no such line. */
function valuesOf(policy: Policy): Readonly<Partial<Record<SettingKey, string>>> {
  const { bands } = policy;
  return {
    reportDay: policy.reportDay === null ? '' : String(policy.reportDay),
    asOf: policy.asOf,
    defaultMoneyUnit: policy.defaultMoneyUnit ?? '',
    rankBy: policy.rankBy,
    rankGroups: joinNames(policy.rankGroups),
    ...bandValues(bands),
    statisticsEntry: String(policy.numbers.statisticsEntry),
  };
}

/** The colour lines as a form holds them. */
function bandValues(bands: PolicyBands): Readonly<Partial<Record<SettingKey, string>>> {
  const line = (value: number): string => String(Number((bands.by === 'ratio' ? value * 100 : value).toFixed(6)));
  return {
    bandsBy: bands.by,
    ...(bands.by === 'ratio' ? { green: line(bands.green) } : {}),
    yellow: line(bands.yellow),
    ...(bands.by === 'points' ? { red: line(bands.red) } : {}),
    tolerance: line(bands.tolerance),
  };
}

/** `text` as the sheet names the month, its year maybe left to the policy. */
function yearMonth(text: string, policyYear: number | null): string {
  const named = monthIn(text);
  const year = named?.year ?? policyYear;
  if (named === undefined || year === null) return '';
  return `${year}-${String(named.month).padStart(2, '0')}`;
}
