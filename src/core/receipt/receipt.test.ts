import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anyWorkbook } from '../../../test/harness/generated-workbook.js';
import { bare, listSheet, type ListSheetOptions, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, formula, workbook } from '../../../test/harness/workbook.js';
import { prepare, type CheckOptions } from '../check.js';
import { editedWorkbook } from '../fixes/edited-workbook.js';
import type { Policy } from '../policies/policy.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import { canonicalJson } from './canonical-json.js';
import { makeReceipt } from './make-receipt.js';
import { receiptInSheet, receiptSheet } from './receipt-sheet.js';
import type { CheckReceipt } from './receipt.js';
import { parseReceipt, storedReceipt } from './stored-receipt.js';
import { verifyReceipt, type Verification } from './verify-receipt.js';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const STAMP = { version: '0.1.0', time: '2022-10-08T09:30:00+08:00' };
const general = policyWith();

type Rows = readonly (RowValues | ReturnType<typeof bare>)[];

function sheetOf(rows: Rows, options?: ListSheetOptions): WorkbookSnapshot {
  return workbook({ sheets: [listSheet('under-construction', rows, options)] });
}

async function issued(snapshot: WorkbookSnapshot, policy: Policy = general, options: CheckOptions = {}) {
  const outcome = await makeReceipt(snapshot, { policy, options, taught: false }, STAMP, hash);
  if (outcome.kind !== 'receipt') throw new Error(outcome.kind);
  return outcome.receipt;
}

function verified(receipt: CheckReceipt, snapshot: WorkbookSnapshot, policy: Policy = general): Promise<Verification> {
  return verifyReceipt(receipt, prepare(snapshot, policy).context, hash);
}

const THREE: Rows = [{}, { investedYearToDate: 960 }, { investedYearToDate: 970 }];

describe('a receipt is given', () => {
  test('for a workbook without errors, with what was checked and how', async () => {
    const receipt = await issued(sheetOf(THREE));
    expect(receipt).toMatchObject({
      tool: { name: 'dispatch', version: '0.1.0' },
      time: STAMP.time,
      policy: { id: 'test', title: '测试' },
      month: '2022-09',
      asOf: '2022-09-30',
      projects: 3,
      counts: { error: 0 },
      totals: { 'under-construction': { projects: 3, totalInvestment: 30000 } },
    });
    expect(receipt.content).toMatch(/^[0-9a-f]{64}$/);
    expect(receipt.rows?.map(({ name }) => name)).toEqual(['西1号路', '西2号路', '西3号路']);
  });

  test.each<[string, WorkbookSnapshot, string]>([
    ['errors', sheetOf([{ totalInvestment: '待定' }]), 'errors'],
    ['no projects', sheetOf([]), 'no-projects'],
    ['no list at all', workbook({ sheets: [{ name: 'a', rows: [['b']] }] }), 'errors'],
  ])('but not with %s', async (_, snapshot, kind) => {
    const outcome = await makeReceipt(snapshot, { policy: general, options: {}, taught: false }, STAMP, hash);
    expect(outcome.kind).toBe(kind);
  });
});

describe('what leaves the content the same', () => {
  test.each<[string, WorkbookSnapshot]>([
    ['nothing', sheetOf(THREE)],
    ['number formats', sheetOf([{ totalInvestment: formatted(10000, '#,##0.00') }, ...THREE.slice(1)])],
    ['a number as text', sheetOf([{ totalInvestment: '1亿元' }, ...THREE.slice(1)])],
    ['spaces in a name', sheetOf([{ name: ' 西 1号路★' }, ...THREE.slice(1)])],
    ['other serial numbers', sheetOf([{ serialNumber: 7 }, ...THREE.slice(1)])],
    ['an empty column more', sheetOf(THREE, { columns: ['remark'] })],
    ['a colour', sheetOf([{ band: '绿' }, ...THREE.slice(1)], { headings: { band: '赋色' } })],
    ['another heading of the same meaning', sheetOf(THREE, { headings: { totalInvestment: '总投资（万元）' } })],
    [
      'another unit',
      sheetOf(
        THREE.map((row) => ({
          ...(row as RowValues),
          totalInvestment: 1,
          annualPlan: 0.12,
          investedYearToDate: Number((row as RowValues)['investedYearToDate'] ?? 950) / 10_000,
        })),
        { unitRow: '单位：亿元' },
      ),
    ],
  ])('%s', async (_, snapshot) => {
    const receipt = await issued(sheetOf(THREE));
    expect(await verified(receipt, snapshot)).toEqual({ kind: 'unchanged' });
  });
});

describe('what changes it, and which projects differ', () => {
  const told = (verification: Verification) =>
    verification.kind === 'changed'
      ? verification.differing?.map(({ change, name, row }) => [change, name, row])
      : verification.kind;

  test.each<[string, WorkbookSnapshot, readonly unknown[]]>([
    ['an amount', sheetOf([{ totalInvestment: 10001 }, ...THREE.slice(1)]), [['changed', '西1号路', 4]]],
    [
      'an amount that cannot be read',
      sheetOf([{ totalInvestment: '待定' }, ...THREE.slice(1)]),
      [['changed', '西1号路', 4]],
    ],
    [
      'an organisation',
      sheetOf([{ responsibleOrganisation: '区水务局' }, ...THREE.slice(1)]),
      [['changed', '西1号路', 4]],
    ],
    ['a remark', sheetOf([{ remark: '已核' }, ...THREE.slice(1)]), [['changed', '西1号路', 4]]],
    ['a new project', sheetOf([...THREE, {}]), [['added', '西4号路', 7]]],
    ['a project gone', sheetOf(THREE.slice(0, 2)), [['removed', '西3号路', null]]],
    [
      'another name',
      sheetOf([{ name: '南1号路' }, ...THREE.slice(1)]),
      [
        ['added', '南1号路', 4],
        ['removed', '西1号路', null],
      ],
    ],
    [
      'another order',
      sheetOf([{ name: '西2号路', investedYearToDate: 960 }, { name: '西1号路' }, THREE[2] as RowValues]),
      [
        ['moved', '西2号路', 4],
        ['moved', '西1号路', 5],
      ],
    ],
  ])('%s', async (_, snapshot, expected) => {
    expect(told(await verified(await issued(sheetOf(THREE)), snapshot))).toEqual(expected);
  });

  const withTotal = (total: RowValues, ...more: Rows): Rows => [
    ...THREE,
    bare({ serialNumber: '合计', ...total }),
    ...more,
  ];

  test.each<[string, Rows, readonly unknown[]]>([
    ['nothing', withTotal({ totalInvestment: 30000 }), []],
    ['a total written otherwise', withTotal({ totalInvestment: formula('SUM(C4:C6)', 30000) }), []],
    ['a total in another unit', withTotal({ totalInvestment: '3亿元' }), []],
    ['a total typed over', withTotal({ totalInvestment: 123456 }), [['changed', '合计', 7]]],
    ['a total that is text', withTotal({ totalInvestment: '待定' }), [['changed', '合计', 7]]],
    ['a total gone', THREE, [['removed', '合计', null]]],
    [
      'another total',
      withTotal({ totalInvestment: 30000 }, bare({ serialNumber: '总计', totalInvestment: 30000 })),
      [['added', '总计', 8]],
    ],
  ])('of total rows: %s', async (_, rows, expected) => {
    const receipt = await issued(sheetOf(withTotal({ totalInvestment: 30000 })));
    const found = await verified(receipt, sheetOf(rows));
    const totals = found.kind === 'changed' ? (found.totalRows ?? []) : [];
    expect(totals.map(({ change, name, row }) => [change, name, row])).toEqual(expected);
    expect(found).toMatchObject(expected.length === 0 ? { kind: 'unchanged' } : { kind: 'changed', differing: [] });
  });

  test.each<[string, string, Verification]>([
    ['the same', '填报单位： 区交通局', { kind: 'unchanged' }],
    ['another', '填报单位：区财政局', { kind: 'changed', differing: [], totalRows: [], sender: '区财政局' }],
    ['none', '单位：万元', { kind: 'changed', differing: [], totalRows: [], sender: null }],
  ])('of the sender: %s', async (_, unitRow, expected) => {
    const receipt = await issued(sheetOf(THREE, { unitRow: '填报单位：区交通局' }));
    expect(receipt.sender).toBe('区交通局');
    expect(await verified(receipt, sheetOf(THREE, { unitRow }))).toEqual(expected);
  });

  test('the month: the same figures are another report', async () => {
    const receipt = await issued(sheetOf(THREE));
    const october = sheetOf(THREE, {
      title: '在建项目清单（2022年10月）',
      headings: { investedYearToDate: '1-10月累计完成投资' },
    });
    expect(await verified(receipt, october)).toEqual({
      kind: 'changed',
      differing: [],
      totalRows: [],
      month: '2022-10',
    });
  });

  test('a project that moves to another list is told as changed', async () => {
    const two = (list: 'new-start' | 'preliminary') =>
      workbook({
        sheets: [
          listSheet('under-construction', [{}]),
          listSheet(list, [{ name: '长江大桥', ...(list === 'new-start' ? { started: '是' } : {}) }]),
        ],
      });
    const verification = await verified(await issued(two('preliminary')), two('new-start'));
    expect(told(verification)).toEqual([['changed', '长江大桥', 4]]);
  });

  test('projects that were not remembered one by one cannot be named', async () => {
    const receipt = { ...(await issued(sheetOf(THREE))), rows: null };
    expect(await verified(receipt, sheetOf(THREE.slice(1)))).toEqual({
      kind: 'changed',
      differing: null,
      totalRows: [],
    });
  });
});

describe('the same content under other rules', () => {
  test.each<[string, Readonly<Record<string, unknown>>, Verification]>([
    ['a severity', { rules: { 'behind-schedule': 'error' } }, { kind: 'rules-updated', rules: true, policy: true }],
    ['a title', { title: '测试（修订）' }, { kind: 'rules-updated', rules: false, policy: true }],
    ['nothing', {}, { kind: 'unchanged' }],
  ])('%s', async (_, change, expected) => {
    const receipt = await issued(sheetOf(THREE));
    expect(await verified(receipt, sheetOf(THREE), policyWith(change))).toEqual(expected);
  });
});

describe('kept in the workbook', () => {
  test('as text and back', async () => {
    const receipt = await issued(sheetOf(THREE));
    expect(parseReceipt(storedReceipt(receipt))).toEqual(receipt);
  });

  test.each([
    '',
    'x',
    '[]',
    '{}',
    'null',
    '{"format":"dispatch-receipt/3"}',
    JSON.stringify({ format: 'dispatch-receipt/2', content: 'zz' }),
  ])('%j is no receipt', (text) => {
    expect(parseReceipt(text)).toBeUndefined();
  });

  test('in its sheet, in pieces, where nothing of it looks like a list or changes the check', async () => {
    const names = Array.from({ length: 900 }, (_, index) => ({
      name: `重庆市长寿区第${index}号综合交通枢纽配套道路改造工程`,
    }));
    const snapshot = sheetOf(names);
    const receipt = await issued(snapshot);
    const made = receiptSheet(receipt);
    const rows = made.rows.map((row) => row.map(({ value }) => value));
    expect(rows.flat().every((value) => typeof value !== 'string' || value.length <= 32_767)).toBe(true);
    expect(rows.length).toBeGreaterThan(14);
    const withSheet = workbook({ sheets: [listSheet('under-construction', names), { name: made.name, rows }] });
    expect(receiptInSheet(withSheet)).toEqual(receipt);
    expect(await verified(receipt, withSheet)).toEqual({ kind: 'unchanged' });
    expect(await issued(withSheet)).toEqual(receipt);
  });

  test('a sheet of that name without a receipt holds none', () => {
    expect(receiptInSheet(workbook({ sheets: [{ name: '校核回执', rows: [['x', 'y']] }] }))).toBeUndefined();
  });
});

test('canonical JSON does not know in which order members were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('any other amount in any project is noticed, and the project named', async () => {
  const columns = [2, 3, 4];
  await fc.assert(
    fc.asyncProperty(anyWorkbook, fc.nat(), fc.nat(2), async (snapshot, at, which) => {
      const { context } = prepare(snapshot, general);
      const row = context.rows[at % Math.max(1, context.rows.length)];
      if (row === undefined || row.name === null) return;
      const column = columns[which] as number;
      const field = row.table.columns.find((one) => one.column === column)?.field ?? '';
      if (!row.has(field)) return;
      const { fingerprintOf } = await import('./fingerprint.js');
      const before = await fingerprintOf(context, hash);
      const content = { value: 987_654.32, formula: null, numberFormat: 'General' };
      const edited = editedWorkbook(snapshot, [{ sheet: row.table.sheet.name, row: row.row, column, content }]);
      const after = await fingerprintOf(prepare(edited, general).context, hash);
      expect(after.content).not.toBe(before.content);
      const differing = after.rows.filter(({ hash: of }, index) => of !== before.rows[index]?.hash);
      expect(differing.map(({ row: of }) => of)).toEqual([row.row]);
    }),
    { numRuns: 60 },
  );
});
