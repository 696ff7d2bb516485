/** The state of one Excel that is open: its workbook, what the add-in holds of it, and what it is to be told. */
import type { Area } from '../../core/sheet/snapshot.js';
import { areaAddress } from '../../grid/model/area.js';
import type { RecalculatedArea, Recalculation } from '../../grid/model/recalculation.js';
import type { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';
import { EventQueue, EventType } from './events.js';
import { refuse } from './host-error.js';
import { References } from './references.js';

/** Who does something: the add-in, the person at the screen, or somebody else in a shared workbook. */
export type Origin = 'add-in' | 'user' | 'remote';

export interface Change {
  readonly changeType: string;
  readonly shiftDirection?: string;
  /** Only for a change of a single cell. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export class Session {
  readonly references = new References();
  readonly events = new EventQueue();
  /** Set by suspendApiCalculationUntilNextSync: no recalculation before the batch ends. */
  calculationSuspended = false;
  /** Members used by the batch that runs, as Type.member. */
  readonly used = new Set<string>();
  /** Whose doing the present change is. */
  origin: Origin = 'add-in';
  /** The selection changed: told through the conversation, not as an event of a batch. */
  selectionChanged = false;

  constructor(
    readonly workbook: Workbook,
    readonly recalculation: Recalculation,
    /** The newest ExcelApi set this Excel has: 1.14. */
    readonly excelApi: string,
  ) {}

  /** Protection binds the add-in and the person; another person's copy has its own. */
  ensureUnprotected(sheet: Worksheet): void {
    if (sheet.isProtected && this.origin !== 'remote') refuse('AccessDenied');
  }

  /** Cells have new content: formulas are due, listeners are told. */
  cellsChanged(sheet: Worksheet, area: Area, change: Change): void {
    if (change.shiftDirection === undefined && change.changeType === 'RangeEdited') {
      this.recalculation.cellsChanged(sheet, area);
    } else this.recalculation.structureChanged();
    this.events.raise(EventType.changed, sheet.id, () => ({
      address: areaAddress(area),
      changeType: change.changeType,
      source: this.source,
      triggerSource: this.origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: change.shiftDirection ?? 'None',
      referenceId: this.references.keep({ type: 'Range', sheet, area }),
      ...change.details,
    }));
  }

  get source(): 'Local' | 'Remote' {
    return this.origin === 'remote' ? 'Remote' : 'Local';
  }

  /** Before formula values are read. In manual mode nothing is recalculated but by calculate(). */
  recalculateIfDue(): void {
    if (this.calculationSuspended || this.workbook.calculationMode === 'Manual') return;
    this.recalculate();
  }

  recalculate(): void {
    if (!this.recalculation.pending) return;
    const bySheet = new Map<Worksheet, RecalculatedArea[]>();
    for (const changed of this.recalculation.recalculate()) {
      bySheet.set(changed.sheet, [...(bySheet.get(changed.sheet) ?? []), changed]);
    }
    for (const [sheet, areas] of bySheet) {
      const address = areas.map(({ area }) => areaAddress(area)).join(',');
      this.events.raise(EventType.calculated, sheet.id, () => ({ address }));
    }
  }
}
