import { fieldTerm } from '../../../core/messages/fields.js';
import type { RollWords } from './words.js';

const field = (name: string): string => fieldTerm(name, 'zh-CN') ?? name;

export const zhCN: RollWords = {
  about: '结转下月：标题和表头换到下个月，累计转为上月累计，本月数清空，公式和格式不动',
  fileArgument: '本月的工作簿（.xlsx、.xlsm）',
  out: '下月的工作簿写到这个文件',
  month: '本月是哪个月，工作簿自己说不清时才要',
  outMissing: '没有说写到哪里。请加上 --out 文件名.xlsx',
  monthUnknown: '看不出工作簿是哪个月的。请用 --month YYYY-MM 指明',
  cannotOpen: (path, reason) => `打不开“${path}”：${reason}`,
  written: (path) => `已写入 ${path}`,
  months: (from, to) => `${from} → ${to}`,
  text: (sheet, cell, before, after) => `  ${sheet}!${cell}  ${before} → ${after}`,
  figures: (carried, cleared) => `结转 ${carried} 个单元格，清空 ${cleared} 个单元格`,
  seeTo: '还要看一看：',
  told(told) {
    switch (told.kind) {
      case 'sheet-name':
        return `  工作表“${told.sheet}”的名称没有改，可改为“${told.name}”`;
      case 'text-formula':
        return `  ${told.sheet}!${told.cell} 是公式，月份没有改`;
      case 'column-formulas':
        return `  “${told.sheet}”的「${field(told.field)}」有 ${told.cells} 个单元格是公式，没有改`;
      case 'unreadable':
        return `  ${told.sheet}!${told.cell} 读不出金额，没有结转`;
      case 'not-carried':
        return `  ${told.sheet}!${told.cell}（${field(told.field)}）没有更新，仍是原来的数，请核对`;
      case 'month-column-missing':
        return `  ${told.sheet}!${told.cell}「${told.heading}」之后没有 ${told.month} 月的列，原有各月没有改，请加一列`;
      case 'month-kept':
        return `  ${told.sheet}!${told.cell}「${told.heading}」有 ${told.cells} 个单元格仍是 ${told.month} 月的数，没有清空：分月列里没有这些数，请先移过去`;
      case 'formulas-uncalculated':
        return `  “${told.sheet}”有 ${told.cells} 个公式（自 ${told.cell} 起）的结果已不可靠，请用 Excel 或 WPS 打开重算并保存`;
      case 'started':
        return `  “${told.project}”（${told.sheet} 第 ${told.row} 行）已开工，新的一年应移到在建清单`;
    }
  },
  notRecognised: (to, recognised) =>
    recognised === null
      ? `新工作簿里没有写月份，请让文件名带上 ${to}，或在标题里写明`
      : `新工作簿仍写着 ${recognised}，请把标题、工作表名或文件名改为 ${to}`,
};
