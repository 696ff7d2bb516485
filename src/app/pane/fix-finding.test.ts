import { FakeHost } from '../../../test/harness/fake-host.js';
import { formatted, formula, workbook } from '../../../test/harness/workbook.js';
import { fixFinding, fixWrites } from './fix-finding.js';

const BOOK = workbook({
  sheets: [{ name: '在建', rows: [['a', formula('1+1', 2), formatted('3', '@')]] }],
});

test.each([
  ['A1', { value: 'a', formula: null, numberFormat: 'General' }],
  ['B1', { value: 2, formula: '1+1', numberFormat: 'General' }],
  ['C1', { value: '3', formula: null, numberFormat: '@' }],
  ['D9', { value: null, formula: null, numberFormat: 'General' }],
])('%s is written over what was checked', (cell, before) => {
  const after = { value: 3, formula: null, numberFormat: '0' };
  expect(fixWrites(BOOK, '在建', [{ cell, value: 3, numberFormat: '0' }])).toMatchObject([
    { sheet: '在建', before, after },
  ]);
});

const FINDING = {
  rule: 'number-as-text',
  sheet: '在建',
  fix: { edits: [{ cell: 'C1', value: 3, numberFormat: 'General' }] },
} as unknown as Parameters<typeof fixFinding>[2];

test('what was written is told, since the host does not', async () => {
  expect(await fixFinding(new FakeHost(BOOK), BOOK, FINDING)).toMatchObject({
    kind: 'fixed',
    cells: 1,
    changes: [{ kind: 'cells', sheet: '在建', areas: ['C1'] }],
  });
});

test('a sheet that is gone, and a refusal, are answered', async () => {
  const host = new FakeHost(BOOK);
  expect(await fixFinding(host, workbook({ sheets: [] }), FINDING)).toEqual({ kind: 'missing', sheet: '在建' });
  host.refusals.apply = [{ kind: 'stale', cells: ['在建!C1'] }];
  expect(await fixFinding(host, BOOK, FINDING)).toEqual({ kind: 'stale', cells: ['在建!C1'] });
});

test('a finding without a remedy is a defect of the caller', async () => {
  await expect(fixFinding(new FakeHost(BOOK), BOOK, { ...FINDING, sheet: null })).rejects.toThrow('nothing to write');
});
