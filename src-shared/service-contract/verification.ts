import { z } from 'zod';
import { Speaker } from './contacts.ts';
import { json, operation } from './operation.ts';
import { Id, Instant, Level, OnMember, servingSets } from './vocabulary.ts';

/** Factors whose answer the agent types; `idDocument` has its own operation. */
export const AnswerFactor = z.enum([
  'birthDate',
  'address',
  'phone',
  'ibanLast4',
  'cardLast5',
  'agreedPassword',
]);
export type AnswerFactor = z.infer<typeof AnswerFactor>;

export const FactorKind = z.enum([...AnswerFactor.options, 'appConfirmation', 'idDocument']);
export type FactorKind = z.infer<typeof FactorKind>;

/** Why a factor does not count (domain rule 6) or is not offered. */
export const FactorObstacle = z.enum([
  'notOnRecord',
  'searchedWith',
  'callerNumber',
  'changedRecently',
  'cardBlocked',
  'alreadyMatched',
  'branchOnly',
  /** Only identified members can be asked in their app. */
  'notSmart',
  /** The app proves the member, not who calls for them. */
  'memberOnly',
  /** The member said in the app that it is not they who call. */
  'appDeclined',
  'appWaiting',
  /** This service has no way to HEK's app. */
  'appNotLinked',
]);
export type FactorObstacle = z.infer<typeof FactorObstacle>;

export const FactorState = z.object({
  factor: FactorKind,
  class: z.enum(['knowledge', 'possession', 'presence']),
  /** null = may be asked. */
  obstacle: FactorObstacle.nullable(),
  result: z.enum(['match', 'mismatch']).nullable(),
});

/** The last time the member was asked in their app, for the present speaker. */
export const AppRequest = z.object({
  requestId: Id,
  state: z.enum(['waiting', 'confirmed', 'declined', 'unanswered', 'cancelled']),
  /** After that it counts as unanswered. */
  expiresAt: Instant,
});
export type AppRequest = z.infer<typeof AppRequest>;

export const VerificationState = z.object({
  speaker: Speaker.nullable(),
  level: Level,
  factors: z.array(FactorState),
  /** What to ask next, best first; empty when nothing more can raise the level. */
  askNext: z.array(FactorKind),
  /** Mismatches in the last hours of the policy, over all contacts and people (domain rule 7). */
  mismatchesToday: z.int(),
  mismatchesLeft: z.int(),
  lockedUntil: Instant.nullable(),
  /** When a lead last released a lock within those hours: what came before no longer counts. */
  releasedAt: Instant.nullable(),
  appRequest: AppRequest.nullable(),
});
export type VerificationState = z.infer<typeof VerificationState>;

const gate = {
  permissions: servingSets,
  scope: 'member',
  level: 'none',
  effect: 'change',
  log: 'verification',
  approval: false,
} as const;

export const verification = {
  'verification.state': operation({
    summary: 'What was asked, what counts, what to ask next; never an expected answer.',
    input: OnMember,
    output: json(VerificationState),
    errors: [],
    ...gate,
    effect: 'read',
    log: 'none',
    rules: [4, 5, 6, 7],
  }),
  'verification.submit': operation({
    summary: 'Compares the caller’s answer: match or no match, and the level reached.',
    input: OnMember.extend({ factor: AnswerFactor, answer: z.string().min(1).max(200) }),
    output: json(z.object({ match: z.boolean(), state: VerificationState })),
    errors: ['speakerNotSet', 'thirdPartyNoLevel', 'factorNotUsable', 'verificationLocked'],
    ...gate,
    rules: [4, 5, 6, 7],
  }),
  'verification.idDocument': operation({
    summary: 'An ID document was seen at the branch: level high, and a lock is lifted.',
    input: OnMember.extend({
      document: z.enum(['identityCard', 'passport', 'residencePermit', 'eidCard']),
      /** The person at the counter and the document match, as seen by the clerk. */
      photoMatches: z.literal(true),
      /** As printed on the document; compared blindly with the record. */
      birthDate: z.string().min(1).max(20),
    }),
    output: json(z.object({ match: z.boolean(), state: VerificationState })),
    errors: ['speakerNotSet', 'thirdPartyNoLevel', 'factorNotUsable', 'verificationLocked'],
    ...gate,
    permissions: ['branch', 'staff-desk'],
    rules: [5, 7],
  }),
  /**
   * The answer comes by itself, from the member: an event tells that the gate's state has changed. A lock
   * does not keep from asking, because what the member confirms lifts it (domain rule 7).
   */
  'verification.askApp': operation({
    summary: 'Asks the member in their app whether it is they who speak; other factors go on.',
    input: OnMember,
    output: json(VerificationState),
    errors: ['speakerNotSet', 'thirdPartyNoLevel', 'factorNotUsable'],
    ...gate,
    rules: [4, 5, 7],
  }),
  'verification.cancelApp': operation({
    summary: 'Stops waiting for the app; an answer that was there first stands.',
    input: OnMember.extend({ requestId: Id }),
    output: json(VerificationState),
    errors: [],
    ...gate,
    rules: [5],
  }),
};
