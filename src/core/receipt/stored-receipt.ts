/** A receipt as text in the workbook, and back. The text may come from anywhere: what is no receipt is told as such. */
import * as v from 'valibot';
import { LISTS } from '../schema/fields.js';
import { RECEIPT_FORMAT, type CheckReceipt } from './receipt.js';

const count = () => v.pipe(v.number(), v.integer(), v.minValue(0));
const digits = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`)));
const day = () => v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)));
const month = () => v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)));
const list = () => v.picklist(LISTS);

const Totals = v.object({
  projects: count(),
  totalInvestment: v.number(),
  annualPlan: v.number(),
  investedYearToDate: v.number(),
  completionRate: v.nullable(v.number()),
});

const Stored = v.object({
  format: v.literal(RECEIPT_FORMAT),
  tool: v.object({ name: v.string(), version: v.string() }),
  time: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/)),
  policy: v.object({ id: v.string(), title: v.string(), hash: digits(64) }),
  rules: v.object({ version: digits(64), on: count() }),
  month: month(),
  asOf: day(),
  asked: v.object({ month: month(), asOf: day(), taught: v.boolean() }),
  projects: count(),
  totals: v.object({
    'new-start': v.optional(Totals),
    'under-construction': v.optional(Totals),
    preliminary: v.optional(Totals),
  }),
  counts: v.object({ error: count(), warning: count(), info: count() }),
  accepted: count(),
  sender: v.nullable(v.string()),
  content: digits(64),
  rows: v.nullable(v.array(v.tuple([v.nullable(list()), v.string(), digits(12)]))),
  totalRows: v.nullable(v.array(v.tuple([v.string(), digits(12)]))),
});

/** Rows as short lists: there are many. */
export function storedReceipt(receipt: CheckReceipt): string {
  const rows = receipt.rows?.map(({ list: of, name, hash }) => [of, name, hash]) ?? null;
  const totalRows = receipt.totalRows?.map(({ name, hash }) => [name, hash]) ?? null;
  return JSON.stringify({ ...receipt, rows, totalRows });
}

/** undefined: the text is no receipt, or one of another version of the program. */
export function parseReceipt(text: string): CheckReceipt | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const parsed = v.safeParse(Stored, value);
  if (!parsed.success) return undefined;
  const { rows, totalRows, totals, ...rest } = parsed.output;
  return {
    ...rest,
    totals: Object.fromEntries(Object.entries(totals).filter(([, one]) => one !== undefined)),
    rows: rows?.map(([of, name, hash]) => ({ list: of, name, hash })) ?? null,
    totalRows: totalRows?.map(([name, hash]) => ({ list: null, name, hash })) ?? null,
  };
}
