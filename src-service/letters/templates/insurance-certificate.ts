import type { InsuranceCertificateContent } from '../content.ts';
import type { Block, Fact, LetterModel } from '../letter-model.ts';
import { formatDay, insuredStatusWords } from '../wording.ts';
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
    title: 'Versicherungsbescheinigung',
    subtitle: 'Nachweis der gesetzlichen Krankenversicherung in Deutschland',
    greeting: 'Guten Tag,',
    covered:
      'wir bestätigen, dass die unten genannte Person bei der Hanseatischen Krankenkasse gesetzlich krankenversichert ist.',
    wasCovered:
      'wir bestätigen, dass die unten genannte Person bei der Hanseatischen Krankenkasse gesetzlich krankenversichert war.',
    since: 'Versichert seit',
    until: 'Versichert bis',
    asOf: (day: string) => `Die Angaben geben den Stand vom ${day} wieder.`,
    use: 'Bitte legen Sie diese Bescheinigung dort vor, wo Ihr Versicherungsschutz nachzuweisen ist. In der Praxis gilt weiterhin die elektronische Gesundheitskarte.',
    unsigned: 'Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig.',
    closing: 'Freundliche Grüße',
    sender: 'Ihre Hanseatische Krankenkasse',
  },
  en: {
    title: 'Certificate of insurance',
    subtitle: 'Proof of statutory health insurance in Germany',
    greeting: 'To whom it may concern,',
    covered:
      'We confirm that the person named below is covered by statutory health insurance with Hanseatische Krankenkasse, a statutory health insurance fund in Germany.',
    wasCovered:
      'We confirm that the person named below was covered by statutory health insurance with Hanseatische Krankenkasse, a statutory health insurance fund in Germany.',
    since: 'Insured since',
    until: 'Insured until',
    asOf: (day: string) => `The particulars are correct as of ${day}.`,
    use: 'Please present this certificate wherever proof of health insurance is required. At a medical practice the electronic health card remains the proof of entitlement.',
    unsigned: 'This certificate was produced by machine and is valid without a signature.',
    closing: 'Kind regards',
    sender: 'Hanseatische Krankenkasse',
  },
} as const;

/** Domain rules 15 and 16: confirms the cover, says nothing of benefits or contributions. */
export function insuranceCertificateLetter(content: InsuranceCertificateContent): LetterModel {
  const word = words[content.language];
  const ended = content.insuredUntil !== null && content.insuredUntil < content.createdOn;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: word.title },
    { kind: 'paragraph', tone: 'subtitle', text: word.subtitle },
    { kind: 'paragraph', tone: 'normal', text: word.greeting },
    { kind: 'paragraph', tone: 'normal', text: ended ? word.wasCovered : word.covered },
    { kind: 'keyFacts', facts: coverFacts(content) },
    { kind: 'facts', facts: personFacts(content) },
    {
      kind: 'paragraph',
      tone: 'normal',
      text: word.asOf(formatDay(content.createdOn, content.language)),
    },
    { kind: 'paragraph', tone: 'normal', text: word.use },
    { kind: 'paragraph', tone: 'quiet', text: word.unsigned },
    { kind: 'paragraph', tone: 'greeting', text: word.closing },
    { kind: 'paragraph', tone: 'normal', text: word.sender },
  ];
  return { ...letterFrame(content), title: word.title, blocks };
}

function coverFacts(content: InsuranceCertificateContent): Fact[] {
  const { language, insuredUntil } = content;
  const word = words[language];
  const until =
    insuredUntil === null ? [] : [{ label: word.until, value: formatDay(insuredUntil, language) }];
  return [
    { label: word.since, value: formatDay(content.insuredSince, language) },
    ...until,
    { label: personLabels(language).kvnr, value: displayKvnr(content) },
  ];
}

function personFacts(content: InsuranceCertificateContent): Fact[] {
  const { insured, language } = content;
  const label = personLabels(language);
  return [
    { label: label.name, value: fullName(insured) },
    { label: label.birthDate, value: formatDay(insured.birthDate, language) },
    { label: label.address, value: addressInOneLine(insured) },
    { label: label.insuredStatus, value: insuredStatusWords[language][insured.insuredStatus] },
    ...insurerFacts(content),
  ];
}
