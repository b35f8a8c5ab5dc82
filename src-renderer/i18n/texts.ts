import i18next, { type i18n as I18n } from 'i18next';
import { createContext, useContext, useMemo } from 'react';

export type Language = 'de' | 'en';

/** One label in both languages, where a whole resource file would be too much (registrations). */
export type Label = Readonly<Record<Language, string>>;

type Tree = { readonly [key: string]: string | Tree };

/** The same keys with any words: a missing or an extra English key does not compile. */
export type SameKeys<T extends Tree> = {
  readonly [K in keyof T]: T[K] extends Tree ? SameKeys<T[K]> : string;
};

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** Dotted keys of a resource; the plural forms `_one` and `_other` are one key. */
export type KeyOf<T extends Tree> = {
  [K in keyof T & string]: T[K] extends Tree ? `${K}.${KeyOf<T[K]>}` : WithoutPlural<K>;
}[keyof T & string];

export type Blanks = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, blanks?: Blanks) => string;

/** German first; the only instance, made here and used nowhere else. */
const i18n: I18n = i18next.createInstance();
void i18n.init({
  lng: 'de',
  fallbackLng: false,
  resources: {},
  initAsync: false,
  // React escapes; a sentence must not show "&amp;".
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  returnNull: false,
});

export const LanguageContext = createContext<Language>('de');
export const useLanguage = (): Language => useContext(LanguageContext);

export interface Texts<T extends Tree> {
  /** The hook: `const t = useTexts();` then `t('key', {count: 2})`. */
  readonly use: () => Translate<KeyOf<T>>;
  /** Outside React. */
  readonly in: (language: Language) => Translate<KeyOf<T>>;
}

/** Registers a feature's two resource files under its own name and gives back their typed reader. */
export function defineTexts<const T extends Tree>(
  namespace: string,
  files: { readonly de: T; readonly en: SameKeys<T> },
): Texts<T> {
  i18n.addResourceBundle('de', namespace, files.de);
  i18n.addResourceBundle('en', namespace, files.en);
  const read =
    (language: Language): Translate<KeyOf<T>> =>
    (key, blanks) => {
      const path: string = `${namespace}:${key}`;
      return i18n.t(path, { ...blanks, lng: language });
    };
  const readers = { de: read('de'), en: read('en') };
  return {
    in: (language) => readers[language],
    use: () => readers[useLanguage()],
  };
}

/** Shorthand for labels of registrations and actions. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  return useMemo(() => (label: Label) => label[language], [language]);
}
