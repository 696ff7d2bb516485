/** The cells that a roll writes, as they are collected; what is a formula is left alone and told. */
import { contentOf, sameContent } from '../fixes/edited-workbook.js';
import type { FieldName } from '../schema/fields.js';
import { cellAddress } from '../sheet/address.js';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot.js';
import type { CellContent, CellWrite } from '../sheet/write-plan.js';
import type { RollTold } from './roll-plan.js';

/** `text`: a title, heading or setting moved on. `carried`: last month's figure. `cleared`: for this month's. */
export type RolledKind = 'text' | 'carried' | 'cleared';

export interface RolledCell extends CellWrite {
  readonly kind: RolledKind;
  /** A1. */
  readonly cell: string;
  /** null: no list's. */
  readonly field: FieldName | null;
}

export class RolledCells {
  readonly cells: RolledCell[] = [];
  private readonly others: RollTold[] = [];
  private readonly formulas = new Map<string, { sheet: string; field: string; cells: number }>();

  constructor(readonly workbook: WorkbookSnapshot) {}

  get told(): readonly RollTold[] {
    return [
      ...this.others,
      ...[...this.formulas.values()].map((one) => ({ kind: 'column-formulas' as const, ...one })),
    ];
  }

  content(sheet: SheetSnapshot, row: number, column: number): CellContent {
    return contentOf(this.workbook, sheet, row, column);
  }

  tell(one: RollTold): void {
    this.others.push(one);
  }

  /** A formula stays, and is told; so stays what is as it shall be. */
  write(
    kind: RolledKind,
    sheet: SheetSnapshot,
    row: number,
    column: number,
    field: FieldName | null,
    after: CellContent,
  ): void {
    const before = this.content(sheet, row, column);
    const cell = cellAddress(row, column);
    if (before.formula !== null) {
      if (kind === 'text') this.tell({ kind: 'text-formula', sheet: sheet.name, cell });
      else this.countFormula(sheet.name, field ?? '');
      return;
    }
    if (sameContent(before, after)) return;
    this.cells.push({ kind, sheet: sheet.name, row, column, cell, field, before, after });
  }

  private countFormula(sheet: string, field: string): void {
    const key = `${sheet}\n${field}`;
    const known = this.formulas.get(key);
    if (known === undefined) this.formulas.set(key, { sheet, field, cells: 1 });
    else known.cells++;
  }
}
