import type { MadeChart, MadeSheet } from '../core/sheet/write-plan.js';
import { madeSheetProblem } from './made-sheet-problem.js';

const sheet: MadeSheet = { name: '调度明细', rows: [], widths: [], frozenRows: 0 };
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const chart: MadeChart = {
  name: '图',
  title: '',
  kind: 'bar',
  categories: area(0, 0, 3, 0),
  series: [{ name: '甲', values: area(0, 1, 3, 1) }],
  place: area(0, 3, 9, 9),
};

test.each<[string, Partial<MadeSheet>]>([
  ['nothing', {}],
  ['a chart', { charts: [chart] }],
  ['merges side by side', { merges: [area(0, 0, 0, 3), area(0, 4, 1, 5), area(1, 0, 1, 3)] }],
  [
    'choices',
    {
      choices: [
        { area: area(1, 0, 9, 0), from: ['是', '否'], open: false },
        { area: area(1, 1, 9, 1), from: "'名单'!$A$1:$A$9", open: true },
      ],
    },
  ],
  ['choices of 255 characters', { choices: [{ area: area(0, 0, 0, 0), from: ['长'.repeat(255)], open: true }] }],
])('%s: no problem', (_name, parts) => {
  expect(madeSheetProblem({ ...sheet, ...parts })).toBeUndefined();
});

test.each<[string, Partial<MadeSheet>]>([
  ['that overlap at A2', { merges: [area(5, 5, 6, 6), area(0, 0, 1, 1), area(1, 0, 2, 0)] }],
  ['the area 1, 0 to 0, 0', { merges: [area(1, 0, 0, 0)] }],
  ['the area 0, 0 to 0, 16384', { choices: [{ area: area(0, 0, 0, 16384), from: ['a'], open: false }] }],
  ['the area 0.5, 0 to 1, 0', { merges: [area(0.5, 0, 1, 0)] }],
  ['choices without any', { choices: [{ area: area(0, 0, 0, 0), from: [], open: false }] }],
  ['choices without a range', { choices: [{ area: area(0, 0, 0, 0), from: '', open: false }] }],
  ['has a comma', { choices: [{ area: area(0, 0, 0, 0), from: ['甲,乙'], open: false }] }],
  ['space at its ends', { choices: [{ area: area(0, 0, 0, 0), from: ['甲 '], open: false }] }],
  ['longer than 255', { choices: [{ area: area(0, 0, 0, 0), from: ['长'.repeat(254), '乙'], open: false }] }],
  ['without series', { charts: [{ ...chart, series: [] }] }],
  ['a chart without a name', { charts: [{ ...chart, name: '' }] }],
  ['over several rows and columns', { charts: [{ ...chart, categories: area(0, 0, 1, 1) }] }],
  [
    'choices that overlap',
    {
      choices: [
        { area: area(0, 0, 3, 0), from: ['a'], open: false },
        { area: area(3, 0, 4, 0), from: ['b'], open: false },
      ],
    },
  ],
])('%s', (problem, parts) => {
  expect(madeSheetProblem({ ...sheet, ...parts })).toContain(problem);
});
