import { z } from 'zod';
import { AccessLogEntry } from './audit.ts';
import { cards } from './cards.ts';
import { certificates } from './certificates.ts';
import { Speaker } from './contacts.ts';
import { deaths } from './deaths.ts';
import { ServiceErrorSchema } from './envelope.ts';
import { json, operation } from './operation.ts';
import {
  Channel,
  Id,
  Instant,
  Level,
  Line,
  OnMember,
  PersonName,
  Purpose,
  servingSets,
} from './vocabulary.ts';

const ids = { contactId: true, memberId: true } as const;

/** Every operation that may need a second person, with its input beside contact and member. */
export const ApprovableAction = z.discriminatedUnion('operation', [
  z.object({
    operation: z.literal('certificates.resend'),
    input: certificates['certificates.resend'].input.omit(ids),
  }),
  z.object({
    operation: z.literal('cards.issueReplacement'),
    input: cards['cards.issueReplacement'].input.omit(ids),
  }),
  z.object({
    operation: z.literal('cards.orderHealthCard'),
    input: cards['cards.orderHealthCard'].input.omit(ids),
  }),
  z.object({
    operation: z.literal('deaths.undoReport'),
    input: deaths['deaths.undoReport'].input.omit(ids),
  }),
]);
export type ApprovableAction = z.infer<typeof ApprovableAction>;

export const approvableOperations = [
  'certificates.resend',
  'cards.issueReplacement',
  'cards.orderHealthCard',
  'deaths.undoReport',
] as const satisfies ApprovableAction['operation'][];
export const ApprovableOperation = z.enum(approvableOperations);
export type ApprovableOperation = z.infer<typeof ApprovableOperation>;

/** Why policy wants a second person; a code of `fact-words.ts`. */
export const ApprovalCause = z.enum(['freshAddress', 'secondIssue', 'twoPeople']);
export type ApprovalCause = z.infer<typeof ApprovalCause>;

/** Who decides: leads, and at the protected desk another person of it (domain rule 10). */
export const DecidingSet = z.enum(['lead', 'staff-desk']);
export type DecidingSet = z.infer<typeof DecidingSet>;

/** What the requester tells whoever decides; the UI says "no diagnoses" beside it (domain rule 12). */
export const Explanation = z.string().trim().min(1).max(1000);

/** What can be said or done while nobody decides; in the order in which it is offered. */
export const NextStep = z.enum(['appShowsCertificate', 'practiceAsksEeb', 'callback']);
export type NextStep = z.infer<typeof NextStep>;

export const ApprovalState = z.enum([
  'open',
  /** Approved, and carried out as requested. */
  'executed',
  /** Approved, but it was no longer allowed: `failure` says why. */
  'failed',
  'rejected',
  'withdrawn',
  'expired',
]);
export type ApprovalState = z.infer<typeof ApprovalState>;

/** One request; of the member no more than a lookup hit (domain rule 2). */
export const Approval = PersonName.extend({
  approvalId: Id,
  memberId: Id,
  birthYear: z.int(),
  contactId: Id,
  operation: ApprovableOperation,
  rule: z.int(),
  why: ApprovalCause,
  /** Display name. */
  requestedBy: z.string(),
  requestedAt: Instant,
  expiresAt: Instant,
  state: ApprovalState,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  /** The refusal that an approved action met, as in any answer. */
  failure: ServiceErrorSchema.pick({ code: true, facts: true }).nullable(),
  version: z.int(),
});
export type Approval = z.infer<typeof Approval>;

export const OwnApproval = Approval.extend({
  /** The requester has seen the outcome. */
  acknowledged: z.boolean(),
});
export type OwnApproval = z.infer<typeof OwnApproval>;

/** What of the access log bears on a request. */
export const HistoryEntry = AccessLogEntry.pick({
  at: true,
  actor: true,
  operation: true,
  kind: true,
  contactId: true,
  outcome: true,
  recipient: true,
  medium: true,
  facts: true,
}).extend({ entryId: Id });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const ApprovalDetail = Approval.extend({
  action: ApprovableAction,
  explanation: z.string(),
  channel: Channel,
  purpose: Purpose,
  /** Who spoke, and the level reached, when it was asked for. */
  speaker: Speaker.nullable(),
  level: Level,
  /** This contact about this member, and what was sent, changed and refused lately; oldest first. */
  history: z.array(HistoryEntry),
});
export type ApprovalDetail = z.infer<typeof ApprovalDetail>;

const asking = {
  permissions: servingSets,
  scope: 'member',
  level: 'none',
  approval: false,
} as const;
const own = { ...asking, scope: 'person' } as const;
const deciding = {
  permissions: ['lead', 'staff-desk'],
  scope: 'person',
  level: 'none',
  approval: false,
} as const;

export const approvals = {
  'approvals.outlook': operation({
    summary:
      'Before asking: who would decide, how many of them are signed in, what else can be done.',
    input: OnMember.extend({ operation: ApprovableOperation }),
    output: json(
      z.object({
        decidedBy: DecidingSet,
        /** A count, never who: of those who may decide about this record. */
        presentNow: z.int(),
        /** A request made now would lapse then. */
        expiresAt: Instant,
        nextSteps: z.array(NextStep),
      }),
    ),
    errors: [],
    ...asking,
    effect: 'read',
    log: 'none',
    rules: [10, 16, 18],
  }),
  /**
   * Tries the action out first: whatever would refuse it beside the missing approval refuses the
   * request, too. It lays down a callback, so that the member hears of the outcome.
   */
  'approvals.request': operation({
    summary: 'Asks for a second person’s decision on an action that policy does not leave to one.',
    input: OnMember.extend({ action: ApprovableAction, explanation: Explanation }),
    output: json(OwnApproval),
    errors: [
      'approvalNotNeeded',
      'approvalPending',
      'memberDeceased',
      'coverEnded',
      'representationNotValid',
      'channelNotAllowed',
      'addressNotUsable',
      'letterCharacter',
      'alreadyDone',
      'certificateKindNotSent',
      'duplicateCertificate',
    ],
    ...asking,
    effect: 'change',
    log: 'change',
    rules: [10, 12, 16, 18, 27],
  }),
  'approvals.mine': operation({
    summary: 'My requests with their outcome: open ones and those I have not acknowledged first.',
    input: z.object({}),
    output: json(z.object({ approvals: z.array(OwnApproval) })),
    errors: [],
    ...own,
    effect: 'read',
    log: 'none',
    rules: [2, 18],
  }),
  'approvals.withdraw': operation({
    summary: 'Takes back a request of mine that nobody has decided; its callback is done.',
    input: z.object({ approvalId: Id }),
    output: json(OwnApproval),
    errors: ['approvalNotFound', 'alreadyDone', 'approvalExpired'],
    ...own,
    effect: 'change',
    log: 'change',
    rules: [18, 27],
  }),
  'approvals.acknowledge': operation({
    summary: 'I have seen the outcome; if the member knows it, too, the callback is done.',
    input: z.object({ approvalId: Id, memberKnows: z.boolean() }),
    output: json(OwnApproval),
    errors: ['approvalNotFound', 'alreadyDone'],
    ...own,
    effect: 'change',
    log: 'change',
    rules: [18, 27],
  }),
  'approvals.list': operation({
    summary: 'Open requests I may decide, the oldest first; own, relatives’ and my own are absent.',
    input: z.object({}),
    output: json(z.object({ approvals: z.array(Approval) })),
    errors: [],
    ...deciding,
    effect: 'read',
    log: 'none',
    rules: [2, 10, 18],
  }),
  'approvals.read': operation({
    summary: 'One request with its explanation and the history that bears on it.',
    input: z.object({ approvalId: Id }),
    output: json(ApprovalDetail),
    errors: ['approvalNotFound', 'ownRequest'],
    ...deciding,
    effect: 'read',
    log: 'read',
    rules: [10, 18, 27],
  }),
  'approvals.decide': operation({
    summary:
      'Approves or rejects with a reason; what is approved is carried out at once, and once.',
    input: z.object({
      approvalId: Id,
      decision: z.enum(['approve', 'reject']),
      reason: Line,
    }),
    output: json(Approval),
    errors: ['approvalNotFound', 'ownRequest', 'alreadyDone', 'approvalExpired'],
    ...deciding,
    effect: 'change',
    log: 'change',
    rules: [10, 16, 18, 27],
  }),
};
