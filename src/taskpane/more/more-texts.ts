import { moreEn } from '../texts/en/more.js';
import { topic } from '../texts/topic-texts.js';
import { moreZhCN } from '../texts/zh-CN/more.js';

export const MORE_TEXTS = topic('more', moreZhCN, moreEn);
