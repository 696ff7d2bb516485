/** Accepting a finding: the sheet 已核实事项 with one row more. */
import type { Finding } from '../report.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import {
  ACCEPTANCE_COLUMNS,
  ACCEPTANCE_HEADINGS,
  ACCEPTANCE_SHEET,
  foldItem,
  itemOf,
  ruleCell,
  type WrittenAcceptance,
} from './acceptance.js';

export interface Accepting {
  readonly reason: string;
  /** Who looked into it. */
  readonly by: string;
  /** ISO date, the last day on which it holds; null: until the row is taken out. */
  readonly until: string | null;
}

/**
 * `existing`: the rows that the sheet holds (readAcceptances); they stay as they are, but one that means the same.
 * @throws RangeError without a reason or a name: nobody could tell later why the finding is silent
 */
export function acceptFinding(
  finding: Finding,
  accepting: Accepting,
  existing: readonly WrittenAcceptance[],
): MadeSheet {
  const [reason, by] = [accepting.reason.trim(), accepting.by.trim()];
  if (reason === '' || by === '') throw new RangeError('an acceptance needs a reason and a name');
  const rule = ruleCell(finding.rule);
  const row = { rule, sheet: finding.sheet ?? '', item: itemOf(finding), reason, by, until: accepting.until ?? '' };
  const isSame = (one: WrittenAcceptance) =>
    one.rule === row.rule && one.sheet === row.sheet && foldItem(one.item) === foldItem(row.item);
  return acceptanceSheet([...existing.filter((one) => !isSame(one)), row]);
}

export function acceptanceSheet(rows: readonly WrittenAcceptance[]): MadeSheet {
  return {
    name: ACCEPTANCE_SHEET,
    rows: [
      ACCEPTANCE_COLUMNS.map((key) => ({ value: ACCEPTANCE_HEADINGS[key], bold: true })),
      // As text, so that neither names nor dates change as if typed.
      ...rows.map((row) =>
        ACCEPTANCE_COLUMNS.map((key) => ({ value: row[key] === '' ? null : row[key], numberFormat: '@' })),
      ),
    ],
    widths: [36, 18, 36, 40, 12, 14],
    frozenRows: 1,
  };
}
