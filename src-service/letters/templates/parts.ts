import { letterAddressLines } from '#shared/domain/address.ts';
import { formatKvnr } from '#shared/domain/kvnr.ts';
import type { LetterContent } from '../content.ts';
import type { Block, Fact, LetterModel } from '../letter-model.ts';
import { formatDay, insuredStatusWords, insurer, type Language, sexWords } from '../wording.ts';

/** What every letter of the house has in common. */

type Frame = Omit<LetterModel, 'title' | 'blocks'>;

const words = {
  de: {
    contact: 'Ihr Kontakt',
    contactValue: 'HEK Service-Center',
    phone: 'Telefon',
    phoneNote: 'kostenfrei',
    issueNumber: 'Ausstellungsnummer',
    date: 'Datum',
    page: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    ik: 'Institutionskennzeichen',
    unsigned: 'Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig.',
    closing: 'Freundliche Grüße',
    sender: 'Ihre Hanseatische Krankenkasse',
  },
  en: {
    contact: 'Your contact',
    contactValue: 'HEK service centre',
    phone: 'Phone',
    phoneNote: 'free of charge within Germany',
    issueNumber: 'Issue number',
    date: 'Date',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    ik: 'Institution code',
    unsigned: 'This certificate was produced by machine and is valid without a signature.',
    closing: 'Kind regards',
    sender: 'Hanseatische Krankenkasse',
  },
} as const;

/** @throws RangeError if the address has more lines than the field */
export function letterFrame(content: LetterContent): Frame {
  const word = words[content.language];
  return {
    language: content.language,
    largePrint: content.largePrint === true,
    createdOn: content.createdOn,
    addressLines: letterAddressLines(content.recipient.lines, content.recipient.address),
    info: [
      { label: word.contact, value: word.contactValue },
      { label: word.phone, value: insurer.phone },
      { label: word.issueNumber, value: content.issueNumber },
      { label: word.date, value: formatDay(content.createdOn, content.language) },
    ],
    footer: [
      [insurer.name, insurer.place],
      [`${word.phone} ${insurer.phone}`, word.phoneNote],
      [`${word.ik} (IK)`, content.insurerIk],
    ],
    pageLabel: word.page,
  };
}

/** How every certificate begins: what it is, in one line more, and whom it greets. */
export const opening = (word: {
  readonly heading: string;
  readonly subtitle: string;
  readonly greeting: string;
}): Block[] => [
  { kind: 'heading', level: 1, text: word.heading },
  { kind: 'paragraph', tone: 'subtitle', text: word.subtitle },
  { kind: 'paragraph', tone: 'normal', text: word.greeting },
];

/** How every certificate ends: why nobody signed it, and who sends it. */
export const closing = (language: Language): Block[] => [
  { kind: 'paragraph', tone: 'quiet', text: words[language].unsigned },
  { kind: 'paragraph', tone: 'greeting', text: words[language].closing },
  { kind: 'paragraph', tone: 'normal', text: words[language].sender },
];

const labels = {
  de: {
    insurer: 'Krankenkasse',
    ik: 'Institutionskennzeichen (IK)',
    name: 'Name',
    birthDate: 'Geburtsdatum',
    sex: 'Geschlecht',
    address: 'Anschrift',
    kvnr: 'Krankenversichertennummer',
    insuredStatus: 'Versichertenstatus',
  },
  en: {
    insurer: 'Health insurer',
    ik: 'Institution code (IK)',
    name: 'Name',
    birthDate: 'Date of birth',
    sex: 'Sex',
    address: 'Address',
    kvnr: 'Health insurance number (KVNR)',
    insuredStatus: 'Insured status',
  },
} as const;

/** Who is insured, and how. The sex stands only on the proof for a practice (domain rule 20). */
export const personFacts = (
  { insured, language }: LetterContent,
  { sex }: { readonly sex: boolean },
): Fact[] => {
  const label = labels[language];
  return [
    { label: label.name, value: fullName(insured) },
    { label: label.birthDate, value: formatDay(insured.birthDate, language) },
    ...(sex ? [{ label: label.sex, value: sexWords[language][insured.sex] }] : []),
    { label: label.address, value: addressInOneLine(insured) },
    { label: label.insuredStatus, value: insuredStatusWords[language][insured.insuredStatus] },
  ];
};

export const kvnrFact = ({ insured, language }: LetterContent): Fact => ({
  label: labels[language].kvnr,
  value: formatKvnr(insured.kvnr),
});

/** Insurer and IK, as the first facts of every certificate. */
export const insurerFacts = (content: LetterContent): Fact[] => [
  { label: labels[content.language].insurer, value: `${insurer.name} (${insurer.shortName})` },
  { label: labels[content.language].ik, value: content.insurerIk },
];

function fullName({ name }: LetterContent['insured']): string {
  return [name.title, name.firstName, name.lastName].filter((part) => part !== null).join(' ');
}

/** In one line, e.g. `Musterweg 1, 20095 Hamburg`. */
const addressInOneLine = ({ address }: LetterContent['insured']): string =>
  letterAddressLines([], address).join(', ');
