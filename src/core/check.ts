/** The one door of the core: a workbook and a policy in, a report out. */
import type { Renaming } from './history/match.js';
import { isEarlier, previousMonth } from './history/previous-month.js';
import { monthText, parseMonth } from './lists/dispatch-month.js';
import type { Teaching } from './lists/teaching.js';
import { recognise, type ListSheet } from './lists/recognise.js';
import type { Policy } from './policies/policy.js';
import { withTaughtNames, type TaughtNames } from './policies/taught-names.js';
import type { AcceptedFinding, Finding, Report, ReportedList, ReportedPrevious } from './report.js';
import { cellsOf, countsOf, totalsOf } from './report-figures.js';
import { asOfDay, CheckContext } from './rules/context.js';
import type { PlacedFinding } from './rules/placed.js';
import { RuleRunner } from './rules/run-rules.js';
import { readSettings, withSettings } from './settings/read-settings.js';
import { LISTS } from './schema/fields.js';
import { fieldOf } from './schema/lists.js';
import { cellAddress, columnName } from './sheet/address.js';
import type { WorkbookSnapshot } from './sheet/snapshot.js';
import { applyAcceptances } from './suppressions/apply-acceptances.js';
import { readAcceptances } from './suppressions/read-acceptances.js';
import { parseIsoDay } from './values/day.js';

export interface CheckOptions {
  /** What people taught about the workbook's sheets and headings. */
  readonly teach?: Teaching;
  /** YYYY-MM; else the workbook's own. */
  readonly month?: string;
  /** ISO date; else the policy's report day or the month's last. */
  readonly asOf?: string;
  /** Last month's workbook; else the older sheets of the workbook itself. */
  readonly previous?: WorkbookSnapshot;
  /** Organisations' names that people taught: they join the register that holds, the settings sheet's own included. */
  readonly names?: TaughtNames;
  /** What a person confirmed of near names: see MonthHistory. */
  readonly renamed?: readonly Renaming[];
}

/** What a check worked with, for those who check again after an edit. */
export interface CheckState {
  readonly context: CheckContext;
  readonly runner: RuleRunner;
}

/** Bad data never throws; a wrong option does. */
export function check(workbook: WorkbookSnapshot, policy: Policy, options: CheckOptions = {}): Report {
  return checkWithContext(workbook, policy, options).report;
}

/** With what the check knew of the workbook, for those who ask more of it than a report. */
export function checkWithContext(
  workbook: WorkbookSnapshot,
  policy: Policy,
  options: CheckOptions = {},
): { readonly report: Report; readonly context: CheckContext } {
  const { context, runner } = prepare(workbook, policy, options);
  const { findings: found, rules } = runner.run();
  const { findings, accepted } = applyAcceptances(context, runner, found);
  const figures = { rules, accepted, cells: cellsOf(context), totals: totalsOf(context) };
  return { report: report(context, findings.map(written), figures), context };
}

/** `chosen`: the policy that holds where the workbook's own settings sheet is silent. */
export function prepare(workbook: WorkbookSnapshot, chosen: Policy, options: CheckOptions = {}): CheckState {
  const asked = options.month === undefined ? undefined : parseMonth(options.month);
  if (options.month !== undefined && asked === undefined) throw new RangeError(`no month: ${options.month}`);
  const askedDay = options.asOf === undefined ? null : parseIsoDay(options.asOf);
  if (options.asOf !== undefined && askedDay === null) throw new RangeError(`no day: ${options.asOf}`);
  const { overrides, problems } = readSettings(workbook, chosen);
  const policy = withTaughtNames(withSettings(chosen, overrides), options.names);
  const recognised = recognise(workbook, {
    month: asked ?? null,
    policyYear: policy.year,
    policyUnit: policy.defaultMoneyUnit,
    byTenDays: policy.cadence === 'ten-days',
    teach: options.teach,
  });
  const asOf = asOfDay(recognised.month, policy, askedDay);
  const previous = previousMonth(recognised, options.previous, policy);
  const context = new CheckContext(
    recognised,
    policy,
    asOf,
    previous,
    options.renamed,
    problems,
    readAcceptances(workbook),
  );
  return { context, runner: new RuleRunner(context) };
}

/** A finding as reports have it. */
export function written(placed: PlacedFinding): Finding {
  const { meta, severity, sheet, row, column, list, project, field, data, fix } = placed;
  return {
    rule: meta.id,
    category: meta.category,
    severity,
    list,
    sheet,
    cell: column < 0 ? null : cellAddress(row, column),
    row: row < 0 ? null : row + 1,
    field,
    project,
    data,
    ...(fix === undefined ? {} : { fix }),
  } as Finding;
}

/** The figures that a report states beside its findings. */
export interface ReportFigures {
  readonly rules: number;
  readonly cells: number;
  readonly accepted: readonly AcceptedFinding[];
  readonly totals: Report['totals'];
}

export function report(context: CheckContext, findings: readonly Finding[], figures: ReportFigures): Report {
  const { recognised, policy } = context;
  return {
    month: context.monthText,
    asOf: context.asOfText,
    policy: policy.id,
    lists: context.sheets.flatMap(reportedLists),
    totals: figures.totals,
    findings,
    counts: countsOf(findings),
    ...reportedPrevious(context),
    accepted: figures.accepted,
    checked: { rules: figures.rules, projects: context.rows.length, cells: figures.cells },
    skippedSheets: [
      ...recognised.hidden.map((sheet) => ({ sheet, reason: 'hidden' as const })),
      ...recognised.older.map(({ reading }) => ({ sheet: reading.sheet.name, reason: 'older-month' as const })),
      ...recognised.noLists.map((sheet) => ({ sheet, reason: 'not-a-list' as const })),
    ],
  };
}

function reportedPrevious({ previous, month }: CheckContext): { readonly previous?: ReportedPrevious } {
  switch (previous.kind) {
    case 'none':
      return {};
    case 'found': {
      const { month: of, from } = previous.previous;
      return { previous: { month: of === null ? null : monthText(of), from, compared: true, reason: null } };
    }
    case 'no-lists': {
      const reason = previous.holds.length > 0 ? 'other-lists' : 'no-lists';
      const named = previous.month === null ? null : monthText(previous.month);
      return { previous: { month: named, from: 'workbook', compared: false, reason } };
    }
    case 'not-earlier': {
      const isLater = month !== null && isEarlier(month, previous.month);
      const reason = isLater ? 'later-month' : 'same-month';
      return { previous: { month: monthText(previous.month), from: 'workbook', compared: false, reason } };
    }
  }
}

function reportedLists(sheet: ListSheet): ReportedList[] {
  const reported: ReportedList[] = [];
  for (const list of LISTS) {
    if (!sheet.lists.has(list) && !sheet.mentioned.has(list)) continue;
    for (const table of sheet.tables) {
      const projects = table.rows.projects.filter((row) => table.listOfRow(row) === list).length;
      if (projects === 0 && sheet.tables.length > 1) continue;
      reported.push({
        list,
        sheet: sheet.reading.sheet.name,
        headerRows: headerRows(table.heads[0]),
        projects,
        columns: table.columns
          .filter(({ field }) => fieldOf(list, field) !== undefined)
          .map(({ field, column, heading, moneyUnit }) => ({
            field,
            column: columnName(column),
            heading,
            ...(moneyUnit === undefined ? {} : { moneyUnit }),
          })),
      });
    }
  }
  return reported;
}

function headerRows(head: { readonly top: number; readonly bottom: number } | undefined): number[] {
  if (head === undefined) return [];
  return Array.from({ length: head.bottom - head.top + 1 }, (_, index) => head.top + index + 1);
}
