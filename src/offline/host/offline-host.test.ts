import { cellAddress } from '../../core/sheet/address.js';
import { EMPTY_PLAN, type WritePlan } from '../../core/sheet/write-plan.js';
import { sheetFile } from '../../../test/harness/sheet-file.js';
import { openFile, type OpenFile } from '../file/open-file.js';
import { createNoWorkbook } from './no-workbook.js';

const FILE = sheetFile([
  { name: '名单', rows: [['甲', 1]] },
  { name: '别的', rows: [['乙']] },
]);

const WRITE: WritePlan = {
  ...EMPTY_PLAN,
  cells: [
    {
      sheet: '名单',
      row: 0,
      column: 1,
      before: { value: 1, formula: null, numberFormat: 'General' },
      after: { value: 2, formula: null, numberFormat: 'General' },
    },
  ],
  marks: {
    replace: true,
    add: [{ sheet: '名单', rule: 'number-as-text', level: 'error', cells: [{ row: 0, column: 0 }] }],
  },
};

async function opened(bytes = FILE, name = '9月.xlsx'): Promise<OpenFile & { readonly told: () => number }> {
  let told = 0;
  const outcome = await openFile(bytes, name, () => told++);
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome.reason));
  return { ...outcome.file, told: () => told };
}

function shown({ grid: { workbook, user } }: OpenFile): unknown {
  const { activeSheet, selection } = workbook;
  const [area] = selection;
  const first = { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    sheet: activeSheet.name,
    selected: area === undefined ? null : cellAddress(area.top, area.left),
    values: activeSheet.rows.map((cells) => cells?.map((cell) => cell?.value)),
    fill: user.conditionalLooks(activeSheet, first).get(0)?.fill?.toUpperCase() ?? null,
  };
}

test('what is written shows in the grid, and goes with it when it is taken back', async () => {
  const file = await opened();
  const before = shown(file);
  expect(before).toEqual({ sheet: '名单', selected: 'A1', values: [['甲', 1]], fill: null });
  const outcome = await file.host.apply(WRITE);
  if (outcome.kind !== 'applied') throw new Error(outcome.kind);
  expect(shown(file)).toEqual({ sheet: '名单', selected: 'A1', values: [['甲', 2]], fill: '#FFC7CE' });
  expect([file.isChanged(), file.told()]).toEqual([true, 1]);
  expect(await file.host.revert(outcome.receipt)).toEqual({ kind: 'reverted' });
  expect(shown(file)).toEqual(before);
  expect([file.isChanged(), file.told()]).toEqual([false, 2]);
});

test('what was saved is no change; a write after it is', async () => {
  const file = await opened();
  await file.host.apply(WRITE);
  file.saved(file.bytes());
  expect(file.isChanged()).toBe(false);
  await file.host.apply({ ...EMPTY_PLAN, settings: { policy: 'general' } });
  expect(file.isChanged()).toBe(true);
});

test('a refused write changes nothing and tells nobody', async () => {
  const file = await opened();
  await file.host.apply(WRITE);
  expect((await file.host.apply(WRITE)).kind).toBe('stale');
  expect(file.told()).toBe(1);
});

test('a cell is shown on its sheet, and stays selected when the file is written', async () => {
  const file = await opened();
  let drawn = 0;
  file.grid.listen({ changed: () => drawn++ });
  expect(await file.host.reveal({ sheet: '别的', row: 2, column: 1 })).toEqual({ kind: 'revealed' });
  expect(shown(file)).toMatchObject({ sheet: '别的', selected: 'B3' });
  expect(await file.host.reveal({ sheet: '没有', row: 0, column: 0 })).toEqual({ kind: 'missing', sheet: '没有' });
  await file.host.apply(WRITE);
  expect(shown(file)).toMatchObject({ sheet: '别的', selected: 'B3' });
  expect(drawn).toBe(2);
});

test('a sheet from before a write stands for the one that is there now', async () => {
  const file = await opened();
  const [first, second] = file.grid.workbook.sheets;
  if (first === undefined || second === undefined) throw new Error('no sheets');
  await file.host.apply(WRITE);
  file.grid.user.activate(second);
  expect(shown(file)).toMatchObject({ sheet: '别的' });
  file.grid.user.activate(first);
  expect(shown(file)).toMatchObject({ sheet: '名单', values: [['甲', 2]], fill: '#FFC7CE' });
  file.grid.user.select(second, [{ top: 1, left: 1, bottom: 1, right: 1 }]);
  expect(file.grid.workbook.activeSheet).toBe(file.grid.workbook.findSheet('别的'));
});

test('files of other formats are looked at, not written', async () => {
  const file = await opened(new TextEncoder().encode('甲,1\n'), '名单.csv');
  expect(file.isWritable).toBe(false);
  expect(file.grid.user.type).toBeUndefined();
  expect((await file.host.apply(WRITE)).kind).toBe('unsupported');
  expect((await opened()).isWritable).toBe(true);
});

test('no workbook: an empty sheet in which there is nothing', async () => {
  const host = await createNoWorkbook();
  const read = await host.read();
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.workbook.sheets.map(({ rows }) => rows.length)).toEqual([0]);
});
