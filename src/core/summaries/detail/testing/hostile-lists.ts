/** Lists whose organisations and programmes bear names that formulas stumble over. */
import { prepare } from '../../../check.js';
import type { CheckContext } from '../../../rules/context.js';
import { listSheet, type RowValues } from '../../../../../test/harness/lists.js';
import { policyWith } from '../../../../../test/harness/rule-cases.js';
import { workbook } from '../../../../../test/harness/workbook.js';

export const HOSTILE_NAMES = [
  '区交通局',
  '=甲局',
  '=1+1甲',
  '<乙局',
  '>=丙局',
  '<>丁局',
  '甲*局',
  '甲某局',
  '甲?局',
  '甲~局',
  '甲~*局',
  'A局',
  'a局',
  '"引号"局',
  "单'引号局",
  '01',
  '1',
  '1e3',
  '2022年9月',
  '9月1日',
  'TRUE',
  '#N/A局',
  'March 5',
  '@局',
  '+甲局',
  '-甲局',
  `长${'名'.repeat(300)}局`,
  '一局&二局',
  '调度明细!$A$1',
] as const;

/** A small generator with a seed: the same lists on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const COLUMNS = [
  'programme',
  'sector',
  'tier',
  'jurisdiction',
  'investedThisMonth',
  'investedSinceStart',
  'problem',
  'started',
  'plannedStart',
];

/** Of every hostile name a few projects in each list, amounts with two decimals, some cells empty, some unreadable. */
export function hostileLists(seed = 7): CheckContext {
  const random = randomFrom(seed);
  const pick = <T>(...choices: readonly T[]): T => choices[random(choices.length)] as T;
  const amount = () => pick<number | null | string>(random(1e7) / 100, random(1e7) / 100, null, '很多');
  const rows = (): RowValues[] =>
    [...HOSTILE_NAMES, null, '相关部门'].flatMap((organisation) =>
      Array.from({ length: 1 + random(3) }, () => ({
        responsibleOrganisation: organisation,
        programme: pick(organisation, '交通专项', null),
        sector: pick('交通', '水利', null),
        tier: pick('省级', '市级', null),
        jurisdiction: pick('州 直', '葛兰镇', null),
        totalInvestment: amount(),
        annualPlan: amount(),
        investedThisMonth: amount(),
        investedYearToDate: amount(),
        investedSinceStart: amount(),
        problem: pick('征地滞后', '无', null),
      })),
    );
  const starts = rows().map((row) => ({
    ...row,
    started: pick('是', '否', null),
    plannedStart: pick('2022-03', '2022年9月15日', '2022-12', null),
  }));
  const snapshot = workbook({
    sheets: [
      listSheet('new-start', starts, { columns: COLUMNS }),
      listSheet('under-construction', rows(), { columns: COLUMNS }),
      listSheet('preliminary', rows(), { columns: COLUMNS }),
    ],
  });
  return prepare(snapshot, policyWith()).context;
}
