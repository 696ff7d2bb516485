import { month } from '../../../core/messages/numbers.js';
import type { PreviousWords } from './words.js';

export const en: PreviousWords = {
  sentence({ month: yearMonth, from, reason }, name) {
    const file = name === null ? "last month's file" : `last month's file “${name}”`;
    const of = yearMonth === null ? 'no month named' : month(yearMonth, 'en');
    switch (reason) {
      case null:
        return from === 'older-sheets' ? `Compared with this file's own sheets: ${of}` : `Compared with ${file}: ${of}`;
      case 'same-month':
        return `Not compared with ${file}: it is also of ${of}. Give a file of an earlier month, or name this month with --month`;
      case 'later-month':
        return `Not compared with ${file}: it is of ${of}, later than this file. Check that the two are not swapped`;
      case 'other-lists':
        return `Not compared with ${file}: it holds other lists and none of the same projects. Give a file of the same lists`;
      case 'no-lists':
        return `Not compared with ${file}: no list was recognised in it. Check that it is the right file`;
    }
  },
};
