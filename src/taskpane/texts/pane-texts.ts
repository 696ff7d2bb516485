/** The pane's texts in both languages, as i18next has them. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../core/messages/language.js';
import { en } from './en.js';
import { zhCN, type Texts } from './zh-CN.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
  }
}

export function paneTexts(language: Language): i18n {
  const texts = createInstance();
  // With its resources at hand and initAsync off, i18next is ready when init returns.
  void texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  return texts;
}

/** Office's language as one of ours: Chinese for every kind of Chinese, English for all others. */
export function languageOf(displayLanguage: string): Language {
  return /^zh/i.test(displayLanguage) ? 'zh-CN' : 'en';
}
