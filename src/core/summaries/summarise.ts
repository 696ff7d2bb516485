/** The one door of summaries: every tab that sums up the lists, with the cells to write and what could not be. */
import { written } from '../check.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { Language } from '../messages/language.js';
import type { Finding } from '../report.js';
import type { CheckContext } from '../rules/context.js';
import { tellMismatches } from '../rules/summary/summary-mismatch.js';
import { RuleRunner } from '../rules/run-rules.js';
import { cellAddress } from '../sheet/address.js';
import { EMPTY_PLAN, type CellContent, type CellWrite, type MadeSheet, type WritePlan } from '../sheet/write-plan.js';
import { detailOf, type Detail } from './detail/detail-sheet.js';
import { appendUnlisted } from './fill/append-unlisted.js';
import { fillTab, isChanged, type FilledTab, type TabCell } from './fill/filled-tab.js';
import { keptFormulaMismatches } from './fill/kept-formulas.js';
import { ledgerPlan, type LedgerOutcome, type LedgerRefusal } from './ledgers/fill-ledger.js';
import type { LedgerOutline } from './ledgers/ledger-outline.js';
import { madeSummaries, type LeftOut, type MadeSummary } from './made/made-summaries.js';
import { isMadeSheet } from './made/made-mark.js';
import { MADE_TABS, TAB_NAMES, type MadeTab } from './made/words.js';
import { hiddenSummaries, recogniseSummaries } from './recognise/recognise-summaries.js';
import type { SummaryTab, TabRowRole } from './recognise/summary-tab.js';
import type { FilledCell, SummaryKind, SummaryMeasure, SummaryValue, UnreadTab } from './summary.js';
import { unreadableProjects } from './values.js';

export interface SummariseOptions {
  readonly mode: 'values' | 'formulas';
  /** Of made tabs and of 调度明细. */
  readonly language: Language;
  /** Nothing is planned for these; what they would hold is told all the same. */
  readonly protectedSheets?: readonly string[];
  /** Sheets whose unlisted members are put into empty rows above the total. */
  readonly appendUnlisted?: readonly string[] | 'everywhere';
}

export interface PlannedRow {
  /** As the tab writes it. */
  readonly label: string;
  /** Counted from 0; −1 in tabs that are made. */
  readonly row: number;
  readonly role: TabRowRole | 'project';
  /** By measure, under a list's heading by `new-start.projects`. Money in 万元, rates as fractions, gaps in 百分点. */
  readonly values: Readonly<Record<string, SummaryValue>>;
  readonly projects: readonly ProjectRow[];
}

export interface PlannedSummary {
  readonly kind: SummaryKind;
  readonly sheet: string;
  /** Whether the tab is made by this plan. */
  readonly created: boolean;
  /** Whether the tab is the product's own. */
  readonly made: boolean;
  readonly rows: readonly PlannedRow[];
  /** Every cell of a measure, written or not: from a number to its projects. */
  readonly cells: readonly FilledCell[];
  /** Those that hold something else now, labels that are appended among them. */
  readonly written: readonly CellChange[];
  /** A1. */
  readonly keptFormulas: readonly string[];
  readonly unlisted: readonly string[];
  readonly withoutProjects: readonly string[];
  readonly unread: UnreadTab['cells'];
  /** Members that were to be appended, and rows must be inserted for them first. */
  readonly withoutRoom: readonly string[];
  /** Nothing is written: the sheet is protected, or what stands in the way in a ledger. */
  readonly refused: { readonly kind: 'protected' } | LedgerRefusal | null;
  /** Names of projects with an amount that cannot be read: it counts as 0. */
  readonly unreadable: readonly string[];
  /** Headings of money columns for which nothing names a unit: 万元 is assumed. */
  readonly unitAssumed: readonly string[];
  /** Ledgers: projects that have left, and stand below for what people wrote about them. */
  readonly closed: readonly string[];
}

export interface CellChange {
  readonly cell: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

export interface SummariesPlan {
  /** YYYY-MM. */
  readonly month: string | null;
  readonly summaries: readonly PlannedSummary[];
  /** Sheets that look like summaries and are left alone. */
  readonly unread: readonly UnreadTab[];
  /** Tabs that were to be made and are not. */
  readonly leftOut: readonly LeftOut[];
  readonly plan: WritePlan;
  /** summary-mismatch of the user's formulas, by what they come to once the tabs are filled. */
  readonly findings: readonly Finding[];
}

/**
 * Fills the user's own summary tabs; where the workbook has none, the product's are made, and tabs of an earlier run are
 * filled again. Writes nothing. Without a list nothing is filled: zeros would say that there are no projects.
 */
export function summarise(context: CheckContext, options: SummariseOptions): SummariesPlan {
  if (context.sheets.length === 0) {
    return { month: context.monthText, summaries: [], unread: [], leftOut: [], plan: EMPTY_PLAN, findings: [] };
  }
  const { tables, ledgers, unread } = recogniseSummaries(context);
  const isProtected = (sheet: string): boolean => options.protectedSheets?.includes(sheet) === true;
  const hasOwn = tables.length > 0;
  const made = tabsToMake(context, hasOwn, ledgers);
  const detail = options.mode === 'formulas' ? detailOf(context, options.language) : null;
  const cells: CellWrite[] = [];
  const planned: PlannedSummary[] = [];
  const filledTabs: FilledTab[] = [];
  for (const table of tables) {
    const asked =
      options.appendUnlisted === 'everywhere' || options.appendUnlisted?.includes(table.sheet.name) === true;
    const appended = asked ? appendUnlisted(context, table) : { tab: table, cells: [], withoutRoom: [] };
    const filled = fillTab(context, appended.tab, detail);
    filledTabs.push(filled);
    const refused = isProtected(table.sheet.name) ? ({ kind: 'protected' } as const) : null;
    const writes = [...appended.cells, ...filled.cells.filter(isChanged)].map(
      ({ row, column, before, after }): CellWrite => ({ sheet: table.sheet.name, row, column, before, after }),
    );
    if (refused === null) cells.push(...writes);
    planned.push(plannedTable(filled, refused, refused === null ? writes : [], appended.withoutRoom));
  }
  for (const outline of ledgers) {
    const outcome = ledgerPlan(context, context.recognised.workbook, outline, options.language);
    const refused = isProtected(outline.sheet) ? ({ kind: 'protected' } as const) : null;
    if (refused === null && outcome.kind === 'plan') cells.push(...outcome.cells);
    planned.push(plannedLedger(outline, outcome, refused));
  }
  const own = madeSummaries(context, {
    mode: options.mode,
    language: options.language,
    existing: context.recognised.workbook,
    tabs: made.filter((tab) => !isProtected(TAB_NAMES[tab])),
    ...(detail === null ? {} : { detail }),
  });
  planned.push(...own.summaries.map(plannedMade));
  const sheets: readonly MadeSheet[] = [...detailSheetOf(detail, cells, own.sheets), ...own.sheets];
  return {
    month: context.monthText,
    summaries: planned,
    unread: [...unread, ...hiddenSummaries(context)],
    leftOut: hasOwn ? [] : own.leftOut,
    plan: { ...EMPTY_PLAN, cells, sheets },
    findings: new RuleRunner(context)
      .findingsOf((tell) => tellMismatches(keptFormulaMismatches(context, filledTabs, 'filled'), tell))
      .map(written),
  };
}

/**
 * All of them but the ledgers that the user keeps where the workbook sums up nothing itself; beside tables of its own those
 * that are there from an earlier run.
 */
function tabsToMake(
  { recognised: { workbook } }: CheckContext,
  hasOwn: boolean,
  ledgers: readonly LedgerOutline[],
): readonly MadeTab[] {
  if (!hasOwn) return MADE_TABS.filter((tab) => ledgers.every(({ kind }) => kind !== tab));
  const there = new Set(workbook.sheets.filter(isMadeSheet).map(({ name }) => name));
  return MADE_TABS.filter((tab) => there.has(TAB_NAMES[tab]));
}

/** 调度明细 is kept only where formulas point to it. */
function detailSheetOf(
  detail: Detail | null,
  cells: readonly CellWrite[],
  made: readonly MadeSheet[],
): readonly MadeSheet[] {
  if (detail === null) return [];
  return made.length > 0 || cells.some(({ after }) => after.formula !== null) ? [detail.sheet] : [];
}

function plannedTable(
  { tab, cells }: FilledTab,
  refused: PlannedSummary['refused'],
  writes: readonly CellWrite[],
  withoutRoom: readonly string[],
): PlannedSummary {
  const byRow = new Map<number, TabCell[]>();
  for (const cell of cells) {
    const there = byRow.get(cell.row);
    if (there === undefined) byRow.set(cell.row, [cell]);
    else there.push(cell);
  }
  const unreadable = new Set(cells.flatMap(({ projects, measure }) => unreadableProjects(projects, measure)));
  return {
    kind: tab.kind,
    sheet: tab.sheet.name,
    created: false,
    made: false,
    rows: tab.rows.map(({ label, row, role, projects }) => ({
      label,
      row,
      role,
      values: Object.fromEntries((byRow.get(row) ?? []).map((cell) => [valueName(cell), cell.expected])),
      projects,
    })),
    cells,
    written: writes.map(({ row, column, before, after }) => ({ cell: cellAddress(row, column), before, after })),
    keptFormulas: cells.filter(({ isKept }) => isKept).map(({ row, column }) => cellAddress(row, column)),
    unlisted: tab.unlisted.map(({ label }) => label),
    withoutProjects: withoutProjects(tab),
    unread: tab.unread,
    withoutRoom,
    refused,
    unreadable: [...unreadable].map(({ name }) => name ?? ''),
    unitAssumed: tab.columns.filter(({ unitKnown }) => !unitKnown).map(({ heading }) => heading),
    closed: [],
  };
}

function valueName({ measure, list }: { measure: SummaryMeasure; list: FilledCell['list'] }): string {
  return list === null ? measure : `${list}.${measure}`;
}

function withoutProjects({ rows }: SummaryTab): readonly string[] {
  return rows.filter(({ role, projects }) => role === 'member' && projects.length === 0).map(({ label }) => label);
}

const NOTHING_TOLD = {
  keptFormulas: [],
  unlisted: [],
  withoutProjects: [],
  unread: [],
  withoutRoom: [],
  unreadable: [],
  unitAssumed: [],
  closed: [],
} as const;

function plannedLedger(
  { kind, sheet, firstRow }: LedgerOutline,
  outcome: LedgerOutcome,
  refused: PlannedSummary['refused'],
): PlannedSummary {
  const base = { ...NOTHING_TOLD, kind, sheet, created: false, made: false, cells: [] };
  if (outcome.kind !== 'plan') return { ...base, rows: [], written: [], refused: refused ?? outcome };
  return {
    ...base,
    rows: outcome.projects.map((row, index) => ({
      label: row.name ?? '',
      row: firstRow + index,
      role: 'project',
      values: {},
      projects: [row],
    })),
    written:
      refused === null
        ? outcome.cells.map(({ row, column, before, after }) => ({ cell: cellAddress(row, column), before, after }))
        : [],
    keptFormulas: outcome.keptFormulas,
    closed: outcome.closed,
    refused,
  };
}

function plannedMade({ kind, sheet, created, rows, filled, closed }: MadeSummary): PlannedSummary {
  return {
    ...NOTHING_TOLD,
    kind,
    sheet,
    created,
    made: true,
    rows: rows.map(({ label, values, projects }) => ({ label, row: -1, role: 'member', values, projects })),
    cells: filled,
    written: filled
      .filter(isChanged)
      .map(({ row, column, before, after }) => ({ cell: cellAddress(row, column), before, after })),
    closed,
    refused: null,
  };
}
