/** The host of a pane without a workbook: for many files at once, which need none. An empty sheet stands in. */
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import { newWorkbook } from '../../hosts/xlsx/write/new-workbook.js';
import type { WorkbookHost } from '../../hosts/host.js';
import { giveOut } from '../file/download.js';

export async function createNoWorkbook(): Promise<WorkbookHost> {
  const bytes = newWorkbook([{ name: 'Sheet1', rows: [], widths: [], frozenRows: 0 }]);
  const outcome = await createFileHost(bytes, '', giveOut);
  if (outcome.kind === 'unreadable') throw new Error(`an empty workbook was not read: ${outcome.reason.kind}`);
  return outcome.host;
}
