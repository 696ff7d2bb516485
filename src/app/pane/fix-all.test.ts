/** What 全部修正 promises is what a check of the written workbook says, whether or not the host calculates. */
import { listSheet } from '../../../test/harness/lists.js';
import { WritingHost } from '../../../test/harness/writing-host.js';
import { formula, workbook } from '../../../test/harness/workbook.js';
import { FIX_KINDS } from '../../core/fixes/fix-kind.js';
import { checkWorkbook, type CheckedWorkbook } from './check-workbook.js';
import { NO_CORRECTIONS } from './corrections.js';
import { plannedFixesOf, writeFixes } from './fix-all.js';

const BOOK = workbook({
  sheets: [
    listSheet('under-construction', [
      { name: '东环路', totalInvestment: '20000' },
      { name: '西环路', totalInvestment: 10_000 },
      { name: '合计', totalInvestment: formula('SUM(C4:C5)', 10_000), annualPlan: 2400, investedYearToDate: 1900 },
    ]),
  ],
});

async function checkedBy(host: WritingHost): Promise<CheckedWorkbook> {
  const outcome = await checkWorkbook(host, NO_CORRECTIONS);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.checked;
}

test.each<[string, boolean, readonly number[]]>([
  ['a host that does not calculate is given the sums too', false, [3, 5]],
  ['one that calculates is left to it', true, [3]],
])('%s', async (_, calculates, rows) => {
  const host = new WritingHost(BOOK);
  host.can = { ...host.can, calculates };
  const checked = await checkedBy(host);
  const promised = plannedFixesOf(checked, FIX_KINDS).after.counts;
  expect(await writeFixes(host, checked, FIX_KINDS)).toMatchObject({ kind: 'written', cells: 1 });
  expect(host.plans[0]?.cells.map(({ row }) => row)).toEqual(rows);
  if (!calculates) expect((await checkedBy(host)).report.counts).toEqual(promised);
});
