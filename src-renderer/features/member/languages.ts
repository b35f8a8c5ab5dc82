/** Languages offered first; any other subtag the record holds is shown by its name, too. */
export const offeredLanguages = [
  'de',
  'en',
  'tr',
  'ru',
  'uk',
  'ar',
  'fa',
  'pl',
  'ro',
  'bg',
  'hr',
  'sr',
  'el',
  'it',
  'es',
  'pt',
  'fr',
  'vi',
  'ku',
  'sq',
] as const;

/** `tr` → "Türkisch" or "Turkish". */
export const languageName = (subtag: string, display: 'de' | 'en'): string =>
  new Intl.DisplayNames([display], { type: 'language' }).of(subtag) ?? subtag;
