import { acceptEn } from '../texts/en/accept.js';
import { topic } from '../texts/topic-texts.js';
import { acceptZhCN } from '../texts/zh-CN/accept.js';

export const ACCEPT_TEXTS = topic('accept', acceptZhCN, acceptEn);
