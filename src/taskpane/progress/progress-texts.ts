import { progressEn } from '../texts/en/progress.js';
import { topic } from '../texts/topic-texts.js';
import { progressZhCN } from '../texts/zh-CN/progress.js';

export const PROGRESS_TEXTS = topic('progress', progressZhCN, progressEn);
