/** What made sheets have besides values: formulas, fills, merges, choices, charts. */
import type { Area } from '../../core/sheet/snapshot.js';
import { EMPTY_PLAN, type MadeChart, type MadeSheet } from '../../core/sheet/write-plan.js';
import type { WorkbookHost } from '../host.js';
import { MADE_FILLS } from '../made-fills.js';
import type { ContractCheck } from './contract.js';
import { expectEqual, expectKind, expectTrue, NotTried } from './expectations.js';
import { contentAt, placeOf, readSheet } from './reading.js';

function areaOf(first: string, last: string): Area {
  const [from, to] = [placeOf(first), placeOf(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** Organisations with what they planned, a total, and how they did. */
function summary(name: string, organisations: readonly string[]): MadeSheet {
  const last = organisations.length + 2;
  const fills = ['green', 'yellow', 'red'] as const;
  return {
    name,
    rows: [
      [
        { value: '分单位汇总', bold: true, fill: 'head' },
        { value: '看不见', fill: 'head' },
      ],
      [
        { value: '责任单位', fill: 'head', wrap: true },
        { value: '计划', fill: 'head' },
        { value: null },
        { value: '备注' },
      ],
      ...organisations.map((organisation, index) => [
        { value: organisation, fill: fills[index % 3] as (typeof fills)[number] },
        { value: (index + 1) * 10 },
      ]),
      [
        { value: '合计', bold: true, fill: 'total' },
        { value: sumTo(organisations.length), formula: `SUM(B3:B${last})`, fill: 'total', numberFormat: '0.00' },
      ],
    ],
    widths: [20, 10],
    frozenRows: 2,
    merges: [areaOf('A1', 'B1')],
    choices: [
      { area: areaOf('A3', 'A20'), from: ['交通局', '水利局'], open: false },
      { area: areaOf('D3', 'D4'), from: '$B$3:$B$4', open: true },
    ],
  };
}

function sumTo(count: number): number {
  return (count * (count + 1) * 10) / 2;
}

function chart(rows: number, title: string): MadeChart {
  return {
    name: 'dispatch-chart',
    title,
    kind: 'bar',
    categories: areaOf('A3', `A${rows + 2}`),
    series: [{ name: '计划', values: areaOf('B3', `B${rows + 2}`) }],
    place: areaOf('D1', 'J15'),
  };
}

async function make(host: WorkbookHost, sheet: MadeSheet): ReturnType<WorkbookHost['apply']> {
  return host.apply({ ...EMPTY_PLAN, sheets: [sheet] });
}

const THREE = ['交通局', '水利局', '住建委'];

export const MADE_SHEET_CHECKS: readonly ContractCheck[] = [
  {
    name: 'formulas of a made sheet are formulas, and calculated',
    async run(host, { madeSheet }) {
      expectKind(await make(host, summary(madeSheet, THREE)), 'applied');
      const { formula, numberFormat } = contentAt(await readSheet(host, madeSheet), 'B6');
      expectEqual({ formula, numberFormat }, { formula: 'SUM(B3:B5)', numberFormat: '0.00' }, 'B6');
    },
  },
  {
    name: 'merged cells of a made sheet, of which the first alone holds something',
    async run(host, { madeSheet }) {
      expectKind(await make(host, summary(madeSheet, THREE)), 'applied');
      const read = await readSheet(host, madeSheet);
      expectEqual(read.sheet.merges, [areaOf('A1', 'B1')], 'merges');
      expectEqual(contentAt(read, 'A1').value, '分单位汇总', 'A1');
      expectEqual(contentAt(read, 'B1').value, null, 'B1');
    },
  },
  {
    name: 'fills and choices of a made sheet',
    async run(host, { madeSheet, look }) {
      expectKind(await make(host, summary(madeSheet, ['交通局'])), 'applied');
      const { fills, choices } = await look(madeSheet);
      const { head, green, total } = MADE_FILLS;
      expectEqual(fills, { A1: head, B1: head, A2: head, B2: head, A3: green, A4: total, B4: total }, 'fills');
      expectEqual(
        choices,
        [
          { address: 'A3:A20', source: '交通局,水利局', open: false },
          { address: 'D3:D4', source: '=$B$3:$B$4', open: true },
        ],
        'choices',
      );
    },
  },
  {
    name: 'a made sheet filled twice with the same is the same',
    async run(host, { madeSheet, raw }) {
      const sheet = { ...summary(madeSheet, THREE), charts: [chart(3, '计划')] };
      expectKind(await make(host, sheet), 'applied');
      const before = await raw(madeSheet);
      expectKind(await make(host, sheet), 'applied');
      expectEqual(await raw(madeSheet), before, 'the sheet');
    },
  },
  {
    name: 'a made sheet filled with less keeps nothing of before',
    async run(host, { madeSheet, look }) {
      expectKind(await make(host, summary(madeSheet, THREE)), 'applied');
      const less: MadeSheet = { name: madeSheet, rows: [[{ value: '无' }]], widths: [], frozenRows: 0 };
      expectKind(await make(host, less), 'applied');
      expectEqual(await look(madeSheet), { fills: {}, choices: [], charts: [] }, 'looks');
      const read = await readSheet(host, madeSheet);
      expectEqual(read.sheet.merges, [], 'merges');
      expectEqual(contentAt(read, 'B6'), { value: null, formula: null, numberFormat: 'General' }, 'B6');
    },
  },
  {
    name: 'revert gives back formulas, fills, merges and choices',
    async run(host, { madeSheet, raw }) {
      const made = expectKind(await make(host, summary(madeSheet, THREE)), 'applied');
      const before = await raw(madeSheet);
      const other: MadeSheet = {
        name: madeSheet,
        rows: [
          [{ value: 1, fill: 'red' }],
          [{ value: '长', wrap: true }, { value: 2, formula: 'A1+1', fill: 'green' }, { value: '宽' }],
        ],
        widths: [],
        frozenRows: 0,
        merges: [areaOf('A3', 'C4')],
        choices: [{ area: areaOf('A5', 'B6'), from: ['甲'], open: true }],
      };
      const refilled = expectKind(await make(host, other), 'applied');
      expectTrue(JSON.stringify(await raw(madeSheet)) !== JSON.stringify(before), 'the sheet stayed as it was');
      const stored = JSON.parse(JSON.stringify(refilled.receipt)) as typeof refilled.receipt;
      expectKind(await host.revert(stored), 'reverted');
      expectEqual(await raw(madeSheet), before, 'the refilled sheet');
      expectKind(await host.revert(made.receipt), 'reverted');
      expectEqual(await raw(madeSheet), null, 'the made sheet');
    },
  },
  {
    name: 'charts are made, refilled and not multiplied, and taken back',
    async run(host, { madeSheet, look, raw }) {
      if (!host.can.charts) throw new NotTried('this host has no charts');
      const sheet = (rows: number, title: string): MadeSheet => ({
        ...summary(madeSheet, THREE.slice(0, rows)),
        charts: [chart(rows, title)],
      });
      expectKind(await make(host, sheet(2, '九月')), 'applied');
      const shown = (title: string) => [{ name: 'dispatch-chart', title, series: ['计划'] }];
      expectEqual((await look(madeSheet)).charts, shown('九月'), 'charts');
      const before = await raw(madeSheet);
      const { receipt } = expectKind(await make(host, sheet(3, '十月')), 'applied');
      expectEqual((await look(madeSheet)).charts, shown('十月'), 'charts after refilling');
      expectKind(await host.revert(receipt), 'reverted');
      expectEqual(await raw(madeSheet), before, 'the sheet');
    },
  },
  {
    name: 'what cannot be a made sheet is refused before anything is written',
    async run(host, { madeSheet, raw }) {
      const overlapping = [areaOf('A1', 'B2'), areaOf('B2', 'C3')];
      const outcome = await make(host, { ...summary(madeSheet, THREE), merges: overlapping });
      expectKind(outcome, 'unsupported');
      expectEqual(await raw(madeSheet), null, 'the sheet');
    },
  },
];
