import { letterAddressLines } from '#shared/domain/address.ts';
import { formatKvnr } from '#shared/domain/kvnr.ts';
import type { LetterContent } from '../content.ts';
import type { Fact, LetterModel } from '../letter-model.ts';
import { formatDay, insurer, type Language } from '../wording.ts';

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
    post: 'Post',
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
    post: 'Post',
  },
} as const;

/** @throws RangeError if the address has more lines than the field */
export function letterFrame(content: LetterContent): Frame {
  const word = words[content.language];
  return {
    language: content.language,
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

/** Labels of the insured person's facts in one language. */
export const personLabels = (language: Language) => labels[language];

/** Insurer and IK, as the first facts of every certificate. */
export const insurerFacts = (content: LetterContent): Fact[] => [
  { label: labels[content.language].insurer, value: `${insurer.name} (${insurer.shortName})` },
  { label: labels[content.language].ik, value: content.insurerIk },
];

export function fullName({ name }: LetterContent['insured']): string {
  return [name.title, name.firstName, name.lastName].filter((part) => part !== null).join(' ');
}

/** In one line, e.g. `Musterweg 1, 20095 Hamburg`. */
export const addressInOneLine = ({ address }: LetterContent['insured']): string =>
  letterAddressLines([], address).join(', ');

export const displayKvnr = (content: LetterContent): string => formatKvnr(content.insured.kvnr);
