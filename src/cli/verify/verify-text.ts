/** The answer of `dispatch verify` for people. */
import type { VerifyAnswer } from '../../app/receipt/receipt-answers.js';
import { receiptWords, type ReceiptWords } from '../../app/messages/receipt/words.js';
import type { Language } from '../../core/messages/language.js';
import { alignedColumns, visible } from '../terminal-text.js';

/** More than these are for programs. */
const SHOWN = 50;

export function verifyText(answer: VerifyAnswer, language: Language): string {
  const words = receiptWords(language);
  const { receipt, month, sender, differing, totalRows, status } = answer;
  const lines = [words.status(answer)];
  if (receipt !== null) lines.push(visible(words.receiptOf(receipt)));
  if (month !== null) lines.push(words.monthChanged(month.then, month.now));
  if (sender !== null) lines.push(visible(words.senderChanged(sender.then, sender.now)));
  lines.push(...differingLines(differing, words, (number) => words.differing(number)));
  lines.push(...differingLines(totalRows, words, (number) => words.differingTotals(number)));
  if (status === 'changed' && differing === null) lines.push(words.differingUnknown);
  return `${lines.join('\n')}\n`;
}

function differingLines(
  differing: VerifyAnswer['differing'],
  words: ReceiptWords,
  title: (number: number) => string,
): readonly string[] {
  if (differing === null || differing.length === 0) return [];
  const rows = differing
    .slice(0, SHOWN)
    .map(({ change, sheet, row, name }) => [
      words.change(change),
      sheet ?? '',
      row === null ? '' : words.row(row),
      name,
    ]);
  return [
    '',
    title(differing.length),
    ...alignedColumns(rows, new Set()).map((text) => `  ${text}`),
    ...(differing.length > SHOWN ? [`  ${words.more(differing.length - SHOWN)}`] : []),
  ];
}
