/** Findings as text for the clipboard: a line each, columns between tabs, so that it pastes into a message or into cells. */
import { SEVERITY_TERMS } from '../../core/messages/fields.js';
import type { Language } from '../../core/messages/language.js';
import type { Finding } from '../../core/report.js';
import { findingWords, placeOf } from './finding-words.js';

export function findingsText(findings: readonly Finding[], language: Language): string {
  return findings
    .map((finding) => {
      const { what, how } = findingWords(finding, language);
      return [SEVERITY_TERMS[finding.severity][language], placeOf(finding), finding.project ?? '', what, how]
        .map(onOneLine)
        .join('\t');
    })
    .join('\n');
}

function onOneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').trim();
}
