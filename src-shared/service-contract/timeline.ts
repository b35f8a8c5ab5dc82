import { z } from 'zod';
import { ApplicationKind, ApplicationState } from './applications.ts';
import { HealthCard, ReplacementCard } from './cards.ts';
import { CertificateKind, CertificateState } from './certificates.ts';
import { WrapUpOutcome } from './contacts.ts';
import { DocumentState } from './documents.ts';
import { LetterKind } from './mailbox.ts';
import { json, operation } from './operation.ts';
import { Department } from './tasks.ts';
import { ThreadEntry } from './threads.ts';
import { Channel, Cursor, Day, Id, Instant, OnMember, Purpose, servingSets } from './vocabulary.ts';

/** Open at *simple*: state and dates of tracking IDs, certificates and cards (domain rule 8). */
export const simpleTimelineKinds = [
  'document',
  'certificate',
  'replacementCard',
  'healthCard',
] as const;

/** Everything that happens about a member and has a date. The rest opens at *high*. */
export const timelineKinds = [
  ...simpleTimelineKinds,
  'letter',
  'message',
  'application',
  'task',
  'contact',
] as const;
export const TimelineKind = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof TimelineKind>;

const when = {
  entryId: Id,
  /** When it came, was asked for, was written or began; days begin at midnight in Europe/Berlin. */
  at: Instant,
};

/** That something is there, when, and how it stands; never what is in it. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    ...when,
    /** In display form; null for an upload the gateway refused. */
    trackingId: z.string().nullable(),
    state: DocumentState,
  }),
  z.object({
    kind: z.literal('certificate'),
    ...when,
    certificate: CertificateKind,
    state: CertificateState,
  }),
  z.object({
    kind: z.literal('replacementCard'),
    ...when,
    source: ReplacementCard.shape.source,
    validTo: Day,
    state: ReplacementCard.shape.state,
  }),
  z.object({
    kind: z.literal('healthCard'),
    ...when,
    validTo: Day,
    state: HealthCard.shape.state,
  }),
  z.object({
    kind: z.literal('letter'),
    ...when,
    letter: LetterKind,
    state: z.enum(['unread', 'read']),
  }),
  z.object({
    kind: z.literal('message'),
    ...when,
    threadId: Id,
    topic: ThreadEntry.shape.topic,
    from: z.enum(['member', 'serviceCentre']),
  }),
  z.object({
    kind: z.literal('application'),
    ...when,
    application: ApplicationKind,
    state: ApplicationState,
  }),
  z.object({
    kind: z.literal('task'),
    ...when,
    department: Department,
    dueOn: Day,
    state: z.enum(['open', 'done']),
  }),
  z.object({
    kind: z.literal('contact'),
    ...when,
    channel: Channel,
    purpose: Purpose,
    /** null while it goes on. */
    outcome: WrapUpOutcome.nullable(),
    /** Display name of who served. */
    servedBy: z.string(),
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const timeline = {
  'timeline.list': operation({
    summary: 'Everything about the member, newest first, by key; as far as the level opens it.',
    input: OnMember.extend({
      /** Empty: all that the level opens. */
      kinds: z.array(TimelineKind).max(timelineKinds.length),
      from: Day.nullable(),
      to: Day.nullable(),
      before: Cursor.nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: json(
      z.object({
        entries: z.array(TimelineEntry),
        next: Cursor.nullable(),
        /** How many there are of each kind in the period; only of kinds that the level opens. */
        counts: z.array(z.object({ kind: TimelineKind, count: z.int() })),
      }),
    ),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'read',
    log: 'read',
    // Another page or filter is the same view of the same person.
    partOfView: ['kinds', 'from', 'to', 'before', 'limit'],
    approval: false,
    rules: [8, 10, 27],
  }),
};
