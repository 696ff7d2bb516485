/** Ledgers (one row a project) of the user: 滞后项目, 未开工, 卡点难点台账, 责任单位缺失. */
import { resolveColumns } from '../../lists/columns.js';
import { findHeads, type Head } from '../../lists/heads.js';
import { isNote, isSentence, totalWords } from '../../lists/row-words.js';
import { textsBetween, unitRow } from '../../lists/titles.js';
import type { CheckContext } from '../../rules/context.js';
import { foldHeading } from '../../schema/heading-text.js';
import type { SheetSnapshot } from '../../sheet/snapshot.js';
import { foldText } from '../../values/text.js';
import { isFilledFromLists } from '../ledgers/own-columns.js';
import type { LedgerColumn, LedgerMeasure, LedgerOutline } from '../ledgers/ledger-outline.js';
import type { LedgerKind } from '../summary.js';

const KINDS: Readonly<Record<LedgerKind, RegExp>> = {
  'organisation-missing': /责任单位(?:缺失|不明|未明确|为空)|未明确责任单位/,
  problems: /(?:卡点|难点|堵点|问题).*(?:台账|清单|汇总)|卡点难点/,
  'not-started': /未开工|应开未开/,
  behind: /滞后|落后|慢于序时|未达序时/,
};

const MEASURES: Readonly<Record<LedgerMeasure, RegExp>> = {
  list: /^(?:清单|清单类别|所属清单|所在清单|清单类型)$/,
  organisation: /^(?:第一责任单位|首责单位)$/,
  completionRate: /^(?:完成率|年度投资完成率|投资完成率|完成比例|投资进度|年度完成率)$/,
  planToDate: /^(?:同期计划投资|同期计划|序时计划|序时计划投资|应完成投资|应完成投资额)$/,
  gapPoints: /^(?:(?:与|较|比)序时(?:进度)?(?:相)?差(?:距)?|超\(?欠\)?序时进度|欠序时进度|滞后(?:百分点|幅度|程度))$/,
  band: /^(?:赋色|亮灯|亮灯情况|赋色情况)$/,
  daysOverdue: /^(?:逾期天数|超期天数|滞后天数|拖延天数)$/,
  overdue: /^(?:是否逾期|是否超期|逾期情况)$/,
  startState: /^(?:开工状态|开工进展|是否已开工)$/,
  source: /^(?:来源|来源位置|所在位置|数据来源|所在表)$/,
};

/** Rows that a ledger without notes below it may fill. */
const FREE_ROWS = 2000;

/** undefined: the sheet is none. */
export function readLedger(context: CheckContext, sheet: SheetSnapshot): LedgerOutline | undefined {
  const kind = ledgerKindOf(sheet.name) ?? undefined;
  const head = kind === undefined && !mayBeLedger(sheet) ? undefined : findHeads(sheet)[0];
  if (head === undefined) return undefined;
  const titles = textsBetween(sheet, 0, head.top);
  const named = kind ?? titles.map(ledgerKindOf).find((one) => one !== undefined);
  if (named === undefined) return undefined;
  const { firstRow, lastRow } = rowsOf(sheet, head);
  const lastColumn = Math.max(...head.columns.map(({ column }) => column));
  const columns = columnsOf(context, head, unitRow(titles));
  return { kind: named, sheet: sheet.name, columns, firstRow, lastRow, lastColumn };
}

function ledgerKindOf(text: string): LedgerKind | undefined {
  const folded = foldText(text);
  if (folded.length > 40 || isNote(folded)) return undefined;
  return (Object.keys(KINDS) as LedgerKind[]).find((kind) => KINDS[kind].test(folded));
}

/** Spares the search for heads in sheets whose first rows say nothing of a ledger. */
function mayBeLedger(sheet: SheetSnapshot): boolean {
  return textsBetween(sheet, 0, Math.min(3, sheet.rows.length)).some((text) => ledgerKindOf(text) !== undefined);
}

function columnsOf(context: CheckContext, head: Head, unit: ReturnType<typeof unitRow>): readonly LedgerColumn[] {
  const { month, policy } = context;
  const time = { month: month?.month ?? null, year: month?.year ?? null, tenDays: month?.tenDays ?? null };
  const { fields } = resolveColumns(head, time, { sheet: unit, policy: policy.defaultMoneyUnit });
  const columns = new Map<number, LedgerColumn>();
  for (const { field, column, heading, moneyUnit, kind } of fields) {
    const percent = kind === 'rate' && foldHeading(heading).percent;
    columns.set(column, { field, column, heading, moneyUnit: moneyUnit ?? null, ...(percent ? { percent } : {}) });
  }
  for (const { column, text } of head.columns) {
    const { words, unit: own, percent } = foldHeading(text);
    const measure = (Object.keys(MEASURES) as LedgerMeasure[]).find((one) => MEASURES[one].test(words));
    if (measure === undefined || (columns.has(column) && measure !== 'completionRate')) continue;
    columns.set(column, {
      field: measure,
      column,
      heading: text,
      moneyUnit: own ?? null,
      ...(percent ? { percent } : {}),
    });
  }
  return [...columns.values()]
    .filter(({ field }) => isFilledFromLists(context, field))
    .toSorted((one, other) => one.column - other.column);
}

function rowsOf(sheet: SheetSnapshot, head: Head): { firstRow: number; lastRow: number } {
  const firstRow = head.bottom + 1;
  for (let row = firstRow; row < sheet.rows.length; row++) {
    const texts = (sheet.rows[row] ?? []).filter((value) => typeof value === 'string').map(foldText);
    const ends =
      texts.some((text) => totalWords(text) !== undefined || isNote(text)) ||
      (texts.length === 1 && isSentence(texts[0] ?? ''));
    if (ends) return { firstRow, lastRow: row - 1 };
  }
  return { firstRow, lastRow: Math.max(sheet.rows.length, firstRow + FREE_ROWS) - 1 };
}
