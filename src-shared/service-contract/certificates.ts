import { z } from 'zod';
import { bytes, json, operation } from './operation.ts';
import { Day, Id, Instant, Line, OnMember, servingSets } from './vocabulary.ts';

export const CertificateKind = z.enum([
  'insuranceDe',
  'insuranceEn',
  'ehic',
  'provisionalEhic',
  'enrolment',
  'employer',
]);
export type CertificateKind = z.infer<typeof CertificateKind>;

export const CertificateState = z.enum([
  'requested',
  'produced',
  'posted',
  'inMailbox',
  'handedOver',
  'returned',
]);

export const CertificateEntry = z.object({
  certificateId: Id,
  kind: CertificateKind,
  channel: z.enum(['post', 'mailbox', 'byHand', 'app']),
  state: CertificateState,
  requestedAt: Instant,
  stateSince: Instant,
  requestedBy: z.enum(['member', 'serviceCentre']),
  /** The print of the letter that `certificates.letter` gives; null where it gives none. */
  letter: z.enum(['ordinary', 'large']).nullable(),
});
export type CertificateEntry = z.infer<typeof CertificateEntry>;

/** Kinds are data: what each is, and what may be done with it (domain rule 16). */
export const CertificateOption = z.object({
  kind: CertificateKind,
  /** `send`: by one of `channels`; `explain`: is told, not sent; `task`: another department makes it. */
  handling: z.enum(['send', 'explain', 'task']),
  channels: z.array(z.enum(['post', 'mailbox'])),
});

export const certificates = {
  'certificates.options': operation({
    summary: 'What may be asked for and which ways are open; reveals nothing of the record.',
    input: OnMember,
    output: json(z.object({ options: z.array(CertificateOption) })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [15, 16],
  }),
  'certificates.list': operation({
    summary: 'Certificates with state and dates, newest first.',
    input: OnMember,
    output: json(z.object({ certificates: z.array(CertificateEntry) })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 15, 16],
  }),
  'certificates.letter': operation({
    summary: 'Exactly the bytes that go or went out, of which the hash stands in the log.',
    input: OnMember.extend({ certificateId: Id }),
    output: bytes('application/pdf'),
    errors: ['certificateNotFound', 'representationNotValid'],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 10, 16, 27],
  }),
  'certificates.resend': operation({
    summary:
      'Posts a certificate to the stored address at any level, or puts it into the mailbox at high.',
    input: OnMember.extend({
      kind: CertificateKind,
      channel: z.enum(['post', 'mailbox']),
      /** Needed when the same kind went out in the last days of the policy. */
      reason: Line.nullable(),
    }),
    output: json(
      z.object({
        certificateId: Id,
        channel: z.enum(['post', 'mailbox']),
        /** The day it leaves the house. */
        leavesOn: Day,
      }),
    ),
    errors: [
      'certificateKindNotSent',
      'channelNotAllowed',
      'addressNotUsable',
      'duplicateCertificate',
      'memberDeceased',
      'approvalRequired',
      'letterCharacter',
    ],
    permissions: servingSets,
    scope: 'member',
    level: 'none',
    effect: 'change',
    log: 'disclosure',
    approval: true,
    rules: [15, 16],
  }),
};
