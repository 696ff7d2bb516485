import type { Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, day, fieldName, moreOrLess, percentage, plainNumber, quoted } from './wording.js';

/** What one row's values must be to each other. */
export const consistency = {
  'plan-over-total': {
    title: '年度计划超过剩余投资',
    what: ({ data }) => {
      const left = data.totalInvestment - data.investedToPriorYear;
      const [plan, total, prior, remaining] = amountsApart(
        [data.annualPlan, data.totalInvestment, data.investedToPriorYear, left],
        data.unit,
      );
      if (data.investedToPriorYear === 0)
        return `${column(data.heading)}${plan}大于${fieldName('totalInvestment')}${total}`;
      if (left <= 0) {
        return `${column(data.heading)}${plan}，但${fieldName('investedToPriorYear')}${prior}，${fieldName('totalInvestment')}${total}已没有剩余`;
      }
      return (
        `${column(data.heading)}${plan}大于剩余投资 ${remaining}` +
        `（${fieldName('totalInvestment')}${total}减${fieldName('investedToPriorYear')}${prior}）`
      );
    },
    why: '今年的计划最多是总投资减去截至上年底已完成的部分',
    how: '核对三个数，通常是总投资没有按调整后的概算更新，或金额单位填错',
    page: `年度计划投资大于总投资减截至上年底累计完成投资时提出；没有截至上年底这一列或为空，按 0 计。例如：总投资 10,000 万元，上年底已完成 8,000 万元，年度计划却填 3,000 万元。${TOLERANCE}`,
  },
  'invested-over-total': {
    title: '累计完成超过总投资',
    what: ({ data }) => {
      const [invested, total, over] = amountsApart(
        [data.invested, data.totalInvestment, data.invested - data.totalInvestment],
        data.unit,
      );
      const subject =
        data.basis === 'since-start'
          ? column(data.heading)
          : `${fieldName('investedToPriorYear')}加${column(data.heading)}共 `;
      return `${subject}${invested}，大于${fieldName('totalInvestment')}${total}，多 ${over}`;
    },
    why: '完成的投资超过总投资，说明总投资没有更新，或完成数多报',
    how: '核对总投资是否按调整后的概算更新，完成数是否重复累计',
    page: `开工以来累计完成投资大于总投资时提出；没有这一列或为空时，用截至上年底累计加本年累计来比。例如：累计 12,500 万元，总投资 12,000 万元。${TOLERANCE}`,
  },
  'month-exceeds-year-to-date': {
    title: '本月完成大于本年累计',
    what: ({ data }) => {
      const [month, yearToDate] = amountsApart([data.investedThisMonth, data.investedYearToDate], data.unit);
      return `${column(data.heading)}${month}大于${column(data.otherHeading)}${yearToDate}`;
    },
    why: '累计应包含本月',
    how: '核对两个数，通常是本月数填成了累计，或累计没有加上本月',
    page: `本月完成投资大于本年累计完成投资时提出。例如：本月 1,200 万元，1-9月累计 900 万元。${TOLERANCE}`,
  },
  'since-start-mismatch': {
    title: '开工以来累计对不上',
    what: ({ data }) => {
      const [sinceStart, prior, yearToDate, expected, difference] = amountsApart(
        [
          data.investedSinceStart,
          data.investedToPriorYear,
          data.investedYearToDate,
          data.expected,
          Math.abs(data.investedSinceStart - data.expected),
        ],
        data.unit,
      );
      return (
        `${column(data.heading)}${sinceStart}，不等于截至上年底累计 ${prior}加本年累计 ${yearToDate}` +
        `的和 ${expected}，${moreOrLess(data.investedSinceStart, data.expected, difference)}`
      );
    },
    why: '开工以来累计 = 截至上年底累计 + 本年累计',
    how: '核对三个数，通常是上年底数没有定准，或累计没有加上本月',
    page: `三列都有数，而开工以来累计完成投资不等于截至上年底累计加本年累计时提出。例如：3,000 + 1,500 应为 4,500 万元，填了 5,000 万元。${TOLERANCE}`,
  },
  'year-to-date-mismatch': {
    title: '本年累计对不上',
    what: ({ data }) => {
      const [yearToDate, expected, difference] = amountsApart(
        [data.investedYearToDate, data.expected, Math.abs(data.investedYearToDate - data.expected)],
        data.unit,
      );
      const basis = data.basis === 'months' ? '各月完成数的和' : '截至上月累计加本月完成的';
      return `${column(data.heading)}${yearToDate}，不等于${basis} ${expected}，${moreOrLess(data.investedYearToDate, data.expected, difference)}`;
    },
    why: '本年累计 = 截至上月累计 + 本月完成，也等于各月完成之和',
    how: '核对上月累计和本月完成；以前月份的数有调整的，各列一起改',
    page: `表里有截至上月累计，或有各月完成数，而本年累计与它们的和不相等时提出。例如：1-8月 800 万元，9月 150 万元，1-9月却填 900 万元。${TOLERANCE}`,
  },
  'monthly-plan-mismatch': {
    title: '分月计划对不上',
    what: ({ data }) => {
      const [plan, expected, difference] = amountsApart(
        [data.annualPlan, data.expected, Math.abs(data.annualPlan - data.expected)],
        data.unit,
      );
      return `${column(data.heading)}${plan}，不等于十二个月计划的和 ${expected}，${moreOrLess(data.annualPlan, data.expected, difference)}`;
    },
    why: '分月计划合起来就是全年计划，序时进度按分月计划算',
    how: '改分月计划或年度计划，使两者相等；计划调整的，两处一起改',
    page: `有十二个月的计划，而合计不等于年度计划投资时提出。例如：各月相加 11,000 万元，年度计划 12,000 万元。${TOLERANCE}`,
  },
  'rate-mismatch': {
    title: '完成率对不上',
    what: ({ data }) =>
      `${column(data.heading)}为 ${percentage(data.rate)}，按本年累计 ÷ 年度计划应为 ${percentage(data.expected)}`,
    why: '年度投资完成率 = 本年累计完成投资 ÷ 年度计划投资',
    how: '改成公式自动计算，或按两个数重算；公式的分母不要用总投资',
    page: '完成率与本年累计 ÷ 年度计划相差超过 0.5 个百分点时提出。例如：累计 900 万元，计划 1,200 万元，完成率应为 75 %，填了 80 %。0.75 和 75 两种填法都认。',
  },
  'magnitude-suspect': {
    title: '数量级可疑',
    what: ({ data }) => {
      const [larger, smaller] = amountsApart([data.larger, data.smaller], data.unit);
      return `${column(data.heading)}${larger}是${column(data.otherHeading)}${smaller}的 ${plainNumber(data.times, 1)} 倍`;
    },
    why: '相差这么多，多半是两列单位不同，例如一列填万元，一列填亿元或元',
    how: '核对两列的单位和小数点；单位确实不同的，在表头写明',
    page: '年度计划投资超过总投资的 10 倍，或本年累计完成投资超过年度计划的 10 倍时提出。例如：总投资按亿元填 3.5，年度计划按万元填 12,000。提出以后，同一行因此引起的其他问题不再提出。',
  },
  'date-order': {
    title: '竣工早于开工',
    what: ({ data }) => `${column(data.heading)}${day(data.finish)}早于${column(data.otherHeading)}${day(data.start)}`,
    why: '竣工不会在开工之前',
    how: '核对两个时间，通常是年份填错，或竣工时间没有随开工推迟而更新',
    page: '计划或实际竣工时间早于实际开工时间（没有时看计划开工时间）时提出。例如：2022年9月开工，2022年3月竣工。只写月份、季度或年份的，按最后一天算。',
  },
  'start-in-future': {
    title: '开工时间在以后',
    what: ({ data }) => `${column(data.heading)}${day(data.actualStart)}晚于截止日 ${day(data.asOf)}`,
    why: '实际开工时间是已经发生的事，不会晚于数据的截止日',
    how: '还没有开工的，移到计划开工时间；已经开工的，核对年月',
    page: '实际开工时间晚于数据截止日（默认是调度月份的最后一天）时提出。例如：9月的表，实际开工时间填 2022年11月1日。',
  },
  'started-conflict': {
    title: '是否开工前后矛盾',
    what: ({ data }) =>
      `${column(data.heading)}填的是${quoted(data.value)}，但${column(data.otherHeading)}` +
      (data.actualStart === null ? '为空' : `为 ${day(data.actualStart)}`),
    why: '开工率按这两列算，互相矛盾就不知道算不算开工',
    how: '已经开工的，两列都填；没有开工的，填“否”并清空实际开工时间',
    howHere: ({ data }) =>
      data.actualStart === null
        ? '已经开工的，补填实际开工时间；没有开工的，改成“否”'
        : '已经开工的，改成“是”；没有开工的，清空实际开工时间',
    page: '“是否开工”填是而实际开工时间为空（有这一列时），或填否而有实际开工时间时提出。提出以后，这一行关于开工的其他规则不再提出。',
  },
  'invested-before-start': {
    title: '未开工却有投资',
    what: ({ data }) => {
      const [invested] = amountsApart([data.investedYearToDate], data.unit);
      return `项目还没有开工，${column(data.heading)}却有 ${invested}`;
    },
    why: '没有开工的项目一般没有完成投资，可能是已经开工没有更新，也可能是提前报数',
    how: '已经开工的，更新是否开工和实际开工时间；没有开工的，核对投资数，属前期费用的在备注写明',
    page: '新开工项目没有开工，本年累计完成投资却大于 0 时提出。例如：是否开工填“否”，1-9月累计 120 万元。',
  },
} satisfies Partial<Messages>;
