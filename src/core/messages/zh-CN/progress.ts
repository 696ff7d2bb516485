import { BAND_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import {
  amount,
  amountsApart,
  column,
  day,
  fieldName,
  nodeName,
  overdue,
  percentage,
  points,
  quoted,
} from './wording.js';

/** Schedule, dates that have passed, and who answers for it. */
export const progress = {
  'behind-schedule': {
    title: '累计完成投资低于序时',
    what: ({ data }) => {
      const [invested, planned] = amountsApart([data.investedYearToDate, data.planToDate], data.unit);
      const basis = data.basis === 'time' ? '按时间进度' : '按计划';
      const difference = data.gapPoints === null ? '' : `，差 ${points(data.gapPoints)}`;
      return `慢于序时：累计 ${invested}，${basis}应完成 ${planned}（${percentage(data.attainment)}${difference}），赋${BAND_TERMS[data.band]['zh-CN']}色`;
    },
    why: '照这样的进度，年度计划完不成',
    how: '核对累计数是否少报；确实慢的，写明原因、下步措施和需要协调的问题',
    page: '本年累计完成投资低于到本月应完成的计划、赋黄色或红色时提出。应完成数优先用本行的同期计划或分月计划，没有时按年度计划 × 月份 ÷ 12；新开工项目从计划开工的月份算起。默认达到 99.5 % 为绿，80 % 以上为黄，80 % 以下为红。例如：累计 450 万元，应完成 750 万元，为 60 %，赋红色。',
  },
  'no-investment-this-month': {
    title: '本月没有完成投资',
    what: ({ data }) => `${column(data.heading)}为 0`,
    why: '在建项目一个月没有投资，可能停工，也可能漏报',
    how: '漏报的补填；停工或季节性停工的，在存在问题或备注写明',
    page: '在建项目的本月完成投资为 0，又没有实际竣工时间时提出。例如：9月完成投资填 0。',
  },
  'start-overdue': {
    title: '应开工未开工',
    what: ({ data }) =>
      `${column(data.heading)}${day(data.plannedStart)}，到 ${day(data.asOf)}还没有开工，${overdue(data.days)}`,
    why: '新开工项目要按计划开工，开工率按此考核',
    how: '已经开工的，填实际开工时间；没有开工的，写明原因；要推迟的，按程序调整计划开工时间',
    page: '新开工项目没有开工，而计划开工时间已到数据截止日时提出。例如：计划 2022年6月开工，9月底还没有开工，逾期 92 天。只写月份的，按当月最后一天算。',
  },
  'milestone-overdue': {
    title: '前期手续逾期',
    what: ({ data }) =>
      `${nodeName(data.node)}计划 ${day(data.planned)}完成，到 ${day(data.asOf)}没有填实际完成时间，${overdue(data.days)}`,
    why: '一个环节拖后，后面的环节和开工都会拖后',
    how: '已经办完的，填实际完成时间；没有办完的，写明卡在哪里、需要谁协调',
    page: '立项、可研、用地、环评、初步设计、施工许可等环节的计划完成时间已到，而没有实际完成时间时提出。例如：可研计划 6月30日完成，9月底实际完成时间为空。',
  },
  'finish-overdue': {
    title: '应竣工未竣工',
    what: ({ data }) =>
      `${column(data.heading)}${day(data.plannedFinish)}，到 ${day(data.asOf)}没有填实际竣工时间，${overdue(data.days)}`,
    why: '过了计划竣工时间还没有竣工，计划要调整，或竣工没有填报',
    how: '已经竣工的，填实际竣工时间；没有竣工的，写明原因并调整计划竣工时间',
    page: '计划竣工时间已到数据截止日，而没有实际竣工时间时提出。例如：计划 2022年8月竣工，9月底没有实际竣工时间。',
  },
  'escalation-level-missing': {
    title: '有问题未填协调层级',
    what: ({ data }) => `填了存在问题${quoted(data.problem)}，${column(data.heading)}却为空`,
    why: '不写由哪一级协调，问题就没有人接',
    how: '填由谁协调：项目法人、行业主管部门、分管领导或领导小组；没有问题的，存在问题填“无”',
    page: '填了存在问题，而需协调层级为空时提出。例如：存在问题为“征地拆迁未完成”，层级没有填。“无”“无问题”“暂无”不算问题。',
  },
  'statistics-entry-missing': {
    title: '已开工未入统',
    what: ({ data }) =>
      `项目已开工，${fieldName('totalInvestment')}${amount(data.totalInvestment, data.unit)}，${column(data.heading)}却是未入统`,
    why: '总投资 500 万元及以上的项目开工后应纳入投资统计，不入统的投资不计入固定资产投资',
    how: '办理入统；已经入统的，改成“是”',
    page: '项目已开工、总投资 500 万元及以上，而是否入统填否时提出，只作提示。例如：总投资 8,000 万元，已开工，未入统。',
  },
  'accountability-incomplete': {
    title: '责任要素不全',
    what: ({ data }) => `${quoted(data.mechanism)}缺${data.missing.map(fieldName).join('、')}`,
    why: '所选政策要求每个项目的责任要素齐全，缺一项就少一个负责的人或时限',
    how: '补填所缺的几项',
    page: '所选政策要求“四位一体”“五个一”或“五明确”，而项目缺其中的要素时提出，每个项目一次。例如：“五个一”缺联系领导和服务专员。',
  },
  'figures-too-regular': {
    title: '数据过于规整',
    what: ({ data }) =>
      data.pattern === 'even-plan'
        ? `${column(data.heading)}${amount(data.value, data.unit)}，与年度计划按月均摊的数一分不差`
        : `${column(data.heading)}由相同的月份数累加而成，每月都是 ${amount(data.value, data.unit)}`,
    why: '实际完成的投资很少正好等于均摊数，可能是按计划推算后填报的',
    how: '按工程结算、付款等凭据核对；确实如此的，可以接受',
    page: '本年累计正好等于年度计划 × 月份 ÷ 12，或各月完成数都相同时提出，默认关闭，可在政策里打开。例如：年度计划 1,200 万元，9月累计正好 900 万元。',
  },
} satisfies Partial<Messages>;
