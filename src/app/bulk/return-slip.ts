/** What an organisation gets back with its files: what must be put right, what is to be looked at, rule by rule. */
import type { Language } from '../../core/messages/language.js';
import { renderToSender } from '../../core/messages/render.js';
import { bulkWords } from '../messages/bulk/words.js';
import { wordsOf } from '../messages/words.js';
import { fileName } from '../unreadable.js';
import type { Finding } from '../../core/report.js';
import type { FileVerdict } from './file-verdict.js';
import { findingLine } from './finding-line.js';
import { plainLine } from './plain-line.js';

export interface ReturnSlip {
  /** null: nobody knows who sent the file. */
  readonly organisation: string | null;
  readonly files: readonly FileVerdict[];
  /** With a closing line break. */
  readonly text: string;
}

/** One for each organisation with a file that cannot be handed in; a file of nobody's gets its own. In the order of the files. */
export function returnSlips(files: readonly FileVerdict[], language: Language): ReturnSlip[] {
  const groups = new Map<string, FileVerdict[]>();
  for (const file of files) {
    if (file.verdict === 'ready') continue;
    const key = file.organisation === null ? `file ${file.path}` : `organisation ${file.organisation}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()].map((group) => {
    const organisation = group[0]?.organisation ?? null;
    return { organisation, files: group, text: slipText(organisation, group, language) };
  });
}

/** All slips in one text. */
export function slipsText(slips: readonly ReturnSlip[]): string {
  return slips.map(({ text }) => text).join('\n');
}

function slipText(organisation: string | null, files: readonly FileVerdict[], language: Language): string {
  const words = bulkWords(language).slip;
  const lines = [words.title, ...(organisation === null ? [] : [words.organisation(plainLine(organisation))])];
  for (const file of files) lines.push('', ...fileLines(file, language));
  lines.push('', words.sendAgain);
  return lines.map((line) => `${line}\n`).join('');
}

function fileLines(file: FileVerdict, language: Language): string[] {
  const words = bulkWords(language).slip;
  const name = plainLine(fileName(file.path));
  if (file.reason !== null) return [words.unreadable(name, wordsOf(language).unreadable(file.reason))];
  const errors = file.findings.filter(({ severity }) => severity === 'error');
  const warnings = file.findings.filter(({ severity }) => severity === 'warning');
  return [
    words.file(name, file.month, file.counts),
    ...section(words.about, file.between, file.path, language),
    ...section(words.mustFix(errors.length), errors, file.path, language),
    ...section(words.toCheck(warnings.length), warnings, file.path, language),
  ];
}

function section(title: string, findings: readonly Finding[], path: string, language: Language): string[] {
  if (findings.length === 0) return [];
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byRule.get(finding.rule);
    if (group === undefined) byRule.set(finding.rule, [finding]);
    else group.push(finding);
  }
  const lines = [title];
  for (const group of byRule.values()) lines.push(...ruleLines(group, path, language));
  return lines;
}

/** The rule's name, its places, and each advice once: the same sentence forty times over hides what differs. */
function ruleLines(findings: readonly Finding[], path: string, language: Language): string[] {
  const told = findings.map((finding) => ({ finding, words: renderToSender(finding, path, language) }));
  const [first] = told;
  if (first === undefined) return [];
  const { slip } = bulkWords(language);
  const advice = new Set(told.map(({ words }) => plainLine(words.how)));
  return [
    slip.rule(first.words.title, findings.length),
    ...told.map(({ finding, words }) => `  · ${findingLine(finding, language, words)}`),
    ...[...advice].map((how) => `  ${slip.how(how)}`),
  ];
}
