import type { WritingWords } from './words.js';
import { isOtherFormat } from './other-format.js';

export const zhCN: WritingWords = {
  refused(refusal) {
    switch (refusal.kind) {
      case 'protected':
        if (refusal.structure) {
          return `工作簿的结构有保护，不能新建工作表“${refusal.sheet}”。请在“审阅”中撤销工作簿保护后重试`;
        }
        return `工作表“${refusal.sheet}”有保护，写不进去。请撤销保护后重试`;
      case 'not-ours':
        return `已有名为“${refusal.sheet}”的工作表，不是本工具生成的。请改名后重试`;
      case 'missing':
        return `没有工作表“${refusal.sheet}”。请核对文件`;
      case 'unsupported':
        return isOtherFormat(refusal.what)
          ? '只能写入 xlsx、xlsm 文件。请用 Excel 或 WPS 另存为 xlsx 后重试'
          : `文件里有不能改写的内容（${refusal.what}）。请用 Excel 或 WPS 另存一份后重试`;
      case 'failed':
        return `写入后核对不一致，未保存（${refusal.detail}）。请用 Excel 或 WPS 另存一份后重试`;
      case 'stale':
        return `单元格内容已变：${refusal.cells.join('、')}。请重新检查`;
      case 'editing':
        return '有单元格正在编辑。请结束编辑后重试';
      case 'cancelled':
        return '已取消';
    }
  },
};
