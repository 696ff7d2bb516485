/**
 * Texts of the parts that are loaded when they are first shown: each brings its own in both languages, so that the first
 * load does not carry them. A topic is a namespace of i18next.
 */
import { useTranslation } from 'react-i18next';
import type { Language } from '../../core/messages/language.js';

type Tree = { readonly [key: string]: string | Tree };
type SameKeys<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]> };
type Keys<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${Keys<Texts[Key]>}`;
}[keyof Texts & string];

export interface Topic<Texts> {
  readonly name: string;
  readonly texts: Readonly<Record<Language, Texts>>;
  /** Only carries the type of its keys. */
  readonly keys?: Keys<Texts>;
}

/** `en` must have the keys of `zhCN`. */
export function topic<const Texts extends Tree>(
  name: string,
  zhCN: Texts,
  en: SameKeys<Texts>,
): Topic<SameKeys<Texts>> {
  return { name, texts: { 'zh-CN': zhCN as SameKeys<Texts>, en } };
}

/** {{name}} in a text is replaced by the value of that name. */
export type TopicText<Texts> = (key: Keys<Texts>, values?: Readonly<Record<string, string | number>>) => string;

export function useTopic<Texts>({ name, texts }: Topic<Texts>): TopicText<Texts> {
  const { i18n } = useTranslation();
  for (const [language, resources] of Object.entries(texts)) {
    if (!i18n.hasResourceBundle(language, name)) i18n.addResourceBundle(language, name, resources);
  }
  // i18next types its keys by one interface of all namespaces, which parts loaded later cannot be in.
  const t = i18n.getFixedT(null, name as 'translation') as unknown as (key: string, values?: object) => string;
  return (key, values) => t(key, values);
}

/** The same outside React, for notices that are rendered when they are shown. */
export function topicText<Texts>({ texts }: Topic<Texts>, language: Language): TopicText<Texts> {
  return (key, values = {}) => {
    const found = key
      .split('.')
      .reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], texts[language]);
    return String(found).replaceAll(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value] ?? ''));
  };
}
