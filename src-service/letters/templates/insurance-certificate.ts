import type { InsuranceCertificateContent } from '../content.ts';
import type { Block, Fact, LetterModel } from '../letter-model.ts';
import { formatDay } from '../wording.ts';
import { closing, insurerFacts, kvnrFact, letterFrame, opening, personFacts } from './parts.ts';

const words = {
  de: {
    heading: 'Versicherungsbescheinigung',
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
  },
  en: {
    heading: 'Certificate of insurance',
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
  },
} as const;

/** Domain rules 15 and 16: confirms the cover, says nothing of benefits or contributions. */
export function insuranceCertificateLetter(content: InsuranceCertificateContent): LetterModel {
  const word = words[content.language];
  const ended = content.insuredUntil !== null && content.insuredUntil < content.createdOn;
  const blocks: Block[] = [
    ...opening(word),
    { kind: 'paragraph', tone: 'normal', text: ended ? word.wasCovered : word.covered },
    { kind: 'keyFacts', facts: coverFacts(content) },
    { kind: 'facts', facts: [...personFacts(content, { sex: false }), ...insurerFacts(content)] },
    {
      kind: 'paragraph',
      tone: 'normal',
      text: word.asOf(formatDay(content.createdOn, content.language)),
    },
    { kind: 'paragraph', tone: 'normal', text: word.use },
    ...closing(content.language),
  ];
  return { ...letterFrame(content), title: word.heading, blocks };
}

function coverFacts(content: InsuranceCertificateContent): Fact[] {
  const { language, insuredUntil } = content;
  const word = words[language];
  const until =
    insuredUntil === null ? [] : [{ label: word.until, value: formatDay(insuredUntil, language) }];
  return [
    { label: word.since, value: formatDay(content.insuredSince, language) },
    ...until,
    kvnrFact(content),
  ];
}
