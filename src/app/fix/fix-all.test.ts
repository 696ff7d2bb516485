import { policyWith } from '../../../test/harness/rule-cases.js';
import { listSheet } from '../../../test/harness/lists.js';
import { sheetFile } from '../../../test/harness/sheet-file.js';
import { createFileHost } from '../../hosts/xlsx/file-host.js';
import { fixAll, previewFixes, type FixRequest } from './fix-all.js';

const policy = policyWith({
  rankGroups: ['部门'],
  organisations: [{ name: '区交通运输局', aliases: ['区交通局'], group: '部门' }],
});
const ROWS = [{ totalInvestment: '1亿元' }, { totalInvestment: '2亿元' }];

async function opened(rows: Parameters<typeof listSheet>[1] = ROWS) {
  const outcome = await createFileHost(sheetFile([listSheet('under-construction', rows)]), '清单.xlsx');
  if (outcome.kind !== 'opened') throw new Error('not opened');
  const { host } = outcome;
  const read = await host.read();
  if (read.kind !== 'read') throw new Error(read.kind);
  return { host, snapshot: read.workbook, bytes: host.bytes() };
}

function request(more: Partial<FixRequest> = {}): FixRequest {
  return { policy, options: {}, kinds: null, protectedSheets: [], recalculate: false, ...more };
}

test('the preview tells each cell and writes nothing', async () => {
  const { host, snapshot, bytes } = await opened();
  const { cells } = previewFixes(snapshot, request());
  expect(cells.map(({ cell, before, after }) => [cell, before.value, after.value])).toEqual([
    ['C4', '1亿元', 10000],
    ['F4', '区交通局', '区交通运输局'],
    ['C5', '2亿元', 20000],
    ['F5', '区交通局', '区交通运输局'],
  ]);
  expect(host.bytes()).toBe(bytes);
});

test('one kind is written as one step, told cell by cell, and taken back to the byte', async () => {
  const { host, snapshot, bytes } = await opened();
  const outcome = await fixAll(host, snapshot, request({ kinds: ['number-as-text'] }));
  if (outcome.kind !== 'fixed') throw new Error(outcome.kind);
  expect(outcome.changes).toEqual([{ kind: 'cells', sheet: '在建', areas: ['C4', 'C5'] }]);
  expect(outcome.planned.fixed).toHaveLength(2);
  expect(await host.revert(outcome.receipt)).toEqual({ kind: 'reverted' });
  expect(host.bytes()).toBe(bytes);
});

test('where a cell holds something else by now, nothing is written', async () => {
  const { host, snapshot } = await opened();
  await fixAll(host, snapshot, request({ kinds: ['number-as-text'] }));
  const bytes = host.bytes();
  expect(await fixAll(host, snapshot, request())).toMatchObject({ kind: 'stale' });
  expect(host.bytes()).toBe(bytes);
});

test('nothing to fix is told, with what is left', async () => {
  const { host, snapshot, bytes } = await opened();
  const outcome = await fixAll(host, snapshot, request({ protectedSheets: ['在建'] }));
  expect(outcome.kind).toBe('nothing-to-fix');
  expect(outcome.kind === 'nothing-to-fix' && outcome.planned.left.map(({ reason }) => reason)).toEqual(
    Array.from({ length: 4 }, () => 'protected'),
  );
  expect(host.bytes()).toBe(bytes);
});
