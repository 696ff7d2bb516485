/** A file that is open beside a grid of it, as a host: what is written shows in the grid, and cells are shown there. */
import type { ApplyOutcome, RevealOutcome, RevertOutcome, WorkbookHost } from '../../hosts/host.js';
import type { FileHost } from '../../hosts/xlsx/file-host.js';
import type { FileGrid } from '../grid/file-grid.js';

/** `written` is told after every write and every one taken back. */
export function createOfflineHost(file: FileHost, grid: FileGrid, written: () => void): WorkbookHost {
  const showWhatIsThere = async (): Promise<void> => {
    const read = await file.read();
    if (read.kind === 'read') grid.refresh(file.bytes(), read.workbook);
    written();
  };
  return {
    can: file.can,
    read: (scope) => file.read(scope),
    async apply(plan): Promise<ApplyOutcome> {
      const outcome = await file.apply(plan);
      if (outcome.kind === 'applied') await showWhatIsThere();
      return outcome;
    },
    async revert(receipt): Promise<RevertOutcome> {
      const outcome = await file.revert(receipt);
      if (outcome.kind === 'reverted') await showWhatIsThere();
      return outcome;
    },
    async reveal(cell): Promise<RevealOutcome> {
      return grid.reveal(cell) ? { kind: 'revealed' } : { kind: 'missing', sheet: cell.sheet };
    },
    onChange: (listener) => file.onChange(listener),
    settings: () => file.settings(),
    saveFile: (name, bytes) => file.saveFile(name, bytes),
  };
}
