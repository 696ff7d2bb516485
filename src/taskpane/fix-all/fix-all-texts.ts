import { fixAllEn } from '../texts/en/fix-all.js';
import { topic } from '../texts/topic-texts.js';
import { fixAllZhCN } from '../texts/zh-CN/fix-all.js';

export const FIX_ALL_TEXTS = topic('fix-all', fixAllZhCN, fixAllEn);
