/** Runs every rule that is on, applies precedence, and puts the findings in order. */
import { ProjectRow } from '../lists/project-row.js';
import type { ListTable } from '../lists/table.js';
import { ruleSetting } from '../policies/rule-setting.js';
import type { Severity } from '../report.js';
import type { ListId } from '../schema/fields.js';
import { parseAddress } from '../sheet/address.js';
import type { CheckContext } from './context.js';
import type { RuleId } from './finding-data.js';
import { checkDropped } from './history/project-dropped.js';
import { checkIdentity } from './identity/duplicates.js';
import { checkEntryThresholds } from './portfolio/entry-threshold.js';
import { checkPortfolio } from './portfolio/missed-figures.js';
import type { PlacedFinding, Tell } from './placed.js';
import { ROW_RULES, RULES } from './registry.js';
import type { RowFinding, RowRule, RuleMeta } from './rule.js';
import { checkStructure } from './structure/lists-and-columns.js';
import { checkSettings } from './structure/setting-invalid.js';
import { checkUntoldLists } from './structure/untold-list.js';
import { checkSummaries } from './summary/summary-mismatch.js';
import { checkTotals } from './totals/total-rows.js';
import type { Emit } from './values/cell-check.js';
import { compileTable, type ColumnCheck } from './values/compile.js';

export interface RuleRun {
  readonly findings: readonly PlacedFinding[];
  /** How many rules were on. */
  readonly rules: number;
}

type Levels = ReadonlyMap<RuleId, Severity | 'off' | 'own'>;

/** By rule: what the policy says of it; `own` where it says nothing. */
function levels(context: CheckContext): Levels {
  return new Map(
    RULES.map(({ id, severity }) => [
      id,
      ruleSetting(context.policy, id).level ?? (severity === 'off' ? 'off' : 'own'),
    ]),
  );
}

function severityOf(meta: RuleMeta, own: Severity | undefined, known: Levels): Severity | undefined {
  const level = known.get(meta.id) ?? 'own';
  if (level === 'off') return undefined;
  if (level !== 'own') return level;
  const severity = own ?? meta.severity;
  return severity === 'off' ? 'info' : severity;
}

/** Leaves out what another finding of the same place explains. */
function withoutExplained(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (findings.length < 2) return findings;
  const explained = new Set(findings.flatMap(({ meta }) => meta.explains));
  return explained.size === 0 ? findings : findings.filter(({ meta }) => !explained.has(meta.id));
}

export class RuleRunner {
  private readonly known: Levels;
  private readonly checks = new Map<ListTable, Map<ListId | null, readonly ColumnCheck[]>>();
  private readonly rules = new Map<ListTable, readonly RowRule[]>();

  constructor(private readonly context: CheckContext) {
    this.known = levels(context);
  }

  run(): RuleRun {
    const findings: PlacedFinding[] = [...this.workbookFindings()];
    for (const row of this.context.rows) findings.push(...this.rowFindings(row));
    findings.sort(inOrder);
    return { findings, rules: this.ruleCount };
  }

  /** How many rules are on. */
  get ruleCount(): number {
    return [...this.known.values()].filter((level) => level !== 'off').length;
  }

  /** What the rules say that look at more than one row. */
  workbookFindings(): readonly PlacedFinding[] {
    return [
      checkStructure,
      checkSettings,
      checkUntoldLists,
      checkIdentity,
      checkTotals,
      checkPortfolio,
      checkEntryThresholds,
      checkDropped,
      checkSummaries,
    ].flatMap((part) => this.findingsOf((tell) => part(this.context, tell)));
  }

  /** What one part of the workbook's rules says. */
  findingsOf(part: (tell: Tell) => void): readonly PlacedFinding[] {
    const byCell = new Map<string, PlacedFinding[]>();
    const tell: Tell = (meta, place, field, data, own) => {
      const severity = severityOf(meta as unknown as RuleMeta, own, this.known);
      if (severity === undefined) return;
      const finding = {
        sheetIndex: -1,
        sheet: null,
        row: -1,
        column: -1,
        list: null,
        project: null,
        ...place,
        meta,
        severity,
        field,
        data,
      } as unknown as PlacedFinding;
      const key = `${finding.sheetIndex} ${finding.row} ${finding.column}`;
      const there = byCell.get(key);
      if (there === undefined) byCell.set(key, [finding]);
      else there.push(finding);
    };
    part(tell);
    return [...byCell.values()].flatMap(withoutExplained);
  }

  /** What the rules say that look at one project alone. */
  rowFindings(row: ProjectRow): readonly PlacedFinding[] {
    let found: PlacedFinding[] | undefined;
    const emit: Emit = (meta, finding) => {
      const placed = this.place(row, meta as unknown as RuleMeta, finding as unknown as RowFinding<RuleId>);
      if (placed === undefined) return;
      if (found === undefined) found = [placed];
      else found.push(placed);
    };
    const checks = this.columnChecks(row);
    for (const { check } of checks) check(row, emit, false);
    for (const rule of this.rowRules(row.table)) {
      const result = rule.check(row, this.context);
      if (result === undefined) continue;
      if (Array.isArray(result)) for (const finding of result) emit(rule.meta, finding as RowFinding<RuleId>);
      else emit(rule.meta, result as RowFinding<RuleId>);
    }
    const ofProject = found === undefined ? [] : withoutExplained(found);
    return [...ofProject, ...this.splitRowFindings(row, checks)];
  }

  /** What stands in the rows that a project is split over: of a part every cell, of a child (no project of its own) its amounts. */
  private splitRowFindings(project: ProjectRow, checks: readonly ColumnCheck[]): readonly PlacedFinding[] {
    const { table, row, list } = project;
    const parts = table.partsOf(row);
    const children = table.childrenOf(row);
    if (parts.length === 0 && children.length === 0) return [];
    const found: PlacedFinding[] = [];
    for (const of of [...parts, ...children]) {
      const split = new ProjectRow(table, of, list);
      const emit: Emit = (meta, finding) => {
        const placed = this.place(split, meta as unknown as RuleMeta, finding as unknown as RowFinding<RuleId>);
        if (placed !== undefined) found.push({ ...placed, project: project.name });
      };
      for (const { check, isAmount } of checks) if (isAmount || parts.includes(of)) check(split, emit, true);
    }
    return found;
  }

  private place(row: ProjectRow, meta: RuleMeta, finding: RowFinding<RuleId>): PlacedFinding | undefined {
    const severity = severityOf(meta, finding.severity, this.known);
    if (severity === undefined) return undefined;
    const address = finding.cell ?? (finding.field === null ? undefined : row.address(finding.field));
    const at = address === undefined ? undefined : parseAddress(address);
    return {
      meta,
      severity,
      sheetIndex: row.table.sheetIndex,
      sheet: row.table.sheet.name,
      row: at?.row ?? row.row,
      column: at?.column ?? -1,
      list: row.list,
      project: row.name,
      field: finding.field,
      data: finding.data,
      ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    };
  }

  private columnChecks(row: ProjectRow): readonly ColumnCheck[] {
    let byList = this.checks.get(row.table);
    if (byList === undefined) {
      byList = new Map();
      this.checks.set(row.table, byList);
    }
    let checks = byList.get(row.list);
    if (checks === undefined) {
      checks = compileTable(row.table, row.list, this.context);
      byList.set(row.list, checks);
    }
    return checks;
  }

  private rowRules(table: ListTable): readonly RowRule[] {
    let rules = this.rules.get(table);
    if (rules === undefined) {
      rules = ROW_RULES.filter(
        ({ meta, needs }) =>
          this.known.get(meta.id) !== 'off' && needs.every((field) => table.column(field) !== undefined),
      );
      this.rules.set(table, rules);
    }
    return rules;
  }
}

/** By sheet, row, column, rule. */
export function inOrder(one: PlacedFinding, other: PlacedFinding): number {
  return (
    one.sheetIndex - other.sheetIndex ||
    one.row - other.row ||
    one.column - other.column ||
    (one.meta.id < other.meta.id ? -1 : one.meta.id > other.meta.id ? 1 : 0)
  );
}
