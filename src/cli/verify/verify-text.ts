/** The answer of `dispatch verify` for people. */
import type { VerifyAnswer } from '../../app/receipt/receipt-answers.js';
import { receiptWords } from '../../app/messages/receipt/words.js';
import type { Language } from '../../core/messages/language.js';
import { alignedColumns, visible } from '../terminal-text.js';

/** More than these are for programs. */
const SHOWN = 50;

export function verifyText(answer: VerifyAnswer, language: Language): string {
  const words = receiptWords(language);
  const { receipt, month, differing, status } = answer;
  const lines = [words.status(answer)];
  if (receipt !== null) lines.push(visible(words.receiptOf(receipt)));
  if (month !== null) lines.push(words.monthChanged(month.then, month.now));
  if (differing !== null && differing.length > 0) {
    const rows = differing
      .slice(0, SHOWN)
      .map(({ change, sheet, row, name }) => [
        words.change(change),
        sheet ?? '',
        row === null ? '' : words.row(row),
        name,
      ]);
    lines.push('', words.differing(differing.length));
    lines.push(...alignedColumns(rows, new Set()).map((text) => `  ${text}`));
    if (differing.length > SHOWN) lines.push(`  ${words.more(differing.length - SHOWN)}`);
  } else if (status === 'changed' && differing === null) lines.push(words.differingUnknown);
  return `${lines.join('\n')}\n`;
}
