/** One list's sheet of a template: title, unit row, head, total row, rows to be filled with their formats and drop-downs. */
import type { Month } from '../lists/dispatch-month.js';
import type { Policy } from '../policies/policy.js';
import type { FieldKind, FieldName, ListId } from '../schema/fields.js';
import { fieldOf } from '../schema/lists.js';
import { cellAddress, columnName } from '../sheet/address.js';
import type { Area } from '../sheet/snapshot.js';
import type { MadeCell, MadeChoices, MadeSheet } from '../sheet/write-plan.js';
import type { NamesSheet } from './names-sheet.js';
import { templateColumns } from './template-columns.js';
import { headingOf, SHEET_NAMES, titleOf, TOTAL, UNIT_ROW } from './template-words.js';

export interface ListSheetParts {
  readonly list: ListId;
  readonly policy: Policy;
  readonly month: Month;
  /** How many rows are ready to be filled. */
  readonly rows: number;
  readonly names: NamesSheet | null;
}

const TEXT = '@';
const FORMATS: Readonly<Partial<Record<FieldKind, string>>> = { money: '#,##0.00', rate: '0.0%', date: 'yyyy-mm-dd' };
/** In characters. */
const WIDTHS: Readonly<Partial<Record<FieldName, number>>> = {
  serialNumber: 6,
  name: 32,
  code: 26,
  scope: 36,
  physicalProgress: 28,
  nextStep: 24,
  problem: 28,
  responsibleOrganisation: 22,
  remark: 18,
};
const USUAL_WIDTH = 13;

/** 新建 and its like: what kind of building it is; which list a project is on, its sheet tells. */
const KINDS_OF_BUILDING = ['新建', '扩建', '改建', '改扩建', '技术改造', '迁建', '恢复', '单纯购置'];
const YES_NO = ['是', '否'];

const TITLE_ROW = 0;
const HEAD_ROW = 2;

export function listSheet({ list, policy, month, rows, names }: ListSheetParts): MadeSheet {
  const fields = templateColumns(policy, list);
  const heads = headRows(list, fields, month);
  const totalRow = HEAD_ROW + heads.rows.length;
  const first = totalRow + 1;
  const last = totalRow + rows;
  const blank: readonly MadeCell[] = [];
  const body = Array.from({ length: rows }, (_, index) =>
    fields.map((field) => bodyCell(list, fields, field, first + index)),
  );
  return {
    name: SHEET_NAMES[list],
    rows: [
      [{ value: titleOf(list, policy, month), bold: true }],
      [{ value: UNIT_ROW }],
      ...heads.rows,
      totalCells(list, fields, first, last),
      ...(rows === 0 ? [blank] : body),
    ],
    widths: fields.map((field) => WIDTHS[field] ?? USUAL_WIDTH),
    frozenRows: totalRow + 1,
    merges: [{ top: TITLE_ROW, bottom: TITLE_ROW, left: 0, right: Math.min(fields.length, 12) - 1 }, ...heads.merges],
    choices: fields.flatMap((field, column) =>
      choicesOf(field, { top: first, bottom: last, left: column, right: column }, policy, names),
    ),
  };
}

interface HeadRows {
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges: readonly Area[];
}

const headCell = (value: string | null): MadeCell => ({ value, bold: true, fill: 'head', wrap: true });

/** Milestones stand over their planned and actual day; every other heading takes both rows. */
function headRows(list: ListId, fields: readonly FieldName[], month: Month): HeadRows {
  const titles = fields.map((field) => headingOf(list, field, month));
  if (!titles.some((title) => title.includes('·'))) return { rows: [titles.map(headCell)], merges: [] };
  const merges: Area[] = [];
  const upper: MadeCell[] = [];
  const lower: MadeCell[] = [];
  titles.forEach((title, column) => {
    const [node = title, part] = title.split('·');
    const isSecond = titles[column - 1]?.startsWith(`${node}·`) === true;
    upper.push(headCell(part !== undefined && isSecond ? null : node));
    lower.push(headCell(part ?? null));
    if (part === undefined) merges.push({ top: HEAD_ROW, bottom: HEAD_ROW + 1, left: column, right: column });
    else if (isSecond) merges.push({ top: HEAD_ROW, bottom: HEAD_ROW, left: column - 1, right: column });
  });
  return { rows: [upper, lower], merges };
}

function totalCells(list: ListId, fields: readonly FieldName[], first: number, last: number): MadeCell[] {
  return fields.map((field, column): MadeCell => {
    const kind = fieldOf(list, field)?.kind;
    const look = { bold: true, fill: 'total' } as const;
    if (column === 0) return { value: TOTAL, ...look };
    if (kind === 'money') {
      const letters = columnName(column);
      return {
        value: 0,
        formula: `SUM(${letters}${first + 1}:${letters}${last + 1})`,
        numberFormat: '#,##0.00',
        ...look,
      };
    }
    if (field === 'completionRate') return { ...rateCell(fields, first - 1), ...look };
    return { value: null, ...look };
  });
}

function bodyCell(list: ListId, fields: readonly FieldName[], field: FieldName, row: number): MadeCell {
  if (field === 'completionRate') return rateCell(fields, row);
  const kind = fieldOf(list, field)?.kind ?? 'text';
  return { value: null, numberFormat: FORMATS[kind] ?? TEXT, ...(kind === 'text' ? { wrap: true } : {}) };
}

/** Empty where there is no plan. */
function rateCell(fields: readonly FieldName[], row: number): MadeCell {
  const plan = cellAddress(row, fields.indexOf('annualPlan'));
  const done = cellAddress(row, fields.indexOf('investedYearToDate'));
  return { value: '', formula: `IF(N(${plan})=0,"",N(${done})/${plan})`, numberFormat: '0.0%' };
}

function choicesOf(field: FieldName, area: Area, policy: Policy, names: NamesSheet | null): MadeChoices[] {
  const range = names?.rangeOf(field);
  // Open: a cell may hold several names, and a place may have more than its policy knows.
  if (range !== undefined) return [{ area, from: range, open: true }];
  switch (field) {
    case 'constructionType':
      return [{ area, from: KINDS_OF_BUILDING, open: false }];
    case 'started':
    case 'inStatistics':
      return [{ area, from: YES_NO, open: false }];
    case 'escalationLevel':
      return [{ area, from: policy.escalationLevels.map(({ name }) => name), open: false }];
    default:
      return [];
  }
}
