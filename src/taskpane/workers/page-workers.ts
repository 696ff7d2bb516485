/** Where the page's workers come from: a file beside the page, or the page itself where everything is one file. */

type MakeWorker = () => Worker;

let makeWorker: MakeWorker | null = null;

/** Said once by whoever starts the page, before the pane. Each worker runs the program of workbook-worker.ts. */
export function workersFrom(make: MakeWorker): void {
  makeWorker = make;
}

/** null: the page has none, or may have none. */
export function newPageWorker(): Worker | null {
  if (makeWorker === null || typeof Worker === 'undefined') return null;
  try {
    return makeWorker();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
