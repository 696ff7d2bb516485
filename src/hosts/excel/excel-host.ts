/// <reference types="office-js" />
/** The workbook that is open in Excel, by Office.js. Office.onReady must have been answered. */
import type { WritePlan } from '../../core/sheet/write-plan.js';
import type {
  ApplyOutcome,
  Capabilities,
  FileBytesOutcome,
  ReadOutcome,
  Receipt,
  Refusal,
  RevealOutcome,
  RevertOutcome,
  SaveOutcome,
  Unsubscribe,
  WorkbookChange,
  WorkbookHost,
} from '../host.js';
import { ChangeEvents } from './change-events.js';
import type { ChangeSet } from './change-set.js';
import { refusalOf } from './office-errors.js';
import { hasExcelApi, runInExcel } from './office-types.js';
import type { Performed } from './perform-change.js';
import { readWorkbook } from './read-workbook.js';
import { inverseIn, receiptOf } from './receipts.js';
import { revealCell } from './reveal.js';
import { saveFile } from './save-file.js';
import { loadSettings } from './settings.js';
import { SheetDirectory } from './sheet-directory.js';
import { WriteQueue } from './write-queue.js';

export function createExcelHost(): WorkbookHost {
  const directory = new SheetDirectory();
  const writes = new WriteQueue();
  const events = new ChangeEvents(directory, writes);
  return {
    can: capabilities(),
    async read(scope = {}): Promise<ReadOutcome> {
      // Nobody sees a write half done.
      await writes.settled();
      return readWorkbook(scope, directory);
    },
    async apply(plan): Promise<ApplyOutcome> {
      const performed = await writes.add(kindOf(plan), () =>
        inWriting(async ({ refusalOfPlan, performPlan }) => refusalOfPlan(plan) ?? performPlan(plan, directory)),
      );
      if (performed.kind !== 'performed') return performed;
      const { inverse, skippedSheets } = performed;
      return { kind: 'applied', receipt: receiptOf(inverse), skippedSheets };
    },
    async revert(receipt: Receipt): Promise<RevertOutcome> {
      const change = inverseIn(receipt);
      if (change === undefined) return { kind: 'unsupported', what: 'receipt' };
      const performed = await writes.add(kindOf(change), () =>
        inWriting(({ performChange }) => performChange(change, 'receipt', directory)),
      );
      return performed.kind === 'performed' ? { kind: 'reverted' } : performed;
    },
    reveal: (cell): Promise<RevealOutcome> => revealCell(cell),
    onChange: (listener: (changes: readonly WorkbookChange[]) => void): Promise<Unsubscribe> =>
      events.subscribe(listener),
    settings: readSettings,
    saveFile: (name, bytes): Promise<SaveOutcome> => saveFile(name, bytes),
    async fileBytes(): Promise<FileBytesOutcome> {
      await writes.settled();
      return (await import(/* webpackChunkName: "file-bytes" */ './file-bytes.js')).fileBytes();
    },
  };
}

function capabilities(): Capabilities {
  return {
    undoGroups: false,
    // Excel keeps its undo list over an add-in's writes since the set that brought undo to add-ins.
    writingClearsUndo: !hasExcelApi('1.20'),
    notes: hasExcelApi('1.18'),
    charts: true,
    newWorkbook: hasExcelApi('1.8'),
    events: true,
    calculates: true,
  };
}

type Writing = typeof import('./writing.js');

/** A writer that cannot be loaded has written nothing. */
async function inWriting(perform: (writing: Writing) => Promise<Performed>): Promise<Performed> {
  let writing: Writing;
  try {
    writing = await import(/* webpackChunkName: "writing" */ './writing.js');
  } catch (error) {
    return { kind: 'failed', code: 'LoadError', detail: String(error), undone: true };
  }
  return perform(writing);
}

function kindOf({ cells, marks, sheets }: WritePlan | ChangeSet): Parameters<WriteQueue['add']>[0] {
  return {
    calculates: cells.length > 0 || marks !== null || sheets.length > 0,
    sheets: sheets.map(({ name }) => name),
  };
}

async function readSettings(): Promise<Readonly<Record<string, string>> | Refusal> {
  try {
    return await runInExcel(async (context) => {
      const settings = loadSettings(context);
      await context.sync();
      return settings();
    });
  } catch (error) {
    return refusalOf(error);
  }
}
