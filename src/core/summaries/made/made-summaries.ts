/**
 * The summary tabs that we make where the workbook has none of its own, and fill again when they are there from an earlier
 * run. Whole tabs as data; nothing is written here.
 */
import type { ProjectRow } from '../../lists/project-row.js';
import type { Language } from '../../messages/language.js';
import type { CheckContext } from '../../rules/context.js';
import { cellKey, formatIndexAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot.js';
import type { CellContent, MadeSheet } from '../../sheet/write-plan.js';
import { detailOf, type Detail } from '../detail/detail-sheet.js';
import { madeLedger } from '../ledgers/made-ledger.js';
import { memberOf } from '../members.js';
import { isNewStart } from '../project-facts.js';
import type { FilledCell, LedgerKind, SummaryKind, SummaryMeasure, SummaryValue } from '../summary.js';
import { projectsBehind } from '../values.js';
import { isMadeSheet } from './made-mark.js';
import { hasOrganisations, hasProblems, type TableTab } from './table-columns.js';
import { KINDS } from './table-rows.js';
import { madeTable, type MadeTable } from './table-tab.js';
import { MADE_TABS, TAB_NAMES, type MadeTab } from './words.js';

export interface MadeOptions {
  readonly mode: 'values' | 'formulas';
  readonly language: Language;
  /** The workbook as it stands, for tabs of an earlier run; null: there is none. */
  readonly existing: WorkbookSnapshot | null;
  /** Left out: all of them. */
  readonly tabs?: readonly MadeTab[];
  /** In formulas mode: 调度明细, where the caller makes it; else it stands first among `sheets`. */
  readonly detail?: Detail;
}

export interface MadeSummaryRow {
  readonly label: string;
  /** Money in 万元, rates as fractions; of ledgers empty. */
  readonly values: Readonly<Partial<Record<SummaryMeasure, SummaryValue>>>;
  readonly projects: readonly ProjectRow[];
}

export interface MadeSummary {
  readonly tab: MadeTab;
  readonly kind: SummaryKind;
  readonly sheet: string;
  /** false: the tab of an earlier run is filled again. */
  readonly created: boolean;
  /** The total is the last row; ledgers have none. */
  readonly rows: readonly MadeSummaryRow[];
  /** Cells of measures, with what stood there; of ledgers none. */
  readonly filled: readonly FilledCell[];
  /** Ledgers: names of projects that have left and stand below for what people wrote about them. */
  readonly closed: readonly string[];
  /** Ledgers: how many formulas of people's own columns became their values. */
  readonly frozenFormulas: number;
}

/** `nothing-to-tell`: no list has what the tab is about. `name-taken`: a sheet of that name is somebody else's. */
export interface LeftOut {
  readonly tab: MadeTab;
  readonly sheet: string;
  readonly reason: 'nothing-to-tell' | 'name-taken';
}

export interface MadeSummaries {
  readonly summaries: readonly MadeSummary[];
  readonly leftOut: readonly LeftOut[];
  readonly sheets: readonly MadeSheet[];
}

export function madeSummaries(context: CheckContext, options: MadeOptions): MadeSummaries {
  const { mode, language, existing, tabs = MADE_TABS } = options;
  const detail = mode === 'formulas' ? (options.detail ?? detailOf(context, language)) : null;
  const summaries: MadeSummary[] = [];
  const leftOut: LeftOut[] = [];
  const sheets: MadeSheet[] = detail === null || options.detail !== undefined ? [] : [detail.sheet];
  for (const tab of MADE_TABS) {
    if (!tabs.includes(tab)) continue;
    const name = TAB_NAMES[tab];
    const there = existing?.sheets.find((sheet) => sheet.name === name);
    if (there !== undefined && !isMadeSheet(there)) {
      leftOut.push({ tab, sheet: name, reason: 'name-taken' });
      continue;
    }
    // A tab that is there already is filled again even where nothing is left to tell: old figures must not stay.
    if (there === undefined && !hasSomethingToTell(context, tab)) {
      leftOut.push({ tab, sheet: name, reason: 'nothing-to-tell' });
      continue;
    }
    const before = existing === null || there === undefined ? null : { workbook: existing, sheet: there };
    const made = isTable(tab)
      ? ofTable(context, tab, madeTable(context, tab, language, detail), before)
      : ofLedger(context, tab, language, before);
    summaries.push(made.summary);
    sheets.push(made.sheet);
  }
  return { summaries, leftOut, sheets };
}

interface Before {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
}

function isTable(tab: MadeTab): tab is TableTab {
  return Object.hasOwn(KINDS, tab);
}

function hasSomethingToTell(context: CheckContext, tab: MadeTab): boolean {
  const { rows } = context;
  switch (tab) {
    case 'overall':
      return rows.length > 0;
    case 'organisations':
    case 'organisation-missing':
      return hasOrganisations(context) && rows.length > 0;
    case 'programmes':
    case 'sectors': {
      const kind = KINDS[tab];
      return rows.some((row) => memberOf(context, row, kind) !== null);
    }
    case 'starts':
    case 'not-started':
      return rows.some(isNewStart);
    case 'behind':
      return context.month !== null && rows.some(({ list }) => list !== 'preliminary');
    case 'problems':
      return hasProblems(context) && rows.length > 0;
  }
}

function ofTable(
  context: CheckContext,
  tab: TableTab,
  table: MadeTable,
  before: Before | null,
): { summary: MadeSummary; sheet: MadeSheet } {
  const filled: FilledCell[] = [];
  table.rows.forEach(({ projects }, index) => {
    const row = table.layout.firstRow + index;
    for (const [measure, column] of table.layout.columns) {
      const cell = table.sheet.rows[row]?.[column];
      filled.push({
        row,
        column,
        measure,
        list: table.list,
        before: contentAt(before, row, column),
        after: {
          value: cell?.value ?? null,
          formula: cell?.formula ?? null,
          numberFormat: cell?.numberFormat ?? 'General',
        },
        // Asked for when somebody traces the number, not for every cell of every tab.
        get projects() {
          return projectsBehind(context, projects, measure);
        },
      });
    }
  });
  const summary: MadeSummary = {
    tab,
    kind: KINDS[tab],
    sheet: table.sheet.name,
    created: before === null,
    rows: table.rows.map(({ label, projects }, index) => ({
      label,
      values: Object.fromEntries(table.values[index] ?? []),
      projects,
    })),
    filled,
    closed: [],
    frozenFormulas: 0,
  };
  return { summary, sheet: table.sheet };
}

function ofLedger(
  context: CheckContext,
  kind: LedgerKind,
  language: Language,
  before: Before | null,
): { summary: MadeSummary; sheet: MadeSheet } {
  const { sheet, projects, closed, frozenFormulas } = madeLedger(context, kind, TAB_NAMES[kind], language, before);
  const summary: MadeSummary = {
    tab: kind,
    kind,
    sheet: sheet.name,
    created: before === null,
    rows: projects.map(({ row }) => ({ label: row.name ?? '', values: {}, projects: [row] })),
    filled: [],
    closed,
    frozenFormulas,
  };
  return { summary, sheet };
}

function contentAt(before: Before | null, row: number, column: number): CellContent {
  if (before === null) return { value: null, formula: null, numberFormat: 'General' };
  const { workbook, sheet } = before;
  return {
    value: valueAt(sheet, row, column),
    formula: sheet.formulas.get(cellKey(row, column)) ?? null,
    numberFormat: workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General',
  };
}
