import { plainNumber as count } from '../../../core/messages/numbers.js';
import type { SummaryKind } from '../../../core/summaries/summary.js';
import type { SummaryWords } from './words.js';

const KINDS: Readonly<Record<SummaryKind, string>> = {
  'by-list': '分清单',
  'by-organisation': '分单位',
  'by-jurisdiction': '分区县',
  'by-programme': '分专项',
  'by-sector': '分行业',
  'by-tier': '分级别',
  'by-size': '分规模',
  behind: '滞后项目',
  'not-started': '未开工项目',
  problems: '卡点难点台账',
  'organisation-missing': '责任单位缺失',
};

const named = (names: readonly string[]): string => names.join('、');

export const zhCN: SummaryWords = {
  about: '按清单填汇总表，另存一份：自己的汇总表就地填数，没有汇总表的新建',
  fileArgument: '表格文件（xlsx、xlsm）',
  out: '填好后存到哪个文件；不会覆盖原文件',
  month: '调度月份；不给则从文件中识别',
  mode: 'values 填数值，formulas 填公式（另建调度明细表）；默认 values',
  format: '结果的格式：text 或 json；默认 text',
  exitCodes: '退出码：0 已填好；2 用法不对，或文件打不开、写不了',
  outMissing: '缺少 --out <文件>：填好后存到哪里？原文件不会被改动',
  cannotOpen: (path, reason) => `打不开“${path}”：${reason}`,
  noList: (path) => `“${path}”里没有认出新开工、在建、前期清单，没有可汇总的项目。请核对工作表名称和表头`,
  written: (path) => `填好的文件已写入 ${path}`,
  kind: (kind) => KINDS[kind],
  filled: (sheet, kind, created, cells) =>
    created
      ? `新建“${sheet}”（${KINDS[kind]}）`
      : `“${sheet}”（${KINDS[kind]}）：${cells === 0 ? '没有要改的格' : `写入 ${count(cells)} 格`}`,
  ledger: (sheet, kind, created, projects) =>
    `${created ? '新建' : ''}“${sheet}”（${KINDS[kind]}）：${count(projects)} 个项目`,
  columns: { cell: '单元格', before: '原来', after: '改为' },
  value: (value) => (typeof value === 'string' ? `“${value}”` : value === null ? '（空）' : String(value)),
  keptFormulas: (cells) => `保留原有公式：${named(cells)}`,
  unlisted: (members) => `表里没有列出，合计已计入：${named(members)}`,
  withoutProjects: (labels) => `没有项目，填 0：${named(labels)}`,
  unread: (cell, value, reason) =>
    ({
      'measure-unknown': `${cell}“${value}”不知道填什么，这一列没有动`,
      'label-unknown': `${cell}“${value}”不知道指哪些项目，这一行没有动`,
      'no-label-column': `${cell}“${value}”旁边没有单位、专项一类的列，这张表没有动`,
      'kind-unclear': `${cell}“${value}”看不出按什么分，这张表没有动`,
      'other-year': `${cell}“${value}”是另一年的，这张表没有动`,
      hidden: '工作表隐藏了，没有填。取消隐藏后再填',
      'formula-of-user': `${cell} 是原有公式，没有动`,
    })[reason],
  unreadSheet: (sheet) => `“${sheet}”像汇总表，没有填`,
  unreadable: (projects) => `金额读不出、按 0 计入：${named(projects)}`,
  unitAssumed: (headings) => `没有写明单位、按万元填：${named(headings)}`,
  closed: (projects) => `已销号，手填内容留在表末：${named(projects)}`,
  refused: (refusal) => {
    switch (refusal.kind) {
      case 'protected':
        return '工作表有保护，没有写入。请撤销保护后重试';
      case 'rows-missing':
        return `行数不够，没有写入。请在表末插入 ${count(refusal.missing)} 行后重试`;
      case 'merged-cells':
        return `有跨行合并的单元格，没有写入：${named(refusal.cells)}。请取消合并后重试`;
      case 'formula-in-the-way':
        return `手填内容要移到有公式的格，没有写入：${named(refusal.cells)}。请清除这些公式后重试`;
      case 'no-name-column':
        return '没有项目名称列，没有写入';
    }
  },
  leftOut: (sheet, reason) =>
    reason === 'name-taken'
      ? `没有建“${sheet}”：已有同名工作表，不是本工具生成的。请改名后重试`
      : `没有建“${sheet}”：清单里没有这一项内容`,
  nothing: '没有要填的汇总表',
  findings: (number) => `${count(number)} 处公式与清单不符`,
};
