import { summariesEn } from '../texts/en/summaries.js';
import { topic, type Topic, type TopicText } from '../texts/topic-texts.js';
import { summariesZhCN } from '../texts/zh-CN/summaries.js';

export const SUMMARIES_TEXTS = topic('summaries', summariesZhCN, summariesEn);

type TextsOf<Any> = Any extends Topic<infer Texts> ? Texts : never;
export type SummariesText = TopicText<TextsOf<typeof SUMMARIES_TEXTS>>;
