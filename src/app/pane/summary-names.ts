/** Members without a row, and rows without projects: where both are one organisation, its other name can be taught. */
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { contextOf } from './rows-in-context.js';

/** `text` means `name`, which the register has. */
export interface NamePair {
  readonly text: string;
  readonly name: string;
}

/** Whether names of the tab can be taught at all: only organisations are, and only beside a register. */
export function canTeachNames(checked: CheckedWorkbook, { kind, made }: PlannedSummary): boolean {
  return kind === 'by-organisation' && !made && contextOf(checked).register !== undefined;
}

/** What is to be taught where the two are one; null: the register has both, or neither. */
export function namePair(checked: CheckedWorkbook, one: string, other: string): NamePair | null {
  const { register } = contextOf(checked);
  const nameOf = (text: string): string | null => {
    const found = register?.find(text);
    return found === undefined || found.kind === 'unknown' ? null : found.name;
  };
  const [first, second] = [nameOf(one), nameOf(other)];
  if (first !== null && second === null) return { text: other, name: first };
  if (first === null && second !== null) return { text: one, name: second };
  return null;
}
