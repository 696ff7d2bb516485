/** The report of many files as one workbook: the files, what is wrong between them, every finding, who is to be chased. */
import { SEVERITY_TERMS } from '../../core/messages/fields.js';
import type { Language } from '../../core/messages/language.js';
import { month as monthWords } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import type { MadeCell, MadeFill, MadeSheet } from '../../core/sheet/write-plan.js';
import { newWorkbook } from '../../hosts/xlsx/write/new-workbook.js';
import { bulkWords, type BulkWords } from '../messages/bulk/words.js';
import { wordsOf } from '../messages/words.js';
import { findingWords } from '../pane/finding-words.js';
import type { Chase } from './chase-list.js';
import type { FileVerdict, Verdict } from './file-verdict.js';

/** Rows of a sheet that findings may take: less than Excel's 1,048,576. */
const MOST_FINDINGS = 1_000_000;
/** Excel's limit of a cell. */
const LONGEST_TEXT = 32_767;

const FILLS: Readonly<Record<Verdict, MadeFill>> = { ready: 'green', 'to-fix': 'yellow', unreadable: 'red' };

export interface BatchReport extends Chase {
  /** About the files together. */
  readonly between: readonly Finding[];
}

/** The same bytes for the same report. */
export function reportWorkbook(report: BatchReport, language: Language, most = MOST_FINDINGS): Uint8Array {
  return newWorkbook(reportSheets(report, language, most));
}

/** @param most rows that the sheet of findings has for them */
export function reportSheets(report: BatchReport, language: Language, most = MOST_FINDINGS): MadeSheet[] {
  const words = bulkWords(language).report;
  return [
    filesSheet(report, language),
    sheet(words.sheets.between, words.betweenHeads, betweenRows(report, language), [6, 7, 24, 80, 50]),
    sheet(
      words.sheets.findings,
      words.findingHeads,
      findingRows(report, language, most),
      [6, 30, 7, 22, 14, 9, 28, 60, 44],
    ),
    sheet(words.sheets.chase, words.chaseHeads, chaseRows(report, language), [6, 26, 36, 60]),
  ];
}

function filesSheet({ month, files }: BatchReport, language: Language): MadeSheet {
  const { report, verdicts } = bulkWords(language);
  const counts: Record<Verdict, number> = { ready: 0, 'to-fix': 0, unreadable: 0 };
  for (const { verdict } of files) counts[verdict] += 1;
  const rows = files.map((file, index): MadeCell[] => [
    { value: index + 1 },
    text(file.path),
    text(file.organisation),
    text(file.month === null ? null : monthWords(file.month, language)),
    { value: file.projects },
    { value: file.counts.error },
    { value: file.counts.warning },
    { value: file.counts.info },
    { value: verdicts[file.verdict], fill: FILLS[file.verdict] },
    text(remark(file, language)),
  ]);
  const made = sheet(report.sheets.files, report.fileHeads, rows, [6, 36, 24, 12, 8, 7, 7, 7, 11, 80]);
  return { ...made, rows: [[{ value: report.title(month, counts), bold: true }], ...made.rows], frozenRows: 2 };
}

function remark({ reason, between }: FileVerdict, language: Language): string | null {
  if (reason !== null) return wordsOf(language).unreadable(reason);
  if (between.length === 0) return null;
  return between.map((finding) => findingWords(finding, language).what).join(language === 'zh-CN' ? '；' : '; ');
}

function betweenRows({ between }: BatchReport, language: Language): MadeCell[][] {
  if (between.length === 0) return [[{ value: null }, { value: bulkWords(language).report.nothingBetween }]];
  return between.map((finding, index) => {
    const { title, what, how } = findingWords(finding, language);
    return [
      { value: index + 1 },
      { value: SEVERITY_TERMS[finding.severity][language] },
      text(title),
      { ...text(what), wrap: true },
      { ...text(how), wrap: true },
    ];
  });
}

function findingRows({ files }: BatchReport, language: Language, most: number): MadeCell[][] {
  const rows: MadeCell[][] = [];
  let total = 0;
  for (const { path, findings } of files) {
    for (const finding of findings) {
      total += 1;
      if (total > most) continue;
      const { title, what, how } = findingWords(finding, language);
      rows.push([
        { value: total },
        text(path),
        { value: SEVERITY_TERMS[finding.severity][language] },
        text(title),
        text(finding.sheet),
        text(finding.cell),
        text(finding.project),
        text(what),
        text(how),
      ]);
    }
  }
  if (total > most) rows.push([{ value: null }, { value: bulkWords(language).report.leftOut(total - most) }]);
  return rows;
}

function chaseRows({ missing, files }: BatchReport, language: Language): MadeCell[][] {
  const words: BulkWords['report'] = bulkWords(language).report;
  const rows: MadeCell[][] = missing.map((organisation) => [text(organisation), text(null), { value: words.notSent }]);
  for (const { path, organisation, reason, between } of files) {
    const other = between.find(({ rule }) => rule === 'month-differs');
    const why =
      reason !== null
        ? wordsOf(language).unreadable(reason)
        : other === undefined
          ? null
          : findingWords(other, language).what;
    if (why !== null)
      rows.push([
        text(organisation),
        text(path),
        text(`${words.sendAgain}${language === 'zh-CN' ? '：' : ': '}${why}`),
      ]);
  }
  if (rows.length === 0) return [[{ value: null }, { value: words.nobodyToChase }]];
  return rows.map((cells, index) => [{ value: index + 1 }, ...cells]);
}

function sheet(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly MadeCell[])[],
  widths: readonly number[],
): MadeSheet {
  return {
    name,
    rows: [heads.map((value): MadeCell => ({ value, bold: true, fill: 'head' })), ...rows],
    widths,
    frozenRows: 1,
  };
}

/** Text of somebody's, as text whatever it looks like, and no longer than a cell may be. */
function text(value: string | null): MadeCell {
  if (value === null || value.length <= LONGEST_TEXT) return { value };
  return { value: `${value.slice(0, LONGEST_TEXT - 1)}…` };
}
