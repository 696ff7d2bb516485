/** The words of the sections, loaded with them. */
import { standingEn } from '../texts/en/standing.js';
import { topic, type TopicText } from '../texts/topic-texts.js';
import { standingZhCN } from '../texts/zh-CN/standing.js';

export const STANDING = topic('standing', standingZhCN, standingEn);

export type StandingText = typeof STANDING extends { texts: Readonly<Record<string, infer Texts>> }
  ? TopicText<Texts>
  : never;
