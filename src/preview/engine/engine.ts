/**
 * The preview's Excel: batches in, answers out, as JSON text. It keeps Excel's limits, its edit mode and its order:
 * one batch at a time. The transports carry what it says; the page reads and edits the workbook through `user`.
 */
import { STORED_VALUES_ONLY, type Recalculation } from '../../grid/model/recalculation.js';
import type { Workbook } from '../../grid/model/workbook.js';
import { runBatch } from './batch.js';
import { Faults } from './faults.js';
import { HostError, type ErrorName } from './host-error.js';
import { MAX_MESSAGE_BYTES, messageBytes } from './limits.js';
import { Session } from './session.js';
import { UserActions } from './user-actions.js';
import { ActionType, DELAY_FOR_CELL_EDIT, type BatchRequest, type BatchResponse, type EventEntry } from './wire.js';

export interface LoggedBatch {
  /** From 1; the library's own batches (its start, letting tracked objects go) are 0. */
  readonly number: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Without the wait for cell editing or an ordered delay. */
  readonly milliseconds: number;
  /** As Type.member. */
  readonly members: readonly string[];
  readonly error?: string;
}

export interface EngineListener {
  /** Events of batches and of the person, in the order they happened. */
  events?(entries: readonly EventEntry[]): void;
  selectionChanged?(): void;
  /** The workbook may look different now: draw it. */
  changed?(): void;
}

/** What the manifest asks for at least: Excel 2021 LTSC and 2024 have no more. */
export const MANIFEST_EXCEL_API = '1.14';

export interface EngineOptions {
  /** The newest ExcelApi set this Excel has: 1.18 switches notes on. Members newer than it answer ApiNotFound. */
  readonly excelApi?: string;
  readonly recalculation?: Recalculation;
}

export class PreviewEngine {
  readonly faults = new Faults();
  readonly log: LoggedBatch[] = [];
  readonly session: Session;
  /** What the person at the screen, or another one, does. */
  readonly user: UserActions;
  private readonly listeners = new Set<EngineListener>();
  private editing = false;
  private waiting: (() => void)[] = [];
  private batches = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly workbook: Workbook,
    { recalculation = STORED_VALUES_ONLY, excelApi = MANIFEST_EXCEL_API }: EngineOptions = {},
  ) {
    this.session = new Session(workbook, recalculation, excelApi);
    this.user = new UserActions(this.session, () => this.tell());
  }

  /** Returns the way to stop listening. */
  listen(listener: EngineListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Somebody is typing in a cell: batches are refused, or wait if they asked to. */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const { waiting } = this;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** For faults: the number the next batch of the add-in will have. */
  get nextBatch(): number {
    return this.batches + 1;
  }

  /** Answers a batch; flags are the request's own. Batches are worked off one after another. */
  answer(request: string, flags = 0): Promise<string> {
    const answered = this.last.then(() => this.answerNext(request, flags));
    // A batch whose answer is held back holds back those behind it, but none fails with it.
    this.last = answered.catch(() => undefined);
    return answered;
  }

  private async answerNext(text: string, flags: number): Promise<string> {
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const number = isLibraryOwn(text) ? 0 : ++this.batches;
    const delay = number === 0 ? 0 : this.faults.takeDelay(number);
    const answer = this.run(text, number);
    if (delay > 0) await holdBack(delay);
    this.tell();
    return answer;
  }

  /** The synchronous heart of it. */
  private run(text: string, number: number): string {
    const started = performance.now();
    const { session } = this;
    session.used.clear();
    const bytesIn = messageBytes(text);
    let response = this.respond(text, bytesIn, number);
    let answer = JSON.stringify(response);
    if (messageBytes(answer) > MAX_MESSAGE_BYTES) {
      response = refusal('ResponsePayloadSizeLimitExceeded');
      answer = JSON.stringify(response);
    }
    this.log.push({
      number,
      bytesIn,
      bytesOut: messageBytes(answer),
      milliseconds: performance.now() - started,
      members: [...session.used],
      ...(response.Error !== undefined && { error: response.Error.Code }),
    });
    return answer;
  }

  private respond(text: string, bytes: number, number: number): BatchResponse {
    if (bytes > MAX_MESSAGE_BYTES) return refusal('RequestPayloadSizeLimitExceeded');
    const fault = number === 0 ? undefined : this.faults.takeFault(number);
    if (this.editing && number !== 0) return refusal('InvalidOperationInCellEditMode');
    const { session } = this;
    session.origin = 'add-in';
    const response = runBatch(JSON.parse(text) as BatchRequest, session, fault);
    session.calculationSuspended = false;
    session.recalculateIfDue();
    return response;
  }

  private tell(): void {
    const entries = this.session.events.take();
    const { selectionChanged } = this.session;
    this.session.selectionChanged = false;
    for (const listener of this.listeners) {
      if (entries.length > 0) listener.events?.(entries);
      if (selectionChanged) listener.selectionChanged?.();
      listener.changed?.();
    }
  }
}

/** Batches no add-in asked for: they are neither counted nor made to fail. */
function isLibraryOwn(text: string): boolean {
  if (text.includes('"Microsoft.InternalService.AddinInternalService"')) return true;
  if (!text.includes('"_RemoveReference"')) return false;
  const { Actions } = JSON.parse(text) as BatchRequest;
  return Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || Name === '_RemoveReference');
}

function refusal(code: ErrorName): BatchResponse {
  const { message, status } = new HostError(code);
  const Error = { Code: code, Message: message, HttpStatusCode: status, ActionIndex: 0, Location: '' };
  return { Error, Results: [], TraceIds: [] };
}

function holdBack(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds !== Infinity) setTimeout(resolve, milliseconds);
  });
}
