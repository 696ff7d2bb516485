/** What the workbook's own settings sheet says: overrides for this file, and what could not be followed. */
import type { Policy } from '../policies/policy.js';
import { MONEY_UNITS } from '../schema/fields.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { foldText } from '../values/text.js';
import { splitNames } from './names-in-cell.js';
import { readBands } from './read-bands.js';
import { readRegister } from './read-register.js';
import { settingCells, settingsSheetOf, shownSetting, type SettingCell } from './setting-cells.js';
import { readReportDay, readWan } from './setting-numbers.js';
import type { SettingProblem, TellFault } from './setting-problem.js';
import { readMonthCell } from './settings-month.js';
import { AS_OF_WORDS, choiceOf, choiceWords, RANK_WORDS, type Choices, type SettingKey } from './setting-words.js';

/** Parts of a policy that a sheet may override; what it does not say is absent. The month is no part: see settingsMonth. */
export type SettingsOverrides = Partial<
  Pick<
    Policy,
    'reportDay' | 'asOf' | 'defaultMoneyUnit' | 'rankBy' | 'rankGroups' | 'bands' | 'numbers' | 'organisations'
  >
>;

export interface SettingsReading {
  readonly overrides: SettingsOverrides;
  readonly problems: readonly SettingProblem[];
}

const NOTHING: SettingsReading = { overrides: {}, problems: [] };

/** `policy`: what the sheet overrides; lines and days that it leaves to the policy must fit those that it names. */
export function readSettings(workbook: WorkbookSnapshot, policy: Policy): SettingsReading {
  const place = settingsSheetOf(workbook);
  if (place === undefined) return NOTHING;
  const { sheet, sheetIndex } = place;
  const problems: SettingProblem[] = [];
  const tell: TellFault = ({ row, column, label }, value, reason, allowed = []) =>
    problems.push({ sheet: sheet.name, sheetIndex, row, column, label, value, reason, allowed });
  const cells = settingCells(workbook, sheet);

  const read = <Value>(
    key: SettingKey,
    parse: (cell: SettingCell) => Value | null | undefined,
    allowed: readonly string[] = [],
  ): Value | undefined => {
    const cell = cells.get(key);
    if (cell === undefined) return undefined;
    const value = parse(cell) ?? undefined;
    if (value === undefined) tell(cell, shownSetting(cell), 'unreadable', allowed);
    return value;
  };
  const choice = <Value extends string>(key: SettingKey, choices: Choices<Value>) =>
    read(key, ({ value }) => choiceOf(choices, String(value)), choiceWords(choices));

  read('month', (cell) => readMonthCell(workbook, cell));
  const reportDay = read('reportDay', readReportDay);
  const asOf = followedAsOf(choice('asOf', AS_OF_WORDS), reportDay ?? policy.reportDay, cells, tell);
  const unit = read(
    'defaultMoneyUnit',
    ({ value }) => MONEY_UNITS.find((name) => name === foldText(String(value))),
    MONEY_UNITS,
  );
  const rankBy = choice('rankBy', RANK_WORDS);
  const bands = readBands(cells, policy.bands, tell);
  const statisticsEntry = read('statisticsEntry', readWan);
  const written = readRegister(sheet, policy.organisations, tell);

  const ofRegister = [...new Set(written.flatMap(({ group }) => group ?? []))];
  const groups = read('rankGroups', ({ value }) => splitNames(String(value)));
  const rankGroups = [...new Set([...(groups ?? []), ...ofRegister])];
  const organisations = written.map((one) => ({ ...one, group: one.group ?? rankGroups[0] ?? '' }));
  const overrides: SettingsOverrides = {
    ...(reportDay === undefined ? {} : { reportDay }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(unit === undefined ? {} : { defaultMoneyUnit: unit }),
    ...(rankBy === undefined ? {} : { rankBy }),
    ...(bands === undefined ? {} : { bands }),
    ...(statisticsEntry === undefined ? {} : { numbers: { ...policy.numbers, statisticsEntry } }),
    ...(rankGroups.length === 0 ? {} : { rankGroups }),
    ...(organisations.length === 0 ? {} : { organisations }),
  };
  return { overrides, problems };
}

function followedAsOf(
  asOf: Policy['asOf'] | undefined,
  reportDay: number | null,
  cells: ReadonlyMap<SettingKey, SettingCell>,
  tell: TellFault,
): Policy['asOf'] | undefined {
  const cell = cells.get('asOf');
  if (asOf !== 'report-day' || reportDay !== null || cell === undefined) return asOf;
  tell(cell, shownSetting(cell), 'report-day-missing');
  return undefined;
}

/** The policy for this one file. The same policy where nothing is overridden, so that what is kept by policy holds. */
export function withSettings(policy: Policy, overrides: SettingsOverrides): Policy {
  return Object.keys(overrides).length === 0 ? policy : { ...policy, ...overrides };
}
