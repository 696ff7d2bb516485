import type { FindingFor, Messages } from '../message.js';
import { BAND_TERMS } from '../fields.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, moreOrLess, percentage, plainNumber, points, quoted } from './wording.js';

type Mismatch = FindingFor<'summary-mismatch'>['data'];
type Numbers = Mismatch & { readonly actual: number; readonly expected: number };

/** In what a person reads the measure. */
function figures({ measure, unit, actual, expected }: Numbers) {
  const difference = Math.abs(actual - expected);
  if (unit !== null) return amountsApart([actual, expected, difference], unit);
  switch (measure) {
    case 'timeProgress':
    case 'completionRate':
    case 'startRate':
    case 'dueStartRate':
      return [percentage(actual), percentage(expected), points(difference * 100)] as const;
    case 'gapPoints':
      return [points(actual), points(expected), points(difference)] as const;
    case 'rank':
      return [
        `第 ${plainNumber(actual)} 名`,
        `第 ${plainNumber(expected)} 名`,
        `${plainNumber(difference)} 名`,
      ] as const;
    default:
      return [`${plainNumber(actual)} 个`, `${plainNumber(expected)} 个`, `${plainNumber(difference)} 个`] as const;
  }
}

/** The user's summary tabs. */
export const summary = {
  'summary-mismatch': {
    title: '汇总表公式与清单不符',
    what: ({ data }) => {
      const cell = `${quoted(data.label)}行的${column(data.heading)}`;
      const { actual: is, expected: shall } = data;
      if (is === null || typeof shall === 'string') {
        const right =
          typeof shall === 'string'
            ? BAND_TERMS[shall]['zh-CN']
            : figures({ ...data, actual: shall, expected: shall })[1];
        const shown = data.value === null || data.value === '' ? '没有结果' : `结果是${quoted(data.value)}`;
        return `${cell}公式${shown}，按清单应为 ${right}`;
      }
      const [actual, expected, difference] = figures({ ...data, actual: is, expected: shall });
      if (data.measure === 'rank') return `${cell}公式的结果是${actual}，按清单应为${expected}`;
      return `${cell}公式的结果是 ${actual}，按清单应为 ${expected}，${moreOrLess(is, shall, difference)}`;
    },
    why: '汇总表里自己写的公式不会被改写，与清单对不上时，报出去的数就错',
    how: '看公式的区域是否漏了行、汇总表是否缺了单位；也可以清除公式，再填汇总表',
    page: `汇总表的个数、金额、比率、排名、赋色是公式，而结果与清单里的项目算出的不同时提出。公式所引用的格还没有填的，先不提出。例如：合计行“=SUM(C4:C15)”是 49 个，清单有 75 个项目，因为有单位没有列入汇总表。比率相差不到半个百分点的，不提出。${TOLERANCE}`,
  },
} satisfies Partial<Messages>;
