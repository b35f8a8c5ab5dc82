import type { ReplacementCardContent } from '../content.ts';
import type { Block, Fact, LetterModel } from '../letter-model.ts';
import {
  coPaymentWords,
  formatDay,
  insuredStatusWords,
  sexWords,
  specialGroupWords,
} from '../wording.ts';
import {
  addressInOneLine,
  displayKvnr,
  fullName,
  insurerFacts,
  letterFrame,
  personLabels,
} from './parts.ts';

const words = {
  de: {
    title: 'Ersatzbescheinigung für die elektronische Gesundheitskarte',
    heading: 'Ersatzbescheinigung',
    subtitle: 'Nachweis des Anspruchs auf Leistungen anstelle der elektronischen Gesundheitskarte',
    greeting: 'Guten Tag,',
    opening:
      'diese Bescheinigung ersetzt vorübergehend die elektronische Gesundheitskarte der unten genannten Person. Bitte legen Sie sie zusammen mit einem Ausweis in der Praxis, im Krankenhaus oder in der Apotheke vor.',
    validFrom: 'Gültig ab',
    validTo: 'Gültig bis einschließlich',
    group: 'Besondere Personengruppe',
    coPayment: 'Zuzahlungsstatus',
    issuedOn: 'Ausgestellt am',
    issueNumber: 'Ausstellungsnummer',
    notesHeading: 'Gut zu wissen',
    note: 'Die Bescheinigung gilt nur in diesem Zeitraum. Ist die neue Gesundheitskarte da, gilt wieder die Karte. Fragen beantworten wir gern unter 0800 0213213.',
    unsigned: 'Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig.',
    closing: 'Freundliche Grüße',
    sender: 'Ihre Hanseatische Krankenkasse',
  },
  en: {
    title: 'Replacement certificate for the electronic health card',
    heading: 'Replacement certificate',
    subtitle: 'Proof of entitlement in place of the electronic health card (Ersatzbescheinigung)',
    greeting: 'Dear Sir or Madam,',
    opening:
      'This certificate temporarily replaces the electronic health card of the person named below. Please present it together with an identity document at the practice, hospital or pharmacy.',
    validFrom: 'Valid from',
    validTo: 'Valid until and including',
    group: 'Special group of persons',
    coPayment: 'Co-payment status',
    issuedOn: 'Issued on',
    issueNumber: 'Issue number',
    notesHeading: 'Good to know',
    note: 'The certificate is valid in this period only. As soon as the new health card has arrived, the card counts again. We are glad to answer questions on 0800 0213213.',
    unsigned: 'This certificate was produced by machine and is valid without a signature.',
    closing: 'Kind regards',
    sender: 'Hanseatische Krankenkasse',
  },
} as const;

/** Everything that domain rule 20 asks for. */
export function replacementCardLetter(content: ReplacementCardContent): LetterModel {
  const { language } = content;
  const word = words[language];
  const day = (iso: string) => formatDay(iso, language);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: word.heading },
    { kind: 'paragraph', tone: 'subtitle', text: word.subtitle },
    { kind: 'paragraph', tone: 'normal', text: word.greeting },
    { kind: 'paragraph', tone: 'normal', text: word.opening },
    {
      kind: 'keyFacts',
      facts: [
        { label: word.validFrom, value: day(content.validFrom) },
        { label: word.validTo, value: day(content.validTo) },
        { label: personLabels(language).kvnr, value: displayKvnr(content) },
      ],
    },
    { kind: 'facts', facts: cardFacts(content) },
    { kind: 'heading', level: 2, text: word.notesHeading },
    { kind: 'paragraph', tone: 'normal', text: word.note },
    { kind: 'paragraph', tone: 'quiet', text: word.unsigned },
    { kind: 'paragraph', tone: 'greeting', text: word.closing },
    { kind: 'paragraph', tone: 'normal', text: word.sender },
  ];
  return { ...letterFrame(content), title: word.title, blocks };
}

function cardFacts(content: ReplacementCardContent): Fact[] {
  const { insured, language } = content;
  const label = personLabels(language);
  const word = words[language];
  return [
    { label: label.name, value: fullName(insured) },
    { label: label.birthDate, value: formatDay(insured.birthDate, language) },
    { label: label.sex, value: sexWords[language][insured.sex] },
    { label: label.address, value: addressInOneLine(insured) },
    { label: label.insuredStatus, value: insuredStatusWords[language][insured.insuredStatus] },
    { label: word.group, value: specialGroupWords[language][content.specialGroup] },
    { label: word.coPayment, value: coPaymentWords(content.coPayment, language) },
    ...insurerFacts(content),
    { label: word.issuedOn, value: formatDay(content.issuedOn, language) },
    { label: word.issueNumber, value: content.issueNumber },
  ];
}
