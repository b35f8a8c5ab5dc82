import { z } from 'zod';
import { isIk } from '#shared/domain/ik.ts';
import { isKvnr } from '#shared/domain/kvnr.ts';
import {
  Day,
  InsuredStatus,
  Kvnr,
  PersonName,
  PostalAddress,
} from '#shared/service-contract/vocabulary.ts';

/**
 * What a letter says, as values and without wording: plain JSON that the service stores beside the
 * issue. The same content gives the same bytes, so a reprint is the letter whose hash was logged.
 */

export const Sex = z.enum(['male', 'female', 'diverse', 'unspecified']);
export type Sex = z.infer<typeof Sex>;

/**
 * "Besondere Personengruppe" as on the health card (KBV key table S_KBV_PERSONENGRUPPE): 00 none,
 * 04 social assistance, 06 social compensation, 07 and 08 agreements between states, 09 asylum seekers.
 */
export const SpecialGroup = z.enum(['00', '04', '06', '07', '08', '09']);
export type SpecialGroup = z.infer<typeof SpecialGroup>;

export const CoPayment = z.discriminatedUnion('status', [
  z.object({ status: z.literal('liable') }),
  /** Exempt up to and including a day; null = without an end. */
  z.object({ status: z.literal('exempt'), until: Day.nullable() }),
]);
export type CoPayment = z.infer<typeof CoPayment>;

const InsuredPerson = z.object({
  name: PersonName,
  birthDate: Day,
  sex: Sex,
  address: PostalAddress,
  kvnr: Kvnr.refine(isKvnr),
  insuredStatus: InsuredStatus,
});

const everyLetter = {
  language: z.enum(['de', 'en']),
  /** Absent in ordinary print, as in every letter that was issued before there was a large one. */
  largePrint: z.literal(true).exactOptional(),
  /** The day on the letter, and the only time in its bytes. */
  createdOn: Day,
  /** Names this issue to whoever asks about the paper; says nothing about the person. */
  issueNumber: z.string().min(1).max(40),
  insurerIk: z.string().refine(isIk),
  recipient: z.object({
    /** Name lines of the address field, the addressee first. */
    lines: z.array(z.string().min(1).max(300)).min(1).max(3),
    address: PostalAddress,
  }),
  insured: InsuredPerson,
};

/** Domain rule 20. */
export const ReplacementCardContent = z.object({
  kind: z.literal('replacementCard'),
  ...everyLetter,
  specialGroup: SpecialGroup,
  coPayment: CoPayment,
  validFrom: Day,
  /** Last day on which it counts (domain rule 17). */
  validTo: Day,
  /** The day of the issue; a reprint keeps it. */
  issuedOn: Day,
});
export type ReplacementCardContent = z.infer<typeof ReplacementCardContent>;

export const InsuranceCertificateContent = z.object({
  kind: z.literal('insuranceCertificate'),
  ...everyLetter,
  insuredSince: Day,
  /** Last day of the cover; null = no end is known. */
  insuredUntil: Day.nullable(),
});
export type InsuranceCertificateContent = z.infer<typeof InsuranceCertificateContent>;

export const LetterContent = z.discriminatedUnion('kind', [
  ReplacementCardContent,
  InsuranceCertificateContent,
]);
export type LetterContent = z.infer<typeof LetterContent>;
