/**
 * A ledger as a tab that we make, and fill again with what people added to it: their columns stay with their project,
 * and what they wrote about projects that have left the ledger stays below, under 已销号.
 */
import { month as monthName } from '../../messages/numbers.js';
import type { Language } from '../../messages/language.js';
import type { CheckContext } from '../../rules/context.js';
import { isCellError, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot.js';
import type { MadeCell, MadeSheet } from '../../sheet/write-plan.js';
import { LEDGER_LOOKS, ledgerNote } from '../made/made-mark.js';
import { moneyFormat } from '../made/number-formats.js';
import { bandOfRow } from '../project-facts.js';
import type { LedgerKind } from '../summary.js';
import { isMoneyColumn, ledgerSource, ledgerValue, type LedgerValue } from './ledger-cells.js';
import { ledgerProjects, type LedgerProject } from './ledger-projects.js';
import { ledgerWidth, madeLedgerFields, type MadeLedgerField } from './made-ledger-columns.js';
import { ledgerEntry, matchEntries, sharedCodes } from './match-entries.js';
import { readMadeLedger, type KeptCell, type KeptRow, type LedgerPlace } from './read-made-ledger.js';
import { isFilledFromLists, keepsTyped } from './own-columns.js';
import { formulaInRow } from './row-formula.js';
import { CLOSED, LEDGER_HEADINGS, LEDGER_TITLES, NOBODY } from './words.js';

export interface MadeLedger {
  readonly sheet: MadeSheet;
  /** The projects from `firstRow` on, one a row. */
  readonly projects: readonly LedgerProject[];
  /** Counted from 0. */
  readonly firstRow: number;
  /** Names of projects that have left the ledger and stand below for what people wrote about them. */
  readonly closed: readonly string[];
  /** How many formulas of people's own columns became their values, since they ask for rows that have changed places. */
  readonly frozenFormulas: number;
}

/** Title, note, head. */
const HEAD_ROWS = 3;

/** `existing`: the tab as it stands, where it is one that we made. */
export function madeLedger(
  context: CheckContext,
  kind: LedgerKind,
  name: string,
  language: Language,
  existing: { readonly workbook: WorkbookSnapshot; readonly sheet: SheetSnapshot } | null,
): MadeLedger {
  return new LedgerMaker(context, kind, name, language, existing).make();
}

class LedgerMaker {
  private readonly projects: readonly LedgerProject[];
  private readonly places: readonly LedgerPlace[];
  private readonly before: readonly KeptRow[];
  private frozen = 0;

  constructor(
    private readonly context: CheckContext,
    private readonly kind: LedgerKind,
    private readonly name: string,
    private readonly language: Language,
    existing: { readonly workbook: WorkbookSnapshot; readonly sheet: SheetSnapshot } | null,
  ) {
    this.projects = ledgerProjects(context, kind);
    const isFilled = (field: MadeLedgerField): boolean => isFilledFromLists(context, field);
    const reading = existing === null ? undefined : readMadeLedger(existing.workbook, existing.sheet, kind, isFilled);
    this.before = reading?.rows ?? [];
    const places = reading?.places ?? [];
    const there = new Set(places.map(({ field }) => field));
    this.places = [
      ...places,
      ...madeLedgerFields(kind)
        .filter((field) => !there.has(field))
        .map((field) => ({ field, heading: null })),
    ];
  }

  make(): MadeLedger {
    const matched = this.matched();
    const used = new Set([...matched.values()].map((index) => this.before[index]));
    const rows = this.projectRows(matched);
    if (rows.length === 0) rows.push([{ value: NOBODY[this.kind][this.language] }]);
    const left = this.before.filter((row) => !used.has(row) && (row.entry === null || row.isWrittenIn));
    const closed = left.filter(({ entry }) => entry !== null);
    if (left.length > 0) rows.push([]);
    if (closed.length > 0) rows.push([{ value: CLOSED[this.language], bold: true }]);
    for (const row of [...closed, ...left.filter(({ entry }) => entry === null)]) {
      rows.push(this.kept(row, HEAD_ROWS + rows.length));
    }
    const month = this.context.monthText === null ? '' : monthName(this.context.monthText, this.language);
    const title = LEDGER_TITLES[this.kind][this.language];
    return {
      sheet: {
        name: this.name,
        rows: [
          [
            {
              value: this.language === 'en' ? [title, month].filter((part) => part !== '').join(', ') : month + title,
              bold: true,
            },
          ],
          [{ value: ledgerNote(this.language) }],
          this.places.map(({ field, heading }): MadeCell => ({
            value: field === null ? (isCellError(heading) ? heading.error : heading) : this.heading(field),
            bold: true,
            fill: 'head',
            wrap: true,
          })),
          ...rows,
        ],
        widths: this.places.map(({ field }) => ledgerWidth(field)),
        frozenRows: HEAD_ROWS,
        knownBy: LEDGER_LOOKS,
      },
      projects: this.projects,
      firstRow: HEAD_ROWS,
      closed: closed.map(({ name }) => name),
      frozenFormulas: this.frozen,
    };
  }

  private heading(field: MadeLedgerField): string {
    return LEDGER_HEADINGS[field]?.[this.language] ?? field;
  }

  /** By the position of the project: the index of its row before. */
  private matched(): ReadonlyMap<number, number> {
    const rows = this.before.flatMap((row, index) => (row.entry === null ? [] : [{ index, entry: row.entry }]));
    if (rows.length === 0) return new Map();
    const now = this.projects.map((project, index) => {
      const of = (field: MadeLedgerField) => this.value(project, field, index).value;
      return ledgerEntry(project.row.value('code'), of('name'), of('list'), of('source'));
    });
    const pairs = matchEntries(
      rows.map(({ entry }) => entry),
      now,
      sharedCodes(this.context.rows),
    );
    return new Map([...pairs].map(([position, old]) => [position, rows[old]?.index ?? -1]));
  }

  private value(project: LedgerProject, field: MadeLedgerField, index: number): LedgerValue {
    return ledgerValue(this.context, project, field, this.kind, index + 1, this.language);
  }

  private projectRows(matched: ReadonlyMap<number, number>): MadeCell[][] {
    const rows = this.projects.map((project, index) => {
      const old = this.before[matched.get(index) ?? -1];
      return this.places.map(({ field }, column): MadeCell => {
        const kept = old?.cells.find((cell) => cell.column === column);
        const value = field === null ? null : this.value(project, field, index);
        if (field !== null && value !== null && !keepsTyped(field, value, kept?.value)) {
          return this.ownCell(project, field, value);
        }
        return old === undefined || kept === undefined
          ? { value: null }
          : this.keptCell(kept, old.row, HEAD_ROWS + index);
      });
    });
    this.places.forEach(({ field }, column) => {
      if (field !== null && isMoneyColumn(field)) formatMoney(rows, column);
    });
    return rows;
  }

  private ownCell({ row }: LedgerProject, field: MadeLedgerField, value: LedgerValue): MadeCell {
    const { numberFormat } = value;
    const shown: MadeCell = {
      value: value.value,
      ...(numberFormat === null || value.value === null ? {} : { numberFormat }),
      ...(value.kind === 'text' && field !== 'code' ? { wrap: true } : {}),
    };
    if (field === 'source') return { ...shown, link: ledgerSource(row, this.kind) };
    if (field === 'overdue' && value.value !== null) return { ...shown, bold: true };
    const band = field === 'band' ? bandOfRow(this.context, row) : null;
    return band === null ? shown : { ...shown, fill: band };
  }

  /** A row as it stood, in a new place. */
  private kept(row: KeptRow, to: number): MadeCell[] {
    return this.places.map((_, column) => {
      const cell = row.cells.find((one) => one.column === column);
      return cell === undefined ? { value: null } : this.keptCell(cell, row.row, to);
    });
  }

  private keptCell({ value, formula, numberFormat }: KeptCell, from: number, to: number): MadeCell {
    const shown = { value: isCellError(value) ? value.error : value, numberFormat };
    if (formula === null) return shown;
    const moved = formulaInRow(formula, from, to);
    if (moved !== null) return { ...shown, formula: moved };
    this.frozen++;
    return shown;
  }
}

/** One format a column, so that its decimals stand under each other. */
function formatMoney(rows: MadeCell[][], column: number): void {
  const numberFormat = moneyFormat(rows.map((row) => amountOf(row[column])));
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined && cell.value !== null) row[column] = { ...cell, numberFormat };
  }
}

function amountOf(cell: MadeCell | undefined): number | null {
  return typeof cell?.value === 'number' ? cell.value : null;
}
