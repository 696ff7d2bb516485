import { mergeEn } from '../texts/en/merge.js';
import { topic } from '../texts/topic-texts.js';
import { mergeZhCN } from '../texts/zh-CN/merge.js';

export const MERGE_TEXTS = topic('merge', mergeZhCN, mergeEn);
