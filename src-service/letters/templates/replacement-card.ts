import type { ReplacementCardContent } from '../content.ts';
import type { Block, Fact, LetterModel } from '../letter-model.ts';
import { coPaymentWords, formatDay, specialGroupWords } from '../wording.ts';
import { closing, insurerFacts, kvnrFact, letterFrame, opening, personFacts } from './parts.ts';

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
  },
} as const;

/** Everything that domain rule 20 asks for. */
export function replacementCardLetter(content: ReplacementCardContent): LetterModel {
  const { language } = content;
  const word = words[language];
  const day = (iso: string) => formatDay(iso, language);
  const blocks: Block[] = [
    ...opening(word),
    { kind: 'paragraph', tone: 'normal', text: word.opening },
    {
      kind: 'keyFacts',
      facts: [
        { label: word.validFrom, value: day(content.validFrom) },
        { label: word.validTo, value: day(content.validTo) },
        kvnrFact(content),
      ],
    },
    { kind: 'facts', facts: cardFacts(content) },
    { kind: 'heading', level: 2, text: word.notesHeading },
    { kind: 'paragraph', tone: 'normal', text: word.note },
    ...closing(language),
  ];
  return { ...letterFrame(content), title: word.title, blocks };
}

function cardFacts(content: ReplacementCardContent): Fact[] {
  const { language } = content;
  const word = words[language];
  return [
    ...personFacts(content, { sex: true }),
    { label: word.group, value: specialGroupWords[language][content.specialGroup] },
    { label: word.coPayment, value: coPaymentWords(content.coPayment, language) },
    ...insurerFacts(content),
    { label: word.issuedOn, value: formatDay(content.issuedOn, language) },
    { label: word.issueNumber, value: content.issueNumber },
  ];
}
