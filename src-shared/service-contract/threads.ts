import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Id, InContact, Instant, MemberFlag, OnMember, servingSets, Text } from './vocabulary.ts';

export const ThreadMessage = z.object({
  messageId: Id,
  from: z.enum(['member', 'serviceCentre']),
  /** Display name of the colleague; null for the member. */
  author: z.string().nullable(),
  at: Instant,
  text: z.string(),
  /** `pending` until the undo seconds are over. */
  state: z.enum(['pending', 'sent', 'withdrawn']),
});
export type ThreadMessage = z.infer<typeof ThreadMessage>;

/** Queue rows show no more than a lookup hit. */
export const ThreadEntry = z.object({
  threadId: Id,
  memberId: Id,
  firstName: z.string(),
  lastName: z.string(),
  birthYear: z.int(),
  flags: z.array(MemberFlag),
  topic: z.enum(['card', 'certificate', 'document', 'benefit', 'contribution', 'app', 'other']),
  state: z.enum(['open', 'answered', 'closed']),
  waitingSince: Instant,
  claimedBy: z.string().nullable(),
  claimedByMe: z.boolean(),
  unread: z.int(),
});
export type ThreadEntry = z.infer<typeof ThreadEntry>;

export const threads = {
  'threads.queue': operation({
    summary: 'Threads that wait for an answer, longest wait first.',
    input: z.object({
      state: z.enum(['open', 'mine', 'answered']),
      limit: z.int().min(1).max(100),
    }),
    output: json(z.object({ threads: z.array(ThreadEntry), total: z.int() })),
    errors: [],
    permissions: servingSets,
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [2, 10, 21],
  }),
  'threads.claim': operation({
    summary:
      'Takes a thread into a contact, opens its member there, and reaches the messenger’s level.',
    input: InContact.extend({ threadId: Id }),
    output: json(ThreadEntry),
    errors: ['threadNotFound', 'threadClaimed', 'ownRecord', 'protectedDesk'],
    permissions: servingSets,
    scope: 'contact',
    level: 'none',
    effect: 'change',
    log: 'change',
    approval: false,
    rules: [1, 21],
  }),
  // Rule 8 lists what *simple* opens: state and dates of tracking IDs, certificates and cards. Threads
  // are not among them, and a topic such as `benefit` alone can tell of an illness: that somebody wrote,
  // when and about what needs the same level as the messages.
  'threads.ofMember': operation({
    summary: 'The member’s threads, newest first.',
    input: OnMember,
    output: json(z.object({ threads: z.array(ThreadEntry) })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    ownChannel: 'messenger',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 21],
  }),
  'threads.read': operation({
    summary: 'The messages of one thread.',
    input: OnMember.extend({ threadId: Id }),
    output: json(z.object({ thread: ThreadEntry, messages: z.array(ThreadMessage) })),
    errors: ['threadNotFound'],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    ownChannel: 'messenger',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8, 21],
  }),
  'threads.reply': operation({
    summary: 'Sends an answer after the undo seconds; refuses if a message came in meanwhile.',
    input: OnMember.extend({
      threadId: Id,
      text: Text.min(1),
      /** The newest message the writer has seen; null if the thread was empty. */
      seenMessageId: Id.nullable(),
    }),
    output: json(z.object({ message: ThreadMessage, sendsAt: Instant })),
    errors: [
      'threadNotFound',
      'threadNotClaimed',
      'threadClaimed',
      'threadMoved',
      'unfilledBlank',
      'memberDeceased',
    ],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    ownChannel: 'messenger',
    effect: 'change',
    log: 'disclosure',
    approval: false,
    rules: [8, 11, 12, 21],
  }),
  'threads.withdraw': operation({
    summary: 'Takes a pending answer back within the undo seconds.',
    input: OnMember.extend({ threadId: Id, messageId: Id }),
    output: json(ThreadMessage),
    errors: ['threadNotFound', 'undoTooLate'],
    permissions: servingSets,
    scope: 'member',
    level: 'high',
    ownChannel: 'messenger',
    effect: 'change',
    log: 'change',
    approval: false,
    rules: [8, 21],
  }),
};
