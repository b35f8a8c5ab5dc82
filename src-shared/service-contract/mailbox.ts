import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Id, Instant, OnMember, servingSets, Text } from './vocabulary.ts';

/** Letters that departments write into the app's mailbox. */
export const LetterKind = z.enum([
  'contributionChange',
  'familyInsuranceCheck',
  'copaymentExemption',
  'cardPhotoRequest',
  'sickPayDecision',
  'supplementaryContribution',
]);
export type LetterKind = z.infer<typeof LetterKind>;

export const MailboxLetter = z.object({
  letterId: Id,
  kind: LetterKind,
  sentAt: Instant,
  /** When the member opened it in the app; null while they have not. */
  readAt: Instant.nullable(),
  replies: z.int(),
  /** The member wrote last: somebody has to answer. */
  waiting: z.boolean(),
});
export type MailboxLetter = z.infer<typeof MailboxLetter>;

export const LetterReply = z.object({
  replyId: Id,
  from: z.enum(['member', 'serviceCentre']),
  /** Display name of the colleague; null for the member. */
  author: z.string().nullable(),
  at: Instant,
  text: z.string(),
});
export type LetterReply = z.infer<typeof LetterReply>;

const onLetters = {
  permissions: servingSets,
  scope: 'member',
  level: 'high',
  approval: false,
} as const;

/** The app's mailbox, in and out: letters to the member and what was written under them (rule 21). */
export const mailbox = {
  'mailbox.list': operation({
    summary: 'Letters in the member’s mailbox, newest first.',
    input: OnMember,
    output: json(z.object({ letters: z.array(MailboxLetter) })),
    errors: [],
    ...onLetters,
    effect: 'read',
    log: 'read',
    rules: [8, 21],
  }),
  'mailbox.read': operation({
    summary: 'One letter with the replies under it, oldest first.',
    input: OnMember.extend({ letterId: Id }),
    output: json(
      z.object({ letter: MailboxLetter, text: z.string(), replies: z.array(LetterReply) }),
    ),
    errors: ['letterNotFound'],
    ...onLetters,
    effect: 'read',
    log: 'read',
    rules: [8, 21, 27],
  }),
  'mailbox.answer': operation({
    summary: 'Writes under a letter, into the member’s mailbox.',
    input: OnMember.extend({
      letterId: Id,
      text: Text.min(1),
      /** The newest reply the writer has seen; null if there was none. */
      seenReplyId: Id.nullable(),
    }),
    output: json(LetterReply),
    errors: [
      'letterNotFound',
      'letterMoved',
      'channelNotAllowed',
      'unfilledBlank',
      'memberDeceased',
    ],
    ...onLetters,
    effect: 'change',
    log: 'disclosure',
    rules: [8, 11, 12, 21],
  }),
};
