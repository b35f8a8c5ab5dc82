import { formatGermanDate, type IsoDate } from '#shared/domain/dates.ts';
import type { InsuredStatus } from '#shared/service-contract/vocabulary.ts';
import type { CoPayment, LetterContent, Sex, SpecialGroup } from './content.ts';

/** Words that several letters share. */
export type Language = LetterContent['language'];
type Worded<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

export const insurer = {
  name: 'Hanseatische Krankenkasse',
  shortName: 'HEK',
  place: '22039 Hamburg',
  phone: '0800 0213213',
} as const;

export const sexWords: Worded<Sex> = {
  de: { male: 'männlich', female: 'weiblich', diverse: 'divers', unspecified: 'unbestimmt' },
  en: { male: 'male', female: 'female', diverse: 'diverse', unspecified: 'unspecified' },
};

/** With the figure that stands on the health card (domain rule 20). */
export const insuredStatusWords: Worded<InsuredStatus> = {
  de: { '1': '1 – Mitglied', '3': '3 – Familienversicherung', '5': '5 – Rentnerin oder Rentner' },
  en: { '1': '1 – member', '3': '3 – family insurance', '5': '5 – pensioner' },
};

export const specialGroupWords: Worded<SpecialGroup> = {
  de: {
    '00': 'keine',
    '04': '04 – Sozialhilfe (§ 264 SGB V)',
    '06': '06 – Soziale Entschädigung',
    '07': '07 – Zwischenstaatliches Recht, nach Aufwand',
    '08': '08 – Zwischenstaatliches Recht, pauschal',
    '09': '09 – Asylbewerberleistungsgesetz',
  },
  en: {
    '00': 'none',
    '04': '04 – social assistance (section 264 SGB V)',
    '06': '06 – social compensation',
    '07': '07 – international agreement, by actual cost',
    '08': '08 – international agreement, by lump sum',
    '09': '09 – Asylum Seekers’ Benefits Act',
  },
};

export function coPaymentWords(coPayment: CoPayment, language: Language): string {
  if (coPayment.status === 'liable') {
    return language === 'de' ? 'zuzahlungspflichtig' : 'liable for co-payments';
  }
  if (coPayment.until === null) {
    return language === 'de' ? 'von Zuzahlungen befreit' : 'exempt from co-payments';
  }
  const until = formatDay(coPayment.until, language);
  return language === 'de'
    ? `von Zuzahlungen befreit bis ${until}`
    : `exempt from co-payments until ${until}`;
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `24.11.2026`, or `24 November 2026` in English, where the figures alone would be ambiguous. */
export function formatDay(day: IsoDate, language: Language): string {
  if (language === 'de') return formatGermanDate(day);
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`;
}
