/** Reading and writing of cells. */
import type { CellContent } from '../../core/sheet/write-plan.js';
import { EMPTY_PLAN } from '../../core/sheet/write-plan.js';
import type { ContractCheck } from './contract.js';
import { expectEqual, expectKind, NotTried } from './expectations.js';
import { contentAt, readSheet, writeOf } from './reading.js';

/** Contents that a write must bring through: by the cell they go to. */
const CONTENTS: Readonly<Record<string, CellContent>> = {
  A1: { value: 1234.5, formula: null, numberFormat: '#,##0.00' },
  A2: { value: '2022-09', formula: null, numberFormat: 'General' },
  A3: { value: '=1+1', formula: null, numberFormat: 'General' },
  A4: { value: '00123', formula: null, numberFormat: '@' },
  A5: { value: '2022年9月', formula: null, numberFormat: 'General' },
  A6: { value: '100%', formula: null, numberFormat: 'General' },
  B1: { value: 44805, formula: null, numberFormat: 'yyyy-mm-dd' },
  B2: { value: 0.85, formula: null, numberFormat: '0%' },
  B3: { value: true, formula: null, numberFormat: 'General' },
  B4: { value: '重庆市长寿区发展和改革委员会', formula: null, numberFormat: 'General' },
  B5: { value: 12, formula: null, numberFormat: '@' },
  B6: { value: '第一行\n第二行', formula: null, numberFormat: 'General' },
  C1: { value: "'引号", formula: null, numberFormat: 'General' },
  C2: { value: '#N/A', formula: null, numberFormat: 'General' },
  C3: { value: 'TRUE', formula: null, numberFormat: 'General' },
  C4: { value: '2022-09', formula: null, numberFormat: 'yyyy-mm-dd' },
  C5: { value: '-', formula: null, numberFormat: '0.00' },
  C6: { value: '＝合计', formula: null, numberFormat: 'General' },
};

const ADDRESSES = Object.keys(CONTENTS);

export const CELL_CHECKS: readonly ContractCheck[] = [
  {
    name: 'cells are written exactly, text as text whatever it looks like',
    async run(host, { sheet }) {
      const before = await readSheet(host, sheet);
      const cells = ADDRESSES.map((address) => writeOf(before, address, CONTENTS[address] ?? {}));
      expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'applied');
      const after = await readSheet(host, sheet);
      for (const address of ADDRESSES) expectEqual(contentAt(after, address), CONTENTS[address], address);
    },
  },
  {
    name: 'errors are read as errors, and formulas with their text',
    async run(host, { sheet, type }) {
      await type('A1', '2');
      await type('A2', '=A1*3');
      await type('A3', '#N/A');
      const read = await readSheet(host, sheet);
      expectEqual(contentAt(read, 'A2').formula, 'A1*3', 'the formula');
      expectEqual(contentAt(read, 'A3').value, { error: '#N/A' }, 'the error');
      expectEqual(contentAt(read, 'A4').value, null, 'an empty cell');
    },
  },
  {
    name: 'formulas are written',
    async run(host, { sheet, type }) {
      await type('A1', '2');
      const before = await readSheet(host, sheet);
      const cells = [writeOf(before, 'A2', { value: null, formula: 'A1*3' })];
      expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'applied');
      const { formula, numberFormat } = contentAt(await readSheet(host, sheet), 'A2');
      expectEqual({ formula, numberFormat }, { formula: 'A1*3', numberFormat: 'General' }, 'A2');
    },
  },
  {
    name: 'a write is refused whole where one cell holds something else by now',
    async run(host, { sheet, type, raw }) {
      await type('A1', '10');
      await type('A2', '20');
      const read = await readSheet(host, sheet);
      const cells = [writeOf(read, 'A1', { value: 11 }), writeOf(read, 'A2', { value: 21 })];
      await type('A2', '99');
      const before = await raw(sheet);
      const { cells: stale } = expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'stale');
      expectEqual(stale.length, 1, 'stale cells');
      expectEqual(stale[0]?.endsWith('!A2'), true, 'the stale cell is A2');
      expectEqual(await raw(sheet), before, 'the sheet');
    },
  },
  {
    name: 'nothing is written to a protected sheet, nor to any other sheet of the plan',
    async run(host, { sheet, type, protect, raw }) {
      await type('A1', '10');
      const cells = [writeOf(await readSheet(host, sheet), 'A1', { value: 11 })];
      await protect(true);
      const before = await raw(sheet);
      const plan = { ...EMPTY_PLAN, cells, settings: { contract: 'written' } };
      const refusal = expectKind(await host.apply(plan), 'protected');
      expectEqual(refusal.sheet, sheet, 'the protected sheet');
      expectEqual(await raw(sheet), before, 'the sheet');
      expectEqual((await host.settings()) as Record<string, string>, {}, 'settings');
      const read = expectKind(await host.read({ sheets: [sheet] }), 'read');
      expectEqual(read.protectedSheets, [sheet], 'protected sheets of a read');
    },
  },
  {
    name: 'a write to a sheet that is not there is refused',
    async run(host, { sheet, madeSheet }) {
      const write = writeOf(await readSheet(host, sheet), 'A1', { value: 1 });
      const cells = [{ ...write, sheet: madeSheet }];
      expectEqual(
        expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'missing').sheet,
        madeSheet,
        'the missing sheet',
      );
    },
  },
  {
    name: 'revert gives every cell back exactly',
    async run(host, { sheet, type, setNumberFormat, raw }) {
      await type('A1', '10');
      await type('A2', '=A1*2');
      await type('A3', "'2022-09");
      await type('B1', '2022-09-01');
      await type('B2', '12%');
      await setNumberFormat('B3', '@');
      await type('B3', '00123');
      await type('B4', '7');
      await setNumberFormat('B4', '@');
      await setNumberFormat('C1', '0.00');
      await type('C2', '道路');
      const before = await raw(sheet);
      const read = await readSheet(host, sheet);
      const cells = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'B4', 'C1', 'C2', 'C3'].map((address, index) =>
        writeOf(read, address, { value: index % 2 === 0 ? `改${index}` : index, formula: null, numberFormat: '0.0' }),
      );
      const { receipt } = expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'applied');
      const stored = JSON.parse(JSON.stringify(receipt)) as typeof receipt;
      expectKind(await host.revert(stored), 'reverted');
      expectEqual(await raw(sheet), before, 'the sheet');
    },
  },
  {
    name: 'revert is refused where somebody has written in between',
    async run(host, { sheet, type }) {
      await type('A1', '10');
      const cells = [writeOf(await readSheet(host, sheet), 'A1', { value: 11 })];
      const { receipt } = expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'applied');
      await type('A1', '12');
      expectKind(await host.revert(receipt), 'stale');
      expectEqual(contentAt(await readSheet(host, sheet), 'A1').value, 12, 'A1');
    },
  },
  {
    name: 'a write that fails half way is undone',
    async run(host, scratch) {
      if (scratch.failNextWrite === undefined) throw new NotTried('this host cannot be made to fail');
      const { sheet, type, raw } = scratch;
      await type('A1', '10');
      await type('C5', "'2022-09");
      const before = await raw(sheet);
      const read = await readSheet(host, sheet);
      const cells = ['A1', 'C5', 'E9'].map((address) => writeOf(read, address, { value: '新' }));
      await scratch.failNextWrite();
      const refusal = expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'failed');
      expectEqual(refusal.undone, true, 'undone');
      expectEqual(await raw(sheet), before, 'the sheet');
    },
  },
  {
    name: 'writes asked for together are done one after another',
    async run(host, { sheet, type }) {
      await type('A1', '1');
      const read = await readSheet(host, sheet);
      const first = host.apply({ ...EMPTY_PLAN, cells: [writeOf(read, 'A1', { value: 2 })] });
      const second = host.apply({ ...EMPTY_PLAN, cells: [writeOf(read, 'A1', { value: 3 })] });
      expectKind(await first, 'applied');
      expectKind(await second, 'stale');
    },
  },
];
