import { bulkEn } from '../texts/en/bulk.js';
import { topic } from '../texts/topic-texts.js';
import { bulkZhCN } from '../texts/zh-CN/bulk.js';

export const BULK_TEXTS = topic('bulk', bulkZhCN, bulkEn);
