/** What the pane's first view needs beside itself: what the workbook remembers, and the lists in it. Loaded after first paint. */
export { SHIPPED_POLICIES } from '../../core/policies/shipped.js';
export { recogniseWorkbook, recognise } from './recognise-workbook.js';
export { recall } from './recall.js';
