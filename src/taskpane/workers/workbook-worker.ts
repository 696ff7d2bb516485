/** The worker's own program: answers calls until it is ended. */
import { expose } from 'comlink';
import { workbookWork } from './workbook-work.js';

expose({ ...workbookWork, ready: () => true });
