/** A summary with everything that made sheets can have, for tests. */
import { EMPTY_PLAN, type MadeChart, type MadeSheet, type WritePlan } from '../../../core/sheet/write-plan.js';

export const SUMMARY = '调度汇总';

export const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

export function chart(rows: number, more: Partial<MadeChart> = {}): MadeChart {
  return {
    name: 'dispatch-bands',
    title: '完成率',
    kind: 'bar',
    categories: area(2, 0, rows + 1, 0),
    series: [
      { name: '计划', values: area(2, 1, rows + 1, 1) },
      { name: '完成', values: area(2, 2, rows + 1, 2) },
    ],
    place: area(0, 5, 9, 9),
    ...more,
  };
}

export function summary(rows: number, more: Partial<MadeSheet> = {}): MadeSheet {
  return {
    name: SUMMARY,
    rows: [
      [
        { value: '标题', bold: true, fill: 'head' },
        { value: null, fill: 'head' },
        { value: null, fill: 'head' },
      ],
      [{ value: '单位', wrap: true }, { value: '计划' }, { value: '完成' }],
      ...Array.from({ length: rows }, (_row, index) => [
        { value: `单位${index}`, fill: 'green' as const, link: { sheet: '清单', cell: 'A1' } },
        { value: index },
        { value: index * 2, formula: `B${index + 3}*2`, fill: 'red' as const },
      ]),
    ],
    widths: [20, 8, 8],
    frozenRows: 2,
    merges: [area(0, 0, 0, 2)],
    choices: [
      { area: area(2, 0, 30, 0), from: ['甲', '乙'], open: false },
      { area: area(2, 1, 9, 1), from: "'清单'!$A$1:$A$9", open: true },
    ],
    charts: [chart(rows)],
    ...more,
  };
}

export const planOf = (...sheets: MadeSheet[]): WritePlan => ({ ...EMPTY_PLAN, sheets });
