/** A check's answer as text for the terminal: by file, then by sheet, the cell first. */
import type { AnsweredFile, AnsweredFinding, CheckAnswer } from '../app/check-answer.js';
import type { Words } from '../app/messages/words.js';
import { fileName } from '../app/unreadable.js';
import { SEVERITY_TERMS } from '../core/messages/fields.js';
import type { Severity } from '../core/report.js';
import { recognisedLines } from './recognised.js';
import { line, padEnd, segment, width, type Segment, type Style } from './terminal-text.js';

export interface TextReportOptions {
  readonly words: Words;
  /** Whether to write colours. */
  readonly colour: boolean;
  /** Of the policy that the files were checked by. */
  readonly policyTitle: string;
}

const SIGNS: Readonly<Record<Severity, { readonly sign: string; readonly style: Style }>> = {
  error: { sign: '✖', style: 'red' },
  warning: { sign: '⚠', style: 'yellow' },
  info: { sign: 'ℹ', style: 'blue' },
};

/** The whole report, with its closing line break. */
export function textReport(answer: CheckAnswer, options: TextReportOptions): string {
  const readable = answer.files.filter((file) => file.status !== 'unreadable').length;
  const lines = answer.files.flatMap((file) => [...fileLines(file, readable, options), []]);
  if (answer.files.length > 1)
    lines.push(...betweenFiles(answer.findings, options.words), ...endOfAll(answer, options.words));
  else lines.pop();
  return lines.map((segments) => line(segments, options.colour) + '\n').join('');
}

function fileLines(file: AnsweredFile, readable: number, options: TextReportOptions): Segment[][] {
  const { words } = options;
  if (file.status === 'unreadable') {
    const sentence = words.cannotOpen(fileName(file.path), file.reason ?? '', readable);
    return [[segment(file.path, 'bold')], [segment('  '), segment(`✖ ${sentence}`, 'red')]];
  }
  return [
    [segment(file.path, 'bold')],
    ...recognisedLines(file, words, options.policyTitle),
    ...previousLines(file),
    ...findingLines(file.findings, words),
    [],
    ...acceptedLines(file.accepted ?? [], words),
    endLine(file.counts, file.checked, words),
  ];
}

function previousLines({ previous }: AnsweredFile): Segment[][] {
  if (previous === undefined) return [];
  return [[], previous.compared ? [segment(`  ${previous.message}`)] : [segment(`  ⚠ ${previous.message}`, 'yellow')]];
}

function acceptedLines(accepted: readonly unknown[], words: Words): Segment[][] {
  return accepted.length === 0 ? [] : [[segment(words.report.accepted(accepted.length), 'dim')]];
}

function findingLines(findings: readonly AnsweredFinding[], words: Words): Segment[][] {
  const bySheet = new Map<string | null, AnsweredFinding[]>();
  for (const finding of findings) {
    const known = bySheet.get(finding.sheet);
    if (known === undefined) bySheet.set(finding.sheet, [finding]);
    else known.push(finding);
  }
  return [...bySheet].flatMap(([sheet, ofSheet]) => [
    [],
    [segment('  '), segment(sheet === null ? words.report.wholeWorkbook : words.report.sheetHeading(sheet), 'bold')],
    ...sheetLines(ofSheet, words),
  ]);
}

/**
 * Errors and warnings in the sheet's order, the same advice once a sheet; then the notes, a line each. Unknown columns
 * share one line.
 */
function sheetLines(findings: readonly AnsweredFinding[], words: Words): Segment[][] {
  const heavy = findings.filter((finding) => finding.severity !== 'info');
  const notes = findings.filter((finding) => finding.severity === 'info');
  const unknown = notes.filter((finding) => finding.rule === 'column-unknown');
  const cellWidth = Math.max(...findings.map((finding) => width(cellOf(finding, words))));
  const indent = ' '.repeat(4 + cellWidth + 2);
  const lines: Segment[][] = [];
  const told = new Set<string>();
  for (const finding of heavy) {
    lines.push(findingLine(finding, finding.message, cellWidth, words));
    // The same advice forty times over hides what differs.
    if (!told.has(finding.how)) lines.push([segment(`${indent}  ${finding.how}`, 'dim')]);
    told.add(finding.how);
  }
  for (const finding of notes) {
    if (finding.rule !== 'column-unknown') lines.push(findingLine(finding, finding.message, cellWidth, words));
  }
  const [first] = unknown;
  if (first !== undefined) {
    const columns = unknown.map(({ cell, data }) => ({
      cell: cell ?? '',
      heading: 'heading' in data ? String(data.heading) : '',
    }));
    lines.push(
      findingLine({ ...first, cell: null, row: null }, words.report.unknownColumns(columns), cellWidth, words),
    );
  }
  return lines;
}

function findingLine(finding: AnsweredFinding, sentence: string, cellWidth: number, words: Words): Segment[] {
  const { sign, style } = SIGNS[finding.severity];
  const project = finding.project === null ? '' : `  ${finding.project}`;
  return [
    segment(`    ${padEnd(cellOf(finding, words), cellWidth)}  `),
    segment(`${sign} ${SEVERITY_TERMS[finding.severity][words.language]}`, style),
    segment(`  ${sentence}`),
    segment(project, 'dim'),
  ];
}

function cellOf(finding: AnsweredFinding, words: Words): string {
  if (finding.cell !== null) return finding.cell;
  return finding.row === null ? '–' : words.report.row(finding.row);
}

/** What is wrong between the files, a group a rule, its advice once. */
function betweenFiles(findings: readonly AnsweredFinding[], words: Words): Segment[][] {
  if (findings.length === 0) return [];
  const told = new Set<string>();
  const lines = findings.flatMap(({ rule, severity, message, how }) => {
    const { sign, style } = SIGNS[severity];
    const advice: Segment[][] = told.has(rule) ? [] : [[segment(`      ${how}`, 'dim')]];
    told.add(rule);
    const sentence = [segment('    '), segment(`${sign} ${SEVERITY_TERMS[severity][words.language]}`, style)];
    return [[...sentence, segment(`  ${message}`)], ...advice];
  });
  return [[segment(words.report.betweenFiles, 'bold')], ...lines, []];
}

function endLine(counts: CheckAnswer['counts'], checked: AnsweredFile['checked'], words: Words): Segment[] {
  if (counts.error + counts.warning === 0) {
    return [segment(`✓ ${words.report.noProblems(checked, counts.info)}`, 'green')];
  }
  const { sign, style } = SIGNS[counts.error > 0 ? 'error' : 'warning'];
  return [segment(`${sign} ${words.report.problems(counts, checked)}`, style)];
}

function endOfAll(answer: CheckAnswer, words: Words): Segment[][] {
  const withStatus = (status: AnsweredFile['status']) => answer.files.filter((file) => file.status === status).length;
  const checked = answer.files.reduce(
    (sum, file) => ({
      rules: Math.max(sum.rules, file.checked.rules),
      projects: sum.projects + file.checked.projects,
      cells: sum.cells + file.checked.cells,
    }),
    { rules: 0, projects: 0, cells: 0 },
  );
  const unreadable = withStatus('unreadable');
  return [
    [segment(words.report.allFiles(answer.files.length, withStatus('findings'), unreadable), 'bold')],
    ...(unreadable === answer.files.length ? [] : [endLine(answer.counts, checked, words)]),
  ];
}
