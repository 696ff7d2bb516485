/** Made sheets, settings, events, showing cells. */
import { EMPTY_PLAN, type MadeSheet } from '../../core/sheet/write-plan.js';
import type { WorkbookChange } from '../host.js';
import type { ContractCheck } from './contract.js';
import { expectEqual, expectKind, expectTrue, NotTried } from './expectations.js';
import { contentAt, readSheet, writeOf } from './reading.js';

/** Longer than hosts put changes together. */
const LONG_MS = 900;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function issues(name: string, target: string, titles: readonly string[]): MadeSheet {
  return {
    name,
    rows: [
      [
        { value: '问题', bold: true },
        { value: '月份', bold: true },
      ],
      ...titles.map((title, index) => [
        { value: title, link: { sheet: target, cell: `B${index + 2}` } },
        { value: '2022-09' },
        { value: 44805, numberFormat: 'yyyy-mm-dd' },
      ]),
    ],
    widths: [30, 10, 12],
    frozenRows: 1,
  };
}

export const WORKBOOK_CHECKS: readonly ContractCheck[] = [
  {
    name: 'a sheet is made, and refilled in place',
    async run(host, { sheet, madeSheet }) {
      const apply = (titles: readonly string[]): ReturnType<typeof host.apply> =>
        host.apply({ ...EMPTY_PLAN, sheets: [issues(madeSheet, sheet, titles)] });
      expectKind(await apply(['缺少总投资', '日期有误', '=1+1']), 'applied');
      const first = await readSheet(host, madeSheet);
      expectEqual(contentAt(first, 'A4').value, '=1+1', 'a text that looks like a formula');
      expectEqual(contentAt(first, 'B2').value, '2022-09', 'a text that looks like a month');
      expectEqual(contentAt(first, 'C2'), { value: 44805, formula: null, numberFormat: 'yyyy-mm-dd' }, 'a date');
      expectKind(await apply(['只有一个']), 'applied');
      const second = await readSheet(host, madeSheet);
      expectEqual(contentAt(second, 'A2').value, '只有一个', 'the refilled cell');
      expectEqual(contentAt(second, 'A3').value, null, 'a cell of before');
    },
  },
  {
    name: 'revert takes a made sheet away, or gives back what it held',
    async run(host, { sheet, madeSheet, raw }) {
      const first = { ...EMPTY_PLAN, sheets: [issues(madeSheet, sheet, ['一', '二', '三'])] };
      const made = expectKind(await host.apply(first), 'applied');
      const before = await raw(madeSheet);
      const second = { ...EMPTY_PLAN, sheets: [issues(madeSheet, sheet, ['甲'])] };
      const refilled = expectKind(await host.apply(second), 'applied');
      expectKind(await host.revert(refilled.receipt), 'reverted');
      expectEqual(await raw(madeSheet), before, 'the refilled sheet');
      expectKind(await host.revert(made.receipt), 'reverted');
      expectEqual(await raw(madeSheet), null, 'the made sheet');
    },
  },
  {
    name: 'a sheet of somebody else’s is not refilled',
    async run(host, { sheet, foreignSheet, addForeignSheet, raw }) {
      await addForeignSheet();
      const before = await raw(foreignSheet);
      const plan = { ...EMPTY_PLAN, sheets: [issues(foreignSheet, sheet, ['一'])], settings: { contract: 'written' } };
      expectEqual(expectKind(await host.apply(plan), 'not-ours').sheet, foreignSheet, 'the sheet’s name');
      expectEqual(await raw(foreignSheet), before, 'the sheet');
    },
  },
  {
    name: 'settings are kept, taken out and given back',
    async run(host) {
      const first = await host.apply({ ...EMPTY_PLAN, settings: { policy: 'changshou-2022', scope: '{"a":1}' } });
      expectKind(first, 'applied');
      expectEqual(await host.settings(), { policy: 'changshou-2022', scope: '{"a":1}' }, 'settings');
      const second = expectKind(await host.apply({ ...EMPTY_PLAN, settings: { policy: null, scope: '2' } }), 'applied');
      expectEqual(await host.settings(), { scope: '2' }, 'settings after taking one out');
      expectKind(await host.revert(second.receipt), 'reverted');
      expectEqual(await host.settings(), { policy: 'changshou-2022', scope: '{"a":1}' }, 'settings after revert');
    },
  },
  {
    name: 'edits are told, own writes are not',
    async run(host, { sheet, type, typesAsPerson }) {
      if (!host.can.events) throw new NotTried('this host tells of no edits');
      const told: WorkbookChange[] = [];
      const stop = await host.onChange((changes) => void told.push(...changes));
      try {
        const cells = [writeOf(await readSheet(host, sheet), 'B2', { value: 1 })];
        expectKind(await host.apply({ ...EMPTY_PLAN, cells }), 'applied');
        await pause(LONG_MS);
        expectEqual(told, [], 'told of an own write');
        if (!typesAsPerson) throw new NotTried('own writes were not told; a person’s edit has to be tried by hand');
        await type('A1', '5');
        await type('A2', '6');
        await pause(LONG_MS);
        expectTrue(
          told.some((change) => change.kind !== 'calculated' && change.sheet === sheet),
          'the edit was not told',
        );
        expectEqual(told.filter(({ kind }) => kind === 'cells').length, 1, 'both edits together');
      } finally {
        await stop();
      }
      told.length = 0;
      await type('A3', '7');
      await pause(LONG_MS);
      expectEqual(told, [], 'told after the end');
    },
  },
  {
    name: 'a cell is shown, and a missing sheet is said to be missing',
    async run(host, { sheet, madeSheet }) {
      const outcome = await host.reveal({ sheet, row: 4, column: 2 });
      if (outcome.kind === 'unsupported') throw new NotTried(outcome.what);
      expectKind(outcome, 'revealed');
      expectEqual(
        await host.reveal({ sheet: madeSheet, row: 0, column: 0 }),
        { kind: 'missing', sheet: madeSheet },
        'outcome',
      );
    },
  },
  {
    name: 'a read that is called off says so',
    async run(host) {
      expectKind(await host.read({ signal: AbortSignal.abort() }), 'cancelled');
    },
  },
];
