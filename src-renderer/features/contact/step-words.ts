import { termFor } from '../../i18n/terms.ts';
import type { Language } from '../../i18n/texts.ts';

/** Words that fill the blanks of a step's sentence; empty where the code is not known. */
export interface StepWords {
  readonly factor: string;
  readonly speaker: string;
  readonly kind: string;
  readonly channel: string;
  readonly way: string;
  readonly field: string;
  readonly department: string;
  readonly validTo: string;
  readonly dueOn: string;
}

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const speakers: Words = {
  member: { de: 'versicherte Person', en: 'the member' },
  representative: { de: 'Vertretung', en: 'a representative' },
  helper: { de: 'versicherte Person mit Hilfsperson', en: 'the member with a helper' },
  thirdParty: { de: 'dritte Person', en: 'a third party' },
};
const kinds: Words = {
  insuranceDe: { de: 'Versicherungsbescheinigung', en: 'Insurance certificate' },
  insuranceEn: {
    de: 'Versicherungsbescheinigung (Englisch)',
    en: 'Insurance certificate (English)',
  },
};
const channels: Words = {
  post: { de: 'per Post an die hinterlegte Anschrift', en: 'by post to the stored address' },
  mailbox: { de: 'ins Postfach der App', en: 'into the app’s mailbox' },
};
const ways: Words = {
  post: { de: 'per Post', en: 'by post' },
  mailbox: { de: 'Postfach', en: 'mailbox' },
  eeb: { de: 'eEB per KIM an die Praxis', en: 'eEB by KIM to the practice' },
  paper: { de: 'auf Papier', en: 'on paper' },
};
const fields: Words = {
  iban: { de: 'Bankverbindung', en: 'bank account' },
  application: { de: 'Leistungsantrag', en: 'benefit application' },
  insuranceStart: { de: 'Versicherungsbeginn', en: 'start of insurance' },
};

export function stepWords(
  fact: (name: string) => string,
  language: Language,
): Omit<StepWords, 'factor' | 'validTo' | 'dueOn'> {
  const word = (words: Words, code: string) => words[code]?.[language] ?? '';
  return {
    speaker: word(speakers, fact('speaker')),
    kind: word(kinds, fact('kind')),
    channel: word(channels, fact('channel')),
    way: word(ways, fact('wayOut')),
    field: word(fields, fact('field')),
    department: termFor('department', fact('department'), language),
  };
}
