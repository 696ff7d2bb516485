import { viewsEn } from '../texts/en/views.js';
import { topic } from '../texts/topic-texts.js';
import { viewsZhCN } from '../texts/zh-CN/views.js';

export const VIEWS_TEXTS = topic('views', viewsZhCN, viewsEn);
