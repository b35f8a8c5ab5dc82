import { z } from 'zod';
import { json, operation } from './operation.ts';
import { auditingSets, Channel, Cursor, Day, Id, Instant, Purpose, Sha256 } from './vocabulary.ts';

/** What the service does by itself and logs under its own name: nobody can call it. */
export const serviceDoings = [
  'retention.log',
  'retention.notes',
  'retention.drafts',
  'retention.approvals',
  'verification.appAnswer',
  'cards.eebResult',
] as const;
export type ServiceDoing = (typeof serviceDoings)[number];

/** One entry of the access log as an auditor sees it (domain rule 27). */
export const AccessLogEntry = z.object({
  /** null until the sealer has assigned it (at most 1 s). */
  sequence: z.int().nullable(),
  at: Instant,
  actor: z.string(),
  permissionSet: z.string(),
  operation: z.string(),
  kind: z.enum(['read', 'search', 'verification', 'change', 'disclosure', 'audit', 'refused']),
  /** Name of the member the entry is about. */
  member: z.string().nullable(),
  memberId: Id.nullable(),
  contactId: Id.nullable(),
  channel: Channel.nullable(),
  purpose: Purpose.nullable(),
  /** Who spoke: `member`, `representative: …`, `helper: …`, `thirdParty: …`. */
  speaker: z.string().nullable(),
  /** Name on record of the representative who spoke; null if nobody represents, or the record is gone. */
  representative: z.string().nullable(),
  outcome: z.string(),
  /** To whom and by which medium something was disclosed. */
  recipient: z.string().nullable(),
  medium: z.string().nullable(),
  /** Codes, counts, ids, hashes; no content, no answers. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  requestId: z.string(),
  entryDigest: Sha256,
  chainHash: Sha256.nullable(),
});
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;

/** What whoever may not see an entry gets in its place (domain rules 10 and 28). */
export const MaskedEntry = z.object({ sequence: z.int(), entryDigest: Sha256, chainHash: Sha256 });

export const ChainFault = z.object({
  sequence: z.int(),
  /** What verification found: content does not fit its digest, a number is missing, … ; `stripped`:
   * content is missing that retention did not delete. */
  kind: z.enum(['altered', 'deleted', 'inserted', 'swapped', 'anchorMismatch', 'stripped']),
});

const audit_ = {
  permissions: auditingSets,
  scope: 'person',
  level: 'none',
  effect: 'read',
  log: 'audit',
  approval: false,
} as const;

export const audit = {
  'audit.search': operation({
    summary: 'The access log, newest first, by key; employees’ records are as if absent for leads.',
    input: z.object({
      from: Day.nullable(),
      to: Day.nullable(),
      contactId: Id.nullable(),
      kind: AccessLogEntry.shape.kind.nullable(),
      /** Part of an operation name, an actor or a member's name. */
      text: z.string().max(80).nullable(),
      before: Cursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: json(
      z.object({ entries: z.array(AccessLogEntry), next: Cursor.nullable(), total: z.int() }),
    ),
    errors: [],
    ...audit_,
    rules: [10, 27, 28],
  }),
  'audit.caseHistory': operation({
    summary: 'Everything of one contact in order: who did what, why, for whom.',
    input: z.object({ contactId: Id }),
    output: json(
      z.object({
        contactId: Id,
        channel: Channel,
        purpose: Purpose,
        startedAt: Instant,
        closedAt: Instant.nullable(),
        outcome: z.string().nullable(),
        actor: z.string(),
        entries: z.array(AccessLogEntry),
      }),
    ),
    errors: ['contactNotFound'],
    ...audit_,
    rules: [10, 27],
  }),
  'audit.verifyChain': operation({
    summary: 'Recomputes the chain from the first entry and names what does not fit.',
    input: z.object({}),
    output: json(
      z.object({
        checked: z.int(),
        intact: z.boolean(),
        fault: ChainFault.nullable(),
        /** Entries whose content is gone; their digests still carry the chain. */
        deletedByRetention: z.int(),
        /** Up to which entry a signed anchor proves the record; null before the first anchor. */
        provenUpTo: z.int().nullable(),
        anchoredAt: Instant.nullable(),
        unsealed: z.int(),
      }),
    ),
    errors: [],
    ...audit_,
    rules: [28],
  }),
};
