import { z } from 'zod';
import { BankAccount } from './bank.ts';
import { SeenVersion } from './edits.ts';
import { json, operation } from './operation.ts';
import {
  AppState,
  CommunicationNeed,
  Day,
  Id,
  InsuredStatus,
  Kvnr,
  Level,
  MemberFlag,
  OnMember,
  PersonName,
  PostalAddress,
  servingSets,
} from './vocabulary.ts';

/** Never scrolls away. What the level does not open is null (domain rule 2). */
export const MemberHeader = PersonName.extend({
  memberId: Id,
  birthYear: z.int(),
  /** From *high* on. */
  birthDate: Day.nullable(),
  town: z.string(),
  flags: z.array(MemberFlag),
  level: Level,
  /** From *simple* on: the level at which they can be set (domain rule 26). */
  language: z.string().max(10).nullable(),
  communicationNeeds: z.array(CommunicationNeed).nullable(),
  /** From *simple* on. */
  insuredStatus: InsuredStatus.nullable(),
  /**
   * From *simple* on: the main insured's death is known or reported, so this insurance ends and must be
   * checked (domain rule 11).
   */
  mainInsuranceEnds: z.boolean().nullable(),
});
export type MemberHeader = z.infer<typeof MemberHeader>;

/** What `members.reveal` can unmask, one at a time, each logged (domain rule 8). */
export const RevealField = z.enum(['insuranceStart']);
export type RevealField = z.infer<typeof RevealField>;

/** From *simple* on: states and counts. */
export const MemberStates = z.object({
  appState: AppState,
  appCommunication: z.boolean(),
  coverState: z.enum(['active', 'suspended', 'ended']),
  documents: z.object({ total: z.int(), inReview: z.int(), refused: z.int(), unassigned: z.int() }),
  certificates: z.object({ total: z.int(), underway: z.int() }),
  replacementCards: z.object({ usedInApp: z.int(), limit: z.int() }),
  threads: z.object({ open: z.int(), unanswered: z.int() }),
  applications: z.object({ open: z.int() }),
  tasks: z.object({ open: z.int() }),
});

/** From *high* on. */
export const MemberDetails = z.object({
  kvnr: Kvnr,
  birthDate: Day,
  sex: z.enum(['male', 'female', 'diverse', 'unspecified']),
  /** null while the address is protected (domain rule 10). */
  address: PostalAddress.nullable(),
  addressSince: Day.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Newest first, ended ones too (domain rule 25); `bank.reveal` unmasks one. */
  bankAccounts: z.array(BankAccount),
  /** How often each field was changed: what an edit says it has seen. */
  versions: z.object({
    address: SeenVersion,
    phone: SeenVersion,
    email: SeenVersion,
    name: SeenVersion,
    bank: SeenVersion,
  }),
  coverTo: Day.nullable(),
  previousNames: z.array(z.string()),
  /** Self-declared in the app: no representation follows from it (domain rule 9). */
  family: z.array(
    z.object({
      relation: z.enum(['mainInsured', 'spouse', 'child']),
      firstName: z.string(),
      birthYear: z.int(),
    }),
  ),
});

export const members = {
  'members.header': operation({
    summary: 'Who this is, as far as the level allows.',
    input: OnMember,
    output: json(MemberHeader),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'none',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [2, 8, 10, 26],
  }),
  'members.overview': operation({
    summary: 'States and counts from simple on, personal details from high on.',
    input: OnMember,
    output: json(
      z.object({
        level: Level,
        /** null below *simple*. */
        states: MemberStates.nullable(),
        /** null below *high*. */
        details: MemberDetails.nullable(),
      }),
    ),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'none',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [2, 8, 10],
  }),
  'members.reveal': operation({
    summary: 'Unmasks one field; each unmasking is logged.',
    input: OnMember.extend({ field: RevealField }),
    output: json(z.object({ field: RevealField, value: z.string().nullable() })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    effect: 'change',
    log: 'disclosure',
    approval: false,
    rules: [8, 27],
  }),
  'members.setCommunication': operation({
    summary: 'Language and communication needs; letters and queues use them.',
    input: OnMember.extend({
      /** BCP 47 language subtag, e.g. `de`, `tr`. */
      language: z.string().regex(/^[a-z]{2,3}$/),
      communicationNeeds: z.array(CommunicationNeed).max(5),
    }),
    output: json(MemberHeader),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'change',
    log: 'change',
    approval: false,
    rules: [26],
  }),
};
