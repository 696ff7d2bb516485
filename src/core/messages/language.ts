/** The languages a person can read the findings in. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One term in every language. */
export type Term = Readonly<Record<Language, string>>;
