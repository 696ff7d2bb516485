import { LIST_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, month, moreOrLess, place, quoted } from './wording.js';

function lastMonth(previousMonth: string | null): string {
  return previousMonth === null ? '上月' : ` ${month(previousMonth)}`;
}

function changed(data: Parameters<Messages['plan-changed']['what']>[0]['data']): string {
  const [now, before, difference] = amountsApart(
    [data.amount, data.previous, Math.abs(data.amount - data.previous)],
    data.unit,
  );
  const direction = data.amount > data.previous ? '增加' : '减少';
  return `${column(data.heading)}由${lastMonth(data.previousMonth)}的 ${before}改为 ${now}，${direction} ${difference}`;
}

/** This month beside the last. */
export const history = {
  'year-to-date-decreased': {
    title: '本年累计比上月少',
    what: ({ data }) => {
      const [now, before, difference] = amountsApart(
        [data.investedYearToDate, data.previous, data.previous - data.investedYearToDate],
        data.unit,
      );
      return `${column(data.heading)}${now}，比${lastMonth(data.previousMonth)}的 ${before}少 ${difference}`;
    },
    why: '同一年里累计只增不减，少了说明有一个月的数填错',
    how: '核对两个月的累计；上月多报、确需核减的，在备注写明数额和原因',
    page: `本年累计完成投资比同一年上月的少时提出。例如：8月累计 500 万元，9月累计 450 万元。提出以后，这一行不再提出本月完成与上月累计对不上。${TOLERANCE}`,
  },
  'month-done-mismatch': {
    title: '本月完成与上月累计对不上',
    what: ({ data }) => {
      const [done, now, before, expected, difference] = amountsApart(
        [
          data.investedThisMonth,
          data.investedYearToDate,
          data.previousYearToDate,
          data.expected,
          Math.abs(data.investedThisMonth - data.expected),
        ],
        data.unit,
      );
      return (
        `${column(data.heading)}${done}，不等于本年累计 ${now}减${lastMonth(data.previousMonth)}累计 ${before}` +
        `的差 ${expected}，${moreOrLess(data.investedThisMonth, data.expected, difference)}`
      );
    },
    why: '本月完成 = 本月止的累计 − 上月止的累计',
    how: '核对本月完成和两个月的累计；以前月份的数有调整的，在备注写明',
    page: `本月完成投资不等于本年累计减上一个月的累计时提出；只与紧接的上一个月比，1月不比。例如：8月累计 800 万元，9月累计 900 万元，本月完成应为 100 万元，填了 150 万元。${TOLERANCE}`,
  },
  'carry-over-mismatch': {
    title: '上年底累计与上年12月对不上',
    what: ({ data }) => {
      const [prior, sinceStart, difference] = amountsApart(
        [
          data.investedToPriorYear,
          data.investedSinceStart,
          Math.abs(data.investedToPriorYear - data.investedSinceStart),
        ],
        data.unit,
      );
      return (
        `${column(data.heading)}${prior}，不等于${lastMonth(data.previousMonth)}的开工以来累计 ${sinceStart}，` +
        moreOrLess(data.investedToPriorYear, data.investedSinceStart, difference)
      );
    },
    why: '上年底累计是从上年12月的表结转来的，两处应是同一个数',
    how: '按上年12月的开工以来累计填写；上年的数经核定调整的，在备注写明',
    page: `与上年12月的表对比，而截至上年底累计完成投资不等于那时的开工以来累计完成投资时提出。例如：12月开工以来累计 3,200 万元，新年度的表里上年底累计填了 3,000 万元。${TOLERANCE}`,
  },
  'plan-changed': {
    title: '年度计划有变动',
    what: ({ data }) => changed(data),
    why: '年度计划一经下达，按程序调整后才能改，改了计划，完成率就不能与上月相比',
    how: '按程序调整过的，在备注写明文号；没有调整的，改回原计划',
    page: `年度计划投资与同一年上月的表不同时提出。例如：8月的表是 1,200 万元，9月的表是 1,500 万元。不同年度的计划不比。${TOLERANCE}`,
  },
  'total-investment-changed': {
    title: '总投资有变动',
    what: ({ data }) => changed(data),
    why: '总投资随批复和概算调整，变动应有依据',
    how: '按批复或概算核对；确有调整的，可以不改',
    page: `总投资与上月的表不同时提出。例如：8月的表是 10,000 万元，9月的表是 12,000 万元。${TOLERANCE}`,
  },
  'project-dropped': {
    title: '上月的项目本月没有',
    what: ({ data }) => {
      const found = `${quoted(data.name)}在${lastMonth(data.previousMonth)}的${place(data.sheet, data.cell)}，本月的清单里都没有`;
      const near = data.near.map((other) => `${quoted(other.name)}（${place(other.sheet, other.cell)}）`).join('、');
      return near === '' ? found : `${found}；本月新出现的${near}可能就是它`;
    },
    why: '项目漏报或擅自调出，项目数和投资额都会少算',
    how: '漏报的补上；按程序调出的，写明依据；改了名称的，补填项目代码，或确认是同一项目',
    page: '上月清单里的项目，按项目代码和名称在本月任何一张清单里都找不到时提出，不指向单元格。名称相近的新项目列在后面，由人确认，程序不代为认定。例如：“渝宜高铁长寿段”8月在在建清单，9月三张清单里都没有。',
  },
  'stage-regressed': {
    title: '项目倒退到前一阶段',
    what: ({ data }) => {
      const [before, now] = [LIST_TERMS[data.previousList]['zh-CN'], LIST_TERMS[data.list]['zh-CN']];
      return `项目${lastMonth(data.previousMonth)}在${before}清单，本月退到了${now}清单`;
    },
    why: '项目按前期、新开工、在建的顺序推进，退回去通常是放错了清单',
    how: '核对放在哪张清单；确实停下来重做前期的，在备注写明原因',
    page: '上月在在建清单、本月却在新开工或前期清单，或者上月在新开工清单、本月却在前期清单时，在项目名称处提出。例如：8月在建，9月又列入前期。',
  },
  'physical-progress-unchanged': {
    title: '形象进度与上月相同',
    what: ({ data }) => `${column(data.heading)}${quoted(data.value)}与${lastMonth(data.previousMonth)}的一字不差`,
    why: '进度一个月没有一个字的变化，可能是沿用上月的文字没有更新',
    how: '按本月实际更新；确实没有进展的，写明原因',
    page: '形象进度与上月的表一字不差时提出，空格、换行和全角半角的差别不计。例如：两个月都是“主体结构施工完成60%”。',
  },
} satisfies Partial<Messages>;
