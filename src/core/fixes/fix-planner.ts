/** Takes fixes into a copy of the workbook, round by round, and remembers what became of each cell. */
import { checkWithContext } from '../check.js';
import type { Finding, Report } from '../report.js';
import { cellAddress, parseAddress } from '../sheet/address.js';
import { cellKey, type WorkbookSnapshot } from '../sheet/snapshot.js';
import type { CellContent, CellRef, WritePlan } from '../sheet/write-plan.js';
import { dayFromSerial, isoDay } from '../values/day.js';
import { recalculated } from '../recalculation/recalculated.js';
import { contentOf, editedWorkbook, sameContent, type CellEdition } from './edited-workbook.js';
import { FIXED_RULES, NORMAL_FORMS, type FixKind } from './fix-kind.js';
import type { FixedCell, FixQuestion, LeftFinding, LeftReason } from './fix-outcome.js';
import { normalForms } from './normal-forms.js';

/** A fix takes at most a normal form after it, and may uncover one more finding of the same cell. */
const MOST_ROUNDS = 5;

type Checked = ReturnType<typeof checkWithContext>;

interface WantedEdit extends CellEdition {
  readonly kind: FixKind;
  readonly field: string | null;
  readonly project: string | null;
  /** The finding that it is to remove; null for a normal form. */
  readonly against: string | null;
}

export class FixPlanner {
  readonly before: Report;
  private current: Checked;
  private workbook: WorkbookSnapshot;
  private readonly done = new Map<string, Omit<FixedCell, 'before' | 'after' | 'day'>>();
  private readonly summed = new Map<string, CellRef>();
  /** Findings that their own fix does not remove. */
  private readonly incurable = new Set<string>();

  constructor(
    private readonly original: WorkbookSnapshot,
    private readonly question: FixQuestion,
    private readonly kinds: ReadonlySet<FixKind>,
    private readonly protectedSheets: ReadonlySet<string>,
  ) {
    this.workbook = original;
    this.current = this.check(original);
    this.before = this.current.report;
  }

  /** Of the workbook with what was taken so far. */
  get report(): Report {
    return this.current.report;
  }

  fixFindings(): void {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const edits = this.ofFindings();
      if (edits.length === 0) return;
      const next = this.edited(edits);
      const checked = this.check(next.workbook);
      if (this.learnIncurable(edits, checked.report)) continue;
      this.take(edits, next, checked);
    }
  }

  /** An edit whose finding stays says something else than it should, and would be made again on every run. */
  private learnIncurable(edits: readonly WantedEdit[], report: Report): boolean {
    const left = new Set(report.findings.map(placeOf));
    const known = this.incurable.size;
    for (const { against } of edits) if (against !== null && left.has(against)) this.incurable.add(against);
    return this.incurable.size > known;
  }

  /** All of them where nothing comes of it; else without the rows of which something comes; else none. */
  normalise(): void {
    if (!NORMAL_FORMS.some((kind) => this.kinds.has(kind))) return;
    let edits = this.ofNormalForms();
    for (let attempt = 0; attempt < 2 && edits.length > 0; attempt++) {
      const next = this.edited(edits);
      const checked = this.check(next.workbook);
      const raised = newIn(checked.report, this.report);
      if (raised.length === 0) {
        this.take(edits, next, checked);
        return;
      }
      const rows = new Set(raised.map(({ sheet, row }) => `${sheet ?? ''}!${row ?? ''}`));
      edits = edits.filter(({ sheet, row }) => !rows.has(`${sheet}!${row + 1}`));
    }
  }

  newSince(report: Report): readonly Finding[] {
    return newIn(this.report, report);
  }

  cells(): readonly FixedCell[] {
    const order = new Map(this.original.sheets.map(({ name }, index) => [name, index]));
    return [...this.done.values()]
      .map((cell) => ({ ...cell, ...this.change(cell), day: this.dayWritten(cell) }))
      .filter(({ before, after }) => !sameContent(before, after))
      .sort(
        (one, other) =>
          (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) ||
          one.row - other.row ||
          one.column - other.column,
      );
  }

  sums(): WritePlan['cells'] {
    return [...this.summed.values()].map(({ sheet, row, column }) => {
      const change = this.change({ sheet, row, column });
      return { sheet, row, column, ...change };
    });
  }

  findings(): { fixed: readonly Finding[]; left: readonly LeftFinding[] } {
    const fixed: Finding[] = [];
    const left: LeftFinding[] = [];
    for (const finding of this.before.findings) {
      if (!isFixable(finding) || !this.kinds.has(finding.rule)) continue;
      const reason = this.reasonAgainst(finding);
      if (reason === undefined) fixed.push(finding);
      else left.push({ finding, reason });
    }
    return { fixed, left };
  }

  private check(workbook: WorkbookSnapshot): Checked {
    return checkWithContext(workbook, this.question.policy, this.question.options);
  }

  private reasonAgainst(finding: Finding): LeftReason | undefined {
    const { sheet, cell, fix } = finding;
    const place = cell === null ? undefined : parseAddress(cell);
    const there = this.original.sheets.find(({ name }) => name === sheet);
    if (sheet === null || place === undefined || there === undefined) return 'no-safe-value';
    if (this.protectedSheets.has(sheet)) return 'protected';
    if (there.formulas.has(cellKey(place.row, place.column))) return 'formula';
    return fix === undefined || this.incurable.has(placeOf(finding)) ? 'no-safe-value' : undefined;
  }

  private ofFindings(): readonly WantedEdit[] {
    const edits = new Map<string, WantedEdit>();
    for (const finding of this.report.findings) {
      const { rule, sheet, fix, field, project } = finding;
      const against = placeOf(finding);
      const kind = FIXED_RULES.find((known) => known === rule);
      if (kind === undefined || fix === undefined || sheet === null || !this.kinds.has(kind)) continue;
      if (this.incurable.has(against)) continue;
      for (const { cell, value, numberFormat } of fix.edits) {
        const place = parseAddress(cell);
        if (place === undefined) throw new Error(`no address: ${cell}`);
        const content = { value, formula: null, numberFormat };
        this.want(edits, { kind, sheet, ...place, content, field, project, against });
      }
    }
    return [...edits.values()];
  }

  private ofNormalForms(): readonly WantedEdit[] {
    const edits = new Map<string, WantedEdit>();
    const { context } = this.current;
    for (const { kind, sheet, row, column, value, numberFormat, field, project } of normalForms(context)) {
      if (!this.kinds.has(kind)) continue;
      const content = { value, formula: null, numberFormat };
      this.want(edits, { kind, sheet, row, column, content, field, project, against: null });
    }
    return [...edits.values()];
  }

  /** The first to ask for a cell gets it. */
  private want(edits: Map<string, WantedEdit>, edit: WantedEdit): void {
    const key = keyOf(edit);
    if (edits.has(key) || this.protectedSheets.has(edit.sheet)) return;
    const there = this.contentIn(this.workbook, edit);
    if (there.formula === null && !sameContent(there, edit.content)) edits.set(key, edit);
  }

  private edited(edits: readonly WantedEdit[]): { workbook: WorkbookSnapshot; sums: readonly CellEdition[] } {
    const edited = editedWorkbook(this.workbook, edits);
    const written = edits.map(({ sheet, row, column, content: { value } }) => ({ sheet, row, column, value }));
    const sums = recalculated(this.workbook.sheets, written)
      .results.filter(({ sheet }) => !this.protectedSheets.has(sheet))
      .map(({ value, ...at }) => ({ ...at, content: { ...this.contentIn(this.workbook, at), value } }));
    return { workbook: sums.length === 0 ? edited : editedWorkbook(edited, sums), sums };
  }

  private take(
    edits: readonly WantedEdit[],
    next: { workbook: WorkbookSnapshot; sums: readonly CellEdition[] },
    checked: Checked,
  ): void {
    this.workbook = next.workbook;
    this.current = checked;
    for (const { kind, sheet, row, column, field, project } of edits) {
      const key = keyOf({ sheet, row, column });
      const kinds = [...(this.done.get(key)?.kinds ?? []), kind];
      this.done.set(key, { sheet, row, column, cell: cellAddress(row, column), kinds, field, project });
    }
    for (const { sheet, row, column } of next.sums)
      this.summed.set(keyOf({ sheet, row, column }), { sheet, row, column });
  }

  private change(at: CellRef): { before: CellContent; after: CellContent } {
    return { before: this.contentIn(this.original, at), after: this.contentIn(this.workbook, at) };
  }

  private dayWritten({ kinds, ...at }: CellRef & { readonly kinds: readonly FixKind[] }): string | null {
    const { value } = this.contentIn(this.workbook, at);
    if (!kinds.includes('date-form') || typeof value !== 'number') return null;
    const day = dayFromSerial(value, this.workbook.date1904);
    return day === null ? null : isoDay(day);
  }

  private contentIn(workbook: WorkbookSnapshot, { sheet, row, column }: CellRef): CellContent {
    const there = workbook.sheets.find(({ name }) => name === sheet);
    if (there === undefined) throw new Error(`no sheet: ${sheet}`);
    return contentOf(workbook, there, row, column);
  }
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}

function isFixable(finding: Finding): finding is Finding & { readonly rule: (typeof FIXED_RULES)[number] } {
  return FIXED_RULES.some((rule) => rule === finding.rule);
}

function placeOf({ rule, sheet, cell, row }: Finding): string {
  return JSON.stringify([rule, sheet, cell, row]);
}

function newIn(report: Report, old: Report): readonly Finding[] {
  const known = new Set(old.findings.map(placeOf));
  return report.findings.filter((finding) => !known.has(placeOf(finding)));
}
