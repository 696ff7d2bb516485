/// <reference types="office-js" />
/** The workbook's sheets: what every operation has to know first. */
import type { SheetSnapshot } from '../../core/sheet/snapshot.js';

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly protected: boolean;
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** Queues the loads; what it returns gives the sheets in tab order after the sync. */
export function loadSheetList(context: Excel.RequestContext): () => readonly ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return () =>
    worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility: VISIBILITY[visibility] ?? 'visible',
      protected: protection.protected,
    }));
}
