/** A workbook in memory behind the port, for tests: edits it tells of, writes it keeps, refusals on demand. */
import type {
  ApplyOutcome,
  Capabilities,
  ReadOutcome,
  ReadScope,
  Receipt,
  Refusal,
  RevealOutcome,
  RevertOutcome,
  SaveOutcome,
  Unsubscribe,
  WorkbookChange,
  WorkbookHost,
} from '../../src/hosts/host.js';
import { cellAddress, parseAddress } from '../../src/core/sheet/address.js';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/sheet/snapshot.js';
import type { CellRef, MadeSheet, MarkWrite, WritePlan } from '../../src/core/sheet/write-plan.js';

/** What of a workbook a write may change, and taking back restores. */
interface Written {
  readonly marks: readonly MarkWrite[];
  readonly sheets: readonly MadeSheet[];
  readonly settings: Readonly<Record<string, string>>;
}

export class FakeHost implements WorkbookHost {
  can: Capabilities = {
    undoGroups: false,
    writingClearsUndo: false,
    notes: false,
    charts: false,
    newWorkbook: false,
    events: true,
    calculates: false,
  };
  written: Written = { marks: [], sheets: [], settings: {} };
  readonly plans: WritePlan[] = [];
  /** Addresses with their sheets. */
  readonly revealed: string[] = [];
  /** The scope's sheets of each read; null: all. */
  readonly reads: (readonly string[] | null)[] = [];
  protectedSheets: readonly string[] = [];
  /** Given out first, one a call; a function may wait or throw. */
  readonly refusals: Partial<Record<'read' | 'apply' | 'reveal' | 'settings', (Refusal | (() => Promise<Refusal>))[]>> =
    {};
  private readonly undone = new Map<string, Written>();
  private readonly listeners = new Set<(changes: readonly WorkbookChange[]) => void>();

  constructor(public workbook: WorkbookSnapshot) {}

  async read({ sheets, onProgress, signal }: ReadScope = {}): Promise<ReadOutcome> {
    this.reads.push(sheets ?? null);
    const refusal = await this.refusal('read');
    if (refusal !== null) return refusal;
    const wanted = this.workbook.sheets.filter(({ name }) => sheets === undefined || sheets.includes(name));
    for (const [done, { name }] of wanted.entries()) {
      onProgress?.({ sheet: name, done, of: wanted.length });
      await Promise.resolve();
      if (signal?.aborted === true) return { kind: 'cancelled' };
    }
    return { kind: 'read', workbook: { ...this.workbook, sheets: wanted }, protectedSheets: this.protectedSheets };
  }

  async apply(plan: WritePlan): Promise<ApplyOutcome> {
    const refusal = await this.refusal('apply');
    if (refusal !== null) return refusal;
    this.plans.push(plan);
    const id = String(this.plans.length);
    this.undone.set(id, this.written);
    const settings = { ...this.written.settings };
    for (const [name, text] of Object.entries(plan.settings)) {
      if (text === null) delete settings[name];
      else settings[name] = text;
    }
    const made = new Set(plan.sheets.map(({ name }) => name));
    const kept = plan.marks?.replace === true ? [] : this.written.marks;
    this.written = {
      marks: [...kept, ...(plan.marks?.add ?? [])],
      sheets: [...this.written.sheets.filter(({ name }) => !made.has(name)), ...plan.sheets],
      settings,
    };
    return { kind: 'applied', receipt: { id, host: 'fake', data: null }, skippedSheets: [] };
  }

  revert({ id }: Receipt): Promise<RevertOutcome> {
    const before = this.undone.get(id);
    if (before === undefined) throw new Error(`nothing was written under ${id}`);
    this.written = before;
    return Promise.resolve({ kind: 'reverted' });
  }

  async reveal({ sheet, row, column }: CellRef): Promise<RevealOutcome> {
    const refusal = await this.refusal('reveal');
    if (refusal !== null) return refusal;
    this.revealed.push(`${sheet}!${cellAddress(row, column)}`);
    return { kind: 'revealed' };
  }

  onChange(listener: (changes: readonly WorkbookChange[]) => void): Promise<Unsubscribe> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  async settings(): Promise<Readonly<Record<string, string>> | Refusal> {
    return (await this.refusal('settings')) ?? this.written.settings;
  }

  saveFile(): Promise<SaveOutcome> {
    return Promise.resolve({ kind: 'unsupported', what: 'files' });
  }

  /** Types a value into a cell and tells of it. */
  type(sheet: string, address: string, value: CellValue): void {
    const place = parseAddress(address);
    if (place === undefined) throw new Error(`no address: ${address}`);
    this.workbook = {
      ...this.workbook,
      sheets: this.workbook.sheets.map((known) => (known.name === sheet ? typed(known, place, value) : known)),
    };
    this.tell([{ kind: 'cells', sheet, areas: [address] }]);
  }

  tell(changes: readonly WorkbookChange[]): void {
    for (const listener of this.listeners) listener(changes);
  }

  private async refusal(of: keyof FakeHost['refusals']): Promise<Refusal | null> {
    const next = this.refusals[of]?.shift();
    return next === undefined ? null : typeof next === 'function' ? next() : next;
  }
}

function typed(
  sheet: SheetSnapshot,
  { row, column }: { row: number; column: number },
  value: CellValue,
): SheetSnapshot {
  const rows = sheet.rows.map((cells) => (cells === undefined ? undefined : [...cells]));
  while (rows.length <= row) rows.push([]);
  const cells = (rows[row] ??= []);
  cells[column] = value;
  return { ...sheet, rows };
}
