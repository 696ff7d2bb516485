/** Checking again after edits gives what checking the edited workbook whole gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readWorkbook } from '../hosts/xlsx/read-workbook.js';
import { check } from './check.js';
import { findPolicy } from './policies/shipped.js';
import { CheckSession, type CellChange } from './recheck.js';
import type { CellValue, WorkbookSnapshot } from './sheet/snapshot.js';

const SAMPLES = ['p01-plain', 'p02-groups', 'p05-summary', 'p08-last-month', 'p09-by-column'] as const;
const policy = findPolicy('changshou-2022');
if (policy === undefined) throw new Error('changshou-2022 is shipped');

async function sample(name: string): Promise<WorkbookSnapshot> {
  const file = join(__dirname, `../../test/corpus/samples/${name}.xlsx`);
  const outcome = await readWorkbook(new Uint8Array(readFileSync(file)), `${name}.xlsx`);
  if (outcome.kind !== 'read') throw new Error(outcome.reason.kind);
  return outcome.workbook;
}

const VALUES: readonly CellValue[] = [
  null,
  0,
  1200,
  -5,
  1e9,
  '2000万',
  '区发改委',
  '相关部门',
  '2022年13月',
  '是',
  '否',
  '新名称',
  '合计',
  '一、交通（3个）',
  44_700,
  { error: '#REF!' },
];

const value = fc.constantFrom(...VALUES);

describe.each(SAMPLES)('%s', (name) => {
  it('agrees with a whole check after any edits', async () => {
    const workbook = await sample(name);
    const edit = fc.record({
      sheet: fc.constantFrom(...workbook.sheets.map((sheet) => sheet.name)),
      row: fc.nat(45),
      column: fc.nat(28),
      value,
      formula: fc.constant(null),
      numberFormat: fc.constantFrom('General', '0.00%', 'yyyy-mm-dd'),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits: CellChange[]) => {
        const session = new CheckSession(workbook, policy);
        for (const one of edits) session.update([one]);
        expect(session.report).toEqual(check(session.snapshot, policy));
      }),
      { numRuns: 25, seed: 20220930 },
    );
  });
});

it('leaves the workbook that it was given as it was', async () => {
  const workbook = await sample('p01-plain');
  const before = JSON.stringify(check(workbook, policy));
  new CheckSession(workbook, policy).update([
    { sheet: '在建', row: 4, column: 10, value: 1, formula: null, numberFormat: 'General' },
  ]);
  expect(JSON.stringify(check(workbook, policy))).toBe(before);
});

it('takes back a finding whose cell was put right', async () => {
  const session = new CheckSession(await sample('p01-plain'), policy);
  const at = (rule: string): boolean =>
    session.report.findings.some((finding) => finding.rule === rule && finding.cell === 'K5');
  expect(at('behind-schedule')).toBe(true);
  session.update([{ sheet: '在建', row: 4, column: 10, value: 26_000, formula: null, numberFormat: 'General' }]);
  expect(at('behind-schedule')).toBe(false);
});
