/** The file that a person chose to compare the workbook with: last month's, or the frozen base list of the year. */
import type { WorkbookSnapshot } from '../../core/sheet/snapshot.js';

export interface Comparing {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
}
