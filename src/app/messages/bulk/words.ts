/** Words about many files together: their report, what goes back to organisations, who is chased; and the options that ask for them. */
import type { Verdict } from '../../bulk/file-verdict.js';
import type { Language } from '../../../core/messages/language.js';
import type { Counts } from '../../../core/report.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface BulkWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly slip: {
    readonly title: string;
    organisation(name: string): string;
    /** @param month YYYY-MM; null: none */
    file(name: string, month: string | null, counts: Counts): string;
    unreadable(name: string, reason: string): string;
    readonly about: string;
    mustFix(findings: number): string;
    toCheck(findings: number): string;
    rule(title: string, findings: number): string;
    how(advice: string): string;
    readonly sendAgain: string;
    /** What the name of the text's file begins with. */
    fileName(organisation: string): string;
    /** What the name of the annotated copy begins with. */
    copyName(name: string): string;
  };
  readonly chase: {
    title(month: string | null): string;
    missing(organisations: number): string;
    unreadableFiles(files: number): string;
    otherMonth(files: number): string;
    /** @param organisation null: not known */
    unreadable(name: string, organisation: string | null, reason: string): string;
    /** @param what names the file and its month */
    ofOtherMonth(organisation: string | null, what: string): string;
  };
  readonly report: {
    readonly sheets: {
      readonly files: string;
      readonly between: string;
      readonly findings: string;
      readonly chase: string;
    };
    /** @param month YYYY-MM; null: not known */
    title(month: string | null, files: Readonly<Record<Verdict, number>>): string;
    readonly fileHeads: readonly string[];
    readonly betweenHeads: readonly string[];
    readonly findingHeads: readonly string[];
    readonly chaseHeads: readonly string[];
    readonly notSent: string;
    readonly sendAgain: string;
    readonly nothingBetween: string;
    readonly nobodyToChase: string;
    /** Findings that a sheet has no rows for. */
    leftOut(findings: number): string;
    /** What the name of the file is, without an ending. */
    fileName(month: string | null): string;
  };
  readonly cli: {
    readonly slips: string;
    readonly report: string;
    reportNotXlsx(path: string): string;
    reportIsOut(path: string): string;
    slipsAmongInputs(folder: string): string;
    slipsNotAFolder(folder: string): string;
    slipsFailed(folder: string, code: string): string;
    slipsWritten(folder: string, slips: number, copies: number): string;
    readonly nothingToReturn: string;
    noCopy(path: string, why: string): string;
    changedMeanwhile(path: string): string;
  };
}

const WORDS: Readonly<Record<Language, BulkWords>> = { 'zh-CN': zhCN, en };

export function bulkWords(language: Language): BulkWords {
  return WORDS[language];
}
