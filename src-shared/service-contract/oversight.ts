import { z } from 'zod';
import { DeathReporter, UndoReason } from './deaths.ts';
import { json, operation } from './operation.ts';
import { Id, Instant, PersonName } from './vocabulary.ts';

/** Why a lock of the verification is released. */
export const ReleaseReason = z.enum(['typingError', 'provenOtherwise', 'recordOutdated']);
export type ReleaseReason = z.infer<typeof ReleaseReason>;

/** All that a hit would show, without town and flags: a lead opens no record (domain rule 2). */
const Subject = PersonName.extend({ memberId: Id, birthYear: z.int() });

export const DeathReport = Subject.extend({
  reportedAt: Instant,
  /** null for a report from before the kind was kept. */
  reportedBy: DeathReporter.nullable(),
});
export type DeathReport = z.infer<typeof DeathReport>;

/** No answers, no factors, no one who asked (domain rule 7). */
export const VerificationLock = Subject.extend({ lockedSince: Instant, lockedUntil: Instant });
export type VerificationLock = z.infer<typeof VerificationLock>;

/** What a lead found out about a hand-out that nobody closed. */
export const HandoutFinding = z.enum(['handedOver', 'destroyed', 'missing']);
export type HandoutFinding = z.infer<typeof HandoutFinding>;

/** A letter that was announced for print or file, and of which nobody said what became of it. */
export const OpenHandout = Subject.extend({
  handoutId: Id,
  medium: z.enum(['paper', 'file']),
  openedAt: Instant,
  /** Display name of the colleague, to ask what became of it. */
  openedBy: z.string(),
  /** Its case history tells the rest. */
  contactId: Id,
});
export type OpenHandout = z.infer<typeof OpenHandout>;

const byLead = {
  permissions: ['lead'],
  scope: 'person',
  level: 'none',
  approval: false,
} as const;

export const oversight = {
  'oversight.list': operation({
    summary:
      'Reported deaths, locked verifications and hand-outs nobody closed; own, relatives’ and staff records are absent.',
    input: z.object({}),
    output: json(
      z.object({
        /** The newest first, at most 200. */
        deathReports: z.array(DeathReport),
        deathReportsTotal: z.int(),
        /** The latest lock first. */
        locks: z.array(VerificationLock),
        /** Open for longer than policy `handoutOpenMinutes`; the oldest first, at most 200. */
        handouts: z.array(OpenHandout),
      }),
    ),
    errors: [],
    ...byLead,
    effect: 'read',
    log: 'audit',
    rules: [7, 10, 11, 27],
  }),
  'oversight.undoDeathReport': operation({
    summary: 'Takes a reported death back; letters, cards and messages go out again.',
    /** `reportedAt` names the report that was seen: another one since then is a conflict. */
    input: z.object({ memberId: Id, reportedAt: Instant, reason: UndoReason }),
    output: json(z.object({})),
    errors: ['memberNotFound', 'alreadyDone'],
    ...byLead,
    effect: 'change',
    log: 'change',
    rules: [10, 11, 27],
  }),
  'oversight.releaseLock': operation({
    summary: 'Ends a lock of the verification: earlier mismatches no longer count.',
    /** `lockedUntil` names the lock that was seen: another one since then is a conflict. */
    input: z.object({ memberId: Id, lockedUntil: Instant, reason: ReleaseReason }),
    output: json(z.object({})),
    errors: ['memberNotFound', 'alreadyDone'],
    ...byLead,
    effect: 'change',
    log: 'verification',
    rules: [7, 10, 27],
  }),
  'oversight.closeHandout': operation({
    summary: 'Says what became of a hand-out; a missing letter becomes a task of data protection.',
    input: z.object({ memberId: Id, handoutId: Id, reason: HandoutFinding }),
    output: json(z.object({})),
    errors: ['memberNotFound', 'handoutNotFound', 'alreadyDone'],
    ...byLead,
    effect: 'change',
    log: 'change',
    rules: [10, 27],
  }),
};
