/** What a plan that was written changed, for the check that follows: hosts do not tell of our own writes. */
import { cellAddress } from '../../core/sheet/address.js';
import type { WritePlan } from '../../core/sheet/write-plan.js';
import type { WorkbookChange } from '../../hosts/host.js';

/** Made sheets are told too: one that was not there makes the check read everything. */
export function changesOf({ cells, sheets }: Pick<WritePlan, 'cells' | 'sheets'>): WorkbookChange[] {
  const bySheet = new Map<string, string[]>(sheets.map(({ name }) => [name, []]));
  for (const { sheet, row, column } of cells) {
    const areas = bySheet.get(sheet) ?? [];
    areas.push(cellAddress(row, column));
    bySheet.set(sheet, areas);
  }
  return [...bySheet].map(([sheet, areas]) => ({ kind: 'cells', sheet, areas }));
}
