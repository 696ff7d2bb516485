/** What has been done, in words. */
import type { TFunction } from 'i18next';
import { plainNumber } from '../../core/messages/numbers.js';
import type { Language } from '../../core/messages/language.js';
import type { Success } from '../state/pane-state.js';

export function noticeText(success: Success, t: TFunction, language: Language): string {
  switch (success.kind) {
    case 'marked': {
      const cells = plainNumber(success.cells);
      const sheets = success.protectedSheets.join(t('correct.separator'));
      const marked = sheets === '' ? t('notice.marked', { cells }) : t('notice.markedPartly', { cells, sheets });
      if (success.withoutCell === 0) return marked;
      return marked + t('notice.markedWithout', { total: plainNumber(success.withoutCell) });
    }
    case 'nothing-to-mark': {
      const sheets = success.protectedSheets.join(t('correct.separator'));
      return sheets === '' ? t('notice.nothingToMark') : t('notice.nothingToMarkProtected', { sheets });
    }
    case 'cleared': {
      const sheets = success.protectedSheets.join(t('correct.separator'));
      return sheets === '' ? t('notice.cleared') : t('notice.clearedPartly', { sheets });
    }
    case 'sheet-written':
      return t('notice.sheetWritten', { total: plainNumber(success.findings) });
    case 'fixed':
      return t('notice.fixed', { cells: plainNumber(success.cells) });
    case 'copied':
      return t('notice.copied', { total: plainNumber(success.findings) });
    case 'undone':
      return t('notice.undone');
    case 'taught':
      return t('notice.taught');
    case 'done':
      return success.text(language);
  }
}
