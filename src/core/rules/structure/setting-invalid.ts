/** What the workbook's settings sheet (调度参数) says that could not be followed. */
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { STRUCTURE_RULES } from './lists-and-columns.js';

export function checkSettings({ settingProblems }: CheckContext, tell: Tell): void {
  for (const { sheet, sheetIndex, row, column, ...data } of settingProblems) {
    tell(STRUCTURE_RULES.settingInvalid, { sheet, sheetIndex, row, column }, null, data);
  }
}
