/** One open workbook on the page: its grid, and its sheets below. */
import { element } from '../../grid/view/element.js';
import { GridView } from '../../grid/view/grid-view.js';
import { SheetTabs } from '../../grid/view/sheet-tabs.js';
import type { FileGrid } from '../grid/file-grid.js';
import type { OfflineWords } from '../words/words.js';

export interface WorkbookView {
  readonly element: HTMLElement;
  close(): void;
}

/** `selected`: another cell is, with what stands in it. */
export function workbookView(
  shown: FileGrid,
  words: OfflineWords,
  selected: (address: string, text: string) => void,
): WorkbookView {
  const grid = new GridView(shown, words, {
    // Nothing can be typed here, so that nothing is refused.
    refused: (error) => {
      throw error;
    },
    selected,
  });
  const tabs = new SheetTabs(shown, words, () => grid.finishEditing());
  return {
    element: element('section', { class: 'sheet', 'aria-label': words.workbook }, [grid.element, tabs.element]),
    close: () => {
      grid.close();
      tabs.close();
    },
  };
}
