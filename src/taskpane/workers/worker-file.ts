/** A worker whose program is a file beside the page's own. */
export function workerFromFile(): Worker {
  return new Worker(/* webpackChunkName: "workbook-worker" */ new URL('./workbook-worker.js', import.meta.url));
}
