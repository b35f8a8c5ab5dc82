import { kvnrWithCheckDigit } from '#shared/domain/kvnr.ts';
import type {
  InsuranceCertificateContent,
  ReplacementCardContent,
} from '../../../src-service/letters/content.ts';
import { loadFonts } from '../../../src-service/letters/fonts.ts';

/** Letters to nobody, which tests vary. */

export const fonts = await loadFonts('resources');

const address: ReplacementCardContent['recipient']['address'] = {
  kind: 'street',
  street: 'Musterweg',
  houseNumber: '12 a',
  addition: null,
  postcode: '20095',
  town: 'Musterstadt',
  country: 'DE',
};

const everyLetter = {
  language: 'de',
  createdOn: '2026-11-24',
  issueNumber: 'EB-2026-004711',
  insurerIk: '101570104',
  recipient: { lines: ['Dr. Erika Muster'], address },
  insured: {
    name: { title: 'Dr.', firstName: 'Erika', lastName: 'Muster' },
    birthDate: '1984-03-09',
    sex: 'female',
    address,
    kvnr: kvnrWithCheckDigit('X', '12345678'),
    insuredStatus: '1',
  },
} as const satisfies Partial<ReplacementCardContent>;

export const replacementCard = {
  kind: 'replacementCard',
  ...everyLetter,
  recipient: { ...everyLetter.recipient, lines: [...everyLetter.recipient.lines] },
  specialGroup: '00',
  coPayment: { status: 'liable' },
  validFrom: '2026-11-24',
  validTo: '2026-12-07',
  issuedOn: '2026-11-24',
} as const satisfies ReplacementCardContent;

export const insuranceCertificate = {
  kind: 'insuranceCertificate',
  ...everyLetter,
  recipient: { ...everyLetter.recipient, lines: [...everyLetter.recipient.lines] },
  insuredSince: '2012-04-01',
  insuredUntil: null,
} as const satisfies InsuranceCertificateContent;

export const largeCard = { ...replacementCard, largePrint: true } as const;
export const largeCertificate = { ...insuranceCertificate, largePrint: true } as const;
