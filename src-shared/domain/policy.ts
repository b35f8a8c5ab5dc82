import { z } from 'zod';
import { isIk } from './ik.ts';
import { knowledgeFactors } from './verification-rules.ts';

/**
 * HEK's own practice where it is not public: one validated file of the service. A missing value takes
 * the default below; an unknown key or a value out of its bounds refuses to start.
 */

const whole = (least: number, most: number, usual: number) =>
  z.int().min(least).max(most).default(usual);
const KnowledgeFactor = z.enum(knowledgeFactors);

const Retention = z.strictObject({
  logYears: whole(1, 10, 3),
  notesYears: whole(1, 10, 1),
  draftsDays: whole(1, 90, 30),
});

export const PolicySchema = z.strictObject({
  /** HEK's Institutionskennzeichen, as printed on letters. */
  insurerIk: z.string().refine(isIk, 'is no valid Institutionskennzeichen').default('101570104'),
  idleLockMinutes: whole(1, 60, 10),
  /** While a contact is open. */
  idleLockInContactMinutes: whole(1, 120, 30),
  /** A level ends this long after its contact was parked, else with the contact. */
  levelEndsAfterParkedMinutes: whole(1, 120, 10),
  /** Of any kind, per person and instance of the service: a bound for programs, not for people. */
  requestsPerMinute: whole(60, 60_000, 1_200),
  /** Per person (domain rule 2). */
  lookupsPerMinute: whole(1, 600, 30),
  lookupsPerDay: whole(1, 10_000, 400),
  /** Domain rule 7. */
  verificationLockHours: whole(1, 168, 24),
  mismatches: whole(1, 10, 3),
  /** Knowledge factors that are not enough together (domain rule 5). */
  weakPairs: z
    .array(
      z
        .tuple([KnowledgeFactor, KnowledgeFactor])
        .refine(([one, two]) => one !== two, 'names the same factor twice'),
    )
    .max(6)
    .default([['birthDate', 'address']]),
  /** How long a confirmation in the member's app is waited for (domain rule 5). */
  appConfirmationMinutes: whole(1, 15, 3),
  /** An eEB that no practice has taken by then has failed (domain rule 19). */
  eebDeliveryMinutes: whole(5, 1_440, 30),
  approvalExpiryHours: whole(1, 72, 4),
  /** So many issues of ours in so many days, the new one included, need approval (domain rule 18). */
  approvalIssues: whole(1, 50, 2),
  approvalIssueDays: whole(1, 365, 30),
  undoSeconds: whole(0, 60, 10),
  /** `MM-DD` of days on which the house is closed beside weekends and public holidays: no post leaves. */
  closedOn: z
    .array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u))
    .max(20)
    .default(['12-24', '12-31']),
  /** Domain rule 16. */
  duplicateCertificateDays: whole(0, 60, 5),
  /** Domain rules 6, 8, 16 and 18. */
  freshAddressDays: whole(0, 90, 14),
  /** Domain rule 17. */
  quotaPerYear: whole(0, 52, 4),
  quotaYear: z.enum(['calendar', 'rolling']).default('calendar'),
  agentIssuesCount: z.boolean().default(false),
  requestDayCounts: z.boolean().default(true),
  cardDays: whole(1, 92, 14),
  /** How long a newly ordered health card counts, to the end of its month. */
  healthCardYears: whole(1, 10, 5),
  /** Domain rule 16. */
  branchHandOver: z.boolean().default(true),
  /** A job not taken from the printer in this time is withdrawn. */
  printTakenSeconds: whole(10, 3_600, 120),
  /** A hand-out open for longer shows on the leads' list. */
  handoutOpenMinutes: whole(5, 1_440, 30),
  /** Level of a thread's own channel (domain rule 21). */
  messengerLevel: z.enum(['none', 'simple', 'high']).default('simple'),
  retention: Retention.prefault({}),
  /** Views of single employees; needs the consent of the Personalrat. */
  perPersonAudit: z.boolean().default(false),
});

export type Policy = z.infer<typeof PolicySchema>;

/** The documented defaults. */
export const defaultPolicy: Policy = PolicySchema.parse({});
