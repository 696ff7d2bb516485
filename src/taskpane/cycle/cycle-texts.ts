import { cycleEn } from '../texts/en/cycle.js';
import { topic } from '../texts/topic-texts.js';
import { cycleZhCN } from '../texts/zh-CN/cycle.js';

export const CYCLE_TEXTS = topic('cycle', cycleZhCN, cycleEn);
