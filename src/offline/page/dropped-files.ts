/** Files dropped anywhere on the page. A file that nobody takes would take the page's place in the browser. */
import { droppedFiles } from '../../taskpane/bulk/dropped-files.js';
import type { ChosenFile } from '../../taskpane/bulk/bulk-state.js';

/** `dropped`: is called with the files of dropped folders too, workbooks only, and with none where there are none. */
export function onDroppedFiles(page: HTMLElement, dropped: (files: readonly ChosenFile[]) => void): void {
  const over = (event: DragEvent): void => {
    // Taken already: the pane has places of its own for files.
    if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    page.classList.add('dropping');
  };
  window.addEventListener('dragenter', over);
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', (event) => {
    // Left for another element of the page: nothing has ended.
    if (event.relatedTarget === null) page.classList.remove('dropping');
  });
  window.addEventListener('drop', (event) => {
    page.classList.remove('dropping');
    if (event.defaultPrevented || event.dataTransfer === null) return;
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer).catch(goneMeanwhile).then(dropped);
  });
}

/** A folder that was taken away while it was read holds nothing. */
function goneMeanwhile(error: unknown): readonly ChosenFile[] {
  if (error instanceof DOMException) return [];
  throw error;
}
