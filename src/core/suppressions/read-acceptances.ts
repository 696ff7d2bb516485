/** Reads the sheet 已核实事项; bad rows are data. */
import { isDateFormat } from '../sheet/number-format.js';
import {
  formatIndexAt,
  isCellError,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../sheet/snapshot.js';
import { readDate } from '../values/date.js';
import { isoDay } from '../values/day.js';
import { foldText, isBlankSign } from '../values/text.js';
import {
  ACCEPTANCE_COLUMNS,
  ACCEPTANCE_HEADINGS,
  isAcceptanceSheet,
  ruleIn,
  type Acceptance,
  type AcceptanceColumn,
  type AcceptanceProblem,
  type WrittenAcceptance,
} from './acceptance.js';

export interface AcceptancesRead {
  /** Every row that says anything, as it is written: what a refilled sheet keeps. */
  readonly rows: readonly WrittenAcceptance[];
  readonly acceptances: readonly Acceptance[];
  readonly problems: readonly AcceptanceProblem[];
}

export const NO_ACCEPTANCES: AcceptancesRead = { rows: [], acceptances: [], problems: [] };

const HEADINGS: Readonly<Record<AcceptanceColumn, RegExp>> = {
  rule: /^规则(?:名称)?$/,
  sheet: /^(?:工作)?表(?:名)?$/,
  item: /^单元格或项目$|^项目(?:名称)?$|^单元格$/,
  reason: /^(?:核实)?(?:理由|原因|说明|情况)$/,
  by: /^核实人(?:员)?$/,
  until: /^有效期(?:至)?$|^到期日?$/,
};

type Columns = Partial<Record<AcceptanceColumn, number>>;

export function readAcceptances(workbook: WorkbookSnapshot): AcceptancesRead {
  const sheetIndex = workbook.sheets.findIndex(({ name }) => isAcceptanceSheet(name));
  const sheet = workbook.sheets[sheetIndex];
  const head = sheet === undefined ? undefined : findHead(sheet);
  if (sheet === undefined || head === undefined) return NO_ACCEPTANCES;
  const rows: WrittenAcceptance[] = [];
  const acceptances: Acceptance[] = [];
  const problems: AcceptanceProblem[] = [];
  for (let row = head.row + 1; row < sheet.rows.length; row++) {
    const until = untilIn(workbook, sheet, row, head.columns.until);
    const written = Object.fromEntries(
      ACCEPTANCE_COLUMNS.map((key) => [key, key === 'until' ? until.text : textIn(sheet, row, head.columns[key])]),
    ) as WrittenAcceptance;
    if (ACCEPTANCE_COLUMNS.every((key) => written[key] === '')) continue;
    rows.push(written);
    const place = { sheetName: sheet.name, sheetIndex, row };
    const fault = (key: AcceptanceColumn, reason: AcceptanceProblem['reason']) =>
      problems.push({
        ...place,
        column: head.columns[key] ?? head.columns.rule,
        heading: ACCEPTANCE_HEADINGS[key],
        value: written[key],
        reason,
      });
    const rule = ruleIn(written.rule);
    const lacking = (['rule', 'reason', 'by'] as const).find((key) => written[key] === '');
    if (lacking !== undefined) fault(lacking, 'empty');
    else if (rule === undefined) fault('rule', 'unknown-rule');
    else if (until.day === undefined) fault('until', 'date-invalid');
    else {
      const columns = { rule: head.columns.rule, until: head.columns.until ?? head.columns.rule };
      acceptances.push({ ...place, rule, written, until: until.day, columns });
    }
  }
  return { rows, acceptances, problems };
}

function findHead(sheet: SheetSnapshot): { row: number; columns: Columns & { rule: number } } | undefined {
  for (let row = 0; row < Math.min(sheet.rows.length, 50); row++) {
    const columns: Columns = {};
    (sheet.rows[row] ?? []).forEach((cell, column) => {
      if (typeof cell !== 'string') return;
      const heading = foldText(cell);
      const key = ACCEPTANCE_COLUMNS.find((one) => HEADINGS[one].test(heading));
      if (key !== undefined) columns[key] ??= column;
    });
    const { rule } = columns;
    if (rule !== undefined && columns.reason !== undefined) return { row, columns: { ...columns, rule } };
  }
  return undefined;
}

function shown(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  const text = String(value).trim();
  return isBlankSign(text) ? '' : text;
}

function textIn(sheet: SheetSnapshot, row: number, column: number | undefined): string {
  return column === undefined ? '' : shown(valueAt(sheet, row, column));
}

/** `day`: null without an end, undefined where it does not read. A date typed in Excel is told as YYYY-MM-DD. */
function untilIn(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  row: number,
  column: number | undefined,
): { readonly day: number | null | undefined; readonly text: string } {
  if (column === undefined) return { day: null, text: '' };
  const value = valueAt(sheet, row, column);
  const text = shown(value);
  if (text === '' || /^(?:长期|永久|一直)(?:有效)?$/.test(foldText(text))) return { day: null, text };
  const format = workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
  const date = readDate(value, { year: null, date1904: workbook.date1904, isDateFormat: isDateFormat(format) });
  if (date.kind !== 'value' || date.day === null) return { day: undefined, text };
  return { day: date.day, text: typeof value === 'number' ? isoDay(date.day) : text };
}
