/** A file's bytes → the workbook beside its grid, and what of it is not saved yet. */
import type { WorkbookHost } from '../../hosts/host.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import type { UnreadableReason } from '../../app/unreadable.js';
import { FileGrid } from '../grid/file-grid.js';
import { createOfflineHost } from '../host/offline-host.js';
import { giveOut } from './download.js';

export interface OpenFile {
  readonly name: string;
  readonly host: WorkbookHost;
  readonly grid: FileGrid;
  /** Files of other formats than .xlsx and .xlsm are only read. */
  readonly isWritable: boolean;
  /** The file as it is now. */
  bytes(): Uint8Array;
  /** Whether it holds what was never saved. */
  isChanged(): boolean;
  /** These bytes of it were saved. */
  saved(bytes: Uint8Array): void;
}

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly file: OpenFile }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** `written`: told after every write, and every one taken back. */
export async function openFile(bytes: Uint8Array, name: string, written: () => void): Promise<OpenOutcome> {
  const outcome = await createFileHost(bytes, name, giveOut);
  if (outcome.kind === 'unreadable') return outcome;
  const { host: file } = outcome;
  const read = await file.read();
  if (read.kind !== 'read') throw new Error(`a file just opened was not read: ${read.kind}`);
  const grid = new FileGrid(bytes, read.workbook);
  let savedBytes = file.bytes();
  return {
    kind: 'opened',
    file: {
      name,
      host: createOfflineHost(file, grid, written),
      grid,
      isWritable: grid.hasLooks,
      bytes: () => file.bytes(),
      isChanged: () => file.bytes() !== savedBytes,
      saved: (now) => (savedBytes = now),
    },
  };
}
