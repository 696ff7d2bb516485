import { compareEn } from '../texts/en/compare.js';
import { topic } from '../texts/topic-texts.js';
import { compareZhCN } from '../texts/zh-CN/compare.js';

export const COMPARE_TEXTS = topic('compare', compareZhCN, compareEn);
