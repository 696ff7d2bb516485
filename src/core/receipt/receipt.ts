/**
 * 校核回执: that a workbook's projects, as they are, passed a check without errors. It shows whether they are still the same;
 * it is no signature, since whoever has the program can write one.
 */
import type { Counts, ListTotals } from '../report.js';
import type { ListId } from '../schema/fields.js';

/** The setting's name in the workbook. */
export const RECEIPT_SETTING = 'dispatch.receipt';
/** The sheet for people; the same in both languages: a workbook has one such sheet. */
export const RECEIPT_SHEET = '校核回执';
export const RECEIPT_FORMAT = 'dispatch-receipt/2';

/** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. */
export type TextHash = (text: string) => string | Promise<string>;

/** A project (or a total or group row, by its label and without a list) as the receipt remembers it: to tell later which ones differ. */
export interface ReceiptRow {
  readonly list: ListId | null;
  readonly name: string;
  /** The first twelve digits of the hash of its canonical text. */
  readonly hash: string;
}

export interface CheckReceipt {
  readonly format: typeof RECEIPT_FORMAT;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO, with the offset from UTC. */
  readonly time: string;
  readonly policy: {
    readonly id: string;
    readonly title: string;
    /** Of the policy as it held, the workbook's own settings included. */
    readonly hash: string;
  };
  /** `version`: of the rules and their severities under the policy. `on`: how many were on. */
  readonly rules: { readonly version: string; readonly on: number };
  /** YYYY-MM. */
  readonly month: string | null;
  /** ISO date. */
  readonly asOf: string | null;
  /** What the check was told besides, so that it can be asked again in the same way. */
  readonly asked: {
    readonly month: string | null;
    readonly asOf: string | null;
    /** Whether it followed what people taught in this workbook (its setting of corrections). */
    readonly taught: boolean;
  };
  readonly projects: number;
  readonly totals: Readonly<Partial<Record<ListId, ListTotals>>>;
  readonly counts: Counts;
  /** Findings that people accepted. */
  readonly accepted: number;
  /** Whom the workbook names as its sender (填报单位); null: nobody. */
  readonly sender: string | null;
  /** Of the month, the sender and the canonical text of all projects, totals and groups in their order. */
  readonly content: string;
  /** null: too many to be remembered one by one. */
  readonly rows: readonly ReceiptRow[] | null;
  /** Totals and groups; null with the rows. */
  readonly totalRows: readonly ReceiptRow[] | null;
}
