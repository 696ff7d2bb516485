/** A policy's title as people read it. */
import type { Language } from '../messages/language.js';
import type { Policy } from './policy.js';

/** Policies that people write often have no English title: theirs stands in both languages. */
export function policyTitle({ title, titleEn }: Pick<Policy, 'title' | 'titleEn'>, language: Language): string {
  return language === 'en' ? (titleEn ?? title) : title;
}
