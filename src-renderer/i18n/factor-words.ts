import type { FactorKind } from '#shared/service-contract/verification.ts';
import type { Language } from './texts.ts';

const words: Readonly<Record<FactorKind, Readonly<Record<Language, string>>>> = {
  birthDate: { de: 'Geburtsdatum', en: 'Birth date' },
  address: { de: 'Anschrift', en: 'Address' },
  phone: { de: 'Rufnummer', en: 'Phone number' },
  ibanLast4: { de: 'IBAN, letzte vier Stellen', en: 'IBAN, last four digits' },
  cardLast5: { de: 'Kartennummer, letzte fünf Stellen', en: 'Card number, last five digits' },
  agreedPassword: { de: 'Vereinbartes Kennwort', en: 'Agreed password' },
  appConfirmation: { de: 'Bestätigung in der App', en: 'Confirmation in the app' },
  idDocument: { de: 'Ausweis', en: 'ID document' },
};

const isFactor = (text: string): text is FactorKind => Object.hasOwn(words, text);

/** A factor in the person's language; empty for what is none. */
export const factorWord = (factor: string, language: Language): string =>
  isFactor(factor) ? words[factor][language] : '';
