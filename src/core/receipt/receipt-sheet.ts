/**
 * The receipt as a sheet that people read: 校核回执. Its last lines hold the receipt itself: programs that save the workbook
 * anew may lose what we keep in it unseen, a sheet they keep.
 */
import { LIST_TERMS } from '../messages/fields.js';
import { LANGUAGES, type Language, type Term } from '../messages/language.js';
import { plainNumber } from '../messages/numbers.js';
import { LISTS } from '../schema/fields.js';
import { valueAt, type WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import { RECEIPT_FORMAT, RECEIPT_SHEET, type CheckReceipt } from './receipt.js';
import { parseReceipt, storedReceipt } from './stored-receipt.js';

function term(chinese: string, english: string): Term {
  return { 'zh-CN': chinese, en: english };
}

const LABELS = {
  title: term('校核回执', 'Check receipt'),
  lead: term(
    '本文件在下列时间通过校核，没有错误。清单内容改动后回执失效；用 dispatch verify 或插件核对。',
    'This file passed its check without errors at the time below. A change of the lists voids it; dispatch verify tells.',
  ),
  time: term('校核时间', 'Checked at'),
  month: term('调度月份', 'Month'),
  asOf: term('截至日期', 'As of'),
  policy: term('政策', 'Policy'),
  tool: term('工具版本', 'Program version'),
  rules: term('规则', 'Rules'),
  counts: term('校核结果', 'Result'),
  content: term('内容指纹', 'Content hash'),
} as const;

/** As text, so that Excel makes no date of 2022-09. */
const TEXT = '@';

/** A cell holds 32,767 characters. */
const PIECE = 30_000;

export function receiptSheet(receipt: CheckReceipt, language: Language = 'zh-CN'): MadeSheet {
  const { policy, rules, tool } = receipt;
  const line = (label: string, value: string): MadeCell[] => [{ value: label }, { value, numberFormat: TEXT }];
  const lines = {
    time: receipt.time,
    month: receipt.month ?? '',
    asOf: receipt.asOf ?? '',
    policy: `${policy.title} [${policy.id}]`,
    tool: `${tool.name} ${tool.version}`,
    rules: `${rules.on} · ${rules.version.slice(0, 12)}`,
    counts: resultText(receipt, language),
    content: receipt.content,
  };
  const rows: MadeCell[][] = [
    [{ value: LABELS.title[language], bold: true }],
    [{ value: LABELS.lead[language] }],
    ...Object.entries(lines).map(([key, value]) => line(LABELS[key as keyof typeof lines][language], value)),
    ...totalLines(receipt, language).map(([label, value]) => line(label, value)),
    [],
    ...piecesOf(storedReceipt(receipt)).map((piece, index) => line(`${RECEIPT_FORMAT} ${index + 1}`, piece)),
  ];
  const labels = Object.keys(lines) as (keyof typeof lines)[];
  const knownBy = LANGUAGES.map((of) =>
    [LABELS.title, LABELS.lead, ...labels.map((key) => LABELS[key])].map((label, row) => ({
      row,
      column: 0,
      text: label[of],
    })),
  );
  return { name: RECEIPT_SHEET, rows, widths: [22, 80], frozenRows: 0, knownBy };
}

/** undefined: no such sheet, or no receipt in it. */
export function receiptInSheet({ sheets }: WorkbookSnapshot): CheckReceipt | undefined {
  const sheet = sheets.find(({ name }) => name === RECEIPT_SHEET);
  if (sheet === undefined) return undefined;
  const pieces: string[] = [];
  for (let row = 0; row < sheet.rows.length; row++) {
    const value = valueAt(sheet, row, 1);
    if (valueAt(sheet, row, 0) === `${RECEIPT_FORMAT} ${pieces.length + 1}` && typeof value === 'string') {
      pieces.push(value);
    }
  }
  return parseReceipt(pieces.join(''));
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE));
}

function resultText({ counts, accepted, projects }: CheckReceipt, language: Language): string {
  return language === 'zh-CN'
    ? `${projects} 个项目 · 错误 0 · 提醒 ${counts.warning} · 提示 ${counts.info} · 已核实 ${accepted}`
    : `${projects} projects · errors 0 · warnings ${counts.warning} · notes ${counts.info} · accepted ${accepted}`;
}

/** In lines of text: a table of amounts would look like one of the workbook's own summaries. */
function totalLines({ totals }: CheckReceipt, language: Language): [label: string, value: string][] {
  return LISTS.flatMap((list): [string, string][] => {
    const total = totals[list];
    if (total === undefined) return [];
    const amounts = [total.totalInvestment, total.annualPlan, total.investedYearToDate].map((value) =>
      plainNumber(value, 2),
    );
    const value =
      language === 'zh-CN'
        ? `${total.projects} 个；总投资 ${amounts[0]}、年度计划 ${amounts[1]}、累计完成 ${amounts[2]}（万元）`
        : `${total.projects}; total ${amounts[0]}, annual plan ${amounts[1]}, invested ${amounts[2]} (10,000 yuan)`;
    return [[LIST_TERMS[list][language], value]];
  });
}
