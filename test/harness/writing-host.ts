/** A workbook in memory that holds what is written into it: cells and made sheets, and gives both back. */
import type { ApplyOutcome, ReadOutcome, ReadScope, Receipt, RevertOutcome } from '../../src/hosts/host.js';
import {
  cellKey,
  formatIndexAt,
  valueAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/sheet/snapshot.js';
import type { CellWrite, MadeSheet, WritePlan } from '../../src/core/sheet/write-plan.js';
import { FakeHost } from './fake-host.js';
import { specOf } from './made-sheet.js';
import { workbook } from './workbook.js';

export class WritingHost extends FakeHost {
  private readonly before = new Map<string, WorkbookSnapshot>();

  override async read(scope: ReadScope = {}): Promise<ReadOutcome> {
    const gone = scope.sheets?.find((wanted) => !this.workbook.sheets.some(({ name }) => name === wanted));
    return gone === undefined ? super.read(scope) : { kind: 'missing', sheet: gone };
  }

  override async apply(plan: WritePlan): Promise<ApplyOutcome> {
    const stale = plan.cells.filter((write) => !holds(this.workbook, write));
    if (stale.length > 0)
      return { kind: 'stale', cells: stale.map(({ sheet, row, column }) => `${sheet}!${row}!${column}`) };
    const outcome = await super.apply(plan);
    if (outcome.kind !== 'applied') return outcome;
    this.before.set(outcome.receipt.id, this.workbook);
    this.workbook = plan.sheets.reduce(withSheet, plan.cells.reduce(withCell, this.workbook));
    return outcome;
  }

  override async revert(receipt: Receipt): Promise<RevertOutcome> {
    const outcome = await super.revert(receipt);
    this.workbook = this.before.get(receipt.id) ?? this.workbook;
    return outcome;
  }
}

function holds({ sheets, numberFormats }: WorkbookSnapshot, { sheet: name, row, column, before }: CellWrite): boolean {
  const sheet = sheets.find((known) => known.name === name);
  if (sheet === undefined) return false;
  return (
    valueAt(sheet, row, column) === before.value &&
    (sheet.formulas.get(cellKey(row, column)) ?? null) === before.formula &&
    (numberFormats[formatIndexAt(sheet, row, column)] ?? 'General') === before.numberFormat
  );
}

function withCell(book: WorkbookSnapshot, { sheet: name, row, column, after }: CellWrite): WorkbookSnapshot {
  const codes = book.numberFormats.includes(after.numberFormat)
    ? book.numberFormats
    : [...book.numberFormats, after.numberFormat];
  const put = <Item>(lines: readonly (ArrayLike<Item> | undefined)[], item: Item): Item[][] => {
    const copy = lines.map((line) => (line === undefined ? [] : Array.from(line)));
    while (copy.length <= row) copy.push([]);
    (copy[row] ??= [])[column] = item;
    return copy;
  };
  const sheets = book.sheets.map((sheet): SheetSnapshot => {
    if (sheet.name !== name) return sheet;
    const formulas = new Map(sheet.formulas);
    if (after.formula === null) formulas.delete(cellKey(row, column));
    else formulas.set(cellKey(row, column), after.formula);
    const formats = put<number | undefined>(sheet.formats, codes.indexOf(after.numberFormat));
    return { ...sheet, rows: put(sheet.rows, after.value), formats, formulas };
  });
  return { ...book, numberFormats: codes, sheets };
}

function withSheet(book: WorkbookSnapshot, made: MadeSheet): WorkbookSnapshot {
  const { numberFormats, sheets } = workbook({ sheets: [specOf(made)] });
  const codes = [...new Set([...book.numberFormats, ...numberFormats])];
  const moved = sheets.map((sheet) => ({
    ...sheet,
    formats: sheet.formats.map((row) =>
      Array.from(row ?? [], (index) => codes.indexOf(numberFormats[index ?? 0] ?? 'General')),
    ),
  }));
  const there = book.sheets.some(({ name }) => name === made.name);
  return {
    ...book,
    numberFormats: codes,
    sheets: there
      ? book.sheets.map((sheet) => moved.find(({ name }) => name === sheet.name) ?? sheet)
      : [...book.sheets, ...moved],
  };
}
