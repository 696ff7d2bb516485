/** A workbook file in memory as a host: the port over bytes. Nobody else edits it, so that it has no events to tell. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import type { CellRef, WritePlan } from '../../core/sheet/write-plan.js';
import type {
  ApplyOutcome,
  Capabilities,
  FileBytesOutcome,
  ReadOutcome,
  ReadScope,
  Receipt,
  Refusal,
  RevealOutcome,
  RevertOutcome,
  SaveOutcome,
  Unsubscribe,
  WorkbookHost,
} from '../host.js';
import { type UnreadableReason, readWorkbook } from './read-workbook.js';
import { type PatchOutcome, patchWorkbook, withPackage } from './write/patch-workbook.js';
import { otherThan } from './write/plan-refusal.js';
import { restoreWorkbook } from './write/restore-workbook.js';
import type { Undo } from './write/undo.js';
import { crc32 } from './zip/crc32.js';

export interface FileHost extends WorkbookHost {
  /** The file as it is now; to be left as it is. */
  bytes(): Uint8Array;
}

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly host: FileHost }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Gives a file out: a download, a file on disk. */
export type FileSaver = (name: string, bytes: Uint8Array) => Promise<SaveOutcome>;

const HOST = 'xlsx-file';

const NOTHING: Capabilities = {
  undoGroups: false,
  writingClearsUndo: false,
  notes: false,
  charts: false,
  newWorkbook: false,
  events: false,
  calculates: false,
};

/** Receipts whose file as it was is kept, to give it back to the byte. */
const KEPT_FILES = 8;

/**
 * Opens any file that readWorkbook reads; only .xlsx, .xlsm and their templates can be written.
 * @param name the file's name without its folder
 * @param save undefined: the host cannot give files out, and says so
 */
export async function createFileHost(bytes: Uint8Array, name: string, save?: FileSaver): Promise<OpenOutcome> {
  const outcome = await readWorkbook(bytes, name);
  if (outcome.kind === 'unreadable') return outcome;
  return { kind: 'opened', host: new XlsxFileHost({ bytes, content: outcome.workbook }, name, save) };
}

interface Version {
  readonly bytes: Uint8Array;
  readonly content: WorkbookSnapshot;
}

interface Applied {
  readonly before: Version;
  readonly after: Version;
}

class XlsxFileHost implements FileHost {
  readonly can = NOTHING;
  private readonly applied = new Map<string, Applied>();
  private last: Promise<unknown> = Promise.resolve();
  private receipts = 0;

  constructor(
    private current: Version,
    private readonly name: string,
    private readonly save: FileSaver | undefined,
  ) {}

  bytes(): Uint8Array {
    return this.current.bytes;
  }

  async read({ sheets, onProgress, signal }: ReadScope = {}): Promise<ReadOutcome> {
    await this.last;
    if (signal?.aborted === true) return { kind: 'cancelled' };
    const { bytes, content } = this.current;
    const missing = sheets?.find((wanted) => content.sheets.every(({ name }) => name !== wanted));
    if (missing !== undefined) return { kind: 'missing', sheet: missing };
    const read = content.sheets.filter(({ name }) => sheets === undefined || sheets.includes(name));
    for (const { name } of read) onProgress?.({ sheet: name, done: 1, of: 1 });
    return {
      kind: 'read',
      workbook: { ...content, sheets: read },
      protectedSheets: protectedAmong(bytes, content, read),
    };
  }

  apply(plan: WritePlan): Promise<ApplyOutcome> {
    return this.inTurn(async () => {
      const before = this.current;
      const outcome = patchWorkbook(before.bytes, plan, before.content);
      if (outcome.kind !== 'patched') return outcome;
      const wanted = outcome.undo.cells.map(({ sheet, row, column, before: content }) => ({
        sheet,
        row,
        column,
        content,
      }));
      const refusal = await this.take(outcome, wanted);
      if (refusal !== undefined) return refusal;
      const id = `${HOST}-${++this.receipts}-${crc32(this.current.bytes, 0).toString(16)}`;
      this.keep(id, { before, after: this.current });
      return { kind: 'applied', receipt: { id, host: HOST, data: outcome.undo }, skippedSheets: outcome.skippedSheets };
    });
  }

  revert({ id, host, data }: Receipt): Promise<RevertOutcome> {
    return this.inTurn(async () => {
      if (host !== HOST) return { kind: 'unsupported', what: `a receipt of ${host}` };
      const applied = this.applied.get(id);
      if (applied !== undefined && applied.after === this.current) {
        this.current = applied.before;
        this.applied.delete(id);
        return { kind: 'reverted' };
      }
      const undo = data as Undo;
      const outcome = restoreWorkbook(this.current.bytes, undo, this.current.content);
      if (outcome.kind !== 'patched') return outcome;
      const wanted = undo.cells.map(({ sheet, row, column, after: content }) => ({ sheet, row, column, content }));
      return (await this.take(outcome, wanted)) ?? { kind: 'reverted' };
    });
  }

  /** A file shows nothing to anybody. */
  async reveal({ sheet }: CellRef): Promise<RevealOutcome> {
    const there = this.current.content.sheets.some(({ name }) => name === sheet);
    return there ? { kind: 'unsupported', what: 'showing a cell of a file' } : { kind: 'missing', sheet };
  }

  async onChange(): Promise<Unsubscribe> {
    return () => Promise.resolve();
  }

  async settings(): Promise<Readonly<Record<string, string>> | Refusal> {
    await this.last;
    const { bytes, content } = this.current;
    const settings = withPackage(bytes, content, ({ own }) => own.settings);
    // A file of another format cannot hold any.
    return settings instanceof Map ? Object.fromEntries(settings) : {};
  }

  async saveFile(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
    return this.save === undefined ? { kind: 'unsupported', what: 'giving files out' } : this.save(name, bytes);
  }

  async fileBytes(): Promise<FileBytesOutcome> {
    await this.last;
    return { kind: 'bytes', bytes: this.current.bytes };
  }

  /** Reads back what was written, and takes it only where it is what was wanted. */
  private async take(
    { bytes }: Extract<PatchOutcome, { kind: 'patched' }>,
    wanted: Parameters<typeof otherThan>[1],
  ): Promise<Refusal | undefined> {
    const outcome = await readWorkbook(bytes, this.name);
    const failed = (detail: string): Refusal => ({ kind: 'failed', code: 'read-back', detail, undone: true });
    if (outcome.kind === 'unreadable') return failed(JSON.stringify(outcome.reason));
    const other = otherThan(outcome.workbook, wanted);
    if (other.length > 0) return failed(other.join(' '));
    this.current = { bytes, content: outcome.workbook };
    return undefined;
  }

  private keep(id: string, applied: Applied): void {
    this.applied.set(id, applied);
    for (const oldest of this.applied.keys()) {
      if (this.applied.size <= KEPT_FILES) break;
      this.applied.delete(oldest);
    }
  }

  /** Writes run one after another; a defect in one does not stop the next. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}

function protectedAmong(bytes: Uint8Array, content: WorkbookSnapshot, sheets: readonly SheetSnapshot[]): string[] {
  const names = withPackage(bytes, content, (target) => sheets.filter(({ name }) => target.isProtected(name)));
  // Files of other formats are not written at all: no sheet of theirs is told.
  return Array.isArray(names) ? names.map(({ name }) => name) : [];
}
