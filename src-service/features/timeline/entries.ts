import type { IsoDate } from '#shared/domain/dates.ts';
import { formatTrackingId } from '#shared/domain/tracking-id.ts';
import type { TimelineEntry, TimelineKind } from '#shared/service-contract/timeline.ts';
import type { Trx } from '../../pipeline/handler.ts';
import { healthCardState, replacementCardState } from '../../records/card-state.ts';
import type { Happening } from './happenings.ts';

/** State and dates of each, in any order; no content is read (domain rule 8). */
type Teller = (
  trx: Trx,
  happened: readonly Happening[],
  today: IsoDate,
) => Promise<readonly TimelineEntry[]>;

/** Writes down what a page shows, in the order of the page. */
export const entriesOf = async (
  trx: Trx,
  page: readonly Happening[],
  today: IsoDate,
): Promise<TimelineEntry[]> => {
  const told = new Map<string, TimelineEntry>();
  for (const kind of new Set(page.map((one) => one.kind))) {
    const ofKind = page.filter((one) => one.kind === kind);
    for (const entry of await tellers[kind](trx, ofKind, today)) {
      told.set(`${kind} ${entry.entryId}`, entry);
    }
  }
  return page.flatMap(({ kind, entryId }) => told.get(`${kind} ${entryId}`) ?? []);
};

const idsOf = (happened: readonly Happening[]) => happened.map(({ entryId }) => entryId);

/** Puts the instant of the page to each row: days have none of their own. */
const atOf = (happened: readonly Happening[]): ((entryId: string) => string) => {
  const instants = new Map(happened.map(({ entryId, at }) => [entryId, at]));
  return (entryId) => instants.get(entryId) ?? '';
};

const tellers: Readonly<Record<TimelineKind, Teller>> = {
  document: async (trx, happened) => {
    const rows = await trx
      .selectFrom('document')
      .select(['documentId as entryId', 'sentAt as at', 'trackingId', 'state'])
      .where('documentId', 'in', idsOf(happened))
      .execute();
    return rows.map(({ trackingId, ...row }) => ({
      kind: 'document',
      ...row,
      trackingId: trackingId === null ? null : formatTrackingId(trackingId),
    }));
  },
  certificate: async (trx, happened) => {
    const rows = await trx
      .selectFrom('certificate')
      .select(['certificateId as entryId', 'requestedAt as at', 'kind as certificate', 'state'])
      .where('certificateId', 'in', idsOf(happened))
      .execute();
    return rows.map((row) => ({ kind: 'certificate', ...row }));
  },
  replacementCard: async (trx, happened, today) => {
    const rows = await trx
      .selectFrom('replacementCard')
      .select(['issueId as entryId', 'requestedAt as at', 'source', 'validTo', 'revokedAt'])
      .where('issueId', 'in', idsOf(happened))
      .execute();
    return rows.map(({ revokedAt, ...row }) => ({
      kind: 'replacementCard',
      ...row,
      state: replacementCardState({ revokedAt, validTo: row.validTo }, today),
    }));
  },
  healthCard: async (trx, happened, today) => {
    const at = atOf(happened);
    const rows = await trx
      .selectFrom('healthCard')
      .select(['cardId as entryId', 'validTo', 'state'])
      .where('cardId', 'in', idsOf(happened))
      .execute();
    return rows.map((row) => ({
      kind: 'healthCard',
      ...row,
      at: at(row.entryId),
      state: healthCardState(row, today),
    }));
  },
  letter: async (trx, happened) => {
    const rows = await trx
      .selectFrom('mailboxLetter')
      .select(['letterId as entryId', 'sentAt as at', 'kind as letter', 'readAt'])
      .where('letterId', 'in', idsOf(happened))
      .execute();
    return rows.map(({ readAt, ...row }) => ({
      kind: 'letter',
      ...row,
      state: readAt === null ? 'unread' : 'read',
    }));
  },
  message: async (trx, happened) => {
    const rows = await trx
      .selectFrom('threadMessage')
      .innerJoin('thread', 'thread.threadId', 'threadMessage.threadId')
      .select(['messageId as entryId', 'at', 'thread.threadId', 'topic', 'sender as from'])
      .where('messageId', 'in', idsOf(happened))
      .execute();
    return rows.map((row) => ({ kind: 'message', ...row }));
  },
  application: async (trx, happened) => {
    const at = atOf(happened);
    const rows = await trx
      .selectFrom('application')
      .select(['applicationId as entryId', 'kind as application', 'state'])
      .where('applicationId', 'in', idsOf(happened))
      .execute();
    return rows.map((row) => ({ kind: 'application', ...row, at: at(row.entryId) }));
  },
  task: async (trx, happened) => {
    const rows = await trx
      .selectFrom('task')
      .select(['taskId as entryId', 'createdAt as at', 'department', 'dueOn', 'state'])
      .where('taskId', 'in', idsOf(happened))
      .execute();
    return rows.map((row) => ({ kind: 'task', ...row }));
  },
  contact: async (trx, happened) => {
    const rows = await trx
      .selectFrom('contact')
      .innerJoin('person', 'person.personId', 'contact.personId')
      .select(['contactId as entryId', 'startedAt as at', 'channel', 'purpose', 'outcome'])
      .select('displayName as servedBy')
      .where('contactId', 'in', idsOf(happened))
      .execute();
    return rows.map((row) => ({ kind: 'contact', ...row }));
  },
};
