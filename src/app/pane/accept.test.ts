import { listSheet } from '../../../test/harness/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';
import type { Finding } from '../../core/report.js';
import { accept, ACCEPTANCE_SHEET, isAcceptable, listedAcceptances, takeBack } from './accept.js';
import { checkWorkbook, recheck, type CheckedWorkbook } from './check-workbook.js';
import { NO_CORRECTIONS } from './corrections.js';

const SHEETS = [listSheet('under-construction', [{ totalInvestment: 600, responsibleOrganisation: '' }, {}])];
const ACCEPTING = { reason: '总投资待批复调整', by: '李四', until: null };

async function begin(): Promise<{ host: WritingHost; checked: CheckedWorkbook }> {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: SHEETS }));
  return { host, checked: await whole(host) };
}

async function whole(host: WritingHost): Promise<CheckedWorkbook> {
  const outcome = await checkWorkbook(host, NO_CORRECTIONS);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.checked;
}

/** As the pane does: writes, then follows what it was told of the write. */
async function written(
  host: WritingHost,
  checked: CheckedWorkbook,
  outcome: Awaited<ReturnType<typeof accept>>,
): Promise<CheckedWorkbook> {
  if (outcome.kind !== 'written') throw new Error(outcome.kind);
  const again = await recheck(host, checked, outcome.changes);
  if (again.kind !== 'checked') throw new Error(again.kind);
  return again.checked;
}

const planOver = ({ report }: CheckedWorkbook): Finding => {
  const finding = report.findings.find(({ rule }) => rule === 'plan-over-total');
  if (finding === undefined) throw new Error('the sheet has lost its fault');
  return finding;
};

test('an accepted finding is silent, is listed, and is told again when it is taken back', async () => {
  const { host, checked } = await begin();
  const before = checked.report.findings.length;
  const accepted = await written(host, checked, await accept(host, checked, planOver(checked), ACCEPTING));
  expect(accepted.report.findings).toHaveLength(before - 1);
  expect(listedAcceptances(accepted)).toMatchObject([
    { state: 'holds', rule: 'plan-over-total', sheet: ACCEPTANCE_SHEET, cell: 'A2', written: { by: '李四' } },
  ]);
  const rows = listedAcceptances(accepted).map((one) => one.written);
  const back = await written(host, accepted, await takeBack(host, accepted, rows));
  expect(back.report.findings).toHaveLength(before);
  expect(listedAcceptances(back)).toEqual([]);
});

test('a second one keeps the first; a row that is gone is nothing to take back', async () => {
  const { host, checked } = await begin();
  const one = await written(host, checked, await accept(host, checked, planOver(checked), ACCEPTING));
  const [other] = one.report.findings;
  if (other === undefined) throw new Error('the sheet has lost its fault');
  const both = await written(host, one, await accept(host, one, other, ACCEPTING));
  expect(listedAcceptances(both)).toHaveLength(2);
  const [first] = listedAcceptances(both);
  const left = await written(host, both, await takeBack(host, both, [first!.written]));
  expect(listedAcceptances(left)).toHaveLength(1);
  expect(await takeBack(host, left, [first!.written])).toEqual({ kind: 'gone' });
});

test('expired, needless and unread rows are told apart, in the order of the sheet', async () => {
  const { host, checked } = await begin();
  const expired = { ...ACCEPTING, until: '2022-09-01' };
  await written(host, checked, await accept(host, checked, planOver(checked), expired));
  host.workbook = {
    ...host.workbook,
    sheets: host.workbook.sheets.map((sheet) =>
      sheet.name !== ACCEPTANCE_SHEET
        ? sheet
        : {
            ...sheet,
            rows: [
              ...sheet.rows,
              ['没有这条规则', null, '西1号路', '理由', '李四', null],
              ['plan-over-total', null, '没有的项目', '理由', '李四', null],
            ],
          },
    ),
  };
  const states = listedAcceptances(await whole(host)).map(({ state, rule }) => [state, rule]);
  expect(states).toEqual([
    ['expired', 'plan-over-total'],
    ['invalid', null],
    ['needless', 'plan-over-total'],
  ]);
});

test('what the sheet says of acceptances themselves cannot be accepted', async () => {
  const { checked } = await begin();
  expect(isAcceptable(planOver(checked))).toBe(true);
  expect(isAcceptable({ ...planOver(checked), rule: 'acceptance-needless' } as Finding)).toBe(false);
});
