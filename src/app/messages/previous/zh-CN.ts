import { month } from '../../../core/messages/numbers.js';
import type { PreviousWords } from './words.js';

export const zhCN: PreviousWords = {
  sentence({ month: yearMonth, from, reason }, name) {
    const file = name === null ? '上月的文件' : `上月的文件“${name}”`;
    const of = yearMonth === null ? '（没有写明月份）' : month(yearMonth, 'zh-CN');
    switch (reason) {
      case null:
        return from === 'older-sheets' ? `已与本文件中 ${of}的工作表对比` : `已与${file}对比：${of}`;
      case 'same-month':
        return `没有与${file}对比：它也是 ${of}的。请换成更早月份的文件，或用 --month 指定本月`;
      case 'later-month':
        return `没有与${file}对比：它是 ${of}的，比本文件晚。请核对两个文件是否放反`;
      case 'other-lists':
        return `没有与${file}对比：两个文件的清单不同，也没有相同的项目。请换成同样清单的文件`;
      case 'no-lists':
        return `没有与${file}对比：其中没有识别出任何清单。请核对是否选错文件`;
    }
  },
};
