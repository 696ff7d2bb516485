/**
 * The one script of the one file. In the window it starts the page; run again in a worker, from its own text, it is the
 * worker's program: a page opened from disk may load no other file.
 */
import { completeArrays } from './older-browsers.js';

completeArrays();

if (typeof document === 'undefined') {
  void import('../taskpane/workers/workbook-worker.js');
} else {
  const program = document.currentScript?.textContent ?? '';
  void import('./page/start-page.js').then(({ startPage }) => startPage(program));
}
