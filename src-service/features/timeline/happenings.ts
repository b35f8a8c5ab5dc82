import { type SelectQueryBuilder, sql } from 'kysely';
import {
  simpleTimelineKinds,
  type TimelineKind,
  timelineKinds,
} from '#shared/service-contract/timeline.ts';
import { type Level, levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { Schema } from '../../database/schema.ts';
import type { Trx } from '../../pipeline/handler.ts';

/** That something happened about a member: of which kind, which one, and when. */
export interface Happening {
  readonly kind: TimelineKind;
  readonly entryId: string;
  readonly at: string;
}

/** What a level opens (domain rule 8). Of the rest not even the number leaves the service. */
export const kindsAt = (level: Level): readonly TimelineKind[] =>
  levelSuffices(level, 'high') ? timelineKinds : simpleTimelineKinds;

type Part = SelectQueryBuilder<Schema, never, Happening>;

const kindAs = (kind: TimelineKind) => sql<TimelineKind>`${sql.lit(kind)}::text`.as('kind');
/** Midnight in Europe/Berlin at the beginning of a day. */
const beginOf = (column: string) =>
  sql<string>`(${sql.ref(column)}::timestamp at time zone 'Europe/Berlin')`.as('at');

/** One query per kind; all give the same three columns. */
const partOf: Readonly<Record<TimelineKind, (trx: Trx, memberId: string) => Part>> = {
  document: (trx, memberId) =>
    trx
      .selectFrom('document')
      .select([kindAs('document'), 'documentId as entryId', 'sentAt as at'])
      .where('memberId', '=', memberId),
  certificate: (trx, memberId) =>
    trx
      .selectFrom('certificate')
      .select([kindAs('certificate'), 'certificateId as entryId', 'requestedAt as at'])
      .where('memberId', '=', memberId),
  replacementCard: (trx, memberId) =>
    trx
      .selectFrom('replacementCard')
      .select([kindAs('replacementCard'), 'issueId as entryId', 'requestedAt as at'])
      .where('memberId', '=', memberId),
  healthCard: (trx, memberId) =>
    trx
      .selectFrom('healthCard')
      .select([kindAs('healthCard'), 'cardId as entryId', beginOf('issuedOn')])
      .where('memberId', '=', memberId),
  letter: (trx, memberId) =>
    trx
      .selectFrom('mailboxLetter')
      .select([kindAs('letter'), 'letterId as entryId', 'sentAt as at'])
      .where('memberId', '=', memberId),
  message: (trx, memberId) =>
    trx
      .selectFrom('threadMessage')
      .innerJoin('thread', 'thread.threadId', 'threadMessage.threadId')
      .select([kindAs('message'), 'messageId as entryId', 'threadMessage.at as at'])
      .where('thread.memberId', '=', memberId)
      .where('withdrawnAt', 'is', null),
  application: (trx, memberId) =>
    trx
      .selectFrom('application')
      .select([kindAs('application'), 'applicationId as entryId', beginOf('receivedOn')])
      .where('memberId', '=', memberId),
  task: (trx, memberId) =>
    trx
      .selectFrom('task')
      .select([kindAs('task'), 'taskId as entryId', 'createdAt as at'])
      .where('memberId', '=', memberId),
  contact: (trx, memberId) =>
    trx
      .selectFrom('contactMember')
      .innerJoin('contact', 'contact.contactId', 'contactMember.contactId')
      .select([kindAs('contact'), 'contact.contactId as entryId', 'contact.startedAt as at'])
      .where('contactMember.memberId', '=', memberId),
};

/** Everything of these kinds as one table `happening` with `kind`, `entryId` and `at`. */
export const happenings = (trx: Trx, memberId: string, kinds: readonly TimelineKind[]) => {
  const [first, ...others] = kinds.map((kind) => partOf[kind](trx, memberId));
  if (first === undefined) {
    throw new Error('A timeline of nothing.');
  }
  const all = others.reduce((union, part) => union.unionAll(part), first);
  return trx.selectFrom(all.as('happening'));
};
