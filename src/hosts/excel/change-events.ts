/// <reference types="office-js" />
/** Excel's events as changes of the workbook. One registration serves all listeners. */
import type { Unsubscribe, WorkbookChange } from '../host.js';
import { ChangeLog } from './change-log.js';
import { HeldEvents } from './held-events.js';
import { hasExcelApi, runInExcel } from './office-types.js';
import type { SheetDirectory } from './sheet-directory.js';
import { loadSheetList } from './sheet-list.js';
import type { WriteQueue } from './write-queue.js';

type Listener = (changes: readonly WorkbookChange[]) => void;

/** What events of sheets have in common. */
interface SheetEvent {
  readonly worksheetId: string;
}

/** What OfficeExtension.EventHandlerResult<…> of any event has. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

export class ChangeEvents {
  private readonly listeners = new Set<Listener>();
  private readonly log = new ChangeLog((changes) => {
    for (const listener of [...this.listeners]) listener(changes);
  });
  private readonly calculations = new HeldEvents<string>(
    () => this.writes.echoLeft,
    (ids) => ids.forEach((id) => this.tellCalculation(id)),
  );
  private readonly structures = new HeldEvents<string>(
    () => this.writes.sheetsEchoLeft,
    (ids) => {
      if (!ids.every((id) => this.isOwn(id))) this.log.add({ kind: 'structure', sheet: null });
    },
  );
  private registering: Promise<readonly Registration[]> | undefined;

  constructor(
    private readonly directory: SheetDirectory,
    private readonly writes: WriteQueue,
  ) {}

  /** Rejects where Excel refuses to tell of events. */
  async subscribe(listener: Listener): Promise<Unsubscribe> {
    // One function may listen twice.
    const own: Listener = (changes) => listener(changes);
    this.listeners.add(own);
    try {
      await (this.registering ??= this.register());
    } catch (error) {
      this.listeners.delete(own);
      this.registering = undefined;
      throw error;
    }
    return () => this.unsubscribe(own);
  }

  private async unsubscribe(listener: Listener): Promise<void> {
    this.listeners.delete(listener);
    if (this.listeners.size > 0 || this.registering === undefined) return;
    const registrations = await this.registering;
    this.registering = undefined;
    this.calculations.stop();
    this.structures.stop();
    this.log.stop();
    const [first] = registrations;
    if (first === undefined) return;
    await Excel.run({ previousObjects: first.context, delayForCellEdit: true }, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
  }

  private register(): Promise<readonly Registration[]> {
    return runInExcel(
      async (context) => {
        const { worksheets } = context.workbook;
        const structure = (event: SheetEvent): Promise<void> => this.sheetsChanged(event);
        const registrations: Registration[] = [
          worksheets.onChanged.add((event) => this.cellsChanged(event)),
          worksheets.onCalculated.add((event) => this.calculated(event)),
          worksheets.onAdded.add(structure),
          worksheets.onDeleted.add(structure),
          ...(hasExcelApi('1.17')
            ? [
                worksheets.onNameChanged.add(structure),
                worksheets.onMoved.add(structure),
                worksheets.onVisibilityChanged.add(structure),
              ]
            : []),
        ];
        const list = loadSheetList(context);
        await context.sync();
        this.directory.update(list());
        return registrations;
      },
      { delayForCellEdit: true },
    );
  }

  private async cellsChanged(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const { worksheetId, address, changeType, triggerSource } = event;
    if (triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
    const sheet = this.directory.nameOf(worksheetId);
    const isEdit = changeType === Excel.DataChangeType.rangeEdited || changeType === Excel.DataChangeType.unknown;
    if (sheet === undefined || !isEdit) this.log.add({ kind: 'structure', sheet: sheet ?? null });
    else this.log.add({ kind: 'cells', sheet, areas: address.split(',') });
  }

  /** Excel does not say what made it calculate: near a write of ours it is told once, when all of it is over. */
  private async calculated({ worksheetId }: SheetEvent): Promise<void> {
    this.calculations.add(worksheetId);
  }

  private tellCalculation(id: string): void {
    const sheet = this.directory.nameOf(id);
    if (sheet !== undefined) this.log.add({ kind: 'calculated', sheet });
    else if (!this.isOwn(id)) this.log.add({ kind: 'structure', sheet: null });
  }

  /** Nor does it say who made or deleted a sheet: near a write of ours that does, those of its sheets are its own. */
  private async sheetsChanged({ worksheetId }: SheetEvent): Promise<void> {
    if (this.writes.sheetsEchoLeft > 0) this.structures.add(worksheetId);
    else this.log.add({ kind: 'structure', sheet: null });
  }

  private isOwn(id: string): boolean {
    const name = this.directory.lastNameOf(id);
    return name !== undefined && this.writes.hasMade(name);
  }
}
