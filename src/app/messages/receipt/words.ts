/** What `dispatch receipt` and `dispatch verify` say. */
import type { Language } from '../../../core/messages/language.js';
import type { Counts } from '../../../core/report.js';
import type { DifferingProject } from '../../../core/receipt/verify-receipt.js';
import type { VerifyAnswer } from '../../receipt/receipt-answers.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface ReceiptWords {
  readonly receiptAbout: string;
  readonly verifyAbout: string;
  readonly fileArgument: string;
  readonly receiptFile: string;
  readonly out: string;
  readonly month: string;
  readonly noSheet: string;
  readonly verifyPolicy: string;
  readonly format: string;
  readonly receiptExitCodes: string;
  readonly verifyExitCodes: string;
  readonly outMissing: string;
  cannotOpen(path: string, reason: string): string;
  issued(time: string): string;
  written(path: string): string;
  errors(counts: Counts): string;
  readonly noProjects: string;
  policyUnknown(policy: string): string;
  status(answer: VerifyAnswer): string;
  /** Of which check the receipt tells. */
  receiptOf(receipt: NonNullable<VerifyAnswer['receipt']>): string;
  monthChanged(then: string | null, now: string | null): string;
  senderChanged(then: string | null, now: string | null): string;
  differing(projects: number): string;
  /** Total and group rows. */
  differingTotals(rows: number): string;
  readonly differingUnknown: string;
  change(change: DifferingProject['change']): string;
  row(row: number): string;
  more(projects: number): string;
}

const WORDS: Readonly<Record<Language, ReceiptWords>> = { 'zh-CN': zhCN, en };

export function receiptWords(language: Language): ReceiptWords {
  return WORDS[language];
}
