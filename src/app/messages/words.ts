/** What the faces say around a report. One file a language; rule messages belong to core. */
import type { Language } from '../../core/messages/language.js';
import type { Counts, Report } from '../../core/report.js';
import type { UnreadableReason } from '../unreadable.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

export interface Words {
  readonly language: Language;
  /** Why a file could not be read and what to do; begins a sentence of its own and ends without a full stop. */
  unreadable(reason: UnreadableReason): string;
  /** `others`: how many other files were checked all the same. */
  cannotOpen(name: string, reason: string, others: number): string;
  readonly report: ReportWords;
  readonly cli: CliWords;
}

export interface ReportWords {
  month(month: string): string;
  readonly monthUnknown: string;
  asOf(day: string): string;
  policy(title: string, id: string): string;
  readonly list: string;
  readonly sheet: string;
  readonly headerRows: string;
  readonly projects: string;
  readonly totals: string;
  readonly totalInvestment: string;
  readonly annualPlan: string;
  readonly investedYearToDate: string;
  readonly completionRate: string;
  rows(rows: readonly number[]): string;
  /** Between the names of a list. */
  readonly separator: string;
  skipped(sheets: string): string;
  skippedSheet(name: string, reason: Report['skippedSheets'][number]['reason']): string;
  sheetHeading(name: string): string;
  readonly wholeWorkbook: string;
  /** Heading above what is wrong between files. */
  readonly betweenFiles: string;
  row(row: number): string;
  /** `columns`: each with its heading. */
  unknownColumns(columns: readonly { readonly cell: string; readonly heading: string }[]): string;
  noProblems(checked: Report['checked'], info: number): string;
  problems(counts: Counts, checked: Report['checked']): string;
  /** How many findings people accepted. */
  accepted(findings: number): string;
  allFiles(files: number, withFindings: number, unreadable: number): string;
}

export interface CliWords {
  readonly about: string;
  readonly checkAbout: string;
  readonly rulesAbout: string;
  readonly policiesAbout: string;
  readonly helpAbout: string;
  readonly versionAbout: string;
  readonly filesArgument: string;
  readonly month: string;
  readonly asOf: string;
  readonly policy: string;
  readonly previous: string;
  readonly format: string;
  readonly out: string;
  readonly lang: string;
  readonly failOn: string;
  /** Help headings by commander's own English ones. */
  readonly helpHeadings: Readonly<Record<string, string>>;
  readonly exitCodes: string;
  unknownOption(option: string, near: string | null): string;
  unknownCommand(command: string, near: string | null): string;
  argumentMissing(name: string): string;
  optionNeedsValue(option: string): string;
  /** `most`: how many it takes. */
  tooManyArguments(command: string, most: number): string;
  seeHelp(command: string): string;
  notAMonth(value: string): string;
  notADay(value: string): string;
  notAllowed(option: string, value: string, allowed: readonly string[]): string;
  noWorkbooks(path: string): string;
  folderUnreadable(path: string, code: string): string;
  policyUnknown(value: string, known: readonly string[]): string;
  policyUnreadable(path: string, code: string): string;
  policyNotJson(path: string, detail: string): string;
  policyProblems(path: string): string;
  previousUnreadable(name: string, reason: string): string;
  outIsInput(path: string): string;
  outFolderMissing(folder: string): string;
  outNotAFile(path: string): string;
  /** `ending`: .xlsx */
  outEnding(path: string, ending: string): string;
  outFailed(path: string, code: string): string;
  written(path: string): string;
  readonly progress: string;
  readonly workersUnavailable: string;
  defectInFile(path: string): string;
  readonly defect: string;
  readonly ruleColumns: {
    readonly rule: string;
    readonly severity: string;
    readonly category: string;
    readonly title: string;
  };
  readonly fixableMark: string;
  readonly policyColumns: Readonly<Record<'id' | 'year' | 'organisations' | 'targets' | 'title', string>>;
  rulesCount(rules: number): string;
  policiesCount(policies: number): string;
}

const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
