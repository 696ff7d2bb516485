/** The register of the settings sheet: a table with 单位, and 别名, 分组 or 类型 beside it. */
import { withoutRemark } from '../policies/alias-remark.js';
import type { PolicyOrganisation } from '../policies/policy.js';
import { valueAt, type SheetSnapshot } from '../sheet/snapshot.js';
import { foldName, singleLine } from '../values/text.js';
import { splitNames } from './names-in-cell.js';
import { MOST_ROWS, saidIn } from './setting-cells.js';
import type { TellFault } from './setting-problem.js';
import {
  choiceOf,
  choiceWords,
  foldLabel,
  KIND_WORDS,
  REGISTER_HEADINGS,
  settingOf,
  SETTINGS_SHEET,
  SHEET_WORDS,
  type RegisterColumn,
} from './setting-words.js';

/** Words of the sheet itself that may come to stand below the register when rows are moved. */
const NO_NAMES: ReadonlySet<string> = new Set(
  [
    SETTINGS_SHEET,
    ...[SHEET_WORDS.setting, SHEET_WORDS.register, SHEET_WORDS.lead].flatMap((term) => Object.values(term)),
  ].map(foldLabel),
);

/** `group`: null where the cell is empty. */
export type WrittenOrganisation = Omit<PolicyOrganisation, 'group'> & { readonly group: string | null };

interface Column {
  readonly column: number;
  readonly label: string;
}
type Columns = Partial<Record<RegisterColumn, Column>>;

/** `known`: the policy's register, which says what kind an organisation is where the sheet does not. Empty: no register. */
export function readRegister(
  sheet: SheetSnapshot,
  known: readonly PolicyOrganisation[],
  tell: TellFault,
): WrittenOrganisation[] {
  const head = findHead(sheet);
  if (head === undefined) return [];
  const { columns } = head;
  const organisations: WrittenOrganisation[] = [];
  const names = new Set<string>();
  const rows: { row: number; name: string }[] = [];
  for (let row = head.row + 1; row < Math.min(sheet.rows.length, MOST_ROWS); row++) {
    const name = textIn(sheet, row, columns.name);
    if (name === null) {
      const alone = (['aliases', 'group'] as const).find((key) => textIn(sheet, row, columns[key]) !== null);
      const isSetting = (sheet.rows[row] ?? []).some(
        (cell) => typeof cell === 'string' && settingOf(cell) !== undefined,
      );
      if (alone !== undefined && !isSetting) tell({ ...columns.name, row }, '', 'name-missing');
    } else if (isRegistered(name)) {
      if (names.has(foldName(name))) tell({ ...columns.name, row }, name, 'name-twice');
      else rows.push({ row, name });
      names.add(foldName(name));
    }
  }
  const owners = new Map<string, string>();
  for (const { row, name } of rows) {
    const aliases: string[] = [];
    for (const written of splitNames(textIn(sheet, row, columns.aliases) ?? '')) {
      const alias = withoutRemark(written);
      const key = foldName(alias);
      if (alias === '' || key === foldName(name) || owners.get(key) === name) continue;
      if (owners.has(key) || names.has(key)) {
        if (columns.aliases !== undefined) tell({ ...columns.aliases, row }, alias, 'alias-taken');
        continue;
      }
      owners.set(key, name);
      aliases.push(alias);
    }
    const kind =
      kindIn(sheet, row, columns.kind, tell) ?? known.find((one) => foldName(one.name) === foldName(name))?.kind;
    organisations.push({ name, aliases, group: textIn(sheet, row, columns.group), kind: kind ?? 'department' });
  }
  return organisations;
}

/** Where the register stands. */
export interface RegisterPlace {
  readonly headRow: number;
  readonly columns: Readonly<Partial<Record<RegisterColumn, number>>>;
  /** Behind the last column of its head. */
  readonly freeColumn: number;
  /** Its rows by the folded name; of a name in two rows the first, which counts. */
  readonly rows: ReadonlyMap<string, number>;
}

/** undefined: the sheet has no register. */
export function registerPlace(sheet: SheetSnapshot): RegisterPlace | undefined {
  const head = findHead(sheet);
  if (head === undefined) return undefined;
  const rows = new Map<string, number>();
  for (let row = head.row + 1; row < Math.min(sheet.rows.length, MOST_ROWS); row++) {
    const name = textIn(sheet, row, head.columns.name);
    if (name !== null && isRegistered(name) && !rows.has(foldName(name))) rows.set(foldName(name), row);
  }
  const columns = Object.fromEntries(Object.entries(head.columns).map(([key, { column }]) => [key, column]));
  return { headRow: head.row, columns, freeColumn: sheet.rows[head.row]?.length ?? 0, rows };
}

/** Whether it is no label or heading of the sheet that came to stand below the register's head. */
function isRegistered(name: string): boolean {
  return settingOf(name) === undefined && !NO_NAMES.has(foldLabel(name));
}

function kindIn(sheet: SheetSnapshot, row: number, column: Column | undefined, tell: TellFault) {
  const text = textIn(sheet, row, column);
  if (text === null || column === undefined) return undefined;
  const kind = choiceOf(KIND_WORDS, text);
  if (kind === undefined) tell({ ...column, row }, text, 'unreadable', choiceWords(KIND_WORDS));
  return kind;
}

function textIn(sheet: SheetSnapshot, row: number, column: Column | undefined): string | null {
  const said = column === undefined ? null : saidIn(valueAt(sheet, row, column.column));
  return said === null ? null : String(said).trim();
}

function findHead(sheet: SheetSnapshot): { row: number; columns: Columns & { name: Column } } | undefined {
  for (let row = 0; row < Math.min(sheet.rows.length, MOST_ROWS); row++) {
    const columns: Columns = {};
    (sheet.rows[row] ?? []).forEach((cell, column) => {
      if (typeof cell !== 'string') return;
      const heading = foldLabel(cell);
      const key = (Object.keys(REGISTER_HEADINGS) as RegisterColumn[]).find((one) =>
        REGISTER_HEADINGS[one].test(heading),
      );
      if (key !== undefined) columns[key] ??= { column, label: singleLine(cell).trim() };
    });
    const { name } = columns;
    if (name !== undefined && Object.keys(columns).length > 1) return { row, columns: { ...columns, name } };
  }
  return undefined;
}
