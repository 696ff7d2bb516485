/** What every rule may ask for: the recognised workbook, the policy, the month and the day. */
import { MonthHistory } from '../history/month-history.js';
import type { Renaming } from '../history/match.js';
import type { PreviousOutcome } from '../history/previous-month.js';
import { monthText, type Month } from '../lists/dispatch-month.js';
import type { ListSheet, RecognisedWorkbook } from '../lists/recognise.js';
import type { ProjectRow } from '../lists/project-row.js';
import { projectRows } from '../lists/project-rows.js';
import type { Policy } from '../policies/policy.js';
import { startOf, type Start } from '../progress/start.js';
import { dayFromYmd, isoDay, lastDayOfMonth } from '../values/day.js';
import type { SettingProblem } from '../settings/setting-problem.js';
import { NO_ACCEPTANCES, type AcceptancesRead } from '../suppressions/read-acceptances.js';
import { createRegister, type OrganisationRegister } from '../values/register.js';
import { simplifyCommon } from '../values/simplified.js';

const registers = new WeakMap<Policy, OrganisationRegister>();

/** Made once a policy: many files are checked against one. */
function registerOf(policy: Policy): OrganisationRegister {
  let register = registers.get(policy);
  if (register === undefined) {
    register = createRegister(policy.organisations, simplifyCommon);
    registers.set(policy, register);
  }
  return register;
}

export class CheckContext {
  readonly rows: readonly ProjectRow[];
  /** null: there is nothing to compare with. */
  readonly history: MonthHistory | null;
  private readonly starts = new Map<ProjectRow, Start>();
  private edits = 0;

  constructor(
    readonly recognised: RecognisedWorkbook,
    /** With what the workbook's own settings sheet overrides. */
    readonly policy: Policy,
    /** Days since 1970-01-01; null where the month is unknown. */
    readonly asOf: number | null,
    /** What stands for last month, or why nothing does. */
    readonly previous: PreviousOutcome = { kind: 'none' },
    renamed: readonly Renaming[] = [],
    /** What the workbook's settings sheet says that could not be followed. */
    readonly settingProblems: readonly SettingProblem[] = [],
    /** What people accepted, by the workbook's sheet 已核实事项. */
    readonly acceptances: AcceptancesRead = NO_ACCEPTANCES,
  ) {
    this.rows = projectRows(recognised.sheets);
    this.history =
      previous.kind === 'found' ? new MonthHistory(previous.previous, recognised.month, this.rows, renamed) : null;
  }

  get month(): Month | null {
    return this.recognised.month;
  }

  get monthText(): string | null {
    return this.month === null ? null : monthText(this.month);
  }

  get asOfText(): string | null {
    return this.asOf === null ? null : isoDay(this.asOf);
  }

  get sheets(): readonly ListSheet[] {
    return this.recognised.sheets;
  }

  /** Whether the project has started, by what its row says. */
  start(row: ProjectRow): Start {
    let start = this.starts.get(row);
    if (start === undefined) {
      start = startOf(row);
      this.starts.set(row, start);
    }
    return start;
  }

  /** After an edit of the row. */
  forget(row: ProjectRow): void {
    this.starts.delete(row);
    this.edits++;
  }

  /** Grows with every edit: what is kept of rows beside the context holds for one revision. */
  get revision(): number {
    return this.edits;
  }

  /** undefined: the policy has no register, and no organisation is unknown. */
  get register(): OrganisationRegister | undefined {
    if (this.policy.organisations.length === 0) return undefined;
    return registerOf(this.policy);
  }
}

/** The day of which the report speaks: asked for, else the ten-day period's last, the policy's report day or the month's last. */
export function asOfDay(month: Month | null, policy: Policy, asked: number | null): number | null {
  if (asked !== null) return asked;
  if (month === null) return null;
  if (month.tenDays === 1 || month.tenDays === 2) return dayFromYmd(month.year, month.month, month.tenDays * 10);
  if (policy.asOf === 'report-day' && policy.reportDay !== null) {
    return dayFromYmd(month.year, month.month, policy.reportDay) ?? lastDayOfMonth(month.year, month.month);
  }
  return lastDayOfMonth(month.year, month.month);
}
