import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Day, Id, Instant, Line, OnMember, Sha256, servingSets } from './vocabulary.ts';

export const IssueReason = z.enum(['lost', 'stolen', 'defective', 'notArrived', 'atPractice']);
export type IssueReason = z.infer<typeof IssueReason>;

/** Ways out of the house in the order they are offered (domain rule 19). */
export const WayOut = z.enum(['mailbox', 'eeb', 'paper', 'post']);
export type WayOut = z.infer<typeof WayOut>;

/** Of the directory; its KIM address stays with the service. */
export const Practice = z.object({
  practiceId: z.string().min(1).max(40),
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  town: z.string(),
});
export type Practice = z.infer<typeof Practice>;

/** An electronic Ersatzbescheinigung (eEB, § 291(9) SGB V) on its way to a practice. */
export const Eeb = z.object({
  state: z.enum(['sent', 'delivered', 'failed']),
  stateSince: Instant,
  /** null below *high*: where somebody is treated is not a state (domain rule 8). */
  practice: Practice.pick({ name: true, town: true }).nullable(),
});

export const HealthCard = z.object({
  cardId: Id,
  state: z.enum(['active', 'blocked', 'expired', 'ordered']),
  issuedOn: Day,
  validTo: Day,
  blockedOn: Day.nullable(),
});

export const ReplacementCard = z.object({
  issueId: Id,
  source: z.enum(['app', 'serviceCentre']),
  requestedAt: Instant,
  validFrom: Day,
  /** Last day it counts (domain rule 17). */
  validTo: Day,
  state: z.enum(['valid', 'expired', 'revoked']),
  reason: IssueReason.nullable(),
  wayOut: WayOut.nullable(),
  /** null unless the way out was `eeb`. */
  eeb: Eeb.nullable(),
});
export type ReplacementCard = z.infer<typeof ReplacementCard>;

export const WayOutOption = z.object({
  way: z.enum(['appGuide', ...WayOut.options]),
  /** null = open. */
  obstacle: z
    .enum([
      'notSmart',
      'quotaUsed',
      'noAppCommunication',
      'branchOnly',
      'addressNotUsable',
      /** The certificate names the address, and the practice is not to learn it. */
      'addressProtected',
      /** This service has no way to practices. */
      'kimNotLinked',
      'level',
    ])
    .nullable(),
});

export const CardsOverview = z.object({
  year: z.int(),
  limit: z.int(),
  usedInApp: z.int(),
  /** null: who is not smart requests nothing in the app (domain rule 17). */
  remainingInApp: z.int().nullable(),
  /** Issued by us this year; whether they count is policy. */
  issuedByUs: z.int(),
  replacementCards: z.array(ReplacementCard),
  healthCards: z.array(HealthCard),
  /** In the order they are offered. */
  waysOut: z.array(WayOutOption),
  /** Why an issue would need a second person; null = it would not (domain rule 18). */
  approvalBecause: z.enum(['secondIssueIn30Days', 'freshAddress']).nullable(),
});
export type CardsOverview = z.infer<typeof CardsOverview>;

const change = {
  permissions: servingSets,
  scope: 'member',
  effect: 'change',
  log: 'change',
  approval: false,
} as const;

export const cards = {
  'cards.overview': operation({
    summary: 'In-app uses this year, issues with validity, health cards, and the ways still open.',
    input: OnMember,
    output: json(CardsOverview),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 17, 18, 19],
  }),
  'cards.issueReplacement': operation({
    summary: 'Issues a replacement card beyond the in-app quota.',
    input: OnMember.extend({
      reason: IssueReason,
      wayOut: WayOut,
      /** Chosen from the directory; needed by `eeb` and by nothing else. */
      practiceId: Practice.shape.practiceId.nullish(),
    }),
    output: json(
      ReplacementCard.extend({
        /** Of the letter rendered in this operation. */
        letterSha256: Sha256,
      }),
    ),
    errors: [
      'memberDeceased',
      'coverEnded',
      'representationNotValid',
      'approvalRequired',
      'channelNotAllowed',
      'practiceNotFound',
      'addressNotUsable',
      'letterCharacter',
    ],
    ...change,
    level: 'high',
    log: 'disclosure',
    approval: true,
    rules: [17, 18, 19, 20],
  }),
  'cards.practices': operation({
    summary: 'Practices of the directory by name, town or postcode: no lookup of members.',
    input: z.object({ contactId: Id, text: z.string().min(2).max(60) }),
    output: json(z.object({ practices: z.array(Practice), more: z.boolean() })),
    errors: ['channelNotAllowed'],
    permissions: servingSets,
    scope: 'contact',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [19],
  }),
  'cards.reprint': operation({
    summary: 'Makes the same letter again for another hand-out; the expiry stays.',
    input: OnMember.extend({ issueId: Id }),
    output: json(ReplacementCard.extend({ letterSha256: Sha256 })),
    errors: [
      'cardNotFound',
      'alreadyDone',
      'memberDeceased',
      'representationNotValid',
      'channelNotAllowed',
    ],
    ...change,
    level: 'high',
    log: 'disclosure',
    rules: [18],
  }),
  'cards.revoke': operation({
    summary: 'Revokes a replacement card that we issued.',
    input: OnMember.extend({ issueId: Id, reason: Line }),
    output: json(ReplacementCard),
    errors: ['cardNotFound', 'alreadyDone', 'representationNotValid'],
    ...change,
    level: 'high',
    rules: [18],
  }),
  'cards.block': operation({
    summary: 'Blocks a lost or stolen health card at once.',
    input: OnMember.extend({ cardId: Id, cause: z.enum(['lost', 'stolen']) }),
    output: json(HealthCard),
    errors: ['cardNotFound', 'alreadyDone'],
    ...change,
    level: 'simple',
    rules: [8, 20],
  }),
  'cards.orderHealthCard': operation({
    summary:
      'Orders a health card to the stored address if that is unchanged for the policy’s days.',
    input: OnMember.extend({ reason: IssueReason }),
    output: json(HealthCard),
    errors: [
      'memberDeceased',
      'coverEnded',
      'representationNotValid',
      'addressNotUsable',
      'approvalRequired',
      'alreadyDone',
    ],
    ...change,
    level: 'simple',
    approval: true,
    rules: [8, 20],
  }),
};
