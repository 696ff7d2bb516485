/** What went wrong, in words: what is the matter, then what to do. */
import type { TFunction } from 'i18next';
import { isOtherFormat } from '../../app/messages/writing/other-format.js';
import type { Refusal } from '../../hosts/host.js';
import type { Trouble } from '../state/pane-state.js';

/** Longer lists of cells are cut. */
const MOST_CELLS = 5;

export function troubleText(trouble: Trouble, t: TFunction): string {
  switch (trouble.kind) {
    case 'refused':
      return refusalText(trouble.refusal, t);
    case 'not-remembered':
      return t('trouble.notRemembered', { code: codeOf(trouble.refusal) });
    case 'defect':
      return t('trouble.defect', { detail: trouble.detail });
  }
}

function refusalText(refusal: Refusal, t: TFunction): string {
  switch (refusal.kind) {
    case 'editing':
      return refusal.cell === null ? t('check.waitingUnknown') : t('check.waiting', { cell: refusal.cell });
    case 'protected':
      return refusal.structure === true
        ? t('trouble.structureProtected')
        : t('trouble.protected', { sheet: refusal.sheet });
    case 'stale': {
      const shown = refusal.cells.slice(0, MOST_CELLS).join(t('correct.separator'));
      const cut = refusal.cells.length > MOST_CELLS ? '…' : '';
      return t('trouble.stale', { cells: shown === '' ? t('trouble.cell') : shown + cut });
    }
    case 'missing':
      return t('trouble.missing', { sheet: refusal.sheet });
    case 'not-ours':
      return t('trouble.not-ours', { sheet: refusal.sheet });
    case 'unsupported':
      return isOtherFormat(refusal.what) ? t('trouble.otherFormat') : t('trouble.unsupported', { what: refusal.what });
    case 'cancelled':
      return t('trouble.reading');
    case 'failed':
      return t(refusal.undone ? 'trouble.failed' : 'trouble.failedHalf', { code: refusal.code });
  }
}

function codeOf(refusal: Refusal): string {
  return refusal.kind === 'failed' ? refusal.code : refusal.kind;
}
