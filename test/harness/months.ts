/** The sheets of test/harness/lists.ts for other months: titles and dated headings name the month. */
import type { ListId } from '../../src/core/schema/fields.js';
import { listSheet, SHEET_NAMES, type BareRow, type ListSheetOptions, type RowValues } from './lists.js';
import type { SheetSpec } from './workbook.js';

/** What last month's sheet is called where both months stand in one workbook: 在建8月. */
export function monthlyName(list: ListId, month: number): string {
  return `${SHEET_NAMES[list]}${month}月`;
}

export function sheetOf(
  year: number,
  month: number,
  list: ListId,
  rows: readonly (RowValues | BareRow)[] = [{}],
  options: ListSheetOptions = {},
): SheetSpec {
  return listSheet(list, rows, {
    title: `${SHEET_NAMES[list]}项目清单（${year}年${month}月）`,
    ...options,
    headings: {
      annualPlan: `${year}年计划投资`,
      investedToPriorYear: `截至${year - 1}年底累计完成投资`,
      investedYearToDate: month === 1 ? '本年累计完成投资' : `1-${month}月累计完成投资`,
      investedThisMonth: month === 1 ? '本月完成投资' : `${month}月完成投资`,
      previousYearToDate: `1-${month - 1}月累计完成投资`,
      physicalProgress: '形象进度',
      ...options.headings,
    },
  });
}
